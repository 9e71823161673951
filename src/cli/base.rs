//! The older copy of a plan as it is named on the command line.

use std::fmt::{self, Display, Formatter};

use clap::Arg;

use super::args::{Value, parsed_by};
use crate::messages::Words;

/// An older copy of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Base {
    /// A path.
    Path(String),
    /// A revision of the plan's git repository.
    Revision(String),
}

impl Base {
    /// What marks a revision.
    const GIT: &str = "git:";

    /// Reads a name. Without any, as that of a variable which is not set, nothing would be
    /// compared.
    fn read(text: &str) -> Option<Self> {
        let named = |name: &str| (!name.trim().is_empty()).then(|| name.to_owned());
        match text.strip_prefix(Self::GIT) {
            Some(revision) => named(revision).map(Self::Revision),
            None => named(text).map(Self::Path),
        }
    }
}

impl Value for Base {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_by(arg, Self::read, words.cli.expected_base.to_owned())
    }
}

impl Display for Base {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => f.write_str(path),
            Self::Revision(revision) => write!(f, "{}{revision}", Self::GIT),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_marked_and_nothing_is_no_base() {
        let base = |text| Base::read(text).map(|base| (base.to_string(), base));
        let path = |path: &str| (path.to_owned(), Base::Path(path.to_owned()));
        assert_eq!(base("../old"), Some(path("../old")));
        let revision = Base::Revision("HEAD~1".to_owned());
        assert_eq!(
            base("git:HEAD~1"),
            Some(("git:HEAD~1".to_owned(), revision))
        );
        for nothing in ["", " ", "git:", "git: "] {
            assert_eq!(base(nothing), None, "{nothing:?}");
        }
    }
}
