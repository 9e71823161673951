//! Statuses on chosen days, compared with plans that contain marks.
//!
//! `tests/statuses` holds whole plans. A comment ``#~ 2024-11-20 due-soon;
//! 2024-11-21 overdue 1`` belongs to the last `id` above it: the status of the deadline
//! on these days, and by how many days it is late. If the deadline recurs,
//! the period comes first: `#~ 2024-03: 2024-03-31 due-soon`. `first 8`
//! are the days late relative to the original due day, given for every extension;
//! `left 2` are the days left, which are optional; `nothing` means that nothing is owed yet.
//! A step that an entry of a register owes is marked like a period: `#~ accepted: …`. A moment instead of a day
//! (`2024-11-20T16:59:59Z`) leaves the day to the time zone of the unit. Every deadline
//! must be marked, and
//! every duty of the law that the plan names.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use dcs::plan::collection::Collection;
use dcs::plan::ledger::Visitor;
use dcs::plan::record::{KINDS, Record};
use dcs::status::{Snapshot, Status, of_task};
use dcs::text::Place;
use serde_json::Value;

use crate::world::{Run, findings, record_keys, root, sources, text};

/// The time as of which a plan is evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// On a named day.
    Day(NaiveDate),
    /// Today, at this moment.
    Moment(DateTime<Utc>),
}

impl When {
    fn read(text: &str) -> Option<Self> {
        let day = text.parse().map(Self::Day);
        day.or_else(|_| text.parse().map(Self::Moment)).ok()
    }

    /// Returns the next day, or the next second.
    fn next(self) -> Self {
        match self {
            Self::Day(day) => Self::Day(day + Days::new(1)),
            Self::Moment(moment) => Self::Moment(moment + TimeDelta::seconds(1)),
        }
    }
}

/// The expected status of a deadline at a time.
#[derive(Debug)]
struct Mark {
    /// The location of the mark: `once.yaml:12`.
    place: String,
    /// The name of the occurrence.
    about: String,
    when: When,
    /// The status and the days, as written.
    expected: String,
}

/// The actual status of an occurrence.
struct Found {
    status: String,
    late: i64,
    first: Option<i64>,
    left: Option<i64>,
}

