//! Figures that are counted and added up from registers, and who vouches that nothing is
//! missing there.

use chrono::{Days, NaiveDate};
use dcs::plan::Plan;
use dcs::plan::date_range::DateRange;
use proptest::prelude::*;

use crate::world::{Run, Said, Scratch, base, day, findings, root, sources};

/// A year of feedback, trainings and expenses.
const ENTRIES: &str = "\
holidays:
  - { from: 2024-02-08, until: 2024-02-14, name: Tết Nguyên đán, kind: off }
limits:
  - { id: gop-y, what: Trả lời, since: ngày nhận, days: 10, register: feedback, kinds: [petition, comment], step: answered, source: Quy chế, checked: 2024-01-15 }
feedback:
  - { id: pa-1, kind: comment, on: 2024-02-01, channel: hòm thư, field: bán trú }
  - { id: pa-2, kind: petition, on: 2024-03-01, channel: Hòm thư, field: học phí }
  - { id: pa-3, kind: petition, on: 2024-04-01, channel: đường dây nóng, field: bán trú }
  - { id: pa-4, kind: comment, on: 2024-05-01 }
  - { id: kn-1, kind: complaint, on: 2024-06-03, channel: trực tiếp }
  - { id: pa-5, kind: comment, on: 2024-11-25, channel: hòm thư }
  - { id: pa-6, kind: comment, on: 2023-12-20, channel: hòm thư }
steps:
  - { entry: pa-1, step: answered, on: 2024-02-11 }
  - { entry: pa-2, step: answered, on: 2024-03-12 }
  - { entry: pa-3, step: answered, on: 2024-11-19 }
  - { entry: pa-6, step: answered, on: 2023-12-21 }
trainings:
  - { id: bd-1, kind: sent, on: 2024-03-04, hours: 16, people: 2 }
  - { id: bd-2, kind: in-house, on: 2024-08-12, hours: 8, people: 30 }
  - { id: bd-3, kind: sent, on: 2024-09-09, people: 1 }
budget:
  - { id: tap-huan, what: Tập huấn, amount: 6000000 }
  - { id: hoi-nghi, what: Hội nghị, amount: 4000000 }
spending:
  - { id: chi-1, kind: expense, on: 2024-03-08, line: tap-huan, amount: 1800000 }
  - { id: chi-2, kind: expense, on: 2024-10-01, line: hoi-nghi, amount: 900000 }
disclosures:
  - { id: ck-1, kind: internal, on: 2024-02-05, item: 46.3, form: niêm yết }
  - { id: ck-2, kind: internal, on: 2024-02-06, item: 46.9, form: trang web }
awards:
  - { id: k-1, kind: person, on: 2024-05-20, level: trường, number: 5 }
  - { id: k-2, kind: person, on: 2024-05-21, level: xã, number: 2 }
meetings:
  - { id: hn-1, kind: staff-meeting, on: 2024-10-05, staff: 32, called: 32, present: 30 }
votes:
  - { id: bq-1, kind: hands, on: 2024-10-05, meeting: hn-1, agreed: 30, passed: true }
  - { id: bq-2, kind: hands, on: 2024-10-05, meeting: hn-1, agreed: 3, passed: false }
";

/// Runs the program as of 18/11/2024 on a plan with these figures and the entries above.
fn dcs(name: &str, records: &str, arguments: &[&str]) -> Said {
    let scratch = Scratch::new(&format!("computed-{name}"));
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/registers.yaml", ENTRIES);
    scratch.write("plans/2024/figures.yaml", records);
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[arguments, &["--as-of", "2024-11-18"]].concat())
}

/// Returns the rows of the annex about a figure with these keys: name, unit, number.
fn rows(name: &str, keys: &str) -> Vec<String> {
    let figure = format!("figures: [{{ id: so, name: Số, unit: cái, {keys} }}]\n");
    let said = dcs(name, &figure, &["report", "--quiet"]);
    let (_, annex) = said.out.split_once("**SỐ LIỆU**\n").expect("an annex");
    let rows = annex.lines().filter(|line| line.contains("| cái |"));
    rows.map(|row| row.trim_matches(['|', ' ']).to_owned())
        .collect()
}

