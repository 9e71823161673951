//! How the texts of records are fitted into the sentences of a document.

use crate::plan::scalar::id::key;
use crate::spelling::thousands;

/// How a legal basis begins that is a sentence of its own. What begins in any other way is
/// the name of a document.
const CITING: [&str; 12] = [
    "căn cứ",
    "thực hiện",
    "triển khai",
    "theo",
    "xét",
    "trên cơ sở",
    "thi hành",
    "chấp hành",
    "tiếp tục",
    "để",
    "nhằm",
    "được sự",
];

/// Returns a legal basis as it is printed: as written if it is a sentence of its own or has a
/// mark before it, else with “Căn cứ” before it.
pub(super) fn cited(text: &str) -> String {
    if is_sentence(text) {
        return text.to_owned();
    }
    format!("Căn cứ {text}")
}

/// Returns a legal basis on a line of its own: with `stop` at its end, unless it is a
/// sentence of its own with another mark there.
pub(super) fn cited_to(text: &str, stop: &str) -> String {
    let text = text.trim_end();
    if is_sentence(text) && text.ends_with([',', ';', '.', ':']) {
        return text.to_owned();
    }
    format!("{}{stop}", without_stop(&cited(text)))
}

/// Returns whether a legal basis is a sentence of its own, or an item of a list that the office
/// has marked itself: `- Luật Giáo dục`, `1. Luật Giáo dục`.
fn is_sentence(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_sign = !first.contains(char::is_alphanumeric);
    let is_number = first.len() <= 4 && first.ends_with(['.', ')', '/']);
    if !first.is_empty() && (is_sign || is_number) {
        return true;
    }
    let start = key(text);
    CITING.iter().any(|words| {
        let rest = start.strip_prefix(words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Returns a legal basis that goes on in the same sentence: with the comma or the semicolon
/// that it ends in, else a semicolon.
pub(super) fn leading(text: &str) -> String {
    let comma = text.trim_end().ends_with(',');
    format!("{}{}", without_stop(text), if comma { "," } else { ";" })
}

/// Returns a text without the full stop, the semicolon or the colon at its end. An
/// ellipsis stays.
pub(super) fn without_stop(text: &str) -> String {
    let mut text = text.trim_end_matches([';', ':', ',', ' ']);
    text = text.strip_suffix("./.").unwrap_or(text);
    if text.ends_with("...") {
        return text.to_owned();
    }
    text.trim_end_matches(['.', ';', ':', ',', ' ']).to_owned()
}

/// Returns a text as a sentence or a paragraph: with a full stop at its end, unless it
/// ends in another mark that ends one.
pub(super) fn with_stop(text: &str) -> String {
    if text.ends_with(['!', '?', '…', ':']) || text.ends_with("...") {
        return text.to_owned();
    }
    format!("{}.", without_stop(text))
}

/// Returns the last sentence before the text proper: with a colon at its end, unless the office
/// has put another mark there.
pub(super) fn introducing(text: &str) -> String {
    let text = text.trim_end();
    if let Some(text) = text.strip_suffix(':') {
        return format!("{}:", text.trim_end());
    }
    if text.ends_with(['.', '!', '?', '…', ';', ',']) {
        return text.to_owned();
    }
    format!("{text}:")
}

/// Returns the last paragraph of a document, which ends in `./.` (Nghị định 30/2020/NĐ-CP,
/// Phụ lục III); an exclamation stays one.
pub(super) fn closing(text: &str) -> String {
    if text.trim_end().ends_with(['!', '?', '…']) {
        return text.trim_end().to_owned();
    }
    format!("{}./.", text.trim_end_matches(['.', '/', ';', ' ']))
}

/// Formats a quantity in a sentence: whole numbers below ten with a leading zero.
pub(super) fn quantity(text: &str) -> String {
    if text.len() == 1 && text != "0" {
        return format!("0{text}");
    }
    decimal(text)
}

/// Formats a number the Vietnamese way: points as thousands separators and a decimal
/// comma (`13.119`, `84,46`).
pub(super) fn decimal(text: &str) -> String {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let grouped = thousands(whole);
    let decimals = decimals
        .map(|decimals| format!(",{decimals}"))
        .unwrap_or_default();
    format!("{sign}{grouped}{decimals}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_decimal_comma_and_points_between_thousands() {
        assert_eq!(decimal("13119"), "13.119");
        assert_eq!(decimal("84.46"), "84,46");
        assert_eq!(decimal("-1234567.5"), "-1.234.567,5");
        assert_eq!(decimal("32"), "32");
        assert_eq!(
            (
                quantity("4"),
                quantity("12"),
                quantity("1.5"),
                quantity("0")
            ),
            ("04".into(), "12".into(), "1,5".into(), "0".into())
        );
    }

    #[test]
    fn a_basis_that_is_a_sentence_is_printed_as_written() {
        for (basis, printed) in [
            ("Luật Thực hiện dân chủ", "Căn cứ Luật Thực hiện dân chủ"),
            ("Kế hoạch số 79/KH-UBND", "Căn cứ Kế hoạch số 79/KH-UBND"),
            ("Căn cứ Luật Giáo dục", "Căn cứ Luật Giáo dục"),
            ("CĂN CỨ: Luật Giáo dục", "CĂN CỨ: Luật Giáo dục"),
            ("Thực hiện Công văn số 1147", "Thực hiện Công văn số 1147"),
            ("Triển khai thực hiện", "Triển khai thực hiện"),
            ("Theo đề nghị của", "Theo đề nghị của"),
            ("Theodore", "Căn cứ Theodore"),
            ("Được sự đồng ý của UBND xã", "Được sự đồng ý của UBND xã"),
            ("- Căn cứ Luật Giáo dục", "- Căn cứ Luật Giáo dục"),
            ("– Luật Giáo dục", "– Luật Giáo dục"),
            ("1. Luật Giáo dục", "1. Luật Giáo dục"),
            ("(1) Luật Giáo dục", "(1) Luật Giáo dục"),
        ] {
            assert_eq!(cited(basis), printed);
        }
        for (basis, printed) in [
            ("Luật Giáo dục", "Căn cứ Luật Giáo dục."),
            ("Luật Giáo dục;", "Căn cứ Luật Giáo dục."),
            ("Căn cứ Luật Giáo dục", "Căn cứ Luật Giáo dục."),
            ("Căn cứ Luật Giáo dục;", "Căn cứ Luật Giáo dục;"),
            ("Thực hiện Công văn số 5,", "Thực hiện Công văn số 5,"),
        ] {
            assert_eq!(cited_to(basis, "."), printed);
        }
        assert_eq!(leading("Kế hoạch số 79"), "Kế hoạch số 79;");
        assert_eq!(leading("Kế hoạch số 79."), "Kế hoạch số 79;");
        assert_eq!(
            leading("Thực hiện Kế hoạch số 79,"),
            "Thực hiện Kế hoạch số 79,"
        );
    }

    #[test]
    fn a_text_has_one_stop() {
        for (text, bare) in [
            ("Đã họp.", "Đã họp"),
            ("Đã họp.; ", "Đã họp"),
            ("v.v.", "v.v"),
            ("số...", "số..."),
            ("Hết./.", "Hết"),
            ("Công khai:", "Công khai"),
        ] {
            assert_eq!(without_stop(text), bare);
        }
        for (text, sentence) in [
            ("Đã họp", "Đã họp."),
            ("Đã họp.", "Đã họp."),
            ("Đã họp;", "Đã họp."),
            ("Đã họp!", "Đã họp!"),
            ("Còn …", "Còn …"),
            ("Còn...", "Còn..."),
            ("Gồm:", "Gồm:"),
        ] {
            assert_eq!(with_stop(text), sentence);
        }
        for text in ["như sau", "như sau:", "như sau :"] {
            assert_eq!(introducing(text), "như sau:");
        }
        for text in ["như sau.", "như sau;", "cụ thể…"] {
            assert_eq!(introducing(text), text);
        }
        assert_eq!(
            closing("Thi đua lập thành tích!"),
            "Thi đua lập thành tích!"
        );
        for text in [
            "Trên đây là Kế hoạch",
            "Trên đây là Kế hoạch.",
            "Trên đây là Kế hoạch./.",
            "Trên đây là Kế hoạch /.",
        ] {
            assert_eq!(closing(text), "Trên đây là Kế hoạch./.");
        }
    }
}
