//! Where a run prints. There is no other way to print, so no name from the file
//! system or the command line reaches a terminal as it is.

use std::io::{self, Write};

use crate::clean::clean;

/// One of the two streams of a run. It is no `Write` itself: text goes through one of
/// its methods, which says who answers for it.
pub struct Screen<'w>(&'w mut dyn Write);

impl<'w> Screen<'w> {
    /// Returns the screen that a writer shows.
    #[must_use]
    pub fn new(writer: &'w mut dyn Write) -> Self {
        Self(writer)
    }

    /// Prints one line. Line ends within it become blanks, and whatever acts on a
    /// terminal is replaced, no matter where it comes from.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.0, "{}", clean(text))
    }

    /// Prints text that `render`, `report` or the catalogue has laid out; they clean
    /// what they take from records, and may colour it.
    pub(super) fn drawn(&mut self, text: &str) -> io::Result<()> {
        self.0.write_all(text.as_bytes())
    }

    /// Returns the stream itself, for renderers that write as they go.
    pub(super) fn stream(&mut self) -> &mut dyn Write {
        self.0
    }

    /// Makes sure that what was printed has arrived.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
