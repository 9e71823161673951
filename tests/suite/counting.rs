//! Times counted in days, working days and months, and the limits of the law.

use chrono::{Datelike, Days, NaiveDate};
use dcs::plan::Plan;
use dcs::plan::counting::{NotCounted, Way};
use dcs::plan::scalar::amount::{Amount, Unit};
use dcs::text::{Source, Sources};
use proptest::prelude::*;

use crate::world::{Run, Said, Scratch, base, day, dcs};

/// Reads a plan that has no records but these.
fn plan(records: &str) -> Plan {
    let source = Source::from_text("plan.yaml".to_owned(), records.to_owned());
    Plan::of(dcs::decode::ledger(&Sources(vec![source]), &mut Vec::new()))
}

fn end(plan: &Plan, event: &str, count: u32, unit: Unit, way: Way) -> String {
    let end = plan
        .links
        .calendar
        .end(day(event), Amount { count, unit }, way);
    end.map_or_else(|why| format!("{why:?}"), |day| day.to_string())
}

#[test]
fn times_end_where_a_calendar_on_the_wall_says() {
    let plan = plan("");
    for (event, count, unit, way, wanted) in [
        // The day of the event is not counted, nor is the weekend.
        (
            "2026-08-03",
            7,
            Unit::WorkingDays,
            Way::Within,
            "2026-08-12",
        ),
        (
            "2026-08-07",
            1,
            Unit::WorkingDays,
            Way::Within,
            "2026-08-10",
        ),
        (
            "2026-08-08",
            1,
            Unit::WorkingDays,
            Way::Within,
            "2026-08-10",
        ),
        // Tết of 2026 is off from 14/02 to 22/02.
        (
            "2026-02-13",
            7,
            Unit::WorkingDays,
            Way::Within,
            "2026-03-03",
        ),
        ("2026-01-15", 30, Unit::Days, Way::Within, "2026-02-23"),
        // Saturday 22/8/2026 is worked instead of Monday 31/8.
        (
            "2026-08-19",
            7,
            Unit::WorkingDays,
            Way::Within,
            "2026-08-27",
        ),
        ("2026-08-20", 2, Unit::Days, Way::Within, "2026-08-22"),
        (
            "2026-08-28",
            3,
            Unit::WorkingDays,
            Way::Within,
            "2026-09-07",
        ),
        ("2026-08-01", 30, Unit::Days, Way::Within, "2026-09-03"),
        // A month without that day ends on its last one.
        ("2025-11-30", 3, Unit::Months, Way::Within, "2026-03-02"),
        ("2025-12-31", 3, Unit::Months, Way::Within, "2026-03-31"),
        ("2026-06-30", 1, Unit::Months, Way::Keep, "2026-07-30"),
        // What must last ends on any day.
        ("2026-08-24", 20, Unit::Days, Way::Keep, "2026-09-13"),
        // Five whole working days lie between.
        ("2026-10-12", 5, Unit::WorkingDays, Way::Ahead, "2026-10-02"),
        ("2026-10-09", 5, Unit::WorkingDays, Way::Ahead, "2026-10-01"),
        ("2026-09-07", 5, Unit::WorkingDays, Way::Ahead, "2026-08-25"),
        ("2026-10-12", 5, Unit::Days, Way::Ahead, "2026-10-07"),
        ("2026-10-16", 5, Unit::Days, Way::Ahead, "2026-10-09"),
        ("2026-05-31", 3, Unit::Months, Way::Ahead, "2026-02-27"),
    ] {
        let found = end(&plan, event, count, unit, way);
        assert_eq!(found, wanted, "{way:?} {count} {unit:?} {event}");
    }
}