impl Found {
    /// Formats it as a mark; the days left only if the mark contains them.
    fn like(&self, mark: &str) -> String {
        let late = (self.late != 0).then(|| self.late.to_string());
        let first = self.first.map(|days| format!("first {days}"));
        let left = self.left.filter(|_| mark.contains(" left "));
        let left = left.map(|days| format!("left {days}"));
        let parts = [Some(self.status.clone()), late, first, left];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// Returns the names of the fixtures.
fn fixtures() -> Vec<String> {
    let entries = fs::read_dir(root().join("tests/statuses")).expect("the fixtures are there");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn read(name: &str) -> String {
    text(&format!("tests/statuses/{name}"))
}

/// Returns the identifier in a line: `id: a`, `id = "a"`.
fn identifier(line: &str) -> Option<&str> {
    let code = line.split('#').next()?;
    let (before, value) = code.split_once("id")?;
    let stands_alone = before.trim_end_matches([' ', '{', '-']).is_empty();
    let value = value.trim_start().strip_prefix([':', '='])?;
    let value = value.trim().trim_start_matches('"');
    stands_alone.then(|| value.split([',', '"', ' ', '}']).next())?
}

/// Returns the marks of a fixture.
fn marks(name: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut id = String::new();
    for (index, line) in read(name).lines().enumerate() {
        if let Some(own) = identifier(line) {
            own.clone_into(&mut id);
        }
        let Some((_, list)) = line.split_once("#~ ") else {
            continue;
        };
        let place = format!("{name}:{}", index + 1);
        let (about, list) = match list.split_once(": ") {
            Some((period, list)) => (format!("{id}@{period}"), list),
            None => (id.clone(), list),
        };
        for mark in list.split("; ") {
            let (when, expected) = mark.trim().split_once(' ').unwrap_or((mark, ""));
            marks.push(Mark {
                place: place.clone(),
                about: about.clone(),
                when: When::read(when).unwrap_or_else(|| panic!("{place}: `{mark}`")),
                expected: expected.to_owned(),
            });
        }
    }
    marks
}

/// Compares all marks with what `look` returns for a fixture at a time, by name.
fn compare(look: impl Fn(&str, When) -> BTreeMap<String, Found>) {
    let mut wrong = Vec::new();
    for name in fixtures() {
        let marks = marks(&name);
        let text = read(&name);
        let named: BTreeSet<&str> = text.lines().filter_map(identifier).collect();
        let times: BTreeSet<When> = marks.iter().map(|mark| mark.when).collect();
        let marked: BTreeSet<&str> = marks.iter().map(|mark| deadline(&mark.about)).collect();
        for when in times {
            let found = look(&name, when);
            for mark in marks.iter().filter(|mark| mark.when == when) {
                let found = found.get(&mark.about);
                let found = found.map_or("nothing".to_owned(), |it| it.like(&mark.expected));
                if found != mark.expected {
                    wrong.push(format!(
                        "{}: {} at {when:?} is `{found}`, not `{}`",
                        mark.place, mark.about, mark.expected
                    ));
                }
            }
            // What the law alone demands has no line that could be marked.
            let ids = found.keys().map(|name| deadline(name));
            for id in ids.filter(|id| named.contains(*id)) {
                assert!(marked.contains(id), "{name}: `{id}` has no mark");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the identifier of the deadline in the name of an occurrence.
fn deadline(name: &str) -> &str {
    name.split('@').next().unwrap_or(name)
}

#[test]
fn every_status_is_as_marked_in_the_library() {
    compare(|name, when| {
        let text = read(name);
        let far = "9999-12-31".parse().expect("a day");
        let (plan, _) = findings(&sources(&[(name, &text)]), &root(), far);
        let day = match when {
            When::Day(day) => day,
            When::Moment(moment) => moment.with_timezone(&plan.zone().0).date_naive(),
        };
        let snapshot = Snapshot::new(&plan, day, plan.due_soon());
        let items = snapshot.obligations.iter().map(|item| {
            let found = Found {
                status: item.status.name().to_owned(),
                late: snapshot.days_late(item),
                first: item.first_due.map(|_| snapshot.days_late_at_first(item)),
                left: snapshot.days_left(item),
            };
            (item.name(), found)
        });
        items.collect()
    });
}

#[test]
fn every_status_is_as_marked_in_the_program() {
    compare(|name, when| {
        let path = format!("tests/statuses/{name}");
        let status = ["status", "-p", &path, "--format", "json"];
        let said = match when {
            When::Day(day) => {
                Run::default().dcs(&[&status[..], &["--as-of", &day.to_string()]].concat())
            }
            When::Moment(moment) => Run::default().now(&moment.to_rfc3339()).dcs(&status),
        };
        assert_eq!(said.code, 0, "{name}: {}{}", said.out, said.err);
        let document: Value = serde_json::from_str(&said.out).expect("JSON");
        let items = document["occurrences"].as_array().expect("a list");
        let items = items.iter().map(|item| {
            let text = |key: &str| item[key].as_str().expect("a text").to_owned();
            let found = Found {
                status: text("status"),
                late: item["days_late"].as_i64().expect("a number"),
                first: item["days_late_at_first"].as_i64(),
                left: item["days_left"].as_i64(),
            };
            (text("ref"), found)
        });
        items.collect()
    });
}

#[test]
fn the_marks_stand_on_both_sides_of_many_boundaries() {
    let marks: Vec<Mark> = fixtures().iter().flat_map(|name| marks(name)).collect();
    let status = |mark: &Mark| mark.expected.split(' ').next().map(str::to_owned);
    let crossed = marks.iter().zip(&marks[1..]).filter(|(before, after)| {
        before.about == after.about
            && before.when.next() == after.when
            && status(before) != status(after)
    });
    let crossed = crossed.count();
    assert!(
        crossed >= 150,
        "{crossed} boundaries of {} marks",
        marks.len()
    );
    // Every status has a mark.
    let mut seen: BTreeSet<_> = marks.iter().filter_map(status).collect();
    seen.remove("nothing");
    let all = dcs::status::Status::ALL.map(|status| status.name().to_owned());
    assert_eq!(seen, all.into_iter().collect());
}

#[test]
fn a_task_is_as_urgent_as_its_most_urgent_deadline() {
    // `every.yaml` has a deadline of each status, named after it.
    let day = "2024-11-20".parse().expect("a day");
    let (plan, _) = findings(
        &sources(&[("every.yaml", &read("every.yaml"))]),
        &root(),
        day,
    );
    let snapshot = Snapshot::new(&plan, day, plan.due_soon());
    let urgency = [
        "overdue",
        "due-soon",
        "uncounted",
        "idle",
        "in-progress",
        "not-started",
        "paused",
        "ongoing",
        "on-request",
        "done-late",
        "done",
        "dropped",
    ];
    let all: BTreeSet<&str> = Status::ALL.into_iter().map(Status::name).collect();
    assert_eq!(BTreeSet::from(urgency), all);
    let item = |name: &str| {
        let mut items = snapshot.obligations.iter();
        let item = items.find(|item| item.name() == name);
        item.expect("a deadline of this status")
    };
    for (at, more) in urgency.iter().enumerate() {
        for less in &urgency[at..] {
            // A task with one deadline done and one not started is in progress.
            let begun = *more == "not-started" && ["done-late", "done"].contains(less);
            let expected = if begun { "in-progress" } else { more };
            for pair in [[item(more), item(less)], [item(less), item(more)]] {
                let status = of_task(&pair).expect("a task with deadlines has a status");
                assert_eq!(status.name(), expected, "{more} and {less}");
            }
        }
    }
    assert_eq!(of_task(&[]), None);
}

/// The lists whose records have at least one obligation in the snapshot of a plan.
struct Judged<'s> {
    places: HashSet<Place>,
    lists: &'s mut BTreeSet<&'static str>,
    present: &'s mut BTreeSet<&'static str>,
}

impl<'l> Visitor<'l> for Judged<'_> {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        if !records.is_empty() {
            self.present.insert(R::KIND.list);
        }
        if records.iter().any(|it| self.places.contains(&it.place)) {
            self.lists.insert(R::KIND.list);
        }
    }
}

#[test]
fn every_kind_with_a_due_day_is_judged() {
    let (mut lists, mut present) = (BTreeSet::new(), BTreeSet::new());
    for name in fixtures() {
        let text = read(&name);
        let day = "2026-12-31".parse().expect("a day");
        let (plan, _) = findings(&sources(&[(&name, &text)]), &root(), day);
        let snapshot = Snapshot::new(&plan, day, plan.due_soon());
        let places = snapshot.obligations.iter().map(|it| it.place).collect();
        let (lists, present) = (&mut lists, &mut present);
        plan.each(&mut Judged {
            places,
            lists,
            present,
        });
    }
    for kind in KINDS {
        assert!(
            kind.register.is_none() || present.contains(kind.list),
            "no plan in tests/statuses has entries of `{}`: what do they owe, or do they owe nothing?",
            kind.list
        );
        if record_keys(kind.list).contains_key("due") {
            assert!(
                lists.contains(kind.list),
                "no plan in tests/statuses owes anything by `{}`: does the kind say what it owes?",
                kind.list
            );
        }
    }
}
