//! The same plan in another format, with other line endings, in another normal form.

use std::collections::BTreeSet;

use dcs::plan::Plan;
use dcs::plan::collection::Collection;
use dcs::plan::ledger::{PairVisitor, Visitor};
use dcs::plan::record::{KINDS, Record};
use dcs::text::Sources;
use unicode_normalization::UnicodeNormalization;

use crate::world::{Said, Scratch, day, dcs, findings, root, sources, text, yaml_fixtures};

fn read(sources: &Sources) -> Plan {
    findings(sources, &root(), day("2026-11-24")).0
}

/// The lists in which two plans differ.
#[derive(Default)]
struct Differences(Vec<&'static str>);

impl<'l> PairVisitor<'l> for Differences {
    fn visit<R: Record>(&mut self, one: &'l Collection<R>, other: &'l Collection<R>) {
        let same = |(a, b): (&R, &R)| a == b && a.id_text() == b.id_text();
        let mut pairs = one.iter().map(|it| &**it).zip(other.iter().map(|it| &**it));
        if one.len() != other.len() || !pairs.all(same) {
            self.0.push(R::KIND.list);
        }
    }
}

/// Returns how two plans differ, ignoring places.
fn differences(one: &Plan, other: &Plan) -> Vec<&'static str> {
    let mut differences = Differences::default();
    one.each_pair(other, &mut differences);
    let heads = [
        ("plan", one.head.get() == other.head.get()),
        ("unit", one.unit.get() == other.unit.get()),
        ("report", one.report.get() == other.report.get()),
        ("links", links(one) == links(other)),
    ];
    let unequal = heads.into_iter().filter(|(_, same)| !same);
    differences.0.extend(unequal.map(|(name, _)| name));
    differences.0
}

/// Returns what is derived from the records of a plan, without places.
fn links(plan: &Plan) -> (String, String, String) {
    let links = &plan.links;
    let parties: Vec<_> = links
        .assignments
        .iter()
        .map(dcs::plan::assignment::Assignment::lead)
        .collect();
    (
        format!("{:?}", links.schedules),
        format!(
            "{:?}{:?}",
            links.activities.progress_targets, links.extension_targets
        ),
        format!("{:?}{:?}{parties:?}", links.section_of, links.task_of),
    )
}

/// The lists of which a plan has at least one record.
#[derive(Default)]
struct Filled(BTreeSet<&'static str>);

impl<'l> Visitor<'l> for Filled {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        if !records.is_empty() {
            self.0.insert(R::KIND.list);
        }
    }
}

#[test]
fn the_example_is_the_same_plan_in_both_formats() {
    let [toml, yaml] = ["plan.toml", "plan.yaml"].map(|name| {
        let text = text(&format!("examples/one-file/{name}"));
        let sources = sources(&[(name, &text)]);
        let (plan, findings) = findings(&sources, &root(), day("2026-11-24"));
        assert!(findings.is_empty(), "{name}: {findings:?}");
        plan
    });
    assert_eq!(differences(&toml, &yaml), [""; 0]);
}

#[test]
fn records_of_every_kind_are_the_same_in_both_formats() {
    let mut filled = Filled::default();
    for (path, yaml) in yaml_fixtures() {
        let Some(toml) = as_toml(&yaml) else {
            continue;
        };
        let yaml = read(&sources(&[("plan.yaml", &yaml)]));
        // Text that is invalid in one format need not be valid in the other.
        if !yaml.complete {
            continue;
        }
        let toml = read(&sources(&[("plan.toml", &toml)]));
        assert_eq!(differences(&yaml, &toml), [""; 0], "{path}");
        yaml.each(&mut filled);
    }
    let missing: Vec<&str> = KINDS
        .iter()
        .map(|kind| kind.list)
        .filter(|list| !filled.0.contains(list))
        .collect();
    assert!(missing.is_empty(), "no fixture in YAML has {missing:?}");
}

/// Converts a YAML text to TOML; returns nothing if TOML cannot express it, or if the text
/// is a fixture of something that only YAML can get wrong.
fn as_toml(yaml: &str) -> Option<String> {
    let value: toml::Table = serde_yaml::from_str(yaml).ok()?;
    toml::to_string(&value).ok()
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
    // References stay composed: each must match its decomposed identifier.
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
