//! The entries of all registers, one way to reach them, and the steps about each.

use std::collections::{HashMap, HashSet};

use super::collection::{Collection, Placed};
use super::field::{Field, Pairs};
use super::index::Ix;
use super::ledger::{Ledger, Visitor};
use super::record::{Entry, Progress, Record, State, Step, Subject};
use super::scalar::day::Day;
use super::scalar::id::{Id, key};
use super::scalar::occurrence::OccurrenceRef;
use crate::text::Place;

impl Ledger {
    /// Returns the entries of all registers, each with the place of its record. Of several
    /// with one identifier, which two branches may both have added, it is the first.
    #[must_use]
    pub fn entries(&self) -> Vec<(Place, Entry<'_>)> {
        struct Entries<'l>(Vec<(Place, Entry<'l>)>);
        impl<'l> Visitor<'l> for Entries<'l> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                if R::KIND.register.is_some() {
                    let first = records.enumerate().filter(|(it, _)| !records.is_twin(*it));
                    let placed =
                        |(_, record): (Ix<R>, &'l Placed<R>)| Some((record.place, record.entry()?));
                    self.0.extend(first.filter_map(placed));
                }
            }
        }
        let mut entries = Entries(Vec::new());
        self.each(&mut entries);
        entries.0
    }

    /// Returns the conferences at which too few were present, and which were not held.
    #[must_use]
    pub fn missed_meetings(&self) -> HashSet<&Id> {
        let missed = self.meetings.iter();
        let missed = missed.filter(|meeting| meeting.missed_quorum().is_some());
        missed.filter_map(|meeting| meeting.id()).collect()
    }

    /// Returns the next free identifier of entries with a beginning: `pa-2026-014` for
    /// `pa-2026-`.
    #[must_use]
    pub fn next_entry_id(&self, beginning: &str) -> String {
        let folded = key(beginning);
        let entries = self.entries();
        let numbers = entries.iter().filter_map(|(_, entry)| {
            let number = entry.id?.key.strip_prefix(&folded)?;
            number.parse::<u32>().ok()
        });
        let last = numbers.max().unwrap_or_default();
        format!("{beginning}{:03}", last.saturating_add(1))
    }

    /// Returns whether any register has an entry.
    #[must_use]
    pub fn has_entries(&self) -> bool {
        struct Any(bool);
        impl<'l> Visitor<'l> for Any {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                self.0 |= R::KIND.register.is_some() && !records.is_empty();
            }
        }
        let mut any = Any(false);
        self.each(&mut any);
        any.0
    }
}

/// The steps about each entry, by the key of its identifier: the earliest first, those of
/// one day in the order of their names in `StepName`, so that the order of the lines says
/// nothing. Of equal records, which two branches may both have
/// added, there is one.
#[derive(Debug, Clone, Default)]
pub struct StepsOf(HashMap<String, Vec<Ix<Step>>>);

impl StepsOf {
    /// Collects the steps about each entry.
    pub(super) fn of(ledger: &Ledger) -> Self {
        let mut of: HashMap<String, Vec<Ix<Step>>> = HashMap::new();
        let mut seen: HashSet<&Step> = HashSet::with_capacity(ledger.steps.len());
        for (index, step) in ledger.steps.enumerate() {
            let Some(entry) = step.entry.get() else {
                continue;
            };
            if seen.insert(step) {
                of.entry(entry.key.clone()).or_default().push(index);
            }
        }
        for steps in of.values_mut() {
            steps.sort_by_key(|step| {
                let step = &ledger.steps[*step];
                (step.on.get().copied(), step.step.get().copied())
            });
        }
        Self(of)
    }

    /// Returns the steps about each entry, in no order of the entries.
    pub fn all(&self) -> impl Iterator<Item = &[Ix<Step>]> {
        self.0.values().map(Vec::as_slice)
    }

    /// Returns the steps about an entry.
    #[must_use]
    pub fn get(&self, entry: &Entry<'_>) -> &[Ix<Step>] {
        let steps = entry.id.and_then(|id| self.0.get(&id.key));
        steps.map_or(&[], Vec::as_slice)
    }
}

