//! Which duty of the law is meant by a name that none has. Shared by the rules about them.

use super::Context;
use crate::search::fold;

/// Returns the name that is meant: the one with the same numbers (`Đ46-5` is `d46.5`), or one
/// that is spelled almost like this. Another number is no typing error.
pub(super) fn meant<'n>(context: &Context<'_>, found: &str, names: &[&'n str]) -> Option<&'n str> {
    let numbers = cited(found).unwrap_or_else(|| numbers_of(found));
    let mut same = names.iter().filter(|name| numbers_of(name) == numbers);
    let numbered = same.next().copied().filter(|_| numbers.len() > 1);
    let near = || context.meant(found, names.iter().copied());
    numbered.or_else(|| near().filter(|name| numbers_of(name) == numbers))
}

/// Returns the names that begin like one that is not among them: `46.1` to `46.12` for `46.30`.
pub(super) fn beside(found: &str, names: &[&str]) -> Option<String> {
    /// Nobody reads more.
    const MOST: usize = 20;
    let (group, _) = found.rsplit_once('.')?;
    let group = format!("{}.", group.to_lowercase());
    let of_group = names.iter().filter(|name| name.starts_with(&group));
    let of_group: Vec<String> = of_group.map(|name| format!("`{name}`")).collect();
    (1..=MOST)
        .contains(&of_group.len())
        .then(|| of_group.join(", "))
}

/// Returns the numbers of a paragraph as it is cited, that of the article first: `khoản 9 Điều
/// 46`.
fn cited(found: &str) -> Option<Vec<u32>> {
    let folded = fold(found);
    let words: Vec<&str> = folded.split(' ').collect();
    let behind = |name: &str| {
        let at = words.iter().position(|word| *word == name)?;
        words.get(at + 1)?.trim_matches(',').parse().ok()
    };
    Some(vec![behind("dieu")?, behind("khoan")?])
}

/// Returns the numbers of a name, in order.
fn numbers_of(name: &str) -> Vec<u32> {
    let runs = name.split(|c: char| !c.is_ascii_digit());
    runs.filter_map(|run| run.parse().ok()).collect()
}
