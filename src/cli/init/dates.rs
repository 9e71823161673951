//! The dates of the built-in plan, moved to another year.

use crate::plan::scalar::year::Year;

/// Moves the dates to a year. Lines about the start of the plan of 2024 are left out,
/// because they do not apply to another year.
pub(super) fn move_to_year(text: &str, year: Year) -> String {
    let kept: Vec<&str> = text
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("from ") && !line.contains("12/4/2024"))
        .collect();
    moved(&kept.concat(), year)
}

/// Moves dates such as `2024-11-20` to a year: in a school year, those from September on
/// to the calendar year in which it begins, the others to the next.
pub(super) fn moved(text: &str, year: Year) -> String {
    let mut parts = text.split("2024-");
    let mut moved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let late = part.get(..2).is_some_and(|month| month >= "09");
        let year = match year {
            Year::Calendar(year) => year,
            Year::School(first) if late => first,
            Year::School(first) => first + 1,
        };
        moved.push_str(&year.to_string());
        moved.push('-');
        moved.push_str(part);
    }
    moved
}
