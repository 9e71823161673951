//! The words of a deadline compared with its keys: a rhythm, the name of a period, a time that
//! is counted.

use crate::plan::Plan;
use crate::plan::counting::Way;
use crate::plan::field::given;
use crate::plan::record::Deadline;
use crate::plan::rhythm::Rhythm;
use crate::plan::rhythm_words::{self, WordedRhythm};
use crate::plan::scalar::amount::Amount;
use crate::plan::scalar::day::written;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::due::Due;
use crate::plan::scalar::value::Scalar;
use crate::search::fold;

/// A key of a deadline and its value in files.
type Key = (&'static str, String);

/// Whether words say what the keys of a deadline say.
pub(super) enum Compared {
    /// They do.
    Same,
    /// They do not; the keys are these.
    Other(Vec<Key>),
    /// They name nothing of which the keys say something.
    Open,
}

/// Compares words with the keys of a deadline.
pub(super) fn compared(plan: &Plan, words: &str, deadline: &Deadline) -> Compared {
    let rhythm = of_rhythm(words, deadline);
    let period = || of_period(plan, words, deadline);
    let found = rhythm
        .or_else(period)
        .or_else(|| of_amount(words, deadline));
    match found {
        None => Compared::Open,
        Some((true, _)) => Compared::Same,
        Some((false, keys)) => Compared::Other(keys),
    }
}

/// Compares how often something recurs.
fn of_rhythm(words: &str, deadline: &Deadline) -> Option<(bool, Vec<Key>)> {
    let said = rhythm_words::read(words)?;
    let own = WordedRhythm {
        rhythm: Rhythm::of(deadline)?,
        at_least: said.at_least.map(|_| deadline.times()),
    };
    let is_same = said.means(&own) || is_before(words, &said).is_some_and(|it| it.means(&own));
    Some((is_same, own.keys()))
}

/// Returns what words say that name the first day that is too late: `trước ngày 15 hằng tháng`
/// may mean the 14th as well as the 15th.
fn is_before(words: &str, said: &WordedRhythm) -> Option<WordedRhythm> {
    let DayOfPeriod::Number(day) = said.rhythm.day else {
        return None;
    };
    let says_before = fold(words).split(' ').any(|word| word == "truoc");
    let day = day.checked_sub(1).filter(|day| says_before && *day > 0)?;
    Some(WordedRhythm {
        rhythm: Rhythm {
            day: DayOfPeriod::Number(day),
            ..said.rhythm
        },
        ..*said
    })
}

/// Compares the name of a period with the last day on which the work is due: that must be one
/// of its days. Where only its end is named, a day near it may be meant.
fn of_period(plan: &Plan, words: &str, deadline: &Deadline) -> Option<(bool, Vec<Key>)> {
    let due = given(&deadline.due)?;
    let Ok(Due::Named(said)) = Due::parse(words) else {
        return None;
    };
    let days = plan.links.terms.named(&said)?;
    let (last, text) = match due {
        Due::Day(_) if said.is_end() => return None,
        Due::Day(day) => (*day, written(*day)),
        Due::Named(own) => (plan.links.terms.named(own)?.until, own.text.clone()),
    };
    Some((days.contains(last), vec![("due", text)]))
}

/// Compares how long after, or ahead of, an event something is due.
fn of_amount(words: &str, deadline: &Deadline) -> Option<(bool, Vec<Key>)> {
    let count = deadline.count()?;
    let [said] = amounts(words)[..] else {
        return None;
    };
    let key = match count.way {
        Way::Within => "within",
        Way::Ahead | Way::Keep => "ahead",
    };
    let own = count.amount;
    Some((said == own, vec![(key, own.to_string())]))
}

/// Returns the times that words name: `trong 05 ngày làm việc`, `ít nhất 10 ngày`. The number
/// of a day or of a month is none.
fn amounts(words: &str) -> Vec<Amount> {
    /// What comes before a length of time, without diacritics.
    const BEFORE: [&str; 4] = ["trong", "vong", "nhat", "truoc"];
    /// The longest one has so many words: `05 ngày làm việc`.
    const LONGEST: usize = 4;
    let folded = fold(words);
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let at = 1..words.len();
    let behind = at.filter(|at| BEFORE.contains(&words[at - 1]));
    let read = behind.filter_map(|at| {
        let mut lengths = (2..=LONGEST.min(words.len() - at)).rev();
        lengths.find_map(|length| Amount::parse(&words[at..at + length].join(" ")).ok())
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_told_from_days_and_months() {
        for (words, said) in [
            ("Trong 05 ngày làm việc kể từ ngày họp", "5 working-days"),
            ("Trong vòng 10 ngày, kể từ ngày 05/10", "10 days"),
            ("Trước ngày họp ít nhất 02 tháng", "2 months"),
            ("Chậm nhất 7 ngày làm việc sau hội nghị", "7 working-days"),
            ("Trước ngày 15 tháng 8", ""),
            ("Trong tháng 10", ""),
            ("Trước 15 ngày", "15 days"),
        ] {
            let read = amounts(words);
            let read: Vec<String> = read.iter().map(ToString::to_string).collect();
            assert_eq!(read.join(", "), said, "{words}");
        }
    }
}
