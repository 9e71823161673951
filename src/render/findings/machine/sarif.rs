//! `sarif`: SARIF 2.1.0 (OASIS standard), with the pages of all rules, lines and
//! columns starting at 1 in Unicode characters, relative URIs, and fingerprints
//! that survive edits above.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Description, Diagnostic, Location, Report, full_message};
use crate::render::escaped_json;

/// The maximum number of results; GitHub refuses a log with more.
const MOST: usize = 25_000;

/// Renders the log of the run.
pub(super) fn write(report: &Report) -> String {
    let order = report.kinds.iter().enumerate();
    let index_of: HashMap<&str, usize> = order.map(|(index, kind)| (kind.code, index)).collect();
    let first = report.first(MOST);
    let left = report.diagnostics.len() - first.len();
    let results: Vec<Value> = first
        .into_iter()
        .map(|diagnostic| result(diagnostic, index_of.get(diagnostic.code).copied()))
        .collect();
    let mut log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "dcs",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": report.kinds.iter().map(rule).collect::<Vec<_>>(),
            }},
            "automationDetails": { "id": format!("dcs/{}/", report.kind) },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    if left > 0 {
        let notification = json!({ "level": "warning", "message": { "text": report.more(left) } });
        log["runs"][0]["invocations"] = json!([{
            "executionSuccessful": true,
            "toolExecutionNotifications": [notification],
        }]);
    }
    escaped_json::pretty(&log)
}

fn rule(kind: &Description) -> Value {
    let level = super::json::level(kind.level);
    let mut rule = json!({
        "id": kind.code,
        "name": kind.name,
        "defaultConfiguration": { "level": level },
    });
    if let Some(page) = kind.page {
        // The first paragraph below the first heading describes what the rule finds.
        let first = page.split("\n\n").nth(1).unwrap_or(kind.name).trim();
        rule["shortDescription"] = json!({ "text": first });
        rule["help"] = json!({ "text": page, "markdown": page });
    }
    rule
}

fn result(diagnostic: &Diagnostic, index: Option<usize>) -> Value {
    let mut result = json!({
        "ruleId": diagnostic.code,
        "level": super::json::level(diagnostic.level),
        "message": { "text": full_message(diagnostic) },
        "locations": [{ "physicalLocation": physical(&diagnostic.location) }],
        "partialFingerprints": { "dcs/v1": diagnostic.fingerprint },
    });
    if let Some(index) = index {
        result["ruleIndex"] = json!(index);
    }
    if !diagnostic.related.is_empty() {
        let related = diagnostic
            .related
            .iter()
            .enumerate()
            .map(|(id, (location, label))| {
                json!({
                    "id": id + 1,
                    "physicalLocation": physical(location),
                    "message": { "text": label },
                })
            });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn physical(location: &Location) -> Value {
    json!({
        "artifactLocation": { "uri": address(&location.forge) },
        "region": {
            "startLine": location.start.line,
            "startColumn": location.start.column,
            "endLine": location.end.line,
            "endColumn": location.end.column,
        },
    })
}

/// Returns a path as a relative URI (RFC 3986), or as a `file` URI if it is absolute.
fn address(path: &str) -> String {
    let mut address = String::new();
    let drive = path.as_bytes().get(1) == Some(&b':');
    if drive {
        address.push_str("file:///");
    } else if path.starts_with('/') {
        address.push_str("file://");
    }
    for (index, byte) in path.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        if plain || (drive && index == 1) {
            address.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(
            address("plans/kế hoạch.yaml"),
            "plans/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml"
        );
        assert_eq!(address("/tmp/a"), "file:///tmp/a");
        assert_eq!(address("C:/a"), "file:///C:/a");
    }
}
