//! How often something recurs, in words.

use super::meanings::word;
use super::periods;
use crate::messages::{Message, message};
use crate::plan::rhythm_words;
use crate::plan::scalar::amount::Amount;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::value::Scalar;
use crate::search::{fold, nearest};
use crate::spelling::number_words::{Letters, number_word};

/// Returns how a rhythm is written that is meant by a text: `2 tuần/lần`, `monthly`, `2
/// lần/năm`.
pub(super) fn every(text: &str) -> Option<String> {
    // What is one rhythm and nothing else has only this key.
    if let Some([("every", every)]) = rhythm_words::read(text).map(|it| it.keys()).as_deref() {
        return Some(every.clone());
    }
    let folded = fold(text);
    let words = words(&folded);
    let is_week = |word: &str| ["tuan", "week", "weeks"].contains(&word);
    let mut pairs = words.iter().zip(words.iter().skip(1));
    let weeks = pairs.find_map(|(count, unit)| number(count).filter(|_| is_week(unit)));
    if let Some(weeks) = weeks {
        let meant = if weeks == 1 {
            "week".to_owned()
        } else {
            format!("{weeks}-weeks")
        };
        return Every::parse(&meant).is_ok().then_some(meant);
    }
    if ["biweekly", "fortnightly"].contains(&folded.trim()) {
        return Some("2-weeks".to_owned());
    }
    if let Some(days) = days_each(&words).filter(|days| days % 7 == 0) {
        return every(&format!("{} tuan", days / 7));
    }
    let twice_a_school_year = ["2 lan nam hoc", "2 lan moi nam hoc", "moi nam hoc 2 lan"];
    let joined: Vec<&str> = words.iter().copied().filter(|word| *word != "/").collect();
    if twice_a_school_year.contains(&joined.join(" ").as_str()) {
        return Some("semester".to_owned());
    }
    let meant = of_months(&words).or_else(|| word(text, &Every::WORDS));
    let meant = meant.or_else(|| nearest(text, Every::WORDS.into_iter()))?;
    Some(meant.to_owned())
}

/// Returns which lines say the same as a text that names a rhythm with its day.
pub(super) fn lines(text: &str) -> Option<Message> {
    let keys = rhythm_words::read(text)?.keys();
    let lines = rhythm_words::quoted(&keys);
    (keys.len() > 1).then(|| message!(times.rhythm_lines, lines = lines))
}

/// Returns what to do about a time that counts from something else: `trong 05 ngày làm việc kể
/// từ ngày …`.
pub(super) fn counted(text: &str) -> Option<Message> {
    let folded = fold(text);
    let words = words(&folded);
    let phrase = format!(" {} ", words.join(" "));
    let says = |wanted: &str| phrase.contains(&format!(" {wanted} "));
    let length = (0..words.len()).find_map(|at| {
        let longest = 4.min(words.len() - at);
        let lengths = (2..=longest).rev();
        let mut runs = lengths.map(|length| words[at..at + length].join(" "));
        runs.find_map(|run| Amount::parse(&run).ok())
    })?;
    if ["sau", "trong", "ke tu", "tu ngay", "tu khi"]
        .into_iter()
        .any(says)
    {
        return Some(message!(times.due_after, length = length));
    }
    says("truoc").then(|| message!(times.due_before, length = length))
}