/// Returns the number that such a figure has.
fn number(name: &str, keys: &str) -> String {
    let rows = rows(name, keys);
    let [row] = &rows[..] else {
        panic!("{keys}: {rows:?}");
    };
    let (_, number) = row.rsplit_once("| ").expect("a last cell");
    number.to_owned()
}

#[test]
fn each_key_leaves_out_what_it_does_not_name() {
    for (at, (keys, expected)) in [
        // pa-5 comes after the day, pa-6 before the period.
        ("count: feedback", "5"),
        ("count: feedback, kind: petition", "2"),
        ("count: feedback, kind: [petition, complaint]", "3"),
        ("count: feedback, step: answered", "2"),
        ("count: feedback, step: answered, in-time: true", "1"),
        // pa-2 was answered after its day; pa-3 and pa-4 are overdue.
        ("count: feedback, step: answered, in-time: false", "3"),
        // Beside them the complaint, which was never accepted.
        ("count: feedback, in-time: false", "4"),
        ("count: feedback, channel: HÒM THƯ", "2"),
        ("count: feedback, channel: [hòm thư, đường dây nóng]", "3"),
        ("count: feedback, field: bán trú", "2"),
        ("count: feedback, from: 2023-12-15, until: 2024-12-14", "6"),
        ("count: feedback, until: 2024-03-31", "2"),
        ("count: disclosures, item: 46.3", "1"),
        ("count: disclosures, form: [niêm yết, trang web]", "2"),
        ("count: votes, passed: true", "1"),
        ("count: votes, passed: false", "1"),
        ("sum: trainings.people", "33"),
        ("sum: trainings.people, kind: sent", "3"),
        ("sum: trainings.hours", "24"),
        ("sum: spending.amount, line: tap-huan", "1.800.000"),
        ("sum: awards.number, level: xã", "2"),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(number(&format!("key-{at}"), keys), expected, "{keys}");
    }
}

#[test]
fn what_is_half_done_is_neither_in_time_nor_late() {
    // pa-1 and pa-2 may still be published; pa-2 was answered after its day.
    let limits = "limits:\n  - { id: dang, what: Công khai, since: ngày trả lời, days: 400, \
                  register: feedback, kinds: [petition, comment], after: answered, step: published, \
                  source: Quy chế, checked: 2024-01-15 }\n";
    for (keys, expected) in [
        ("in-time: true", "chưa xác nhận"),
        ("step: answered, in-time: true", "1"),
        ("in-time: false, kind: [petition, comment]", "3"),
    ] {
        let figures = format!(
            "{limits}figures: [{{ id: so, name: Số, unit: cái, count: feedback, {keys} }}]\n"
        );
        let name = format!("half-{}", keys.len());
        let said = dcs(&name, &figures, &["report", "--quiet"]);
        let row = said.out.lines().find(|line| line.contains("| cái |"));
        let row = row.map(|row| row.trim_matches(['|', ' ']));
        assert!(
            row.is_some_and(|row| row.ends_with(expected)),
            "{keys}: {row:?}"
        );
    }
}

#[test]
fn amounts_are_as_large_as_a_school_pays_and_far_larger() {
    let records = "\
budget:
  - { id: luong, what: Lương, amount: 12500000000 }
  - { id: lon, what: Số lớn nhất, amount: 999999999999999 }
spending:
  - { id: luong-1, kind: expense, on: 2024-03-29, line: luong, amount: 8400000000 }
  - { id: luong-2, kind: expense, on: 2024-06-28, line: luong, amount: 4500000000 }
  - { id: lon-1, kind: expense, on: 2024-06-28, line: lon, amount: 999999999999999 }
figures:
  - { id: luong, name: Lương, unit: cái, sum: spending.amount, line: luong, of: du-toan }
  - { id: du-toan, name: Dự toán, unit: cái, value: 12500000000 }
  - { id: lon, name: Lớn, unit: cái, sum: spending.amount, line: lon, of: lon-2 }
  - { id: lon-2, name: Lớn, unit: cái, sum: spending.amount, line: lon }
";
    let text = dcs("large", records, &["report", "--quiet"]).out;
    for row in [
        "| Lương | cái | 12.900.000.000 | 103,2 |",
        "| Lớn | cái | 999.999.999.999.999 | 100 |",
    ] {
        assert!(text.contains(row), "{row}: {text}");
    }
    let text = dcs("large-check", records, &["check"]).out;
    let over = "khoản `luong` đã chi 12.900.000.000 đồng, dự toán 12.500.000.000 đồng";
    assert!(text.contains(over), "{text}");
    assert_eq!(text.matches("DCS720").count(), 1, "{text}");
}

