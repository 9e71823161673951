//! Who held a post from when to when, in one text: `Nguyễn Văn An (đến 30/06/2026)`.

use chrono::NaiveDate;

use super::day_words::only_day;
use super::lists;
use crate::plan::scalar::day::written;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::spoken::Spoken;
use crate::plan::scalar::year::Year;
use crate::search::fold;

/// A person with the first and the last day in a post.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Term {
    person: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Term {
    /// Returns it as a record in braces; `equals` is between key and value.
    pub(super) fn written(&self, equals: &str) -> String {
        let day = |key: &str, day: Option<NaiveDate>| {
            day.map(|day| format!("{key}{equals} \"{}\"", written(day)))
        };
        let person = format!(
            "person{equals} {}",
            lists::in_quotes(vec![self.person.clone()])
        );
        let pairs = [
            Some(person),
            day("from", self.from),
            day("until", self.until),
        ];
        let pairs: Vec<String> = pairs.into_iter().flatten().collect();
        format!("{{ {} }}", pairs.join(", "))
    }
}

/// Reads a person with the days behind the name; each must be readable.
pub(super) fn read(text: &str) -> Option<Term> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is = |word: &str, known: &[&str]| {
        let folded = fold(word.trim_matches(['(', ',', ':', '-']));
        known.contains(&folded.as_str())
    };
    let at = |known: &[&str]| words.iter().position(|word| is(word, known));
    let (from_at, until_at) = (at(&["tu"]), at(&["den", "toi"]));
    let name_end = [from_at, until_at].into_iter().flatten().min()?;
    let said = |at: Option<usize>, end: usize| at.map(|at| words[at + 1..end].join(" "));
    let from = said(
        from_at,
        until_at
            .filter(|it| Some(*it) > from_at)
            .unwrap_or(words.len()),
    );
    let until = said(until_at, words.len());
    let person = words[..name_end].join(" ");
    let person = person.trim_matches(|c: char| !c.is_alphanumeric());
    if person.is_empty() || until_at < from_at && until_at.is_some() {
        return None;
    }
    let day = |text: Option<String>, first: bool| match text {
        None => Some(None),
        Some(text) => bound(&text, first).map(Some),
    };
    Some(Term {
        person: person.to_owned(),
        from: day(from, true)?,
        until: day(until, false)?,
    })
}

/// Returns the day that a text names, or the first or last one of the period that it names.
fn bound(text: &str, first: bool) -> Option<NaiveDate> {
    let text = text.trim_matches(['(', ')', ',', '.', ' ']);
    if let Some(day) = only_day(text) {
        return Some(day);
    }
    let spoken = Spoken::read(text).filter(|spoken| !spoken.in_school)?;
    let period = Period {
        every: spoken.every?,
        year: Year::Calendar(spoken.year?),
        number: spoken.number?,
    };
    let days = period.days()?;
    Some(if first { days.from } else { days.until })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_behind_a_name_are_those_of_the_term() {
        for (text, meant) in [
            (
                "Nguyễn Văn An từ 01/2026 đến 6/2026",
                Some("{ person: \"Nguyễn Văn An\", from: \"01/01/2026\", until: \"30/06/2026\" }"),
            ),
            (
                "Nguyễn Văn An (đến 15/06/2026)",
                Some("{ person: \"Nguyễn Văn An\", until: \"15/06/2026\" }"),
            ),
            (
                "Trần Bình, từ ngày 16/06/2026",
                Some("{ person: \"Trần Bình\", from: \"16/06/2026\" }"),
            ),
            ("Trần Bình từ tháng 7", None),
            ("Nguyễn Văn An", None),
            ("từ 01/2026", None),
        ] {
            let written = read(text).map(|term| term.written(":"));
            assert_eq!(written.as_deref(), meant, "{text}");
        }
    }
}
