//! Records appended to files of any layout: every byte outside the new record
//! stays, and the result reads as the old plan plus exactly that record.

use dcs::decode;
use dcs::diagnostic::{Finding, Level};
use dcs::edit::{NewRecord, Value, append};
use dcs::plan::field::given;
use dcs::plan::record::Progress;
use dcs::source::{self, Entry, Format, Node, Value as Found};
use dcs::text::FileId;
use proptest::prelude::*;
use serde_yaml::Value as Yaml;

use crate::world::sources;

/// A progress record in comparable form.
type Told = (String, String, String, String, Vec<String>, Vec<String>);

/// Returns the progress records of a file, or nothing if it is invalid.
fn told(name: &str, text: &str) -> Option<Vec<Told>> {
    let mut findings = Vec::new();
    let plan = decode::ledger(&sources(&[(name, text)]), &mut findings);
    let one = |record: &Progress| {
        let deadline = given(&record.deadline).map(ToString::to_string);
        let figures = record.figures.items.iter().map(|(id, number)| {
            let id = id.get().map_or("", |id| &id.text);
            format!("{id}={}", number.get().copied().unwrap_or_default())
        });
        (
            deadline.unwrap_or_default(),
            record
                .on
                .get()
                .map(|on| on.0.to_string())
                .unwrap_or_default(),
            format!("{:?}", record.state.get()),
            given(&record.note)
                .map(|note| note.0.clone())
                .unwrap_or_default(),
            record
                .evidence
                .values()
                .map(|text| text.0.clone())
                .collect(),
            figures.collect(),
        )
    };
    // A note may hold what `check` warns of.
    let is_warning = |finding: &Finding| finding.rule.level == Level::Warning;
    findings
        .iter()
        .all(is_warning)
        .then(|| plan.progress.iter().map(|record| one(record)).collect())
}

/// A record, and the expected result of reading it.
fn record(note: &str, evidence: &[String], figure: Option<&str>) -> (NewRecord, Told) {
    let mut fields = vec![
        ("deadline", Value::Text("danh-gia@2024-05".to_owned())),
        ("on", Value::Bare("2024-05-31".to_owned())),
        ("state", Value::Text("done".to_owned())),
        ("note", Value::Text(note.to_owned())),
    ];
    if !evidence.is_empty() {
        fields.push(("evidence", Value::List(evidence.to_vec())));
    }
    if let Some(figure) = figure {
        let pair = (figure.to_owned(), "1.5".to_owned());
        fields.push(("figures", Value::Pairs(vec![pair])));
    }
    let told = (
        "danh-gia@2024-05".to_owned(),
        "2024-05-31".to_owned(),
        "Some(Done)".to_owned(),
        note.trim_end().to_owned(),
        evidence
            .iter()
            .map(|text| text.trim_end().to_owned())
            .collect(),
        figure
            .map(|figure| format!("{figure}=1.5"))
            .into_iter()
            .collect(),
    );
    let record = NewRecord {
        list: "progress",
        fields,
    };
    (record, told)
}

/// A text that is hard to quote.
fn nasty() -> impl Strategy<Value = String> {
    let known = prop_oneof![
        Just("no"),
        Just("On"),
        Just("null"),
        Just("~"),
        Just("1.10"),
        Just("2024-05-31"),
        Just("12:30"),
        Just("- a"),
        Just("a: b"),
        Just("a #b"),
        Just("# a"),
        Just("[a]"),
        Just("{a: b}"),
        Just("'a'"),
        Just("\"a\""),
        Just("\\n"),
        Just("a\\"),
        Just("!tag"),
        Just("&a"),
        Just("*a"),
        Just("|"),
        Just(">"),
        Just("%a"),
        Just("@a"),
        Just("`a`"),
        Just("a, b"),
        Just("Họp xét tháng 5"),
        Just("ke\u{302}\u{301}"),
        Just("…"),
        Just("=1+1"),
        Just("'''"),
        Just("\"\"\""),
        Just("a\u{85}b"),
        Just("a\u{2028}b"),
        Just("👨‍👩‍👧"),
        Just("<<"),
        Just("---"),
    ];
    prop_oneof![
        known.prop_map(str::to_owned),
        "[ -~]{1,20}".prop_filter("not empty", |text| !text.trim().is_empty()),
        any::<String>().prop_filter("shown", |text| { text.chars().any(char::is_alphanumeric) }),
    ]
}

