//! Which number is meant by a text that is none.

use super::advice::has_word;
use super::quantities;
use crate::messages::{Message, message};
use crate::plan::scalar::number::Number;
use crate::plan::scalar::value::Scalar;
use crate::search::fold;

/// Returns the only run of digits in a text, with points and commas between them.
fn only_number(text: &str) -> Option<&str> {
    let mut runs = text
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .map(|run| run.trim_matches(['.', ',']))
        .filter(|run| !run.is_empty());
    let run = runs.next()?;
    runs.next().is_none().then_some(run)
}

/// What a whole number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Days,
    WorkingDays,
    Months,
    Years,
    Hours,
    /// What is some of a smaller unit: two weeks are fourteen days.
    Several(&'static Unit, u64),
    /// What no key counts.
    Other,
}

impl Unit {
    /// Returns what a key counts, if that has a unit.
    fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "days" | "due-soon" | "from-day" => Self::Days,
            "working-days" => Self::WorkingDays,
            "months" | "month" => Self::Months,
            "year" => Self::Years,
            "hours" => Self::Hours,
            _ => return None,
        })
    }

    /// Returns the unit that a text names.
    fn in_text(text: &str) -> Option<Self> {
        let folded = fold(text);
        // By itself, it is the number five.
        if folded.trim() == "nam" {
            return None;
        }
        // `8h` is a number with its unit too.
        let folded = folded.replace(|c: char| c.is_ascii_digit(), " ");
        let says = |words: &[&str]| words.iter().any(|word| has_word(&folded, word));
        Some(if folded.contains("lam viec") || says(&["working"]) {
            Self::WorkingDays
        } else if says(&["tuan", "week", "weeks"]) {
            Self::Several(&Self::Days, 7)
        } else if says(&["quy", "quarter", "quarters"]) {
            Self::Several(&Self::Months, 3)
        } else if says(&["ngay", "day", "days"]) {
            Self::Days
        } else if says(&["thang", "month", "months"]) {
            Self::Months
        } else if says(&["nam", "year", "years"]) {
            Self::Years
        } else if says(&["gio", "h", "tieng", "hour", "hours"]) {
            Self::Hours
        } else if says(&["phut", "buoi", "tiet", "ky", "lan", "minutes"]) {
            Self::Other
        } else {
            return None;
        })
    }
}

/// Returns what to write for a number with its unit under a key: `2 tháng` is no number of
/// days, two weeks are 14 of them.
pub(super) fn counted(key: &str, text: &str) -> Option<Message> {
    if let Some(digits) = quantities::with_digits(text) {
        return Some(message!(findings.write_instead, meant = digits));
    }
    let number = quantities::whole(text)?;
    let wanted = Unit::of_key(key);
    let named = Unit::in_text(text).filter(|_| wanted.is_some());
    let instead = |number: u64| Some(message!(findings.write_instead, meant = number));
    // `month` and `year` name one of several, they count none.
    let counts = matches!(key, "days" | "working-days" | "months" | "due-soon");
    match (wanted, named) {
        (_, None) => instead(number),
        (Some(wanted), Some(named)) if wanted == named => instead(number),
        // As calendars reckon what is soon.
        (Some(_), Some(Unit::Months)) if key == "due-soon" => instead(number.checked_mul(30)?),
        (Some(Unit::Months), Some(Unit::Years)) if counts => instead(number.checked_mul(12)?),
        (Some(wanted), Some(Unit::Several(named, count))) if counts && wanted == *named => {
            instead(number.checked_mul(count)?)
        }
        (Some(_), Some(named)) if counts && key != "due-soon" => {
            let (other, number) = match named {
                Unit::Days => ("days", number),
                Unit::WorkingDays => ("working-days", number),
                Unit::Months => ("months", number),
                Unit::Years => ("months", number.checked_mul(12)?),
                Unit::Several(Unit::Days, count) => ("days", number.checked_mul(count)?),
                Unit::Several(_, count) => ("months", number.checked_mul(count)?),
                Unit::Hours | Unit::Other => return None,
            };
            Some(message!(dates.due_other_key, key = other, value = number))
        }
        _ => None,
    }
}

