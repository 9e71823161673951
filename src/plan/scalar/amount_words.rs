//! Amounts in words as people say them: `một triệu tám`, `2 triệu rưỡi`, `hai trăm năm mươi
//! nghìn đồng`.

use crate::spelling::number_words::{Letters, digit_word};

/// What has been read of an amount.
struct Read {
    /// What is complete.
    total: u64,
    /// The hundreds and tens of what is not.
    group: u64,
    /// The number behind them, of which it is not known yet what it counts.
    ones: Option<u64>,
    /// The last unit, such as a million; 1 before there is one.
    unit: u64,
    /// Whether words say that what follows the unit is no part of one: `linh`.
    is_rest: bool,
}

/// Returns the amount that a folded text names in words, or in words and digits.
pub(super) fn read(folded: &str) -> Option<u64> {
    let mut read = Read {
        total: 0,
        group: 0,
        ones: None,
        unit: 1,
        is_rest: false,
    };
    let mut words = words(folded);
    while let Some("dong" | "d" | "vnd" | "chan") = words.last().copied() {
        words.pop();
    }
    let (last, front) = words.split_last()?;
    for word in front {
        read.add(word)?;
    }
    if *last == "ruoi" {
        return read.and_half();
    }
    read.add(last)?;
    read.end()
}

/// Returns the words of a text; digits are words of their own.
fn words(folded: &str) -> Vec<&str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut words = Vec::new();
    for word in folded.split([' ', '-']).filter(|word| !word.is_empty()) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|c| is_digit(c) != is_digit(first));
            let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
            words.push(word);
            rest = after;
        }
    }
    words
}

impl Read {
    /// Reads a word.
    fn add(&mut self, word: &str) -> Option<()> {
        let unit = match word {
            "ty" | "ti" => 1_000_000_000,
            "trieu" | "tr" => 1_000_000,
            "nghin" | "ngan" | "k" => 1_000,
            "tram" => {
                self.group += self.ones.take()?.checked_mul(100)?;
                return Some(());
            }
            "muoi" => {
                self.group += self.ones.take().unwrap_or(1).checked_mul(10)?;
                return Some(());
            }
            "linh" | "le" => {
                self.is_rest = true;
                return self.ones.is_none().then_some(());
            }
            _ => {
                let number = number(word).filter(|_| self.ones.is_none())?;
                self.ones = Some(number);
                return Some(());
            }
        };
        let count = self.group.checked_add(self.ones.take().unwrap_or(0))?;
        if count == 0 || self.unit != 1 && unit >= self.unit {
            return None;
        }
        self.total = self.total.checked_add(count.checked_mul(unit)?)?;
        (self.group, self.unit) = (0, unit);
        Some(())
    }

    /// Returns the amount, if it has a unit: what follows a million is a part of one, if it is
    /// a single number.
    fn end(self) -> Option<u64> {
        let rest = match (self.group, self.ones, self.unit) {
            // Hundreds by themselves may be those of thousands.
            (.., 1) => return None,
            (0, None, _) => 0,
            (group, ones, unit) if self.is_rest || unit == 1_000 && group > 0 => {
                group.checked_add(ones.unwrap_or(0))?
            }
            (0, Some(part), unit) if part < 10 => part * (unit / 10),
            _ => return None,
        };
        self.total.checked_add(rest)
    }

    /// Returns the amount and half of its last unit.
    fn and_half(self) -> Option<u64> {
        match (self.group, self.ones, self.unit) {
            (0, None, unit) if unit > 1 => self.total.checked_add(unit / 2),
            _ => None,
        }
    }
}

/// Returns the number of up to three digits that a word is.
fn number(word: &str) -> Option<u64> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok().filter(|number| *number < 1_000);
    }
    digit_word(word, Letters::Folded).map(u64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn amounts_in_words_are_read_where_they_are_clear() {
        for (text, amount) in [
            ("một triệu tám", Some(1_800_000)),
            ("1tr8", Some(1_800_000)),
            ("hai triệu rưỡi", Some(2_500_000)),
            ("một tỷ rưỡi đồng", Some(1_500_000_000)),
            ("trăm rưỡi", None),
            ("một trăm rưỡi", None),
            ("ba trăm", None),
            ("sáu triệu đồng chẵn", Some(6_000_000)),
            ("mười hai triệu", Some(12_000_000)),
            ("hai mươi lăm nghìn", Some(25_000)),
            ("hai trăm năm mươi nghìn đồng", Some(250_000)),
            ("ba triệu hai trăm nghìn", Some(3_200_000)),
            ("một nghìn linh năm", Some(1_005)),
            ("một nghìn năm", Some(1_500)),
            ("hai nghìn tám trăm", Some(2_800)),
            ("một triệu tám trăm", None),
            ("1 tỷ 200", None),
            ("1 triệu 1 tỷ", None),
            ("năm", None),
            ("hai ba triệu", None),
            ("5 triệu người", None),
            ("triệu", None),
            ("99999 tỷ", None),
            ("", None),
        ] {
            assert_eq!(read(&fold(text)), amount, "{text}");
        }
    }
}
