//! The report and the plan as documents: what they contain, what they lack, how
//! they are written.

use std::collections::HashSet;
use std::io::{Cursor, Read as _};
use std::path::Path;

use dcs::clean::legible;
use dcs::document::data::{Data, VERSION};
use dcs::document::form::{BLANK, Kind, RECIPIENTS};
use dcs::document::model::{Block, Document, Run as Words, plain};
use dcs::document::readiness::who_reports;
use dcs::document::{Format, compose, markdown, parse, period, template};
use dcs::plan::Plan;
use dcs::plan::record::{KINDS, Register};
use dcs::status::Snapshot;
use dcs::{decode, store};
use proptest::prelude::*;

use crate::world::{Run, Said, Scratch, base, day, dcs, root, text};

const SAMPLE: &str = "examples/truong-hoanh-2024";

/// The order in which the report goes through the tasks.
const BY_TASK: [&str; 2] = ["--outline", "plan"];

fn first_report(plan: &Plan) -> Kind {
    Kind::Report(plan.reports.indices().next())
}

/// Composes the built-in document of a plan in the package.
fn document(kind: Kind, plan: &str, as_of: &str) -> Document {
    let sources = store::read(&root(), Path::new(plan)).unwrap().sources;
    let mut findings = Vec::new();
    let plan = Plan::of(decode::ledger(&sources, &mut findings));
    let kind = match kind {
        Kind::Report(_) => first_report(&plan),
        other => other,
    };
    let period = period::of(&plan, kind).unwrap();
    let snapshot = Snapshot::new(&plan, day(as_of).min(period.until), plan.due_soon());
    let source = match kind {
        Kind::Report(_) => template::REPORT,
        Kind::Plan => template::PLAN,
        Kind::Paper(paper) => paper.sort.template(),
    };
    compose(kind, &snapshot, period, day(as_of), false, source).unwrap()
}

/// Returns the paragraphs of the seed in order, without its marks of bold type and
/// headings, with lines across page breaks joined, and with the corrections that
/// `plans/2024/README.md` lists.
fn seed() -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    for line in text("tests/seed/ke-hoach-2024.md").lines() {
        let line = line.replace("**", "").replace("####", "");
        let line = line.trim();
        let point = line.chars().nth(1) == Some(')');
        let goes_on = line.starts_with(char::is_lowercase) && !point;
        match paragraphs.last_mut() {
            _ if line.is_empty() => {}
            Some(last) if goes_on => {
                last.push(' ');
                last.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
    }
    let corrections = text("plans/2024/README.md");
    for row in corrections.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        if let [_, _, scanned, mended, _] = cells[..] {
            for paragraph in &mut paragraphs {
                *paragraph = paragraph.replace(scanned, mended);
            }
        }
    }
    paragraphs
}

#[test]
fn the_plan_says_what_the_seed_says_paragraph_by_paragraph() {
    let plan = document(Kind::Plan, "plans/2024", "2024-11-18");
    let body = plan.body.iter().map(|block| match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => plain(runs),
        Block::Table(_) => panic!("the plan has no table"),
    });
    let mut said = vec![plan.kind.clone(), plan.about.clone()];
    said.extend(body);
    said.extend(plan.signature.post.iter().cloned());
    said.push(RECIPIENTS.to_owned());
    said.extend(plan.recipients.iter().cloned());
    said.push(plan.signature.name.clone());
    assert_eq!(said, seed());
}

