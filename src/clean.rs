//! Text that harms no reader: no control characters, and no signs that turn the
//! direction of text.

/// Returns a text on one line without anything that moves a cursor, changes a
/// colour, or reorders what stands around it.
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

/// Returns whether a character acts on the terminal or on its neighbours:
/// controls (C0, C1), bidirectional controls (Unicode TR36, "Trojan source"),
/// invisible joiners and tags.
#[must_use]
pub fn dangerous(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_the_terminal() {
        assert_eq!(
            clean("a\u{1b}[31mb\u{7}\u{9b}c"),
            "a\u{fffd}[31mb\u{fffd}\u{fffd}c"
        );
        assert_eq!(clean("một\r\nhai\tba\u{202e}"), "một  hai ba\u{fffd}");
    }
}
