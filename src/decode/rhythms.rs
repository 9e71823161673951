//! How often something recurs, in words.

use super::advice::word;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::value::Scalar;
use crate::search::{fold, nearest};

/// Returns how a rhythm is written that is meant by a text: `2 tuần/lần`, `monthly`.
pub(super) fn every(text: &str) -> Option<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let is_week = |word: &str| ["tuan", "week", "weeks"].contains(&word);
    let number = |word: &str| match word {
        "hai" | "two" => Some(2),
        "ba" | "three" => Some(3),
        "bon" | "four" => Some(4),
        word => word.parse().ok(),
    };
    let mut pairs = words.iter().zip(words.iter().skip(1));
    let weeks = pairs.find_map(|(count, unit)| number(count).filter(|_| is_week(unit)));
    if let Some(weeks) = weeks {
        let meant = if weeks == 1 {
            "week".to_owned()
        } else {
            format!("{weeks}-weeks")
        };
        return Every::parse(&meant).is_ok().then_some(meant);
    }
    let word = word(text, &Every::WORDS).or_else(|| nearest(text, Every::WORDS.into_iter()))?;
    Some(word.to_owned())
}
