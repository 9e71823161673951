//! Days of which the day or the month is a word, or with other signs and letters for digits.

use chrono::NaiveDate;

use super::day_words::days_of_word;
use crate::plan::scalar::day;
use crate::plan::scalar::period_words::{self, Token};
use crate::plan::scalar::value::Scalar;
use crate::search::fold;
use crate::spelling::number_words::{Letters, number_word, ordinal_word};

/// Returns the day of a text in which the day or the month is a word, or letters stand for digits:
/// `14 tháng Tám 2026`, `ngày ba mươi tháng 10 năm 2026`, `14/O8/2026`.
pub(super) fn respelled(text: &str) -> Option<NaiveDate> {
    // Other signs than slashes.
    let signs = text.replace(['\\', '|', '_', ':'], "/");
    if signs != text && signs.matches('/').count() == 2 {
        return day::Day::parse(&signs)
            .ok()
            .map(|day| day.0)
            .or_else(|| match day::Day::readings(&signs)[..] {
                [only] => Some(only),
                _ => None,
            });
    }
    let is_of_day = |c: char| c.is_ascii_digit() || "OoIl/.- ".contains(c);
    let digits = if text.contains('/') && text.chars().all(is_of_day) {
        let digits = text.replace(['O', 'o'], "0").replace(['I', 'l'], "1");
        let is_apart = digits.contains(" /") || digits.contains("/ ");
        if is_apart {
            digits.replace(' ', "")
        } else {
            digits
        }
    } else {
        let folded = fold(text);
        let (before, behind) = folded.split_once("thang ")?;
        let day = day_in_words(before).map(|day| format!("ngay {day} "));
        let month = month_in_words(behind).map(|(month, after)| format!("{month} {after}"));
        if day.is_none() && month.is_none() {
            return None;
        }
        let day = day.as_deref().unwrap_or(before);
        format!("{day}thang {}", month.as_deref().unwrap_or(behind))
    };
    match days_of_word(&digits)[..] {
        [only] if digits != text => Some(only),
        _ => None,
    }
}

/// Returns the day of the month that a folded text is: `ngay hai muoi mot`.
fn day_in_words(text: &str) -> Option<u32> {
    let words = text.trim();
    let tokens = period_words::tokens(words.strip_prefix("ngay ").unwrap_or(words))?;
    match (tokens.first()?, period_words::number(&tokens)?) {
        (Token::Word(_), (day, [])) => Some(day),
        _ => None,
    }
}

/// Returns the month that begins a folded text, and what follows it: `muoi mot 2026`.
fn month_in_words(text: &str) -> Option<(u32, &str)> {
    let (first, rest) = text.split_once(' ')?;
    if let ("muoi", Some((second @ ("mot" | "hai"), rest))) = (first, rest.split_once(' ')) {
        return Some((10 + number_word(second, Letters::Folded)?, rest));
    }
    let ordinal = || ordinal_word(first, Letters::Folded);
    let month = number_word(first, Letters::Folded).or_else(ordinal)?;
    Some((month, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_words_and_letters_for_digits_are_read() {
        for (text, wanted) in [
            ("14 tháng Tám 2026", Some("14/08/2026")),
            ("ngày 14 tháng mười một năm 2026", Some("14/11/2026")),
            ("ngày ba mươi tháng 10 năm 2026", Some("30/10/2026")),
            ("hai mươi mốt tháng mười năm 2026", Some("21/10/2026")),
            ("14/O8/2026", Some("14/08/2026")),
            ("l4/08/2026", Some("14/08/2026")),
            ("14 / 08 / 2026", Some("14/08/2026")),
            ("14/08/2026", None),
            ("14 tháng 8", None),
            ("tháng Tám 2026", None),
        ] {
            let day = respelled(text).map(day::written);
            assert_eq!(day.as_deref(), wanted, "{text}");
        }
    }
}
