//! The numbers of the report: parts add up, and equal things have equal counts.

use std::fs;

use chrono::{Days, NaiveDate};
use dcs::document::data::Data;
use dcs::document::form::Kind;
use dcs::document::{compose, markdown, period, template};
use dcs::plan::Plan;
use dcs::status::{Snapshot, Summary, Tally};
use proptest::prelude::*;

use crate::world::{base, day, dcs, findings, root, sources};

fn read(text: &str) -> Plan {
    let sources = sources(&[("plan.toml", text)]);
    findings(&sources, &root(), day("2025-12-31")).0
}

/// Returns the base plan with a monthly instead of a quarterly deadline for task 1b, and
/// with `extra` records.
fn plan(head: &str, extra: &str) -> String {
    let plan = base()
        .replace("year = 2024\n", &format!("year = 2024\n{head}"))
        .replace("every = \"quarter\"\nmonth = 1\n", "every = \"month\"\n");
    format!("{plan}\n[[figures]]\nid = \"nguoi\"\nname = \"Người dự\"\n\n{extra}")
}

fn record(reference: &str, on: NaiveDate, state: &str) -> String {
    format!(
        "[[progress]]\ndeadline = \"{reference}\"\non = {on}\nstate = \"{state}\"\nnote = \"ghi\"\nfigures = {{ nguoi = 1 }}\n\n"
    )
}

/// Returns the data of a template as of a day.
fn seen(plan: &Plan, as_of: NaiveDate) -> Data {
    let kind = Kind::Report(plan.reports.indices().next());
    let period = period::of(plan, kind).unwrap();
    let snapshot = Snapshot::new(plan, as_of.min(period.until), plan.due_soon());
    Data::new(kind, &snapshot, period, as_of, false)
}

/// Returns the report of a plan as of a day, as Markdown.
fn report(plan: &Plan, as_of: NaiveDate) -> String {
    let kind = Kind::Report(plan.reports.indices().next());
    let period = period::of(plan, kind).unwrap();
    let snapshot = Snapshot::new(plan, as_of.min(period.until), plan.due_soon());
    let document = compose(
        kind,
        &snapshot,
        period,
        as_of,
        false,
        template::REPORT_BY_TASK,
    )
    .unwrap();
    markdown::write(&document)
}

fn add_up(count: Tally) -> bool {
    let Tally { due, later, .. } = count;
    count.dated == due + later + count.uncounted
        && due == count.done + count.overdue + count.due_today + count.paused + count.dropped
        && later == count.ahead + count.paused_ahead + count.dropped_ahead + count.to_come
        && count.done_late <= count.done
        && count.stopped_late <= count.paused + count.dropped
}

/// Returns the numbers before and after each occurrence of a text.
fn around(text: &str, middle: &str) -> Vec<(usize, usize)> {
    let digits = |text: &str| text.parse::<usize>().ok();
    let before = |text: &str| digits(text.rsplit(|c: char| !c.is_ascii_digit()).next()?);
    let after = |text: &str| digits(text.split(|c: char| !c.is_ascii_digit()).next()?);
    let pieces: Vec<&str> = text.split(middle).collect();
    let pairs = pieces.windows(2);
    pairs
        .filter_map(|pair| Some((before(pair[0])?, after(pair[1])?)))
        .collect()
}

