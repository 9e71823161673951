//! Roman numerals, which number sections and annexes.

/// Returns a number in Roman numerals, or in digits if it is not below 4,000 or is 0.
#[must_use]
pub fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut left = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            text.push_str(sign);
            left -= value;
        }
    }
    text
}

/// Returns the value of a Roman numeral below 90, in upper or lower case. No document
/// has that many sections.
#[must_use]
pub fn value(text: &str) -> Option<usize> {
    // Most texts are none, and need not be compared with all.
    let is_sign = |byte: u8| b"ivxl".contains(&byte.to_ascii_lowercase());
    if text.is_empty() || !text.bytes().all(is_sign) {
        return None;
    }
    (1..90).find(|number| roman(*number).eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_roman_as_far_as_they_go() {
        let written: Vec<String> = [1, 4, 9, 14, 40, 2024].map(roman).to_vec();
        assert_eq!(written, ["I", "IV", "IX", "XIV", "XL", "MMXXIV"]);
        assert_eq!(roman(0), "0");
        assert_eq!(roman(4000), "4000");
    }

    #[test]
    fn numerals_below_ninety_are_read_back() {
        for number in 1..90 {
            assert_eq!(value(&roman(number)), Some(number));
        }
        assert_eq!(value("iv"), Some(4));
        assert_eq!(value("iiii"), None);
        assert_eq!(value("xc"), None);
    }
}