#[test]
fn the_sample_year_is_ready_to_sign() {
    let said = dcs(&["report", "-p", SAMPLE, "--as-of", "2024-11-18", "--strict"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let none = "Trong kỳ không phát sinh đơn khiếu nại, tố cáo.";
    assert!(said.out.contains(none), "{}", said.out);
    assert!(!said.out.contains(BLANK), "{}", said.out);
    assert!(said.err.ends_with("Đủ nội dung để ký.\n"), "{}", said.err);
    assert!(
        said.err.starts_with(
            "Báo cáo gửi: Ủy ban nhân dân huyện Đại Lộc · hạn 20/11/2024, còn 2 ngày\n"
        )
    );
}

/// Copies the sample, with one file changed.
fn changed(test: &str, file: &str, change: impl Fn(&str) -> String) -> Scratch {
    let scratch = Scratch::new(test);
    for folder in ["", "minh-chung"] {
        for entry in std::fs::read_dir(root().join(SAMPLE).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                continue;
            }
            let name = path.file_name().unwrap().to_str().unwrap();
            let content = std::fs::read_to_string(&path).unwrap();
            let content = if name == file {
                change(&content)
            } else {
                content
            };
            scratch.write(&Path::new(folder).join(name).display().to_string(), content);
        }
    }
    scratch
}

/// Removes the lines that set a key, with the bracketed lists below them.
fn without(key: &str, content: &str) -> String {
    let mut inside = false;
    let mut kept = String::new();
    for line in content.split_inclusive('\n') {
        let sets = line.split(['=', ':']).next().unwrap_or_default().trim() == key;
        inside |= sets && line.trim_end().ends_with('[');
        if !sets && !inside {
            kept.push_str(line);
        }
        inside &= !line.starts_with(']');
    }
    kept
}

#[test]
fn each_missing_value_is_a_blank_and_a_line_that_says_what_fills_it() {
    let cases = [
        ("report.toml", "number", "report.number"),
        ("report.toml", "date", "report.date"),
        ("report.toml", "to", "report.to"),
        ("report.toml", "conditions", "report.conditions"),
        ("report.toml", "strengths", "report.strengths"),
        ("report.toml", "weaknesses", "report.weaknesses"),
        ("report.toml", "causes", "report.causes"),
        ("report.toml", "next", "report.next"),
        ("report.toml", "proposals", "report.proposals"),
        ("plan.toml", "number", "plan.number"),
        ("plan.toml", "date", "plan.date"),
        ("plan.toml", "code", "unit.code"),
        ("plan.toml", "place", "unit.place"),
        ("plan.toml", "superior", "unit.superior"),
        ("plan.toml", "signer", "unit.signer"),
        ("figures.toml", "value", "figures.value"),
    ];
    for (file, key, named) in cases {
        let scratch = changed(&format!("lacks-{named}"), file, |text| without(key, text));
        let plan = scratch.0.to_str().unwrap();
        let run = |more: &[&str]| {
            let arguments = ["report", "-p", plan, "--as-of", "2024-11-18"];
            dcs(&[&arguments, more].concat())
        };
        let said = run(&["--strict"]);
        assert_eq!(said.code, 1, "{named}: {}", said.err);
        assert!(said.out.contains(BLANK), "{named}");
        let line = said
            .err
            .lines()
            .find(|line| line.contains(&format!("`{named}")));
        let line = line.unwrap_or_else(|| panic!("{named}: {}", said.err));
        assert!(line.contains(file), "{line}");
        assert!(line.ends_with("phụ trách)"), "{line}");
        assert_eq!(run(&[]).code, 0, "{named}");
        let page = run(&["--readiness", "--strict"]);
        assert_eq!(page.code, 1, "{named}");
        assert!(page.out.contains(named), "{named}: {}", page.out);
    }
}

#[test]
fn a_report_without_proposals_says_so_with_an_empty_list() {
    let scratch = changed("no-proposals", "report.toml", |text| {
        without("proposals", text) + "proposals = []\n"
    });
    let plan = scratch.0.to_str().unwrap();
    let said = dcs(&["report", "-p", plan, "--as-of", "2024-11-18", "--strict"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!said.out.contains("KIẾN NGHỊ"), "{}", said.out);
}

#[test]
fn a_plan_without_a_report_lacks_all_that_a_person_must_write() {
    let scratch = changed("no-report", "report.toml", |_| String::new());
    let plan = scratch.0.to_str().unwrap();
    let page = dcs(&["report", "-p", plan, "--readiness"]).out;
    for key in ["conditions", "strengths", "weaknesses", "causes", "next"] {
        let named = format!("report.{key}");
        assert!(page.contains(&named), "{named}: {page}");
    }
}

#[test]
fn a_report_of_no_progress_at_all_is_made_all_the_same() {
    let scratch = Scratch::new("no-progress");
    let path = scratch.write("plan.toml", base());
    let said = dcs(&[
        "report",
        "-p",
        path.to_str().unwrap(),
        "--as-of",
        "2024-12-31",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out.contains("chưa hoàn thành kỳ nào; "),
        "{}",
        said.out
    );
    assert!(
        said.err
            .contains("hang-quy@2024-Q1 --state started --reason \"…\""),
        "{}",
        said.err
    );
}

/// Runs the program in a temporary folder, on the sample.
fn report(scratch: &Scratch, arguments: &[&str]) -> Said {
    let plan = root().join(SAMPLE);
    let sample = [
        "report",
        "-p",
        plan.to_str().unwrap(),
        "--as-of",
        "2024-11-18",
    ];
    Run::default()
        .folder(&scratch.0)
        .dcs(&[&sample, arguments].concat())
}

#[test]
fn formats_come_from_suffixes_or_names_and_the_same_plan_gives_the_same_bytes() {
    let scratch = Scratch::new("formats");
    let outputs = ["-o", "a.docx", "-o", "a.html", "-o", "a.md", "-o", "a.pdf"];
    assert_eq!(report(&scratch, &outputs).code, 0);
    assert_eq!(
        report(&scratch, &["--format", "docx,html,md,pdf", "-o", "b"]).code,
        0
    );
    assert_eq!(
        report(
            &scratch,
            &["--format", "md", "--format", "docx", "-o", "c.docx"]
        )
        .code,
        0
    );
    let read = |name: &str| std::fs::read(scratch.0.join(name)).unwrap();
    for suffix in ["docx", "html", "md", "pdf"] {
        assert_eq!(read(&format!("a.{suffix}")), read(&format!("b.{suffix}")));
    }
    assert_eq!(read("c.docx"), read("a.docx"));
    assert_eq!(read("c.md"), read("a.md"));
    assert!(read("a.docx").starts_with(b"PK"));
    assert!(read("a.pdf").starts_with(b"%PDF-1.7"));
    assert!(read("a.html").starts_with(b"<!DOCTYPE html>"));
    assert_eq!(report(&scratch, &[]).out.as_bytes(), read("a.md"));
    for (wrong, said) in [
        (&["-o", "a.xyz"][..], "không rõ dạng của `a.xyz`"),
        (&["-o", "a.odt"], "đặt tên `a.docx`"),
        (&["-o", "a.DOC", "--format", "docx"], "đặt tên `a.docx`"),
        (&["-o", "a"], "không rõ dạng của `a`"),
        (&["--format", "md,html"], "phải dùng `--output`"),
        (&["--format", "ps"], "giá trị `ps` của `--format`"),
    ] {
        let run = report(&scratch, wrong);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{wrong:?}");
        assert!(run.err.contains(said), "{wrong:?}: {}", run.err);
    }
}

#[test]
fn what_a_pdf_file_prints_as_boxes_is_said() {
    let scratch = Scratch::new("boxes");
    scratch.write("p/plan.toml", base().replace("Trường", "☎ Trường"));
    let said = |suffix: &str| {
        let output = format!("a.{suffix}");
        let run = Run::default().folder(&scratch.0);
        run.dcs(&["report", "-p", "p", "-o", &output, "--quiet"])
            .err
    };
    let pdf = said("pdf");
    assert!(pdf.contains("không có phông cho ☎:"), "{pdf}");
    assert!(!said("docx").contains("phông"));
}

#[test]
fn a_document_that_somebody_edited_is_not_overwritten() {
    let scratch = Scratch::new("edited");
    let outputs = ["-o", "a.docx", "-o", "a.html", "-o", "a.md", "-o", "a.pdf"];
    assert_eq!(report(&scratch, &outputs).code, 0);
    assert_eq!(
        report(&scratch, &outputs).code,
        0,
        "untouched files are replaced"
    );
    let read = |name: &str| std::fs::read(scratch.0.join(name)).unwrap();
    for name in ["a.docx", "a.html", "a.md", "a.pdf"] {
        let made = read(name);
        let mut edited = made.clone();
        let middle = edited.len() / 2;
        edited[middle] ^= 1;
        scratch.write(name, &edited);
        let said = report(&scratch, &outputs);
        assert_eq!(said.code, 2, "{name}");
        assert!(
            said.err.contains(name) && said.err.contains("--force"),
            "{}",
            said.err
        );
        assert_eq!(read(name), edited, "{name}");
        assert_eq!(
            report(&scratch, &[&outputs[..], &["--force"]].concat()).code,
            0
        );
        assert_eq!(read(name), made, "{name}");
    }
    // Word would still open a file with something after its end.
    let made = read("a.docx");
    for edited in [[&made[..], b"x\n"].concat(), [b"x\n", &made[..]].concat()] {
        scratch.write("a.docx", &edited);
        assert_eq!(report(&scratch, &["-o", "a.docx"]).code, 2);
        assert_eq!(read("a.docx"), edited);
    }
    scratch.write("other.docx", "của người khác");
    assert_eq!(
        report(&scratch, &["-o", "other.docx", "-o", "new.md"]).code,
        2
    );
    assert!(!scratch.0.join("new.md").exists(), "all or nothing");
}

#[test]
fn the_printed_template_is_the_built_in_one_and_a_custom_one_replaces_it() {
    let scratch = Scratch::new("template");
    let printed = report(&scratch, &["--print-template"]);
    assert_eq!(printed.code, 0);
    scratch.write("mau.md", &printed.out);
    assert_eq!(
        report(&scratch, &["--template", "mau.md"]).out,
        report(&scratch, &[]).out
    );
    let own = "# BÁO CÁO NHANH\n\n{{ unit.name }}: {{ totals.percent|number }}%\n";
    scratch.write("mau.md", own);
    let said = report(&scratch, &["--template", "mau.md"]);
    assert!(said.out.contains("# BÁO CÁO NHANH\n"), "{}", said.out);
    assert!(
        said.out.contains("Trường Tiểu học Trương Hoành: 100%"),
        "{}",
        said.out
    );
    let endless = "# X\n{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}x{% endfor %}{% endfor %}{% endfor %}";
    for (wrong, named) in [
        ("Không có tên loại.\n", "`# BÁO CÁO`"),
        ("# X\n\n{{ plan.titel }}\n", "mau.md:3:4"),
        ("# X\n\n{% if %}\n", "mau.md:3:7"),
        ("# X\n{% include \"/etc/passwd\" %}\n", "mau.md:2:4"),
        (endless, "mau.md"),
    ] {
        scratch.write("mau.md", wrong);
        let said = report(&scratch, &["--template", "mau.md"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{wrong}");
        assert!(
            said.err.contains("mau.md") && said.err.contains(named),
            "{}",
            said.err
        );
    }
    assert_eq!(report(&scratch, &["--template", "no-such.md"]).code, 2);
}

#[test]
fn the_report_counts_what_status_counts() {
    let json = dcs(&[
        "status",
        "-p",
        SAMPLE,
        "--as-of",
        "2024-11-18",
        "--format",
        "json",
    ]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    // What only the entries of registers owe is told by them, not counted among the tasks.
    let items = json["occurrences"].as_array().unwrap().iter();
    let dated = items.filter(|item| !item["task"].is_null());
    let so_far = dated.filter(|item| item["due"].as_str().is_some_and(|due| due <= "2024-11-18"));
    let so_far: Vec<_> = so_far.collect();
    let is_done = |item: &&&serde_json::Value| item["status"].as_str().unwrap().starts_with("done");
    let done = so_far.iter().filter(is_done).count();
    let report = ["report", "-p", SAMPLE, "--as-of", "2024-11-18"];
    let said = dcs(&[&report[..], &BY_TASK].concat()).out;
    let sentence = format!(
        "có {:02} kỳ đến hạn; đã hoàn thành {done:02} kỳ",
        so_far.len()
    );
    assert!(said.contains(&sentence), "{sentence}");
    // 4 + 6 visits and 1 + 1 + 2 sessions, as the sample's progress has them.
    assert!(
        said.contains("| Lượt tiếp công dân | lượt | 10 |"),
        "{said}"
    );
    assert!(said.contains("| triệu đồng | 13,5 |"), "{said}");
    assert!(said.contains("số liệu tính đến ngày 18/11/2024"));
}

#[test]
fn a_figure_counts_from_the_day_of_its_record_on() {
    // The sample has 4 visits, and 6 more on 11/10/2024.
    for (as_of, visits) in [("2024-10-10", 4), ("2024-10-11", 10)] {
        let report = ["report", "-p", SAMPLE, "--as-of", as_of];
        let said = dcs(&[&report[..], &BY_TASK].concat()).out;
        let row = format!("| Lượt tiếp công dân | lượt | {visits} |");
        assert!(said.contains(&row), "{as_of}: {said}");
    }
}

#[test]
fn the_report_speaks_of_its_own_period_only() {
    let scratch = changed("period", "report.toml", |text| {
        text.replace(
            "due    =",
            "from = 2024-06-01\nuntil = 2024-10-15\ndue    =",
        )
    });
    let plan = scratch.0.to_str().unwrap();
    let report = ["report", "-p", plan, "--as-of", "2024-11-18"];
    let said = dcs(&[&report[..], &BY_TASK].concat()).out;
    assert!(said.contains("tính đến ngày 15/10/2024"), "{said}");
    assert!(
        said.contains("từ ngày 01/6/2024 đến ngày 15/10/2024"),
        "{said}"
    );
    assert!(
        !said.contains("15/5/2024") && !said.contains("18/11/2024 ("),
        "{said}"
    );
    assert!(said.contains("| Lượt tiếp công dân | lượt | 6 |"), "{said}");
}

#[test]
fn several_addressees_stand_below_each_other() {
    let scratch = changed("addressees", "report.toml", |text| {
        text.replace(
            "[\"Ủy ban nhân dân huyện Đại Lộc\"]",
            "[\"Ủy ban nhân dân xã Đại Lộc\", \"Phòng Văn hóa - Xã hội\"]",
        )
    });
    let plan = scratch.0.to_str().unwrap();
    let said = dcs(&["report", "-p", plan, "--as-of", "2024-11-18"]).out;
    let list = "Kính gửi:\n\n- Ủy ban nhân dân xã Đại Lộc;\n- Phòng Văn hóa - Xã hội.\n";
    assert!(said.contains(list), "{said}");
}

/// A text in a record, with much markup.
fn hostile() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        4 => proptest::char::range('!', '~').prop_map(String::from),
        2 => Just(" ".to_owned()),
        1 => Just("đ".to_owned()),
        1 => Just("1. ".to_owned()),
        1 => Just("<br>".to_owned()),
        1 => Just("](x)".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(sign, 0..40).prop_map(|signs| legible(&signs.concat()))
}

/// Returns the only paragraph of a Markdown text.
fn only_paragraph(text: &str) -> Option<String> {
    match &parse::markdown(&format!("# X\n\n{text}\n")).unwrap().body[..] {
        [Block::Paragraph { runs }] => Some(plain(runs)),
        _ => None,
    }
}

proptest! {
    #[test]
    fn a_text_of_the_records_stays_text_in_a_template(text in hostile()) {
        prop_assume!(!text.is_empty());
        let escaped = template::escape(&text);
        prop_assert_eq!(only_paragraph(&escaped), Some(text.clone()));
        let table = format!("# X\n\n| a | b |\n| - | - |\n| {escaped} | z |\n");
        let parsed = parse::markdown(&table).unwrap();
        let [Block::Table(table)] = &parsed.body[..] else {
            return Err(TestCaseError::fail("not a table"));
        };
        prop_assert_eq!(plain(&table.rows[0][0]), text);
        prop_assert_eq!(plain(&table.rows[0][1]), "z");
    }

    #[test]
    fn the_markdown_that_is_written_reads_back_as_what_was_meant(text in hostile()) {
        prop_assume!(!text.is_empty());
        let mut document = document(Kind::Plan, "examples/one-file/plan.toml", "2026-11-18");
        let words = Words { text: text.clone(), bold: false, italic: false };
        document.body = vec![Block::Paragraph { runs: vec![words] }];
        document.annexes.clear();
        let written = markdown::write(&document);
        let parsed = parse::markdown(written.split_once("\n\n").unwrap().1).unwrap();
        let said = parsed.body.iter().filter_map(|block| match block {
            Block::Paragraph { runs } => Some(plain(runs)),
            _ => None,
        });
        prop_assert!(said.collect::<Vec<_>>().contains(&text), "{}", written);
    }

    #[test]
    fn no_text_breaks_the_formats(text in hostile()) {
        let mut document = document(Kind::Report(None), "examples/one-file/plan.toml", "2026-11-18");
        document.about.clone_from(&text);
        document.signature.name.clone_from(&text);
        document.letterhead.issuer = vec![text.clone()];
        let html = String::from_utf8(Format::Html.write(&document)).unwrap();
        prop_assert_eq!(html.matches("<script").count(), 0);
        prop_assert!(Format::Docx.write(&document).starts_with(b"PK"));
        prop_assert!(Format::Pdf.write(&document).starts_with(b"%PDF"));
    }
}

#[test]
fn every_key_of_a_templates_data_is_documented() {
    fn keys(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
        match value {
            serde_json::Value::Object(map) => {
                for (key, value) in map {
                    found.insert(key.clone());
                    keys(value, found);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
            _ => {}
        }
    }
    let sources = store::read(&root(), Path::new(SAMPLE)).unwrap().sources;
    let plan = Plan::of(decode::ledger(&sources, &mut Vec::new()));
    let kind = first_report(&plan);
    let period = period::of(&plan, kind).unwrap();
    let snapshot = Snapshot::new(&plan, day("2024-11-18"), 7);
    let data = Data::new(kind, &snapshot, period, day("2024-11-18"), true);
    let data = serde_json::to_value(data).unwrap();
    let mut found = std::collections::BTreeSet::new();
    keys(&data, &mut found);
    let page = text("docs/template.md");
    // Each register and the keys that only it has are on a page of its own.
    let registers = KINDS.iter().filter_map(|kind| kind.register);
    let keys_of = |it: &'static Register| it.keys.iter().map(|key| key.name).chain([it.list]);
    let own: HashSet<&str> = registers.flat_map(keys_of).collect();
    let missing: Vec<&String> = found
        .iter()
        .filter(|key| !own.contains(key.as_str()) && !page.contains(&format!("`{key}`")))
        .collect();
    assert!(missing.is_empty(), "docs/template.md lacks {missing:?}");
    assert!(page.contains(&format!("## Data, version {VERSION}\n")));
}

#[test]
fn what_is_put_off_or_done_early_is_not_lost_between_two_reports() {
    let scratch = Scratch::new("report-scope");
    let plan = base().replace(
        "due = 2024-11-20\n\n[[sections]]",
        "due = 2024-11-20\nuntil = 2024-11-15\n\n[[sections]]",
    );
    assert_ne!(plan, base());
    scratch.write("plans/2024/plan.toml", &plan);
    let run = |arguments: &[&str]| {
        let all = [arguments, &["--as-of", "2024-11-18", "--quiet"]].concat();
        let said = Run::default().folder(&scratch.0).dcs(&all);
        assert_eq!(said.code, 0, "{said:?}");
        said.out
    };
    // Not due in the period, but it has a date in the report and in the plan.
    assert!(run(&["report"]).contains("| 20/11/2024 |"));
    assert!(!run(&["report"]).contains("Chưa có thời hạn"));
    assert!(run(&["plan", "--annex"]).contains("| 20/11/2024 |"));
    scratch.write(
        "plans/2024/progress.yaml",
        "progress:\n  - { deadline: bao-cao, on: 2024-11-10, state: done, note: Đã công khai }\n\
         extensions:\n  - { deadline: hang-quy@2024-Q4, to: 2025-01-31, on: 2024-10-10, \
         decision: Công văn số 12/UBND ngày 10/10/2024 }\n",
    );
    let report = run(&["report", "--outline", "plan"]);
    assert!(report.contains("Đã công khai"), "{report}");
    assert!(
        report.contains(
            " Được gia hạn 01 kỳ: quý IV/2024 đến 31/01/2025 (gia hạn theo Công văn số 12/UBND ngày \
             10/10/2024; quá 31 ngày so với hạn ban đầu 15/10/2024)."
        ),
        "{report}"
    );
    assert!(report.contains("Có 01 kỳ được gia hạn."), "{report}");
}

#[test]
fn what_falls_due_after_the_end_of_the_plan_is_in_its_report() {
    let records = "tasks: [{ id: 1a, section: II.1, label: a, text: Niêm yết }]\n\
                   responsibilities: [{ task: 1a, lead: ht }]\n\
                   deadlines: [{ id: x, task: 1a, every: month, day: 10, in: next, from: 2025-12-01 }]\n";
    let text = small("report-next", records, "2025-12-31");
    assert!(
        text.contains("Niêm yết: Chưa đến hạn, hạn 10/01/2026."),
        "{text}"
    );
    assert!(
        text.contains("Kế hoạch có 01 nhiệm vụ với 01 kỳ thuộc kỳ báo cáo"),
        "{text}"
    );
}

#[test]
fn work_overdue_since_before_the_reporting_period_is_in_the_report_until_it_is_closed() {
    let scratch = Scratch::new("report-overdue-before");
    let plan = base().replace(
        "due = 2024-11-20\n\n[[sections]]",
        "due = 2024-11-20\nfrom = 2024-09-01\n\n[[sections]]",
    );
    assert_ne!(plan, base());
    scratch.write("plans/2024/plan.toml", &plan);
    let report = |as_of: &str, progress: &str| {
        scratch.write("plans/2024/progress.yaml", progress);
        let said = Run::default().folder(&scratch.0).dcs(&[
            "report",
            "--as-of",
            as_of,
            "--outline",
            "plan",
        ]);
        assert_eq!(said.code, 0, "{said:?}");
        said.out
    };
    let late = "quý I/2024 chưa hoàn thành, quá hạn";
    // Due on 15/1, 15/4 and 15/7 and still open; the fourth quarter is due on 15/10.
    let open = report("2024-10-01", "");
    assert!(open.contains(&format!("{late} 260 ngày")), "{open}");
    assert!(
        open.contains("có 03 kỳ đến hạn; chưa hoàn thành kỳ nào") && open.contains("03 kỳ quá hạn"),
        "{open}"
    );
    // Before the period begins, nothing is overdue in it.
    assert!(!report("2024-08-31", "").contains(late));
    // Closed before the period, it belongs to an earlier report.
    for state in ["done", "paused", "dropped"] {
        let closed = report(
            "2024-10-01",
            &format!(
                "progress:\n  - {{ deadline: hang-quy@2024-Q1, on: 2024-08-31, state: {state}, note: x }}\n"
            ),
        );
        assert!(!closed.contains("quý I/2024"), "{closed}");
        assert!(closed.contains("có 02 kỳ đến hạn"), "{closed}");
    }
    // Closed in the period, it is one of its results.
    let done = report(
        "2024-10-01",
        "progress:\n  - { deadline: hang-quy@2024-Q1, on: 2024-09-01, state: done, note: x }\n",
    );
    assert!(
        done.contains("trong đó 01 kỳ chậm: quý I/2024 (230 ngày)"),
        "{done}"
    );
}

#[test]
fn a_dated_report_speaks_of_its_own_day() {
    let run = |now: &str, more: &[&str]| {
        let arguments = ["report", "-p", SAMPLE];
        Run::default().now(now).dcs(&[&arguments, more].concat())
    };
    // The report of the sample is dated 18/11/2024; two years later it is still the same.
    let later = run("2026-11-25T05:00:00Z", &["--strict"]);
    let then = run("2024-11-18T05:00:00Z", &["--strict"]);
    assert_eq!((later.code, &later.out), (0, &then.out), "{}", later.err);
    assert!(later.out.contains("số liệu tính đến ngày 18/11/2024"));
    // Before that day, only what has happened is counted.
    let before = run("2024-11-10T05:00:00Z", &[]).out;
    assert!(before.contains("số liệu tính đến ngày 10/11/2024"));
    // A requested day takes precedence, and what does not fit it is reported.
    for (as_of, key, said) in [
        (
            "2024-12-31",
            "`report.date`",
            "báo cáo ngày 18/11/2024, số liệu tính đến 31/12/2024",
        ),
        (
            "2023-05-05",
            "`report.from`",
            "kỳ bắt đầu 01/01/2024, số liệu mới tính đến 05/05/2023",
        ),
    ] {
        let asked = run("2026-11-25T05:00:00Z", &["--as-of", as_of, "--strict"]);
        assert_eq!(asked.code, 1, "{}", asked.err);
        assert!(
            asked.err.contains(key) && asked.err.contains(said),
            "{}",
            asked.err
        );
        let page = run("2026-11-25T05:00:00Z", &["--as-of", as_of, "--readiness"]).out;
        assert!(page.contains(said), "{page}");
    }
}

#[test]
fn what_a_dated_report_asks_for_counts_in_it() {
    let scratch = changed("dated", "progress.yaml", |text| {
        text.replace("    reason: mưa bão, phải dời ngày họp\n", "")
    });
    let plan = scratch.0.to_str().unwrap();
    let run = |arguments: &[&str]| {
        let run = Run::default().now("2024-11-25T05:00:00Z");
        run.dcs(&[arguments, &["-p", plan]].concat())
    };
    // July was done late; the record is about its due day, on which it was still open.
    let page = run(&["report", "--readiness"]).out;
    let command = " danh-gia-thang@2024-07 --state started --on 31/07/2024 --reason \"…\"";
    assert!(page.contains(command), "{page}");
    let reason = [
        "record",
        "danh-gia-thang@2024-07",
        "--state",
        "started",
        "--reason",
        "mưa bão",
    ];
    // Recorded today, after the date of the report, it would not count, which is said.
    assert_eq!(run(&reason).code, 0);
    let page = run(&["report", "--readiness"]).out;
    assert!(page.contains(command), "{page}");
    assert!(
        page.contains("8 bản ghi sau ngày báo cáo 18/11/2024 không tính"),
        "{page}"
    );
    assert_eq!(
        run(&[&reason[..], &["--on", "31/07/2024"]].concat()).code,
        0
    );
    let page = run(&["report", "--readiness"]).out;
    assert!(!page.contains(command), "{page}");
}

#[test]
fn a_document_with_blanks_is_not_made_in_silence() {
    let run = |plan: &str, more: &[&str]| {
        let arguments = ["report", "-p", plan, "--as-of", "2024-11-18", "--quiet"];
        dcs(&[&arguments, more].concat())
    };
    assert_eq!(run(SAMPLE, &["--strict"]).err, "");
    for (more, code) in [(&[][..], 0), (&["--strict"], 1)] {
        let said = run("plans/2024", more);
        assert_eq!(said.code, code);
        assert!(
            said.err.starts_with("Còn thiếu ") && said.err.lines().count() == 1,
            "{}",
            said.err
        );
    }
}

#[test]
fn a_template_that_is_too_large_is_not_cut() {
    let scratch = Scratch::new("large-template");
    scratch.write("mau.md", template::REPORT);
    let file = std::fs::OpenOptions::new()
        .write(true)
        .open(scratch.0.join("mau.md"))
        .unwrap();
    file.set_len(dcs::source::MAX_FILE_BYTES + 1).unwrap();
    let said = report(&scratch, &["--template", "mau.md"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(
        said.err.contains("mau.md") && said.err.contains("quá lớn"),
        "{}",
        said.err
    );
}

/// Returns the report of a plan with one party and these other records.
fn small(name: &str, records: &str, as_of: &str) -> String {
    let scratch = Scratch::new(name);
    let head = "plan: { year: 2025, title: Thực hiện dân chủ }\n\
                unit: { name: Trường Mầm non Họa Mi }\n\
                parties: [{ id: ht, name: Hiệu trưởng }]\n\
                sections: [{ id: I, title: MỤC ĐÍCH }, { id: II, title: NỘI DUNG }, \
                { id: II.1, title: \"CÔNG KHAI:\" }, { id: II.2, title: Kinh phí }]\n";
    scratch.write("plan.yaml", format!("{head}{records}"));
    let arguments = ["report", "-p", "plan.yaml", "--as-of", as_of];
    let report = |more: &[&str]| {
        let run = Run::default().folder(&scratch.0);
        let said = run.dcs(&[&arguments, more].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        let text = said.out;
        for mark in [
            "  kỳ", "..", ";.", ".;", "::", ",,", " .", " ,", "00 kỳ", "…….",
        ] {
            assert!(!text.contains(mark), "{mark:?} in {text}");
        }
        assert_eq!(text.matches("./.").count(), 1, "{text}");
        text
    };
    report(&[]);
    report(&BY_TASK)
}

/// Returns a paragraph or a row of a report by its beginning.
fn line<'t>(text: &'t str, beginning: &str) -> &'t str {
    let line = text.lines().find(|line| line.starts_with(beginning));
    line.unwrap_or_else(|| panic!("{beginning} in {text}"))
}

#[test]
fn the_sentences_fit_none_one_and_many() {
    let task = "tasks: [{ id: 1a, section: II.1, label: a, text: Niêm yết }]\n\
                responsibilities: [{ task: 1a, lead: ht }]\n";
    let ongoing = |progress: &str| {
        let records =
            format!("{task}deadlines: [{{ id: x, task: 1a, ongoing: true }}]\n{progress}");
        small("ongoing", &records, "2025-11-18")
    };
    let none = ongoing("");
    assert_eq!(line(&none, "a) "), "a) Niêm yết: ……");
    assert_eq!(
        line(&none, "Kế hoạch có"),
        "Kế hoạch có 01 nhiệm vụ, không có kỳ nào đến hạn trong kỳ báo cáo từ ngày 01/01/2025 đến ngày 31/12/2025."
    );
    assert!(none.contains("Không có việc chậm tiến độ.\n"));
    let some = ongoing(
        "figures: [{ id: bang, name: Số bảng, unit: bảng }]\nprogress:\n  - { deadline: x, on: 2025-02-03, state: started, note: \"Đã dán; \", figures: { bang: 3 } }\n  - { deadline: x, on: 2025-06-03, state: started }\n  - { deadline: x, on: 2025-07-03, state: paused, note: Sửa bảng. }\n",
    );
    assert_eq!(
        line(&some, "a) "),
        "a) Niêm yết: Đã dán (03/02/2025; số bảng: 03 bảng). Đã thực hiện (03/6/2025). Tạm dừng: Sửa bảng (03/7/2025)."
    );
    let once = |progress: &str, as_of: &str| {
        let records =
            format!("{task}deadlines: [{{ id: x, task: 1a, due: 2025-05-20 }}]\n{progress}");
        small("once", &records, as_of)
    };
    let open = once("", "2025-05-19");
    // Sections keep the numbers of the plan, and none is in capitals.
    assert!(
        open.contains("### 1. Công khai\n")
            && open.contains(
                "### 2. Kinh phí\n\nKế hoạch không giao nhiệm vụ riêng ở mục này.\n\n### 3. Tiến độ"
            ),
        "{open}"
    );
    assert_eq!(
        line(&open, "a) "),
        "a) Niêm yết: Chưa đến hạn, hạn 20/5/2025."
    );
    assert_eq!(
        line(&open, "Theo"),
        "Theo tình trạng: 01 nhiệm vụ sắp đến hạn. Kết quả từng nhiệm vụ tại Phụ lục."
    );
    assert!(open.contains("chưa có kỳ nào đến hạn."));
    let today = once("", "2025-05-20");
    assert_eq!(
        line(&today, "a) "),
        "a) Niêm yết: Đến hạn trong ngày 20/5/2025, chưa hoàn thành."
    );
    assert!(today.contains("có 01 kỳ đến hạn; chưa hoàn thành kỳ nào; không có kỳ quá hạn chưa hoàn thành; 01 kỳ đến hạn trong ngày, chưa hoàn thành."), "{today}");
    let late = once("", "2025-05-23");
    assert_eq!(
        line(&late, "a) "),
        "a) Niêm yết: Chưa hoàn thành, quá hạn 03 ngày so với hạn 20/5/2025."
    );
    assert_eq!(
        line(&late, "\\- Niêm"),
        "\\- Niêm yết (Hiệu trưởng chủ trì): chưa hoàn thành, quá hạn 03 ngày so với hạn 20/5/2025, nguyên nhân: ……"
    );
    let done = once(
        "progress: [{ deadline: x, on: 2025-05-22, state: done, note: Đã dán. , reason: Mưa. }]\n",
        "2025-11-18",
    );
    assert_eq!(
        line(&done, "a) "),
        "a) Niêm yết: Hoàn thành ngày 22/5/2025, chậm 02 ngày so với hạn 20/5/2025. Đã dán."
    );
    assert_eq!(
        line(&done, "\\- Niêm"),
        "\\- Niêm yết (Hiệu trưởng chủ trì): hoàn thành ngày 22/5/2025, chậm 02 ngày so với hạn 20/5/2025, nguyên nhân: Mưa."
    );
    assert!(
        done.contains("có 01 kỳ đến hạn; đã hoàn thành 01 kỳ (trong đó 01 kỳ chậm), đạt 100%;"),
        "{done}"
    );
    let paused = once(
        "progress: [{ deadline: x, on: 2025-05-22, state: paused, note: Chờ kinh phí }]\n",
        "2025-11-18",
    );
    assert_eq!(
        line(&paused, "a) "),
        "a) Niêm yết: Tạm dừng khi đã quá hạn 02 ngày so với hạn 20/5/2025. Chờ kinh phí."
    );
    assert!(
        paused
            .contains("; 01 kỳ tạm dừng (số kỳ đã quá hạn khi tạm dừng hoặc không thực hiện: 01)."),
        "{paused}"
    );
}

#[test]
fn recurring_work_is_told_by_its_periods() {
    let monthly = |progress: &str, as_of: &str| {
        let records = format!(
            "tasks: [{{ id: 1a, section: II.1, label: a, text: Niêm yết }}]\n\
             responsibilities: [{{ task: 1a, lead: ht }}]\n\
             deadlines: [{{ id: x, task: 1a, every: month }}]\nprogress:{progress}\n"
        );
        small("monthly", &records, as_of)
    };
    let records = |list: &[(&str, &str, &str)]| {
        let record = |(period, on, state): &(&str, &str, &str)| {
            format!("\n  - {{ deadline: x@{period}, on: {on}, state: {state}, note: ghi }}")
        };
        list.iter().map(record).collect::<String>()
    };
    let first = monthly(" []", "2025-01-30");
    assert_eq!(line(&first, "a) "), "a) Niêm yết: Chưa có kỳ nào đến hạn.");
    let late = monthly(" []", "2025-03-01");
    assert_eq!(
        line(&late, "a) "),
        "a) Niêm yết: Chưa hoàn thành kỳ nào trong 02 kỳ đến hạn. Quá hạn chưa hoàn thành 02 kỳ: tháng 01/2025 (29 ngày), tháng 02/2025 (01 ngày)."
    );
    let one = monthly(&records(&[("2025-01", "2025-01-31", "done")]), "2025-01-31");
    assert_eq!(
        line(&one, "a) "),
        "a) Niêm yết: Đã hoàn thành 01/01 kỳ đến hạn, đúng hạn."
    );
    let mixed = [
        ("2025-01", "2025-01-31", "done"),
        ("2025-02", "2025-03-02", "done"),
        ("2025-03", "2025-04-01", "paused"),
        ("2025-04", "2025-04-01", "dropped"),
        ("2025-06", "2025-05-01", "done"),
        ("2025-07", "2025-05-01", "dropped"),
    ];
    let mixed = monthly(&records(&mixed), "2025-05-31");
    assert_eq!(
        line(&mixed, "a) "),
        "a) Niêm yết: Đã hoàn thành 02/05 kỳ đến hạn, trong đó 01 kỳ chậm: tháng 02/2025 (02 ngày). Kỳ tháng 5/2025 đến hạn trong ngày 31/5/2025, chưa hoàn thành. Tạm dừng 01 kỳ: tháng 3/2025 khi đã quá hạn 01 ngày (ghi). Không thực hiện 02 kỳ: tháng 4/2025 (ghi); tháng 7/2025 (ghi). Ngoài ra đã hoàn thành trước hạn 01 kỳ: tháng 6/2025."
    );
    // 5 due = 2 done + 1 due today + 1 paused + 1 dropped; 7 later, 1 done and 1 dropped ahead.
    assert!(mixed.contains("với 12 kỳ thuộc kỳ báo cáo") && mixed.contains("có 05 kỳ đến hạn; đã hoàn thành 02 kỳ (trong đó 01 kỳ chậm), đạt 40%; không có kỳ quá hạn chưa hoàn thành; 01 kỳ đến hạn trong ngày, chưa hoàn thành; 01 kỳ tạm dừng; 01 kỳ không thực hiện (số kỳ đã quá hạn khi tạm dừng hoặc không thực hiện: 01). Trong 07 kỳ chưa đến hạn có 01 kỳ hoàn thành trước hạn; 01 kỳ không thực hiện."), "{mixed}");
    assert!(line(&mixed, "| 1 | Niêm").contains("| 02/05 kỳ đến hạn (cả kỳ báo cáo 12); 01 kỳ hoàn thành chậm; 01 kỳ đến hạn trong ngày; 01 kỳ tạm dừng; 01 kỳ không thực hiện; hoàn thành trước hạn 01 kỳ; không thực hiện 01 kỳ chưa đến hạn |"), "{mixed}");
    let paused: Vec<(String, &str)> = (1..13)
        .map(|month| (format!("2025-{month:02}"), "2025-01-05"))
        .collect();
    let paused: Vec<(&str, &str, &str)> = paused
        .iter()
        .map(|(period, on)| (period.as_str(), *on, "paused"))
        .collect();
    let all = monthly(&records(&paused), "2025-01-06");
    assert!(
        all.contains("chưa có kỳ nào đến hạn. Trong 12 kỳ chưa đến hạn có 12 kỳ tạm dừng."),
        "{all}"
    );
}

#[test]
fn the_report_is_the_work_of_whoever_leads_the_task_that_it_is_due_with() {
    let sources = |report_due: &str| {
        let plan = base().replacen("due = 2024-11-20", report_due, 1).replacen(
            "due = 2024-11-20\n\n[[deadlines]]",
            "due = 2024-05-10\n\n[[deadlines]]",
            1,
        );
        let more = "[[deadlines]]\nid = \"nop\"\ntask = \"1b\"\ndue = 2024-11-20\n\n\
                    [[responsibilities]]\ntask = \"1b\"\nlead = \"cong-doan\"\n";
        crate::world::sources(&[("plan.toml", &format!("{plan}\n{more}"))])
    };
    let party = |report_due: &str| {
        let plan = Plan::of(decode::ledger(&sources(report_due), &mut Vec::new()));
        who_reports(&plan, first_report(&plan)).map(|party| plan.party_name(party).to_owned())
    };
    assert_eq!(party("due = 2024-11-20").as_deref(), Some("Công đoàn"));
    assert_eq!(party("due = 2024-05-10").as_deref(), Some("Hiệu trưởng"));
    assert_eq!(party("due = 2024-11-21"), None);
}

#[test]
fn the_last_paragraph_stays_with_the_signature_and_no_other_does() {
    let bytes = Format::Docx.write(&document(Kind::Report(None), SAMPLE, "2024-11-18"));
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    let mut part = package.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut xml).unwrap();
    let kept = |text: &str| {
        let mut paragraphs = xml.split("</w:p>");
        let paragraph = paragraphs
            .find(|paragraph| paragraph.contains(text))
            .unwrap();
        paragraph
            .rsplit("<w:p>")
            .next()
            .unwrap()
            .contains("<w:keepNext/>")
    };
    assert!(kept("Trên đây là Báo cáo"));
    assert!(!kept("báo cáo kết quả thực hiện, số liệu tính đến"));
}

#[test]
fn a_recipient_that_is_written_with_its_dash_has_one() {
    let scratch = changed("recipients", "report.toml", |text| {
        without("recipients", text).replace(
            "due    =",
            "recipients = [\"- Như trên;\", \"Lưu: VT.\"]\ndue    =",
        )
    });
    let plan = scratch.0.to_str().unwrap();
    let said = dcs(&["report", "-p", plan, "--as-of", "2024-11-18"]).out;
    assert!(
        said.contains("- Như trên;") && said.contains("- Lưu: VT."),
        "{said}"
    );
    assert!(
        !said.contains("- - ") && !said.contains("\\- Như"),
        "{said}"
    );
}

/// Runs a command on `plan.toml` of a folder.
fn of_plan(scratch: &Scratch, arguments: &[&str]) -> Said {
    let plan = ["-p", "plan.toml", "--as-of", "2026-11-18"];
    Run::default()
        .folder(&scratch.0)
        .dcs(&[arguments, &plan].concat())
}

#[test]
fn bold_text_ends_before_a_letter_whatever_it_ends_with() {
    let template = "# X\n\n**{{ unit.name }}.**{{ unit.name }} **“Ghi chú:”**tiếp\n";
    let scratch = Scratch::new("bold");
    scratch.write("t.md", template);
    let plan =
        text("examples/one-file/plan.toml").replace("Trường Mẫu giáo Hoa Mai", "“A_b `c` | #d”");
    scratch.write("plan.toml", plan);
    let shown = |format| {
        of_plan(
            &scratch,
            &["report", "--template", "t.md", "--format", format],
        )
        .out
    };
    let html = shown("html");
    assert!(
        html.contains("<p><b>“A_b `c` | #d”.</b>“A_b `c` | #d” <b>“Ghi chú:”</b>tiếp</p>"),
        "{html}"
    );
    let markdown = shown("md");
    assert!(
        markdown.contains("**“A\\_b \\`c\\` \\| #d**”.“A"),
        "{markdown}"
    );
    scratch.write("t.md", "# X\n\n**{{ unit.name }}\n");
    let said = of_plan(&scratch, &["report", "--template", "t.md"]);
    assert!(
        said.code == 2 && said.err.contains("mở mà không đóng: **“A_b"),
        "{}",
        said.err
    );
}

#[test]
fn characters_that_cannot_be_seen_reach_no_document() {
    let scratch = Scratch::new("unseen");
    let hidden = "Trường\u{ad} Mẫu\u{200b} giáo\u{200e} Hoa\u{2060} M\u{202e}ai";
    let plan = text("examples/one-file/plan.toml").replace("Trường Mẫu giáo Hoa Mai", hidden);
    scratch.write("plan.toml", plan);
    for format in ["md", "html"] {
        let said = of_plan(&scratch, &["report", "--format", format]);
        assert!(said.out.contains("Trường Mẫu giáo Hoa Mai"), "{}", said.out);
        assert!(!said.out.contains([
            '\u{ad}', '\u{200b}', '\u{200e}', '\u{2060}', '\u{202e}', '\u{fffd}'
        ]));
    }
}

#[test]
fn blanks_that_were_left_count_as_missing_in_what_prints_them() {
    let scratch = Scratch::new("blanks");
    let plan = text("examples/one-file/plan.toml")
        .replace("place = \"Bình Minh\"", "place = \"…………\"")
        .replace("opening = \"Trường", "opening = \"Số … của …………, Trường");
    assert!(plan.matches("…………").count() == 2, "{plan}");
    scratch.write("plan.toml", plan);
    let blank = |key: &str| format!("thiếu nội dung ở chỗ trống: điền `{key}` trong plan.toml");
    let said = of_plan(&scratch, &["report", "--strict"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains(&blank("unit.place")), "{}", said.err);
    assert!(!said.err.contains("plan.opening"), "{}", said.err);
    let said = of_plan(&scratch, &["plan", "--strict"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("`plan.opening`"), "{}", said.err);
}

#[test]
fn blanks_of_registers_are_missing_from_what_prints_them_and_from_nothing_else() {
    let scratch = Scratch::new("register-blanks");
    let files = store::read(&root(), Path::new(SAMPLE)).unwrap().sources;
    let evidence = root().join(SAMPLE).join("minh-chung");
    for file in std::fs::read_dir(evidence).unwrap() {
        let name = file.unwrap().file_name();
        scratch.write(&format!("minh-chung/{}", name.to_string_lossy()), "x");
    }
    let mut marked = Vec::new();
    for source in &files.0 {
        let name = source.path.strip_prefix(SAMPLE).unwrap();
        let mut changed = source.text.clone();
        let mut registers = KINDS.iter().filter(|kind| kind.register.is_some());
        let own = registers.find(|kind| source.text.contains(&format!("\n{}:\n", kind.list)));
        if let Some(list) = own.map(|kind| kind.list)
            && let Some((before, rest)) = source.text.split_once("what: ")
        {
            changed = format!("{before}what: Về {list} ………… {rest}");
            marked.push(list);
        }
        scratch.write(name.trim_start_matches('/'), changed);
    }
    assert!(marked.len() > 10, "{marked:?}");
    let mut printed = 0;
    for arguments in [
        &["plan"][..],
        &["plan", "--annex"],
        &["report"],
        &["report", "--outline", "plan"],
    ] {
        let all = [arguments, &["--as-of", "2024-11-18", "-p", "."]].concat();
        let said = Run::default().folder(&scratch.0).dcs(&all);
        for list in &marked {
            let is_printed = said.out.contains(&format!("ề {list} ……"));
            let is_missing = said.err.contains(&format!("{list}.what ("));
            assert_eq!(is_printed, is_missing, "{arguments:?} {list}: {}", said.err);
            printed += usize::from(is_printed);
        }
    }
    assert!(printed > 3, "{printed}");
}

#[test]
fn a_register_that_is_not_listed_plainly_has_a_macro() {
    let topics = text("src/document/report/topics.md");
    let (_, spoken) = topics.split_once("{% set spoken = [").expect("the list");
    let (spoken, _) = spoken.split_once(']').expect("its end");
    for list in spoken.split(", ").map(|list| list.trim_matches('"')) {
        // What was spent is told by the lines of the budget, which sum it up.
        if list == "spending" {
            continue;
        }
        let used = [format!("registers.{list}."), format!("registers.{list} ")];
        assert!(
            used.iter().any(|used| topics.contains(used)),
            "`{list}` is in `spoken`, and no macro tells its entries"
        );
    }
}

#[test]
fn a_report_prints_what_registers_declare_that_it_tells() {
    // The budget, which sums up its entries, is told in the words of both outlines.
    let parts = ["topics.md", "words.md"];
    let topics: String = parts
        .map(|part| text(&format!("src/document/report/{part}")))
        .concat();
    for register in KINDS.iter().filter_map(|kind| kind.register) {
        let reported = register.keys.iter();
        let reported = reported.filter(|key| key.reported_of.is_some());
        for key in reported.map(|key| key.name) {
            // A macro names the key of an entry, or passes its name on.
            let named = [format!(".{key}"), format!("\"{key}\"")];
            assert!(
                named.iter().any(|named| topics.contains(named)),
                "`{key}` of `{}` is `[reported]`, and no macro prints it",
                register.list
            );
        }
    }
}
