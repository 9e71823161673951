//! Files whose text is of the other format than their name says: YAML in a `.toml` file,
//! TOML in a `.yaml` file.

use super::format::Format;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::text::{FileId, Place, Source, Span};

/// Returns the format in which a text is written that cannot be read as what its name
/// says: the other one, if every statement is of that one.
pub(super) fn written_in(text: &str, named: Format) -> Option<Format> {
    let (mut toml, mut yaml, mut blocks) = (0, 0, 0);
    for line in text.lines() {
        let line = line.trim_matches(['\u{feff}', ' ', '\t', '\r']);
        toml += usize::from(is_toml(line));
        let item = line == "-" || line.starts_with("- ");
        let opens = item || line.ends_with(':');
        yaml += usize::from(item || is_yaml(line));
        blocks += usize::from(opens);
    }
    match named {
        // One line with a colon is a slip; a list or a table below its key is YAML.
        Format::Toml => (toml == 0 && yaml > 0 && blocks > 0).then_some(Format::Yaml),
        Format::Yaml => (yaml == 0 && toml > 1).then_some(Format::Toml),
    }
}

/// Returns what follows the bare key at the start of a line.
fn after_key(line: &str) -> Option<&str> {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let rest = line.trim_start_matches(is_bare);
    (rest.len() < line.len()).then_some(rest)
}

/// Returns whether a line is a header or a pair of TOML.
fn is_toml(line: &str) -> bool {
    let header = line.strip_prefix('[').is_some_and(|inner| {
        let name = inner.trim_start_matches('[');
        after_key(name).is_some_and(|rest| rest.starts_with([']', '.']))
    });
    header || after_key(line).is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// Returns whether a line begins with a key of YAML.
fn is_yaml(line: &str) -> bool {
    after_key(line).is_some_and(|rest| rest == ":" || rest.starts_with(": "))
}

/// Returns the finding for a file whose text is in another format than its name says.
pub(super) fn finding(file: FileId, source: &Source, written: Format) -> Finding {
    let (name, suffix) = source.path.rsplit_once('.').unwrap_or((&source.path, ""));
    let name = name.rsplit('/').next().unwrap_or(name);
    let lines = source.text.lines();
    let first = lines
        .map(|line| line.split(" #").next().unwrap_or(line))
        .map(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'))
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .unwrap_or("");
    let start = first.as_ptr().addr() - source.text.as_ptr().addr();
    let place = Place {
        file,
        span: Span::new(start, start + first.len()),
    };
    let new = format!("{name}.{}", written.suffix());
    let said = match written {
        Format::Toml => message!(findings.toml_in_yaml, suffix = suffix),
        Format::Yaml => message!(findings.yaml_in_toml, suffix = suffix),
    };
    Finding::new(&faults::SYNTAX_ERROR, place, said).help(message!(findings.rename_file, new = new))
}
