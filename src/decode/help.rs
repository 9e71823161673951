//! What to write for a value that cannot be read, as messages say it.

use super::advice;
use super::fault::{Shape, brief};
use super::{lists, numbers, rhythms, times};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::{Kind, ValueError};
use crate::source::{self, Entry, Node, Value};
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
    let help = match (error, kind) {
        // As TOML has it without quotes.
        (ValueError::UnclearDay, _) if lacks_quotes => match Day::readings(written)[..] {
            [day] => Some(message!(findings.write_instead, meant = day)),
            _ => None,
        },
        (ValueError::Spelling, Kind::Day) => {
            Some(times::day(written).unwrap_or(message!(findings.day_help)))
        }
        (ValueError::Spelling, Kind::Due) => {
            Some(times::due(written).unwrap_or(message!(findings.due_help)))
        }
        (ValueError::Spelling, Kind::Zone | Kind::Every | Kind::SchoolYear) => {
            let meant = advice::meant(kind, written);
            let meant = meant.map(|meant| as_text(&meant, lacks_quotes));
            meant.or_else(|| rhythms::help(written).filter(|_| kind == Kind::Every))
        }
        (ValueError::OutOfRange(..), Kind::DayOfPeriod) if written.trim() == "0" => {
            Some(message!(findings.day_of_period_help))
        }
        (ValueError::OutOfRange(..), Kind::Number)
            if !written.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            let meant = written.trim_start_matches(|c: char| !c.is_ascii_digit());
            Some(message!(findings.negative_help, meant = meant))
        }
        (ValueError::Spelling, Kind::Number) if advice::meant(kind, written).is_none() => {
            numbers::decimals(written)
        }
        // What of the plan is meant is looked for when all of it is read.
        (ValueError::Spelling, Kind::Identifier | Kind::Occurrence) => None,
        (ValueError::Spelling, _) => advice::meant(kind, written)
            .map(|meant| message!(findings.write_instead, meant = meant)),
        _ => None,
    };
    match help {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// Returns what to write for the value of a key that has the wrong shape; `text` is that of
/// the file.
pub(super) fn of_shape(
    shape: Shape,
    key: &str,
    node: &Node<'_>,
    text: &str,
    is_toml: bool,
) -> Option<Message> {
    let written = text.get(node.span.range()).unwrap_or("");
    if !is_toml && written.lines().all(source::has_cells) && written.contains('\n') {
        return Some(message!(findings.yaml_pasted_table_help));
    }
    match (shape, &node.value) {
        (Shape::List, Value::Plain(_)) if written.contains('\n') => {
            let lines = written
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty());
            let items: Vec<String> = lines.map(|line| format!("`- {}`", brief(line))).collect();
            Some(message!(findings.yaml_items_help, items = items.join(", ")))
        }
        (Shape::List, Value::Plain(text) | Value::Quoted(text) | Value::Unquoted(text)) => Some(
            message!(findings.write_list, meant = lists::list(key, text)),
        ),
        (Shape::Table, Value::List(items)) => {
            let in_braces = is_toml || written.starts_with('[');
            let pairs = lists::pairs(items, text, is_toml)?;
            Some(if in_braces {
                let pairs = format!("{{ {} }}", pairs.join(", "));
                message!(findings.pairs_in_braces, pairs = pairs)
            } else {
                let pairs: Vec<String> = pairs.iter().map(|pair| format!("`{pair}`")).collect();
                message!(findings.pairs_help, pairs = pairs.join(", "))
            })
        }
        (Shape::List, Value::Table(entries)) if written.starts_with('{') && keys_only(entries) => {
            let keys = entries.iter().map(|entry| entry.key.to_string());
            let meant = format!("[{}]", lists::in_quotes(keys.collect()));
            Some(message!(findings.write_list, meant = meant))
        }
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
            _ if shape == Shape::Scalar(Kind::Text) => {
                let texts = items.iter().map(|item| match &item.value {
                    Value::Plain(text) | Value::Quoted(text) => Some(text.as_ref()),
                    _ => None,
                });
                let texts: Option<Vec<&str>> = texts.collect();
                Some(match texts {
                    Some(texts) => {
                        let meant = brief(&texts.join(", "));
                        let meant = if is_toml {
                            format!("\"{meant}\"")
                        } else {
                            meant
                        };
                        message!(findings.only_one_text, meant = meant)
                    }
                    None => message!(findings.only_one),
                })
            }
            _ => Some(message!(findings.only_one)),
        },
        (Shape::Scalar(_) | Shape::OneOf(_), Value::Table(entries)) if written.starts_with('{') => {
            let words = brief(written);
            Some(if shape == Shape::Scalar(Kind::Text) {
                message!(
                    findings.write_instead,
                    meant = lists::in_quotes(vec![words])
                )
            } else if keys_only(entries) {
                let meant = words.trim_matches(['{', '}', ' ']);
                message!(findings.without_braces, meant = meant)
            } else {
                message!(findings.one_value)
            })
        }
        (Shape::Scalar(Kind::Text), Value::Table(_)) if !is_toml && !written.contains('\n') => {
            let meant = lists::in_quotes(vec![brief(written)]);
            Some(message!(findings.write_instead, meant = meant))
        }
        (Shape::Scalar(_) | Shape::OneOf(_), Value::Table(_)) => Some(message!(findings.one_value)),
        (Shape::Scalar(Kind::Flag), _) => Some(message!(findings.flag_help)),
        (Shape::Scalar(Kind::Whole), _) if years(written) > 1 => {
            Some(message!(findings.years_help))
        }
        _ => None,
    }
}

/// Returns whether a value is a list in the brackets of a table.
pub(super) fn is_list_in_braces(node: &Node<'_>) -> bool {
    matches!(&node.value, Value::Table(entries) if keys_only(entries))
}

/// Returns whether the keys of a table have no values.
fn keys_only(entries: &[Entry<'_>]) -> bool {
    let is_empty = |entry: &Entry<'_>| matches!(entry.node.value, Value::Empty | Value::Unread);
    !entries.is_empty() && entries.iter().all(is_empty)
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

/// Takes back that a value lacks its brackets or quotes, which is beside the point where
/// another one must stand. `text` is that of the file.
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

/// Takes back what was said of a part of a text whose words were taken for keys: the whole
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
