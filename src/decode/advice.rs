//! What was probably meant by a value that cannot be read, so that a message can say
//! what to write.

use super::numbers::number;
use super::quantities::{day_and_month, length, whole};
use super::{rhythms, times};
use crate::confusable;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::due;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::money::Money;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::period_words::{self, Token};
use crate::plan::scalar::value::{Flag, Kind, Scalar};
use crate::search::fold;

/// Returns a text in the characters that are meant, without blanks and curly quotes
/// around it, if it holds any that only look like them.
pub(super) fn plain(text: &str) -> Option<String> {
    let plain = confusable::plain(text)?;
    let plain = plain.trim().trim_matches(['"', '\'']).trim();
    Some(plain.to_owned())
}

/// Returns how a number, a flag or an offset is written that is meant by a text which
/// is none.
pub(super) fn meant(kind: Kind, text: &str) -> Option<String> {
    match kind {
        Kind::Flag => flag(text),
        // With its unit, what is meant depends on the key.
        Kind::Whole if !text.contains(char::is_alphabetic) => {
            whole(text).map(|whole| whole.to_string())
        }
        Kind::DocumentNumber => whole(text).map(|whole| whole.to_string()),
        Kind::Money => Money::meant(text).map(|meant| meant.0.to_string()),
        Kind::Number if Number::parse(text).is_err() => number(text),
        Kind::DayOfPeriod if DayOfPeriod::parse(text).is_err() => {
            let last = ["cuoi", "last"].iter().any(|word| has_word(text, word));
            if last && fold(text).contains("lam viec") {
                Some("last-working".to_owned())
            } else if last {
                Some("last".to_owned())
            } else if let Some((day, _)) = day_and_month(text) {
                Some(day.to_string())
            } else {
                whole(text).map(|whole| whole.to_string())
            }
        }
        Kind::Amount => length(text),
        Kind::Zone => zone(text),
        Kind::Identifier => identifier(text),
        Kind::Occurrence => occurrence(text),
        Kind::Every => rhythms::every(text),
        Kind::Period => due::meant_period(text).map(|period| period.to_string()),
        Kind::SchoolYear => times::school_year(text),
        _ => None,
    }
}

pub(super) fn has_word(text: &str, word: &str) -> bool {
    fold(text).split(' ').any(|it| it == word)
}

/// Returns whether a text is only a yes, a no or a number. A single letter may be short for
/// something.
pub(super) fn says_nothing(text: &str) -> bool {
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let is_word = text.chars().count() > 1;
    is_word && truth(text).is_some() || text.chars().all(is_of_number)
}

fn flag(text: &str) -> Option<String> {
    const SAID: [&str; 11] = [
        "quanh nam",
        "ca nam",
        "suot nam",
        "khi co",
        "neu co",
        "thuong xuyen",
        "lien tuc",
        "khi co yeu cau",
        "theo yeu cau",
        "khi phat sinh",
        "khi can",
    ];
    if SAID.contains(&fold(text).as_str()) {
        return Some("true".to_owned());
    }
    let meant = truth(text)?;
    (Flag::parse(text).is_err() || text != meant).then(|| meant.to_owned())
}

/// Returns the truth value that a word means.
fn truth(text: &str) -> Option<&'static str> {
    const YES: [&str; 9] = ["true", "yes", "y", "co", "dung", "on", "x", "1", "phai"];
    const NO: [&str; 7] = ["false", "no", "n", "khong", "sai", "off", "0"];
    /// No such word is longer, in bytes, with all its diacritics and blanks around it.
    const MOST: usize = 24;
    if text.len() > MOST {
        return None;
    }
    let word = fold(text);
    if YES.contains(&word.as_str()) {
        Some("true")
    } else {
        NO.contains(&word.as_str()).then_some("false")
    }
}

fn zone(text: &str) -> Option<String> {
    if ["viet nam", "vn", "ha noi", "ho chi minh"].contains(&fold(text).as_str()) {
        return Some("+07:00".to_owned());
    }
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    let (hours, minutes) = match numbers[..] {
        [hours] => (hours, 0),
        [hours, minutes] => (hours, minutes),
        _ => return None,
    };
    let sign = if text.contains('-') { '-' } else { '+' };
    (hours <= 14 && minutes < 60).then(|| format!("{sign}{hours:02}:{minutes:02}"))
}

/// Returns a text as an identifier: `Kế toán` gives `ke-toan`.
pub(super) fn identifier(text: &str) -> Option<String> {
    let trimmed = text.trim();
    if Id::parse(trimmed).is_ok() {
        return Some(trimmed.to_owned());
    }
    let folded = fold(text);
    let parts = folded.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == '_'));
    let id = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    Id::parse(&id).is_ok().then_some(id)
}

