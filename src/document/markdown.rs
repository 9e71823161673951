//! Renders a document as Markdown (GitHub Flavored Markdown 0.29).

use super::form::{COUNTRY, MOTTO, RECIPIENTS, TO};
use super::model::{Align, Annex, Block, Document, Run, Runs, Signature, Table};

/// Renders a document.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut parts = vec![
        letterhead(document),
        title(document),
        paragraph(&bold(&document.about)),
        addressees(&document.addressees),
    ];
    parts.extend(document.body.iter().map(block));
    parts.push(foot(document));
    parts.extend(document.annexes.iter().map(annex));
    parts.concat()
}

/// Returns the type of the document; a letter has none.
fn title(document: &Document) -> String {
    if document.kind.is_empty() {
        return String::new();
    }
    format!("# {}\n\n", escape(&document.kind))
}

fn addressees(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => format!("{TO} {}\n\n", escape(only)),
        [others @ .., last] => {
            let mut lines: Vec<String> = others
                .iter()
                .map(|name| format!("- {};\n", escape(name)))
                .collect();
            lines.push(format!("- {}.\n\n", escape(last)));
            format!("{TO}\n\n{}", lines.concat())
        }
    }
}

fn letterhead(document: &Document) -> String {
    let head = &document.letterhead;
    let superior = head.superior.iter().map(|line| escape(line));
    let issuer = head
        .issuer
        .iter()
        .map(|line| format!("**{}**", escape(line)));
    let left: Vec<String> = superior.chain(issuer).collect();
    let number = Some(&head.number).filter(|number| !number.is_empty());
    let number = number.into_iter().chain(&head.subject);
    let number: Vec<String> = number.map(|line| escape(line)).collect();
    format!(
        "| {} | **{COUNTRY}**<br>**{MOTTO}** |\n| :-: | :-: |\n| {} | *{}* |\n\n",
        left.join("<br>"),
        number.join("<br>"),
        escape(&head.date)
    )
}

fn foot(document: &Document) -> String {
    let recipients = document.recipients.iter().map(|line| escape(line));
    let word = (!document.recipients.is_empty()).then(|| format!("***{RECIPIENTS}***"));
    let recipients: Vec<String> = word.into_iter().chain(recipients).collect();
    let recipients = recipients.join("<br>");
    let signed = signed(&document.signature);
    match &document.second {
        None => format!("| {recipients} | {signed} |\n| :-- | :-: |\n\n"),
        Some(second) => {
            let second = self::signed(second);
            let below = Some(recipients).filter(|lines| !lines.is_empty());
            let below = below.map_or_else(String::new, |lines| format!("{lines}\n\n"));
            format!("| {second} | {signed} |\n| :-: | :-: |\n\n{below}")
        }
    }
}

/// Returns the post and the name of a signer, with room for the signature between them.
fn signed(signature: &Signature) -> String {
    let post = signature.post.iter();
    let post: Vec<String> = post.map(|line| format!("**{}**", escape(line))).collect();
    let name = match escape(&signature.name).as_ref() {
        "" => String::new(),
        name => format!("**{name}**"),
    };
    format!("{}<br><br><br>{name}", post.join("<br>"))
}

fn annex(annex: &Annex) -> String {
    let mut text = format!(
        "---\n\n## {}\n\n{}{}",
        escape(&annex.label),
        paragraph(&bold(&annex.title)),
        paragraph(&[Run {
            text: annex.belongs.clone(),
            bold: false,
            italic: true,
        }])
    );
    for block in &annex.blocks {
        text.push_str(&self::block(block));
    }
    text
}

fn bold(text: &str) -> Runs {
    vec![Run {
        text: text.to_owned(),
        bold: true,
        italic: false,
    }]
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, runs } => {
            let marks = "#".repeat(usize::from(*level) + 1);
            format!("{marks} {}\n\n", inline(runs, "<br>"))
        }
        Block::Paragraph { runs } => paragraph(runs),
        Block::Table(table) => self::table(table),
    }
}

fn paragraph(runs: &[Run]) -> String {
    let text = inline(runs, "\\\n");
    if text.is_empty() {
        return text;
    }
    // Escapes text that would start a list or a heading: `- một`, `1. Một`, `# Một`.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let starts = &text[digits..];
    if digits > 0 && starts.starts_with(['.', ')']) {
        return format!("{}\\{starts}\n\n", &text[..digits]);
    }
    if digits == 0 && starts.starts_with(['-', '+', '#', '=']) {
        return format!("\\{text}\n\n");
    }
    format!("{text}\n\n")
}

fn table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let row = |cells: &[Runs]| line(cells.iter().map(|cell| inline(cell, "<br>")).collect());
    let rule = |align: &Align| match align {
        Align::Left => "---",
        Align::Center => ":-:",
        Align::Right => "--:",
    };
    let mut text = row(&table.head);
    text.push_str(&line(
        table
            .columns
            .iter()
            .map(|align| rule(align).to_owned())
            .collect(),
    ));
    for cells in &table.rows {
        text.push_str(&row(cells));
    }
    text + "\n"
}

/// Renders the text of a paragraph on one line, with `line_break` for line breaks.
fn inline(runs: &[Run], line_break: &str) -> String {
    let mut text = String::new();
    for (index, run) in runs.iter().enumerate() {
        let marks = match (run.bold, run.italic) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let joins = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        // Emphasis must not begin or end with a space, nor with a mark between it and a
        // letter of the text beside it.
        let after = runs
            .get(index + 1)
            .and_then(|next| next.text.chars().next());
        let outside =
            |beside: bool| move |c: char| c.is_whitespace() || (beside && !c.is_alphanumeric());
        let start = run
            .text
            .trim_start_matches(outside(joins(text.chars().next_back())));
        let inner = start.trim_end_matches(outside(joins(after)));
        if inner.is_empty() || marks.is_empty() {
            text.push_str(&escape(&run.text));
            continue;
        }
        let at = run.text.len() - start.len();
        text.push_str(&escape(&run.text[..at]));
        text.extend([marks, &escape(inner), marks]);
        text.push_str(&escape(&run.text[at + inner.len()..]));
    }
    text.replace('\n', line_break)
}

/// Escapes characters that Markdown reads as markup within a line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '!' | '@'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_text_stays_text() {
        let written = |text: &str| {
            paragraph(&[Run {
                text: text.to_owned(),
                bold: false,
                italic: false,
            }])
        };
        assert_eq!(written("1. Một"), "1\\. Một\n\n");
        assert_eq!(written("- <b>*hai*"), "\\- \\<b\\>\\*hai\\*\n\n");
        assert_eq!(written("a) ba & bốn"), "a) ba \\& bốn\n\n");
    }

    #[test]
    fn emphasis_ends_where_text_goes_on() {
        let mut runs = bold("“Một.”");
        runs.extend(bold("hai"));
        runs[1].bold = false;
        assert_eq!(inline(&runs, " "), "**“Một**.”hai");
    }

    #[test]
    fn emphasis_leaves_blanks_outside() {
        let mut runs = bold(" một ");
        runs[0].italic = true;
        assert_eq!(inline(&runs, " "), " ***một*** ");
    }
}
