//! Renders one task in full: its text, responsibilities, all occurrences and
//! progress records.

use std::fmt::Write as _;

use super::overview::Overview;
use crate::clean::clean;
use crate::messages::{StatusWords, Words};
use crate::plan::assignment::Role;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Progress, Record, State, Task};
use crate::plan::scalar::day::written;
use crate::render::table::{Column, Table};
use crate::status::{Obligation, of_task};

/// Renders one task.
#[must_use]
pub fn render(
    overview: Overview<'_, '_>,
    task: Ix<Task>,
    width: Option<u16>,
    color: bool,
) -> String {
    let words = &Words::of(overview.language).status;
    let plan = overview.snapshot.plan;
    let record = &plan.tasks[task];
    let by_task = overview.snapshot.by_task();
    let items = &by_task[task];
    let mut text = String::new();
    let mut line = |word: &str, value: &str| {
        if !value.is_empty() {
            let line = format!("{word}: {}", clean(value));
            let _ = writeln!(text, "{}", wrapped(&line, width));
        }
    };
    let id = record.id_text();
    line(words.task, &format!("{id} · {}", plan.task_name(task)));
    if let Some(section) = plan.section_of(task) {
        let section = &plan.sections[section];
        let id = section.id_text();
        let title = section.title.get().map_or("", |title| &title.0);
        line(words.section, &format!("{id} · {title}"));
    }
    line(
        words.status,
        of_task(items).map_or(words.no_deadline, |status| overview.name(status)),
    );
    let assignment = &plan.links.assignments[task];
    for (word, roles) in [
        (words.lead, &assignment.leads),
        (words.support, &assignment.supports),
        (words.oversee, &assignment.oversees),
    ] {
        let name = |role: &Role| Some(plan.party_name(role.party?).to_owned());
        line(
            word,
            &roles.iter().filter_map(name).collect::<Vec<_>>().join(", "),
        );
    }
    line(
        words.product,
        given(&record.product).map_or("", |product| &product.0),
    );
    let full = record.text.get().map_or("", |text| &text.0);
    let _ = writeln!(text, "\n{}\n", wrapped(&clean(full), width));
    if !items.is_empty() {
        let _ = writeln!(text, "{}", overview.list(items, true).screen(width, color));
    }
    let recorded = recorded(overview, items, words);
    if recorded.rows.is_empty() {
        let _ = writeln!(text, "\n{}", words.nothing_recorded);
    } else {
        let _ = writeln!(text, "\n{}", words.recorded);
        let _ = writeln!(text, "{}", recorded.screen(width, color));
    }
    text
}

/// Wraps a text at the terminal width, if there is one.
fn wrapped(text: &str, width: Option<u16>) -> String {
    match width {
        Some(width) => textwrap::fill(text, usize::from(width)),
        None => text.to_owned(),
    }
}

/// Returns one row per progress record of the given items.
fn recorded(
    overview: Overview<'_, '_>,
    items: &[&Obligation<'_>],
    words: &'static StatusWords,
) -> Table {
    let plan = overview.snapshot.plan;
    let row = |item: &Obligation<'_>, index: Ix<Progress>| {
        let record = &plan.progress[index];
        let state = match record.state.get() {
            Some(State::Started) => words.state_started,
            Some(State::Done) => words.state_done,
            Some(State::Paused) => words.state_paused,
            Some(State::Dropped) => words.state_dropped,
            None => "",
        };
        let evidence: Vec<&str> = record
            .evidence
            .values()
            .map(|text| text.0.as_str())
            .collect();
        let by = given(&record.by).and_then(|id| plan.parties.find(id));
        vec![
            record.on.get().map(|on| written(on.0)).unwrap_or_default(),
            item.name(),
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
        rows: items
            .iter()
            .flat_map(|item| item.progress.iter().map(move |index| row(item, *index)))
            .collect(),
    }
}
