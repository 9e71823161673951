//! Characters that look like another one, or like nothing at all. They come with text
//! from Word, PDF files and web pages, and nobody can tell them apart on the screen.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// What a character is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A space on which lines do not break.
    NoBreakSpace,
    /// A space of another width.
    Space,
    /// A character without width.
    Invisible,
    /// A hyphen that shows only at the end of a line.
    SoftHyphen,
    /// A mark that sets the direction of writing.
    Direction,
    /// A typographic quote.
    Quote,
    /// A dash or a minus sign.
    Dash,
    /// A wide form of an ASCII character, as East Asian keyboards type it.
    Wide,
    /// A Cyrillic letter.
    Cyrillic,
    /// A Greek letter.
    Greek,
    /// The Icelandic eth, or another letter that is not the Vietnamese `đ`.
    Eth,
}

/// Returns what a character is taken for, and the character that is meant; nothing is
/// meant by one that cannot be seen.
#[must_use]
pub fn of(c: char) -> Option<(Kind, Option<char>)> {
    let (kind, plain) = match c {
        _ if c.is_ascii() => return None,
        '\u{a0}' | '\u{2007}' | '\u{202f}' => (Kind::NoBreakSpace, ' '),
        '\u{1680}'
        | '\u{2000}'..='\u{2006}'
        | '\u{2008}'..='\u{200a}'
        | '\u{205f}'
        | '\u{3000}' => (Kind::Space, ' '),
        '\u{ad}' => return Some((Kind::SoftHyphen, None)),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            return Some((Kind::Direction, None));
        }
        '\u{34f}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => return Some((Kind::Invisible, None)),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => (Kind::Quote, '"'),
        '‘' | '’' | '‚' | '‛' | '′' => (Kind::Quote, '\''),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => (Kind::Dash, '-'),
        '\u{ff01}'..='\u{ff5e}' => (Kind::Wide, char::from_u32(c as u32 - 0xfee0)?),
        '\u{2236}' | '\u{a789}' => (Kind::Wide, ':'),
        '\u{2044}' | '\u{2215}' => (Kind::Wide, '/'),
        'ð' => (Kind::Eth, 'đ'),
        'Ð' | 'Ɖ' => (Kind::Eth, 'Đ'),
        _ => letter(c)?,
    };
    Some((kind, Some(plain)))
}

/// Returns the script of a letter that looks like a Latin one, and that one.
fn letter(c: char) -> Option<(Kind, char)> {
    /// Each letter is followed by the Latin one that it looks like.
    const CYRILLIC: &str = "аaеeіiјjкkоoрpсcуyхxѕsһhԁdԛqԝwАAВBЕEІIЈJКKМMНHОOРPСCТTУYХXЅS";
    const GREEK: &str = "αaιiκkνvοoρpυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    let (kind, pairs) = match c {
        '\u{400}'..='\u{52f}' => (Kind::Cyrillic, CYRILLIC),
        '\u{370}'..='\u{3ff}' => (Kind::Greek, GREEK),
        _ => return None,
    };
    let mut letters = pairs.chars();
    while let (Some(other), Some(latin)) = (letters.next(), letters.next()) {
        if other == c {
            return Some((kind, latin));
        }
    }
    None
}

/// Returns whether a character cannot be seen and means nothing in Vietnamese.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    matches!(of(c), Some((_, None)))
}

/// Returns a text in the characters that are meant, if it holds any that only look
/// like them. A text in another script is that text.
#[must_use]
pub fn plain(text: &str) -> Option<String> {
    if text.is_ascii() || !text.chars().any(|c| of(c).is_some()) {
        return None;
    }
    let plain: String = text
        .chars()
        .filter_map(|c| of(c).map_or(Some(c), |(_, plain)| plain))
        .collect();
    let foreign = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    (!plain.contains(foreign)).then_some(plain)
}

