//! What to write for a value that cannot be read, as messages say it.

use super::advice;
use super::fault::brief;
use super::{days, numbers, periods, rhythms, times, windows};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::{Kind, ValueError};
use crate::text::{Place, Span};

/// Adds what to write for a scalar that is not spelled as its kind demands.
pub(super) fn advised(
    finding: Finding,
    error: ValueError,
    kind: Kind,
    written: &str,
    lacks_quotes: bool,
) -> Finding {
    let mut finding = finding;
    if lacks_quotes {
        // `--fix` changes no file that TOML cannot read.
        finding.repairs.clear();
    }
    match help(error, kind, written, lacks_quotes) {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// Returns what to write for a scalar that is not spelled as its kind demands.
fn help(error: ValueError, kind: Kind, written: &str, lacks_quotes: bool) -> Option<Message> {
    match (error, kind) {
        // As TOML has it without quotes.
        (ValueError::UnclearDay, _) if lacks_quotes => match Day::readings(written)[..] {
            [day] => Some(message!(findings.write_instead, meant = day)),
            _ => None,
        },
        (ValueError::UnclearDay, Kind::Due) => windows::months_or_day(written),
        (ValueError::OutOfRange(low, high), _) => out_of_range(kind, written, low, high),
        (ValueError::Spelling, Kind::Day | Kind::DocumentDate) => Some(in_quotes_of(
            days::day(written).unwrap_or(message!(dates.day_help)),
            lacks_quotes,
        )),
        (ValueError::Spelling, Kind::Due) => Some(in_quotes_of(
            times::due(written).unwrap_or(message!(dates.due_help)),
            lacks_quotes,
        )),
        (ValueError::Spelling, Kind::Every) => rhythm(written, lacks_quotes),
        (ValueError::Spelling, Kind::Period) => meant(kind, written, lacks_quotes)
            .or_else(|| Some(in_quotes_of(periods::of_day(written)?, lacks_quotes))),
        (ValueError::Spelling, Kind::Zone | Kind::SchoolYear) => meant(kind, written, lacks_quotes),
        (ValueError::Spelling, Kind::Number) if advice::meant(kind, written).is_none() => {
            numbers::decimals(written)
        }
        // What of the plan is meant is looked for when all of it is read.
        (ValueError::Spelling, Kind::Identifier | Kind::Occurrence) => None,
        (ValueError::Spelling, _) => advice::meant(kind, written)
            .map(|meant| message!(findings.write_instead, meant = meant)),
        _ => None,
    }
}

/// Returns the help to write the text that is meant, if that is clear.
fn meant(kind: Kind, written: &str, lacks_quotes: bool) -> Option<Message> {
    advice::meant(kind, written).map(|meant| as_text(&meant, lacks_quotes))
}

/// Returns what to write for something that is no rhythm.
fn rhythm(written: &str, lacks_quotes: bool) -> Option<Message> {
    if let Some(lines) = rhythms::lines(written) {
        return Some(lines);
    }
    match advice::meant(Kind::Every, written) {
        Some(meant) if meant == "semester" => {
            let help = message!(dates.semester_help, meant = meant);
            Some(in_quotes_of(help, lacks_quotes))
        }
        Some(meant) => Some(as_text(&meant, lacks_quotes)),
        None => rhythms::help(written).or_else(|| Some(message!(findings.one_of_help))),
    }
}

/// Returns what to write for a number or a day that is not between two bounds.
fn out_of_range(kind: Kind, written: &str, low: i64, high: i64) -> Option<Message> {
    match kind {
        Kind::Day | Kind::Due | Kind::DocumentDate => Some(message!(dates.day_help)),
        Kind::DayOfPeriod if written.trim() == "0" => Some(message!(dates.day_of_period_help)),
        Kind::Number | Kind::Money if !written.starts_with(|c: char| c.is_ascii_digit()) => {
            // A comma would end the value in braces.
            let meant = written.trim_start_matches(|c: char| !c.is_ascii_digit());
            let meant = meant.replacen(',', ".", 1);
            Some(message!(findings.negative_help, meant = meant))
        }
        Kind::Whole | Kind::DayOfPeriod => Some(numbers::beyond(written, low, high)),
        _ => None,
    }
}

/// Returns the help to write a text, in quotes where TOML wants them.
pub(super) fn as_text(meant: &str, lacks_quotes: bool) -> Message {
    if lacks_quotes {
        message!(findings.write_instead, meant = format!("\"{meant}\""))
    } else {
        message!(findings.write_instead, meant = meant)
    }
}

/// Returns a help whose days are in quotes, where TOML wants them.
fn in_quotes_of(help: Message, lacks_quotes: bool) -> Message {
    if lacks_quotes {
        help.in_quotes(&[
            "meant",
            "last",
            "before",
            "from",
            "due",
            "monthly",
            "quarterly",
        ])
    } else {
        help
    }
}

/// Returns the finding for a value that lacks its quotes, although it can be read: in YAML,
/// one in braces that has a comma.
pub(super) fn unquoted(place: Place, kind: Kind, text: &str, is_toml: bool) -> Finding {
    let found = brief(text);
    if !is_toml {
        let said = message!(findings.yaml_comma_in_text);
        let finding = Finding::new(&faults::SYNTAX_ERROR, place, said);
        return finding.help(message!(
            findings.write_instead,
            meant = format!("\"{text}\"")
        ));
    }
    let number = matches!(
        kind,
        Kind::Whole | Kind::DocumentNumber | Kind::Money | Kind::Number | Kind::DayOfPeriod
    );
    match advice::meant(kind, text).filter(|_| number) {
        Some(meant) => Finding::new(
            &faults::SYNTAX_ERROR,
            place,
            message!(findings.toml_bare, found = found),
        )
        .help(message!(findings.write_instead, meant = meant)),
        None => Finding::new(
            &faults::SYNTAX_ERROR,
            place,
            message!(findings.toml_unquoted, found = found),
        )
        .help(as_text(text, true)),
    }
}

/// Returns whether a finding makes a file unreadable for other programs.
pub(super) fn is_syntax(finding: &Finding) -> bool {
    let rules = [
        &faults::SYNTAX_ERROR,
        &faults::DUPLICATE_KEY,
        &faults::UNSUPPORTED_YAML,
    ];
    rules.iter().any(|rule| rule.code == finding.rule.code)
}

/// Takes back that a value lacks its brackets or quotes, which is beside the point where
/// another one is needed. `text` is that of the file.
pub(super) fn withdraw_form(findings: &mut Vec<Finding>, decoded: &[Finding], text: &str) {
    let is_line = |span: Span| {
        let written = text.get(span.range());
        written.is_some_and(|written| !written.contains('\n'))
    };
    let of_shape = decoded
        .iter()
        .filter(|finding| finding.rule.code == faults::WRONG_TYPE.code);
    let spans: Vec<Span> = of_shape
        .map(|finding| finding.place.span)
        .filter(|span| is_line(*span))
        .collect();
    findings.retain(|finding| {
        let span = finding.place.span;
        let within = |whole: &Span| whole.start <= span.start && span.end <= whole.end;
        finding.rule.code != faults::SYNTAX_ERROR.code || !spans.iter().any(within)
    });
}

/// Takes back what was reported about a part of a text whose words were taken for keys: the whole
/// text needs quotes.
pub(super) fn withdraw_torn(findings: &mut Vec<Finding>, torn: &[Span]) {
    findings.retain(|finding| {
        let span = finding.place.span;
        let within = |whole: &Span| whole.start <= span.start && span.end <= whole.end;
        let rules = [&faults::SYNTAX_ERROR, &faults::DUPLICATE_KEY];
        let is_of_form = rules.iter().any(|rule| rule.code == finding.rule.code);
        !is_of_form || !torn.iter().any(within)
    });
}

/// Takes back the offer to repair, because `--fix` changes no file that cannot be read.
pub(super) fn withhold_repairs(finding: &mut Finding) {
    if finding.repairs.is_empty() {
        return;
    }
    finding.repairs.clear();
    let rules = [&faults::ODD_CHARACTER, &faults::STRAY_CHARACTER];
    if rules.iter().any(|rule| rule.code == finding.rule.code) {
        finding.help = Some(message!(findings.fix_later));
    }
}
