//! Several periods in one text, where each should be an item of a list: `tháng 6 và tháng 7`.

use super::day_words::only_day;
use super::{lists, quantities};
use crate::messages::{Message, message};
use crate::plan::scalar::day::written;
use crate::plan::scalar::due::{Due, NamedPeriod};
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::value::Scalar;
use crate::plan::scalar::year::Year;
use crate::search::fold;

/// Returns what to write for an item of a list of periods that is none: several periods
/// side by side, or else what a period looks like.
pub(super) fn item_help(text: &str) -> Message {
    if let Some(months) = quantities::months(text) {
        let meant = lists::in_quotes(months);
        return message!(dates.months_of_numbers, meant = format!("`{meant}`"));
    }
    match several(text) {
        Some(periods) => {
            message!(findings.split_periods, meant = lists::in_quotes(periods))
        }
        None => message!(findings.period_item_help),
    }
}

/// Returns the first and the last day of a window that a text names by its first and its last
/// period: `từ tháng 9/2025 đến tháng 5/2026`.
pub(super) fn window(text: &str) -> Option<(String, String)> {
    let (first, last) = ends(text)?;
    let Year::Calendar(until) = last.year? else {
        return None;
    };
    let of = |named: &NamedPeriod, year| {
        let period = Period {
            every: named.every,
            year: Year::Calendar(year),
            number: named.number,
        };
        period.days()
    };
    let from = match first.year {
        Some(Year::Calendar(year)) => year,
        Some(Year::School(_)) => return None,
        None if first.number < last.number => until,
        None => until - 1,
    };
    let (from, until) = (of(&first, from)?.from, of(&last, until)?.until);
    (from < until).then(|| (written(from), written(until)))
}

/// Returns whether a text names a window by its first and its last period.
pub(super) fn is_window(text: &str) -> bool {
    ends(text).is_some()
}

/// Returns the periods that contain the only day of a text.
pub(super) fn of_day(text: &str) -> Option<Message> {
    let day = only_day(text)?;
    let month = Period::containing(Every::Month, day)?;
    let quarter = Period::containing(Every::Quarter, day)?;
    Some(message!(
        dates.period_of_day,
        monthly = month,
        quarterly = quarter
    ))
}

/// Returns the periods that a text names, at least two: each by itself, or from one to
/// another.
pub(super) fn several(text: &str) -> Option<Vec<String>> {
    if let Some(all) = span(text) {
        return Some(all);
    }
    let parts = parts(text);
    let first = parts.first()?;
    let unit = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let name = |part: &String| {
        // `tháng 6, 7, 8`.
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        let name = if is_number {
            format!("{unit}{part}")
        } else {
            part.clone()
        };
        named(&name).map(|named| named.text)
    };
    let names: Vec<String> = parts.iter().map(name).collect::<Option<_>>()?;
    (names.len() > 1).then_some(names)
}

/// Returns the parts of a text between commas and words such as `và`.
fn parts(text: &str) -> Vec<String> {
    let is_and = |word: &&str| ["va", "and", "hoac"].contains(&fold(word).as_str());
    let words = text.split_whitespace();
    let words: Vec<&str> = words
        .map(|word| if is_and(&word) { "," } else { word })
        .collect();
    let joined = words.join(" ");
    let parts = joined.split([',', ';', '+', '&']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn named(text: &str) -> Option<NamedPeriod> {
    Due::parse(text).ok()?.named().cloned()
}

/// Returns the periods from one to another: `tháng 6 đến tháng 8`, `6/2026 - 8/2026`.
fn span(text: &str) -> Option<Vec<String>> {
    let (first, last) = ends(text)?;
    if first.every != last.every || first.number >= last.number {
        return None;
    }
    let year = match (first.year.or(last.year), last.year) {
        (None, None) => None,
        (Some(Year::Calendar(one)), Some(Year::Calendar(other))) if one == other => Some(one),
        _ => return None,
    };
    // In the words of the first one: `tháng 6`, `quý II`, or `6/2026` for a month.
    let unit = match first.text.split_once(' ') {
        Some((unit, _)) => format!("{unit} "),
        None if first.every == Every::Month => String::new(),
        None => return None,
    };
    let name = |number: u32| match year {
        Some(year) => format!("{unit}{number}/{year}"),
        None => format!("{unit}{number}"),
    };
    Some((first.number..=last.number).map(name).collect())
}

/// Returns the first and the last of the periods from one to another.
fn ends(text: &str) -> Option<(NamedPeriod, NamedPeriod)> {
    let is_joint =
        |word: &str| ["den", "toi", "to", "-", "\u{2013}"].contains(&fold(word).as_str());
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = match &words[..] {
        [from, rest @ ..] if fold(from) == "tu" => rest,
        all => all,
    };
    if let Some(at) = words.iter().position(|word| is_joint(word)) {
        return Some((
            named(&words[..at].join(" "))?,
            named(&words[at + 1..].join(" "))?,
        ));
    }
    let joined = words.join(" ");
    let mut glued = joined.match_indices(['-', '\u{2013}']);
    glued.find_map(|(at, sign)| Some((named(&joined[..at])?, named(&joined[at + sign.len()..])?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_goes_from_the_first_day_to_the_last() {
        let read = |text| window(text).map(|(from, until)| format!("{from}..{until}"));
        for (text, wanted) in [
            ("từ tháng 9/2025 đến tháng 5/2026", "01/09/2025..31/05/2026"),
            ("tháng 9-10/2025", "01/09/2025..31/10/2025"),
            ("tháng 9 đến tháng 5/2026", "01/09/2025..31/05/2026"),
            ("quý I đến quý III/2026", "01/01/2026..30/09/2026"),
        ] {
            assert_eq!(read(text).as_deref(), Some(wanted), "{text}");
        }
        for text in [
            "tháng 9 đến tháng 5",
            "tháng 9 và tháng 10/2025",
            "tháng 5/2026",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(is_window("tháng 9 đến tháng 5") && !is_window("tháng 9 và tháng 10"));
    }

    #[test]
    fn several_periods_are_told_apart() {
        for (text, wanted) in [
            ("tháng 6 và tháng 7", &["tháng 6", "tháng 7"][..]),
            ("tháng 6, tháng 7/2026", &["tháng 6", "tháng 7/2026"]),
            ("tháng 6, 7, 8", &["tháng 6", "tháng 7", "tháng 8"]),
            ("6/2026; 7/2026", &["6/2026", "7/2026"]),
            ("quý I và quý II", &["quý I", "quý II"]),
            ("từ tháng 6 đến tháng 8", &["tháng 6", "tháng 7", "tháng 8"]),
            ("6/2026-7/2026", &["6/2026", "7/2026"]),
            ("2026-06 - 2026-07", &["6/2026", "7/2026"]),
            ("từ quý I đến quý III", &["quý 1", "quý 2", "quý 3"]),
            ("tháng 6", &[]),
            ("nghỉ hè", &[]),
            ("tháng 8 đến tháng 6", &[]),
        ] {
            let found = several(text).unwrap_or_default();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
