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
    assert_eq!(tree.unwrap(), "{a: 1, b: ?, c: 2}");
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