#[test]
fn a_figure_is_told_apart_in_the_order_of_its_values() {
    let cells = |name: &str, keys: &str| {
        let rows = rows(name, keys).into_iter().skip(1);
        let cells = rows.map(|row| row.replace("| cái | ", ""));
        cells.collect::<Vec<String>>()
    };
    assert_eq!(
        cells("kinds", "count: feedback, per: kind"),
        ["– khiếu nại 1", "– kiến nghị 2", "– phản ánh 2"]
    );
    assert_eq!(
        cells("channels", "count: feedback, per: channel"),
        [
            "– hòm thư 2",
            "– trực tiếp 1",
            "– đường dây nóng 1",
            "– không ghi 1"
        ]
    );
    assert_eq!(
        cells("lines", "sum: spending.amount, per: line"),
        ["– Hội nghị 900.000", "– Tập huấn 1.800.000"]
    );
}

#[test]
fn shares_and_targets_are_those_of_any_figure() {
    let figures = "figures:\n  \
        - { id: don, name: Đơn, unit: đơn, count: feedback }\n  \
        - { id: tra-loi, name: Đã trả lời, unit: đơn, count: feedback, step: answered, of: don, target: 90 }\n  \
        - { id: buoi, name: Lớp, unit: lớp, count: trainings, at-least: 3 }\n";
    let text = dcs("targets", figures, &["report", "--quiet"]).out;
    assert!(
        text.contains("| Đã trả lời | đơn | 2 | 40 | Chưa đạt (90%) |"),
        "{text}"
    );
    assert!(
        text.contains("| Lớp | lớp | 3 |  | Đạt (ít nhất 03 lớp) |"),
        "{text}"
    );
}

#[test]
fn a_zero_is_somebodys_word() {
    let zero =
        "figures: [{ id: tc, name: Tố cáo, unit: cái, count: feedback, kind: denunciation }]\n";
    let with = |name: &str, keeper: &str| {
        let records = format!("{zero}{keeper}");
        let annex = dcs(name, &records, &["report", "--quiet"]).out;
        let lacks = ["report", "--readiness", "--outline", "plan"];
        let lacks = dcs(name, &records, &lacks).out;
        let row = annex.lines().find(|line| line.contains("| cái |"));
        (row.unwrap_or_default().to_owned(), lacks)
    };
    let vouched = "registers: [{ id: feedback, keeper: cong-doan, checked: 2024-11-18 }]\n";
    let (row, lacks) = with("vouched", vouched);
    assert!(row.contains("| Không phát sinh |"), "{row}");
    assert!(!lacks.contains("registers.checked"), "{lacks}");
    for (name, keeper) in [
        ("nobody", ""),
        ("kept", "registers: [{ id: feedback, keeper: cong-doan }]\n"),
        (
            "earlier",
            "registers: [{ id: feedback, keeper: cong-doan, checked: 2024-11-17 }]\n",
        ),
        (
            "since",
            "registers: [{ id: feedback, keeper: cong-doan, from: 2024-02-01, checked: 2024-11-18 }]\n",
        ),
        (
            "other",
            "registers: [{ id: trainings, keeper: cong-doan, checked: 2024-11-18 }]\n",
        ),
    ] {
        let (row, lacks) = with(name, keeper);
        assert!(row.contains("| chưa xác nhận |"), "{name}: {row}");
        assert!(
            lacks.contains("xác nhận sổ `feedback` đã ghi đủ từ 01/01/2024 đến hết 18/11/2024; chưa có mục nào cho: Tố cáo"),
            "{name}: {lacks}"
        );
        let key = if name == "since" { "from" } else { "checked" };
        assert!(
            lacks.contains(&format!("`registers.{key} (feedback)`")),
            "{name}: {lacks}"
        );
        let is_theirs = lacks.contains("\nCông đoàn (1)\n");
        assert_eq!(
            is_theirs,
            matches!(name, "kept" | "earlier" | "since"),
            "{lacks}"
        );
    }
}

