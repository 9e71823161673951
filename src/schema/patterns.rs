//! The patterns of values that are days, months and periods.

/// The pattern of a period as `dcs` names it.
pub(super) const PERIOD: &str = "[0-9]{4}(-([Hh][12]|[Qq][1-4]|[Ww][0-9]{2}(\\.\\.[Ww][0-9]{2})?|[0-9]{2}|([0-9]{4}-)?[Hh][Kk][1-9]|[0-9]{4}))?";

/// The pattern of a day.
const DAY: &str = "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4}";

/// Returns the pattern of a day or of a month with its year.
pub(super) fn document_date() -> String {
    let (month, year) = (in_any_marks("thang"), in_any_marks("nam"));
    format!(
        "^({DAY}|[0-9]{{4}}-[0-9]{{1,2}}|({month} *)?[0-9]{{1,2}} *([/.-]|{year}) *[0-9]{{4}})$"
    )
}

/// Returns the pattern of words without diacritics, in any letters and marks.
pub(super) fn in_any_marks(words: &str) -> String {
    let letter = |c: char| match c {
        // A vowel may have any marks.
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => "\\p{L}\\p{M}*".to_owned(),
        '|' | ' ' | '-' => c.to_string(),
        c => format!("[{c}{}]", c.to_ascii_uppercase()),
    };
    words.chars().map(letter).collect()
}

/// Returns the pattern of a day or of the name of a period. Which number a word stands for,
/// and whether the period exists, is left to `dcs check`.
pub(super) fn due() -> String {
    const CODE: &str = "[0-9]{1,2}[ ./-]+[0-9]{4}|[0-9]{4}-([0-9]{1,2}|[HhQqWw][0-9.Ww]+|([0-9]{4}-)?[Hh][Kk][0-9IVXivx]+|[0-9]{4})";
    let words = in_any_marks;
    let within = words("trong|cuoi|het|ket thuc");
    let unit = words("thang|quy|hoc ky|tuan");
    let short = words("th|t|q|hk|w|h");
    let half = words("thang dau|thang cuoi");
    let year = format!("({} )?{}( {})?", words("ca"), words("nam"), words("hoc"));
    let digits = "[ .]?([0-9]{1,2}|[IVXivx]+)";
    let number = "[ .]?([0-9]{1,2}|[\\p{L}\\p{M}]+( [\\p{L}\\p{M}]+)?)";
    let numbered = format!("(({unit}){number}|({short}){digits})");
    let of_year = format!("[ /.,-]*({year})?[ /.-]*[0-9]{{4}}( ?[–-] ?[0-9]{{4}})?");
    let half = format!("(6|{}) ({half})( {year})?( [0-9]{{4}})?", words("sau"));
    let named = format!("{numbered}({of_year})?|{half}|{year}( [0-9]{{4}}( ?[–-] ?[0-9]{{4}})?)?");
    format!("^({DAY}|{CODE}|(({within}) )?({named}))$")
}