/// A YAML file with progress in some layout.
fn yaml() -> impl Strategy<Value = String> {
    let item = |indent: usize, kind: usize| {
        let margin = " ".repeat(indent);
        let head =
            format!("{margin}- deadline: a@2024-04  # chú thích\n{margin}  on: 2024-04-30\n");
        match kind {
            0 => format!("{head}{margin}  state: started\n"),
            1 => format!(
                "{head}{margin}  state: started\n{margin}  note: |\n{margin}    một\n{margin}    hai\n"
            ),
            2 => format!(
                "{head}{margin}  state: started\n{margin}  note: >-\n{margin}    một\n\n{margin}    hai\n"
            ),
            3 => format!(
                "{head}{margin}  state: started\n{margin}  note: \"một\n{margin}    hai\"  # cuối\n"
            ),
            4 => format!(
                "{head}{margin}  state: started\n{margin}  evidence:\n{margin}    - a.pdf\n{margin}    - b.pdf # b\n"
            ),
            5 => format!("{margin}- {{ deadline: a@2024-04, on: 2024-04-30, state: started }}\n"),
            6 => format!(
                "{margin}-   deadline: a@2024-04\n{margin}    on: 2024-04-30\n{margin}    state: started\n"
            ),
            _ => format!("{head}{margin}  state: started\n{margin}  figures: {{ a: 1 }}\n"),
        }
    };
    let block = (
        prop_oneof![Just(0_usize), Just(2), Just(4)],
        prop::collection::vec(0_usize..8, 1..4),
        prop_oneof![Just(""), Just("\n"), Just("  # giữa\n"), Just("\n# giữa\n")],
        prop_oneof![
            Just(""),
            Just("\n\n"),
            Just("# hết tệp\n"),
            Just("\n# hết tệp"),
            Just("figures: []\n")
        ],
        any::<bool>(),
    )
        .prop_map(move |(indent, kinds, between, after, cut)| {
            let items: Vec<String> = kinds.iter().map(|kind| item(indent, *kind)).collect();
            let text = format!("progress: # đầu\n{}{after}", items.join(between));
            if cut {
                text.trim_end().to_owned()
            } else {
                text
            }
        });
    let flow = prop_oneof![
        Just("progress: []\n"),
        Just("progress: [ ] # trống\n"),
        Just("progress:\n"),
        Just("progress: ~\n"),
        Just("progress: null # trống\nfigures: []\n"),
        Just("progress:   # chưa có\nfigures: []\n"),
        Just(""),
        Just("# trống\n"),
        Just("figures: []\n"),
        Just("figures: []"),
        Just("{ figures: [] }\n"),
        Just("{progress: [], figures: []}\n"),
        Just("progress: [{ deadline: a@2024-04, on: 2024-04-30, state: started }]\n"),
        Just(
            "progress: [\n  { deadline: a@2024-04, on: 2024-04-30, state: started }, # một\n  ]\n"
        ),
        Just(
            "progress: [\n    { deadline: a@2024-04, on: 2024-04-30, state: started }\n  ]\nfigures: []\n"
        ),
        Just("figures: # số\n  - id: a\n    name: |\n      một\n\n\n"),
    ];
    prop_oneof![3 => block, 1 => flow.prop_map(str::to_owned)]
}

/// A TOML file with progress in some layout.
fn toml() -> impl Strategy<Value = String> {
    let item = |margin: &str, kind: usize| {
        let head = format!(
            "{margin}[[progress]] # chú thích\n{margin}deadline = \"a@2024-04\"\n{margin}on = 2024-04-30\n{margin}state = \"started\""
        );
        match kind {
            0 => format!("{head}\n"),
            1 => format!("{head} # cuối\n{margin}note = \"\"\"\nmột\nhai\"\"\"\n"),
            2 => format!("{head}\n{margin}evidence = [\n  \"a.pdf\", # a\n]\n"),
            3 => format!("{head}\n{margin}[progress.figures]\n{margin}a = 1\n"),
            _ => format!("{head}\n{margin}figures = {{ a = 1 }}\n"),
        }
    };
    let headed = (
        prop_oneof![Just(""), Just("  "), Just("\t")],
        prop::collection::vec(0_usize..5, 1..4),
        prop_oneof![Just(""), Just("\n"), Just("# giữa\n")],
        prop_oneof![
            Just(""),
            Just("\n\n"),
            Just("# hết tệp\n"),
            Just("\n# hết tệp"),
            Just("\n[[figures]]\nid = \"a\"\nname = \"A\"\n")
        ],
        any::<bool>(),
    )
        .prop_map(move |(margin, kinds, between, after, cut)| {
            let items: Vec<String> = kinds.iter().map(|kind| item(margin, *kind)).collect();
            let text = format!("# đầu\n{}{after}", items.join(between));
            if cut {
                text.trim_end().to_owned()
            } else {
                text
            }
        });
    let others = prop_oneof![
        Just(""),
        Just("# trống\n"),
        Just("progress = []\n"),
        Just("progress = [ ] # trống\nfigures = []\n"),
        Just("figures = []"),
        Just("[[figures]]\nid = \"a\"\nname = \"A\" # a\n"),
        Just("progress = [{ deadline = \"a@2024-04\", on = 2024-04-30, state = \"started\" }]\n"),
        Just(
            "progress = [\n  { deadline = \"a@2024-04\", on = 2024-04-30, state = \"started\" }, # một\n]\nfigures = []\n"
        ),
    ];
    prop_oneof![3 => headed, 1 => others.prop_map(str::to_owned)]
}

