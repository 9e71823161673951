//! Which of several records a name means: by identifier, by name or by the persons who
//! hold a post or belong to a body, ignoring diacritics, case and punctuation.

use super::name_words::{agrees, has_all_words, has_phrase, holds, initials};
use crate::plan::names::brief;
use crate::plan::scalar::id::key;
use crate::search::{fold, nearest, plain, spelled};

/// A record that can be named: its identifier, its names, and the record.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'p, K> {
    pub id: &'p str,
    pub name: &'p str,
    /// The persons who hold the post or belong to the body.
    pub persons: Vec<&'p str>,
    pub record: K,
}

impl<'p, K> Candidate<'p, K> {
    /// Returns the candidate for something that the record stands for.
    pub(super) fn map<L>(self, record: impl Fn(K) -> L) -> Candidate<'p, L> {
        let Self {
            id, name, persons, ..
        } = self;
        Candidate {
            id,
            name,
            persons,
            record: record(self.record),
        }
    }

    /// Returns the name and the persons.
    fn names(&self) -> impl Iterator<Item = &'p str> {
        let names = [self.name].into_iter().chain(self.persons.iter().copied());
        names.filter(|name| !name.is_empty())
    }

    /// Returns the identifier with the names.
    pub(super) fn shown(&self) -> String {
        let (name, persons) = (brief(self.name), brief(&self.persons.join(", ")));
        match (name.is_empty(), persons.is_empty()) {
            (true, _) => format!("`{}`", self.id),
            (false, true) => format!("`{}` ({name})", self.id),
            (false, false) => format!("`{}` ({name}: {persons})", self.id),
        }
    }
}

/// What a name is looked up among.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sought {
    /// Bodies, posts and persons.
    Party,
    /// Sections.
    Section,
    /// Tasks, and deadlines where they can be named too.
    Task,
    /// Figures.
    Figure,
    /// Reports.
    Report,
}

impl Sought {
    /// Returns the words that people put before a name: folded, without punctuation.
    fn titles(self) -> &'static [&'static str] {
        match self {
            Self::Party => &[
                "dong chi",
                "d c",
                "co giao",
                "thay giao",
                "co",
                "thay",
                "ong",
                "ba",
                "anh",
                "chi",
            ],
            Self::Section => &["muc", "phan", "section"],
            Self::Task => &["nhiem vu", "nv", "viec", "muc", "task"],
            Self::Figure => &["so lieu", "figure"],
            Self::Report => &["bao cao", "report"],
        }
    }
}

/// Returns the candidate whose identifier or one of whose names is near to `found`.
pub(super) fn near<'c, 'p, K>(
    found: &str,
    candidates: &'c [Candidate<'p, K>],
) -> Option<&'c Candidate<'p, K>> {
    let names = |candidate: &'c Candidate<'p, K>| candidate.names().chain([candidate.id]);
    let meant = nearest(found, candidates.iter().flat_map(names))?;
    candidates
        .iter()
        .find(|candidate| names(candidate).any(|name| name == meant))
}

/// Returns the candidates that `found` names, by the first criterion that any of them
/// meets: exact names before those without diacritics, and whole names before parts.
pub(super) fn matching<'c, 'p, K>(
    found: &str,
    candidates: &'c [Candidate<'p, K>],
    kind: Sought,
) -> Vec<&'c Candidate<'p, K>> {
    let matching = best(&Wanted::new(found), candidates);
    if !matching.is_empty() {
        return matching;
    }
    let words = plain(found);
    let untitled = kind.titles().iter().find_map(|title| {
        let rest = words.strip_prefix(title)?;
        rest.strip_prefix(' ')
    });
    untitled.map_or_else(Vec::new, |rest| best(&Wanted::new(rest), candidates))
}

fn best<'c, 'p, K>(
    wanted: &Wanted,
    candidates: &'c [Candidate<'p, K>],
) -> Vec<&'c Candidate<'p, K>> {
    let met = |criterion: &Criterion| -> Vec<&'c Candidate<'p, K>> {
        let meets = |candidate: &&Candidate<'p, K>| match criterion {
            Criterion::Id(meets) => meets(wanted, candidate.id),
            Criterion::Name(meets) => candidate.names().any(|name| meets(wanted, name)),
        };
        candidates.iter().filter(meets).collect()
    };
    let mut groups = CRITERIA.iter().map(met);
    groups.find(|group| !group.is_empty()).unwrap_or_default()
}

/// What is looked for, in the forms in which it is compared.
struct Wanted {
    key: String,
    folded: String,
    /// With `dd` as the `đ` that it is in TELEX.
    telex: String,
    spelled: String,
    plain: String,
}

