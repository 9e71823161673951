//! JSON with control characters escaped.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use crate::clean::dangerous;

/// Serializes a document to a writer, indented, with a final line ending.
pub(super) fn write_pretty(document: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    write(document, PrettyFormatter::new(), &mut *out)?;
    out.write_all(b"\n")
}

/// Serializes a document to one line, without a line ending.
pub(super) fn line(document: &impl Serialize) -> String {
    let mut json = Vec::new();
    text(write(document, CompactFormatter, &mut json), json)
}

/// Serializes a document to a string, indented, with a final line ending.
pub(super) fn pretty(document: &impl Serialize) -> String {
    let mut json = Vec::new();
    text(write_pretty(document, &mut json), json)
}

fn text(written: io::Result<()>, json: Vec<u8>) -> String {
    written.expect("plain data has a JSON form, and memory can be written to");
    String::from_utf8(json).expect("JSON is UTF-8")
}

fn write<F: Formatter>(
    document: &impl Serialize,
    formatter: F,
    out: impl io::Write,
) -> io::Result<()> {
    let mut serializer = Serializer::with_formatter(out, Escaping(formatter));
    Ok(document.serialize(&mut serializer)?)
}

/// A formatter that escapes control characters and leaves the rest to another one.
struct Escaping<F>(F);

/// Forwards methods to the inner formatter.
macro_rules! delegate {
    ($($method:ident($($argument:ident: $type:ty)?);)*) => {$(
        fn $method<W: ?Sized + io::Write>(&mut self, out: &mut W $(, $argument: $type)?) -> io::Result<()> {
            self.0.$method(out $(, $argument)?)
        }
    )*};
}

impl<F: Formatter> Formatter for Escaping<F> {
    delegate! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }

    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(dangerous) {
            out.write_all(&rest.as_bytes()[..at])?;
            let mut after = rest[at..].chars();
            if let Some(c) = after.next() {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(out, "\\u{unit:04x}")?;
                }
            }
            rest = after.as_str();
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_escaped_and_reads_the_same() {
        let text = "kế\u{1b}[31m\u{7f}\u{9b}\u{202e}\u{e0041}\"\\\n";
        let document = BTreeMap::from([(text, vec![text, ""])]);
        let escaped = r#"kế\u001b[31m\u007f\u009b\u202e\udb40\udc41\"\\\n"#;
        assert_eq!(
            line(&document),
            format!("{{\"{escaped}\":[\"{escaped}\",\"\"]}}")
        );
        for json in [line(&document), pretty(&document)] {
            let read: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(read, serde_json::to_value(&document).unwrap());
            assert!(!json.contains(|c| dangerous(c) && c != '\n'), "{json:?}");
        }
        let plain = BTreeMap::from([("a", [1, 2])]);
        let expected = serde_json::to_string_pretty(&plain).unwrap() + "\n";
        assert_eq!(pretty(&plain), expected);
    }
}
