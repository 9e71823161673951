//! Whether a name that resembles the unit's is that of another unit. Schools of one place
//! are often named alike, and plans often list them.

use crate::plan::scalar::id::key;
use crate::search::fold;
use crate::spelling::is_syllable;

/// Words of a name that say what kind of unit it is.
const OF_KIND: [&str; 14] = [
    "truong", "tieu", "hoc", "trung", "co", "so", "pho", "thong", "mam", "non", "mau", "giao",
    "thcs", "thpt",
];

/// Words before a name that set it apart from the unit whose plan it is.
const BESIDE: [&str; 4] = ["với", "cùng", "và", "giữa"];

/// Words in a clause that speaks of several units.
const SEVERAL: [&str; 4] = ["các trường", "trường bạn", "cụm", "liên trường"];

/// Onsets that are often mistaken for one another, without diacritics.
const MISTAKEN: [&[&str]; 6] = [
    &["s", "x"],
    &["ch", "tr"],
    &["d", "gi", "r", "v"],
    &["l", "n"],
    &["g", "gh"],
    &["ng", "ngh", "n"],
];

/// Returns whether `found`, which is a part of `text` and resembles `name`, is another
/// unit's name.
pub(super) fn is_neighbour(name: &str, found: &str, text: &str) -> bool {
    let pairs = name.split_whitespace().zip(found.split_whitespace());
    let differing = pairs.filter(|(wanted, found)| fold(wanted) != fold(bare(found)));
    let distinct = |(wanted, found): (&str, &str)| is_distinct(wanted, bare(found));
    differing.into_iter().any(distinct) || stands_among_others(found, text)
}

/// Returns whether two words differ in a number, or in how they begin and not by a usual
/// mistake.
fn is_distinct(wanted: &str, found: &str) -> bool {
    let numbered = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    if numbered(wanted) || numbered(found) {
        return true;
    }
    let folded = [fold(wanted), fold(found)];
    let onsets = folded.each_ref().map(|word| onset(word));
    let mistaken = |group: &&[&str]| onsets.iter().all(|onset| group.contains(onset));
    let of_kind = OF_KIND.contains(&folded[0].as_str());
    !of_kind && onsets[0] != onsets[1] && is_syllable(found) && !MISTAKEN.iter().any(mistaken)
}

/// Returns the consonants at the beginning of a folded word.
fn onset(word: &str) -> &str {
    let vowel = word.find(|c: char| "aeiouy".contains(c));
    &word[..vowel.unwrap_or(word.len())]
}

/// Returns whether the clause around a name names another unit too, or speaks of several.
fn stands_among_others(found: &str, text: &str) -> bool {
    let at = found.as_ptr() as usize - text.as_ptr() as usize;
    let (before, after) = (&text[..at], &text[at + found.len()..]);
    let ends = ['.', ';', '\n'];
    let before = before.rsplit(ends).next().unwrap_or_default();
    let after = after.split(ends).next().unwrap_or_default();
    let nothing = |text: &str| !text.contains(char::is_alphanumeric);
    // An item of a list.
    if nothing(before) && nothing(after) {
        return true;
    }
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let clause = key(&format!("{before} {after}"));
    BESIDE.contains(&key(last).as_str())
        || SEVERAL.iter().any(|words| clause.contains(words))
        || [before, after]
            .iter()
            .any(|part| names_another(found, part))
}

/// Returns whether a part of a clause names a unit of the same kind that is not `found`.
fn names_another(found: &str, part: &str) -> bool {
    let first = found.split_whitespace().next().unwrap_or_default();
    part.match_indices(first).any(|(at, _)| {
        let rest = part[at + first.len()..].trim_start();
        rest.starts_with(char::is_uppercase) && !part[at..].starts_with(found)
    })
}

/// Returns a word without the punctuation after it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn neighbour(name: &str, found: &str, text: &str) -> bool {
        let at = text.find(found).expect("the text has the name");
        is_neighbour(name, &text[at..at + found.len()], text)
    }

    #[test]
    fn another_school_is_told_from_a_slip() {
        let name = "Trường Tiểu học Hoàng An";
        for (found, text) in [
            (
                "Trường Tiểu học Hoàng Vân",
                "Trường Tiểu học Hoàng Vân gửi báo cáo.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Trường THCS Lê Lợi, Trường Tiểu học Hoàng Anh họp.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Phối hợp với Trường Tiểu học Hoàng Anh họp.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Họp các trường ở Trường Tiểu học Hoàng Anh.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Gồm:\n- Trường Tiểu học Hoàng Anh;\n- Khác.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Trường Tiểu học Hoàng An giúp Trường Tiểu học Hoàng Anh.",
            ),
        ] {
            assert!(neighbour(name, found, text), "{text}");
        }
        for (found, text) in [
            (
                "Trường Tiểu học Hoàng Anh",
                "Trên đây là kế hoạch của Trường Tiểu học Hoàng Anh.",
            ),
            (
                "Trường Tiểu học Hoang An",
                "Trường Tiểu học Hoang An xây dựng kế hoạch.",
            ),
            (
                "Trường Tiểu họp Hoàng An",
                "Trường Tiểu họp Hoàng An xây dựng kế hoạch.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Trường Tiểu học Hoàng Anh xây dựng. Trường THCS Lê Lợi dự.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Trường ta là Trường Tiểu học Hoàng Anh.",
            ),
            (
                "Trường Tiểu học Hoàng Anh",
                "Tên Trường Tiểu học Hoàng Anh thay cho Trường Tiểu học Hoàng Anh.",
            ),
        ] {
            assert!(!neighbour(name, found, text), "{text}");
        }
        let numbered = "Trường Tiểu học số 1 Hoa Ban";
        let text = "Trường Tiểu học số 2 Hoa Ban gửi báo cáo.";
        assert!(neighbour(numbered, "Trường Tiểu học số 2 Hoa Ban", text));
    }
}
