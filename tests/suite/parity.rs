//! The same plan in another format, with other line ends, in another normal form.

use dcs::diagnostic::Finding;
use dcs::plan::Plan;
use dcs::text::Sources;
use unicode_normalization::UnicodeNormalization;

use crate::world::{Said, Scratch, day, dcs, findings, root, sources, text};

/// Returns what a plan says, places left out.
fn content(plan: &Plan) -> String {
    let all = format!(
        "{:#?}",
        (
            (
                &plan.head,
                &plan.unit,
                &plan.report,
                &plan.sections,
                &plan.tasks,
                &plan.parties
            ),
            (
                &plan.responsibilities,
                &plan.deadlines,
                &plan.progress,
                &plan.figures
            ),
            (
                &plan.holidays,
                &plan.allowances,
                &plan.schedules,
                &plan.targets
            ),
        )
    );
    let place = |line: &&str| {
        let line = line.trim();
        !line.starts_with("start:") && !line.starts_with("end:")
    };
    // The maps of registers have no order of their own.
    let mut lines: Vec<&str> = all.lines().filter(place).collect();
    lines.retain(|line| !is_index(line));
    lines.join("\n")
}

/// Returns whether a line is an entry of a register's map: `"1a": 0,`.
fn is_index(line: &str) -> bool {
    let line = line.trim().trim_end_matches(',');
    line.starts_with('"')
        && line
            .rsplit_once(": ")
            .is_some_and(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()))
}

fn read(sources: &Sources) -> (Plan, Vec<Finding>) {
    findings(sources, &root(), day("2026-11-24"))
}

#[test]
fn the_example_is_the_same_plan_in_both_formats() {
    let [toml, yaml] = ["plan.toml", "plan.yaml"].map(|name| {
        let text = text(&format!("examples/one-file/{name}"));
        let (plan, findings) = read(&sources(&[(name, &text)]));
        assert!(findings.is_empty(), "{name}: {findings:?}");
        content(&plan)
    });
    assert_eq!(toml, yaml);
}

/// Runs the three reading commands on one file.
fn outputs(name: &str, bytes: &[u8]) -> Vec<Said> {
    let scratch = Scratch::new(&format!("parity-{}", bytes.len()));
    let path = scratch.write(name, bytes);
    let path = path.to_str().unwrap();
    [
        &["check", "-p", path, "--as-of", "2026-11-24"][..],
        &["status", "-p", path, "--format", "json"],
        &["status", "-p", path, "--all"],
        &["overdue", "-p", path, "--as-of", "2027-01-01"],
    ]
    .into_iter()
    .map(dcs)
    .collect()
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    for name in ["plan.toml", "plan.yaml"] {
        let unix = text(&format!("examples/one-file/{name}"));
        let expected = outputs(name, unix.as_bytes());
        assert_eq!(expected[0].code, 0);
        for windows in [
            unix.replace('\n', "\r\n"),
            format!("\u{feff}{unix}"),
            format!("\u{feff}{}", unix.replace('\n', "\r\n")),
        ] {
            assert_eq!(outputs(name, windows.as_bytes()), expected, "{name}");
        }
    }
}

#[test]
fn places_count_from_the_same_column_with_a_byte_order_mark() {
    let bad = "figures:\r\n  - id: so-nguoi\r\n    nmae: Số người\r\n";
    for text in [
        bad.to_owned(),
        format!("\u{feff}{bad}"),
        format!("\u{feff}{bad}").replace('\r', ""),
    ] {
        let scratch = Scratch::new(&format!("columns-{}", text.len()));
        let path = scratch.write("plan.yaml", &text);
        let said = dcs(&["check", "-p", path.to_str().unwrap(), "--lang", "en"]);
        assert!(said.out.contains("plan.yaml:3:5\n"), "{}", said.out);
    }
}

#[test]
fn decomposed_text_is_the_same_plan() {
    let composed = text("examples/one-file/plan.toml").replace("hieu-truong", "hiệu-trưởng");
    // References stay composed: each must find its decomposed identifier.
    let decomposed = composed.replace(
        "id = \"hiệu-trưởng\"",
        &format!("id = \"{}\"", "hiệu-trưởng".nfd()),
    );
    assert_ne!(composed, decomposed);
    let [a, b] = [composed, decomposed].map(|text| {
        let said = outputs("plan.toml", text.as_bytes());
        assert_eq!(said[0].code, 0, "{}", said[0].out);
        said
    });
    assert_eq!(a[1..], b[1..]);
    let all = text("examples/one-file/plan.toml")
        .nfd()
        .collect::<String>();
    let said = outputs("plan.toml", all.as_bytes());
    assert_eq!(said[0].code, 0, "{}", said[0].out);
}

#[test]
fn the_sample_is_the_plan_of_2024_with_progress() {
    for file in ["tasks.yaml", "deadlines.toml"] {
        assert_eq!(
            text(&format!("examples/truong-hoanh-2024/{file}")),
            text(&format!("plans/2024/{file}")),
            "{file}"
        );
    }
    // The sample has a number and a day, marked as such, and `report` elsewhere.
    let lines = |folder: &str, end: &str| -> Vec<String> {
        let plan = text(&format!("{folder}/plan.toml"));
        let (head, rest) = plan.split_once(end).unwrap();
        let sections = &rest[rest.find("[[sections]]").unwrap()..];
        let own = |line: &&str| !line.starts_with('#') && !line.ends_with("# mẫu");
        let lines = head.lines().chain(sections.lines()).filter(own);
        lines.map(str::to_owned).collect()
    };
    assert_eq!(
        lines("examples/truong-hoanh-2024", "place    = "),
        lines("plans/2024", "place    = ")
    );
}
