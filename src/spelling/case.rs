//! Letters in upper and lower case.

/// Returns a text with its first letter in upper case.
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_letter_changes() {
        for (text, changed) in [("đợt một Hè", "Đợt một Hè"), ("2 tuần", "2 tuần"), ("", "")]
        {
            assert_eq!(upper_first(text), changed);
        }
    }
}
