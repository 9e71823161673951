//! Due days and statuses on chosen days.

use dcs::plan::Plan;
use dcs::plan::index::Ix;
use dcs::status::{Snapshot, Status};
use proptest::prelude::*;

use crate::world::{Run, Scratch, base, day, findings, root, sources};

/// Reads the base plan of a year with other deadlines.
fn plan(year: &str, deadlines: &str) -> Plan {
    let base = base().replace("2024", year);
    let head = base.split("[[deadlines]]").next().expect("a head");
    let text = format!("{head}\n{deadlines}\n");
    findings(
        &sources(&[("plan.toml", &text)]),
        &root(),
        day("2024-01-01"),
    )
    .0
}

/// Returns the names and due days of the only deadline's occurrences.
fn dues(year: &str, how: &str) -> Vec<(String, String)> {
    let plan = plan(
        year,
        &format!("[[deadlines]]\nid = \"d\"\ntask = \"1a\"\n{how}"),
    );
    let deadline = Ix::new(0);
    plan.links.schedules[deadline]
        .enumerate()
        .map(|(index, occurrence)| {
            let name = plan.occurrence_name(deadline, Some(index));
            let period = name.strip_prefix("d@").unwrap_or(&name).to_owned();
            (period, occurrence.due.to_string())
        })
        .collect()
}

fn days(year: &str, how: &str) -> Vec<String> {
    dues(year, how).into_iter().map(|(_, due)| due).collect()
}

#[test]
fn a_month_without_the_day_uses_its_last() {
    let lasts = [
        "2024-01-31",
        "2024-02-29",
        "2024-03-31",
        "2024-04-30",
        "2024-05-31",
        "2024-06-30",
        "2024-07-31",
        "2024-08-31",
        "2024-09-30",
        "2024-10-31",
        "2024-11-30",
        "2024-12-31",
    ];
    assert_eq!(days("2024", "every = \"month\"\nday = 31"), lasts);
    assert_eq!(days("2024", "every = \"month\"\nday = \"last\""), lasts);
    assert_eq!(days("2024", "every = \"month\""), lasts);
    assert_eq!(days("2025", "every = \"month\"\nday = 29")[1], "2025-02-28");
    assert_eq!(days("2024", "every = \"month\"\nday = 29")[1], "2024-02-29");
    assert_eq!(days("2100", "every = \"month\"\nday = 30")[1], "2100-02-28");
}