/// Returns whether a text may have strays: a quick look at its bytes, which says yes to
/// a few others.
#[must_use]
pub fn may_have_strays(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or(&[]));
    // Without a branch, so that many bytes are looked at together.
    let found = pairs.fold(0, |found, (first, second)| {
        let pair = u16::from_be_bytes([*first, *second]);
        found
            | u8::from(matches!(
                pair,
                0xc2ad
                    | 0xc390
                    | 0xc3b0
                    | 0xc689
                    | 0xcd8f
                    | 0xce00..=0xd8ff
                    | 0xe1a0
                    | 0xe280
                    | 0xe281
                    | 0xefbb
                    | 0xefbf
                    | 0xf300..=0xf3ff
            ))
    });
    found != 0
}

/// Returns the word, between blanks, that holds the character at an offset.
#[must_use]
pub fn word(text: &str, at: usize) -> std::ops::Range<usize> {
    let start = text[..at].char_indices().rfind(|(_, c)| c.is_whitespace());
    let start = start.map_or(0, |(at, blank)| at + blank.len_utf8());
    let end = text[at..].find(char::is_whitespace);
    start..end.map_or(text.len(), |end| at + end)
}

/// Returns the parts of a running text that are not as they should be: characters that
/// cannot be seen, and letters that only look like Vietnamese ones. Spaces, quotes and
/// dashes of every kind may appear in a text.
pub fn strays(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before = None;
    text.char_indices().filter(move |(at, c)| {
        let previous = before.replace(*c);
        if c.is_ascii() {
            return false;
        }
        match of(*c) {
            // A joiner holds the parts of a pictograph together.
            Some((Kind::Invisible, _)) if matches!(c, '\u{200c}' | '\u{200d}') => {
                previous.is_none_or(|it| it.is_alphanumeric() || it.is_whitespace())
            }
            Some((Kind::Invisible, _)) => *at > 0 || *c != '\u{feff}',
            Some((Kind::SoftHyphen | Kind::Direction | Kind::Eth, _)) => true,
            Some((Kind::Cyrillic | Kind::Greek, _)) => {
                let next = text[at + c.len_utf8()..].chars().next();
                let latin = |it: Option<char>| {
                    it.is_some_and(|it| it.is_alphabetic() && !matches!(it, '\u{370}'..='\u{52f}'))
                };
                latin(previous) || latin(next)
            }
            _ => false,
        }
    })
}

/// Returns a running text without its [strays].
#[must_use]
pub fn without_strays(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut done = 0;
    for (at, c) in strays(text) {
        plain.push_str(&text[done..at]);
        plain.extend(of(c).and_then(|(_, plain)| plain));
        done = at + c.len_utf8();
    }
    plain.push_str(&text[done..]);
    plain
}

/// Returns a text in composed letters (NFC) and without its [strays]: most texts are so,
/// and are not copied.
#[must_use]
pub fn respelled(text: &str) -> Cow<'_, str> {
    if !may_have_strays(text) && is_nfc(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(without_strays(text).nfc().collect())
}

/// Returns a character's code point: `U+00A0`.
#[must_use]
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_given_in_the_characters_that_are_meant() {
        for (text, meant) in [
            ("ke\u{2013}toan", Some("ke-toan")),
            ("ke-toan\u{a0}", Some("ke-toan ")),
            ("1b\u{200b}", Some("1b")),
            ("1ð", Some("1đ")),
            ("“II．１”", Some("\"II.1\"")),
            ("1\u{430}", Some("1a")),
            ("kế-toán", None),
            ("привет", None),
        ] {
            assert_eq!(plain(text).as_deref(), meant, "{text:?}");
        }
    }

    #[test]
    fn a_running_text_may_have_spaces_quotes_dashes_and_pictographs() {
        for text in [
            "số\u{a0}12 – “Dạy tốt”",
            "👩\u{200d}👧",
            "\u{feff}a",
            "α = 2",
        ] {
            assert_eq!(without_strays(text), text);
        }
        for (text, meant) in [
            ("Hội\u{ad} nghị", "Hội nghị"),
            ("Ðoàn", "Đoàn"),
            ("a\u{feff}b\u{200d}c", "abc"),
            ("Tр\u{430}n", "Tpan"),
        ] {
            assert_eq!(without_strays(text), meant);
        }
    }
}