/// Returns `done` and `due` from the annex: `01/03 kỳ đến hạn`.
fn shares(annex: &str) -> Vec<(usize, usize)> {
    let ends = annex.match_indices(" kỳ đến hạn");
    let words = ends.filter_map(|(end, _)| annex[..end].rsplit(' ').next());
    words.flat_map(|word| around(word, "/")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_parts_of_every_total_add_up_and_body_and_annex_agree(
        moves in any::<bool>(),
        from in 0_u64..200,
        length in 0_u64..366,
        as_of in 0_u64..430,
        records in prop::collection::vec((0_u32..13, 0_u64..400, 0_usize..4), 0..16),
        extensions in prop::collection::vec((0_u32..13, 0_u64..400, 1_u64..120), 0..5),
    ) {
        let on = |days: u64| day("2024-01-01") + Days::new(days);
        let name = |number: u32| match number {
            0 => "bao-cao".to_owned(),
            month => format!("hang-quy@2024-{month:02}"),
        };
        let due = |number: u32| match number {
            0 => day("2024-11-20"),
            month => NaiveDate::from_ymd_opt(2024, month, 15).unwrap(),
        };
        let mut extra = String::new();
        for (number, days, state) in &records {
            let state = ["started", "done", "paused", "dropped"][*state];
            extra += &record(&name(*number), on(*days), state);
        }
        for (number, days, more) in &extensions {
            let extension = format!(
                "[[extensions]]\ndeadline = \"{}\"\nto = {}\non = {}\ndecision = \"CV\"\n\n",
                name(*number), due(*number) + Days::new(*more), on(*days)
            );
            extra.push_str(&extension);
        }
        let until = on((from + length).min(365));
        let head = if moves { "next-working-day = true\n" } else { "" };
        let text = plan(head, &extra).replace(
            "[report]\n",
            &format!("[report]\nfrom = {}\nuntil = {until}\n", on(from)),
        );
        let plan = read(&text);
        let last = on(as_of).min(until);
        let data = seen(&plan, on(as_of));
        let totals = data.totals.count;
        prop_assert!(add_up(totals), "{:?}", totals);
        let tasks: Vec<_> = data.sections.iter().flat_map(|section| &section.tasks).collect();
        let mut sum = Tally::default();
        for deadline in tasks.iter().flat_map(|task| &task.deadlines) {
            let own = deadline.count;
            prop_assert!(add_up(own), "{:?}", own);
            prop_assert_eq!(own.dated, deadline.occurrences.len());
            let due = deadline.occurrences.iter().filter(|it| it.due <= last);
            prop_assert_eq!(own.due, due.clone().count());
            prop_assert_eq!(own.done, due.filter(|it| it.done.is_some()).count());
            sum.dated += own.dated;
            sum.due += own.due;
            sum.done += own.done;
            sum.ahead += own.ahead;
            sum.overdue += own.overdue;
        }
        let whole = |count: Tally| (count.dated, count.due, count.done, count.ahead, count.overdue);
        prop_assert_eq!(whole(sum), whole(totals));
        // What was done late and stopped afterwards is late as well, and no part of these.
        let late = data.late.iter().filter(|late| late.done_before.is_none()).count();
        prop_assert_eq!(late, totals.overdue + totals.done_late + totals.stopped_late);
        let of_tasks: usize = data.totals.statuses.iter().map(|status| status.count).sum();
        prop_assert_eq!(of_tasks, data.totals.tasks);
        // Each record of the period up to the last day adds 1 to the figure.
        let counted = records.iter().filter(|(_, days, _)| (on(from)..=last).contains(&on(*days)));
        let counted = counted.count();
        let value = data.figures[0].value.clone();
        prop_assert_eq!(value, (counted > 0).then(|| counted.to_string()));
        // Done and due, for each deadline in turn; none done is said in words.
        let text = report(&plan, on(as_of)).replace("\\/", "/");
        let (body, annex) = text.split_once("KẾT QUẢ THỰC HIỆN NHIỆM VỤ").unwrap();
        let none = body.replace("Chưa hoàn thành kỳ nào trong ", "00/");
        prop_assert_eq!(shares(&none), shares(annex));
    }
}

#[test]
fn what_is_due_on_a_day_that_cannot_be_counted_is_in_every_total() {
    let text = fs::read_to_string("tests/statuses/given-up.yaml").unwrap();
    let sources = sources(&[("plan.yaml", &text)]);
    let (plan, _) = findings(&sources, &root(), day("2026-12-31"));
    let as_of = day("2026-10-12");
    let snapshot = Snapshot::new(&plan, as_of, plan.due_soon());
    // What counts from what was dropped, and what counts from one of these.
    let uncounted = snapshot.uncounted().len();
    assert_eq!(uncounted, 6);
    let totals = seen(&plan, as_of).totals.count;
    assert!(add_up(totals), "{totals:?}");
    assert_eq!(totals.uncounted, uncounted);
    let of_all = Summary::of(&snapshot).tally;
    assert_eq!(
        (
            of_all.uncounted,
            of_all.in_all().all - of_all.due - of_all.later
        ),
        (6, 6)
    );
    let said = report(&plan, as_of);
    assert!(said.contains("Có 06 kỳ chưa tính được hạn."), "{said}");
    let before = seen(&plan, day("2026-10-01")).totals.count;
    assert_eq!((before.uncounted, before.dated), (0, totals.dated));
}

#[test]
fn figures_count_records_up_to_the_day_that_the_report_names() {
    let figure = |as_of: &str| {
        let said = dcs(&[
            "report",
            "-p",
            "examples/truong-hoanh-2024",
            "--as-of",
            as_of,
            "--outline",
            "plan",
        ])
        .out;
        let row = said
            .lines()
            .find(|line| line.contains("Lượt người dự họp xét"));
        let row = row.unwrap().trim_end_matches(['|', ' ']).to_owned();
        row.rsplit(' ').next().unwrap().to_owned()
    };
    assert_eq!(figure("2024-06-01"), "31");
    assert_eq!(figure("2024-11-18"), "184");
    assert_eq!(figure("2024-12-31"), "248");
}

#[test]
fn the_last_day_counts_as_due_and_what_is_due_on_it_is_not_late() {
    let of = |extra: &str| {
        seen(&read(&plan("", extra)), day("2024-11-20"))
            .totals
            .count
    };
    let open = of("");
    assert_eq!((open.due, open.due_today, open.overdue), (12, 1, 11));
    let done = of(&record("bao-cao", day("2024-11-20"), "done"));
    assert_eq!((done.due, done.done, done.due_today), (12, 1, 0));
}

#[test]
fn what_is_done_ahead_paused_or_dropped_is_said_apart() {
    let records = record("hang-quy@2024-01", day("2024-01-10"), "done")
        + &record("hang-quy@2024-02", day("2024-02-10"), "dropped")
        + &record("hang-quy@2024-03", day("2024-03-20"), "paused")
        + &record("hang-quy@2024-04", day("2024-03-25"), "done");
    let text = report(&read(&plan("", &records)), day("2024-03-31"));
    for sentence in [
        "Đã hoàn thành 01/03 kỳ đến hạn, đúng hạn. Tạm dừng 01 kỳ: tháng 3/2024 khi đã quá hạn 05 ngày (ghi).",
        " Không thực hiện 01 kỳ: tháng 02/2024 (ghi). Ngoài ra đã hoàn thành trước hạn 01 kỳ: tháng 4/2024.",
        "có 03 kỳ đến hạn; đã hoàn thành 01 kỳ đúng hạn, đạt 33,33%; không có kỳ quá hạn chưa hoàn thành; 01 kỳ tạm dừng; 01 kỳ không thực hiện (số kỳ đã quá hạn khi tạm dừng hoặc không thực hiện: 01). Trong 10 kỳ chưa đến hạn có 01 kỳ hoàn thành trước hạn.",
        "| 01/03 kỳ đến hạn (cả kỳ báo cáo 12); 01 kỳ tạm dừng; 01 kỳ không thực hiện; hoàn thành trước hạn 01 kỳ |",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
}
