//! Which number is meant by a text that is none.

use crate::messages::{Message, message};
use crate::plan::scalar::number::Number;
use crate::plan::scalar::period_words::{self, Token};
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

/// Returns the whole number that a text means: `tháng hai` is 2.
pub(super) fn whole(text: &str) -> Option<String> {
    let Some(run) = only_number(text) else {
        let words = fold(text);
        let tokens = period_words::tokens(&words)?;
        let [Token::Word("thang" | "ngay" | "mung"), rest @ ..] = &tokens[..] else {
            return None;
        };
        let (number, rest) = period_words::number(rest)?;
        return rest.is_empty().then(|| number.to_string());
    };
    let number: u32 = run.parse().ok()?;
    Some(number.to_string())
}

/// Returns the number that a text with its unit means: `15%` is 15.
pub(super) fn number(text: &str) -> Option<String> {
    let run = only_number(text)?;
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
    let run = only_number(text)?;
    let parts: Vec<&str> = run.split(['.', ',']).collect();
    let (first, rest) = parts.split_first()?;
    let whole = parts.concat();
    let whole = whole.trim_start_matches('0');
    let grouped = (1..=3).contains(&first.len()) && rest.iter().all(|part| part.len() == 3);
    let rounded = || {
        let thousandths = format!("{}{:0<3}", first, &rest[0].get(..3).unwrap_or(rest[0]));
        let thousandths: u64 = thousandths.parse().ok()?;
        let hundredths = i64::try_from((thousandths + 5) / 10).ok()?;
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
        for nothing in ["1.2.3", "", "abc", "12", "1.23.4567"] {
            assert_eq!(said(nothing), None, "{nothing}");
        }
    }
}
