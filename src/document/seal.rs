//! Detects whether a document was edited after it was written: each document carries
//! a checksum of its content. File times are not used, so a copy, a clone or a
//! restored file is treated like the original.

/// The text before and after the checksum at the end of a document.
const OPEN: &str = "<!-- dcs ";
const CLOSE: &str = " -->\n";

/// Formats a checksum.
#[must_use]
pub fn checksum(bytes: &[u8]) -> String {
    format!("{:08x}", crc32fast::hash(bytes))
}

/// Appends the checksum of a text as a comment in Markdown or HTML.
#[must_use]
pub fn sealed(text: String) -> Vec<u8> {
    let seal = format!("{OPEN}{}{CLOSE}", checksum(text.as_bytes()));
    (text + &seal).into_bytes()
}

/// Returns whether a text carries a checksum and is unchanged.
#[must_use]
pub fn is_untouched(bytes: &[u8]) -> bool {
    let Some(rest) = bytes.strip_suffix(CLOSE.as_bytes()) else {
        return false;
    };
    let Some(at) = rest.len().checked_sub(OPEN.len() + 8) else {
        return false;
    };
    let (text, seal) = rest.split_at(at);
    seal == format!("{OPEN}{}", checksum(text)).as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_as_long_as_nobody_edits_it() {
        let mut bytes = sealed("một\n".to_owned());
        assert!(is_untouched(&bytes));
        bytes[0] ^= 1;
        assert!(!is_untouched(&bytes));
        for other in ["", " -->\n", "<!-- dcs  -->\n", "# của người khác\n"] {
            assert!(!is_untouched(other.as_bytes()), "{other}");
        }
    }
}