impl Wanted {
    fn new(found: &str) -> Self {
        let folded = fold(found);
        Self {
            key: key(found.trim()),
            telex: folded.replace("dd", "đ"),
            folded,
            spelled: spelled(found),
            plain: plain(found),
        }
    }

    fn has_words(&self) -> bool {
        !self.plain.is_empty()
    }
}

/// Whether an identifier or a name is the one that is wanted.
enum Criterion {
    Id(fn(&Wanted, &str) -> bool),
    Name(fn(&Wanted, &str) -> bool),
}

/// The criteria, the strictest first.
const CRITERIA: [Criterion; 12] = [
    Criterion::Id(|wanted, id| key(id) == wanted.key),
    Criterion::Name(|wanted, name| wanted.has_words() && spelled(name) == wanted.spelled),
    Criterion::Id(|wanted, id| fold(id) == wanted.folded),
    Criterion::Id(|wanted, id| key(id) == wanted.telex),
    Criterion::Id(|wanted, id| wanted.has_words() && plain(id) == wanted.plain),
    Criterion::Name(|wanted, name| wanted.has_words() && agrees(name, &wanted.spelled)),
    Criterion::Name(|wanted, name| wanted.has_words() && plain(name) == wanted.plain),
    Criterion::Name(|wanted, name| has_phrase(&spelled(name), &wanted.spelled)),
    Criterion::Name(|wanted, name| has_phrase(&plain(name), &wanted.plain)),
    Criterion::Name(|wanted, name| initials(name) == wanted.folded),
    Criterion::Name(|wanted, name| wanted.has_words() && holds(&plain(name), &wanted.plain)),
    Criterion::Name(|wanted, name| has_all_words(&plain(name), &wanted.plain)),
];

#[cfg(test)]
mod tests {
    use super::*;

    const CANDIDATES: [(&str, &str, &str); 9] = [
        ("1d", "Ban hành Quy định trách nhiệm", ""),
        ("1đ", "Tăng cường phối hợp, phát huy vai trò", ""),
        ("hieu-truong", "Hiệu trưởng", "Lê Thị Hòa"),
        ("pho", "Phó hiệu trưởng", "Trần Thị B, Phạm Văn Cường"),
        ("hoa-1", "Cô Hoa", ""),
        ("hoa-2", "Cô Hòa", ""),
        ("cmhs", "Ban đại diện cha mẹ học sinh", ""),
        ("doan", "Đoàn thanh niên", ""),
        ("II.1", "Nâng cao trách nhiệm của đơn vị", ""),
    ];

    /// Returns the identifiers of all that a name means.
    fn found(name: &str, kind: Sought) -> Vec<&'static str> {
        let candidates = CANDIDATES.map(|(id, name, person)| Candidate {
            id,
            name,
            persons: person.split(", ").collect(),
            record: (),
        });
        let matching = matching(name, &candidates, kind);
        matching.into_iter().map(|candidate| candidate.id).collect()
    }

    #[test]
    fn records_are_found_by_what_users_can_type() {
        for (name, id) in [
            ("1đ", "1đ"),
            ("1Đ", "1đ"),
            ("1d", "1d"),
            ("1dd", "1đ"),
            ("hieu truong", "hieu-truong"),
            ("Hiệu trưởng", "hieu-truong"),
            ("lê thị hoà", "hieu-truong"),
            ("Le Thi Hoa", "hieu-truong"),
            ("cô Lê Thị Hòa", "hieu-truong"),
            ("đ/c Trần Thị B", "pho"),
            ("thầy Phạm Văn Cường", "pho"),
            ("pham van cuong", "pho"),
            ("pho hieu", "pho"),
            ("Cô Hoa", "hoa-1"),
            ("cô hoà", "hoa-2"),
            ("co hòa", "hoa-2"),
            ("tang cuong phoi hop phat huy", "1đ"),
            ("phoi hop tang cuong", "1đ"),
            ("BDDCMHS", "cmhs"),
            ("cha mẹ", "cmhs"),
            ("doan thanh nien", "doan"),
            ("mục II.1", "II.1"),
            ("ii 1", "II.1"),
        ] {
            let kind = if id == "II.1" {
                Sought::Section
            } else {
                Sought::Party
            };
            assert_eq!(found(name, kind), [id], "{name}");
        }
    }

    #[test]
    fn a_name_of_several_or_of_nothing_is_not_guessed() {
        assert_eq!(found("truong", Sought::Party), ["hieu-truong", "pho"]);
        assert_eq!(found("co hoa", Sought::Party), ["hoa-1", "hoa-2"]);
        for nothing in ["", " ", "-", "xyz", "cô"] {
            assert!(
                found(nothing, Sought::Party).len() != 1,
                "{nothing:?}: {:?}",
                found(nothing, Sought::Party)
            );
        }
    }
}
