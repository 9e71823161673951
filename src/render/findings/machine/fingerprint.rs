//! Fingerprints of diagnostics that survive edits above them.

use std::collections::HashMap;

/// Creates a unique fingerprint for each diagnostic from its subject and its number
/// among equals, but not from its position.
#[derive(Default)]
pub(super) struct Fingerprints {
    known: HashMap<u64, usize>,
}

impl Fingerprints {
    /// Returns the fingerprint of the next diagnostic, from its subject.
    pub(super) fn next(&mut self, parts: &[&str]) -> String {
        let subject = hash(parts);
        let count = self.known.entry(subject).or_default();
        let nth = count.to_string();
        *count += 1;
        if nth == "0" {
            return format!("{subject:016x}");
        }
        format!("{:016x}", hash(&[&format!("{subject:016x}"), &nth]))
    }
}

/// Returns the 64-bit FNV-1a hash of texts (draft-eastlake-fnv), which is the same
/// on every machine and in every version.
fn hash(parts: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_are_told_apart_by_their_order() {
        let mut names = Fingerprints::default();
        let [a, b, c] = [["x", "y"], ["x", "y"], ["xy", ""]].map(|parts| names.next(&parts));
        assert!(a != b && b != c && a != c);
        assert_eq!(Fingerprints::default().next(&["x", "y"]), a);
    }
}
