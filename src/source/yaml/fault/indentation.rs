//! Lines that are indented too little, too much or with tabs.

use super::{Fault, Scene, brief};
use crate::messages::message;
use crate::source::corrected::Edit;

/// The most lines that are moved together.
const MOST: usize = 500;

/// Tabs at the beginning of lines around the place where the parser stopped.
pub(super) fn tabs(scene: &Scene<'_>) -> Vec<Fault> {
    let nearest = scene.above(scene.at).next().unwrap_or(scene.at);
    let below = (scene.at + 1).min(scene.lines.len() - 1);
    let tab = |at: &usize| scene.lines[*at].text[..scene.lines[*at].indent()].contains('\t');
    let Some(first) = [nearest, scene.at, below].into_iter().find(tab) else {
        return Vec::new();
    };
    let run = scene.lines[first..]
        .iter()
        .take(MOST)
        .take_while(|line| line.text[..line.indent()].contains('\t') && !line.content().is_empty());
    let last = first + run.count();
    let line = &scene.lines[first];
    let at = line.start + line.text.find('\t').unwrap_or(0);
    let widths = [2, 4, 8].map(|width| (width, last));
    let levels = columns(scene, first)
        .into_iter()
        .map(|level| (level, first + 1));
    let whole = |(width, end): (usize, usize), single: bool| {
        let mut edits = Vec::new();
        for line in &scene.lines[first..end] {
            let old = &line.text[..line.indent()];
            let new = if single {
                " ".repeat(width)
            } else {
                old.replace('\t', &" ".repeat(width))
            };
            edits.push(Edit::replace(line.start..line.start + old.len(), new));
        }
        let spaces = edits[0].text.len();
        let help = match end - first {
            1 => message!(findings.yaml_tab_help, spaces = spaces),
            _ => message!(
                findings.yaml_tabs_help,
                width = width,
                first = first + 1,
                last = end
            ),
        };
        Fault::new(at..at + 1, message!(findings.yaml_tab), edits).help(help)
    };
    let widths = widths.into_iter().map(|it| whole(it, false));
    widths.chain(levels.map(|it| whole(it, true))).collect()
}

/// Lines that are not in line with those of their level.
pub(super) fn levels(scene: &Scene<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let at = scene.at;
    if let Some(root) = root(scene) {
        faults.extend(moved(scene, root, 0, root + 1));
    }
    if let Some(above) = scene.above(at).next() {
        let (own, upper) = (&scene.lines[at], &scene.lines[above]);
        // The line above is wrong if this one is in line with what is around it.
        let alike = own.pair().is_some() || own.is_item() && upper.is_item();
        if alike && upper.body() != own.body() {
            let column = upper.indent() + own.body();
            if let Some(column) = column.checked_sub(upper.body()) {
                faults.extend(moved(scene, above, column, above + 1));
            }
        }
    }
    let end = scene.run(at, scene.lines[at].indent()).min(at + MOST);
    for level in columns(scene, at) {
        faults.extend(moved(scene, at, level, at + 1));
        if end > at + 1 {
            faults.extend(moved(scene, at, level, end));
        }
    }
    faults
}

/// Returns the first line, if the parser takes a key at the margin for something else
/// because the file begins with blanks.
fn root(scene: &Scene<'_>) -> Option<usize> {
    let first = scene.lines.iter().position(|line| !line.is_blank())?;
    let indented = scene.lines[first].indent() > 0 && scene.line().indent() == 0;
    (indented && first < scene.at).then_some(first)
}

/// Returns the columns of keys, or of dashes for an item, on the lines above, the
/// nearest to the line's present one first.
fn columns(scene: &Scene<'_>, at: usize) -> Vec<usize> {
    let line = &scene.lines[at];
    let mut columns = Vec::new();
    let mut lowest = usize::MAX;
    for above in scene.above(at).take(MOST) {
        let above = &scene.lines[above];
        if above.indent() < lowest {
            lowest = above.indent();
            let column = if line.is_item() { lowest } else { above.body() };
            columns.extend([column, lowest]);
            if above.text.trim_end().ends_with(':') {
                columns.push(above.body() + 2);
            }
        }
        if lowest == 0 {
            break;
        }
    }
    columns.sort_by_key(|column| (column.abs_diff(line.indent()), *column));
    columns.dedup();
    columns
}

/// Returns the fault of a line whose indentation should be `wanted`, and of the lines
/// up to `end` that go with it.
fn moved(scene: &Scene<'_>, at: usize, wanted: usize, end: usize) -> Option<Fault> {
    let line = &scene.lines[at];
    let found = line.indent();
    if wanted == found {
        return None;
    }
    let edits = scene.lines[at..end]
        .iter()
        .filter(|line| !line.is_blank() && !line.text[..line.indent()].contains('\t'))
        .map(|line| {
            let indent = (line.indent() + wanted).saturating_sub(found);
            Edit::replace(line.start..line.start + line.indent(), " ".repeat(indent))
        });
    let edits: Vec<Edit> = edits.collect();
    let start = line.start + found;
    let head = line.pair().map_or(line.place().end, |pair| pair.colon);
    let said = message!(findings.yaml_indentation, found = found);
    let text = brief(scene.text[start..head].trim());
    let help = if end > at + 1 {
        message!(
            findings.yaml_move_lines,
            wanted = wanted,
            first = at + 1,
            last = end
        )
    } else if wanted == 0 {
        message!(findings.yaml_move_margin, text = text)
    } else {
        message!(findings.yaml_move_line, wanted = wanted, text = text)
    };
    Some(Fault::new(start..head, said, edits).help(help))
}
