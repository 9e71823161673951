//! Turns the events of the Markdown parser into blocks.

use pulldown_cmark::{Alignment, Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};

use super::opaque::revealed;
use crate::clean::visible;
use crate::document::model::{Align, Block, Run, Runs, Table, plain};
use crate::document::template::fault::Fault;
use crate::messages::message;

/// The number of characters of a faulty paragraph or row that are shown.
const SHOWN: usize = 60;

/// Collects the events of the parser into blocks; headings of level 1 get level 0.
pub(super) struct Reader<'t> {
    events: OffsetIter<'t>,
    source: &'t str,
    blocks: Vec<Block>,
    runs: Runs,
    bold: usize,
    italic: usize,
    /// The next number of each open list; none if the list has dashes.
    lists: Vec<Option<u64>>,
    table: Option<Table>,
    /// The target of the current link, to be printed after its text.
    link: Option<String>,
    /// The text of the current paragraph as the template writes it.
    raw: String,
    /// The first mistake.
    fault: Option<Fault>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            events: Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter(),
            source: text,
            blocks: Vec::new(),
            runs: Runs::new(),
            bold: 0,
            italic: 0,
            lists: Vec::new(),
            table: None,
            link: None,
            raw: String::new(),
            fault: None,
        }
    }

    /// Processes all events. Fails if emphasis does not end, or if a row of a table has
    /// cells that the parser would drop.
    pub(super) fn blocks(mut self) -> Result<Vec<Block>, Fault> {
        while let Some((event, place)) = self.events.next() {
            if matches!(event, Event::Start(Tag::TableRow)) {
                self.check_row(&self.source[place]);
            }
            self.event(event);
        }
        self.paragraph();
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok(self.blocks),
        }
    }

    /// Notes a row with more cells than its table has columns. Bars within texts are
    /// opaque, so each bar ends a cell.
    fn check_row(&mut self, row: &str) {
        let columns = self.table.as_ref().map_or(0, |table| table.columns.len());
        let row = row.trim();
        let cells = row.strip_prefix('|').unwrap_or(row);
        let cells = cells.strip_suffix('|').unwrap_or(cells);
        if cells.split('|').count() > columns {
            let (row, columns) = (beginning(row), columns.to_string());
            let message = message!(template.cells, row = row, columns = columns);
            self.fault.get_or_insert(Fault::new(message));
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                self.raw.push_str(&text);
                self.say(&text);
            }
            Event::Code(text) | Event::InlineMath(text) => self.say(&text),
            Event::InlineHtml(text) if is_break(&text) => self.say("\n"),
            // Other markup has no meaning on paper and is printed as text.
            Event::InlineHtml(text) | Event::Html(text) | Event::DisplayMath(text) => {
                self.say(text.trim_end_matches('\n'));
            }
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Rule => self.paragraph(),
            Event::FootnoteReference(name) => self.say(&format!("[{name}]")),
            Event::TaskListMarker(done) => self.say(if done { "[x] " } else { "[ ] " }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::List(first) => {
                self.paragraph();
                self.lists.push(first);
            }
            Tag::Item => {
                self.paragraph();
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.say(&mark);
            }
            Tag::Table(columns) => {
                self.paragraph();
                let columns = columns.into_iter().map(align).collect();
                self.table = Some(Table {
                    columns,
                    head: Vec::new(),
                    rows: Vec::new(),
                });
            }
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.link = Some(revealed(&dest_url));
            }
            Tag::Heading { .. } => {
                self.paragraph();
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::BlockQuote(_) => self.paragraph(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Heading(level) => self.headed(level),
            TagEnd::List(_) => {
                self.paragraph();
                self.lists.pop();
            }
            TagEnd::TableCell => {
                let runs = self.taken();
                if let Some(table) = &mut self.table {
                    match table.rows.last_mut() {
                        Some(row) => row.push(runs),
                        None => table.head.push(runs),
                    }
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.blocks.push(Block::Table(table));
                }
            }
            TagEnd::Link | TagEnd::Image => {
                if let Some(url) = self.link.take().filter(|url| *url != plain(&self.runs)) {
                    self.say(&format!(" ({url})"));
                }
            }
            TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::BlockQuote(_) => self.paragraph(),
            _ => {}
        }
    }

    fn headed(&mut self, level: HeadingLevel) {
        let runs = self.taken();
        if !runs.is_empty() {
            let level = level as u8 - 1;
            self.blocks.push(Block::Heading { level, runs });
        }
    }

    /// Ends the current paragraph, if there is one.
    fn paragraph(&mut self) {
        let runs = self.taken();
        if !runs.is_empty() {
            self.blocks.push(Block::Paragraph { runs });
        }
    }

    /// Returns the collected text, without spaces at its ends.
    fn taken(&mut self) -> Runs {
        let mut runs = std::mem::take(&mut self.runs);
        let raw = std::mem::take(&mut self.raw);
        if let Some(at) = raw.find("**") {
            let near = beginning(&raw[at..]);
            let message = message!(template.unclosed, near = near);
            self.fault.get_or_insert(Fault::new(message));
        }
        if let Some(first) = runs.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
        if let Some(last) = runs.last_mut() {
            last.text = last.text.trim_end().to_owned();
        }
        runs.retain(|run| !run.text.is_empty());
        runs
    }

    /// Adds a text with the current formatting.
    fn say(&mut self, text: &str) {
        let text = &visible(&revealed(text));
        let (bold, italic) = (self.bold > 0, self.italic > 0);
        match self.runs.last_mut() {
            Some(run) if run.bold == bold && run.italic == italic => run.text.push_str(text),
            _ => self.runs.push(Run {
                text: text.to_owned(),
                bold,
                italic,
            }),
        }
    }
}

/// Returns the beginning of a faulty text, as messages show it.
fn beginning(text: &str) -> String {
    revealed(text).chars().take(SHOWN).collect()
}

/// Returns whether a piece of HTML is a line break, as in GitHub tables.
fn is_break(html: &str) -> bool {
    matches!(html, "<br>" | "<br/>" | "<br />")
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
