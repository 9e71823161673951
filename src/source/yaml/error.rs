//! Errors of the YAML parser of which only the place and the kind are known.

use granit_parser::{ErrorKind, ScanError};

use super::fault::{Fault, Scene, offset};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::source::corrected::{Corrected, Edit};
use crate::source::too_deep;
use crate::text::{FileId, Place, Span};

/// Returns the finding for an error after which the file is not read any further.
pub(super) fn finding(file: FileId, corrected: &Corrected, error: &ScanError) -> Finding {
    let text = &corrected.text;
    let start = offset(text, error);
    let end = text[start..]
        .chars()
        .next()
        .filter(|found| *found != '\n' && *found != '\r')
        .map_or(start, |found| start + found.len_utf8());
    let span = corrected.span(Span::new(start, end));
    let place = Place { file, span };
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(place);
    }
    Finding::new(&faults::SYNTAX_ERROR, place, message_of(error.kind()))
        .help(message!(findings.yaml_stop_help))
}

/// Returns the fault of the line in which the parser stopped, corrected by leaving
/// out this line, those that are indented more, or all up to the next key at the margin.
pub(super) fn dropped(scene: &Scene<'_>, error: &ScanError) -> Vec<Fault> {
    let line = &scene.lines[scene.at];
    let place = line.place();
    let more = scene.run(scene.at + 1, line.indent() + 1);
    let rest = scene.run(scene.at + 1, 1);
    [scene.at + 1, more, rest]
        .into_iter()
        .map(|end| {
            let range = line.start..scene.lines[end.max(scene.at + 1) - 1].end();
            let edits = vec![Edit::replace(range, "")];
            let mut fault = Fault::new(place.clone(), message_of(error.kind()), edits);
            fault.unexplained = true;
            fault.help(message!(findings.yaml_line_help))
        })
        .collect()
}

/// Returns the message for a kind of error.
fn message_of(kind: &ErrorKind) -> Message {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed | E::TabInBlockIndentation | E::TabInIndentation | E::TabInPlainScalar => {
            message!(findings.yaml_tab)
        }
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar => {
            message!(findings.unclosed_quote)
        }
        E::UnclosedFlowCollection { open } => {
            message!(findings.unclosed_bracket, bracket = open)
        }
        E::UnexpectedEofFlowSequence => message!(findings.unclosed_bracket, bracket = "["),
        E::UnexpectedEofFlowMapping | E::UnexpectedEofImplicitFlowMapping => {
            message!(findings.unclosed_bracket, bracket = "{")
        }
        E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => {
            message!(findings.stray_bracket)
        }
        E::ExpectedFlowSequenceSeparator | E::ExpectedFlowMappingSeparator => {
            message!(findings.missing_comma)
        }
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::MappingKeyNotAllowed => {
            message!(findings.yaml_colon)
        }
        E::SimpleKeyExpected | E::InvalidSimpleKey => message!(findings.yaml_no_colon),
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidUnicodeEscape => message!(findings.bad_escape),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            message!(findings.text_after_quote)
        }
        E::UnexpectedCharacter { character } => {
            message!(findings.yaml_special, found = character.escape_default())
        }
        _ => message!(findings.yaml_syntax),
    }
}
