//! JSON with control characters escaped.

use std::fmt::Write as _;
use std::io;

use serde::Serialize;

use crate::clean::dangerous;

/// Serializes a document to a writer, with control characters escaped.
pub(super) fn write(document: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(Harmless(out), document)?;
    out.write_all(b"\n")
}

/// A writer that passes JSON through [`harmless`].
struct Harmless<'w>(&'w mut dyn io::Write);

impl io::Write for Harmless<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // The library writes texts in whole pieces, never half a character.
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

/// Escapes characters in JSON that would affect a terminal. They occur only inside
/// strings, where an escape is equivalent.
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
