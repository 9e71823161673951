//! Parses YAML into a tree: block and flow style, without anchors, tags, merge keys
//! or several documents. The only module that uses the YAML parser.

mod entries;
mod error;
mod indent;
mod scalar;

use granit_parser::{Event, Options, Parser, Span as Range, StrInput, StructureStyle};

use super::{Entry, MAX_DEPTH, MAX_FINDINGS, Node, Value, duplicate_key, too_deep, too_many};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::text::{FileId, Place, Span};
use entries::Entries;

/// Parses YAML. Returns nothing if the text cannot be read to its end; an empty file is
/// an empty table.
pub(super) fn read<'s>(
    file: FileId,
    text: &'s str,
    findings: &mut Vec<Finding>,
) -> Option<Node<'s>> {
    if let Some(at) = lone_return(text) {
        // It is a line ending to YAML but not to editors, so line numbers would differ.
        let span = Span::new(at, at + 1);
        findings.push(Finding::new(
            &faults::SYNTAX_ERROR,
            Place { file, span },
            message!(findings.lone_carriage_return),
        ));
        return None;
    }
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    let mut builder = Builder {
        parser: Parser::new_from_str_with_options(text, options),
        file,
        text,
        before: 0,
        last: 0,
        flow: 0,
        last_bracketed: Span::default(),
        last_len: 0,
        max_findings: findings.len() + MAX_FINDINGS,
        findings,
    };
    builder.document().ok()
}

/// Returns the offset of the first carriage return without a line feed, if any.
fn lone_return(text: &str) -> Option<usize> {
    let mut returns = text.match_indices('\r').map(|(at, _)| at);
    returns.find(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

/// The file cannot be read any further; the reason has been reported.
struct Stop;

type Step<'s> = (Event<'s>, Span);

struct Builder<'s, 'f> {
    parser: Parser<'s, StrInput<'s>>,
    file: FileId,
    text: &'s str,
    /// The end of the event before the last one.
    before: u32,
    /// The end of the last event.
    last: u32,
    findings: &'f mut Vec<Finding>,
    /// The number of open brackets.
    flow: usize,
    /// The span of the last value in brackets.
    last_bracketed: Span,
    /// The number of entries of the last table.
    last_len: usize,
    /// The number of findings at which reading this file stops.
    max_findings: usize,
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
                let finding = error::finding(self.file, self.text, &error);
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
        if self.findings.len() >= self.max_findings {
            self.findings.push(too_many(self.place(span)));
            return Err(Stop);
        }
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
            Event::Scalar(text, style, ..) => (span, scalar::read(self.text, text, style, span)),
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                let flow = is_flow(&event);
                self.flow += usize::from(flow);
                let read = match event {
                    Event::SequenceStart(..) => self.list(span, depth)?,
                    _ => self.table(span, depth)?,
                };
                self.flow -= usize::from(flow);
                if flow {
                    self.last_bracketed = read.0;
                }
                read
            }
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
                span.end = span.end.max(step.1.end.min(self.bracket_end(step.1)));
                return Ok((span, Value::List(items)));
            }
            let item = self.node(step, depth + 1)?;
            span.end = span.end.max(item.span.end);
            items.push(item);
        }
    }

    fn table(&mut self, mut span: Span, depth: usize) -> Result<(Span, Value<'s>), Stop> {
        let mut entries = Entries::with_capacity_of(self.last_len);
        loop {
            let step = self.next()?;
            if matches!(step.0, Event::MappingEnd) {
                span.end = span.end.max(step.1.end.min(self.bracket_end(step.1)));
                let entries = entries.into_list();
                self.last_len = entries.len();
                return Ok((span, Value::Table(entries)));
            }
            let key_node = self.node(step, depth + 1)?;
            let value_step = self.next()?;
            let node = self.node(value_step, depth + 1)?;
            span.end = span.end.max(node.span.end);
            self.check_indentation(key_node.span, &node);
            let (Value::Plain(key) | Value::Quoted(key)) = key_node.value else {
                self.unsupported(key_node.span, message!(findings.yaml_key));
                continue;
            };
            if key == "<<" {
                self.unsupported(key_node.span, message!(findings.yaml_merge));
                continue;
            }
            let (key_span, name) = (key_node.span, key.clone());
            let entry = Entry {
                key,
                key_span,
                node,
            };
            if let Some(first) = entries.push(entry) {
                let finding = duplicate_key(self.file, &name, key_span, Some(first));
                self.findings.push(finding);
            }
        }
    }

    /// Reports a value in brackets or quotes that is not indented correctly.
    fn check_indentation(&mut self, key: Span, node: &Node<'s>) {
        let text = self.text.get(node.span.range()).unwrap_or("");
        let quoted = matches!(node.value, Value::Quoted(_)) && text.starts_with(['"', '\'']);
        if self.flow == 0 && (quoted || self.last_bracketed == node.span) {
            let finding = indent::finding(self.file, self.text, key, node.span, quoted);
            self.findings.extend(finding);
        }
    }

    /// Returns the end of the closing bracket at `span`, or 0 for a block collection, which
    /// has none and ends with its last item.
    fn bracket_end(&self, span: Span) -> u32 {
        match self.text.get(span.range()) {
            Some("]" | "}") => span.end,
            _ => 0,
        }
    }

    /// Returns the span of the tag or the anchor of the value at `node`, which is between
    /// the previous event and the value and not in a comment.
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
}

/// Returns whether a collection is written in brackets.
fn is_flow(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::SequenceStart(StructureStyle::Flow, ..)
            | Event::MappingStart(StructureStyle::Flow, ..)
    )
}
