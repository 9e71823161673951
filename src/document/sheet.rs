//! The pages of a document. All lengths are in twentieths of a point, as Word counts.

/// A page size: A4, 210 mm by 297 mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Whether it lies on its side.
    pub(super) wide: bool,
}

const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;

/// The margins, within the limits of the decree: 20, 20, 30 and 15 mm.
pub(super) const TOP: u32 = 1_134;
pub(super) const BOTTOM: u32 = 1_134;
pub(super) const LEFT: u32 = 1_701;
pub(super) const RIGHT: u32 = 850;
/// The position of the page number in the top margin: 10 mm below the edge.
pub(super) const HEADER: u32 = 567;
/// How far the first line of a paragraph of the text is indented: 1.27 cm.
pub(super) const INDENT: u32 = 720;

impl Sheet {
    /// Returns the width and the height of the page.
    pub(super) fn size(self) -> (u32, u32) {
        if self.wide {
            (LONG_SIDE, SHORT_SIDE)
        } else {
            (SHORT_SIDE, LONG_SIDE)
        }
    }

    /// Returns the width of the text area.
    pub(super) fn room(self) -> u32 {
        self.size().0 - LEFT - RIGHT
    }
}
