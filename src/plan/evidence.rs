//! The evidence that a record names: a file in the plan's folder, or a web address.

/// The state of a file named as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It exists.
    Present,
    /// It does not exist.
    Missing,
    /// It is outside the plan's folder.
    Outside,
}

/// Returns whether a piece of evidence is a web address. Addresses are never
/// fetched.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.strip_prefix("https://")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}

/// Returns the parts of a path relative to the plan's folder, or nothing if it leads
/// outside. Both `/` and the `\` of Windows are separators.
#[must_use]
pub fn parts(path: &str) -> Option<Vec<&str>> {
    let drive = path.as_bytes().get(1) == Some(&b':');
    if drive || path.starts_with(['/', '\\']) {
        return None;
    }
    let mut parts = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_below_the_folder_or_is_refused() {
        assert_eq!(
            parts("minh-chung/./a.pdf"),
            Some(vec!["minh-chung", "a.pdf"])
        );
        assert_eq!(
            parts(r"minh-chung\a.pdf"),
            Some(vec!["minh-chung", "a.pdf"])
        );
        assert_eq!(parts("a/../b.pdf"), Some(vec!["b.pdf"]));
        for outside in [
            "../a",
            "a/../../b",
            "/etc/passwd",
            r"\\host\x",
            r"C:\a",
            "c:a",
        ] {
            assert_eq!(parts(outside), None, "{outside}");
        }
    }
}
