//! Whether a file is a result written by `dcs`: only such a file is overwritten. The
//! formats are frozen and have no marker, so each is recognized by what all its results
//! begin with or contain.

use serde_json::Value;

use crate::messages::{Language, Words};

/// Returns whether a file is a result of `check` or `overdue`, in any format and language,
/// or is empty.
#[must_use]
pub fn is_result(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    let plain = anstream::adapter::strip_str(text).to_string();
    text.is_empty() || is_json(text) || is_junit(text) || is_annotations(text) || is_screen(&plain)
}

/// Recognizes JSON: one document, or one on each line.
fn is_json(text: &str) -> bool {
    match serde_json::from_str(text) {
        Ok(Value::Array(issues)) => issues.iter().all(is_issue),
        Ok(document) => is_document(&document),
        Err(_) => text
            .lines()
            .all(|line| serde_json::from_str(line).is_ok_and(|line| is_document(&line))),
    }
}

/// Recognizes the documents of `json`, `jsonl` and `sarif`.
fn is_document(document: &Value) -> bool {
    let kinds = ["check", "overdue", "finding", "summary"];
    let kind = document["kind"].as_str();
    let versioned = document["version"].is_u64();
    let known = kind.is_some_and(|kind| kinds.contains(&kind));
    versioned && known || document["runs"][0]["tool"]["driver"]["name"] == "dcs"
}

/// Recognizes an issue of `gitlab`, a format that other programs write too.
fn is_issue(issue: &Value) -> bool {
    let description = issue["description"].as_str().unwrap_or_default();
    issue["fingerprint"].is_string() && description.split_once(": ").is_some_and(|it| is_code(it.0))
}

fn is_junit(text: &str) -> bool {
    let head = text.lines().nth(1).unwrap_or_default();
    text.starts_with("<?xml") && head.starts_with("<testsuites name=\"dcs ")
}

/// Recognizes the workflow commands of `github`.
fn is_annotations(text: &str) -> bool {
    text.lines().all(|line| {
        let title = line
            .split_once(",title=")
            .and_then(|(_, title)| title.split_once(' '));
        let is_notice = line.starts_with("::notice title=dcs ");
        is_notice || line.starts_with("::") && title.is_some_and(|(code, _)| is_code(code))
    })
}

fn is_code(text: &str) -> bool {
    let digits = text.strip_prefix("DCS").unwrap_or_default();
    let numbered = digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    numbered || ["overdue", "due-soon"].contains(&text)
}

/// Recognizes output for people: findings, a table, or the line that reports none.
fn is_screen(text: &str) -> bool {
    Language::ALL.into_iter().any(|language| {
        let words = Words::of(language);
        let (check, status) = (&words.check, &words.status);
        let finding = [check.error, check.warning]
            .iter()
            .any(|level| text.starts_with(&format!("{level}[DCS")));
        let sentence = [check.clean, status.nothing_late]
            .iter()
            .any(|whole| text.starts_with(whole.split('{').next().unwrap_or_default()));
        // The second line of a table with a frame, otherwise the first.
        let heading = text.lines().find(|line| line.contains(status.reference));
        let table = heading.is_some_and(|heading| {
            let first = heading.trim_start_matches(['│', '|', ' ']);
            first.starts_with(status.reference)
                && (text.starts_with('┌') || text.starts_with(heading))
                && (heading.contains(status.what) || heading.contains(": "))
        });
        finding || sentence || table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_which_only_some_lines_are_results_is_not_one() {
        let line = r#"{"kind":"finding","version":1}"#;
        let result = format!("{line}\n{line}\n");
        assert!(is_result(result.as_bytes()));
        for foreign in ["ghi chú", r#"{"kind":"finding"}"#, ""] {
            let file = format!("{line}\n{foreign}\n{line}\n");
            assert!(!is_result(file.as_bytes()), "{foreign}");
        }
    }
}
