//! The marks before headings and points as they are printed: `II.`, `2.1.`, `a)`, `-`
//! (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 6d).

use super::field::given;
use super::record::{Record, Section};
use super::roman;

/// The longest label that gets a mark although it is neither one letter nor a number:
/// `1a`, `ii`.
const SHORT: usize = 3;

/// Returns the number of a section without the mark after it: the last part of its
/// identifier, with the digits before it, unless the section has a number of its own.
///
/// `II` gives `II`, `II.2` gives `2`, `II.2.1` gives `2.1`, and so does `A.II.2.1`. A word, such as
/// `mo-dau`, is no number and gives none.
#[must_use]
pub fn number(section: &Section) -> String {
    if let Some(number) = given(&section.number) {
        return number.0.clone();
    }
    let id = section.id_text();
    let mut digits: Vec<&str> = id.rsplit('.').take_while(|part| is_digits(part)).collect();
    if digits.is_empty() {
        let last = id.rsplit('.').next().unwrap_or_default();
        return if is_word(last) { "" } else { last }.to_owned();
    }
    digits.reverse();
    digits.join(".")
}

/// Returns whether a part of a section's identifier is a word, which no heading has as its number.
#[must_use]
pub fn is_word(part: &str) -> bool {
    part.chars().count() > SHORT && !part.contains(char::is_uppercase) && !is_digits(part)
}

/// Returns whether a section's number is on a line of its own above the heading, as
/// the word “Phần” and its number do.
#[must_use]
pub fn stands_alone(number: &str) -> bool {
    is_bare(number) && number.trim().contains(char::is_whitespace)
}

/// Returns a label or the number of a section with its mark. What ends in a mark of its
/// own stays as it is, and so do words; an empty label has none.
#[must_use]
pub fn marked(label: &str) -> String {
    let label = label.trim();
    if !is_bare(label) {
        return label.to_owned();
    }
    if is_number(label) {
        return format!("{label}.");
    }
    let short = label.chars().count() <= SHORT && !label.contains(char::is_whitespace);
    if short {
        return format!("{label})");
    }
    label.to_owned()
}

/// Returns the number of a section with its mark; unlike a label, a word gets one too.
#[must_use]
pub fn of_section(number: &str) -> String {
    let small = !number.contains(char::is_uppercase) && number.chars().count() <= SHORT;
    if small || !is_bare(number) || stands_alone(number) {
        return marked(number);
    }
    format!("{}.", number.trim())
}

/// Returns the number that a plan gives a section, with its mark. Of several parts, it is as the
/// plan writes it: `1.3`, `8/2019`.
#[must_use]
pub fn given_to_section(number: &str) -> String {
    let number = number.trim();
    if number.contains(['.', '/']) {
        return number.to_owned();
    }
    of_section(number)
}

/// Returns a label without the mark after it: `a` of `a)`, `2.1` of `2.1.`.
#[must_use]
pub fn unmarked(label: &str) -> &str {
    label.trim().trim_end_matches(['.', ')', ':', '/', ' '])
}

/// Returns the last number of a label that is a number: 1 of `2.1.`.
#[must_use]
pub fn last_number(label: &str) -> Option<usize> {
    let label = unmarked(label);
    let digits = label.split('.').all(is_digits);
    digits.then(|| label.rsplit('.').next()?.parse().ok())?
}

/// Returns whether a text has something and does not end in a mark.
fn is_bare(text: &str) -> bool {
    text.trim_end().ends_with(char::is_alphanumeric)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a label is a number: `2`, `2.1`, `IV`.
fn is_number(label: &str) -> bool {
    let is_roman = !label.contains(char::is_lowercase) && roman::value(label).is_some();
    is_roman || label.split('.').all(is_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_keeps_its_own_mark_and_gets_the_usual_one_if_it_has_none() {
        for (label, printed) in [
            ("a", "a)"),
            ("đ", "đ)"),
            ("B", "B)"),
            ("ii", "ii)"),
            ("1a", "1a)"),
            ("1", "1."),
            ("12", "12."),
            ("2.1", "2.1."),
            ("IV", "IV."),
            ("I", "I."),
            ("a)", "a)"),
            ("a.", "a."),
            ("1.", "1."),
            ("1)", "1)"),
            ("1/", "1/"),
            ("(1)", "(1)"),
            ("-", "-"),
            ("+", "+"),
            ("*", "*"),
            ("Đợt 1:", "Đợt 1:"),
            ("Đợt 1", "Đợt 1"),
            ("Bước", "Bước"),
            ("", ""),
        ] {
            assert_eq!(marked(label), printed, "{label:?}");
        }
    }

    #[test]
    fn a_heading_always_has_a_mark_or_a_line_of_its_own() {
        for (number, printed) in [
            ("II", "II."),
            ("A", "A."),
            ("B", "B."),
            ("a", "a)"),
            ("2.1.1", "2.1.1."),
            ("Phần-2", "Phần-2."),
            ("III/", "III/"),
            ("Điều 3.", "Điều 3."),
        ] {
            assert_eq!(of_section(number), printed, "{number:?}");
            assert!(!stands_alone(number), "{number:?}");
        }
        for (number, printed) in [("1.3", "1.3"), ("8/2019", "8/2019"), ("2", "2."), ("", "")] {
            assert_eq!(given_to_section(number), printed, "{number:?}");
        }
        for (part, word) in [
            ("mo-dau", true),
            ("ii", false),
            ("PHAN-I", false),
            ("1234", false),
        ] {
            assert_eq!(is_word(part), word, "{part}");
        }
        for part in ["PHẦN I", "Phần thứ nhất", "Chương 2"] {
            assert_eq!(of_section(part), part);
            assert!(stands_alone(part), "{part:?}");
        }
    }

    #[test]
    fn numbers_are_found_in_labels() {
        assert_eq!(last_number("7"), Some(7));
        assert_eq!(last_number("2.12."), Some(12));
        for other in ["", ".", "a)", "II", "1a", "1..2", "99999999999999999999"] {
            assert_eq!(last_number(other), None, "{other}");
        }
        assert_eq!(unmarked(" a) "), "a");
    }
}
