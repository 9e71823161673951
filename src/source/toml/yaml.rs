//! Records as YAML has them, in a TOML file.

use super::scan::{Scan, brief, is_bare, quoted};
use super::values::is_value;
use crate::messages::{Message, message};
use crate::schema::{Home, homes};

/// A key and its value.
type Pair<'t> = (&'t str, &'t str);

impl Scan<'_> {
    /// Reads records whose lines begin with a dash, or are below a name with a colon, and
    /// returns whether there are some. `above` is the list whose record is above.
    pub(super) fn yaml_records(&mut self, above: Option<&str>) -> bool {
        let start = self.at;
        let line = self.text[start..self.line_end()].trim_end();
        let named = line.strip_suffix(':').and_then(home);
        if named.is_none() && !line.starts_with("- ") || !self.spend(self.rest().len()) {
            return false;
        }
        let body = if named.is_some() {
            self.line_end()
        } else {
            start
        };
        let (records, length) = records(&self.text[body..]);
        let Some(first) = records.first().filter(|pairs| !pairs.is_empty()) else {
            return false;
        };
        let Some(home) = named.or_else(|| meant(first, above)) else {
            return false;
        };
        let found = if named.is_some() { line } else { "- " };
        let (written, help) = as_record(home, &records);
        self.slips.edit(start..body + length, written + "\n");
        self.slips.report(
            self.file,
            start..start + found.trim_end().len(),
            message!(findings.toml_yaml, found = found),
            help,
        );
        self.back_to(body + length);
        true
    }
}

impl Scan<'_> {
    /// Reads texts as YAML lists them below their key, each behind a dash, and returns whether
    /// there are some.
    pub(super) fn yaml_texts(&mut self) -> bool {
        let start = self.at;
        let line = self.text[start..self.line_end()].trim_end();
        let Some(key) = line.strip_suffix(':').map(str::trim) else {
            return false;
        };
        if key.is_empty() || !key.chars().all(is_bare) || !self.spend(self.rest().len()) {
            return false;
        }
        let mut end = self.line_end();
        let mut texts = Vec::new();
        for whole in self.text[end..].split_inclusive('\n') {
            let item = whole.trim().strip_prefix("- ");
            let blank = whole.trim().is_empty() && texts.is_empty();
            if item.is_none() && !blank {
                break;
            }
            texts.extend(item.map(|item| text(item.trim())));
            end += whole.len();
        }
        if texts.is_empty() {
            return false;
        }
        let written = format!("{key} = [{}]", texts.join(", "));
        let help = message!(findings.write_instead, meant = written);
        self.slips.edit(start..end, written + "\n");
        let said = message!(findings.toml_yaml, found = line);
        self.slips
            .report(self.file, start..start + line.len(), said, help);
        self.back_to(end);
        true
    }
}

/// Returns records as TOML has them, and what to report about that: those of a list, or the pairs
/// that the record above has at a key with the name of one.
fn as_record(home: &Home, records: &[Vec<Pair<'_>>]) -> (String, Message) {
    let pairs = |pairs: &Vec<Pair<'_>>| -> Vec<String> {
        let pairs = pairs.iter();
        let pairs = pairs.map(|(key, value)| format!("{key} = {}", as_toml(value)));
        pairs.collect()
    };
    let first = &records[0];
    let keys: Vec<&str> = first.iter().map(|(key, _)| *key).collect();
    if !home.fits(&keys, &keys)
        && !keys
            .iter()
            .any(|key| home.keys.iter().any(|it| it.name == *key))
    {
        let line = format!("{} = {{ {} }}", home.key, pairs(first).join(", "));
        let help = message!(findings.write_instead, meant = brief(&line));
        return (line, help);
    }
    let header = if home.is_list {
        format!("[[{}]]", home.key)
    } else {
        format!("[{}]", home.key)
    };
    let lines = |record: &Vec<Pair<'_>>| {
        let mut lines = pairs(record);
        lines.insert(0, header.clone());
        lines
    };
    let shown = lines(first);
    let shown = shown.iter().map(|line| format!("`{}`", brief(line)));
    let shown = shown.collect::<Vec<_>>().join(", ");
    let help = if records.len() > 1 {
        message!(findings.toml_yaml_records_help, lines = shown)
    } else {
        message!(findings.toml_yaml_help, lines = shown)
    };
    let written: Vec<String> = records.iter().flat_map(lines).collect();
    (written.join("\n"), help)
}