fn occurrence(text: &str) -> Option<String> {
    let (deadline, period) = text.split_once('@').unwrap_or((text, ""));
    let deadline = identifier(deadline)?;
    if period.is_empty() {
        return Some(deadline);
    }
    let numbers: Vec<&str> = period
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let (year, number) = match numbers[..] {
        [year, number] if year.len() == 4 => (year, number),
        [number, year] if year.len() == 4 => (year, number),
        _ => return None,
    };
    let number: u32 = number.parse().ok()?;
    let letters = fold(period);
    let starts = |words: &[&str]| words.iter().any(|word| letters.contains(word));
    let period = if starts(&["q"]) {
        format!("Q{number}")
    } else if starts(&["w", "tuan"]) {
        format!("W{number:02}")
    } else if starts(&["h"]) && !starts(&["th"]) {
        format!("H{number}")
    } else {
        format!("{number:02}")
    };
    let meant = format!("{deadline}@{year}-{period}");
    OccurrenceRef::parse(&meant).is_ok().then_some(meant)
}

/// Returns whether a text says that something is due on another day: `dời sang quý 4`.
pub(super) fn is_moved(text: &str) -> bool {
    let folded = fold(text);
    let says = |word: &&str| format!(" {folded} ").contains(&format!(" {word} "));
    let words = [
        "doi sang",
        "doi den",
        "doi han",
        "lui",
        "gia han",
        "chuyen sang",
        "hoan den",
    ];
    words.iter().any(says)
}

/// Returns whether a text says that something is not so.
pub(super) fn is_negated(text: &str) -> bool {
    ["chua", "khong", "not"].iter().any(|no| has_word(text, no))
}

/// Returns which of these words is meant by a number: `tuần 2`, `thứ nhất` of a month, or
/// how much of something is done.
pub(super) fn number_word(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let folded = fold(text);
    let find = |wanted: &str| words.iter().copied().find(|word| *word == wanted);
    if let Some(percent) = folded.trim().strip_suffix('%') {
        let percent = percent.trim().rsplit(' ').next().unwrap_or_default();
        let done = percent == "100";
        return find(if done { "done" } else { "started" });
    }
    if ["mot phan", "1 phan"]
        .iter()
        .any(|part| folded.contains(part))
    {
        return find("started");
    }
    find("1")?;
    if has_word(&folded, "dau") {
        return find("1");
    }
    let tokens = period_words::tokens(&folded)?;
    let number = match &tokens[..] {
        [Token::Word("tuan" | "thu" | "lan" | "so"), rest @ ..] => rest,
        all => all,
    };
    match period_words::number(number)? {
        (number, []) => find(&number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_can_be_read() {
        for (kind, text, wanted) in [
            (Kind::Flag, "có", Some("true")),
            (Kind::Flag, "Không", Some("false")),
            (Kind::Flag, "true", None),
            (Kind::Flag, "có lẽ", None),
            (Kind::Whole, "05", Some("5")),
            (Kind::Whole, "tháng 2", None),
            (Kind::Number, "15%", Some("15")),
            (Kind::Number, "84,5 điểm", Some("84.5")),
            (Kind::Number, "1.000", None),
            (Kind::DayOfPeriod, "ngày cuối", Some("last")),
            (
                Kind::DayOfPeriod,
                "ngày làm việc cuối cùng",
                Some("last-working"),
            ),
            (Kind::DayOfPeriod, "last-working", None),
            (Kind::DayOfPeriod, "ngày 15", Some("15")),
            (Kind::Zone, "GMT+7", Some("+07:00")),
            (Kind::Zone, "UTC-3:59", Some("-03:59")),
            (Kind::Zone, "GMT+14", Some("+14:00")),
            (Kind::Zone, "GMT+15", None),
            (Kind::Zone, "GMT+5:60", None),
            (Kind::Identifier, "Kế toán", Some("ke-toan")),
            (Kind::Identifier, "ke-toan ", Some("ke-toan")),
            (Kind::Every, "2 tuần/lần", Some("2-weeks")),
            (Kind::Every, "hai tuần một lần", Some("2-weeks")),
            (Kind::Every, "every 3 weeks", Some("3-weeks")),
            (Kind::Every, "2-week", Some("2-weeks")),
            (Kind::Every, "1 tuần", Some("week")),
            (Kind::Every, "mỗi học kỳ", Some("semester")),
            (Kind::Every, "học kì", Some("semester")),
            (Kind::Every, "mỗi năm học", Some("year")),
            (Kind::Every, "hằng tháng", Some("month")),
            (Kind::Every, "6 tháng", Some("half-year")),
            (Kind::Every, "monht", Some("month")),
            (Kind::Every, "thi thoảng", None),
            (Kind::Period, "quý II/2026", Some("2026-Q2")),
            (Kind::Period, "tháng 7/2026", Some("2026-07")),
            (Kind::Period, "năm 2026", Some("2026")),
            (Kind::Period, "quý II", None),
            (Kind::SchoolYear, "2025", Some("2025-2026")),
            (Kind::SchoolYear, "năm học 2025 – 2026", Some("2025-2026")),
            (Kind::SchoolYear, "2025/2026", Some("2025-2026")),
            (Kind::SchoolYear, "25-26", Some("2025-2026")),
            (Kind::SchoolYear, "2025-26", Some("2025-2026")),
            (Kind::SchoolYear, "2025-2027", None),
            (Kind::Occurrence, "hop@2024-5", Some("hop@2024-05")),
            (Kind::Occurrence, "hop@quý 2/2024", Some("hop@2024-Q2")),
        ] {
            assert_eq!(meant(kind, text).as_deref(), wanted, "{kind:?} {text}");
        }
    }
}
