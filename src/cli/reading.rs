//! The ways to read a reference: which part of it is a name, and which a period.

use chrono::NaiveDate;

use crate::plan::period_hint::Hint;
use crate::plan::terms::Terms;
use crate::search::fold;
use crate::status::Obligation;

/// What a reference says of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing.
    Nothing,
    /// Something that is no period.
    Unclear,
    /// What can be read.
    Period(Hint),
}

/// One way to read a reference: a name, and perhaps a period. The name is empty if there
/// is only a period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'f> {
    pub name: &'f str,
    pub period: Written,
}

impl Reading<'_> {
    /// Returns those obligations that are of the period.
    pub(super) fn fitting<'o>(
        &self,
        all: &[&'o Obligation<'o>],
        terms: &Terms,
    ) -> Vec<&'o Obligation<'o>> {
        let fits = |item: &&&Obligation<'_>| match self.period {
            Written::Nothing => true,
            Written::Unclear => false,
            Written::Period(hint) => hint.fits(item.period, item.due, terms),
        };
        all.iter().filter(fits).copied().collect()
    }
}

/// Returns the ways to read a reference, the likeliest first: `6a@2027-05`, a name, a name
/// before or after a period.
pub(super) fn readings(found: &str, today: NaiveDate) -> Vec<Reading<'_>> {
    /// A period has no more words.
    const MOST_WORDS: usize = 6;
    if let Some((name, period)) = found.split_once('@') {
        let hint = Hint::read(period, today);
        return vec![Reading {
            name: name.trim(),
            period: hint.map_or(Written::Unclear, Written::Period),
        }];
    }
    let mut readings = vec![Reading {
        name: found.trim(),
        period: Written::Nothing,
    }];
    if let Some(hint) = Hint::read(found, today).filter(Hint::is_certain) {
        readings.push(Reading {
            name: "",
            period: Written::Period(hint),
        });
        return readings;
    }
    let is_part = |c: char| c.is_alphanumeric() || !c.is_ascii();
    let starts = found.char_indices().zip(found.chars().skip(1));
    let starts = starts.filter(|((_, before), after)| !is_part(*before) && is_part(*after));
    let starts: Vec<usize> = starts
        .map(|((at, before), _)| at + before.len_utf8())
        .collect();
    let before = starts.iter().rev().take(MOST_WORDS);
    let before = before.map(|start| found.split_at(*start));
    let after = starts.iter().take(MOST_WORDS);
    let after = after.map(|start| found.split_at(*start));
    let after = after.map(|(period, name)| (name, period));
    for (name, period) in before.chain(after) {
        let name = name.trim_matches(|c: char| !is_part(c));
        let hint = Hint::read(period, today).filter(|_| !cuts_term(name, period));
        readings.extend(hint.map(|hint| Reading {
            name,
            period: Written::Period(hint),
        }));
    }
    readings
}

/// Returns whether a name and a period come from cutting `học kỳ 1` in two.
fn cuts_term(name: &str, period: &str) -> bool {
    let ends = |word: &str| fold(name).split(' ').next_back() == Some(word);
    let begins = |word: &str| fold(period).split(' ').next() == Some(word);
    ends("hoc") && (begins("ky") || begins("ki"))
}
