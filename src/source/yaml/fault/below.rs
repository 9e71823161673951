//! A key whose value is both on its line and below it, or on the line of another key.

use super::{Fault, Scene, brief};
use crate::messages::message;
use crate::schema::homes;
use crate::source::corrected::Edit;
use crate::source::yaml::line::is_word;

/// A key behind another one, on its line, with what belongs to it below: `report: to:`.
pub(super) fn key_behind(scene: &Scene<'_>) -> Vec<Fault> {
    let lines = [Some(scene.at), scene.above(scene.at).next()];
    let lines = lines.into_iter().flatten().map(|at| &scene.lines[at]);
    let fault = |line: &super::Line<'_>| {
        let pair = line.pair()?;
        let value = &scene.text[pair.value.clone()];
        let key = value.strip_suffix(':').filter(|key| is_word(key))?;
        let is_known = scene.is_key(key) || line.indent() == 0;
        if !is_known || !scene.has_block(line) {
            return None;
        }
        let column = pair.at - line.start + 2;
        let blank = pair.colon + 1..pair.value.start;
        let edit = Edit::replace(blank, format!("\n{}", " ".repeat(column)));
        let said = message!(findings.yaml_two_keys);
        let help = message!(reading.yaml_key_below, key = value, blanks = column);
        Some(Fault::new(pair.value, said, vec![edit]).help(help))
    };
    lines.filter_map(fault).take(1).collect()
}

/// The name of a list or a record at the margin with a value, above the lines that belong to it:
/// `plan: 2026`.
pub(super) fn block_below(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let is_below = line.is_item() || line.pair().is_some_and(|pair| is_word(pair.key));
    if line.indent() == 0 || !is_below {
        return Vec::new();
    }
    let mut above = scene.above(scene.at).map(|at| &scene.lines[at]);
    let Some(name) = above.find(|above| above.indent() < line.indent()) else {
        return Vec::new();
    };
    let is_name = |key: &str| homes().iter().any(|home| home.key == key);
    let pair = name
        .pair()
        .filter(|pair| name.indent() == 0 && is_name(pair.key));
    let Some(pair) = pair else {
        return Vec::new();
    };
    let value = &scene.text[pair.value.clone()];
    let is_nothing = matches!(value, "[]" | "{}");
    if value.is_empty()
        || !is_nothing && value.starts_with(['|', '>', '[', '{', '&', '!', '"', '\''])
    {
        return Vec::new();
    }
    let edits = vec![Edit::replace(pair.value.clone(), "")];
    let said = message!(reading.yaml_value_and_block, key = pair.key);
    let help = message!(reading.yaml_value_and_block_help, value = brief(value));
    vec![Fault::new(pair.value, said, edits).help(help)]
}

/// A bracket that opens a record or a list whose lines are written without brackets: `- {id: hop`
/// above `task: 1b`, `deadlines: [`.
pub(super) fn bracket_above(scene: &Scene<'_>) -> Vec<Fault> {
    /// The most lines above which it is looked for.
    const FURTHEST: usize = 200;
    let lines = std::iter::once(scene.at).chain(scene.above(scene.at));
    let near = lines.take_while(|at| scene.at - at < FURTHEST);
    let fault = |at: usize| {
        let line = &scene.lines[at];
        let text = line.text.trim_end();
        let start = match line.pair() {
            Some(pair) if matches!(&scene.text[pair.value.clone()], "[" | "{") => pair.value.start,
            Some(_) => return None,
            None => line.start + line.body(),
        };
        let bracket = scene.text[start..].chars().next()?;
        let closing = match bracket {
            '[' => ']',
            '{' => '}',
            _ => return None,
        };
        let next = scene.lines[at + 1..].iter().find(|it| !it.is_blank())?;
        let is_block = next.is_item() || next.pair().is_some_and(|pair| is_word(pair.key));
        let is_deeper = next.indent() > line.indent() && !next.text.trim_end().ends_with(',');
        if text.contains(closing) || text.ends_with(',') || !is_block || !is_deeper {
            return None;
        }
        // A record without its dash has the bracket for it.
        let dash = if line.is_item() || line.pair().is_some() {
            ""
        } else {
            "- "
        };
        let blanks =
            scene.text[start + 1..].len() - scene.text[start + 1..].trim_start_matches(' ').len();
        let edits = vec![Edit::replace(start..start + 1 + blanks, dash)];
        let said = message!(reading.yaml_bracket_above, bracket = bracket);
        Some(Fault::new(start..start + 1, said, edits).help_line(line))
    };
    near.filter_map(fault).take(1).collect()
}

/// The name of a list at the margin without its colon, above its items: `deadlines =`, `THỜI HẠN`.
pub(super) fn names(scene: &Scene<'_>) -> Vec<Fault> {
    let lines = std::iter::once(scene.at)
        .chain(scene.above(scene.at))
        .take(4);
    let fault = |at: usize| {
        let line = &scene.lines[at];
        let written = line.content();
        let name = written.trim_end_matches(['=', ':', '.', ' ']);
        let next = scene.lines[at + 1..].iter().find(|it| !it.is_blank())?;
        if line.indent() > 0 || line.pair().is_some() || !next.is_item() {
            return None;
        }
        let mut lists = homes()
            .iter()
            .filter(|home| home.is_list && home.is_called(name));
        let key = &lists.next()?.key;
        let place = line.place();
        let edits = vec![Edit::replace(place.clone(), format!("{key}:"))];
        let said = message!(findings.yaml_no_colon);
        Some(Fault::new(place, said, edits).help_line(line))
    };
    lines.filter_map(fault).take(1).collect()
}
