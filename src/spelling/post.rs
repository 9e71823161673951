//! The post and the name of a person in one text: `Hiệu trưởng Nguyễn Văn An`.

use crate::search::fold;

/// Posts of those who sign, folded, the longer ones first.
const POSTS: [&str; 17] = [
    "chu tich cong doan",
    "chu tich cong doan co so",
    "pho chu tich cong doan",
    "quyen hieu truong",
    "pho hieu truong",
    "hieu truong",
    "pho giam doc",
    "giam doc",
    "pho chu tich",
    "chu tich",
    "pho truong phong",
    "truong phong",
    "truong ban thanh tra nhan dan",
    "bi thu chi bo",
    "bi thu",
    "tong phu trach doi",
    "ke toan",
];

/// Returns the post and the name in a text that has both: the post in front, or behind a comma.
#[must_use]
pub fn post_and_name(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    if let Some((first, second)) = text.split_once([',', ';', '('].as_slice()) {
        let second = second.trim_matches([')', ' ']);
        let first = first.trim();
        return match (is_post(first), is_post(second)) {
            (true, false) => is_name(second).then_some((first, second)),
            (false, true) => is_name(first).then_some((second, first)),
            _ => None,
        };
    }
    let blanks = text.match_indices([' ', ':']).map(|(at, _)| at).rev();
    blanks
        .map(|at| (&text[..at], text[at..].trim_start_matches([' ', ':', '-'])))
        .find(|(post, name)| is_post(post) && is_name(name))
}

/// Returns the names in a text that has several, with signs or `và` between them.
#[must_use]
pub fn several_names(text: &str) -> Option<Vec<&str>> {
    let names: Vec<&str> = text
        .split([',', ';', '/', '+', '&'])
        .flat_map(|part| part.split(" và "))
        .map(str::trim)
        .collect();
    (names.len() > 1 && names.iter().all(|name| is_name(name))).then_some(names)
}

fn is_post(text: &str) -> bool {
    POSTS.contains(&fold(text).as_str())
}

/// Returns whether a text is a name: at least two words, each with a capital.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word =
        |word: &&str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    words.len() > 1 && words.iter().all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_stands_before_or_behind_its_name() {
        let both = Some(("Hiệu trưởng", "Nguyễn Văn An"));
        for text in [
            "Hiệu trưởng Nguyễn Văn An",
            "Hiệu trưởng: Nguyễn Văn An",
            "Nguyễn Văn An, Hiệu trưởng",
            "Nguyễn Văn An (Hiệu trưởng)",
        ] {
            assert_eq!(post_and_name(text), both, "{text}");
        }
        for text in [
            "Nguyễn Văn An",
            "Hiệu trưởng",
            "Hiệu trưởng nhà trường",
            "Hiệu trưởng An",
            "Nguyễn Văn An, Trần Thị Bé",
        ] {
            assert_eq!(post_and_name(text), None, "{text}");
        }
        let both = Some(vec!["Nguyễn Văn An", "Trần Bé"]);
        assert_eq!(several_names("Nguyễn Văn An và Trần Bé"), both);
        assert_eq!(several_names("Nguyễn Văn An, Trần Bé"), both);
        assert_eq!(several_names("Nguyễn Văn An, Hiệu trưởng"), None);
    }
}
