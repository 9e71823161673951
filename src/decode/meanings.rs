//! Which of the words of files is meant by what they mean.

use super::advice::is_negated;
use crate::messages::ValueWords;
use crate::schema::homes;
use crate::search::{fold, plain, spelled};

/// Returns which of these words is meant by one in Vietnamese or English.
pub(super) fn word(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let folded = fold(text);
    // What was done comes with words around it: `đã giải quyết xong`.
    let bare = folded.strip_prefix("da ").unwrap_or(&folded);
    let ends = [" xong", " roi"];
    let bare = ends.iter().find_map(|end| bare.strip_suffix(end));
    let is_bare = |word: &&&str| ValueWords::meanings(word).any(|it| Some(&*fold(it)) == bare);
    if let Some(word) = words.iter().find(is_bare) {
        return Some(word);
    }
    let alone = folded.split(|c: char| !c.is_alphanumeric());
    let alone: Vec<&str> = alone.filter(|word| !word.is_empty()).collect();
    let text = format!(" {} ", alone.join(" "));
    let meanings = words.iter().flat_map(|word| {
        let meanings = ValueWords::meanings(word);
        meanings.map(|meaning| (*word, fold(meaning)))
    });
    // What is not done yet is not done.
    let found = meanings
        .filter(|(_, meaning)| text.contains(&format!(" {meaning} ")))
        .filter(|(_, meaning)| is_negated(meaning) || !is_negated(&text));
    let found: Vec<(&str, String)> = found.collect();
    let (word, meaning) = found.iter().max_by_key(|(_, meaning)| meaning.len())?;
    // Another word or a number beside it says something else: `thứ hai, thứ năm`, `2 tháng`.
    let rest = text.replacen(meaning.as_str(), " ", 1);
    let another = found
        .iter()
        .any(|(other, meaning)| other != word && rest.contains(&format!(" {meaning} ")));
    let number = rest.contains(|c: char| c.is_ascii_digit());
    (!another && !number).then_some(*word)
}

/// Returns the word for a key of a register that is named by its title: `trainings.số người`.
pub(super) fn of_path(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let (list, title) = text.split_once('.')?;
    let title = fold(title);
    let home = homes().iter().find(|home| home.key == list)?;
    let key = home.keys.iter().find(|key| key.titles.contains(&title))?;
    let path = format!("{list}.{}", key.name);
    words.iter().copied().find(|word| *word == path)
}

/// Returns the only one of these words whose meaning has a text in it, or that begins with it:
/// `phản ánh` of `phản ánh và đơn thư`, `spending` of `spending.amount`.
pub(super) fn only_word(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let wanted = plain(text);
    if !wanted.contains(char::is_alphabetic) {
        return None;
    }
    // `Khác` is not `khắc phục`.
    let is_plain = spelled(text) == wanted;
    let exact = format!(" {} ", spelled(text));
    let within = |meaning: &str| {
        let plain = format!(" {} ", plain(meaning)).contains(&format!(" {wanted} "));
        plain && (is_plain || format!(" {} ", spelled(meaning)).contains(&exact))
    };
    let is_meant = |word: &&&str| within(word) || ValueWords::meanings(word).any(within);
    let mut meant = words.iter().filter(is_meant);
    let only = meant.next()?;
    meant.next().is_none().then_some(*only)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_not_taken_for_what_says_more() {
        let days = ["monday", "thursday"];
        let every = ["month", "quarter", "half-year"];
        assert_eq!(word("thứ hai", &days), Some("monday"));
        assert_eq!(word("Thứ Năm.", &days), Some("thursday"));
        assert_eq!(word("thứ hai, thứ năm", &days), None);
        assert_eq!(word("thứ 8", &days), None);
        assert_eq!(word("hằng tháng", &every), Some("month"));
        assert_eq!(word("3 tháng", &every), Some("quarter"));
        assert_eq!(word("mỗi 2 tháng", &every), None);
        assert_eq!(word("6 tháng", &every), Some("half-year"));
    }

    #[test]
    fn a_word_is_found_by_its_meaning() {
        let every = ["week", "month", "quarter", "half-year", "year"];
        for (text, wanted) in [
            ("hằng tháng", Some("month")),
            ("năm", Some("year")),
            ("nửa năm", Some("half-year")),
            ("6 tháng", Some("half-year")),
            ("Quý", Some("quarter")),
            ("monthly", Some("month")),
            ("thi thoảng", None),
        ] {
            assert_eq!(word(text, &every), wanted, "{text}");
        }
        let kinds = ["off", "compensation", "working"];
        assert_eq!(word("làm bù", &kinds), Some("working"));
        assert_eq!(word("nghỉ bù", &kinds), Some("compensation"));
        assert_eq!(word("xong", &["started", "done"]), Some("done"));
        assert_eq!(word("chưa xong", &["started", "done"]), None);
    }

    #[test]
    fn a_part_of_a_meaning_has_its_diacritics() {
        let steps = ["answered", "fixed"];
        assert_eq!(only_word("Khác", &steps), None);
        assert_eq!(only_word("khac", &steps), Some("fixed"));
        assert_eq!(only_word("khắc", &steps), Some("fixed"));
    }
}
