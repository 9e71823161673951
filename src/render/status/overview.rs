//! Renders a plan as of a date as tables: by section, party, task or status.

use std::collections::HashMap;

use super::selection::{Selection, group};
use super::wording;
use crate::messages::{Language, StatusWords, Words, fill};
use crate::plan::Plan;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::names::brief;
use crate::plan::record::{Party, Record, Task};
use crate::plan::scalar::day::written;
use crate::render::table::{Column, Table};
use crate::status::{Obligation, Share, Snapshot, Status, Tally, of_task};

/// The length of a progress bar in characters.
const BAR: usize = 10;

/// A plan as of a date, with the language to show it in.
#[derive(Debug, Clone, Copy)]
pub struct Overview<'o, 'p> {
    /// The plan as of a date.
    pub snapshot: &'o Snapshot<'p>,
    /// The language.
    pub language: Language,
}

impl<'p> Overview<'_, 'p> {
    pub(super) fn words(self) -> &'static StatusWords {
        &Words::of(self.language).status
    }

    pub(super) fn plan(self) -> &'p Plan {
        self.snapshot.plan
    }

    /// Returns one row per section with selected tasks, and a total.
    #[must_use]
    pub fn by_section(self, selection: &Selection<'_>) -> Table {
        let words = self.words();
        let plan = self.plan();
        let mut shown = ByRecord::filled(false, plan.sections.len());
        for task in selection
            .tasks
            .iter()
            .filter(|task| !plan.is_principle(**task))
        {
            if let Some(section) = plan.section_of(*task) {
                shown[section] = true;
            }
        }
        let of_sections = group(selection, plan.sections.len(), |obligation| {
            plan.section_of(obligation.task?)
        });
        let mut table = Table {
            columns: self.columns(&[(words.section, Column::Short), (words.title, Column::Text)]),
            ..Table::default()
        };
        for (index, obligations) in of_sections.enumerate() {
            if shown[index] {
                let section = &plan.sections[index];
                let id = section.id_text().to_owned();
                let title = section.title.get().map_or("", |title| &title.0);
                self.add(vec![id, brief(title)], obligations, &mut table);
            }
        }
        let others: Vec<&Obligation<'_>> = selection.outside(|obligation| {
            let section = obligation.task.and_then(|task| plan.section_of(task));
            section.is_some_and(|section| shown[section])
        });
        if !others.is_empty() {
            let name = vec![String::new(), words.of_no_task.to_owned()];
            self.add(name, &others, &mut table);
        }
        let total = vec![String::new(), words.total.to_owned()];
        self.add(total, &selection.obligations, &mut table);
        table
    }

    /// Returns one row per party that leads selected tasks, and a total.
    #[must_use]
    pub fn by_party(self, selection: &Selection<'_>) -> Table {
        let words = self.words();
        let plan = self.plan();
        let lead = |task: Ix<Task>| plan.links.assignments[task].lead();
        let parties = plan.parties.indices().map(Some);
        let mut table = Table {
            columns: self.columns(&[(words.lead, Column::Text), (words.tasks, Column::Number)]),
            ..Table::default()
        };
        // Tasks without a lead come last.
        let mut tasks: HashMap<Option<Ix<Party>>, usize> = HashMap::new();
        let mut all = 0;
        for task in selection
            .tasks
            .iter()
            .filter(|task| !plan.is_principle(**task))
        {
            all += 1;
            *tasks.entry(lead(*task)).or_default() += 1;
        }
        let mut obligations: HashMap<Option<Ix<Party>>, Vec<&Obligation<'_>>> = HashMap::new();
        for obligation in &selection.obligations {
            if let Some(task) = obligation.task {
                obligations.entry(lead(task)).or_default().push(obligation);
            }
        }
        for party in parties.chain([None]) {
            let Some(count) = tasks.get(&party) else {
                continue;
            };
            let name = party.map_or(words.nobody, |party| plan.party_name(party));
            let obligations = obligations.get(&party).map_or(&[][..], Vec::as_slice);
            let cells = vec![name.to_owned(), count.to_string()];
            self.add(cells, obligations, &mut table);
        }
        let others = selection.outside(|obligation| obligation.task.is_some());
        if !others.is_empty() {
            let name = vec![words.of_no_task.to_owned(), String::new()];
            self.add(name, &others, &mut table);
        }
        let total = vec![words.total.to_owned(), all.to_string()];
        self.add(total, &selection.obligations, &mut table);
        table
    }

    /// Returns one row per task.
    #[must_use]
    pub fn by_task(self, selection: &Selection<'_>) -> Table {
        let words = self.words();
        let plan = self.plan();
        let of_tasks = group(selection, plan.tasks.len(), |obligation| obligation.task);
        let row = |task: Ix<Task>| {
            let obligations = &of_tasks[task];
            let status = of_task(obligations);
            let next = obligations
                .iter()
                .filter(|obligation| {
                    !obligation.status.is_done() && obligation.status != Status::Dropped
                })
                .filter_map(|obligation| obligation.due)
                .min();
            let tally = self.snapshot.tally(obligations.iter().copied());
            vec![
                plan.tasks[task].id_text().to_owned(),
                plan.task_name(task),
                plan.leads(task).unwrap_or_default(),
                status
                    .map_or_else(|| self.without_status(task), |status| self.name(status))
                    .to_owned(),
                next.map(written).unwrap_or_default(),
                fraction(tally.in_all()),
            ]
        };
        let tasks = selection.tasks.iter();
        let is_late = |task: &Ix<Task>| of_task(&of_tasks[*task]) == Some(Status::Overdue);
        let late = tasks.clone().enumerate().filter(|(_, task)| is_late(task));
        let table = Table {
            columns: vec![
                (words.task, Column::Short),
                (words.title, Column::Text),
                (words.lead, Column::Text),
                (words.status, Column::Text),
                (words.next, Column::Short),
                (words.year, Column::Number),
            ],
            rows: tasks.map(|task| row(*task)).collect(),
            ..Table::default()
        };
        table.alarming(words.status, late.map(|(row, _)| row))
    }

    /// Returns the number of obligations of each status that occurs, and the number of
    /// tasks without a deadline.
    #[must_use]
    pub fn totals(self, selection: &Selection<'_>) -> Table {
        let words = self.words();
        let count = |status| {
            selection
                .obligations
                .iter()
                .filter(|obligation| obligation.status == status)
                .count()
        };
        let of_tasks = group(selection, self.plan().tasks.len(), |obligation| {
            obligation.task
        });
        let bare = selection
            .tasks
            .iter()
            .filter(|task| of_tasks[**task].is_empty() && !self.plan().is_principle(**task))
            .count();
        let rows: Vec<Vec<String>> = Status::ALL
            .into_iter()
            .map(|status| (self.name(status), count(status)))
            .chain([(words.no_deadline, bare)])
            .filter(|(_, count)| *count > 0)
            .map(|(name, count)| vec![name.to_owned(), count.to_string()])
            .collect();
        let overdue = self.name(Status::Overdue);
        let late = rows.iter().position(|row| row[0] == overdue);
        let table = Table {
            columns: vec![(words.status, Column::Short), (words.count, Column::Number)],
            rows,
            ..Table::default()
        };
        table.alarming(words.status, late.into_iter())
    }

    fn columns(self, first: &[(&'static str, Column)]) -> Vec<(&'static str, Column)> {
        let words = self.words();
        let mut columns = first.to_vec();
        columns.extend([
            (words.progress, Column::Short),
            (words.so_far, Column::Number),
            (words.year, Column::Number),
            (words.late, Column::Number),
            (words.soon, Column::Number),
        ]);
        columns
    }

    /// Adds a row to a table with these [`columns`](Self::columns).
    fn add(self, mut cells: Vec<String>, obligations: &[&Obligation<'_>], table: &mut Table) {
        let tally = self.snapshot.tally(obligations.iter().copied());
        cells.extend([
            bar(tally),
            fraction(tally.so_far()),
            fraction(tally.in_all()),
            tally.overdue.to_string(),
            tally.due_soon.to_string(),
        ]);
        if tally.overdue > 0 {
            let late = cells.len() - 2;
            table.alarming.insert((table.rows.len(), late));
        }
        table.rows.push(cells);
    }

    /// Returns the share done as text: `12/18 (67 %)`.
    #[must_use]
    pub fn share(self, share: Share) -> String {
        let words = self.words();
        match share.percent() {
            Some(percent) => fill(
                words.share,
                &[
                    ("done", &share.done.to_string()),
                    ("all", &share.all.to_string()),
                    ("percent", &percent.to_string()),
                ],
            ),
            None => words.none.to_owned(),
        }
    }

    /// Returns what is in the place of the status of a task that has none.
    pub(super) fn without_status(self, task: Ix<Task>) -> &'static str {
        let words = self.words();
        if self.plan().is_principle(task) {
            words.principle
        } else {
            words.no_deadline
        }
    }

    /// Returns the name of a status.
    #[must_use]
    pub fn name(self, status: Status) -> &'static str {
        wording::status(status, self.words())
    }
}

/// Returns a progress bar of what is done so far, empty if nothing was due.
/// Returns a share as a fraction.
fn fraction(share: Share) -> String {
    format!("{}/{}", share.done, share.all)
}

fn bar(tally: Tally) -> String {
    let Some(percent) = tally.so_far().percent() else {
        return "–".to_owned();
    };
    let full = percent * BAR / 100;
    format!(
        "{}{} {percent:>3} %",
        "█".repeat(full),
        "░".repeat(BAR - full)
    )
}
