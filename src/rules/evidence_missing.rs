//! DCS408: an evidence file does not exist.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::evidence::Presence;
use crate::search::fold;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS408", "evidence-missing", Error, "evidence_missing"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (place, path, presence) in context.named_files() {
        let (message, help) = match presence {
            Presence::Missing => (
                message!(rules.evidence_missing, path = path),
                match files(path) {
                    Some(files) => message!(rules.evidence_several_help, files = files),
                    None => message!(rules.evidence_missing_help),
                },
            ),
            Presence::OtherCase(meant) => (
                message!(rules.evidence_missing, path = path),
                message!(rules.evidence_other_case_help, meant = meant),
            ),
            Presence::Folder => (
                message!(rules.evidence_folder, path = path),
                message!(rules.evidence_folder_help),
            ),
            Presence::Present | Presence::Empty | Presence::Pointer | Presence::Outside => continue,
        };
        findings.push(Finding::new(&CHECK.rule, place, message).help(help));
    }
}

/// Returns the files, as a list has them, of a path that names several, or one in curly quotes:
/// `b1.pdf và b2.pdf`.
fn files(path: &str) -> Option<String> {
    let words = path.split_whitespace();
    let words: Vec<&str> = words
        .map(|word| if fold(word) == "va" { ";" } else { word })
        .collect();
    let whole = words.join(" ");
    let names = whole.split([',', ';', '+', '&']).map(str::trim);
    let names: Vec<&str> = names
        .map(|name| name.trim_matches(['“', '”', '‘', '’', '«', '»']))
        .filter(|name| !name.is_empty())
        .collect();
    let is_file = |name: &&str| {
        let end = name.rsplit_once('.').map(|(_, end)| end);
        end.is_some_and(|end| {
            (2..=4).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    };
    let is_meant = names.iter().all(is_file) && names != [path];
    let quoted = names.iter().map(|name| format!("\"{name}\""));
    is_meant.then(|| quoted.collect::<Vec<_>>().join(", "))
}
