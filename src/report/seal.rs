//! Whether somebody has edited a document since it was made: each document
//! carries a checksum of itself. No clock is asked, so a copy, a clone or a
//! restored file is judged as the original is.

/// What stands around the checksum at the end of a text.
const OPEN: &str = "<!-- dcs ";
const CLOSE: &str = " -->\n";

/// Returns a checksum as documents carry it.
#[must_use]
pub fn checksum(bytes: &[u8]) -> String {
    format!("{:08x}", crc32fast::hash(bytes))
}

/// Adds its checksum to a text, as a comment of Markdown and HTML.
#[must_use]
pub fn sealed(text: String) -> Vec<u8> {
    let seal = format!("{OPEN}{}{CLOSE}", checksum(text.as_bytes()));
    (text + &seal).into_bytes()
}

/// Returns whether a text is as it was sealed. What was never sealed is not.
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
