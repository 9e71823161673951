//! Tables written as TOML writes them.

use super::marks::equals_sign;
use super::{Fault, Scene, brief};
use crate::messages::message;
use crate::source::corrected::Edit;
use crate::source::yaml::line::{Line, is_word};

/// `[tasks]` and `[[tasks]]` with the lines that belong to them, in this line or the
/// one above. What is read instead is the file without them.
pub(super) fn headers(scene: &Scene<'_>) -> Vec<Fault> {
    let nearest = scene.above(scene.at).next();
    let lines = [Some(scene.at), nearest].into_iter().flatten();
    lines
        .filter_map(|at| {
            let line = &scene.lines[at];
            let key = header(line)?;
            let end = table_end(scene, at);
            let range = line.start..scene.lines[end - 1].end();
            let place = line.start + line.indent()..line.content_end();
            let found = brief(line.content());
            let edits = if end == at + 1 && is_followed_by_items(scene, end) {
                vec![Edit::replace(range, format!("{key}:"))]
            } else {
                vec![Edit::replace(range, "")]
            };
            let fault = Fault::new(place, message!(findings.yaml_header, found = found), edits);
            Some(fault.help(message!(findings.yaml_header_help, key = key)))
        })
        .collect()
}

/// Returns the name of the table that a line begins.
fn header<'t>(line: &Line<'t>) -> Option<&'t str> {
    let content = line.content();
    let name = content
        .strip_prefix("[[")
        .and_then(|rest| rest.strip_suffix("]]"))
        .or_else(|| content.strip_prefix('[')?.strip_suffix(']'))?;
    (is_word(name) && line.indent() == 0).then_some(name)
}

/// Returns the end of the tables in TOML that begin at a line.
fn table_end(scene: &Scene<'_>, at: usize) -> usize {
    let mut end = at + 1;
    for (index, line) in scene.lines.iter().enumerate().skip(at + 1) {
        if line.is_blank() {
            continue;
        }
        if equals_sign(line).is_none() && header(line).is_none() {
            break;
        }
        end = index + 1;
    }
    end
}

fn is_followed_by_items(scene: &Scene<'_>, from: usize) -> bool {
    let mut below = scene.lines[from..].iter().filter(|line| !line.is_blank());
    below
        .next()
        .is_some_and(|line| line.is_item() || line.indent() > 0)
}
