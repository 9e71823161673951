//! The report of `dcs check`: a diagnostic per finding and a test case per rule.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::fingerprint::Fingerprints;
use super::{Case, Description, Diagnostic, Report, Scene};
use crate::clean::clean;
use crate::diagnostic::{Finding, Rule};
use crate::messages::Language;

impl Report {
    /// Creates the report of sorted findings.
    #[must_use]
    pub fn of_findings(
        scene: Scene<'_>,
        findings: &[Finding],
        rules: impl Iterator<Item = &'static Rule>,
        as_of: NaiveDate,
    ) -> Self {
        let kinds: Vec<Description> = rules.map(|rule| kind(rule, scene.language)).collect();
        let mut fingerprints = Fingerprints::default();
        let diagnostics: Vec<Diagnostic> = findings
            .iter()
            .map(|finding| diagnostic(scene, finding, &mut fingerprints))
            .collect();
        let mut of_rule: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, diagnostic) in diagnostics.iter().enumerate() {
            of_rule.entry(diagnostic.code).or_default().push(index);
        }
        let cases = kinds
            .iter()
            .map(|kind| Case {
                class: "dcs.check",
                name: format!("{} {}", kind.code, kind.name),
                diagnostics: of_rule.remove(kind.code).unwrap_or_default(),
            })
            .collect();
        Self {
            kind: "check",
            as_of,
            files: scene.sources.0.len(),
            kinds,
            diagnostics,
            cases,
            language: scene.language,
        }
    }
}

fn kind(rule: &'static Rule, language: Language) -> Description {
    Description {
        code: rule.code,
        name: rule.name,
        level: rule.level,
        page: Some(rule.page(language)),
    }
}

fn diagnostic(scene: Scene<'_>, finding: &Finding, fingerprints: &mut Fingerprints) -> Diagnostic {
    let language = scene.language;
    let location = scene.location(finding.place);
    let record = finding.record.as_deref().unwrap_or_default();
    let text = scene.sources.slice(finding.place);
    let related = finding.related.iter();
    let expected = finding.expected.as_ref();
    let help = finding.help.as_ref();
    Diagnostic {
        code: finding.rule.code,
        name: finding.rule.name,
        level: finding.rule.level,
        message: clean(&finding.message.say(language)),
        expected: expected.map(|expected| clean(&expected.say(language))),
        help: help.map(|help| clean(&help.say(language))),
        related: related
            .map(|(place, label)| (scene.location(*place), clean(&label.say(language))))
            .collect(),
        record: finding.record.clone(),
        fingerprint: fingerprints.next(&[finding.rule.code, &location.path, record, text]),
        location,
    }
}
