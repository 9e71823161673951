//! JSON that acts on no terminal.

use std::fmt::Write as _;
use std::io;

use serde::Serialize;

use crate::clean::dangerous;

/// Writes a document as it comes; what acts on a terminal is escaped.
pub(super) fn write(document: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(Harmless(out), document)?;
    out.write_all(b"\n")
}

/// Passes JSON on through [`harmless`].
struct Harmless<'w>(&'w mut dyn io::Write);

impl io::Write for Harmless<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // The library hands on whole pieces of texts.
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        if text.contains(dangerous) {
            self.0.write_all(harmless(text).as_bytes())?;
        } else {
            self.0.write_all(bytes)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Escapes in a JSON text what acts on a terminal. It stands only inside texts,
/// where an escape says the same.
pub(super) fn harmless(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if dangerous(c) && c != '\n' {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(c);
        }
    }
    text
}
