//! Names of persons. A name is known by a form of address before it, or by one of the common
//! surnames; streets, schools and organisations that bear names are left out.

use unicode_normalization::UnicodeNormalization;

use crate::search::fold;

/// Forms of address before a name, folded.
const ADDRESSES: &[&str] = &[
    "ong", "ba", "anh", "chi", "co", "thay", "em", "chau", "bac", "chu", "di", "cau",
];

/// What a form of address may stand before instead of a name, folded: the first words of
/// posts and bodies.
const POSTS: &[&str] = &[
    "hieu", "pho", "tong", "chu", "truong", "bi", "thu", "ke", "giam", "giao", "hoi", "ban", "bo",
    "uy", "to", "doi", "doan", "nhan", "bao", "van", "phu", "lop", "y",
];

/// Surnames that are nothing else.
const SURNAMES: &[&str] = &[
    "nguyễn", "trần", "lê", "phạm", "huỳnh", "hoàng", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
    "hồ", "ngô", "dương", "lý", "đinh", "trương", "trịnh", "phùng", "lương", "đào", "tạ",
];

/// Surnames that are words or the beginnings of names of places too.
const OTHER_SURNAMES: &[&str] = &[
    "đoàn", "mai", "cao", "hà", "lâm", "thái", "châu", "tô", "la", "thân", "vương", "triệu",
];

/// What stands before a name that is not a person's, folded.
const NAMED_AFTER: &[&str] = &[
    "duong", "pho", "truong", "thcs", "thpt", "th", "hoc", "non", "giao", "phuong", "xa", "thon",
    "khu", "to", "cho", "cau", "vien", "giai", "quy", "doi", "doan", "thi", "ngo", "hem", "kiet",
    "ap", "huyen", "tinh", "quan", "san", "nha", "nui", "song", "cup", "bac", "tuong", "tntp",
    "tncs",
];

/// Middle names that make a name of a surname in small letters.
const MIDDLE: &[&str] = &["văn", "thị"];

/// A word of a text: as it stands, and without punctuation.
struct Word<'t> {
    bare: &'t str,
    /// Whether a sentence or clause ends with it.
    ends: bool,
}

impl Word<'_> {
    fn is_capital(&self) -> bool {
        self.bare.chars().next().is_some_and(char::is_uppercase)
    }

    /// Returns whether it is an abbreviation: several capitals, and no vowel sign that a
    /// name in capitals has.
    fn is_short_form(&self) -> bool {
        let mut letters = self.bare.chars();
        self.bare.chars().count() > 1
            && letters.all(char::is_uppercase)
            && !fold(self.bare).contains(['a', 'e', 'i', 'o', 'u', 'y'])
    }

    fn is_of(&self, words: &[&str]) -> bool {
        words.contains(&fold(self.bare).as_str())
    }

    /// Returns whether it is a middle name that tells a name in small letters.
    fn is_middle(&self) -> bool {
        self.bare.chars().count() == 3 && self.is_spelled(MIDDLE)
    }

    /// Returns whether it is one of some words, written without diacritics.
    fn is_plain(&self, words: &[&str]) -> bool {
        let own = self.bare.to_ascii_lowercase();
        words.iter().any(|word| fold(word) == own)
    }

    fn is_spelled(&self, words: &[&str]) -> bool {
        words.contains(&self.bare.to_lowercase().as_str())
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let word = |part| {
        let part: &str = part;
        let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
        let ends = part.ends_with(['.', ',', ';', ':', '!', '?', ')']);
        Word { bare, ends }
    };
    text.split_whitespace()
        .map(word)
        .filter(|word| !word.bare.is_empty())
        .collect()
}

/// Returns the first name of a person.
#[must_use]
pub fn name(text: &str) -> Option<String> {
    let text: String = text.nfc().collect();
    let words = words(&text);
    // Most texts have a capital at their beginning only, and say nothing of a person.
    let may_name = words.iter().skip(1).any(Word::is_capital);
    if !may_name && !words.iter().any(Word::is_middle) {
        return None;
    }
    let joined = |from: usize, count: usize| {
        let parts: Vec<&str> = words[from..from + count]
            .iter()
            .map(|word| word.bare)
            .collect();
        parts.join(" ")
    };
    for at in 0..words.len() {
        let begins = at == 0 || words[at - 1].ends;
        let capitals = |from: usize| capitals(&words, from);
        // A form of address with a capital within a sentence belongs to a name of a place.
        let addresses = words[at].is_of(ADDRESSES) && (begins || !words[at].is_capital());
        if addresses && !words[at].ends {
            let count = capitals(at + 1);
            let is_post = count == 1 && words[at + 1].is_of(POSTS);
            if count > 0 && !is_post && words[at + 1].bare.chars().all(char::is_alphabetic) {
                return Some(joined(at, count + 1));
            }
        }
        let is_named_after = at > 0 && !words[at - 1].ends && words[at - 1].is_of(NAMED_AFTER);
        if is_named_after {
            continue;
        }
        let count = capitals(at);
        if joined(at, count.min(3)).to_lowercase() == "hồ chí minh" {
            continue;
        }
        let enough = match () {
            () if words[at].is_spelled(SURNAMES) => 2,
            () if words[at].is_spelled(OTHER_SURNAMES) => 3,
            () if count >= 3 && words[at].bare.is_ascii() && words[at].is_plain(SURNAMES) => 3,
            () => continue,
        };
        let after_capital = at > 0 && !words[at - 1].ends && words[at - 1].is_capital();
        if count >= enough && !(after_capital && count < 3) {
            return Some(joined(at, count));
        }
        let next = words.get(at + 1);
        let is_small = enough == 2 && next.is_some_and(Word::is_middle);
        if is_small && words.len() > at + 2 {
            return Some(joined(at, 3));
        }
    }
    None
}

/// Returns how many words in a row begin with a capital from a position on.
fn capitals(words: &[Word<'_>], from: usize) -> usize {
    let mut count = 0;
    for word in words.iter().skip(from) {
        if !word.is_capital() || word.is_short_form() {
            break;
        }
        count += 1;
        if word.ends {
            break;
        }
    }
    count
}