/// Returns what to write for a length of time without its unit.
pub(super) fn without_unit(text: &str) -> Option<Message> {
    let number: u32 = text.trim().parse().ok()?;
    Some(message!(reading.amount_unit, number = number))
}

/// Returns what to write where no whole number is meant for certain.
pub(super) fn whole_help(key: &str, text: &str) -> Message {
    if quantities::is_scaled(text) {
        return message!(findings.whole_help);
    }
    if key == "year" && !text.contains(|c: char| c.is_ascii_digit()) {
        return message!(reading.year_help);
    }
    let is_of_period = has_word(text, "cuoi") || has_word(text, "dau");
    if key == "month" && is_of_period {
        return message!(reading.last_month);
    }
    let unit = Unit::in_text(text);
    let is_length = text.contains(|c: char| c.is_ascii_digit()) || unit.is_some();
    let is_hours = matches!(unit, None | Some(Unit::Hours));
    if let (true, Some((low, high))) = (is_hours, quantities::around(text)) {
        return message!(findings.round_help, low = low, high = high);
    }
    if Unit::of_key(key) == Some(Unit::Hours) && is_length {
        return message!(findings.hours_help);
    }
    one_of_several(text).unwrap_or(message!(findings.whole_help))
}

/// Returns what to write where no number is meant for certain.
pub(super) fn number_help(text: &str) -> Message {
    let is_several = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | ' ');
    let several = one_of_several(text).filter(|_| text.chars().all(is_several));
    several.unwrap_or(message!(findings.number_help))
}

fn one_of_several(text: &str) -> Option<Message> {
    let several = quantities::several(text);
    let numbers: Vec<String> = several.iter().map(|it| format!("`{it}`")).collect();
    (!numbers.is_empty()).then(|| message!(findings.one_number_help, numbers = numbers.join(", ")))
}

/// Returns what to write for a whole number outside its bounds.
pub(super) fn beyond(written: &str, low: i64, high: i64) -> Message {
    let digits = written.trim_start_matches(['-', '−', '–', ' ']);
    let number: Option<i64> = digits.parse().ok();
    let within = |number: &i64| (low..=high).contains(number);
    match number {
        Some(number) if digits != written && within(&number) => {
            message!(findings.negative_help, meant = number)
        }
        // A year of which only the last two digits are written.
        Some(year) if low > 1000 && within(&(2000 + year)) => {
            message!(findings.write_instead, meant = 2000 + year)
        }
        _ => message!(findings.within_range_help, low = low, high = high),
    }
}

/// Returns the number that a text with its unit means: `15%` is 15.
pub(super) fn number(text: &str) -> Option<String> {
    if quantities::is_scaled(text) {
        return quantities::whole(text).map(|whole| whole.to_string());
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return quantities::whole(text).map(|whole| whole.to_string());
    }
    let run = only_number(text).filter(|_| !["am", "tru"].iter().any(|it| has_word(text, it)))?;
    Number::parse(run).ok()?;
    let whole = run.trim_start_matches('0');
    let bare = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    Some(if bare {
        whole.to_owned()
    } else {
        run.replace(',', ".")
    })
}

