//! Goes on after a syntax error: finds what is probably meant, and reads on with that.

use std::cell::Cell;

use granit_parser::{ErrorKind, Event, Options, Parser, ScanError, StrInput};

use super::error;
use super::fault::{Fault, GUESSES, Scene, offset};
use super::tree::{self, Stop};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::source::corrected::{Corrected, Edit, edited};
use crate::source::{Node, Value};
use crate::text::{FileId, Place, Span};

/// The most syntax errors that are reported for one file.
const MOST: usize = 100;

/// The bytes that may be parsed to find out what is meant, over one file.
const BUDGET: usize = 32 * 1024 * 1024;

/// The number of lines below an error by which corrections are compared.
const WINDOW: usize = 60;

/// Returns a parser for a text.
pub(super) fn parser(text: &str) -> Parser<'_, StrInput<'_>> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    Parser::new_from_str_with_options(text, options)
}

/// Reports every syntax error of a text that has one, and returns the tree of what was
/// probably meant, unless that cannot be told.
pub(super) fn recover(
    file: FileId,
    text: &str,
    findings: &mut Vec<Finding>,
) -> Option<Node<'static>> {
    let mut corrected = Corrected::new(text);
    let budget = Cell::new(BUDGET);
    let mut unexplained = 0;
    for count in 0.. {
        let before = findings.len();
        let fault = match tree::build(file, &corrected.text, Some(&corrected), findings) {
            Ok((root, None)) => {
                restore(&corrected, &mut findings[before..]);
                let mut root = root.moved(&|span| corrected.span(span));
                leave_out_invented(&mut root);
                return Some(root);
            }
            Err(Stop::Reported) => {
                restore(&corrected, &mut findings[before..]);
                return None;
            }
            Ok((_, Some(slip))) => Ok(slip),
            Err(Stop::Syntax(error)) => {
                budget.set(budget.get().saturating_sub(corrected.text.len()));
                find(&corrected.text, &error, &budget).ok_or(error)
            }
        };
        if fault.as_ref().is_ok_and(|fault| fault.unexplained) {
            unexplained += 1;
        }
        // What was found beside the fault is found again in the corrected text.
        findings.truncate(before);
        match fault {
            Err(error) => {
                findings.push(error::finding(file, &corrected, &error));
                return None;
            }
            // What follows a line that was left out is often only its consequence.
            Ok(fault) if count == MOST || unexplained > 1 => {
                let place = place(file, &corrected, &fault);
                let said = message!(findings.yaml_many);
                let finding = Finding::new(&faults::SYNTAX_ERROR, place, said);
                findings.push(finding.help(message!(findings.too_many_findings_help)));
                return None;
            }
            Ok(fault) => {
                let edits = fault.edits.clone();
                for fault in fault.all().filter(|fault| !fault.told_by_reader) {
                    let place = place(file, &corrected, &fault);
                    let mut finding = Finding::new(fault.rule, place, fault.message);
                    finding.help = fault.help;
                    findings.push(finding);
                }
                corrected.apply(&edits);
            }
        }
    }
    None
}

/// Returns where a fault of the corrected text is in the file.
fn place(file: FileId, corrected: &Corrected, fault: &Fault) -> Place {
    Place {
        file,
        span: corrected.span(Span::new(fault.place.start, fault.place.end)),
    }
}

/// Moves findings about the corrected text to where they are in the file.
fn restore(corrected: &Corrected, findings: &mut [Finding]) {
    for finding in findings {
        corrected.place(finding);
        // A file with a syntax error is not repaired.
        finding.repairs.clear();
    }
}

/// Marks values that are only in the corrected text as reported, and brackets without
/// anything in them, which may be those that were not closed.
fn leave_out_invented(node: &mut Node<'_>) {
    match &mut node.value {
        Value::List(items) if items.is_empty() => node.value = Value::Unread,
        Value::Table(entries) if entries.is_empty() => node.value = Value::Unread,
        Value::List(items) => items.iter_mut().for_each(leave_out_invented),
        Value::Table(entries) => entries
            .iter_mut()
            .for_each(|entry| leave_out_invented(&mut entry.node)),
        value if node.span.start == node.span.end && *value != Value::Empty => {
            *value = Value::Unread;
        }
        _ => {}
    }
}

/// Returns the first error that the parser finds.
fn first_error(text: &str) -> Option<ScanError> {
    let mut parser = parser(text);
    loop {
        match parser.next_event() {
            None | Some(Ok((Event::StreamEnd, _))) => return None,
            Some(Ok(_)) => {}
            Some(Err(error)) => return Some(error),
        }
    }
}

/// Returns the most specific fault whose correction lets the parser read further than
/// the line in which it stopped, otherwise the one that drops this line.
fn find(text: &str, error: &ScanError, budget: &Cell<usize>) -> Option<Fault> {
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return None;
    }
    let scene = Scene::new(text, error);
    let stopped = scene.lines.get(scene.at)?;
    let last = (scene.at + WINDOW).min(scene.lines.len() - 1);
    let window = scene
        .lines
        .get(last + 1)
        .map_or(text.len(), |line| line.start);
    let passed = window - stopped.end();
    let remaining = |edits: &[Edit]| {
        if edits.iter().any(|edit| edit.range.end > window) {
            return None;
        }
        budget.set(budget.get().checked_sub(window)?);
        let candidate = edited(&text[..window], edits);
        Some(
            first_error(&candidate).map_or(0, |error| candidate.len() - offset(&candidate, &error)),
        )
    };
    let before = remaining(&[])?;
    // A line may have two faults: what is corrected then is only a step ahead.
    let mut ahead: Option<Fault> = None;
    for guess in GUESSES {
        let faults = guess(&scene).into_iter();
        let measured = faults.filter_map(|fault| Some((remaining(&fault.edits)?, fault)));
        if let Some((rest, fault)) = measured.min_by_key(|(rest, _)| *rest)
            && rest < before
        {
            let above = fault.edits.iter().all(|it| it.range.end <= stopped.start);
            if above || rest < passed || rest == 0 {
                return Some(fault);
            }
            ahead.get_or_insert(fault);
        }
    }
    ahead.or_else(|| dropped(&scene, error, before, remaining))
}

/// Returns the fault of which nothing is known but the place: without the line, or
/// the lines that go with it, the parser reads on.
fn dropped(
    scene: &Scene<'_>,
    error: &ScanError,
    before: usize,
    remaining: impl Fn(&[Edit]) -> Option<usize>,
) -> Option<Fault> {
    let faults = error::dropped(scene, error).into_iter();
    faults
        .filter_map(|fault| Some((remaining(&fault.edits)?, fault)))
        .find(|(rest, _)| *rest < before)
        .map(|(_, fault)| fault)
}
