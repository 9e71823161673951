//! Parts of YAML that plans do without.

use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::text::{Place, Span};

/// What a plan does without.
#[derive(Debug, Clone, Copy)]
pub(super) enum Unsupported {
    Anchor,
    Alias,
    Tag,
    Merge,
    Key,
}

impl Unsupported {
    /// Returns the finding for some characters.
    pub(super) fn finding(self, place: Place, written: &str) -> Finding {
        let help = match self {
            Self::Anchor => message!(findings.yaml_anchor_help, found = written),
            Self::Alias => message!(findings.yaml_alias_help, found = written),
            Self::Tag => message!(findings.yaml_tag_help, found = written),
            Self::Merge => message!(findings.yaml_merge_help),
            Self::Key => message!(findings.yaml_key_help),
        };
        Finding::new(&faults::UNSUPPORTED_YAML, place, self.message()).help(help)
    }

    fn message(self) -> Message {
        match self {
            Self::Anchor => message!(findings.yaml_anchor),
            Self::Alias => message!(findings.yaml_alias),
            Self::Tag => message!(findings.yaml_tag),
            Self::Merge => message!(findings.yaml_merge),
            Self::Key => message!(findings.yaml_key),
        }
    }
}

/// Returns the offset of the tag or the anchor of the value at `node`: between the
/// previous event, which ends at `start`, and the value, skipping comments.
pub(super) fn property(text: &str, start: usize, sign: char, node: Span) -> Span {
    let gap = text.get(start..node.start as usize).unwrap_or("");
    for line in gap.split_inclusive('\n') {
        for word in line.split_whitespace() {
            if word.starts_with('#') {
                break;
            }
            if word.starts_with(sign) {
                let at = word.as_ptr() as usize - text.as_ptr() as usize;
                return Span::new(at, at + word.len());
            }
        }
    }
    node
}
