//! Whole numbers as an office writes them: `6 triệu`, `6 000`, `2026.0`, `hai`.

use crate::plan::scalar::amount::Amount;
use crate::plan::scalar::money::Money;
use crate::plan::scalar::period_words::{self, Token};
use crate::plan::scalar::value::Scalar as _;
use crate::search::fold;

/// Returns the whole number that a text means.
pub(super) fn whole(text: &str) -> Option<u64> {
    let text = text.trim();
    // How many are missing is not how many there are.
    let folded = fold(text);
    let mut words = folded.split(' ');
    if words.any(|word| ["vang", "thieu", "tru"].contains(&word)) {
        return None;
    }
    let amount = |text: &str| Money::meant(text).map(|amount| amount.0);
    if is_scaled(text) {
        let start = text.find(|c: char| c.is_ascii_digit());
        return amount(&text[start.unwrap_or(0)..]);
    }
    match digits(text) {
        Some(run) => amount(run).or_else(|| of_power(run)),
        None => named(text),
    }
}

/// Returns whether a text names tens, hundreds, thousands, millions or billions, so that its
/// digits alone are another number.
pub(super) fn is_scaled(text: &str) -> bool {
    const SCALES: [&str; 8] = ["nghin", "ngan", "k", "trieu", "tr", "trd", "ty", "ti"];
    // Without their marks, these are other words: `viên chức`, `văn bản`.
    const MARKED: [&str; 4] = ["chục", "trăm", "vạn", "tá"];
    let names = |text: &str, scales: &[&str]| {
        let mut words = text.split(|c: char| !c.is_alphabetic());
        words.any(|word| scales.contains(&word))
    };
    names(&fold(text), &SCALES) || names(&text.to_lowercase(), &MARKED)
}

/// Returns a number with a power of ten, as Excel writes large ones: `1.5E+06`.
fn of_power(run: &str) -> Option<u64> {
    let (number, power) = run.split_once(['e', 'E'])?;
    let power = power.strip_prefix('+').unwrap_or(power);
    let power: u32 = power.parse().ok().filter(|power| *power <= 12)?;
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let places = u32::try_from(part.len()).ok()?;
    let digits: u64 = format!("{whole}{part}").parse().ok()?;
    digits.checked_mul(10_u64.pow(power.checked_sub(places)?))
}

/// Returns what stands from the first digit of a text to the last, a number if the text has only
/// one; letters around it say what it counts.
fn digits(text: &str) -> Option<&str> {
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    Some(&text[first..=last])
}

/// Returns the number that words are: `hai`, `tháng hai`, `mùng năm`.
fn named(text: &str) -> Option<u64> {
    let words = fold(text);
    if words.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let tokens = period_words::tokens(&words)?;
    let rest = match &tokens[..] {
        [Token::Word("thang" | "ngay" | "mung"), rest @ ..] => rest,
        // By itself, one letter is more often a mark than a number.
        all if words.chars().count() > 1 => all,
        _ => return None,
    };
    let (number, rest) = period_words::number(rest)?;
    // What it counts may follow: `hai ngày làm việc`.
    let is_unit = |token: &Token| {
        const UNITS: [&str; 9] = [
            "ngay", "lam", "viec", "thang", "tuan", "nam", "gio", "nguoi", "lan",
        ];
        matches!(token, Token::Word(word) if UNITS.contains(word))
    };
    rest.iter().all(is_unit).then(|| number.into())
}

/// Returns the two numbers between which a fraction lies: `1,5` is between 1 and 2.
pub(super) fn around(text: &str) -> Option<(u64, u64)> {
    let run = digits(text)?;
    let (whole, part) = run.split_once([',', '.'])?;
    let (whole, part) = match run.rsplit_once([',', '.']) {
        // Behind thousands, the last sign is that of the fraction.
        Some((front, cents)) if front.contains([',', '.']) && cents.len() < 3 => {
            (Money::meant(front)?.0, cents)
        }
        _ => (whole.parse().ok()?, part),
    };
    let is_fraction = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    is_fraction.then_some((whole, whole.checked_add(1)?))
}

/// Returns the numbers of a text that has several: `30/35`, `3 hoặc 4`.
pub(super) fn several(text: &str) -> Vec<&str> {
    // `0x10` is one number, which nobody needs.
    let text = if text.starts_with("0x") { "" } else { text };
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let runs: Vec<&str> = runs.filter(|run| !run.is_empty()).collect();
    if runs.len() > 1 { runs } else { Vec::new() }
}

