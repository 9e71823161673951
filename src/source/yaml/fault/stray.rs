//! Lines that are neither a key with its value nor part of a text.

use std::ops::Range;

use super::{Fault, Scene, brief};
use crate::messages::message;
use crate::source::corrected::Edit;
use crate::source::has_cells;
use crate::source::yaml::line::Line;

/// A comment between the lines of a text, which ends the text.
pub(super) fn comments(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    if scene.at == 0 || line.is_item() || line.pair().is_some_and(|it| scene.is_key(it.key)) {
        return Vec::new();
    }
    let above = scene.lines[..scene.at].iter().rev();
    let comments: Vec<&Line<'_>> = above
        .take_while(|line| line.content().starts_with('#'))
        .collect();
    let first = &scene.lines[scene.at - comments.len().max(1)];
    let edits: Vec<Edit> = if comments.is_empty() {
        let comment = first.text.find(" #").map(|at| first.start + at);
        comment
            .map(|at| Edit::replace(at..first.end(), ""))
            .into_iter()
            .collect()
    } else {
        let own = |line: &&Line<'_>| Edit::replace(line.start..line.end(), "");
        comments.iter().rev().map(own).collect()
    };
    let Some(start) = edits.first().map(|edit| edit.range.start) else {
        return Vec::new();
    };
    let hash = start + scene.text[start..first.end()].find('#').unwrap_or(0);
    let fault = Fault::new(
        hash..first.content_end(),
        message!(findings.yaml_comment),
        edits,
    );
    vec![fault.help(message!(findings.yaml_comment_help))]
}

/// Rows of a table that was copied from a spreadsheet, with tabs between the cells.
pub(super) fn tables(scene: &Scene<'_>) -> Vec<Fault> {
    let is_row = |at: &usize| has_cells(scene.lines[*at].text);
    let above = scene.above(scene.at).next();
    let Some(at) = [above, Some(scene.at)].into_iter().flatten().find(is_row) else {
        return Vec::new();
    };
    let first = (0..=at).rev().take_while(is_row).last().unwrap_or(at);
    let end = (at..scene.lines.len()).take_while(is_row).last();
    let rows = &scene.lines[first..=end.unwrap_or(at)];
    let edits = rows.iter().map(|row| Edit::insert(row.start, "# "));
    let said = message!(findings.pasted_table, rows = rows.len());
    let fault = Fault::new(rows[0].place(), said, edits.collect());
    vec![fault.help(message!(findings.yaml_pasted_table_help))]
}

/// A line without a key: the rest of a text above it, or a remark.
pub(super) fn lines(scene: &Scene<'_>) -> Vec<Fault> {
    let above = scene.above(scene.at).next();
    let without_key = |at: &usize| {
        let line = &scene.lines[*at];
        line.pair().is_none() && !line.is_item()
    };
    [Some(scene.at), above]
        .into_iter()
        .flatten()
        .filter(without_key)
        .flat_map(|at| line_without_key(scene, at))
        .collect()
}

fn line_without_key(scene: &Scene<'_>, at: usize) -> Vec<Fault> {
    let line = &scene.lines[at];
    let place = line.place();
    let said = message!(findings.yaml_no_key);
    let key = scene.above(at).find_map(|above| {
        let pair = scene.lines[above].pair()?;
        let column = pair.at - scene.lines[above].start;
        (!pair.value.is_empty()).then_some((pair.key, column + 2))
    });
    let remark = vec![Edit::insert(place.start, "# ")];
    let Some((key, wanted)) = key else {
        let fault = Fault::new(place, said, remark);
        return vec![fault.help(message!(findings.yaml_remark_help))];
    };
    let help = message!(findings.yaml_no_key_help, key = brief(key), wanted = wanted);
    let lines = at..text_end(scene, at).max(at + 1);
    [indented(scene, lines, wanted), remark]
        .into_iter()
        .map(|edits| Fault::new(place.clone(), said.clone(), edits).help(help.clone()))
        .collect()
}

/// Returns the end of the lines from `at` on that have neither key nor dash.
fn text_end(scene: &Scene<'_>, at: usize) -> usize {
    let text = scene.lines[at..].iter().take_while(|line| {
        let key = line.pair().is_some_and(|pair| scene.is_key(pair.key));
        !line.content().is_empty() && !line.is_item() && !key
    });
    at + text.count()
}

/// Returns the edits that indent some lines by at least `wanted` blanks.
fn indented(scene: &Scene<'_>, lines: Range<usize>, wanted: usize) -> Vec<Edit> {
    let lines = scene.lines[lines].iter();
    lines
        .filter(|line| !line.content().is_empty() && line.indent() < wanted)
        .map(|line| Edit::replace(line.start..line.start + line.indent(), " ".repeat(wanted)))
        .collect()
}