/// A file as saved on Windows.
fn dressed(text: &str, returns: bool, mark: bool) -> String {
    let text = if returns {
        text.replace('\n', "\r\n")
    } else {
        text.to_owned()
    };
    if mark {
        format!("\u{feff}{text}")
    } else {
        text
    }
}

fn holds(
    name: &str,
    text: &str,
    note: &str,
    evidence: &[String],
    figure: Option<&str>,
) -> Result<(), TestCaseError> {
    let before = told(name, text);
    prop_assume!(before.is_some());
    let before = before.unwrap_or_default();
    let (record, new) = record(note, evidence, figure);
    let format = Format::of(name).unwrap();
    let Some(splice) = append(text, format, &record) else {
        return Err(TestCaseError::fail(format!("refused: {text:?}")));
    };
    let changed = splice.apply(text);
    let gone = &text[splice.range.clone()];
    let kept = if gone.starts_with(['|', '>']) {
        // For a block at the end of the file, only its header changes.
        let lines = |text: &str| text.split_once('\n').map(|(_, lines)| lines.to_owned());
        let (was, is) = (lines(gone), lines(&splice.text));
        prop_assert!(splice.range.end == text.len());
        was.zip(is).is_some_and(|(was, is)| is.starts_with(&was))
    } else {
        // Else all that gives way is an empty value that is written out; comments stay.
        let value = ["[]", "[ ]", "~", "null"];
        let comments = value
            .iter()
            .find_map(|it| gone.trim_start().strip_prefix(it));
        let comments = comments.unwrap_or(gone).trim_end();
        splice.text.trim_start_matches(',').starts_with(comments)
    };
    prop_assert!(kept, "{gone:?} became {:?}", splice.text);
    // Line endings are those of the file.
    if text.contains("\r\n") {
        prop_assert_eq!(
            splice.text.matches('\n').count(),
            splice.text.matches("\r\n").count()
        );
    }
    let mut expected = before;
    expected.push(new);
    prop_assert_eq!(told(name, &changed), Some(expected), "{}", changed);
    Ok(())
}

/// Returns a file with one more record, of which only the place matters.
fn added(name: &str, text: &str) -> String {
    let record = NewRecord {
        list: "progress",
        fields: vec![("note", Value::Text("mới".to_owned()))],
    };
    let splice = append(text, Format::of(name).unwrap(), &record);
    splice.expect("a record can be added").apply(text)
}

#[test]
fn a_comment_stays_with_the_record_that_it_is_about() {
    for (name, before, after) in [
        (
            "p.yaml",
            "progress: [\n  { note: a }, # tủ 3\n]\n",
            "progress: [\n  { note: a }, # tủ 3\n  { note: mới },\n]\n",
        ),
        (
            "p.yaml",
            "progress: [\n  { note: a } # tủ 3, hay tủ 4\n  # về tháng 1\n]\n",
            "progress: [\n  { note: a }, # tủ 3, hay tủ 4\n  # về tháng 1\n  { note: mới }\n]\n",
        ),
        (
            "p.yaml",
            "progress: [ { note: a }, # tủ 3\n]\n",
            "progress: [ { note: a }, # tủ 3\n  { note: mới },\n]\n",
        ),
        (
            "p.yaml",
            "progress:\n  - { note: a }\n    # ghi thêm về a\n  # đầu đoạn sau\nfigures: []\n",
            "progress:\n  - { note: a }\n    # ghi thêm về a\n  - { note: mới }\n  # đầu đoạn sau\nfigures: []\n",
        ),
        (
            "p.toml",
            "progress = [\n  { note = \"a\" }, # tủ 3\n]\n",
            "progress = [\n  { note = \"a\" }, # tủ 3\n  { note = \"mới\" },\n]\n",
        ),
        (
            "p.toml",
            "[[progress]]\nnote = \"a\"\n# về a\n\n# cuối tệp\n",
            "[[progress]]\nnote = \"a\"\n# về a\n\n[[progress]]\nnote = \"mới\"\n\n# cuối tệp\n",
        ),
        (
            "p.toml",
            "[[progress]]\nnote = \"a\"\n# về số liệu\n[[figures]]\nid = \"b\"\n",
            "[[progress]]\nnote = \"a\"\n\n[[progress]]\nnote = \"mới\"\n# về số liệu\n[[figures]]\nid = \"b\"\n",
        ),
        // No second blank line stands above it, and none above the first line.
        ("p.toml", "", "[[progress]]\nnote = \"mới\"\n"),
        (
            "p.toml",
            "# Tiến độ\n\n",
            "# Tiến độ\n\n[[progress]]\nnote = \"mới\"\n",
        ),
        (
            "p.toml",
            "# Tiến độ\r\n\r\n",
            "# Tiến độ\r\n\r\n[[progress]]\r\nnote = \"mới\"\r\n",
        ),
        (
            "p.toml",
            "# Tiến độ\n",
            "# Tiến độ\n\n[[progress]]\nnote = \"mới\"\n",
        ),
    ] {
        assert_eq!(added(name, before), after);
    }
}

