//! The times that a text names for its work: `trước ngày 12/10`, `đến ngày 14 tháng 12`,
//! `trong tháng 10/2025`.

mod months;

use chrono::Weekday;

use super::number_words::{Letters, weekday_word};
pub use months::NamedMonths;

/// The times that a text names for its work, each in the order of the text.
#[derive(Debug, Default)]
pub struct Named<'t> {
    /// The days; of a range, the last.
    pub days: Vec<NamedDay<'t>>,
    /// The days on which the work begins: the first of a range, that of `sau ngày …`.
    pub begins: Vec<NamedDay<'t>>,
    /// The months.
    pub months: Vec<NamedMonths<'t>>,
}

/// A day that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedDay<'t> {
    /// The day of the month.
    pub day: u32,
    /// The month.
    pub month: u32,
    /// The year, if the text has one.
    pub year: Option<i32>,
    /// Whether the work must be done before it: `trước ngày`.
    pub before: bool,
    /// Whether the work is done after it: `sau ngày`.
    pub after: bool,
    /// The day of the week that the text says it is.
    pub weekday: Option<Weekday>,
    /// It, as it is written.
    pub written: &'t str,
}

/// The words that may precede a day of work.
const LEADING: [&str; 11] = [
    "ngày", "trước", "sau", "từ", "đến", "hết", "nhất", "hạn", "vào", "là", "gian",
];

/// What the part of a sentence before a day says if it is none of the work: of a document
/// that is cited, of an anniversary, of a count.
const ELSEWHERE: [&str; 24] = [
    "luật",
    "pháp lệnh",
    "nghị định",
    "nghị quyết",
    "thông tư",
    "quyết định",
    "chỉ thị",
    "công văn",
    "công điện",
    "hướng dẫn",
    "kết luận",
    "thông báo",
    "căn cứ",
    "sửa đổi",
    "bổ sung",
    "kỷ niệm",
    "chào mừng",
    "hưởng ứng",
    "nhân ngày",
    "tính đến",
    "kể từ",
    "hiệu lực",
    "ban hành ngày",
    "ký ngày",
];

/// What, after one of those, makes the day one of the work again.
const AGAIN: [&str; 4] = ["trước", "chậm nhất", "hoàn thành", "thời gian"];

/// A word of a text: its place, and its letters in lower case.
struct Word {
    start: usize,
    end: usize,
    lower: String,
    /// Whether a part of a sentence ends with it.
    ends: bool,
}

/// Returns the times of a text that are times of its work.
#[must_use]
pub fn named(text: &str) -> Named<'_> {
    let mut named = Named::default();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return named;
    }
    let words = words(text);
    let mut part = 0;
    for (index, word) in words.iter().enumerate() {
        let before = &words[part.min(index)..index];
        if let Some((day, month, year, length)) = read(&words[index..]) {
            if is_of_work(text, before) {
                let end = words[index + length - 1].end;
                let is_near = |said: &str| before.iter().rev().take(2).any(|it| it.lower == said);
                let day = NamedDay {
                    day,
                    month,
                    year,
                    before: is_near("trước"),
                    after: is_near("sau"),
                    weekday: weekday(before),
                    written: &text[word.start..end],
                };
                if day.after || is_near("từ") {
                    named.begins.push(day);
                } else {
                    named.days.push(day);
                }
            }
            // A document has one day; what follows it is about something else.
            part = index + length;
        } else if word.lower == "tháng"
            && !is_elsewhere(text, before)
            && let Some((months, length)) = months::read(text, before, &words[index..])
        {
            named.months.push(months);
            part = index + length;
        }
        if word.ends {
            part = part.max(index + 1);
        }
    }
    named
}

/// Returns the day of the week that is before a day: `thứ Hai ngày 12/10`. Behind some words
/// it is the second.
fn weekday(before: &[Word]) -> Option<Weekday> {
    const COUNTED: [&str; 9] = [
        "lần", "đợt", "kỳ", "khóa", "họp", "nghị", "buổi", "phiên", "tuần",
    ];
    let (last, rest) = before.split_last()?;
    let before = if last.lower == "ngày" { rest } else { before };
    let (last, rest) = before.split_last()?;
    let (first, rest) = rest.split_last()?;
    if first.lower == "chủ" && last.lower == "nhật" {
        return Some(Weekday::Sun);
    }
    let is_counted = |word: &Word| COUNTED.contains(&word.lower.as_str());
    if first.lower != "thứ" || rest.last().is_some_and(is_counted) {
        return None;
    }
    weekday_word(&last.lower, Letters::Marked)
}

