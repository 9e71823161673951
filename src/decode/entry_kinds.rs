//! Kinds of the entries of registers that are where others are wanted.

use crate::plan::record::KINDS;
use crate::search::fold;

/// Returns the registers whose entries may be of this kind.
pub(super) fn lists_with_kind(kind: &str) -> Option<String> {
    let registers = KINDS.iter().filter_map(|it| it.register);
    let having = registers.filter(|register| register.kind(kind).is_some());
    let lists: Vec<String> = having
        .map(|register| format!("`{}`", register.list))
        .collect();
    (!lists.is_empty()).then(|| lists.join(", "))
}

/// Returns whether these words are the kinds of the entries of a register.
pub(super) fn of_kinds(words: &[&str]) -> bool {
    let mut registers = KINDS.iter().filter_map(|it| it.register);
    registers.any(|register| {
        words.len() == register.kinds.len() && words.iter().all(|it| register.kind(it).is_some())
    })
}

/// Returns whether a word says that somebody wrote, not what: `đơn thư`.
pub(super) fn is_letter(text: &str) -> bool {
    ["don", "don thu", "thu", "don tu"].contains(&fold(text).as_str())
}
