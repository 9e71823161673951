//! The days that a text names for its work: `trước ngày 12/10`, `đến ngày 14 tháng 12`.

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
    /// It, as it is written.
    pub written: &'t str,
}

/// The words that may stand before a day of work.
const LEADING: [&str; 9] = [
    "ngày", "trước", "đến", "hết", "nhất", "hạn", "vào", "là", "gian",
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

/// Returns the days of a text that are days of its work, in the order of the text. Of a
/// range it is the last.
#[must_use]
pub fn days(text: &str) -> Vec<NamedDay<'_>> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let words = words(text);
    let mut found = Vec::new();
    let mut part = 0;
    for (index, word) in words.iter().enumerate() {
        if let Some((day, month, year, length)) = read(&words[index..]) {
            let before = &words[part.min(index)..index];
            if is_of_work(text, before) {
                let end = words[index + length - 1].end;
                found.push(NamedDay {
                    day,
                    month,
                    year,
                    before: before
                        .iter()
                        .rev()
                        .take(2)
                        .any(|word| word.lower == "trước"),
                    written: &text[word.start..end],
                });
            }
            // A document has one day; what follows it is about something else.
            part = index + length;
        }
        if word.ends {
            part = part.max(index + 1);
        }
    }
    found
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
/// work: not the first of a range, nor that of something else.
fn is_of_work(text: &str, before: &[Word]) -> bool {
    let Some(last) = before.last() else {
        return false;
    };
    let near = before.iter().rev().take(2);
    let begins = near.clone().any(|word| word.lower == "từ");
    if begins || !LEADING.contains(&last.lower.as_str()) {
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
        .is_none_or(|elsewhere| again > Some(elsewhere))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        days(text).iter().map(|day| day.written).collect()
    }

    #[test]
    fn days_of_work_are_found_in_every_form() {
        for (text, written) in [
            ("Gửi trước ngày 12/10.", "12/10"),
            ("Xong chậm nhất ngày 12/10/2024;", "12/10/2024"),
            ("Họp ngày 05 tháng 9 năm 2024.", "05 tháng 9 năm 2024"),
            ("Kiểm tra từ ngày 01/12 đến 14/12/2025", "14/12/2025"),
            ("từ ngày 10 đến 15 tháng 12 hằng năm", "15 tháng 12"),
            ("Đợt 1: từ 01/12 đến hết ngày 14-12-2025", "14-12-2025"),
            ("Gửi trước ngày 10-15/12", "10-15/12"),
            (
                "Theo Luật số 10/2022/QH15, báo cáo trước ngày 20/11",
                "20/11",
            ),
            (
                "Nghị quyết 21/NQ-HĐND ngày 19/12/2023, họp ngày 12/10",
                "12/10",
            ),
            ("Thực hiện Kế hoạch số 79/KH-UBND; họp ngày 3/5", "3/5"),
        ] {
            assert_eq!(found(text), [written], "{text}");
        }
        assert!(days("trước ngày 12/10")[0].before);
        assert!(!days("Hạn ngày 12/10")[0].before);
        assert_eq!(days("ngày 5 tháng 9 năm 2024")[0].year, Some(2024));
    }

    #[test]
    fn days_of_documents_and_of_other_things_are_none_of_the_work() {
        for text in [
            "Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022",
            "Kế hoạch số 79/KH-UBND ngày 12/4/2024 của huyện",
            "Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023",
            "Kỷ niệm ngày 20/11, Ngày Nhà giáo Việt Nam 20/11",
            "Số liệu tính đến ngày 31/12",
            "có ít nhất 2/3 viên chức dự họp, tỷ lệ 1/2",
            "trước ngày 15 hằng tháng, năm 2024, quý I/2024",
            "bắt đầu từ ngày 01/12",
            "Nghị định số 5/NĐ-CP ngày 3/4/2023, sửa đổi ngày 5/6/2024",
            "Công văn 1147/SGDĐT-TTr ngày 30/9/2020",
            "ngày 45/13, ngày 99/99/9999, phiên bản 1.2.3",
            "",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
