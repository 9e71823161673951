//! The evidence that a record names: a file in the plan's folder, or a web address.

/// The folder of a plan to which evidence from elsewhere is copied.
pub const FOLDER: &str = "minh-chung";

/// The state of a file named as evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence {
    /// It exists.
    Present,
    /// It exists and has no content.
    Empty,
    /// It only says where Git LFS keeps the real file.
    Pointer,
    /// It does not exist.
    Missing,
    /// It does not exist; this path differs only in the case of letters.
    OtherCase(String),
    /// It is a folder.
    Folder,
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

/// Returns whether every system can hold a file of this name: Windows reserves some names
/// and characters, and the end of a name.
#[must_use]
pub fn is_portable_name(name: &str) -> bool {
    const RESERVED: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_uppercase();
    let numbered = stem.strip_prefix("COM").or(stem.strip_prefix("LPT"));
    let device = RESERVED.contains(&stem.as_str())
        || numbered.is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    let barred = |c: char| c.is_control() || "<>:\"/\\|?*".contains(c);
    !device && !name.contains(barred) && !name.ends_with(['.', ' '])
}

/// Returns the https address that was probably meant by a text that is none:
/// `http://hoasen.edu.vn/x`, `hoasen.edu.vn/x`.
#[must_use]
pub fn meant_address(text: &str) -> Option<String> {
    let rest = match text.split_once("://") {
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") =>
        {
            rest
        }
        Some(_) => return None,
        None => {
            let host = text.split('/').next().unwrap_or_default();
            let is_host = host.split('.').all(|part| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            });
            let is_known = ["vn", "com", "net", "org", "edu", "gov"]
                .iter()
                .any(|last| host.rsplit('.').next() == Some(last));
            if !is_host || !is_known || !host.contains('.') {
                return None;
            }
            text
        }
    };
    let address = format!("https://{rest}");
    is_address(&address).then_some(address)
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
    fn a_name_that_windows_cannot_hold_is_not_portable() {
        for name in [
            "bien-ban.pdf",
            "Biên bản 5.pdf",
            "CONG.pdf",
            "COM.pdf",
            "a.b.c",
        ] {
            assert!(is_portable_name(name), "{name}");
        }
        for name in [
            "CON.pdf",
            "con",
            "nul.tar.gz",
            "Com1.pdf",
            "LPT9",
            "a:b.pdf",
            "a?.pdf",
            "a.",
            "a ",
            "a\u{7}b",
            "a\\b",
        ] {
            assert!(!is_portable_name(name), "{name}");
        }
    }

    #[test]
    fn an_address_without_https_is_recognised() {
        let meant = |text| meant_address(text).unwrap_or_default();
        assert_eq!(meant("http://hoasen.edu.vn/x"), "https://hoasen.edu.vn/x");
        assert_eq!(meant("hoasen.edu.vn/x"), "https://hoasen.edu.vn/x");
        assert_eq!(meant("hoasen.edu.vn"), "https://hoasen.edu.vn");
        for none in [
            "bien-ban.pdf",
            "minh-chung/a.pdf",
            "ftp://hoasen.vn",
            "",
            "vn",
            "../a.vn",
        ] {
            assert_eq!(meant(none), "", "{none}");
        }
    }

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
