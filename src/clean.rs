//! Sanitizing text for terminals and documents: control characters, bidirectional
//! controls and invisible characters.

use unicode_normalization::UnicodeNormalization;

/// Returns a text as a single line that is safe to print on a terminal: line breaks
/// and tabs become spaces, and characters that move the cursor, change colors or
/// reorder the text become U+FFFD.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if dangerous(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

/// Returns a text for use in a document: on one line, with single spaces, and in
/// NFC, because not all document viewers compose diacritics. Joiners are kept, for
/// characters that consist of several code points.
#[must_use]
pub fn legible(text: &str) -> String {
    let joins = |c: char| matches!(c, '\u{200c}' | '\u{200d}');
    let shown: String = text
        .nfc()
        .map(|c| match c {
            '\u{feff}' | '\u{200b}' => ' ',
            c if c.is_whitespace() || joins(c) => c,
            c if dangerous(c) || is_noncharacter(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether a code point is the noncharacter U+FFFE or U+FFFF, which XML and
/// YAML do not allow, or its counterpart in another plane.
#[must_use]
pub fn is_noncharacter(c: char) -> bool {
    (c as u32) & 0xfffe == 0xfffe
}

/// Escapes a text for use in XML content and in attributes in double quotes.
/// Characters that XML 1.0 does not allow, carriage returns and noncharacters become
/// U+FFFD.
#[must_use]
pub fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(c),
            c if c < ' ' || is_noncharacter(c) => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Returns whether a character affects the terminal or the text around it: control
/// characters (C0, C1), bidirectional controls (Unicode TR36, "Trojan source"),
/// invisible characters and tags.
#[must_use]
pub fn dangerous(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{034f}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_does_not_allow_are_replaced() {
        assert_eq!(xml("<a & \"b\">"), "&lt;a &amp; &quot;b&quot;&gt;");
        assert_eq!(xml("a\u{1}b\u{ffff}"), "a\u{fffd}b\u{fffd}");
    }

    #[test]
    fn characters_that_affect_the_terminal_are_replaced() {
        assert_eq!(
            clean("a\u{1b}[31mb\u{7}\u{9b}c"),
            "a\u{fffd}[31mb\u{fffd}\u{fffd}c"
        );
        assert_eq!(legible("a\u{1b}b\n\n  c\u{ffff}"), "a\u{fffd}b c\u{fffd}");
        assert_eq!(legible("ke\u{302}\u{301}"), "kế");
        assert_eq!(clean("một\r\nhai\tba\u{202e}"), "một  hai ba\u{fffd}");
    }
}