#[test]
fn working_days_of_an_unknown_year_are_not_guessed() {
    let announced = |records: &str, event: &str, count: u32, unit: Unit| {
        end(&plan(records), event, count, unit, Way::Within)
    };
    let unknown = format!("{:?}", NotCounted::UnknownYear(2027));
    assert_eq!(
        announced("", "2026-12-29", 2, Unit::WorkingDays),
        "2026-12-31"
    );
    assert_eq!(announced("", "2026-12-29", 3, Unit::WorkingDays), unknown);
    assert_eq!(announced("", "2026-12-20", 20, Unit::Days), unknown);
    assert_eq!(announced("", "2026-12-01", 30, Unit::Days), "2026-12-31");
    let one = "holidays: [{ on: 2027-02-08, name: Tết }]\n";
    assert_eq!(announced(one, "2026-12-29", 3, Unit::WorkingDays), unknown);
    let listed = "holidays: [{ from: 2027-02-05, until: 2027-02-09, name: Tết }]\n";
    assert_eq!(
        announced(listed, "2026-12-29", 3, Unit::WorkingDays),
        "2027-01-04"
    );
    let never =
        "unit: { weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday] }\n";
    // The last Saturday worked by announcement is in August.
    let never = announced(never, "2026-08-24", 1, Unit::WorkingDays);
    assert!(
        never == format!("{:?}", NotCounted::UnknownYear(2027)),
        "{never}"
    );
}

#[test]
fn ranges_of_days_off_go_on_behind_others_and_over_new_year() {
    let plan = plan(
        "holidays:\n  - { from: 2026-12-21, until: 2027-01-08, name: Nghỉ đông }\n  - { from: 2026-12-24, until: 2026-12-26, name: Giáng sinh }\n  - { on: 2026-12-30, name: Họp, kind: working }\n  - { on: 2026-12-25, name: Tất niên }\n",
    );
    let free = |on: &str| plan.links.calendar.free(day(on)).is_some();
    for (on, wanted) in [
        ("2026-12-18", false),
        ("2026-12-21", true),
        // A range within a range, and after it the outer one again.
        ("2026-12-24", true),
        ("2026-12-28", true),
        // A day by itself within a range.
        ("2026-12-30", false),
        ("2026-12-25", true),
        // Over New Year, up to the last day.
        ("2027-01-04", true),
        ("2027-01-08", true),
        ("2027-01-11", false),
    ] {
        assert_eq!(free(on), wanted, "{on}");
    }
    // Days off of a year do not make it known, unless those of Tết are among them.
    assert!(plan.links.calendar.knows(2027) && !plan.links.calendar.counts(2027));
    for (tet, counts) in [
        ("{ from: 2027-02-05, until: 2027-02-09, name: Tết }", true),
        ("{ from: 2027-02-05, until: 2027-02-08, name: Tết }", false),
        (
            "{ from: 2027-02-05, until: 2027-02-09, name: Tết, kind: working }",
            false,
        ),
        (
            "{ from: 2027-06-01, until: 2027-08-31, name: Nghỉ hè }",
            false,
        ),
    ] {
        let plan = self::plan(&format!("holidays: [{tet}]\n"));
        assert_eq!(plan.links.calendar.counts(2027), counts, "{tet}");
    }
}

