//! Renders one task in full: its text, responsibilities, all occurrences and
//! progress records.

use std::fmt::Write as _;

use super::overview::Overview;
use super::wording;
use crate::clean::legible;
use crate::messages::{StatusWords, Words};
use crate::plan::activity::Activity;
use crate::plan::assignment::Role;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Record, Task};
use crate::plan::scalar::day::written;
use crate::render::table::{Column, Table, View};
use crate::status::{Obligation, of_task};

/// Renders one task.
#[must_use]
pub fn render(overview: Overview<'_, '_>, task: Ix<Task>, view: View) -> String {
    let words = &Words::of(overview.language).status;
    let plan = overview.snapshot.plan;
    let by_task = overview.snapshot.by_task();
    let obligations = &by_task[task];
    let mut text = String::new();
    for (word, value) in facts(overview, task, obligations) {
        if !value.is_empty() {
            let line = format!("{word}: {}", legible(&value));
            let _ = writeln!(text, "{}", wrapped(&line, view.width));
        }
    }
    let full = plan.tasks[task].text.get().map_or("", |text| &text.0);
    let _ = writeln!(text, "\n{}\n", wrapped(&legible(full), view.width));
    if !obligations.is_empty() {
        let list = overview.list(obligations, true);
        let _ = writeln!(text, "{}", list.screen(view));
    }
    let recorded = recorded(overview, obligations, words);
    if recorded.rows.is_empty() {
        let _ = writeln!(text, "\n{}", words.nothing_recorded);
    } else {
        let _ = writeln!(text, "\n{}", words.recorded);
        let _ = writeln!(text, "{}", recorded.screen(view));
    }
    text
}

/// Returns the facts about a task that fit on a line each; some may be empty.
fn facts(
    overview: Overview<'_, '_>,
    task: Ix<Task>,
    obligations: &[&Obligation<'_>],
) -> [(&'static str, String); 7] {
    let words = overview.words();
    let plan = overview.snapshot.plan;
    let record = &plan.tasks[task];
    let section = plan.section_of(task).map(|section| &plan.sections[section]);
    let section = section.map(|section| {
        let title = section.title.get().map_or("", |title| &title.0);
        format!("{} · {title}", section.id_text())
    });
    let status = of_task(obligations);
    let status = status.map_or_else(
        || overview.without_status(task),
        |status| overview.name(status),
    );
    let assignment = &plan.links.assignments[task];
    let names = |roles: &[Role]| {
        let parties = roles.iter().filter_map(|role| role.party);
        let names: Vec<&str> = parties.map(|party| plan.party_name(party)).collect();
        names.join(", ")
    };
    let product = given(&record.product).map_or("", |product| &product.0);
    let name = format!("{} · {}", record.id_text(), plan.task_name(task));
    [
        (words.task, name),
        (words.section, section.unwrap_or_default()),
        (words.status, status.to_owned()),
        (words.lead, names(&assignment.leads)),
        (words.support, names(&assignment.supports)),
        (words.oversee, names(&assignment.oversees)),
        (words.product, product.to_owned()),
    ]
}

/// Wraps a text at the terminal width, if there is one.
fn wrapped(text: &str, width: Option<u16>) -> String {
    match width {
        Some(width) => textwrap::fill(text, usize::from(width)),
        None => text.to_owned(),
    }
}

/// Returns one row per progress record of the given obligations.
fn recorded(
    overview: Overview<'_, '_>,
    obligations: &[&Obligation<'_>],
    words: &'static StatusWords,
) -> Table {
    let plan = overview.snapshot.plan;
    let row = |obligation: &Obligation<'_>, activity: Activity| {
        let record = plan.recorded(activity);
        let state = record.state.get();
        let state = state.map_or("", |state| wording::state(*state, words));
        let evidence: Vec<&str> = record
            .evidence
            .values()
            .map(|text| text.0.as_str())
            .collect();
        let by = given(&record.by).and_then(|id| plan.parties.find(id));
        vec![
            record.on.get().map(|on| written(on.0)).unwrap_or_default(),
            obligation.name(),
            state.to_owned(),
            given(&record.note).map_or("", |note| &note.0).to_owned(),
            given(&record.reason)
                .map_or("", |reason| &reason.0)
                .to_owned(),
            evidence.join(", "),
            by.map(|party| plan.party_name(party).to_owned())
                .unwrap_or_default(),
        ]
    };
    Table {
        columns: vec![
            (words.day, Column::Short),
            (words.reference, Column::Short),
            (words.state, Column::Short),
            (words.note, Column::Text),
            (words.reason, Column::Text),
            (words.evidence, Column::Text),
            (words.by, Column::Text),
        ],
        rows: obligations
            .iter()
            .flat_map(|obligation| {
                obligation
                    .progress
                    .iter()
                    .map(move |index| row(obligation, *index))
            })
            .collect(),
        ..Table::default()
    }
}