/// Returns what to do about a rhythm that no word names.
pub(super) fn help(text: &str) -> Option<Message> {
    let folded = fold(text);
    let words = words(&folded);
    let phrase = words.join(" ");
    let says = |wanted: &str| format!(" {phrase} ").contains(&format!(" {wanted} "));
    let instead = |key| Some(message!(dates.due_other_key, key = key, value = "true"));
    if says("yeu cau") || says("phat sinh") {
        return instead("on-request");
    }
    if ["thuong xuyen", "lien tuc", "hang ngay", "moi ngay", "daily"]
        .into_iter()
        .any(says)
        || phrase == "ngay"
    {
        return instead("ongoing");
    }
    if ["1 lan", "mot lan", "1 lan duy nhat", "mot lan duy nhat"].contains(&phrase.as_str()) {
        return Some(message!(reading.only_once));
    }
    if let Some(rhythms) = several(&folded) {
        return Some(message!(reading.several_rhythms, rhythms = rhythms));
    }
    if says("buoi") {
        return Some(message!(dates.several_times_help));
    }
    if ["moi ky", "hang ky", "tung ky", "ky"].contains(&phrase.as_str()) {
        return Some(message!(reading.semester_or_other));
    }
    if let Some(periods) = periods::several(text) {
        let periods: Vec<String> = periods.iter().map(|it| format!("`{it}`")).collect();
        return Some(message!(
            reading.months_not_rhythm,
            periods = periods.join(", ")
        ));
    }
    if says("hoc ky") || says("hoc ki") || says("ky") {
        return Some(message!(dates.several_times_help));
    }
    if let Some(days) = days_each(&words) {
        let weeks = ((days + 3) / 7).clamp(1, 26);
        let weeks = match weeks {
            1 => "week".to_owned(),
            weeks => format!("{weeks}-weeks"),
        };
        let times = (30 + days / 2) / days;
        return Some(message!(
            dates.days_help,
            days = days,
            weeks = weeks,
            times = times.max(1)
        ));
    }
    match months(&words)? {
        Months::Each(months) => Some(message!(dates.months_help, months = months)),
        Months::Share => Some(message!(dates.several_times_help)),
    }
}

/// Returns the rhythms of a text that names several: `tháng, quý`.
fn several(folded: &str) -> Option<String> {
    let joined = folded.replace(" va ", ",");
    let parts = joined.split([',', ';', '+', '&']);
    let known = |part: &str| {
        let part = part.trim();
        word(part, &Every::WORDS).filter(|_| !part.is_empty() && words(part).len() < 3)
    };
    let rhythms: Vec<&str> = parts.map(known).collect::<Option<_>>()?;
    let named: Vec<String> = rhythms.iter().map(|it| format!("`{it}`")).collect();
    (named.len() > 1).then(|| named.join(", "))
}

/// Returns after how many days something recurs: `15 ngày`, `10 ngày/lần`.
fn days_each(words: &[&str]) -> Option<u32> {
    // Of longer ones, the months are meant.
    days(words).filter(|days| (2..=45).contains(days) && *days != 30)
}

/// Returns the number of days that words name.
fn days(words: &[&str]) -> Option<u32> {
    words.windows(2).find_map(|pair| match pair {
        [count, "ngay" | "day" | "days"] => number(count),
        _ => None,
    })
}

/// After how many months something recurs.
enum Months {
    /// So many.
    Each(u32),
    /// Part of one, or no whole number.
    Share,
}

/// Returns the word for a rhythm of so many months: `2 lần/năm`, `3 tháng/lần`.
fn of_months(words: &[&str]) -> Option<&'static str> {
    match months(words)? {
        Months::Each(1) => Some("month"),
        Months::Each(3) => Some("quarter"),
        Months::Each(6) => Some("half-year"),
        Months::Each(12) => Some("year"),
        _ => None,
    }
}

