//! The months that a text names for its work: `trong tháng 10/2025`, `từ tháng 9 đến tháng 11`,
//! `tháng 8-9/2026`.

use super::Word;

/// Months that a text names.
#[derive(Debug, PartialEq, Eq)]
pub struct NamedMonths<'t> {
    /// In which of them the work may be due; of a span from one to another, the last.
    pub months: Vec<u32>,
    /// Whether it is a span, so that the work begins in another one.
    pub is_span: bool,
    /// The year, if the text has one.
    pub year: Option<i32>,
    /// They, as they are written.
    pub written: &'t str,
}

/// The words that may precede months of work.
const LEADING: [&str; 6] = ["trong", "vào", "từ", "hết", "đến", "thành"];

/// Reads months at the beginning of some words, the first of which is `tháng`, and the number of
/// words.
pub(super) fn read<'t>(
    text: &'t str,
    before: &[Word],
    words: &[Word],
) -> Option<(NamedMonths<'t>, usize)> {
    let lead = before.last()?.lower.as_str();
    if !LEADING.contains(&lead) {
        return None;
    }
    let mut read = Read::default();
    let mut length = 1 + read.numbers(&words[1..])?;
    let mut is_span = false;
    if lead == "từ" {
        let to = words.get(length)?;
        if !["đến", "tới"].contains(&to.lower.as_str()) {
            return None;
        }
        let small = |word: &&Word| ["hết", "tháng", "cuối"].contains(&word.lower.as_str());
        length += 1;
        length += words[length..].iter().take_while(small).count();
        read = Read::default();
        length += read.numbers(&words[length..])?;
        is_span = true;
    }
    let start = words[0].start;
    let end = words[length - 1].end;
    let months = NamedMonths {
        months: read.months,
        is_span,
        year: read.year,
        written: &text[start..end],
    };
    Some((months, length))
}

#[derive(Default)]
struct Read {
    months: Vec<u32>,
    year: Option<i32>,
}

impl Read {
    /// Reads the numbers of months, and returns of how many words they consist.
    fn numbers(&mut self, words: &[Word]) -> Option<usize> {
        let mut length = 0;
        loop {
            let rest = &words[length..];
            let and = |word: &&Word| ["và", "hoặc", "hay", "tháng"].contains(&word.lower.as_str());
            let small = if length > 0 {
                rest.iter().take_while(and).count()
            } else {
                0
            };
            let Some(word) = rest.get(small).filter(|_| self.year.is_none()) else {
                break;
            };
            let is_after_end = length > 0 && words[length - 1].ends;
            if is_after_end || !self.number(&word.lower) {
                break;
            }
            length += small + 1;
        }
        if length == 0 {
            return None;
        }
        let is = |at: usize, said: &str| words.get(at).is_some_and(|it| it.lower == said);
        if self.year.is_none() && is(length, "năm") {
            self.year = words.get(length + 1).and_then(|word| year(&word.lower));
            length += if self.year.is_some() { 2 } else { 0 };
        }
        Some(length)
    }

    /// Reads `9`, `9/2025`, `9-11`, `9-11/2025`.
    fn number(&mut self, word: &str) -> bool {
        let (months, of_year) = match word.split_once('/') {
            Some((months, of_year)) => (months, Some(of_year)),
            None => (word, None),
        };
        let said = of_year.map(year);
        let ends: Option<Vec<u32>> = months.split(['-', '–']).map(month).collect();
        let span = match ends.as_deref() {
            Some([one]) => *one..=*one,
            Some([first, last]) if first < last => *first..=*last,
            Some([first, last]) => {
                self.months.extend(1..=*last);
                *first..=12
            }
            _ => return false,
        };
        if said == Some(None) {
            self.months.clear();
            return false;
        }
        self.months.extend(span);
        self.year = said.flatten();
        true
    }
}

fn month(word: &str) -> Option<u32> {
    let month = word.parse().ok()?;
    (1..=12).contains(&month).then_some(month)
}

fn year(word: &str) -> Option<i32> {
    let year = word.parse().ok()?;
    (1900..=2199).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use crate::spelling::days::named;

    #[test]
    fn months_of_work_are_found_in_every_form() {
        for (text, months, year, written) in [
            (
                "Họp trong tháng 10/2025.",
                &[10][..],
                Some(2025),
                "tháng 10/2025",
            ),
            (
                "Xong trong tháng 10 năm 2025",
                &[10],
                Some(2025),
                "tháng 10 năm 2025",
            ),
            (
                "từ tháng 9 đến hết tháng 11",
                &[11],
                None,
                "tháng 9 đến hết tháng 11",
            ),
            (
                "từ tháng 9/2025 đến tháng 5/2026",
                &[5],
                Some(2026),
                "tháng 9/2025 đến tháng 5/2026",
            ),
            ("Vào tháng 8-9/2026", &[8, 9], Some(2026), "tháng 8-9/2026"),
            (
                "trong tháng 9, 12 và tháng 3",
                &[9, 12, 3],
                None,
                "tháng 9, 12 và tháng 3",
            ),
        ] {
            let named = named(text);
            let [found] = &named.months[..] else {
                panic!("{text}: {named:?}");
            };
            let said = (&found.months[..], found.year, found.written);
            assert_eq!(said, (months, year, written), "{text}");
        }
        for text in [
            "Trong 6 tháng đầu năm 2025",
            "ngày 14 tháng 12",
            "Tháng hành động số 5",
            "Kỷ niệm trong tháng 11",
            "từ tháng 9, 5 lớp học thêm",
            "trong tháng 13",
        ] {
            assert!(named(text).months.is_empty(), "{text}");
        }
    }
}