/// Returns what to write for a number with more than two decimals, or with separators of
/// thousands, which looks the same: `1.234`.
pub(super) fn decimals(text: &str) -> Option<Message> {
    if quantities::is_scaled(text) {
        return None;
    }
    let run = only_number(text)?;
    let parts: Vec<&str> = run.split(['.', ',']).collect();
    let (first, rest) = parts.split_first()?;
    let whole = parts.concat();
    let whole = whole.trim_start_matches('0');
    let grouped = (1..=3).contains(&first.len()) && rest.iter().all(|part| part.len() == 3);
    let rounded = || {
        let thousandths = format!("{}{:0<3}", first, &rest[0].get(..3).unwrap_or(rest[0]));
        let thousandths: u64 = thousandths.parse().ok()?;
        let hundredths = i128::from((thousandths + 5) / 10);
        Some(Number { hundredths }.to_string())
    };
    match rest {
        [] => None,
        [_] if grouped && *first != "0" => Some(message!(
            findings.thousands_or_decimals_help,
            whole = whole,
            rounded = rounded()?
        )),
        [_] => Some(message!(findings.decimals_help, rounded = rounded()?)),
        _ if grouped => Some(message!(findings.thousands_help, whole = whole)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn a_unit_is_never_lost() {
        for (key, text, meant) in [
            ("days", "15 ngày", "viết `15`"),
            ("days", "2 tháng", "khóa `months` với giá trị `2`"),
            ("days", "2 tuần", "viết `14`"),
            (
                "days",
                "10 ngày làm việc",
                "khóa `working-days` với giá trị `10`",
            ),
            ("days", "1 năm", "khóa `months` với giá trị `12`"),
            ("days", "24 giờ", ""),
            ("working-days", "5 ngày", "khóa `days` với giá trị `5`"),
            ("working-days", "5 ngày làm việc", "viết `5`"),
            ("months", "1 năm", "viết `12`"),
            ("months", "1 quý", "viết `3`"),
            ("months", "30 ngày", "khóa `days` với giá trị `30`"),
            ("due-soon", "2 tuần", "viết `14`"),
            ("due-soon", "1 tháng", "viết `30`"),
            ("due-soon", "1 giờ", ""),
            ("month", "tháng 2", "viết `2`"),
            ("month", "tháng hai", "viết `2`"),
            ("month", "quý 2", ""),
            ("year", "năm 2026", "viết `2026`"),
            ("number", "số 12", "viết `12`"),
            ("month", "2 hoặc 3", ""),
            ("hours", "8h", "viết `8`"),
            ("hours", "8 tiếng", "viết `8`"),
            ("hours", "30 phút", ""),
            ("hours", "1 buổi", ""),
            ("hours", "2 ngày", ""),
            ("amount", "6,5 triệu", "viết `6500000`"),
        ] {
            let said = counted(key, text).map(|it| it.say(Language::Vietnamese));
            let said = said.unwrap_or_default();
            assert!(said.contains(meant), "{key}: {text}: {said}");
            assert_eq!(meant.is_empty(), said.is_empty(), "{key}: {text}: {said}");
        }
    }

    #[test]
    fn only_years_are_meant_by_their_last_digits() {
        let said = |text, low, high| beyond(text, low, high).say(Language::Vietnamese);
        assert!(said("26", 2000, 2100).contains("`2026`"));
        assert!(!said("500", 2000, 2100).contains("2500"));
        assert!(!said("0", 1, 100_000).contains("2000"));
    }

    #[test]
    fn thousands_and_decimals_are_told_apart_where_they_can_be() {
        let said = |text| decimals(text).map(|it| it.say(Language::Vietnamese));
        for (text, meant) in [
            ("1.234", &["`1234`", "`1.23`"][..]),
            ("12,555", &["`12555`", "`12.56`"]),
            ("1.234.567", &["`1234567`"]),
            ("0.125", &["`0.13`"]),
            ("3.14159", &["`3.14`"]),
            ("1234,5678", &["`1234.57`"]),
        ] {
            let said = said(text).unwrap_or_default();
            assert!(meant.iter().all(|it| said.contains(it)), "{text}: {said}");
            let count = said.matches('`').count() / 2;
            assert_eq!(count, meant.len(), "{text}: {said}");
        }
        for nothing in ["1.2.3", "1,2 tỷ đồng chẵn", "", "abc", "12", "1.23.4567"] {
            assert_eq!(said(nothing), None, "{nothing}");
        }
    }
}