#[test]
fn a_zero_of_what_arose_is_a_number() {
    // There are petitions, all entered by 01/04/2024, and no denunciations.
    for (at, (keys, printed)) in [
        ("kind: petition, step: passed-on", "0"),
        ("kind: petition, in-time: false, until: 2024-03-11", "0"),
        ("kind: denunciation, in-time: false", "Không phát sinh"),
        (
            "kind: petition, in-time: false, from: 2024-06-01",
            "Không phát sinh",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let records = format!(
            "registers: [{{ id: feedback, checked: 2024-11-18 }}]\n\
             figures: [{{ id: so, name: Số, unit: cái, count: feedback, {keys} }}]\n"
        );
        let text = dcs(&format!("arisen-{at}"), &records, &["report", "--quiet"]).out;
        assert!(
            text.contains(&format!("| Số | cái | {printed} |")),
            "{keys}: {text}"
        );
    }
}

#[test]
fn nobody_vouches_for_what_came_before_the_plan() {
    let figure = |from: &str| {
        format!(
            "figures: [{{ id: tc, name: Tố cáo, unit: cái, count: feedback, kind: denunciation, from: {from} }}]\n"
        )
    };
    for (name, from, keeper, printed) in [
        ("before", "2023-12-15", "", "chưa xác nhận"),
        (
            "since",
            "2023-12-15",
            "from: 2023-12-15, ",
            "Không phát sinh",
        ),
        ("first", "2024-01-01", "", "Không phát sinh"),
    ] {
        let figure = figure(from);
        let records =
            format!("{figure}registers: [{{ id: feedback, {keeper}checked: 2024-11-18 }}]\n");
        let annex = dcs(&format!("word-{name}"), &records, &["report", "--quiet"]).out;
        let row = annex.lines().find(|line| line.contains("| cái |"));
        assert!(
            row.is_some_and(|row| row.contains(printed)),
            "{name}: {row:?}"
        );
        let lacks = dcs(
            &format!("word-{name}"),
            &records,
            &["report", "--readiness"],
        )
        .out;
        let asked = lacks.contains("`registers.from (feedback)`");
        assert_eq!(asked, name == "before", "{lacks}");
    }
}

#[test]
fn a_figure_is_as_it_stood_on_its_last_day() {
    for (at, (keys, expected)) in [
        // pa-2 was answered on 12/3, a day after its time; pa-3, of 1/4, was due on 11/4.
        ("step: answered, until: 2024-03-11", "1"),
        ("step: answered, until: 2024-03-12", "2"),
        (
            "kind: petition, in-time: false, until: 2024-03-11",
            "chưa xác nhận",
        ),
        ("kind: petition, in-time: false, until: 2024-03-12", "1"),
        ("kind: petition, in-time: false, until: 2024-04-11", "1"),
        ("kind: petition, in-time: false, until: 2024-04-12", "2"),
    ]
    .into_iter()
    .enumerate()
    {
        let keys = format!("count: feedback, {keys}");
        assert_eq!(number(&format!("stood-{at}"), &keys), expected, "{keys}");
    }
    // The plan's period ends on 31/12/2024; the report is made on 18/11.
    let late = "figures: [{ id: so, name: Số, count: feedback, until: 2025-06-30 }]\n";
    let said = dcs("stood-after", late, &["list", "figures", "--format", "csv"]);
    assert!(said.out.contains(":1,5"), "{}", said.out);
}

#[test]
fn of_nothing_no_share_is_demanded() {
    let records = "\
registers: [{ id: feedback, checked: 2024-11-18 }]
figures:
  - { id: tc, name: Tố cáo, unit: cái, count: feedback, kind: denunciation }
  - { id: kip, name: Kịp, unit: cái, count: feedback, kind: denunciation, step: decided, of: tc, target: 90 }
  - { id: it, name: Ít, unit: cái, count: feedback, kind: denunciation, of: tc, target: 90, at-least: 1 }
";
    let text = dcs("nothing", records, &["report", "--quiet"]).out;
    assert!(
        text.contains("| Kịp | cái | Không phát sinh |  |\n"),
        "{text}"
    );
    let row = "| Ít | cái | Không phát sinh | Chưa đạt (ít nhất 01 cái) |";
    assert!(text.contains(row), "{text}");
}

#[test]
fn numbers_that_entries_do_not_say_are_asked_for() {
    let hours = "figures: [{ id: gio, name: Giờ, unit: giờ, sum: trainings.hours }]\n";
    let lacks = dcs("lacking", hours, &["report", "--readiness"]).out;
    let lack = "số liệu “Giờ”: 1 mục của sổ chưa ghi `trainings.hours`";
    assert!(lacks.contains(lack), "{lacks}");
    // What no entry says is not zero.
    let members = "figures: [{ id: tv, name: Vắng, unit: cái, sum: votes.abstained }]\n";
    let text = dcs("unsaid", members, &["report", "--quiet"]).out;
    assert!(text.contains("| Vắng | cái | …… |"), "{text}");
}

#[test]
fn a_register_and_its_numbers_are_known_by_name() {
    for (name, keys, meant) in [
        ("register", "count: feedbak", "`feedback`"),
        ("key", "sum: trainings.hour", "`trainings.hours`"),
        ("kind", "count: feedback, kind: petitions", "`petition`"),
        ("per", "count: feedback, per: chanel", "`channel`"),
    ] {
        let figure = format!("figures: [{{ id: so, name: Số, {keys} }}]\n");
        let said = dcs(name, &figure, &["check"]);
        assert_eq!(said.code, 1, "{}", said.out);
        assert!(said.out.contains(meant), "{keys}: {}", said.out);
    }
}

/// An entry of a register: its kind, its day, its channel, when it was answered.
type Drawn = (usize, u64, usize, Option<u64>);

const KINDS: [&str; 3] = ["petition", "comment", "complaint"];
const CHANNELS: [&str; 3] = ["hòm thư", "Zalo", "trực tiếp"];

const FIGURE: &str = "
[[figures]]
id = \"so\"
name = \"Số\"
count = \"feedback\"
kind = [\"petition\", \"comment\"]
channel = [\"hòm thư\", \"Zalo\"]
step = \"answered\"
per = \"kind\"
";

fn plan(entries: &[Drawn]) -> Plan {
    let first = day("2023-12-01");
    let mut parts = vec![base().clone(), FIGURE.to_owned()];
    for (at, (kind, days, channel, answered)) in entries.iter().enumerate() {
        let on = first + Days::new(*days);
        let (kind, channel) = (KINDS[*kind], CHANNELS[*channel]);
        parts.push(format!(
            "\n[[feedback]]\nid = \"pa-{at}\"\nkind = \"{kind}\"\non = {on}\nchannel = \"{channel}\"\n"
        ));
        parts.extend(answered.map(|later| {
            let on = on + Days::new(later);
            format!("\n[[steps]]\nentry = \"pa-{at}\"\nstep = \"answered\"\non = {on}\n")
        }));
    }
    let sources = sources(&[("plan.toml", &parts.concat())]);
    findings(&sources, &root(), day("2025-12-31")).0
}

/// Counts without the program.
fn counted(entries: &[Drawn], until: NaiveDate) -> [i128; 2] {
    let mut counts = [0; 2];
    for (kind, days, channel, answered) in entries {
        let on = day("2023-12-01") + Days::new(*days);
        let answered = answered.map(|later| on + Days::new(later));
        let is_in = on >= day("2024-01-01") && on <= until;
        if is_in && *kind < 2 && *channel < 2 && answered.is_some_and(|on| on <= until) {
            counts[*kind] += 1;
        }
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_count_is_that_of_a_plain_loop(
        entries in proptest::collection::vec((0..3_usize, 0..400_u64, 0..3_usize, proptest::option::of(0..60_u64)), 0..40),
        seen in 0..366_u64,
    ) {
        let until = day("2024-01-01") + Days::new(seen);
        let plan = plan(&entries);
        let period = DateRange { from: day("2024-01-01"), until: day("2024-12-31") };
        let numbers = plan.figure_numbers(period, until);
        let number = numbers.iter().next().expect("one figure");
        let counts = counted(&entries, until);
        let all: i128 = counts.iter().sum();
        // Nobody has vouched for a zero.
        prop_assert_eq!(number.value.map(|number| number.hundredths), (all > 0).then_some(all * 100));
        prop_assert_eq!(number.unconfirmed.is_some(), all == 0);
        let parts: Vec<i128> = number.parts.iter().map(|part| part.hundredths).collect();
        let expected = counts.iter().filter(|count| **count > 0);
        prop_assert_eq!(parts, expected.map(|count| count * 100).collect::<Vec<_>>());
    }
}
