//! Headings in capitals as sentences.

use std::collections::{HashMap, HashSet};

use crate::spelling::{is_syllable, upper_first};

/// Names that keep their capitals in any office, one on a line.
const NAMES: &str = include_str!("names.txt");

/// No name has more words.
const LONGEST: usize = 8;

/// The names that keep their capitals in a heading.
pub(super) struct Names {
    /// By their words in lower case.
    whole: HashMap<String, String>,
    /// Two words in a row that both have a capital somewhere in the plan, in lower case.
    pairs: HashSet<(String, String)>,
}

impl Names {
    /// Collects the names of a plan, and those that its texts write with capitals.
    pub(super) fn of<'t>(names: &[&str], texts: impl Iterator<Item = &'t str>) -> Self {
        let known = NAMES.lines().chain(names.iter().copied());
        let known = known.filter(|name| !name.trim().is_empty());
        let whole = known.map(|name| (name.to_lowercase(), name.to_owned()));
        let mut pairs = HashSet::new();
        for text in texts {
            for line in text.lines() {
                let words: Vec<&str> = line.split_whitespace().collect();
                let together = words.windows(2).filter(|pair| {
                    let joined = pair[0].ends_with(char::is_alphanumeric);
                    joined && pair.iter().all(|word| is_capitalised(bare(word)))
                });
                let lower = |word: &str| bare(word).to_lowercase();
                pairs.extend(together.map(|pair| (lower(pair[0]), lower(pair[1]))));
            }
        }
        Self {
            whole: whole.collect(),
            pairs,
        }
    }

    /// Returns the longest name that some words begin with, and how many words it has.
    fn at(&self, words: &[String]) -> Option<(usize, &str)> {
        let longest = LONGEST.min(words.len());
        (1..=longest).rev().find_map(|length| {
            let text = words[..length].join(" ");
            let name = self.whole.get(text.trim_end_matches(is_mark))?;
            Some((length, name.as_str()))
        })
    }
}

/// Returns a heading that is in capitals as a sentence: `Tổ chức thực hiện`. Names keep their
/// capitals; words that are no Vietnamese syllables are abbreviations and stay (`UBND`).
pub(super) fn sentence_case(text: &str, names: &Names) -> String {
    if text.chars().any(char::is_lowercase) {
        return text.to_owned();
    }
    let lowered: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
    let given: Vec<&str> = text.split(' ').collect();
    let mut words: Vec<String> = Vec::with_capacity(given.len());
    while words.len() < given.len() {
        let at = words.len();
        if let Some((length, name)) = names.at(&lowered[at..]) {
            let last = given[at + length - 1];
            let marks = &last[last.trim_end_matches(is_mark).len()..];
            let whole = format!("{name}{marks}");
            words.extend(whole.splitn(length, ' ').map(str::to_owned));
            continue;
        }
        let is_named = names.is_in_pair(&lowered, at);
        words.push(match bare(given[at]) {
            word if !is_syllable(word) => given[at].to_owned(),
            _ if is_named => upper_first(&lowered[at]),
            _ => lowered[at].clone(),
        });
    }
    upper_first(&words.join(" "))
}

impl Names {
    /// Returns whether a word is in two words that a text of the plan writes with capitals.
    fn is_in_pair(&self, words: &[String], at: usize) -> bool {
        let pair = |first: usize| {
            let (one, other) = (words.get(first)?, words.get(first + 1)?);
            let pair = (bare(one).to_owned(), bare(other).to_owned());
            self.pairs.contains(&pair).then_some(())
        };
        pair(at).is_some() || at.checked_sub(1).and_then(pair).is_some()
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Returns whether a word has one capital, at its beginning.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    first && !rest.is_empty() && rest.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_in_capitals_becomes_a_sentence() {
        let texts = ["Theo Đề án của xã.", "Nhân Ngày hội Đọc sách"];
        let names = Names::of(&["Trường Hoa Ban"], texts.into_iter());
        for (heading, sentence) in [
            ("TỔ CHỨC THỰC HIỆN", "Tổ chức thực hiện"),
            ("CÔNG KHAI, ĐỐI THOẠI", "Công khai, đối thoại"),
            ("PHỐI HỢP VỚI UBND XÃ", "Phối hợp với UBND xã"),
            ("QUY CHẾ CỦA TRƯỜNG HOA BAN", "Quy chế của Trường Hoa Ban"),
            ("Công khai tại UBND xã", "Công khai tại UBND xã"),
            (
                "NƯỚC CHXHCN VIỆT NAM, ĐỀ ÁN 06 CỦA BỘ CÔNG AN.",
                "Nước CHXHCN Việt Nam, đề án 06 của Bộ Công an.",
            ),
            ("CÔNG TÁC ĐẢNG, ĐOÀN THỂ", "Công tác Đảng, đoàn thể"),
            ("TUẦN ĐỌC SÁCH", "Tuần đọc sách"),
            ("", ""),
        ] {
            assert_eq!(sentence_case(heading, &names), sentence);
        }
        let pairs = Names::of(&[], ["Lễ hội Hoa Ban."].into_iter());
        assert_eq!(sentence_case("LỄ HỘI HOA BAN", &pairs), "Lễ hội Hoa Ban");
    }
}