/// Returns what is below a name of the file.
fn home(name: &str) -> Option<&'static Home> {
    homes().iter().find(|home| home.key == name)
}

/// Returns the list to which a record with these keys belongs: rather the one above.
fn meant(pairs: &[Pair<'_>], above: Option<&str>) -> Option<&'static Home> {
    let keys: Vec<&str> = pairs.iter().map(|(key, _)| *key).collect();
    let above = above.and_then(home);
    let mut lists = homes().iter().filter(|home| home.is_list);
    above
        .filter(|home| home.fits(&keys, &keys))
        .or_else(|| lists.find(|home| home.fits(&keys, &keys)))
        .or(above)
}

/// Returns the records of the lines of a text up to one that is none of theirs, and the
/// length of these lines.
fn records(text: &str) -> (Vec<Vec<Pair<'_>>>, usize) {
    let mut records: Vec<Vec<Pair<'_>>> = Vec::new();
    let mut length = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim();
        if line.is_empty() && records.is_empty() {
            length += whole.len();
            continue;
        }
        let item = line.strip_prefix("- ");
        let content = item.unwrap_or(line).trim_end_matches(',').trim();
        let inner = content
            .strip_prefix('{')
            .and_then(|it| it.strip_suffix('}'));
        let pairs: Option<Vec<Pair<'_>>> = match inner {
            Some(inner) => parts(inner).into_iter().map(pair).collect(),
            None => pair(content).map(|pair| vec![pair]),
        };
        let Some(pairs) = pairs else { break };
        match records.last_mut().filter(|_| item.is_none()) {
            Some(record) => record.extend(pairs),
            None => records.push(pairs),
        }
        length += whole.len();
    }
    (records, length)
}

/// Returns a key and its value, `task: 1b`.
fn pair(text: &str) -> Option<Pair<'_>> {
    let (key, value) = text.split_once(':')?;
    let (key, value) = (key.trim(), value.trim());
    let value = value.split(" #").next()?.trim_end();
    (!key.is_empty() && key.chars().all(is_bare) && !value.is_empty()).then_some((key, value))
}

/// Returns the parts of a text between commas, outside brackets and quotes.
fn parts(text: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    let mut in_quotes = false;
    let parts = text.split(|c: char| {
        match c {
            '"' => in_quotes = !in_quotes,
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0 && !in_quotes
    });
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.collect()
}

/// How deep values are nested at most; those of records do not, and each level is
/// read once more.
const DEEPEST: usize = 4;

/// Returns a value of YAML as TOML has it.
fn as_toml(value: &str) -> String {
    nested_as_toml(value, 0)
}

fn nested_as_toml(value: &str, depth: usize) -> String {
    let inner = value.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    if let Some(inner) = inner {
        let texts: Vec<String> = parts(inner).into_iter().map(text).collect();
        return format!("[{}]", texts.join(", "));
    }
    let inner = value.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
    let inner = inner.filter(|_| depth < DEEPEST);
    let pairs = inner.map(|inner| parts(inner).into_iter().map(pair).collect());
    match pairs {
        Some(Some(pairs)) => {
            let pairs: Vec<Pair<'_>> = pairs;
            let pairs = pairs.iter();
            let pairs: Vec<String> = pairs
                .map(|(key, value)| format!("{key} = {}", nested_as_toml(value, depth + 1)))
                .collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        _ if is_value(value) => value.to_owned(),
        _ => text(value),
    }
}

/// Returns a text in quotes, as it has them or with new ones.
fn text(value: &str) -> String {
    let closed =
        |quote: char| value.len() > 1 && value.starts_with(quote) && value.ends_with(quote);
    if closed('"') || closed('\'') {
        return value.to_owned();
    }
    quoted(value)
}