/// A plan with some days off and some Saturdays worked in 2026, as well as those announced.
fn holidays() -> impl Strategy<Value = String> {
    let dated = (1..365_u64, prop_oneof!["off", "compensation", "working"]);
    prop::collection::btree_map(1..365_u64, dated, 0..40).prop_map(|listed| {
        let first = day("2026-01-01");
        let records = listed.into_iter().map(|(ahead, (_, kind))| {
            let on = first + Days::new(ahead - 1);
            format!("{{ on: {on}, name: x, kind: {kind} }}")
        });
        let records: Vec<String> = records.collect();
        format!("holidays: [{}]\n", records.join(", "))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_plain_counter_agrees(
        records in holidays(),
        ahead in 90..200_u64,
        count in 1..40_u32,
    ) {
        let plan = plan(&records);
        let calendar = &plan.links.calendar;
        let event = day("2026-01-01") + Days::new(ahead);
        let works = |day: &NaiveDate| calendar.free(*day).is_none();
        let working = |from: NaiveDate, until: NaiveDate| {
            from.iter_days().take_while(|day| *day <= until).filter(works).count() as u64
        };
        let next = |day: NaiveDate| day + Days::new(1);
        let of = |unit, way| calendar.end(event, Amount { count, unit }, way);
        let wanted = u64::from(count);

        if let Ok(end) = of(Unit::WorkingDays, Way::Within) {
            prop_assert!(works(&end));
            prop_assert_eq!(working(next(event), end), wanted);
        }
        if let Ok(end) = of(Unit::WorkingDays, Way::Ahead) {
            prop_assert!(works(&end));
            prop_assert_eq!(working(next(end), event - Days::new(1)), wanted);
        }
        if let Ok(end) = of(Unit::Days, Way::Within) {
            let written = event + Days::new(wanted);
            prop_assert!(works(&end) && written <= end);
            prop_assert_eq!(working(written, end), 1);
        }
        if let Ok(end) = of(Unit::Days, Way::Ahead) {
            let written = event - Days::new(wanted);
            prop_assert!(works(&end) && end <= written);
            prop_assert_eq!(working(end, written), 1);
        }
        prop_assert_eq!(of(Unit::Days, Way::Keep), Ok(event + Days::new(wanted)));
        let answered = of(Unit::WorkingDays, Way::Within).is_ok();
        prop_assert!(answered || (event + Days::new(3 * wanted + 60)).year() > 2026);
    }
}

/// A complaint accepted on 02/03/2026 whose handling was stopped and taken up again by turns.
#[derive(Debug, Clone)]
struct Stopped {
    /// The days on which it was stopped and taken up again, in days after that.
    turns: Vec<u64>,
    /// Whether it was also taken up and stopped, or stopped and taken up, on each of these days.
    twice: bool,
    count: u64,
    working: bool,
    /// After the last turn, in days.
    decided: u64,
    /// Whether the lines are in the opposite order.
    backwards: bool,
}

fn stopped() -> impl Strategy<Value = Stopped> {
    let turns = prop::collection::btree_set(0..60_u64, 0..6);
    let flags = any::<(bool, bool, bool)>();
    (turns, 1..40_u64, 1..20_u64, flags).prop_map(|(turns, count, decided, flags)| Stopped {
        turns: turns.into_iter().collect(),
        twice: flags.0,
        count,
        working: flags.1,
        decided,
        backwards: flags.2,
    })
}

impl Stopped {
    const ACCEPTED: &str = "2026-03-02";

    fn on(days: u64) -> NaiveDate {
        day(Self::ACCEPTED) + Days::new(days)
    }

    fn decided(&self) -> NaiveDate {
        Self::on(self.turns.last().unwrap_or(&0) + self.decided)
    }

    fn records(&self) -> String {
        let mut steps = vec![("accepted", Self::on(0)), ("decided", self.decided())];
        for (turn, days) in self.turns.iter().enumerate() {
            let (one, other) = match turn % 2 {
                0 => ("suspended", "resumed"),
                _ => ("resumed", "suspended"),
            };
            steps.push((one, Self::on(*days)));
            // On the day after, both: nothing changes.
            let next = self.turns.get(turn + 1);
            if self.twice && next.is_none_or(|next| days + 1 < *next) && self.decided > 1 {
                steps.extend([(one, Self::on(days + 1)), (other, Self::on(days + 1))]);
            }
        }
        if self.backwards {
            steps.reverse();
        }
        let steps: Vec<String> = steps
            .iter()
            .map(|(step, on)| format!("  - {{ entry: kn-1, step: {step}, on: {on} }}\n"))
            .collect();
        let unit = if self.working { "working-days" } else { "days" };
        format!(
            "feedback:\n  - {{ id: kn-1, kind: complaint, on: {0} }}\nlimits:\n  - {{ id: x, what: x, since: x, {unit}: {1}, register: feedback, step: decided, after: accepted, source: x, checked: 2026-01-01 }}\nsteps:\n{2}",
            Self::ACCEPTED,
            self.count,
            steps.concat()
        )
    }

    /// Counts day by day on a calendar on the wall, on which the days are struck out on which
    /// the clock stood still in the evening before, or was only started again.
    fn counted(&self, works: impl Fn(NaiveDate) -> bool) -> NaiveDate {
        let decided = self.decided();
        let stands = |on: NaiveDate| {
            let before = self.turns.iter().filter(|days| Self::on(**days) < on);
            before.count() % 2 == 1 && on <= decided
        };
        let mut left = self.count;
        let mut on = Self::on(0);
        while left > 0 {
            on = on + Days::new(1);
            let counts = !stands(on) && (works(on) || !self.working);
            left -= u64::from(counts);
        }
        while stands(on) || !works(on) {
            on = on + Days::new(1);
        }
        on
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_plain_counter_agrees_about_suspended_times(stopped in stopped()) {
        let plan = plan(&stopped.records());
        let calendar = &plan.links.calendar;
        let (_, entry) = plan.entries()[0];
        let owed = plan.due_steps(&entry, day("2026-12-31"));
        let wanted = stopped.counted(|on| calendar.free(on).is_none());
        prop_assert_eq!(owed[0].due(), Ok(wanted), "{}", stopped.records());
    }
}

/// Runs `dcs law` on a plan with these records as well.
fn law(name: &str, records: &str, arguments: &[&str]) -> Said {
    let scratch = Scratch::new(&format!("law-{name}"));
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/limits.yaml", records);
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[&["law"], arguments].concat())
}

#[test]
fn the_limit_of_the_day_of_the_event_counts() {
    let ends = |on: &str| {
        let said = dcs(&[
            "law", "thụ", "lý", "khiếu", "nại", "--on", on, "--format", "csv",
        ]);
        said.out
            .lines()
            .filter(|line| line.contains("khieu-nai-thu-ly"))
            .map(|line| line.split(" → ").nth(1).unwrap_or_default().to_owned())
            .map(|rest| rest.split(',').next().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    // Ten days from a Tuesday end on a Friday; from 01/7/2026 it is seven working days.
    assert_eq!(ends("30/06/2026"), ["chậm nhất 10/07/2026"]);
    assert_eq!(ends("01/07/2026"), ["chậm nhất 10/07/2026"]);
    assert_eq!(ends("02/07/2026"), ["chậm nhất 13/07/2026"]);
}

#[test]
fn the_limits_of_a_plan_win_and_are_said_to_be_its_own() {
    let own = "limits:\n  - { id: khieu-nai-thu-ly, what: Thụ lý, since: ngày nhận, working-days: 2, source: Quy chế, checked: 2026-11-25 }\n  - { id: hom-thu, what: Mở hòm thư, since: lần trước, days: 7, source: Quy chế, checked: 2026-11-25 }\n";
    let said = law("own", own, &["khieu-nai-thu-ly", "--on", "03/08/2026"]).out;
    assert!(said.contains("chậm nhất 05/08/2026"), "{said}");
    assert!(said.contains("Quy chế (kế hoạch tự quy định)"), "{said}");
    let all = law("all", own, &["--format", "json"]).out;
    let all: Vec<serde_json::Value> = serde_json::from_str(&all).expect("JSON");
    let of_plan: Vec<&str> = all
        .iter()
        .filter(|limit| limit["of_plan"] == true)
        .filter_map(|limit| limit["id"].as_str())
        .collect();
    assert_eq!(of_plan, ["khieu-nai-thu-ly", "hom-thu"]);
    let law = all.iter().filter(|limit| limit["of_plan"] == false);
    assert!(law.count() > 15);
}

#[test]
fn the_law_can_be_read_without_a_plan() {
    let scratch = Scratch::new("law-alone");
    let run = || Run::default().folder(&scratch.0);
    let said = run().dcs(&["law", "TO-CAO-THU-LY", "--on", "03/08/2026"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("chậm nhất 12/08/2026"), "{}", said.out);
    let said = run().dcs(&["law", "to-cao-giai-quyet", "--on", "03/08/2026"]);
    let often = "trong 30 ngày kể từ ngày thụ lý; gia hạn nhiều nhất 2 lần";
    assert!(said.out.contains(often), "{}", said.out);
    // Nor does it fail because the plan that is there has errors, but that is said.
    scratch.write("plans/2024/plan.toml", "year = 2024\n");
    let said = run().dcs(&["law", "to-cao-thu-ly", "--on", "03/08/2026"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("`dcs check"), "{}", said.err);
    let unknown = run().dcs(&["law", "to-cao-thu-li"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("`to-cao-thu-ly`"), "{}", unknown.err);
}