/// Returns what the entries that name a task or a deadline say of it, as progress records:
/// begun on the day of the entry, and done with the step with which it takes place or that settles
/// it; done at once, where none has to. A fact is written once. A conference without a quorum was
/// not held, and what was withdrawn or cancelled gives its work up unless other entries are about
/// it.
pub(super) fn as_progress(ledger: &Ledger, steps: &StepsOf) -> Vec<Placed<Progress>> {
    let missed = ledger.missed_meetings();
    let entries = ledger.entries();
    let stands = |entry: &Entry<'_>| {
        let step = ending(ledger, steps, entry).and_then(|step| ledger.steps[step].step.get());
        !step.is_some_and(|step| step.gives_up())
    };
    let standing = entries.iter().filter(|(_, entry)| stands(entry));
    let standing: HashSet<_> = standing
        .filter_map(|(_, it)| it.subject.map(named))
        .collect();
    let mut records = Vec::new();
    for (place, entry) in entries {
        let (Some(subject), Some(kind)) = (entry.subject, entry.kind) else {
            continue;
        };
        if kind.secret {
            continue;
        }
        let record = |state, on| of_entry(&entry, subject, place, state, on);
        let is_missed = entry.id.is_some_and(|id| missed.contains(id));
        // The work on what lasts was done when it was set up.
        if (kind.settled_by.is_empty() || kind.lasts()) && !is_missed {
            records.push(Placed::new(place, record(State::Done, entry.on.clone())));
            continue;
        }
        records.push(Placed::new(place, record(State::Started, entry.on.clone())));
        if let Some(ends) = ending(ledger, steps, &entry) {
            let step = &ledger.steps[ends];
            let gives_up = step.step.get().is_some_and(|name| name.gives_up());
            let state = match gives_up {
                true if standing.contains(&named(subject)) => continue,
                true => State::Dropped,
                false => State::Done,
            };
            records.push(of_step(step, record(state, step.on.clone())));
            if let Some(step) = settling_later(ledger, steps, &entry, ends) {
                // It opens nothing again, and its evidence is reported.
                records.push(of_step(step, record(State::Started, step.on.clone())));
            }
        }
    }
    records
}

/// Returns what an entry says of the work that it is about.
fn of_entry(
    entry: &Entry<'_>,
    subject: Subject<'_>,
    place: Place,
    state: State,
    on: Field<Day>,
) -> Progress {
    Progress {
        deadline: subject.deadline.cloned(),
        task: subject.task.cloned(),
        on,
        state: Field {
            value: Some(state),
            place,
        },
        times: None,
        note: entry.what.cloned(),
        reason: None,
        evidence: entry.evidence.clone(),
        figures: entry.figures.clone(),
        by: entry.by.cloned(),
    }
}

/// Returns what a step says of the work that its entry is about, from what the entry says.
fn of_step(step: &Placed<Step>, said: Progress) -> Placed<Progress> {
    let said = Progress {
        evidence: step.evidence.clone(),
        // They have been counted with the entry.
        figures: Pairs::default(),
        by: step.by.clone(),
        ..said
    };
    Placed::new(step.place, said)
}

/// Returns the step that ends the work that an entry is about.
fn ending(ledger: &Ledger, steps: &StepsOf, entry: &Entry<'_>) -> Option<Ix<Step>> {
    let kind = entry.kind?;
    let ends = |step: &Ix<Step>| {
        let name = ledger.steps[*step].step.get();
        name.is_some_and(|name| kind.ends_work(*name))
    };
    let mut steps = steps.get(entry).iter().copied();
    steps.find(ends)
}

/// Returns the step with evidence that settles an entry whose work another step has ended.
fn settling_later<'l>(
    ledger: &'l Ledger,
    steps: &StepsOf,
    entry: &Entry<'_>,
    ended: Ix<Step>,
) -> Option<&'l Placed<Step>> {
    let kind = entry.kind?;
    let name = |step: Ix<Step>| ledger.steps[step].step.get();
    let settles = |step: Ix<Step>| name(step).is_some_and(|it| kind.settled_by.contains(it));
    let mut steps = steps.get(entry).iter().copied();
    let step = steps
        .find(|step| settles(*step))
        .filter(|_| !settles(ended))?;
    let step = &ledger.steps[step];
    (!step.evidence.items.is_empty()).then_some(step)
}

/// Returns what a subject names.
fn named(subject: Subject<'_>) -> (Option<&OccurrenceRef>, Option<&Id>) {
    let deadline = subject.deadline.and_then(Field::get);
    (deadline, subject.task.and_then(Field::get))
}
