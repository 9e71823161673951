//! Records and items in block style without their dash, with two, or below a lone one.

use super::{Fault, Scene};
use crate::messages::message;
use crate::schema::homes;
use crate::source::corrected::Edit;
use crate::source::yaml::line::{Line, Pair, is_word};

/// Records without their dash, with two, or below a lone one.
pub(super) fn records(scene: &Scene<'_>) -> Vec<Fault> {
    let guesses = [
        below_dash,
        two_dashes,
        dashed_table,
        undashed,
        at_dash,
        first_undashed,
    ];
    let mut faults = guesses.iter().map(|guess| guess(scene));
    faults.find(|found| !found.is_empty()).unwrap_or_default()
}

/// A record that is no list, with a dash before its first key: `plan:`, `  - year: 2026`.
fn dashed_table(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let mut above = scene.above(scene.at).map(|at| &scene.lines[at]);
    let (Some(item), Some(name)) = (above.next(), above.next()) else {
        return Vec::new();
    };
    let key = name.pair().filter(|pair| pair.value.is_empty());
    let is_table = |key: &str| homes().iter().any(|home| home.key == key && !home.is_list);
    let fits = item.is_item() && item.indent() == line.indent() && name.indent() == 0;
    if !fits || line.is_item() || !key.is_some_and(|key| is_table(key.key)) {
        return Vec::new();
    }
    let start = item.start + item.indent();
    let edits = vec![Edit::replace(start..item.start + item.body(), "")];
    let said = message!(
        reading.yaml_dashed_table,
        key = name.content().trim_end_matches(':')
    );
    vec![Fault::new(start..start + 1, said, edits).help_line(item)]
}

/// A record whose keys stand in lines of their own, without a dash, below the items of a list.
fn undashed(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let column = line.indent();
    let is_first = |pair: &Pair<'_>| !line.is_item() && !pair.value.is_empty();
    let Some(pair) = line.pair().filter(is_first) else {
        return Vec::new();
    };
    let above = scene.above(scene.at).map(|index| &scene.lines[index]);
    let mut items = above.take_while(|line| line.indent() > 0);
    let Some(item) = items.find(|line| line.indent() <= column) else {
        return Vec::new();
    };
    // Keys in line with the dash of a record in block style may be its own.
    let is_beside = item.text[item.body()..].starts_with('{');
    let opens = item.pair().is_some_and(|first| first.key == pair.key);
    if !item.is_item() || !(is_beside && column > 0 || opens) || !is_word(pair.key) {
        return Vec::new();
    }
    let end = (scene.at..scene.run(scene.at, column))
        .find(|at| scene.lines[*at].is_item() && scene.lines[*at].indent() <= column);
    let end = end.unwrap_or_else(|| scene.run(scene.at, column));
    let run: Vec<usize> = (scene.at..end).collect();
    vec![dashed(scene, &run, item.indent())]
}

/// Further keys of a record in block style, in the column of its dash.
fn at_dash(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let column = line.indent();
    let mut above = scene.above(scene.at).map(|index| &scene.lines[index]);
    let item = above.find(|line| line.indent() <= column);
    let is_own = item.is_some_and(|item| {
        item.is_item() && item.indent() == column && column > 0 && item.pair().is_some()
    });
    let Some(pair) = line
        .pair()
        .filter(|pair| is_own && !line.is_item() && !pair.value.is_empty())
        .filter(|pair| is_key(pair.key))
    else {
        return Vec::new();
    };
    let lines = own_lines(scene, column);
    let edits = moved_in(scene, &lines);
    let said = message!(findings.yaml_indentation, found = column);
    let fault = Fault::new(pair.at..pair.colon, said, edits);
    let last = lines.last().map_or(scene.at, |last| *last);
    let wanted = column + 2;
    vec![fault.help(if last > scene.at {
        message!(
            findings.yaml_move_lines,
            wanted = wanted,
            first = scene.at + 1,
            last = last + 1
        )
    } else {
        message!(findings.yaml_move_line, wanted = wanted, text = pair.key)
    })]
}

/// Returns the lines from that of the fault on that belong to one record in a column, without
/// blank ones.
fn own_lines(scene: &Scene<'_>, column: usize) -> Vec<usize> {
    let run = scene.at..scene.run(scene.at, column);
    let is_own = |at: &usize| !scene.lines[*at].is_item() || scene.lines[*at].indent() > column;
    let own = run.take_while(is_own);
    own.filter(|at| !scene.lines[*at].is_blank()).collect()
}

