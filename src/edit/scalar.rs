//! Formats new scalars: plain if every parser reads them as the same text, quoted
//! otherwise.

use std::fmt::Write as _;

use crate::clean::is_noncharacter;

/// Words that some YAML parsers do not read as text.
const WORDS: [&str; 11] = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
];

/// Formats a text for a YAML collection in brackets or braces.
pub(super) fn yaml(text: &str) -> String {
    let is_plain = |c: char| {
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
    if starts && !number && !word && !text.ends_with(' ') && text.chars().all(is_plain) {
        return text.to_owned();
    }
    quoted(text)
}

/// Formats a text in double quotes, with escapes that TOML and YAML share.
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
                // Writing to a string cannot fail.
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

/// Returns whether a character is a Unicode line break, a byte-order mark or a
/// noncharacter.
fn is_special(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') || is_noncharacter(c)
}

/// Formats a TOML key.
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
    fn a_text_that_a_parser_may_misread_is_quoted() {
        for plain in ["Họp xét tháng 5", "minh-chung/a.pdf", "2a@2024", "a (b) c"] {
            assert_eq!(yaml(plain), plain);
        }
        for text in [
            "no",
            "On",
            "off",
            "Y",
            "null",
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
        assert_eq!(
            quoted("\u{2028}\u{2029}\u{feff}\u{1ffff}"),
            r#""\u2028\u2029\uFEFF\U0001FFFF""#
        );
        assert_eq!(toml_key("người"), "\"người\"");
        assert_eq!(toml_key("1.a"), "\"1.a\"");
        assert_eq!(toml_key("so-nguoi_2"), "so-nguoi_2");
    }
}