/// Returns a length of time as files write it: `một tuần`, `1 năm`.
pub(super) fn length(text: &str) -> Option<String> {
    let folded = fold(text);
    if folded == "nua thang" {
        return Some("15 days".to_owned());
    }
    let begun = ["truoc ", "sau ", "trong vong ", "trong ", "khoang "];
    let bare = begun.iter().find_map(|word| folded.strip_prefix(word));
    let tokens = period_words::tokens(bare.unwrap_or(&folded))?;
    let (number, rest) = period_words::number(&tokens)?;
    let (number, unit) = match rest {
        [Token::Word("tuan")] => (number.checked_mul(7)?, "days"),
        [Token::Word("nam")] => (number.checked_mul(12)?, "months"),
        [Token::Word("thang")] => (number, "months"),
        [Token::Word("ngay")] => (number, "days"),
        [Token::Word("ngay"), Token::Word("lam"), Token::Word("viec")] => (number, "working-days"),
        _ => return None,
    };
    let meant = format!("{number} {unit}");
    Amount::parse(&meant).is_ok().then_some(meant)
}

/// Returns the months that a text may mean by their numbers: `6-8`, `6, 7, 8`.
pub(super) fn months(text: &str) -> Option<Vec<String>> {
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | ';' | '-' | '\u{2013}');
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|part| !part.is_empty()).map(str::parse);
    let numbers: Vec<u32> = numbers.collect::<Result<_, _>>().ok()?;
    let all = match numbers[..] {
        [first, last] if text.contains(['-', '\u{2013}']) => (first..=last).collect(),
        _ => numbers,
    };
    let is_month = |number: &u32| (1..=12).contains(number);
    let fits = !all.is_empty() && all.iter().all(is_month) && text.chars().all(is_sign);
    fits.then(|| all.iter().map(|number| format!("tháng {number}")).collect())
}

/// Returns a number in which letters are written for digits: `2O26`.
pub(super) fn with_digits(text: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit() || "OoIl".contains(c);
    let digits = text.replace(['O', 'o'], "0").replace(['I', 'l'], "1");
    let starts = text.starts_with(|c: char| c.is_ascii_digit());
    (starts && digits != text && text.chars().all(is_digit)).then_some(digits)
}

/// Returns the day and the month of `15/3`.
pub(super) fn day_and_month(text: &str) -> Option<(u32, u32)> {
    let (day, month) = text.trim().split_once('/')?;
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_office_writes_for_a_whole_number_is_understood() {
        for (text, wanted) in [
            ("6 triệu", Some(6_000_000)),
            ("6,5 triệu đồng", Some(6_500_000)),
            ("6.5tr", Some(6_500_000)),
            ("2tr5", Some(2_500_000)),
            ("2tr500", None),
            ("6 triệu rưỡi", Some(6_500_000)),
            ("1 tỷ 200 triệu", Some(1_200_000_000)),
            ("500k", Some(500_000)),
            ("500 nghìn đồng", Some(500_000)),
            ("khoảng 3 triệu", Some(3_000_000)),
            ("6.000 nghìn", None),
            ("6 000 000", Some(6_000_000)),
            ("6_000_000", Some(6_000_000)),
            ("6,000,000đ", Some(6_000_000)),
            ("6.000.000,00", Some(6_000_000)),
            ("2026.0", Some(2026)),
            ("6e6", Some(6_000_000)),
            ("1.5E+06", Some(1_500_000)),
            ("100+200", None),
            ("100.200,300", None),
            ("1,5", None),
            ("30/35", None),
            ("8h30", None),
            ("hai", Some(2)),
            ("tháng hai", Some(2)),
            ("mười lăm", Some(15)),
            ("mười ngày làm việc", Some(10)),
            ("hai mươi", Some(20)),
            ("ba mươi mốt", Some(31)),
            ("x", None),
            ("vắng 2", None),
            ("0x10", None),
            ("nhiều", None),
            ("sáu triệu", Some(6_000_000)),
            ("99999999999999999999 tỷ", None),
            ("1,2345 nghìn", None),
            ("3 trăm", None),
            ("2 chục", None),
            ("5 viên chức", Some(5)),
            ("7 văn bản", Some(7)),
        ] {
            assert_eq!(whole(text), wanted, "{text}");
        }
        assert_eq!(around("1,5 giờ"), Some((1, 2)));
        assert_eq!(around("1.800.000,50"), Some((1_800_000, 1_800_001)));
        assert_eq!(around("1.800.000"), None);
        assert_eq!(around("15"), None);
        assert_eq!(several("30/35"), ["30", "35"]);
    }
}