#[test]
fn a_blank_line_stands_between_records_only_where_the_others_have_one() {
    let one = |day: &str| format!("  - {{ deadline: a, on: {day}, state: started }}\n");
    let (first, second) = (one("2024-05-02"), one("2024-05-03"));
    let blanks = |text: &str| {
        let after = added("plan.yaml", text);
        let new = after.strip_prefix(text).expect("only the record is new");
        assert!(new.contains("mới"), "{after}");
        new.matches("\n\n").count() + usize::from(new.starts_with('\n'))
    };
    // The line above a single record is above the list.
    assert_eq!(blanks(&format!("progress:\n\n{first}")), 0);
    assert_eq!(blanks(&format!("progress:\n{first}{second}")), 0);
    assert_eq!(blanks(&format!("progress:\n\n{first}{second}")), 0);
    assert_eq!(blanks(&format!("progress:\n{first}\n{second}")), 1);
}

#[test]
fn an_empty_list_becomes_one_with_a_line_for_each_record() {
    for (name, before, after) in [
        ("p.yaml", "progress: []\n", "progress:\n  - { note: mới }\n"),
        ("p.yaml", "progress: []", "progress:\n  - { note: mới }"),
        (
            "p.yaml",
            "progress:  [ ]  # chưa có\r\nfigures: []\r\n",
            "progress:  # chưa có\r\n  - { note: mới }\r\nfigures: []\r\n",
        ),
        ("p.yaml", "progress: ~\n", "progress:\n  - { note: mới }\n"),
        (
            "p.yaml",
            "{ progress: [] }\n",
            "{ progress: [{ note: mới }] }\n",
        ),
        (
            "p.toml",
            "progress = []\n",
            "progress = [\n  { note = \"mới\" },\n]\n",
        ),
        (
            "p.toml",
            "progress = [ ] # chưa có\n",
            "progress = [\n  { note = \"mới\" },\n] # chưa có\n",
        ),
    ] {
        assert_eq!(added(name, before), after);
    }
}

/// A YAML file that ends in a block scalar of any style and ending.
fn blocks() -> impl Strategy<Value = String> {
    let head = (
        prop_oneof![Just("|"), Just(">")],
        prop_oneof![Just(""), Just("+"), Just("-")],
        prop_oneof![Just(None), (1_usize..5).prop_map(Some)],
        any::<bool>(),
        prop_oneof![Just(""), Just("  # đầu khối")],
    )
        .prop_map(|(style, ending, indent, digit_first, comment)| {
            let digit = indent.map_or(String::new(), |indent| indent.to_string());
            let head = if digit_first {
                format!("{style}{digit}{ending}{comment}")
            } else {
                format!("{style}{ending}{digit}{comment}")
            };
            (head, indent)
        });
    let lines = prop::collection::vec(
        prop_oneof![
            4 => Just("dòng một"), 2 => Just("dòng hai  "), 1 => Just("  lùi vào"),
            1 => Just(""), 1 => Just("# không phải ghi chú"), 1 => Just(" "),
        ],
        0..5,
    );
    let behind = prop_oneof![
        4 => Just(""), 4 => Just("\n"), 2 => Just("\n\n"), 1 => Just("\n  \n"),
        1 => Just("\n# hết"), 1 => Just("\n\n# hết\n"), 1 => Just("\n          "),
        1 => Just("\n\nfigures: []\n"), 1 => Just("\n\n\nfigures: []"),
    ];
    let lists = prop_oneof![
        Just((
            "progress:\n  - deadline: a@2024-04\n    on: 2024-04-30\n    note: ",
            4
        )),
        Just(("progress:\n- state: started\n  note: ", 2)),
        Just(("progress:\n- note: ", 2)),
        Just(("tasks:\n  - id: a\n    text: ", 4)),
    ];
    (lists, head, lines, behind).prop_map(|((list, column), (head, indent), lines, behind)| {
        let margin = " ".repeat(column + indent.unwrap_or(2));
        let lines: Vec<String> = lines.iter().map(|line| format!("{margin}{line}")).collect();
        format!("{list}{head}\n{}{behind}", lines.join("\n"))
    })
}

