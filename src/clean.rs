//! Sanitizing text for terminals and documents: control characters, bidirectional
//! controls and invisible characters.

use crate::confusable::is_unseen;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Returns a text as a single line that is safe to print on a terminal: line breaks
/// and tabs become spaces, and characters that move the cursor, change colors or
/// reorder the text become U+FFFD.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match on_one_line(c) {
            c if dangerous(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

/// Returns a space for a character that breaks a line or moves along it: LF, CR, tab, and
/// those that Unicode breaks lines at, U+000B, U+000C, U+0085, U+2028 and U+2029.
fn on_one_line(c: char) -> char {
    if c.is_whitespace() && dangerous(c) {
        ' '
    } else {
        c
    }
}

/// Returns a text for use in a document or a table: on one line, with single spaces,
/// without what cannot be seen, and in NFC, because not all viewers compose diacritics.
#[must_use]
pub fn legible(text: &str) -> String {
    let shown = composed(visible(text));
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the paragraphs of a text for use in a document, each [`legible`]: one for each
/// line, but a line that begins with a small letter goes on with the line before it if that
/// ends within a sentence.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut begins = true;
    for line in text.lines().map(legible) {
        match paragraphs.last_mut() {
            _ if line.is_empty() => begins = true,
            Some(last) if !begins && !last.ends_with(ENDS) && goes_on(&line) => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => {
                paragraphs.push(line);
                begins = false;
            }
        }
    }
    paragraphs
}

/// The marks at the end of a sentence, or of an item of a list.
const ENDS: [char; 5] = ['.', ';', ':', '!', '?'];

/// Returns whether a line begins with a small letter that is no mark like `a)`.
fn goes_on(line: &str) -> bool {
    let mut letters = line.chars();
    let small = letters.next().is_some_and(char::is_lowercase);
    small && !letters.as_str().starts_with([')', '.', '/'])
}

/// Returns a text for a cell of a table: on one line, without what cannot be seen, and in
/// NFC. Spaces stay, because they align.
#[must_use]
pub fn in_cell(text: &str) -> String {
    let shown = composed(visible(text));
    shown.chars().map(on_one_line).collect()
}

/// Returns a text in NFC. Most texts are, and it is faster to see that than to compose them
/// again.
fn composed(text: String) -> String {
    if is_nfc(&text) {
        text
    } else {
        text.nfc().collect()
    }
}

/// Returns a text without control characters and characters that cannot be seen; blanks
/// and line breaks stay. A joiner stays within a picture that consists of several.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        let in_picture = |before: char| {
            !before.is_ascii() && !before.is_alphanumeric() && !before.is_whitespace()
        };
        let keep = match c {
            '\u{200d}' => kept.ends_with(in_picture),
            // Planes 15 and 16 are for private use.
            c => c.is_whitespace() || !(dangerous(c) || is_noncharacter(c) || c >= '\u{f0000}'),
        };
        if keep {
            kept.push(c);
        }
    }
    kept
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
    c.is_control() || is_unseen(c) || matches!(c, '\u{2028}' | '\u{2029}')
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
    }

    #[test]
    fn a_legible_text_has_only_what_can_be_seen() {
        assert_eq!(legible("a\u{1b}b\n\n  c\u{ffff}"), "ab c");
        assert_eq!(legible("ke\u{302}\u{301}"), "kế");
        // A diacritic is composed across what was between.
        assert_eq!(legible("ke\u{ad}\u{302}\u{200b}\u{301}"), "kế");
        for hidden in [
            '\u{ad}', '\u{200b}', '\u{200c}', '\u{200e}', '\u{202e}', '\u{2060}', '\u{feff}',
            '\u{7}',
        ] {
            assert_eq!(
                legible(&format!("Hội{hidden} nghị")),
                "Hội nghị",
                "{hidden:?}"
            );
        }
        assert_eq!(legible("ng\u{200d}hị 👩\u{200d}🏫"), "nghị 👩\u{200d}🏫");
    }

    #[test]
    fn a_line_is_a_paragraph_unless_a_sentence_goes_on() {
        let text = "Giám sát việc thành\n  lập. Cụ thể:\r\n- Cơ cấu;\n+ Số lượng;\na) Một\nb. Hai\n\nhọc bạ;\nsổ điểm\n\n\n";
        let wanted = [
            "Giám sát việc thành lập. Cụ thể:",
            "- Cơ cấu;",
            "+ Số lượng;",
            "a) Một",
            "b. Hai",
            "học bạ;",
            "sổ điểm",
        ];
        assert_eq!(paragraphs(text), wanted);
        assert!(paragraphs(" \n").is_empty());
    }

    #[test]
    fn a_text_for_a_terminal_is_one_line() {
        assert_eq!(clean("một\r\nhai\tba\u{202e}"), "một  hai ba\u{fffd}");
        for breaks in [
            '\n', '\r', '\t', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
        ] {
            let text = format!("một{breaks}hai");
            assert_eq!(clean(&text), "một hai", "{breaks:?}");
            assert_eq!(in_cell(&text), "một hai", "{breaks:?}");
        }
        // C1 controls are no blanks.
        assert_eq!(in_cell("một\u{9b}31m hai\u{a0}ba"), "một31m hai\u{a0}ba");
    }
}
