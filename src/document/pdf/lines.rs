//! Breaks paragraphs into lines.

use unicode_normalization::UnicodeNormalization;

use super::font::{Face, Fonts, Letter};
use crate::document::model::Run;
use crate::document::sheet::INDENT;
use crate::document::style::{Place, Style};

/// A line of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// The letters, with the space at which the line was broken: words are parted by it, not by
    /// the end of the line alone (PDF/UA).
    pub(super) letters: Vec<Letter>,
    /// Their size, in points.
    pub(super) size: f32,
    /// How far the first one is from the left, in points.
    pub(super) x: f32,
    /// By how much each space is widened, in points.
    pub(super) stretch: f32,
}

/// How the lines of a paragraph are placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// The style.
    pub(super) style: Style,
    /// Where they begin, in points.
    pub(super) from: f32,
    /// How much room they have, in points.
    pub(super) room: f32,
    /// Their alignment.
    pub(super) place: Place,
}

/// Returns the length of twentieths of a point in points.
#[expect(
    clippy::cast_precision_loss,
    reason = "lengths on a page are far below the 16 million that are exact"
)]
pub(super) fn points(twentieths: u32) -> f32 {
    twentieths as f32 / 20.0
}

/// Returns the lines of a paragraph; at least one.
pub(super) fn lines(runs: &[Run], shape: Shape, fonts: &Fonts) -> Vec<Line> {
    let size = points(shape.style.size * 10);
    let letters: Vec<Letter> = runs
        .iter()
        .flat_map(|run| {
            let face = Face {
                bold: run.bold || shape.style.bold,
                italic: run.italic || shape.style.italic,
            };
            run.text.nfc().map(move |c| fonts.letter(c, face, size))
        })
        .collect();
    let indent = match shape.place {
        Place::Text => points(INDENT),
        _ => 0.0,
    };
    let mut lines = Vec::new();
    let mut at = 0;
    loop {
        let left = if lines.is_empty() { indent } else { 0.0 };
        let (end, next) = broken(&letters[at..], shape.room - left);
        let found = &letters[at..at + end];
        let is_last = next.is_none();
        // A line that ends with a line feed is not widened.
        let ended = is_last || letters[at + end].c == '\n';
        let mut line = placed(found, left, ended, size, shape);
        let broken_at = letters.get(at + end).filter(|it| !ended && it.c == ' ');
        line.letters.extend(broken_at);
        lines.push(line);
        match next {
            Some(next) => at += next,
            None => return lines,
        }
    }
}

/// Returns where a line of some letters ends, and where the next one begins, if there is one.
fn broken(letters: &[Letter], room: f32) -> (usize, Option<usize>) {
    let mut used = 0.0;
    // The last place at which the line may end, and where the next one would begin.
    let mut may: Option<(usize, usize)> = None;
    for (index, letter) in letters.iter().enumerate() {
        match letter.c {
            '\n' => return (index, Some(index + 1)),
            ' ' => {
                let end = may
                    .filter(|(_, next)| *next == index)
                    .map_or(index, |(end, _)| end);
                may = Some((end, index + 1));
            }
            _ if index > 0 && used + letter.advance > room + 0.01 => {
                let (end, next) = may.unwrap_or((index, index));
                return (end, Some(next));
            }
            '-' | '–' | '—' if is_within(letters, index) => may = Some((index + 1, index + 1)),
            _ => {}
        }
        used += letter.advance;
    }
    // Spaces at the end have no width.
    let said = letters.iter().rposition(|letter| letter.c != ' ');
    (said.map_or(0, |last| last + 1), None)
}

/// Returns whether there is a dash between two letters of a word: a line may end after it.
fn is_within(letters: &[Letter], index: usize) -> bool {
    let word = |letter: Option<&Letter>| letter.is_some_and(|letter| letter.c.is_alphanumeric());
    let before = index.checked_sub(1).and_then(|before| letters.get(before));
    word(before) && word(letters.get(index + 1))
}

/// Returns a line at its place.
fn placed(letters: &[Letter], left: f32, ended: bool, size: f32, shape: Shape) -> Line {
    let used: f32 = letters.iter().map(|letter| letter.advance).sum();
    let free = (shape.room - left - used).max(0.0);
    let spaces = letters.iter().filter(|letter| is_space(letter.c)).count();
    let (aside, stretch) = match shape.place {
        Place::Left => (0.0, 0.0),
        Place::Middle => (free / 2.0, 0.0),
        Place::Right => (free, 0.0),
        Place::Text if ended || spaces == 0 => (0.0, 0.0),
        #[expect(
            clippy::cast_precision_loss,
            reason = "a line has some hundred spaces at most"
        )]
        Place::Text => (0.0, free / spaces as f32),
    };
    Line {
        letters: letters.to_vec(),
        size,
        x: shape.from + left + aside,
        stretch,
    }
}

/// Returns whether a character is a space that is widened in justified lines.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::style::Element;

    fn set(text: &str, room: f32, place: Place) -> Vec<(String, f32, f32)> {
        let run = Run {
            text: text.to_owned(),
            bold: false,
            italic: false,
        };
        let shape = Shape {
            style: Element::BodyText.style(),
            from: 0.0,
            room,
            place,
        };
        let lines = lines(&[run], shape, &Fonts::new());
        let said = lines.into_iter().map(|line| {
            let text = line.letters.iter().map(|letter| letter.c).collect();
            (text, line.x, line.stretch)
        });
        said.collect()
    }

    fn texts(text: &str, room: f32) -> Vec<String> {
        let lines = set(text, room, Place::Left);
        lines.into_iter().map(|(text, ..)| text).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_dashes_but_not_at_bound_spaces() {
        assert_eq!(texts("mở sổ tiếp dân", 60.0), ["mở sổ tiếp ", "dân"]);
        assert_eq!(texts("mở sổ  \u{a0}tiếp", 40.0), ["mở sổ ", "\u{a0}tiếp"]);
        assert_eq!(texts("mở\u{a0}sổ tiếp", 40.0), ["mở\u{a0}sổ ", "tiếp"]);
        assert_eq!(texts("05/BC-THTH", 50.0), ["05/BC-", "THTH"]);
        assert_eq!(texts("a - b", 16.0), ["a - ", "b"]);
        assert_eq!(texts("một\nhai ", 500.0), ["một", "hai"]);
        assert_eq!(texts("", 500.0), [""]);
        assert_eq!(texts("   ", 500.0), [""]);
        assert_eq!(texts("xxxxxxxx", 30.0), ["xxxx", "xxxx"]);
        // What is wider than the room by itself has a line of its own.
        assert_eq!(texts("xy", 1.0), ["x", "y"]);
    }

    #[test]
    fn justified_lines_fill_the_room_but_for_the_last() {
        let lines = set("mở sổ tiếp công dân hằng tuần", 100.0, Place::Text);
        let (first, x, stretch) = &lines[0];
        assert_eq!(first, "mở sổ tiếp ");
        assert!((x - 36.0).abs() < 0.01 && *stretch > 0.0, "{lines:?}");
        let (_, x, stretch) = &lines[lines.len() - 1];
        assert!(x.abs() < 0.01 && stretch.abs() < f32::EPSILON, "{lines:?}");
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(texts("e\u{302}\u{301}", 100.0), ["ế"]);
    }
}
