//! How new scalars are written: plainly where every reader takes them as the same
//! text, in quotes where not.

use std::fmt::Write as _;

/// Words that some readers of YAML take for something else than text.
const WORDS: [&str; 11] = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
];

/// Writes a text in YAML, within brackets.
pub(super) fn yaml(text: &str) -> String {
    let harmless = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '.' | '-' | '_' | '/' | '(' | ')' | '%' | '@' | ';' | '…'
            )
    };
    let starts = text.chars().next().is_some_and(char::is_alphanumeric);
    let number = text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || "+-_.:,eExXoOabcdfABCDF".contains(c));
    let word = WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    if starts && !number && !word && !text.ends_with(' ') && text.chars().all(harmless) {
        return text.to_owned();
    }
    quoted(text)
}

/// Writes a text in double quotes; TOML and YAML have these escapes in common.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || is_special(c) => {
                let code = u32::from(c);
                // Writing to a text does not fail.
                let _ = match code {
                    0..=0xffff => write!(quoted, "\\u{code:04X}"),
                    _ => write!(quoted, "\\U{code:08X}"),
                };
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns whether a character ends lines, or may not stand in a file.
fn is_special(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') || (c as u32) & 0xfffe == 0xfffe
}

/// Writes a key of TOML.
pub(super) fn toml_key(key: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !key.is_empty() && key.chars().all(bare) {
        return key.to_owned();
    }
    quoted(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_may_take_for_something_else_is_quoted() {
        for plain in ["Họp xét tháng 5", "minh-chung/a.pdf", "2a@2024", "a (b) c"] {
            assert_eq!(yaml(plain), plain);
        }
        for text in [
            "no",
            "On",
            "1.10",
            "2024-05-31",
            "12:30",
            "-a",
            "a: b",
            "a #b",
            "",
            " a",
            "a ",
        ] {
            assert_eq!(yaml(text), format!("\"{text}\""), "{text}");
        }
        assert_eq!(yaml("a, b"), "\"a, b\"");
        assert_eq!(quoted("a\"\\\n\u{7}"), r#""a\"\\\n\u0007""#);
        assert_eq!(toml_key("người"), "\"người\"");
    }
}
