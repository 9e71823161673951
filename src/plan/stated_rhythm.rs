//! How often a text says that its work recurs: `Hằng tháng, …`, `sáu tháng một lần`, `ít nhất
//! 02 lần trong năm`. What may be about something else is left out.

mod periods;
mod pieces;

use super::rhythm_words::{WordedRhythm, read};
use super::scalar::day_of_period::DayOfPeriod;
use super::scalar::every::Every;
pub use periods::{StatedPeriod, stated_periods};
use pieces::{Piece, noun_before, number, pieces, unit};

/// A rhythm that a text states for its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatedRhythm<'t> {
    /// How often.
    pub every: Every,
    /// How many times in each period, if the text says it.
    pub times: Option<Times>,
    /// On which day of its periods, if the text says it.
    pub on_day: Option<WordedRhythm>,
    /// Whether the text is a single sentence whose work recurs as a whole.
    pub is_whole: bool,
    /// It, as it is written.
    pub written: &'t str,
}

/// How many times something is done in each period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// The number.
    pub number: u32,
    /// Whether there may be more.
    pub at_least: bool,
}

/// Some pieces that say how often.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: usize,
    to: usize,
    /// Nothing if it is no rhythm that a deadline can have.
    every: Option<Every>,
    times: Option<Times>,
    /// Whether it can be about nothing but the work.
    is_certain: bool,
}

/// What comes before each period in which work recurs.
const EACH: [&str; 4] = ["hằng", "hàng", "mỗi", "từng"];

/// What every rhythm has one of, without its first letter, which may be a capital.
const MARKS: [&str; 6] = ["ằng ", "àng ", "ỗi ", "ừng ", "lần", "ịnh k"];

/// Returns the only rhythm that a text states for its work; nothing if it has several, or if it
/// names periods of another length too.
#[must_use]
pub fn stated_rhythm(text: &str) -> Option<StatedRhythm<'_>> {
    if !MARKS.iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let pieces = pieces(text);
    let mut spans = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let span = span(&pieces, at);
        at = span.map_or(at + 1, |span| span.to);
        spans.extend(span);
    }
    let (first, others) = spans.split_first()?;
    let every = first.every?;
    let is_same = |span: &Span| span.every == Some(every) && span.times == first.times;
    if !others.iter().all(is_same) || names_others(&pieces, &spans, every) {
        return None;
    }
    let own = spans.iter().find(|span| is_own(&pieces, span))?;
    let parts = pieces.iter().filter(|piece| piece.begins).count();
    Some(StatedRhythm {
        every,
        times: own.times,
        on_day: on_day(text, &pieces, own),
        is_whole: parts == 1 && leads(&pieces, own),
        written: &text[pieces[own.from].start..pieces[own.to - 1].end],
    })
}

/// Reads what says how often at a place.
fn span(pieces: &[Piece], at: usize) -> Option<Span> {
    counted(pieces, at)
        .or_else(|| each(pieces, at))
        .or_else(|| spaced(pieces, at))
        .or_else(|| in_year(pieces, at))
}

/// Reads `ít nhất 02 lần`, with how many pieces it has.
fn times(pieces: &[Piece], at: usize) -> Option<(Times, usize)> {
    let is = |at: usize, words: &[&str]| pieces.get(at).is_some_and(|it| it.is_any(words));
    let at_least =
        is(at, &["ít"]) && is(at + 1, &["nhất"]) || is(at, &["tối"]) && is(at + 1, &["thiểu"]);
    let first = at + if at_least { 2 } else { 0 };
    let number = number(pieces.get(first)?)?;
    let ordinal = ["thứ", "đầu", "cuối", "nữa"];
    (is(first + 1, &["lần"]) && !is(first + 2, &ordinal))
        .then_some((Times { number, at_least }, first + 2 - at))
}

/// Reads `2 lần/năm`, `ít nhất 02 lần trong năm`.
fn counted(pieces: &[Piece], at: usize) -> Option<Span> {
    const BETWEEN: [&str; 8] = ["/", "trong", "mỗi", "hằng", "hàng", "trên", "một", "1"];
    let (times, length) = times(pieces, at)?;
    let after = at + length;
    let between = pieces[after..].iter().take(2);
    let between = between.take_while(|it| it.is_any(&BETWEEN)).count();
    let (every, length) = unit(pieces, after + between).filter(|_| between > 0)?;
    let is_most = at > 0 && pieces[at - 1].is_any(&["quá", "đa"]);
    Some(Span {
        from: at,
        to: after + between + length,
        every: every.filter(|_| !is_most),
        times: Some(times),
        is_certain: true,
    })
}

/// Reads `hằng tháng`, `mỗi quý một lần`, `định kỳ 06 tháng`.
fn each(pieces: &[Piece], at: usize) -> Option<Span> {
    let is_each = |at: usize| pieces.get(at).is_some_and(|it| it.is_any(&EACH));
    let is_fixed = pieces[at].is_any(&["định"]) && pieces.get(at + 1)?.is_any(&["kỳ", "kì"]);
    let lead = match (is_fixed, is_each(at)) {
        (true, _) if is_each(at + 2) => 3,
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => return None,
    };
    let (every, length) = unit(pieces, at + lead).filter(|_| !pieces[at + lead].begins)?;
    let after = at + lead + length;
    let once = spaced(pieces, at + lead);
    let (times, to) = match (once, times(pieces, after)) {
        (Some(once), _) => (once.times, once.to),
        (None, Some((times, length))) => (Some(times), after + length),
        (None, None) => (None, after),
    };
    Some(Span {
        from: at,
        to,
        every,
        times,
        is_certain: is_fixed || times.is_some(),
    })
}

