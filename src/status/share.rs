//! The share of work that is done.

use crate::plan::scalar::number::Number;

/// How many are done, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
}

impl Share {
    /// Returns the percentage, rounded down so that 100 means all, or `None` if `all` is
    /// 0.
    #[must_use]
    pub fn percent(self) -> Option<usize> {
        (self.done * 100).checked_div(self.all)
    }

    /// Returns the percentage rounded to two decimals, where only all is rounded to 100,
    /// or `None` if `all` is 0.
    #[must_use]
    pub fn exact_percent(self) -> Option<Number> {
        const WHOLE: u128 = 10_000;
        // Amounts of money in hundredths are too large for products of 64 bits.
        let (done, all) = (self.done as u128, self.all as u128);
        let rounded = (done * WHOLE * 2 + all).checked_div(all * 2)?;
        let hundredths = if done < all {
            rounded.min(WHOLE - 1)
        } else {
            rounded
        };
        let hundredths = i128::try_from(hundredths).ok()?;
        Some(Number { hundredths })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_all_is_a_hundred_percent() {
        let share = |done, all| Share { done, all };
        let exact = |done, all| {
            let percent = share(done, all).exact_percent();
            percent.map(|percent| percent.to_string())
        };
        assert_eq!(exact(2, 3).as_deref(), Some("66.67"));
        assert_eq!(exact(3, 3).as_deref(), Some("100"));
        assert_eq!(exact(99_999, 100_000).as_deref(), Some("99.99"));
        assert_eq!(exact(0, 0), None);
        assert_eq!(share(2, 3).percent(), Some(66));
        assert_eq!(share(999, 1_000).percent(), Some(99));
        assert_eq!(share(3, 3).percent(), Some(100));
        assert_eq!(share(0, 0).percent(), None);
    }
}
