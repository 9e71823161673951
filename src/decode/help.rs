//! What to write for a value that cannot be read, as messages say it.

use super::advice;
use super::fault::{Shape, brief};
use super::lists;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::{Kind, ValueError};
use crate::source::{Node, Value};
use crate::text::Place;

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
    let several = lists::several(written);
    let help = match (error, kind) {
        (ValueError::Spelling, Kind::Identifier | Kind::Occurrence) if several.is_some() => {
            several.map(|meant| message!(findings.one_identifier, meant = meant))
        }
        // As TOML has it without quotes.
        (ValueError::UnclearDay, _) if lacks_quotes => match Day::readings(written)[..] {
            [day] => Some(message!(findings.write_instead, meant = day)),
            _ => None,
        },
        (ValueError::Spelling, Kind::Day) => advice::day(written),
        (ValueError::Spelling, Kind::Identifier | Kind::Occurrence | Kind::Zone) => {
            advice::meant(kind, written).map(|meant| as_text(&meant, lacks_quotes))
        }
        (ValueError::Spelling, _) => advice::meant(kind, written)
            .map(|meant| message!(findings.write_instead, meant = meant)),
        _ => None,
    };
    match help {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// Returns what to write for a value of the wrong shape; `text` is that of the file.
pub(super) fn of_shape(
    shape: Shape,
    node: &Node<'_>,
    text: &str,
    is_toml: bool,
) -> Option<Message> {
    let written = text.get(node.span.range()).unwrap_or("");
    match (shape, &node.value) {
        (Shape::List, Value::Table(_)) if is_toml || written.starts_with('{') => {
            Some(message!(findings.list_brackets))
        }
        (Shape::List, Value::Table(entries)) => {
            let first = entries.first()?;
            let key = brief(&first.key);
            Some(match first.node.value {
                Value::Table(_) => message!(findings.yaml_named_item_help, key = key),
                _ => message!(findings.yaml_item_help, key = key),
            })
        }
        (Shape::Scalar(_) | Shape::OneOf(_), Value::List(items)) => match &items[..] {
            [item] => {
                let meant = brief(text.get(item.span.range()).unwrap_or(""));
                Some(message!(findings.without_brackets, meant = meant))
            }
            _ => Some(message!(findings.only_one)),
        },
        (Shape::Scalar(Kind::Flag), _) => Some(message!(findings.flag_help)),
        (Shape::Scalar(Kind::Whole), _) if years(written) > 1 => {
            Some(message!(findings.years_help))
        }
        _ => None,
    }
}

/// Returns how many years a text names.
fn years(text: &str) -> usize {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|number| number.len() == 4).count()
}

/// Returns the help to write a text, in quotes where TOML wants them.
pub(super) fn as_text(meant: &str, lacks_quotes: bool) -> Message {
    if lacks_quotes {
        message!(findings.write_instead, meant = format!("\"{meant}\""))
    } else {
        message!(findings.write_instead, meant = meant)
    }
}

/// Returns the finding for a value that lacks the quotes which TOML wants, although it
/// can be read.
pub(super) fn unquoted(place: Place, kind: Kind, text: &str) -> Finding {
    let found = brief(text);
    let number = matches!(kind, Kind::Whole | Kind::Number | Kind::DayOfPeriod);
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
