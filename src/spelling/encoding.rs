//! The encodings TCVN3 and VNI: which Vietnamese letter each character stands for.

use unicode_normalization::UnicodeNormalization;

/// An encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// TCVN 5712:1993, VN3, of the fonts whose names begin with `.Vn`.
    Tcvn3,
    /// VNI for Windows, of the fonts whose names begin with `VNI-`.
    Vni,
}

impl Encoding {
    pub(super) const ALL: [Self; 2] = every!(Encoding: Tcvn3, Vni);

    /// Returns its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3",
            Self::Vni => "VNI",
        }
    }

    /// Decodes a text, or returns none if a character above ASCII does not belong to the
    /// encoding.
    pub(super) fn decoded(self, text: &str) -> Option<String> {
        match self {
            Self::Tcvn3 => text.chars().map(of_tcvn3).collect(),
            Self::Vni => of_vni(text),
        }
    }
}

/// The letters of TCVN3, each after the character that other fonts show for it
/// (TCVN 5712:1993, table VN3).
const TCVN3: &str = "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u{ad}ư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ\
    ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";

/// The letters of VNI that are one character.
const VNI_LETTERS: &str = "ôơöưñđííììæỉóĩòịîỵÔƠÖƯÑĐÍÍÌÌÆỈÓĨÒỊÎỴ";

/// The marks of VNI after a vowel, each with the marks that Unicode combines.
const VNI_MARKS: [(char, &str); 17] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// Returns the letter that follows a character in a table of pairs.
fn paired(table: &str, c: char) -> Option<char> {
    let mut letters = table.chars();
    while let (Some(shown), Some(letter)) = (letters.next(), letters.next()) {
        if shown == c {
            return Some(letter);
        }
    }
    None
}

fn of_tcvn3(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    paired(TCVN3, c)
}

fn of_vni(text: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut vowel = None;
    for c in text.chars() {
        if c.is_ascii() {
            vowel = Some(c).filter(|c| "aeouyAEOUY".contains(*c));
            decoded.push(c);
            continue;
        }
        let lower = c.to_lowercase().next().unwrap_or(c);
        let mark = VNI_MARKS.iter().find(|(mark, _)| *mark == lower);
        if let (Some(before), Some((_, marks))) = (vowel, mark)
            && fits(before, marks)
        {
            decoded.push_str(marks);
            vowel = None;
            continue;
        }
        let letter = paired(VNI_LETTERS, c)?;
        vowel = Some(letter).filter(|c| "ơưƠƯ".contains(*c));
        decoded.push(letter);
    }
    Some(decoded.nfc().collect())
}

/// Returns whether a vowel takes these marks: only `a` has a breve, and only `a`, `e` and
/// `o` have a circumflex.
fn fits(vowel: char, marks: &str) -> bool {
    let vowels = match marks.chars().next() {
        Some('\u{306}') => "aA",
        Some('\u{302}') => "aeoAEO",
        _ => "aeouyơưAEOUYƠƯ",
    };
    vowels.contains(vowel)
}
