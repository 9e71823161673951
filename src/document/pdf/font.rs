//! The four faces of the font in which documents are set, and what their letters measure.

use krilla::text::{Font, GlyphId};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// Liberation Serif 2.1.5, whose letters are as wide as those of Times New Roman; its licence
/// is beside the files.
const FILES: [&[u8]; 4] = [
    include_bytes!("fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("fonts/LiberationSerif-BoldItalic.ttf"),
];

/// What stands for a character that the font does not have.
const UNKNOWN: char = '□';

/// A face of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Face {
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Whether it is italic.
    pub(super) italic: bool,
}

impl Face {
    fn index(self) -> usize {
        usize::from(self.bold) + 2 * usize::from(self.italic)
    }
}

/// A letter of a text, with its size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letter {
    /// The character.
    pub(super) c: char,
    /// Its face.
    pub(super) face: Face,
    /// Its number in the font.
    pub(super) glyph: GlyphId,
    /// Its width, in points.
    pub(super) advance: f32,
}

/// One face as it is read and as it is written.
struct Loaded {
    font: Font,
    letters: Charmap<'static>,
    widths: GlyphMetrics<'static>,
}

/// The faces.
pub(super) struct Fonts {
    faces: [Loaded; 4],
    /// How far a line rises above the letters' foot, in parts of their size.
    ascent: f32,
    /// How high a line is, in parts of the letters' size.
    height: f32,
}

impl Fonts {
    /// Reads the faces.
    ///
    /// # Panics
    ///
    /// Never: the files are part of the program, and each document reads them all.
    pub(super) fn new() -> Self {
        let read = |file: &'static [u8]| FontRef::new(file).expect("the file is a font");
        let faces = FILES.map(|file| {
            let face = read(file);
            Loaded {
                font: Font::new(file.into(), 0).expect("the file is a font"),
                letters: face.charmap(),
                widths: face.glyph_metrics(Size::new(1.0), LocationRef::default()),
            }
        });
        let regular = read(FILES[0]).metrics(Size::new(1.0), LocationRef::default());
        Self {
            faces,
            ascent: regular.ascent,
            height: regular.ascent - regular.descent + regular.leading,
        }
    }

    /// Returns a face as it is written.
    pub(super) fn font(&self, face: Face) -> Font {
        self.faces[face.index()].font.clone()
    }

    /// Returns how far a line of a size rises above the letters' foot, and how high it is, in
    /// points.
    pub(super) fn line(&self, size: f32) -> (f32, f32) {
        (self.ascent * size, self.height * size)
    }

    /// Returns whether the font has a character; a line feed is drawn by no font.
    pub(super) fn has(&self, c: char) -> bool {
        c == '\n' || self.faces[0].letters.map(c).is_some() && !is_private(c)
    }

    /// Returns a letter of a size in points. For what the font does not have there is a box.
    pub(super) fn letter(&self, c: char, face: Face, size: f32) -> Letter {
        let loaded = &self.faces[face.index()];
        let known = loaded.letters.map(c).filter(|_| !is_private(c));
        let boxed = || loaded.letters.map(UNKNOWN);
        let glyph = known.or_else(boxed).unwrap_or_default();
        Letter {
            c: if is_private(c) { UNKNOWN } else { c },
            face,
            glyph: GlyphId::new(glyph.to_u32()),
            advance: loaded.widths.advance_width(glyph).unwrap_or_default() * size,
        }
    }
}

/// Returns whether a character is of an area without a meaning of its own, which a file for
/// archives must not hold (ISO 19005-2, 6.2.11.7.3).
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_letters_of_vietnamese_are_in_all_faces() {
        let fonts = Fonts::new();
        let marks = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        for base in "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY0123456789".chars()
        {
            for mark in marks {
                use unicode_normalization::UnicodeNormalization;
                let text: String = format!("{base}{mark}").nfc().collect();
                for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
                    let face = Face { bold, italic };
                    for c in text.chars().filter(|c| c.is_alphanumeric()) {
                        let there = fonts.faces[face.index()].letters.map(c);
                        assert!(there.is_some(), "{text} {face:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_the_font_does_not_have_is_a_box() {
        let fonts = Fonts::new();
        let face = Face {
            bold: false,
            italic: false,
        };
        let known = fonts.letter(UNKNOWN, face, 14.0);
        assert_ne!(known.glyph, GlyphId::new(0));
        let foreign = fonts.letter('漢', face, 14.0);
        assert_eq!((foreign.c, foreign.glyph), ('漢', known.glyph));
        assert_eq!(fonts.letter('\u{e001}', face, 14.0), known);
    }

    #[test]
    fn letters_are_as_wide_as_those_of_times_new_roman() {
        let fonts = Fonts::new();
        let wide = |text: &str, bold| -> f32 {
            let face = Face {
                bold,
                italic: false,
            };
            text.chars()
                .map(|c| fonts.letter(c, face, 12.0).advance)
                .sum()
        };
        // 250.34 pt, as measured for the rules of the letterhead.
        let country = wide(crate::document::form::COUNTRY, true);
        assert!((country - 250.34).abs() < 0.01, "{country}");
    }
}
