//! The output streams of a run. There is no other way to print, so no name from the file
//! system or the command line reaches a terminal unchecked.

use std::io::{self, Write};

use crate::clean::clean;

/// One of the two output streams of a run. It does not implement `Write`, so that each
/// call states whether the text still has to be cleaned.
pub struct Screen<'w>(&'w mut dyn Write);

impl<'w> Screen<'w> {
    /// Creates the screen for a writer.
    #[must_use]
    pub fn new(writer: &'w mut dyn Write) -> Self {
        Self(writer)
    }

    /// Prints one line. Line breaks within it become spaces, and characters that affect the
    /// terminal are replaced.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.0, "{}", clean(text))
    }

    /// Prints text from `render`, `document` or the catalogue as it is; they have cleaned
    /// what comes from records, and may have added colours.
    pub(super) fn drawn(&mut self, text: &str) -> io::Result<()> {
        self.0.write_all(text.as_bytes())
    }

    /// Returns the writer, for renderers that write piece by piece.
    pub(super) fn stream(&mut self) -> &mut dyn Write {
        self.0
    }

    /// Flushes the stream.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
