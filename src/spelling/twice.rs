//! Text in UTF-8 that a program read as Windows-1252 and saved as UTF-8 again: `Má»©c thu` for
//! `Mức thu`.
//!
//! Each letter above ASCII became two or three characters. They are taken for one letter only if
//! they are what became of a letter or sign of Vietnamese text, and only in a text that cannot
//! have them by coincidence.

use std::ops::Range;

/// Characters that stand for one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// Their range of bytes in the text.
    pub range: Range<usize>,
    /// The letters that they stand for.
    pub meant: String,
}

/// How many letters a text must have that became three characters: no other text has such.
const ENOUGH: usize = 2;

/// Returns whether a text may be such: a fast check for whole files.
#[must_use]
pub fn may_have(text: &str) -> bool {
    ["Æ", "Ä", "á»", "áº", "Ã"]
        .iter()
        .any(|it| text.contains(it))
}

/// Returns the letters of a text that became several characters each, in order, those that
/// follow one another as one; none if the text is no such text.
#[must_use]
pub fn find(text: &str) -> Vec<Letters> {
    let mut found: Vec<Letters> = Vec::new();
    let (mut long, mut letters, mut others) = (0, 0, 0);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let Some((length, letter)) = letter(&text[at..]) else {
            others += usize::from(!c.is_ascii());
            at += c.len_utf8();
            continue;
        };
        letters += 1;
        long += usize::from(('\u{1ea0}'..='\u{1ef9}').contains(&letter));
        let range = at..at + length;
        at = range.end;
        match found
            .last_mut()
            .filter(|last| last.range.end == range.start)
        {
            Some(last) => {
                last.range.end = range.end;
                last.meant.push(letter);
            }
            None => found.push(Letters {
                range,
                meant: letter.to_string(),
            }),
        }
    }
    // Without such a letter, nothing else may be above ASCII.
    if long < ENOUGH && (letters < ENOUGH || others > 0) {
        found.clear();
    }
    found
}

/// Returns what some characters stand for, if each of them is part of such a letter.
#[must_use]
pub fn decoded(text: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut at = 0;
    while at < text.len() {
        let (length, letter) = letter(&text[at..])?;
        decoded.push(letter);
        at += length;
    }
    Some(decoded)
}

/// Returns the letter of which the first characters of a text were made, and their length.
fn letter(text: &str) -> Option<(usize, char)> {
    let first = byte(text.chars().next()?)?;
    let count = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    };
    let (mut bytes, mut length) = ([0; 3], 0);
    let mut chars = text.chars();
    for slot in &mut bytes[..count] {
        let c = chars.next()?;
        *slot = byte(c)?;
        length += c.len_utf8();
    }
    let letter = std::str::from_utf8(&bytes[..count]).ok()?.chars().next()?;
    is_written(letter).then_some((length, letter))
}

/// Returns whether Vietnamese text has such a character.
fn is_written(c: char) -> bool {
    matches!(c,
        '\u{a0}' | '°' | '·' | '«' | '»' | '§' | '±' | '×' | '²' | '³' | '½'
        | 'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý'
        | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý'
        | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
        | '\u{1ea0}'..='\u{1ef9}' | '–' | '—' | '‘' | '’' | '“' | '”' | '•' | '…')
}

/// The characters of Windows-1252 from 0x80 to 0x9F. Programs keep the five bytes that it lacks.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Returns the byte of Windows-1252 above ASCII that a character is read from.
fn byte(c: char) -> Option<u8> {
    match c {
        '\u{a0}'..='\u{ff}' => u8::try_from(u32::from(c)).ok(),
        _ => (0x80..).zip(UPPER).find(|(_, it)| *it == c).map(|it| it.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a text as Windows-1252.
    fn damaged(text: &str) -> String {
        let read = |byte: u8| match byte {
            0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
            _ => char::from(byte),
        };
        text.bytes().map(read).collect()
    }

    fn repaired(text: &str) -> String {
        let mut repaired = text.to_owned();
        for letters in find(text).into_iter().rev() {
            repaired.replace_range(letters.range, &letters.meant);
        }
        repaired
    }

    #[test]
    fn every_letter_is_found_again() {
        let small = "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ";
        let text = format!("{small} {} – “§ 5”, 30 °C… «nhà»", small.to_uppercase());
        let damaged = damaged(&text);
        assert!(damaged.starts_with("aÃ¡Ã\u{a0}áº£"), "{damaged}");
        assert!(may_have(&damaged));
        assert_eq!(repaired(&damaged), text);
        let joined: String = damaged.split(' ').next().unwrap().chars().skip(1).collect();
        assert_eq!(decoded(&joined[..4]).as_deref(), Some("á"));
        assert_eq!(decoded("áº"), None);
        assert_eq!(decoded("á"), None);
    }

    #[test]
    fn what_was_written_later_stays() {
        let text = format!("{}: trường “Kim Đồng”", damaged("Mức thu của trường"));
        assert_eq!(repaired(&text), "Mức thu của trường: trường “Kim Đồng”");
        assert_eq!(repaired(&damaged("TÃ Hà")), "TÃ Hà");
    }

    #[test]
    fn text_of_other_kinds_is_left_alone() {
        for text in [
            "HỌC KỲ – “TẤT CẢ”, GIÁ», «MÁ», ĐÔ”, HÃ–",
            "GIÁ»",
            "Zoë, Ã©, « Noël »",
            "Thñ tr\u{ad}ëng ®¬n vÞ, NguyÔn ThÞ Hång",
            "Thuû tröôûng ñôn vò",
            "Héi nghÞ viªn chøc",
            "Ã",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