/// Returns the edits that move lines into a record.
fn moved_in(scene: &Scene<'_>, lines: &[usize]) -> Vec<Edit> {
    let edits = lines
        .iter()
        .map(|at| Edit::insert(scene.lines[*at].start, "  "));
    edits.collect()
}

/// The first record of a list, whose keys are below the name of the list without a dash,
/// above a record that has one.
fn first_undashed(scene: &Scene<'_>) -> Vec<Fault> {
    /// No record has more lines.
    const MOST: usize = 60;
    let item = scene.line();
    if !item.is_item() || item.indent() == 0 {
        return Vec::new();
    }
    let mut run: Vec<usize> = Vec::new();
    for at in scene.above(scene.at).take(MOST) {
        let line = &scene.lines[at];
        if line.is_item() {
            return Vec::new();
        }
        if line.indent() == 0 {
            let opens = line.text.trim_end().ends_with(':');
            if !opens || run.is_empty() {
                return Vec::new();
            }
            break;
        }
        run.push(at);
    }
    run.reverse();
    let is_pair = |at: &usize| scene.lines[*at].pair().is_some();
    if run.first().is_none_or(|first| !is_pair(first)) {
        return Vec::new();
    }
    vec![dashed(scene, &run, item.indent())]
}

/// Returns the fault of lines that are a record without its dash, which belongs in column
/// `dash`. There is at least one line, and the first is a key with its value.
fn dashed(scene: &Scene<'_>, run: &[usize], dash: usize) -> Fault {
    let first = &scene.lines[run[0]];
    let column = first.indent();
    let mut below = run.iter().skip(1).map(|at| &scene.lines[*at]);
    let below = below.find(|line| !line.is_blank());
    if column == dash && below.is_none_or(|line| line.indent() == dash + 2) {
        let at = first.start + column;
        let said = message!(findings.yaml_no_dash);
        let end = first.pair().map_or(at, |pair| pair.colon);
        return Fault::new(at..end, said, vec![Edit::insert(at, "- ")]).help_line(first);
    }
    let moved = |at: &usize| {
        let line = &scene.lines[*at];
        let deeper = line.indent().saturating_sub(column);
        let blanks = if *at == run[0] {
            " ".repeat(dash) + "- "
        } else {
            " ".repeat(dash + 2 + deeper)
        };
        Edit::replace(line.start..line.start + line.indent(), blanks)
    };
    let lines = run.iter().filter(|at| !scene.lines[**at].is_blank());
    let edits: Vec<Edit> = lines.map(moved).collect();
    let key = first.pair().map_or("", |pair| pair.key);
    let start = first.start + column;
    let said = message!(findings.yaml_no_dash);
    let fault = Fault::new(start..start + key.len(), said, edits);
    fault.help(message!(reading.yaml_dash_record, key = key, blanks = dash))
}

/// The keys of a record in the column of the lone dash above them.
fn below_dash(scene: &Scene<'_>) -> Vec<Fault> {
    let at = scene.above(scene.at).next().unwrap_or(scene.at);
    let (dash, line) = (&scene.lines[at], scene.line());
    let column = line.indent();
    if dash.content() != "-" || dash.indent() != column || line.pair().is_none() || line.is_item() {
        return Vec::new();
    }
    let edits = moved_in(scene, &own_lines(scene, column));
    let key = line.pair().map_or("", |pair| pair.key);
    let start = dash.start + column;
    let said = message!(reading.yaml_lone_dash);
    let help = message!(reading.yaml_dash_record, key = key, blanks = column);
    vec![Fault::new(start..start + 1, said, edits).help(help)]
}

/// A record with two dashes before its first key.
fn two_dashes(scene: &Scene<'_>) -> Vec<Fault> {
    let above = scene.above(scene.at).next();
    let lines = [above, Some(scene.at)].into_iter().flatten();
    let doubled = |line: &&Line<'_>| line.content().starts_with("- - ");
    let mut lines = lines.map(|at| &scene.lines[at]);
    let Some(line) = lines.find(doubled) else {
        return Vec::new();
    };
    let start = line.start + line.indent();
    let edits = vec![Edit::replace(start..start + 2, "")];
    let said = message!(reading.yaml_two_dashes);
    vec![Fault::new(start..start + 1, said, edits).help_line(line)]
}

/// Returns whether what stands before a colon may be a key, with no mark of an item before it.
fn is_key(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    text.starts_with(char::is_alphabetic) && text.chars().all(is_word)
}
