//! Measures text in Times New Roman, for everything whose size depends on text: line
//! breaks in headings, the length of rules, the width of columns.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The advance widths of the bold face from U+0020 to U+007E, in thousandths of
/// the font's size: measured in Liberation Serif Bold 2.1.5, whose metrics are
/// those of Times New Roman Bold.
const WIDTHS: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667,
    611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
    722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556,
    278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/// The width of a character that is not in the table.
const OTHER: u32 = 1000;

/// Returns the width of a text in bold, in thousandths of the font size. Diacritics
/// add nothing; the horns of `ơ` and `ư`, a twentieth of a letter, are ignored.
#[must_use]
pub fn width(text: &str) -> u32 {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            'Đ' => 722,
            'đ' => 556,
            ' '..='~' => WIDTHS[c as usize - ' ' as usize].into(),
            _ => OTHER,
        })
        .sum()
}

/// Breaks words into as few lines of at most `limit` thousandths as possible, with
/// lines of similar length. A word longer than that gets a line of its own; several words
/// in one text stay together.
#[must_use]
pub fn balanced(words: &[String], limit: u32) -> Vec<String> {
    let fewest = filled(words, limit).len();
    let step = (limit / 50).max(1);
    let shortest = width(&words.join(" ")) / u32::try_from(fewest.max(1)).unwrap_or(1);
    let mut narrow = shortest.min(limit);
    while narrow < limit {
        let lines = filled(words, narrow);
        if lines.len() <= fewest {
            return lines;
        }
        narrow += step;
    }
    filled(words, limit)
}

/// Breaks lines greedily.
fn filled(words: &[String], limit: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in words {
        let length = width(word);
        let space = width(" ");
        match lines.last_mut() {
            Some(line) if used + space + length <= limit => {
                line.push(' ');
                line.push_str(word);
                used += space + length;
            }
            _ => {
                lines.push(word.clone());
                used = length;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_motto_is_as_wide_as_the_font_draws_it() {
        // Measured with fontTools: 159.14 pt at 13 pt, and 250.34 pt at 12 pt.
        assert_eq!(width("Độc lập - Tự do - Hạnh phúc") * 13 / 1000, 158);
        assert_eq!(width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") * 12 / 1000, 250);
    }

    #[test]
    fn long_headings_break_into_lines_of_about_the_same_length() {
        let lines = |text: &str, limit| {
            let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            balanced(&words, limit)
        };
        assert_eq!(
            lines("TRƯỜNG TIỂU HỌC TRƯƠNG HOÀNH", 16_000),
            ["TRƯỜNG TIỂU HỌC", "TRƯƠNG HOÀNH"]
        );
        assert_eq!(lines("TRƯỜNG HOA SEN", 16_000), ["TRƯỜNG HOA SEN"]);
        assert_eq!(lines("", 16_000), [""; 0]);
        let long = "A".repeat(200);
        assert_eq!(lines(&format!("B {long}"), 16_000), ["B", &long]);
    }
}
