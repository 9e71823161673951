use serde::Deserialize;
use serde::Deserializer;
use serde::de::Error;

use super::context::records;
use super::*;
use crate::diagnostic::Finding;
use crate::faults;
use crate::plan::field::Field;
use crate::plan::record::Records;
use crate::source::{self, Format, MAX_FINDINGS};
use crate::text::{FileId, Source};

/// Returns the value decoded from a text, and the code and the text of each finding.
fn read<T: for<'de> Deserialize<'de>>(text: &str) -> (Option<T>, Vec<(&'static str, String)>) {
    let source = Source::from_text("a.yaml".into(), text.into());
    let mut findings = Vec::new();
    let tree = source::read(FileId(0), &source, Format::Yaml, &mut findings);
    let context = Context::new(&tree, &source.text);
    context.findings.replace(findings);
    let decoder = Decoder {
        at: At::Node(tree.root.as_ref().expect("a value")),
        key: "",
        stand: Stand::Alone,
        record: None,
        context: &context,
    };
    let value = T::deserialize(decoder).ok();
    let code_and_text = |finding: &Finding| {
        let text = source.slice(finding.place.span).to_owned();
        (finding.rule.code, text)
    };
    let findings = context
        .findings
        .borrow()
        .iter()
        .map(code_and_text)
        .collect();
    (value, findings)
}

/// A record that fails to decode in a way that no record of a plan does.
#[derive(Debug, PartialEq, Deserialize)]
struct Odd {
    #[serde(deserialize_with = "unforeseen")]
    a: (),
}

fn unforeseen<'de, D: Deserializer<'de>>(_: D) -> Result<(), D::Error> {
    Err(D::Error::custom("unforeseen"))
}

#[derive(Debug, PartialEq, Deserialize)]
struct Holder {
    odd: Field<Odd>,
}

#[test]
fn an_unforeseen_error_is_a_finding() {
    let code = faults::INTERNAL_ERROR.code;
    let (value, findings) = read::<Odd>("a: 1\n");
    assert_eq!((value, findings), (None, vec![(code, "a".to_owned())]));
    // A field does not swallow it, and it is reported only once.
    let (value, findings) = read::<Holder>("odd: { a: 1 }\n");
    assert!(value.is_some_and(|holder| holder.odd.get().is_none()));
    assert_eq!(findings, [(code, "a".to_owned())]);
}

#[test]
fn a_quoted_boolean_is_a_text() {
    for (record, found) in [
        ("ongoing: \"true\"", "\"true\""),
        ("ongoing: 'false'", "'false'"),
    ] {
        let text = format!("deadlines: [{{ id: a, task: t, {record} }}]\n");
        let (_, findings) = read::<Records>(&text);
        let wrong = (faults::WRONG_TYPE.code, found.to_owned());
        assert_eq!(findings, [wrong], "{record}");
    }
    let (_, findings) = read::<Records>("deadlines: [{ id: a, task: t, ongoing: true }]\n");
    assert_eq!(findings, []);
}

#[test]
fn only_what_may_be_empty_is_read_where_nothing_is_written() {
    use crate::plan::scalar::value::{AnyText, Text};
    let (cells, findings) = read::<Vec<Field<AnyText>>>("-\n- ~\n- a\n");
    let cells = cells.expect("a list");
    let cells: Vec<_> = cells.iter().map(|it| it.get().map(|it| &*it.0)).collect();
    assert_eq!(cells, [Some(""), Some(""), Some("a")]);
    assert_eq!(findings, []);
    let (texts, findings) = read::<Vec<Field<Text>>>("-\n- a\n");
    assert!(texts.is_some_and(|texts| texts[0].get().is_none()));
    assert_eq!(findings.len(), 1, "{findings:?}");
}

#[test]
fn a_list_in_the_brackets_of_a_table_has_keys_only() {
    let is_list = |text: &str| {
        let source = Source::from_text("a.yaml".into(), text.into());
        let tree = source::read(FileId(0), &source, Format::Yaml, &mut Vec::new());
        shapes::is_list_in_braces(&tree.root.expect("a value"))
    };
    assert!(is_list("{ ke-toan, cong-doan }"));
    assert!(!is_list("{ ke-toan, cong-doan: 1 }"));
    assert!(!is_list("{}") && !is_list("[ke-toan]"));
}

#[test]
fn a_value_without_its_quotes_is_told_as_its_format_has_it() {
    let told = |path: &str, text: &str| {
        let sources = crate::text::Sources(vec![Source::from_text(path.into(), text.into())]);
        let mut findings = Vec::new();
        ledger(&sources, &mut findings);
        findings[0].message.say(crate::messages::Language::English)
    };
    let yaml = told("a.yaml", "figures: [{ id: a, name: one, two }]\n");
    assert!(yaml.contains("comma"), "{yaml}");
    let toml = told("a.toml", "[[figures]]\nid = a\nname = \"one\"\n");
    assert!(toml.contains("missing quotes"), "{toml}");
}

/// Decodes a record with so many unknown keys; returns the number of findings and whether
/// everything was decoded.
fn with_unknown_keys(count: usize) -> (usize, bool) {
    let keys: Vec<String> = (0..count).map(|number| format!("  k{number}: 1")).collect();
    let text = format!("unit:\n  name: A\n{}\n", keys.join("\n"));
    let source = Source::from_text("a.yaml".into(), text);
    let mut findings = Vec::new();
    let tree = source::read(FileId(0), &source, Format::Yaml, &mut findings);
    let all = records(&tree, &source.text, &mut findings).all;
    (findings.len(), all)
}

#[test]
fn a_file_with_as_many_findings_as_are_listed_is_decoded_to_its_end() {
    assert_eq!(with_unknown_keys(MAX_FINDINGS), (MAX_FINDINGS, true));
    assert_eq!(
        with_unknown_keys(MAX_FINDINGS + 1),
        (MAX_FINDINGS + 1, false)
    );
    assert_eq!(
        with_unknown_keys(MAX_FINDINGS + 9),
        (MAX_FINDINGS + 1, false)
    );
}

#[test]
fn only_a_flag_is_a_truth_value() {
    let (name, findings) = read::<Field<crate::plan::scalar::value::Text>>("True");
    assert_eq!(
        name.and_then(|it| it.value).map(|it| it.0).as_deref(),
        Some("True")
    );
    assert_eq!(findings, []);
    let (flag, findings) = read::<Field<crate::plan::scalar::value::Flag>>("TRUE");
    assert_eq!(flag.and_then(|it| it.value).map(|it| it.0), Some(true));
    assert_eq!(findings, []);
}

#[test]
fn what_cannot_be_repaired_yet_says_so_and_the_rest_keeps_its_advice() {
    let text = "deadlines:\n  - { id: a, task: 1a, due: 20.11.2024 }\n  - { id: b, task: 1a, due: 2024\u{2013}11\u{2013}21 }\ntasks: [\n";
    let sources = crate::text::Sources(vec![Source::from_text("a.yaml".into(), text.into())]);
    let mut findings = Vec::new();
    ledger(&sources, &mut findings);
    let help = |code: &str| {
        let of_code = |finding: &&Finding| finding.rule.code == code;
        let finding = findings.iter().find(of_code).expect(code);
        assert!(finding.repairs.is_empty());
        let help = finding.help.as_ref().expect("advice");
        help.say(crate::messages::Language::English)
    };
    assert!(help(faults::ODD_CHARACTER.code).contains("correct the other errors"));
    assert!(help(faults::UNCLEAR_DATE.code).contains("2024"));
}