/// Returns the exact values of a YAML file as read by our reader and by another
/// one.
fn values(text: &str) -> Option<[Yaml; 2]> {
    fn own(node: &Node<'_>) -> Yaml {
        match &node.value {
            Found::List(items) | Found::Repeated(items) => {
                items.iter().map(own).collect::<Vec<_>>().into()
            }
            Found::Table(entries) => {
                let entry = |entry: &Entry<'_>| (entry.key.as_ref().into(), own(&entry.node));
                Yaml::Mapping(entries.iter().map(entry).collect())
            }
            Found::Plain(text) | Found::Quoted(text) | Found::Unquoted(text) => {
                text.as_ref().into()
            }
            Found::Empty | Found::Unread => Yaml::Null,
        }
    }
    let sources = sources(&[("progress.yaml", text)]);
    let mut findings = Vec::new();
    let tree = source::read(FileId(0), &sources.0[0], Format::Yaml, &mut findings);
    let other = serde_yaml::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    findings.is_empty().then_some([own(&tree.root?), other])
}

/// Asserts that a new record leaves every earlier value exactly as it
/// was, or is not added at all. Returns whether it was added.
fn leaves_values(text: &str) -> Result<bool, TestCaseError> {
    let before = values(text);
    prop_assume!(before.is_some());
    let (record, _) = record("Họp xét", &[], None);
    let Some(splice) = append(text, Format::Yaml, &record) else {
        return Ok(false);
    };
    let changed = splice.apply(text);
    let after = values(&changed).expect("what was added can be read");
    for (mut before, mut after) in before.into_iter().flatten().zip(after) {
        let list = after["progress"].as_sequence_mut().expect("a list");
        let added = list.pop().expect("a record");
        prop_assert_eq!(added["note"].as_str(), Some("Họp xét"));
        let root = before.as_mapping_mut().expect("a table");
        root.entry("progress".into())
            .or_insert(Yaml::Sequence(Vec::new()));
        prop_assert_eq!(&before, &after, "{:?} became {:?}", text, changed);
    }
    Ok(true)
}

#[test]
fn a_block_without_a_last_line_end_keeps_its_value() {
    for (head, after) in [
        ("|", "|-"),
        ("|+", "|-"),
        ("|-", "|-"),
        (">", ">-"),
        (">+  # giữ", ">-  # giữ"),
        ("|2", "|2-"),
        ("|+2", "|2-"),
    ] {
        for end in ["\n", "\r\n"] {
            let text =
                format!("progress:\n  - state: done\n    note: {head}\n      một\n      hai");
            let text = text.replace('\n', end);
            assert!(leaves_values(&text).unwrap(), "{text:?}");
            let (record, _) = record("Họp xét", &[], None);
            let changed = append(&text, Format::Yaml, &record).unwrap().apply(&text);
            assert!(
                changed.contains(&format!("note: {after}{end}")),
                "{changed}"
            );
            assert!(changed.ends_with('}'), "{changed}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn a_record_leaves_the_block_of_text_before_it_as_it_was(
        text in blocks(), returns: bool, mark: bool,
    ) {
        leaves_values(&dressed(&text, returns, mark))?;
    }

    #[test]
    fn a_record_changes_nothing_else_in_yaml(
        text in yaml(), returns: bool, mark: bool,
        note in nasty(), evidence in prop::collection::vec(nasty(), 0..3), figure: bool,
    ) {
        holds("progress.yaml", &dressed(&text, returns, mark), &note, &evidence, figure.then_some("số-người"))?;
    }

    #[test]
    fn a_record_changes_nothing_else_in_toml(
        text in toml(), returns: bool, mark: bool,
        note in nasty(), evidence in prop::collection::vec(nasty(), 0..3), figure: bool,
    ) {
        holds("progress.toml", &dressed(&text, returns, mark), &note, &evidence, figure.then_some("số-người"))?;
    }
}
