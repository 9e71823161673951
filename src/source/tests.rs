//! Both formats give the same tree, and every error of a file.

use super::*;

fn read_text(path: &str, text: &str) -> (Option<String>, Vec<(&'static str, String)>) {
    let source = Source::from_text(path.into(), text.into());
    let mut findings = Vec::new();
    let format = Format::of(path).unwrap();
    let tree = read(FileId(0), &source, format, &mut findings);
    let found = findings
        .iter()
        .map(|finding| {
            let text = source.slice(finding.place.span).to_owned();
            (finding.rule.code, text)
        })
        .collect();
    (tree.root.map(|node| show(&node)), found)
}

/// Formats a tree on one line, without positions.
fn show(node: &Node<'_>) -> String {
    let join = |parts: Vec<String>| parts.join(", ");
    match &node.value {
        Value::Empty => "~".into(),
        Value::Unread => "?".into(),
        Value::Plain(text) => text.to_string(),
        Value::Quoted(text) => format!("{text:?}"),
        Value::Unquoted(text) => format!("{text:?}?"),
        Value::List(items) | Value::Repeated(items) => {
            format!("[{}]", join(items.iter().map(show).collect()))
        }
        Value::Table(entries) => {
            let entry = |entry: &Entry<'_>| format!("{}: {}", entry.key, show(&entry.node));
            format!("{{{}}}", join(entries.iter().map(entry).collect()))
        }
    }
}

#[test]
fn scalars_keep_their_characters_as_written() {
    let (tree, found) = read_text("a.yaml", "id: 1.10\nname: no\nngày: 2024-11-20\n");
    assert_eq!(tree.unwrap(), "{id: 1.10, name: no, ngày: 2024-11-20}");
    assert_eq!(found, []);
    let (tree, found) = read_text("a.toml", "id = 1.10\nname = true\nday = 2024-11-20 # x\n");
    assert_eq!(tree.unwrap(), "{id: 1.10, name: true, day: 2024-11-20}");
    assert_eq!(found, []);
}

#[test]
fn a_block_scalar_has_no_line_ending_that_the_file_does_not_have() {
    for (text, value) in [
        ("a: |\n  một\n  hai", "một\nhai"),
        ("a: |\n  một\n  hai\n", "một\nhai\n"),
        ("a: |+\r\n  một", "một"),
        ("a: |+\n  một\n  ", "một\n"),
        ("a: >2\n    một", "  một"),
        ("a: >-\n  một", "một"),
    ] {
        let (tree, _) = read_text("a.yaml", text);
        assert_eq!(tree.unwrap(), format!("{{a: {value:?}}}"), "{text:?}");
    }
}

#[test]
fn every_syntax_error_of_a_toml_file_is_found() {
    // What lacks its quotes is reported by the field, which knows what it wants.
    let (tree, found) = read_text("a.toml", "a = 2024-02-30\nb = một\n= 2\na = 1\n");
    assert_eq!(tree.unwrap(), "{a: ?, b: \"một\"?, : 2}");
    assert_eq!(
        found.iter().map(|(code, _)| *code).collect::<Vec<_>>(),
        ["DCS104", "DCS001", "DCS003"]
    );
}

#[test]
fn unsupported_yaml_is_reported_at_its_place() {
    let text = "a: &x 1\nb: *x\nc: !!str 2\n<<: {}\na: 2\n? [1]\n: 2\n";
    let (tree, found) = read_text("a.yaml", text);
    assert_eq!(tree.unwrap(), "{a: 1, b: ?, c: 2, <<: ?}");
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(code, text)| (*code, text.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("DCS004", "&x"),
            ("DCS004", "*x"),
            ("DCS004", "!!str"),
            ("DCS004", "<<"),
            ("DCS003", "a"),
            ("DCS004", "[1]"),
        ]
    );
}

#[test]
fn hostile_nesting_is_a_finding_and_not_a_crash() {
    for path in ["a.yaml", "a.toml"] {
        let text = format!(
            "a{} {}",
            if path == "a.toml" { " =" } else { ":" },
            "[".repeat(10_000)
        );
        let (_, found) = read_text(path, &text);
        assert!(
            found.iter().any(|(code, _)| *code == "DCS005"),
            "{path}: {found:?}"
        );
    }
}

#[test]
fn an_empty_file_is_an_empty_table() {
    for path in ["a.yaml", "a.toml"] {
        for text in ["", "\u{feff}", "# chỉ có ghi chú\r\n"] {
            assert_eq!(
                read_text(path, text),
                (Some("{}".into()), vec![]),
                "{path} {text:?}"
            );
        }
    }
}

/// Characters of several bytes that the readers take for a blank, a quote or a mark of
/// their formats, and one that they do not know.
const WIDE: [char; 8] = ['“', '：', '［', '｝', '，', '\u{a0}', '\u{2028}', 'đ'];

#[test]
fn spans_begin_and_end_between_characters() {
    let toml = "[[a]]\nb = { c = \"x\", d = [1, 'y'] }\ne = \"f\n g\"\nh : 1, i = j\n[k] l\n";
    let yaml = "a:\n  - b: { c: \"x\", d: [1, 'y'] }\n    e: \"f\n      g\"\n  -h: 1\nk l\n";
    let mut wrong = Vec::new();
    for (path, text) in [("a.toml", toml), ("a.yaml", yaml)] {
        let places = text
            .char_indices()
            .flat_map(|it| WIDE.map(|wide| (it, wide)));
        for ((at, old), wide) in places {
            for rest in [at, at + old.len_utf8()] {
                let text = format!("{}{wide}{}", &text[..at], &text[rest..]);
                let source = Source::from_text(path.into(), text.clone());
                let mut findings = Vec::new();
                let format = Format::of(path).unwrap();
                read(FileId(0), &source, format, &mut findings);
                let related = findings.iter().flat_map(|finding| &finding.related);
                let related = related.map(|(place, _)| place.span);
                let spans = findings.iter().map(|it| it.place.span).chain(related);
                let split = spans.filter(|span| text.get(span.range()).is_none());
                wrong.extend(split.map(|span| format!("{span:?} in {text:?}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
}

#[test]
fn a_key_that_stands_three_times_is_compared_with_the_first() {
    let keys: Vec<String> = (0..20).map(|number| format!("k{number}: 1\n")).collect();
    let keys = keys.concat();
    for key in ["k3", "k18"] {
        let text = format!("{keys}{key}: 2\n{key}: 3\n");
        let source = Source::from_text("a.yaml".into(), text.clone());
        let mut findings = Vec::new();
        read(FileId(0), &source, Format::Yaml, &mut findings);
        let firsts = findings
            .iter()
            .map(|it| it.related[0].0.span.start as usize);
        let first = text.find(&format!("{key}:")).unwrap();
        assert_eq!(firsts.collect::<Vec<_>>(), [first, first]);
    }
}
