//! Builds the tree from the events of the YAML parser.

use granit_parser::{Event, Parser, ScanError, Span as Range, StrInput, StructureStyle};

use super::entries::Entries;
use super::fault::Fault;
use super::unsupported::{Unsupported, property};
use super::{hash, indent, recovery, scalar, slip};
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::source::corrected::Corrected;
use crate::source::{
    Entry, MAX_DEPTH, MAX_FINDINGS, MERGED, Node, Value, duplicate_key, too_deep, too_many,
};
use crate::text::{FileId, Place, Span};

/// Builds the tree of a text, which may be a corrected one, and adds what plans do without to `findings`. Also returns
/// the first slip that is valid YAML but means something else.
pub(super) fn build<'s>(
    file: FileId,
    text: &'s str,
    corrected: Option<&Corrected>,
    findings: &mut Vec<Finding>,
) -> Result<(Node<'s>, Option<Fault>), Stop> {
    let mut builder = Builder {
        parser: recovery::parser(text),
        file,
        text,
        corrected,
        before: 0,
        last: 0,
        flow: 0,
        last_bracketed: Span::default(),
        last_len: 0,
        max_findings: findings.len() + MAX_FINDINGS,
        slip: None,
        findings,
    };
    let root = builder.document()?;
    Ok((root, builder.slip))
}

/// Why a text cannot be read any further.
pub(super) enum Stop {
    /// It has a syntax error.
    Syntax(ScanError),
    /// Something that has been reported.
    Reported,
}

type Step<'s> = (Event<'s>, Span);

struct Builder<'s, 'f> {
    parser: Parser<'s, StrInput<'s>>,
    file: FileId,
    text: &'s str,
    /// What was corrected in the text, if anything.
    corrected: Option<&'f Corrected>,
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
    /// The first slip.
    slip: Option<Fault>,
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
                    if root.is_some() && self.slip.is_none() {
                        self.slip = Some(slip::document(self.text, span));
                    }
                }
                Event::StreamEnd => {
                    return Ok(root.unwrap_or(Node {
                        span: Span::new(self.text.len(), self.text.len()),
                        value: Value::Table(Vec::new()),
                    }));
                }
                _ => {
                    let node = self.node((event, span), 0)?;
                    if self.slip.is_none() {
                        self.slip = slip::root_list(self.text, &node);
                    }
                    root = Some(node);
                }
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
            Some(Err(error)) => Err(Stop::Syntax(error)),
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
            return Err(Stop::Reported);
        }
        if depth > MAX_DEPTH {
            self.findings.push(too_deep(self.place(span)));
            return Err(Stop::Reported);
        }
        if event.tag().is_some() {
            self.unsupported(self.property('!', span), Unsupported::Tag);
        }
        if event.anchor_id().is_some_and(|id| id > 0) && !event.is_alias() {
            self.unsupported(self.property('&', span), Unsupported::Anchor);
        }
        let (span, value) = match event {
            Event::Scalar(text, style, ..) => {
                let value = scalar::read(self.text, self.corrected, text, style, span);
                if matches!(value, Value::Plain(_)) {
                    let comment = hash::after_value(self.file, self.text, span);
                    self.findings.extend(comment);
                }
                (span, value)
            }
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
                self.unsupported(span, Unsupported::Alias);
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
            let before = self.findings.len();
            let node = self.node(value_step, depth + 1)?;
            span.end = span.end.max(node.span.end);
            self.check_indentation(key_node.span, &node);
            let (Value::Plain(key) | Value::Quoted(key)) = key_node.value else {
                self.unsupported(key_node.span, Unsupported::Key);
                continue;
            };
            let mut entry = Entry {
                key,
                key_span: key_node.span,
                node,
            };
            if entry.key == MERGED {
                // What is merged is no fault of its own, nor is another one.
                self.findings.truncate(before);
                self.unsupported(entry.key_span, Unsupported::Merge);
                entry.node.value = Value::Unread;
                let _ = entries.push(entry);
                continue;
            }
            self.check(&mut entry);
            self.add(&mut entries, entry);
        }
    }

    /// Looks for a slip in an entry.
    fn check(&mut self, entry: &mut Entry<'s>) {
        if entry.node.value == Value::Empty
            && let Some(finding) = hash::instead_of_value(self.file, self.text, entry.key_span)
        {
            entry.node.value = Value::Unread;
            self.findings.push(finding);
        }
        if self.slip.is_none() {
            self.slip = match self.flow {
                0 => slip::in_block(self.text, entry),
                _ => slip::in_braces(self.text, entry),
            };
        }
    }

    /// Adds an entry to a table; of two with the same key, the second is reported.
    fn add(&mut self, entries: &mut Entries<'s>, entry: Entry<'s>) {
        let Err((first, entry)) = entries.push(entry) else {
            return;
        };
        if self.flow == 0 && self.slip.is_none() && entries.is_first(first) {
            self.slip = slip::second_record(self.text, first, entry.key_span);
        }
        let mut finding = duplicate_key(self.file, &entry.key, entry.key_span, Some(first));
        let above = self.text.get(first.end as usize..).unwrap_or("");
        let above = above.lines().next().unwrap_or("").trim_start_matches(':');
        if self.flow == 0 && above.trim() == "[]" {
            finding = finding.help(message!(findings.yaml_empty_above, key = entry.key));
        } else if matches!(entry.node.value, Value::List(_) | Value::Table(_)) {
            finding = finding.help(message!(findings.duplicate_block_help, key = entry.key));
        }
        self.findings.push(finding);
        entries.join(entry);
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

    fn property(&self, sign: char, node: Span) -> Span {
        property(self.text, self.before as usize, sign, node)
    }

    fn place(&self, span: Span) -> Place {
        Place {
            file: self.file,
            span,
        }
    }

    fn unsupported(&mut self, span: Span, what: Unsupported) {
        let written = self.text.get(span.range()).unwrap_or("");
        let finding = what.finding(self.place(span), written);
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
