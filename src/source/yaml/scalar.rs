//! YAML scalars, kept as written.

use std::borrow::Cow;

use granit_parser::ScalarStyle;

use crate::source::Value;
use crate::source::corrected::{Corrected, Mark};
use crate::text::Span;

/// Returns a scalar as written; unquoted, `~`, `null` and nothing at all mean no value.
/// `file` is the text of the file, which may be a corrected one.
pub(super) fn read<'s>(
    file: &str,
    corrected: Option<&Corrected>,
    text: Cow<'s, str>,
    style: ScalarStyle,
    span: Span,
) -> Value<'s> {
    let is_marked = |mark| corrected.is_some_and(|it| it.is_marked(span.start, mark));
    let lacks_quotes = is_marked(Mark::Unquoted);
    match (style, text.as_ref()) {
        (ScalarStyle::Plain, "" | "~" | "null" | "Null" | "NULL") => Value::Empty,
        (ScalarStyle::Plain, _) => Value::Plain(text),
        (ScalarStyle::Literal | ScalarStyle::Folded, _) => Value::Quoted(block(file, text, span)),
        _ if is_marked(Mark::Invented) => Value::Unread,
        _ if lacks_quotes => Value::Unquoted(text),
        _ => Value::Quoted(text),
    }
}

/// Returns the text of a block scalar without the line ending that the parser adds if the
/// file ends within the block's last line.
fn block<'s>(file: &str, mut text: Cow<'s, str>, span: Span) -> Cow<'s, str> {
    let column = |at: usize| at - file[..at].rfind('\n').map_or(0, |end| end + 1);
    let is_last = span.end as usize == file.len() && text.ends_with('\n');
    if is_last && column(file.len()) > column(span.start as usize) {
        text.to_mut().pop();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_no_value_is_empty_unless_quoted() {
        for text in ["", "~", "null", "Null", "NULL"] {
            let read = |style| read("", None, text.into(), style, Span::default());
            assert_eq!(read(ScalarStyle::Plain), Value::Empty, "{text}");
            assert_eq!(read(ScalarStyle::DoubleQuoted), Value::Quoted(text.into()));
        }
        let read =
            |text: &'static str| read("", None, text.into(), ScalarStyle::Plain, Span::default());
        assert_eq!(read("nULL"), Value::Plain("nULL".into()));
    }
}