/// Reads `2 lần/năm`, `mỗi tháng 2 lần`, `2 tháng/lần`.
fn months(words: &[&str]) -> Option<Months> {
    let unit = |word: &str| match word {
        "thang" | "month" | "months" => Some(1),
        "quy" => Some(3),
        "nam" | "year" => Some(12),
        _ => None,
    };
    // Before `một lần` a length is counted: `nam thang mot lan` names no year.
    let once = words.windows(4).find_map(|part| match part {
        [count, length, "mot" | "1", "lan"] => {
            number_word(count, Letters::Folded)?.checked_mul(unit(length)?)
        }
        _ => None,
    });
    if let Some(months) = once {
        return Some(Months::Each(months));
    }
    if let Some(days) = days(words).filter(|days| *days > 45 || *days == 30) {
        return (days % 30 == 0).then_some(Months::Each(days / 30));
    }
    let pairs = || words.iter().zip(words.iter().skip(1));
    let times = pairs().find_map(|(count, word)| number(count).filter(|_| *word == "lan"));
    if let Some(times) = times.filter(|times| *times > 0) {
        let counted = pairs().any(|(count, word)| unit(word).is_some() && number(count).is_some());
        let length = words.iter().find_map(|word| unit(word));
        // In `3 tháng 1 lần` the months are counted, not the times.
        if let Some(length) = length.filter(|_| !(counted && times == 1)) {
            return Some(if length % times == 0 {
                Months::Each(length / times)
            } else {
                Months::Share
            });
        }
    }
    let counted = pairs().find_map(|(count, word)| number(count)?.checked_mul(unit(word)?));
    counted.map(Months::Each)
}

fn number(word: &str) -> Option<u32> {
    const ENGLISH: [&str; 4] = ["one", "two", "three", "four"];
    let english = ENGLISH.iter().zip(1..).find(|(it, _)| **it == word);
    // `nam` is a year, and `sau` what comes after, more often than five and six.
    let named = || number_word(word, Letters::Folded).filter(|it| ![5, 6].contains(it));
    let english = english.map(|(_, number)| number);
    english.or_else(named).or_else(|| word.parse().ok())
}

/// Returns the words of a folded text.
pub(super) fn words(folded: &str) -> Vec<&str> {
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn a_rhythm_in_words_is_read_or_answered() {
        for (text, meant) in [
            ("2 lần/năm", "half-year"),
            ("mỗi năm 4 lần", "quarter"),
            ("1 lần/quý", "quarter"),
            ("một tháng một lần", "month"),
            ("3 tháng/lần", "quarter"),
            ("3 tháng một lần", "quarter"),
            ("6 tháng 1 lần", "half-year"),
            ("12 tháng/lần", "year"),
            ("2 lần/năm học", "semester"),
            ("sáu tháng một lần", "half-year"),
            ("năm tuần một lần", "5-weeks"),
            ("tám tuần/lần", "8-weeks"),
        ] {
            assert_eq!(every(text).as_deref(), Some(meant), "{text}");
        }
        for (text, said) in [
            ("2 lần/tháng", "hai thời hạn"),
            ("mỗi tháng 2 lần", "hai thời hạn"),
            ("2 tháng/lần", "chu kỳ 2 tháng"),
            ("năm tháng một lần", "chu kỳ 5 tháng"),
            ("hằng ngày", "khóa `ongoing`"),
            ("khi có yêu cầu", "khóa `on-request`"),
        ] {
            assert_eq!(every(text), None, "{text}");
            let help = help(text).map(|it| it.say(Language::Vietnamese));
            assert!(
                help.as_ref().is_some_and(|it| it.contains(said)),
                "{text}: {help:?}"
            );
        }
        assert!(help("thi thoảng").is_none());
        // Nobody divides a year by no times.
        assert_eq!(every("0 lần/năm"), None);
    }

    #[test]
    fn what_counts_from_something_else_says_which_way() {
        let said = |text| counted(text).map(|it| it.say(Language::English));
        let after = said("trong 5 ngày kể từ ngày họp");
        assert!(after.is_some());
        for text in [
            "5 ngày kể từ khi họp",
            "5 ngày sau khi họp",
            "5 ngày sau ngày họp",
            "5 ngày từ ngày họp",
            "5 ngày từ khi họp",
        ] {
            assert_eq!(said(text), after, "{text}");
        }
        let before = said("trước ngày họp 5 ngày");
        assert!(before.is_some() && before != after, "{before:?}");
        assert_eq!(said("5 ngày"), None);
        assert_eq!(said("sau khi họp"), None);
    }
}