/// Reads `06 tháng một lần`, `2 tuần/lần`, `năm hai lần`.
fn spaced(pieces: &[Piece], at: usize) -> Option<Span> {
    let (every, length) = unit(pieces, at)?;
    let after = at + length;
    let slash = pieces.get(after)?.is_any(&["/"]) && pieces.get(after + 1)?.is_any(&["lần"]);
    let once = Times {
        number: 1,
        at_least: false,
    };
    let (times, length) = match slash {
        true => (once, 2),
        // `tháng 3 lần` may be the month of March.
        false
            if length == 1
                && pieces[after]
                    .lower
                    .starts_with(|c: char| c.is_ascii_digit()) =>
        {
            return None;
        }
        false => times(pieces, after)?,
    };
    Some(Span {
        from: at,
        to: after + length,
        every,
        times: Some(times),
        is_certain: true,
    })
}

/// Reads `Trong năm, … ít nhất 02 lần`, up to the end of its sentence.
fn in_year(pieces: &[Piece], at: usize) -> Option<Span> {
    if !pieces[at].is_any(&["trong"]) || !pieces.get(at + 1)?.is_any(&["năm"]) {
        return None;
    }
    let rest = at + 2..pieces.len();
    let mut rest = rest.take_while(|at| !pieces[*at].begins);
    let (at_times, (times, length)) = rest.find_map(|at| Some((at, times(pieces, at)?)))?;
    let to = at_times + length;
    let is_of_another = pieces.get(to).is_some_and(|it| it.is_any(&["/", "trong"]));
    (times.at_least && !is_of_another).then_some(Span {
        from: at_times,
        to,
        every: Some(Every::Year),
        times: Some(times),
        is_certain: true,
    })
}

/// Returns whether the pieces besides the rhythms name periods of another length.
fn names_others(pieces: &[Piece], spans: &[Span], every: Every) -> bool {
    let is_said = |at: &usize| spans.iter().any(|span| (span.from..span.to).contains(at));
    let mut others = (0..pieces.len()).filter(|at| !is_said(at));
    others.any(|at| {
        let is = |at: Option<usize>, words: &[&str]| {
            let piece = at.and_then(|at| pieces.get(at));
            piece.is_some_and(|it| it.is_any(words))
        };
        let back = |count| at.checked_sub(count);
        if pieces[at].is_any(&["ngày"]) {
            return is(back(1), &EACH);
        }
        let Some((other, _)) = unit(pieces, at) else {
            return false;
        };
        let is_year = pieces[at].is_any(&["năm"]);
        let next = pieces.get(at + 1);
        // `năm 2026`, `thứ năm`, `trong năm`, `ngày 5 tháng 4`
        let is_name = next.is_some_and(|it| it.lower.len() == 4 && number(it).is_none())
            && next.is_some_and(|it| it.lower.bytes().all(|byte| byte.is_ascii_digit()));
        let is_no_length = is_year && (is_name || is(back(1), &["thứ", "trong"]))
            || pieces[at].is_any(&["tháng"]) && is(back(2), &["ngày"]);
        !is_no_length && other != Some(every)
    })
}

/// Returns whether a rhythm is where it belongs to the whole sentence.
fn leads(pieces: &[Piece], span: &Span) -> bool {
    span.is_certain || pieces[span.from].begins
}

/// Returns whether a rhythm is one of the work, not of what the work is about: `kế hoạch hằng
/// tháng`, `trong các buổi sinh hoạt hằng tuần`.
fn is_own(pieces: &[Piece], span: &Span) -> bool {
    let next = pieces.get(span.to).filter(|it| !it.begins && !it.comma);
    if next.is_some_and(|it| it.is_any(&["của"])) {
        return false;
    }
    leads(pieces, span) || pieces[span.from].comma || !noun_before(pieces, span.from)
}

/// Reads on which day of its periods something recurs, around the words that say how often.
fn on_day(text: &str, pieces: &[Piece], span: &Span) -> Option<WordedRhythm> {
    /// Nobody says it in more words on either side.
    const AROUND: usize = 8;
    let ends = |at: &usize| pieces[*at].begins;
    let mut first = span.from;
    while first > 0 && !ends(&first) && span.from - first < AROUND {
        first -= 1;
    }
    let mut last = span.to;
    while last < pieces.len() && !ends(&last) && last - span.to < AROUND {
        last += 1;
    }
    let is_day = |at: &usize| pieces[*at].is_any(&["ngày", "thứ", "chủ"]);
    let days = (first..last).filter(is_day).count();
    // Of two days neither is the only one.
    if days != 1 {
        return None;
    }
    let from =
        (first..=span.from).flat_map(|from| (span.to..=last).rev().map(move |to| (from, to)));
    let longest = from.filter_map(|(from, to)| {
        let said = read(&text[pieces[from].start..pieces[to - 1].end])?;
        let has_day = matches!(said.rhythm.day, DayOfPeriod::Number(_));
        let has_every = Some(said.rhythm.every) == span.every;
        (has_day && has_every).then_some((to - from, said))
    });
    let longest = longest.max_by_key(|(length, _)| *length);
    longest.map(|(_, said)| said)
}

#[cfg(test)]
mod tests;
