//! Values without their option: a day, a file, a plan.

use super::extra::Line;
use super::values;
use crate::plan::scalar::day::{Day, written};

impl Line<'_> {
    /// Returns the option whose value a word is that is one too many: a day, a file, a plan;
    /// and the value.
    pub(super) fn option_of_value(&self, found: &str) -> Option<(&'static str, String)> {
        let has = |option: &'static str| self.has(option).then_some(option);
        // Of two readings, that with the day first is the likelier.
        let day = values::day(found).or_else(|| Day::readings(found).first().copied());
        if let Some(day) = day {
            let decided = has("to").filter(|_| self.has("by-decision"));
            let option = decided.or_else(|| has("on")).or_else(|| has("as-of"));
            return option.map(|option| (option, written(day)));
        }
        if let Some(option) = has("warn").filter(|_| found.parse::<u32>().is_ok()) {
            return Some((option, format!("{found}d")));
        }
        let is_path = found.contains(['/', '\\']) && !values::looks_like_a_day(found);
        if ends_in(found, &[".docx", ".pdf", ".jpg", ".png", ".xlsx", ".txt"]) {
            let option = has("evidence").or_else(|| has("output"));
            return option.map(|option| (option, found.to_owned()));
        }
        let is_plan = is_path || is_plan_file(found);
        is_plan.then(|| ("plan", found.to_owned()))
    }
}

fn ends_in(name: &str, ends: &[&str]) -> bool {
    let name = name.to_lowercase();
    ends.iter().any(|end| name.ends_with(end))
}

/// Returns whether a name is that of a file of a plan.
pub(super) fn is_plan_file(name: &str) -> bool {
    ends_in(name, &[".toml", ".yaml", ".yml"])
}
