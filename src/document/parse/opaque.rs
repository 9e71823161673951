//! Characters that Markdown must not take for markup.

/// Where the code points of opaque characters begin: those of planes 15 and 16 mean
/// nothing by themselves.
pub(in crate::document) const OPAQUE: u32 = 0xf_0000;

/// Returns an opaque character in the place of a mark, so that Markdown takes it for a
/// letter; [`revealed`] reverses it. A backslash would not do: bold that ends in `\.` or
/// `”` and goes on with a letter does not end there (`CommonMark` 6.2).
pub(in crate::document) fn opaque(c: char) -> char {
    if c.is_alphanumeric() || c.is_whitespace() {
        return c;
    }
    char::from_u32(OPAQUE + u32::from(c)).unwrap_or(c)
}

/// Returns a text with its opaque characters replaced by what they stand for.
#[must_use]
pub(in crate::document) fn revealed(text: &str) -> String {
    let shown = |c: char| {
        u32::from(c)
            .checked_sub(OPAQUE)
            .and_then(char::from_u32)
            .unwrap_or(c)
    };
    text.chars().map(shown).collect()
}

/// Returns the text of a template without its comments, and with each mark that has a
/// backslash or is beside `*` made opaque, so that emphasis may begin and end anywhere.
pub(super) fn prepared(text: &str) -> String {
    const MARKS: &[char] = &[
        '.', ',', ';', ':', '!', '?', '(', ')', '/', '"', '\'', '“', '”', '‘', '’', '…', '–', '%',
    ];
    let mut parts = text.split("<!--");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push_str(part.split_once("-->").map_or("", |(_, after)| after));
    }
    let mut text = String::with_capacity(bare.len());
    let mut letters = bare.chars().peekable();
    while let Some(c) = letters.next() {
        let escaped = letters.next_if(|next| c == '\\' && next.is_ascii_punctuation());
        let beside = text.ends_with('*') || letters.peek() == Some(&'*');
        text.push(match escaped {
            Some(mark) => opaque(mark),
            None if beside && MARKS.contains(&c) => opaque(c),
            None => c,
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_a_template_are_not_printed() {
        assert_eq!(prepared("a<!-- b\nc -->d<!-- e"), "ad");
    }
}
