//! The report of `dcs overdue`: a diagnostic per obligation that is overdue, was overdue
//! when it was paused or dropped, is due soon, or is due on a day that cannot be counted, and a
//! test case per obligation with a due day or one of these.

use std::collections::HashMap;

use super::fingerprint::Fingerprints;
use super::{Case, Description, Diagnostic, Report, Scene};
use crate::clean::clean;
use crate::diagnostic::Level;
use crate::messages::{Words, fill};
use crate::render::in_period;
use crate::render::status::wording;
use crate::status::{Obligation, Snapshot, Status};

/// The kind of diagnostic for overdue work.
const OVERDUE: Description = Description {
    code: Status::Overdue.name(),
    name: Status::Overdue.name(),
    level: Level::Error,
    page: None,
};

/// The kind of diagnostic for work due soon.
const DUE_SOON: Description = Description {
    code: Status::DueSoon.name(),
    name: Status::DueSoon.name(),
    level: Level::Warning,
    page: None,
};

/// The kind of diagnostic for work that was overdue when it was paused or dropped.
const STOPPED_LATE: Description = Description {
    code: "stopped-late",
    name: "stopped-late",
    level: Level::Warning,
    page: None,
};

/// The kind of diagnostic for work whose due day cannot be counted.
const UNCOUNTED: Description = Description {
    code: Status::Uncounted.name(),
    name: Status::Uncounted.name(),
    level: Level::Warning,
    page: None,
};

impl Report {
    /// Creates the report of obligations that are overdue, were when they were paused or
    /// dropped, are due soon, or are due on a day that cannot be counted.
    #[must_use]
    pub fn of_obligations(
        scene: Scene<'_>,
        snapshot: &Snapshot<'_>,
        obligations: &[&Obligation<'_>],
    ) -> Self {
        let mut fingerprints = Fingerprints::default();
        let diagnostics: Vec<Diagnostic> = obligations
            .iter()
            .map(|obligation| diagnostic(scene, snapshot, obligation, &mut fingerprints))
            .collect();
        let names = obligations.iter().map(|obligation| obligation.name());
        let index_of: HashMap<String, usize> = names.zip(0..).collect();
        let dated = snapshot.obligations.iter();
        let cases = dated
            .filter(|obligation| obligation.due.is_some() || obligation.status == Status::Uncounted)
            .map(|obligation| {
                let name = obligation.name();
                Case {
                    class: "dcs.overdue",
                    diagnostics: index_of.get(&name).copied().into_iter().collect(),
                    name,
                }
            })
            .collect();
        Self {
            kind: "overdue",
            as_of: snapshot.as_of,
            files: scene.sources.0.len(),
            kinds: vec![OVERDUE, DUE_SOON, STOPPED_LATE, UNCOUNTED],
            diagnostics,
            cases,
            language: scene.language,
        }
    }
}

fn diagnostic(
    scene: Scene<'_>,
    snapshot: &Snapshot<'_>,
    obligation: &Obligation<'_>,
    fingerprints: &mut Fingerprints,
) -> Diagnostic {
    let plan = snapshot.plan;
    let words = &Words::of(scene.language).status;
    let late = snapshot.days_late(obligation);
    let (kind, text, days) = match obligation.status {
        Status::Overdue => (OVERDUE, words.overdue_message, late),
        Status::Paused | Status::Dropped => (STOPPED_LATE, words.stopped_late_message, late),
        Status::Uncounted => (UNCOUNTED, words.uncounted_message, late),
        _ => {
            let days = snapshot.days_left(obligation).unwrap_or_default();
            (DUE_SOON, words.due_soon_message, days)
        }
    };
    let stopped = wording::late_when_stopped(obligation.status, late, words);
    let reference = obligation.name();
    let message = fill(
        text,
        &[
            ("what", &obligation.what(plan, scene.language)),
            ("ref", &reference),
            (
                "due",
                &in_period::of_obligation(obligation, plan, scene.language),
            ),
            ("days", &days.to_string()),
            ("late", &stopped),
            ("lead", &obligation.lead_names(plan).unwrap_or_default()),
        ],
    );
    let location = scene.location(obligation.place);
    Diagnostic {
        code: kind.code,
        name: kind.name,
        level: kind.level,
        message: clean(&message),
        expected: None,
        help: None,
        related: Vec::new(),
        fingerprint: fingerprints.next(&[kind.code, &location.path, &reference]),
        record: Some(reference),
        location,
    }
}
