//! Texts in quotes that follow each other without a comma between them, or of which one lacks its
//! closing quote.

/// Texts in quotes with signs or words between them: `"1a" - "1c"`.
pub(in crate::source) struct Joined<'t> {
    /// The texts.
    texts: Vec<&'t str>,
    /// The texts and what is between them.
    pub words: String,
    /// Where the last one ends.
    pub end: usize,
}

impl<'t> Joined<'t> {
    /// Returns the texts with which `line` begins, up to a comma or a bracket.
    pub(in crate::source) fn of(line: &'t str) -> Option<Self> {
        let mut texts = Vec::new();
        let mut words = String::new();
        let mut rest = line;
        while let Some((text, after)) = rest.strip_prefix('"').and_then(|it| it.split_once('"')) {
            // Blanks at its edge: the quotes are within one text, `"Sửa "quạt" lớp 3"`.
            if text.is_empty() || text.trim() != text {
                return None;
            }
            texts.push(text);
            words.push_str(text);
            rest = after;
            let between = after.split('"').next().unwrap_or("");
            if !is_conjunction(between) {
                break;
            }
            words = format!("{words} {} ", between.trim());
            rest = &after[between.len()..];
        }
        let after = rest.trim_start();
        let is_end = after.is_empty() || after.starts_with([',', ']', '}', '#', ';']);
        let end = line.len() - rest.len();
        (texts.len() > 1 && is_end).then_some(Self { texts, words, end })
    }

    /// Returns whether the texts may be identifiers.
    pub(in crate::source) fn are_identifiers(&self) -> bool {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        self.texts.iter().all(|text| text.chars().all(is_part))
    }

    /// Returns the texts with commas between them.
    pub(in crate::source) fn list(&self) -> String {
        let texts = self.texts.iter().map(|text| format!("\"{text}\""));
        texts.collect::<Vec<_>>().join(", ")
    }
}

/// Returns whether what is between two texts joins them: a word that joins, with blanks
/// around it, or a sign.
fn is_conjunction(written: &str) -> bool {
    const LONGEST: usize = 4;
    const WORDS: [&str; 9] = ["và", "với", "cùng", "đến", "tới", "hoặc", "and", "or", "to"];
    let between = written.trim();
    let is_apart = written.starts_with(' ') && written.ends_with(' ');
    let is_word = WORDS.contains(&between.to_lowercase().as_str());
    let is_sign = |c: char| !c.is_alphanumeric() && !",;:=#[]{}()'\\".contains(c);
    let length = between.chars().count();
    (1..=LONGEST).contains(&length) && (is_word && is_apart || between.chars().all(is_sign))
}

/// Returns where the text that begins with the quote at `from` should have been closed: in
/// front of the comma behind which another text of the line begins, as in `"Luật, "Công văn"`.
pub(in crate::source) fn forgotten_quote(line: &str, from: usize) -> Option<usize> {
    let rest = line.get(from..)?;
    let inner = rest.strip_prefix('"')?;
    let next = inner.find('"')?;
    let text = inner[..next].trim_end().strip_suffix(',')?.trim_end();
    let goes_on = inner[next + 1..].starts_with(char::is_alphanumeric);
    let is_odd = rest.matches('"').count() % 2 == 1;
    (goes_on && is_odd && !text.is_empty() && !rest.contains('\\')).then(|| from + 1 + text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_joined_by_a_short_word_or_a_sign() {
        let words = |line| Joined::of(line).map(|joined| joined.words);
        assert_eq!(words("\"1a\" - \"1c\"]").as_deref(), Some("1a - 1c"));
        assert_eq!(words("\"1a\" to \"1c\"").as_deref(), Some("1a to 1c"));
        for line in [
            "\"Sửa \"quạt\" lớp 3\"",
            "\"Sửa (\"quạt\") lớp 3\"",
            "\"a\", \"b\"",
            "\"a\" = \"b\"",
            "\"a\" \"b\"",
            "\"a\" + b",
        ] {
            assert_eq!(words(line), None, "{line}");
        }
    }

    #[test]
    fn a_quote_is_forgotten_only_where_the_quotes_do_not_come_in_pairs() {
        assert_eq!(forgotten_quote("\"a, \"b\"]", 0), Some(2));
        assert_eq!(forgotten_quote("[\"x\", \"a, \"b\"]", 6), Some(8));
        for line in ["\"a\", \"b\"", "\"a, \"b\" c\"", "\"a, b\"", "\"a, \" b\""] {
            assert_eq!(forgotten_quote(line, 0), None, "{line}");
        }
    }
}
