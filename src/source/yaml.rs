//! YAML text to a tree: block and flow, without anchors, tags, merge keys or
//! further documents. The only file that knows the YAML parser.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{
    ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span as Range, StrInput,
};

use super::{Entry, MAX_DEPTH, Node, Value, duplicate_key, too_deep};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::text::{FileId, Place, Span};

/// Reads YAML. Nothing is returned where the text is not YAML; an empty file
/// is an empty table.
pub(super) fn read<'s>(
    file: FileId,
    text: &'s str,
    findings: &mut Vec<Finding>,
) -> Option<Node<'s>> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    let mut builder = Builder {
        parser: Parser::new_from_str_with_options(text, options),
        file,
        text,
        before: 0,
        last: 0,
        findings,
    };
    builder.document().ok()
}

/// The file cannot be read any further, and why has been reported.
struct Stop;

type Step<'s> = (Event<'s>, Span);

struct Builder<'s, 'f> {
    parser: Parser<'s, StrInput<'s>>,
    file: FileId,
    text: &'s str,
    /// Where the event before the last one ended.
    before: u32,
    /// Where the last event ended.
    last: u32,
    findings: &'f mut Vec<Finding>,
}

impl<'s> Builder<'s, '_> {
    fn document(&mut self) -> Result<Node<'s>, Stop> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) => {
                    if root.is_some() {
                        self.unsupported(span, message!(findings.yaml_documents));
                        return Err(Stop);
                    }
                }
                Event::StreamEnd => {
                    return Ok(root.unwrap_or(Node {
                        span: Span::new(self.text.len(), self.text.len()),
                        value: Value::Table(Vec::new()),
                    }));
                }
                _ => root = Some(self.node((event, span), 0)?),
            }
        }
    }

    fn next(&mut self) -> Result<Step<'s>, Stop> {
        match self.parser.next_event() {
            Some(Ok((event, range))) => {
                let span = self.span(range);
                self.before = self.last;
                self.last = span.end;
                Ok((event, span))
            }
            Some(Err(error)) => {
                let finding = self.fault(&error);
                self.findings.push(finding);
                Err(Stop)
            }
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn span(&self, range: Range) -> Span {
        let range = range.byte_range().unwrap_or(0..0);
        Span::new(range.start, range.end.min(self.text.len()))
    }

    fn node(&mut self, (event, span): Step<'s>, depth: usize) -> Result<Node<'s>, Stop> {
        if depth > MAX_DEPTH {
            self.findings.push(too_deep(self.place(span)));
            return Err(Stop);
        }
        if event.tag().is_some() {
            self.unsupported(self.property('!', span), message!(findings.yaml_tag));
        }
        if event.anchor_id().is_some_and(|id| id > 0) && !event.is_alias() {
            self.unsupported(self.property('&', span), message!(findings.yaml_anchor));
        }
        let (span, value) = match event {
            Event::Scalar(text, style, ..) => (span, scalar(text, style)),
            Event::SequenceStart(..) => self.list(span, depth)?,
            Event::MappingStart(..) => self.table(span, depth)?,
            _ => {
                self.unsupported(span, message!(findings.yaml_alias));
                (span, Value::Unread)
            }
        };
        Ok(Node { span, value })
    }

    fn list(&mut self, mut span: Span, depth: usize) -> Result<(Span, Value<'s>), Stop> {
        let mut items = Vec::new();
        loop {
            let step = self.next()?;
            if matches!(step.0, Event::SequenceEnd) {
                span.end = span.end.max(step.1.end.min(self.close(step.1)));
                return Ok((span, Value::List(items)));
            }
            let item = self.node(step, depth + 1)?;
            span.end = span.end.max(item.span.end);
            items.push(item);
        }
    }

    fn table(&mut self, mut span: Span, depth: usize) -> Result<(Span, Value<'s>), Stop> {
        let mut entries: Vec<Entry<'s>> = Vec::new();
        let mut seen: HashMap<Cow<'s, str>, Span> = HashMap::new();
        loop {
            let step = self.next()?;
            if matches!(step.0, Event::MappingEnd) {
                span.end = span.end.max(step.1.end.min(self.close(step.1)));
                return Ok((span, Value::Table(entries)));
            }
            let key_node = self.node(step, depth + 1)?;
            let value_step = self.next()?;
            let node = self.node(value_step, depth + 1)?;
            span.end = span.end.max(node.span.end);
            let (Value::Plain(key) | Value::Quoted(key)) = key_node.value else {
                self.unsupported(key_node.span, message!(findings.yaml_key));
                continue;
            };
            if key == "<<" {
                self.unsupported(key_node.span, message!(findings.yaml_merge));
                continue;
            }
            if let Some(first) = seen.insert(key.clone(), key_node.span) {
                let finding = duplicate_key(self.file, &key, key_node.span, Some(first));
                self.findings.push(finding);
                continue;
            }
            entries.push(Entry {
                key,
                key_span: key_node.span,
                node,
            });
        }
    }

    /// Returns the end of a closing bracket at `span`; block collections have
    /// none, and end with their last item.
    fn close(&self, span: Span) -> u32 {
        match self.text.get(span.range()) {
            Some("]" | "}") => span.end,
            _ => 0,
        }
    }

    /// Returns where the tag or the anchor of the value at `node` stands: between
    /// the event before and the value, comments left out.
    fn property(&self, sign: char, node: Span) -> Span {
        let start = self.before as usize;
        let gap = self.text.get(start..node.start as usize).unwrap_or("");
        for line in gap.split_inclusive('\n') {
            for word in line.split_whitespace() {
                if word.starts_with('#') {
                    break;
                }
                if word.starts_with(sign) {
                    let at = word.as_ptr() as usize - self.text.as_ptr() as usize;
                    return Span::new(at, at + word.len());
                }
            }
        }
        node
    }

    fn place(&self, span: Span) -> Place {
        Place {
            file: self.file,
            span,
        }
    }

    fn unsupported(&mut self, span: Span, message: Message) {
        let finding = Finding::new(&faults::UNSUPPORTED_YAML, self.place(span), message)
            .help(message!(findings.yaml_help));
        self.findings.push(finding);
    }

    fn fault(&self, error: &ScanError) -> Finding {
        let start = error.marker().byte_offset().unwrap_or(0);
        let start = self.text.floor_char_boundary(start.min(self.text.len()));
        let end = self.text[start..]
            .chars()
            .next()
            .filter(|found| *found != '\n' && *found != '\r')
            .map_or(start, |found| start + found.len_utf8());
        let place = self.place(Span::new(start, end));
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            return too_deep(place);
        }
        let finding = Finding::new(&faults::SYNTAX_ERROR, place, meaning(error.kind()));
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
}

/// Returns a scalar as written. `~` and `null` are YAML's ways to write nothing.
fn scalar(text: Cow<'_, str>, style: ScalarStyle) -> Value<'_> {
    match (style, text.as_ref()) {
        (ScalarStyle::Plain, "" | "~" | "null" | "Null" | "NULL") => Value::Empty,
        (ScalarStyle::Plain, _) => Value::Plain(text),
        _ => Value::Quoted(text),
    }
}

/// Returns what a kind of error means.
fn meaning(kind: &ErrorKind) -> Message {
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
