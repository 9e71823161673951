//! The built-in plan: that of 2024 without its mistakes. The sections are numbered
//! consecutively, and the letters of the points follow the Vietnamese alphabet.

use super::dates::move_to_year;
use crate::plan::scalar::year::Year;

const PLAN: &str = include_str!("../../../plans/2024/plan.toml");
const TASKS: &str = include_str!("../../../plans/2024/tasks.yaml");
const RESPONSIBILITIES: &str = include_str!("../../../plans/2024/responsibilities.toml");
const DEADLINES: &str = include_str!("../../../plans/2024/deadlines.toml");

/// The name that the built-in plan uses for the authority that receives the report.
const SUPERIOR: &str = "UBND huyện";

/// The mistakes of the plan of 2024, each with its correction; and what that plan leaves
/// open, so that a new one has no warnings of its own: points of principle owe nothing.
const CORRECTIONS: [(&str, &str); 10] = [
    ("id    = \"IV\"", "id    = \"III\""),
    ("section = \"IV\"", "section = \"III\""),
    ("section: IV\n", "section: III\n"),
    (
        "- id: 1f\n    section: II.1\n    label: f",
        "- id: 1g\n    section: II.1\n    label: g",
    ),
    ("task  = \"1f\"", "task  = \"1g\""),
    (
        "section: II.1\n    label: đ\n",
        "section: II.1\n    label: đ\n    owed: false\n",
    ),
    (
        "section: II.3\n    label: c\n",
        "section: II.3\n    label: c\n    owed: false\n",
    ),
    (
        "section: II.4\n    label: a\n",
        "section: II.4\n    label: a\n    owed: false\n",
    ),
    (
        "section: II.5\n    label: c\n",
        "section: II.5\n    label: c\n    owed: false\n",
    ),
    (
        "; điểm nào không nêu thời gian thì không có ở đây, và\n# `dcs check` nhắc (DCS201). Kỳ hằng năm đến hạn vào ngày cuối năm.",
        ";\n# điểm nào không nêu thời gian thì làm trong năm (ở cuối tệp), hoặc là điểm có tính\n# nguyên tắc (`owed: false` trong tasks.yaml). Kỳ hằng năm đến hạn vào ngày cuối năm.",
    ),
];

/// The deadlines of the tasks for which the plan of 2024 names no time.
const WITHIN_THE_YEAR: &str = include_str!("within-the-year.toml");

/// Who signs the plan of 2024.
const PERSON: &str = "person = \"Trần Thị Tinh\"";

/// Returns the sections, which follow the head of the plan.
pub(super) fn sections() -> String {
    let at = PLAN.find("[[sections]]").unwrap_or(PLAN.len());
    corrected(&PLAN[at..])
}

/// Returns the tasks of a unit below `superior`.
pub(super) fn tasks(superior: &str) -> String {
    corrected(TASKS).replace(SUPERIOR, superior)
}

/// Returns the parties and what they are responsible for. The signer's name belongs in the
/// party's record; the text of the plan names nobody. It is escaped for TOML.
pub(super) fn responsibilities(signer: &str) -> String {
    let person = format!("person = \"{signer}\"");
    corrected(RESPONSIBILITIES).replace(PERSON, &person)
}

/// Returns the deadlines in a year, of a unit below `superior`, escaped for TOML.
pub(super) fn deadlines(year: Year, superior: &str) -> String {
    let moved = move_to_year(&corrected(DEADLINES), year);
    moved.replace(SUPERIOR, superior) + WITHIN_THE_YEAR
}

/// Corrects the mistakes of the plan of 2024.
fn corrected(text: &str) -> String {
    CORRECTIONS
        .iter()
        .fold(text.to_owned(), |text, (mistake, correction)| {
            text.replace(mistake, correction)
        })
}

#[cfg(test)]
mod tests {
    use super::super::dates::moved;
    use super::*;

    #[test]
    fn every_mistake_is_still_in_the_built_in_plan() {
        let all = [PLAN, TASKS, RESPONSIBILITIES, DEADLINES].concat();
        for (mistake, _) in CORRECTIONS {
            assert!(all.contains(mistake), "{mistake}");
        }
        assert!(RESPONSIBILITIES.contains(PERSON));
        assert!(sections().starts_with("[[sections]]"));
        for text in [TASKS, DEADLINES] {
            assert_eq!(text.matches(SUPERIOR).count(), 1);
        }
    }

    #[test]
    fn nothing_of_2024_is_left_after_moving() {
        for year in [Year::Calendar(2031), Year::School(2031)] {
            let moved = move_to_year(&corrected(DEADLINES), year);
            assert!(!moved.contains("2024"));
            assert!(moved.contains("2031-11-20"));
        }
        let school = Year::School(2031);
        assert_eq!(
            moved("2024-08-31 2024-09-01", school),
            "2032-08-31 2031-09-01"
        );
    }
}
