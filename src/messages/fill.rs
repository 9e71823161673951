//! Texts filled with values.

/// Returns a text with its placeholders replaced by values.
///
/// `{name}` becomes the value. `{name:day|days}` becomes the value followed by the
/// first word if the value is `1`, otherwise by the second; English needs this,
/// Vietnamese does not. A placeholder without a value is left unchanged.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        rest = &rest[open..];
        let Some(close) = rest.find('}') else { break };
        let (name, words) = match rest[1..close].split_once(':') {
            Some((name, words)) => (name, words.split_once('|')),
            None => (&rest[1..close], None),
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => {
                filled.push_str(value);
                if let Some((one, many)) = words {
                    filled.push(' ');
                    filled.push_str(if *value == "1" { one } else { many });
                }
            }
            None => filled.push_str(&rest[..=close]),
        }
        rest = &rest[close + 1..];
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_filled_once_and_values_are_not_filled_again() {
        assert_eq!(fill("{a} và {b}", &[("a", "{b}"), ("b", "2")]), "{b} và 2");
        assert_eq!(fill("{n:day|days}", &[("n", "1")]), "1 day");
        assert_eq!(fill("{n:day|days}", &[("n", "3")]), "3 days");
        assert_eq!(fill("{thiếu", &[]), "{thiếu");
    }
}