#[test]
fn periods_are_named_after_what_they_are() {
    let named = |how| {
        dues("2024", how)
            .into_iter()
            .map(|(name, due)| format!("{name} {due}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(named("every = \"year\""), ["2024 2024-12-31"]);
    assert_eq!(
        named("every = \"half-year\"\nday = 15\nmonth = 1"),
        ["2024-H1 2024-01-15", "2024-H2 2024-07-15"]
    );
    assert_eq!(
        named("every = \"quarter\"\nday = 25"),
        [
            "2024-Q1 2024-03-25",
            "2024-Q2 2024-06-25",
            "2024-Q3 2024-09-25",
            "2024-Q4 2024-12-25"
        ]
    );
    assert_eq!(
        named("every = \"month\"\nday = 5\nfrom = 2024-05-06\nuntil = 2024-07-05"),
        ["2024-06 2024-06-05", "2024-07 2024-07-05"]
    );
}

#[test]
fn a_day_of_the_next_period_keeps_the_name_of_the_period_before() {
    let next = |how: &str| dues("2026", &format!("{how}\nin = \"next\""));
    let months = next("every = \"month\"\nday = 10");
    assert_eq!(months.len(), 12);
    assert_eq!(months[4], ("2026-05".to_owned(), "2026-06-10".to_owned()));
    assert_eq!(months[11], ("2026-12".to_owned(), "2027-01-10".to_owned()));
    // The week of 1 January 2026 began in the plan before.
    let weeks = next("every = \"week\"\nday = 1");
    assert_eq!(weeks[0], ("2026-W02".to_owned(), "2026-01-12".to_owned()));
    let last = ("2026-W53".to_owned(), "2027-01-04".to_owned());
    assert_eq!((weeks.len(), weeks.last()), (52, Some(&last)));
}

#[test]
fn what_is_left_out_is_left_out_and_nothing_else() {
    let months = days(
        "2026",
        "every = \"month\"\nday = 15\nskip = [\"2026-06\", \"tháng 7\"]",
    );
    assert_eq!(months.len(), 10);
    assert!(
        !months
            .iter()
            .any(|day| day.contains("-06-") || day.contains("-07-"))
    );
    // A quarter is not left out with one of its months.
    assert_eq!(
        days("2026", "every = \"quarter\"\nskip = [\"2026-06\"]").len(),
        4
    );
    assert_eq!(
        days("2026", "every = \"quarter\"\nskip = [\"6 tháng đầu năm\"]"),
        ["2026-09-30", "2026-12-31"]
    );
    // A week belongs to the month of its Sunday.
    let weeks = days("2026", "every = \"week\"\nday = 1\nskip = [\"2026-06\"]");
    assert!(weeks.contains(&"2026-05-25".to_owned()) && weeks.contains(&"2026-06-29".to_owned()));
    assert!(!weeks.contains(&"2026-06-01".to_owned()) && !weeks.contains(&"2026-06-22".to_owned()));
    // What is due in the next month is named after its own.
    let next = dues(
        "2026",
        "every = \"month\"\nday = 10\nin = \"next\"\nskip = [\"2026-06\"]",
    );
    assert!(next.iter().all(|(month, _)| month != "2026-06"));
    assert!(next.contains(&("2026-05".to_owned(), "2026-06-10".to_owned())));
}

#[test]
fn weeks_are_iso_weeks_and_stay_in_the_period() {
    // 1 January 2027 is a Friday of the week 2026-W53.
    let weeks = dues("2027", "every = \"week\"\nday = 5");
    assert_eq!(weeks[0], ("2026-W53".to_owned(), "2027-01-01".to_owned()));
    assert_eq!(weeks[1].0, "2027-W01");
    assert_eq!(weeks.len(), 53);
    assert_eq!(weeks[52], ("2027-W52".to_owned(), "2027-12-31".to_owned()));
    // 30 December 2024 is a Monday of the week 2025-W01.
    let weeks = dues("2024", "every = \"week\"\nday = 1");
    assert_eq!(
        weeks.last().unwrap(),
        &("2025-W01".to_owned(), "2024-12-30".to_owned())
    );
    // The default is the last day of the week.
    assert_eq!(
        days("2024", "every = \"week\"\nuntil = 2024-01-14"),
        ["2024-01-07", "2024-01-14"]
    );
}

/// Returns the status of `bao-cao`, due on 20/11, on a day.
fn status(extra: &str, as_of: &str) -> Status {
    let text = format!("{}\n{extra}", base());
    let (plan, _) = findings(&sources(&[("plan.toml", &text)]), &root(), day(as_of));
    let snapshot = Snapshot::new(&plan, day(as_of), plan.due_soon());
    snapshot.obligations[0].status
}

fn record(on: &str, state: &str) -> String {
    format!(
        "[[progress]]\ndeadline = \"bao-cao\"\non = {on}\nstate = \"{state}\"\nnote = \"ghi\"\n"
    )
}

#[test]
fn a_status_follows_the_records_and_the_day() {
    let done = record("2024-11-20", "done");
    let late = record("2024-11-21", "done");
    let started = record("2024-10-01", "started");
    for (records, as_of, expected) in [
        ("", "2023-06-01", Status::NotStarted),
        ("", "2024-11-12", Status::NotStarted),
        ("", "2024-11-13", Status::DueSoon),
        ("", "2024-11-20", Status::DueSoon),
        ("", "2024-11-21", Status::Overdue),
        ("", "2031-01-01", Status::Overdue),
        (&started, "2024-09-30", Status::NotStarted),
        (&started, "2024-10-01", Status::InProgress),
        (&started, "2024-11-15", Status::DueSoon),
        (&started, "2024-11-21", Status::Overdue),
        (&done, "2024-11-19", Status::DueSoon),
        (&done, "2024-11-20", Status::Done),
        (&late, "2024-11-22", Status::DoneLate),
        (
            &(started.clone() + &record("2024-10-02", "paused")),
            "2024-12-31",
            Status::Paused,
        ),
        (
            &(record("2024-10-02", "paused") + &started),
            "2024-12-31",
            Status::Paused,
        ),
        (
            &record("2024-10-02", "dropped"),
            "2024-12-31",
            Status::Dropped,
        ),
    ] {
        assert_eq!(status(records, as_of), expected, "{as_of} {records}");
    }
}

#[test]
fn today_is_the_units_day_not_the_machines() {
    let scratch = Scratch::new("zone");
    let plan = scratch.write("plan.toml", base());
    let far = scratch.write(
        "far.toml",
        base().replace("[unit]", "[unit]\ntimezone = \"-10:00\""),
    );
    let as_of = |plan: &std::path::Path, now| {
        let said = Run::default().now(now).dcs(&[
            "overdue",
            "-p",
            plan.to_str().unwrap(),
            "--format",
            "json",
        ]);
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        json["as_of"].as_str().unwrap().to_owned()
    };
    assert_eq!(as_of(&plan, "2024-11-20T16:59:59Z"), "2024-11-20");
    assert_eq!(as_of(&plan, "2024-11-20T17:00:00Z"), "2024-11-21");
    assert_eq!(as_of(&far, "2024-11-20T09:59:59Z"), "2024-11-19");
    assert_eq!(as_of(&far, "2024-11-20T10:00:00Z"), "2024-11-20");
}

proptest! {
    #[test]
    fn what_is_overdue_never_clears_itself(first in 0_i64..2000, later in 0_i64..2000, states in prop::collection::vec((0_i64..700, 0_usize..2), 0..4)) {
        let start = day("2024-01-01");
        let days = |count| start + chrono::Duration::days(count);
        let records: String = states
            .iter()
            .map(|(on, state)| record(&days(*on).to_string(), ["started", "paused"][*state]))
            .collect();
        let (first, later) = (first.min(later), first.max(later));
        let of = |count: i64| status(&records, &days(count).to_string());
        // No record between the two days can have changed it.
        let quiet = states.iter().all(|(on, _)| *on <= first || *on > later);
        if quiet && of(first) == Status::Overdue {
            prop_assert_eq!(of(later), Status::Overdue);
        }
    }

    #[test]
    fn no_month_that_begins_is_lost_when_its_day_is_in_the_next(year in 1901_i32..2198, day_of_month in 1_u32..=31, from in 1_u32..=12, until in 1_u32..=28) {
        let how = format!(
            "every = \"month\"\nday = {day_of_month}\nin = \"next\"\nfrom = {year}-{from:02}-15\nuntil = {year}-12-{until:02}"
        );
        let dues = dues(&year.to_string(), &how);
        let months = dues.iter().map(|(period, _)| period.clone());
        let expected = (from..=12).map(|month| format!("{year}-{month:02}"));
        prop_assert_eq!(months.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        for (period, due) in dues {
            let months = |name: &str| {
                let number: i32 = name[5..7].parse().unwrap();
                name[..4].parse::<i32>().unwrap() * 12 + number
            };
            prop_assert_eq!(months(&due), months(&period) + 1);
        }
    }

    #[test]
    fn no_period_vanishes_but_those_that_are_left_out(
        every in prop::sample::select(vec![("month", "tháng", 12), ("quarter", "quý", 4), ("half-year", "", 2)]),
        day_of_month in 1_u32..=31,
        weekday in prop::option::of(prop::sample::select(vec!["1", "2", "3", "4", "last"])),
        next in prop::bool::ANY,
        skipped in prop::collection::btree_set(1_usize..=12, 0..4),
    ) {
        let (name, word, count) = every;
        let day = match weekday {
            Some(nth) => format!("weekday = \"thursday\"\nnth = \"{nth}\""),
            None => format!("day = {day_of_month}"),
        };
        let skipped: Vec<usize> = skipped.into_iter().filter(|it| !word.is_empty() && *it <= count).collect();
        let names: Vec<String> = skipped.iter().map(|it| format!("\"{word} {it}\"")).collect();
        let next = if next { "next" } else { "this" };
        let how = format!("every = \"{name}\"\n{day}\nin = \"{next}\"\nskip = [{}]", names.join(", "));
        prop_assert_eq!(dues("2026", &how).len(), count - skipped.len(), "{}", how);
    }

    #[test]
    fn each_period_of_a_month_has_one_due_day_inside_it(year in 1901_i32..2199, day_of_month in 1_u32..=31) {
        let dues = dues(&year.to_string(), &format!("every = \"month\"\nday = {day_of_month}"));
        prop_assert_eq!(dues.len(), 12);
        for (period, due) in dues {
            prop_assert!(due.starts_with(&period), "{} {}", period, due);
        }
    }
}