/// Returns the words of a text, without the marks around them.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for raw in text.split_whitespace() {
        let begin = at + text[at..].find(raw).unwrap_or_default();
        at = begin + raw.len();
        let is_mark = |c: char| !c.is_alphanumeric();
        let left = raw.trim_start_matches(is_mark);
        let inner = left.trim_end_matches(is_mark);
        if inner.is_empty() {
            continue;
        }
        let start = begin + raw.len() - left.len();
        words.push(Word {
            start,
            end: start + inner.len(),
            lower: inner.to_lowercase(),
            ends: raw.ends_with([';', '.', ')']) || text[at..].starts_with('\n'),
        });
    }
    words
}

/// Reads a day at the beginning of some words: its day, month and year, and the number of
/// words.
fn read(words: &[Word]) -> Option<(u32, u32, Option<i32>, usize)> {
    let number = |index: usize| words.get(index)?.lower.parse::<u32>().ok();
    let is = |index: usize, word: &str| words.get(index).is_some_and(|it| it.lower == word);
    let first = &words.first()?.lower;
    let (day, month, year, length) = if let Some(day) = number(0).filter(|_| is(1, "tháng")) {
        let month = number(2);
        // `14 tháng 12/2025`
        let (month, year) = match (month, words.get(2)?.lower.split_once('/')) {
            (Some(month), _) => (month, None),
            (None, Some((month, year))) => (month.parse().ok()?, year.parse().ok()),
            (None, None) => return None,
        };
        let after = number(4).filter(|_| is(3, "năm"));
        match after.and_then(|year| i32::try_from(year).ok()) {
            Some(year) => (day, month, Some(year), 5),
            None => (day, month, year, 3),
        }
    } else {
        let last = match first.rsplit_once(['-', '–']) {
            Some((_, last)) if last.contains('/') => last,
            _ => first,
        };
        let parts: Vec<u32> = last
            .split(['/', '-', '.'])
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        match parts[..] {
            [day, month] if last.contains('/') => (day, month, None, 1),
            [day, month, year] => (day, month, i32::try_from(year).ok(), 1),
            _ => return None,
        }
    };
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
    let is_year = year.is_none_or(|year| (1900..=2199).contains(&year));
    (is_day && is_year).then_some((day, month, year, length))
}

/// Returns whether a day behind these words, the part of a sentence so far, is one of the
/// work, not that of something else.
fn is_of_work(text: &str, before: &[Word]) -> bool {
    let Some(last) = before.last() else {
        return false;
    };
    let near = before.iter().rev().take(2);
    if !LEADING.contains(&last.lower.as_str()) {
        return false;
    }
    // `ít nhất 2/3` is a share.
    let shares = ["ít", "đa", "tối"];
    if near
        .clone()
        .any(|word| shares.contains(&word.lower.as_str()))
    {
        return false;
    }
    !is_elsewhere(text, before)
}

/// Returns whether the part of a sentence so far is about something that is none of the work.
fn is_elsewhere(text: &str, before: &[Word]) -> bool {
    let Some(last) = before.last() else {
        return false;
    };
    // `số 79/KH-UBND ngày …`
    let is_symbol = |word: &Word| {
        word.lower.contains('/') && word.lower.contains(char::is_alphabetic) || word.lower == "số"
    };
    let said = text[before[0].start..last.end].to_lowercase();
    let elsewhere = ELSEWHERE.iter().filter_map(|words| said.rfind(words)).max();
    let symbol = before.iter().rev().find(|word| is_symbol(word));
    let symbol = symbol.map(|word| text[before[0].start..word.start].to_lowercase().len());
    let again = AGAIN.iter().filter_map(|words| said.rfind(words)).max();
    elsewhere
        .max(symbol)
        .is_some_and(|elsewhere| again <= Some(elsewhere))
}

#[cfg(test)]
mod tests;
