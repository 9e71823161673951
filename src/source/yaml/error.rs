//! Turns errors of the YAML parser into findings.

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::source::too_deep;
use crate::text::{FileId, Place, Span};

/// Returns the finding for an error, after which the file is not read any further.
pub(super) fn finding(file: FileId, text: &str, error: &ScanError) -> Finding {
    let start = error.marker().byte_offset().unwrap_or(0);
    let start = text.floor_char_boundary(start.min(text.len()));
    let end = text[start..]
        .chars()
        .next()
        .filter(|c| *c != '\n' && *c != '\r')
        .map_or(start, |c| start + c.len_utf8());
    let place = Place {
        file,
        span: Span::new(start, end),
    };
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(place);
    }
    let finding = Finding::new(&faults::SYNTAX_ERROR, place, message_of(error.kind()));
    match error.kind() {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation => finding.help(message!(findings.yaml_tab_help)),
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            finding.help(message!(findings.yaml_colon_help))
        }
        _ => finding,
    }
}

/// Returns the message for a kind of error.
fn message_of(kind: &ErrorKind) -> Message {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed | E::TabInBlockIndentation | E::TabInIndentation | E::TabInPlainScalar => {
            message!(findings.yaml_tab)
        }
        E::InvalidIndentation
        | E::InvalidBlockScalarIndent
        | E::InvalidQuotedScalarIndent
        | E::InvalidFlowScalarIndent
        | E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry => message!(findings.yaml_indentation),
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
            message!(findings.yaml_after_quote)
        }
        E::UnexpectedCharacter { character } => {
            message!(findings.yaml_unexpected, found = character.escape_default())
        }
        _ => message!(findings.yaml_syntax),
    }
}
