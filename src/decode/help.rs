//! What to write for a value that cannot be read, as messages say it.

use super::advice;
use super::fault::brief;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::{Kind, ValueError};
use crate::text::Place;

/// Adds what to write for a scalar that is not spelled as its kind demands.
pub(super) fn advised(
    finding: Finding,
    error: ValueError,
    kind: Kind,
    written: &str,
    lacks_quotes: bool,
) -> Finding {
    let help = match (error, kind) {
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
