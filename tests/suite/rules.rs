//! Every rule, compared with plans that contain marks.
//!
//! `tests/rules/RULE/` holds the fixtures of a rule: files `bad*` and `good*`,
//! each read together with `tests/rules/base.toml`, or folders that are whole
//! plans. A file `older*` is the older copy that they are compared with:
//! `older-x.yaml`, or a folder `older-x`, for `bad-x.yaml` and `good-x.toml`, or
//! `older.yaml` where there is none. A line that ends in ``#~ DCS201 `1c` `` must have that finding with
//! that text underlined; `#~^` means the line above, `#~^^` the one
//! above that, `DCS909@name.yaml` the first line of another file of the folder. All rules run, and nothing
//! except what is marked may be found. `#~ as-of 2024-05-06` sets the day,
//! `#~ union` says that git joins the file line by line.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dcs::plan::Plan;
use dcs::plan::record::{KINDS, Kind};
use dcs::rules::catalogue;
use dcs::store;
use dcs::text::{Source, Sources};

use crate::world::{day, findings, findings_since, record_keys, root};

/// The default as-of day of fixtures, which is after everything in them.
const AS_OF: &str = "2026-12-31";

/// File, line, code and the text underlined.
type Expected = (String, usize, String, String);

fn folder() -> PathBuf {
    root().join("tests/rules")
}

/// Returns the sources of a fixture, with paths from `tests/rules`.
fn sources(fixture: &Path) -> Sources {
    let whole = folder().join(fixture).is_dir();
    let files = store::read(&folder(), fixture).expect("the fixture is there");
    let mut sources = files.sources;
    if !whole {
        let base = fs::read_to_string(folder().join("base.toml")).expect("the base is there");
        sources
            .0
            .insert(0, Source::from_text("base.toml".to_owned(), base));
    }
    sources
}

/// Returns the findings that the marks of a source require.
fn marks(source: &Source) -> Vec<Expected> {
    let mut expected = Vec::new();
    for (index, line) in source.text.lines().enumerate() {
        for mark in line.split("#~").skip(1) {
            let above = mark.len() - mark.trim_start_matches('^').len();
            let mark = &mark[above..];
            let mut parts = mark.trim().splitn(2, ' ');
            let code = parts.next().unwrap_or_default().to_owned();
            if code == "as-of" || code == "union" {
                continue;
            }
            let text = parts.next().unwrap_or_default().trim();
            let text = text.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
            let text = text.unwrap_or_else(|| panic!("{}: `{mark}` lacks its text", source.path));
            let (code, path, line) = match code.split_once('@') {
                Some((code, other)) => {
                    let path = Path::new(&source.path).with_file_name(other);
                    (code.to_owned(), path.to_string_lossy().into_owned(), 1)
                }
                None => (code, source.path.clone(), index + 1 - above),
            };
            expected.push((path, line, code, text.to_owned()));
        }
    }
    expected
}

fn as_of(sources: &Sources) -> &str {
    sources
        .iter()
        .find_map(|(_, source)| source.text.split("#~ as-of ").nth(1)?.get(..10))
        .unwrap_or(AS_OF)
}

/// Returns the path of the older copy that a fixture is compared with.
fn older(fixture: &Path) -> Option<PathBuf> {
    let name = fixture.file_stem()?.to_string_lossy();
    let suffix = name.trim_start_matches("bad").trim_start_matches("good");
    let names = [
        format!("older{suffix}.yaml"),
        format!("older{suffix}"),
        "older.yaml".to_owned(),
        "older".to_owned(),
    ];
    let mut paths = names.iter().map(|name| fixture.with_file_name(name));
    paths.find(|path| folder().join(path).exists())
}

/// Returns the findings in a fixture.
fn found(fixture: &Path) -> (Vec<Expected>, Vec<Expected>) {
    let sources = sources(fixture);
    let evidence = folder().join(fixture);
    let older: Option<(Plan, PathBuf)> = older(fixture).map(|path| {
        let plan = findings(&self::sources(&path), &folder(), day(AS_OF)).0;
        (plan, folder().join(path))
    });
    let older = older.as_ref().map(|(plan, home)| (plan, home.as_path()));
    let findings = findings_since(older, &sources, &evidence, day(as_of(&sources))).1;
    let mut found: Vec<Expected> = findings
        .iter()
        .map(|finding| {
            let path = sources.get(finding.place.file).path.clone();
            let line = sources.position(finding.place).line;
            let text = sources.slice(finding.place).to_owned();
            (path, line, finding.rule.code.to_owned(), text)
        })
        .collect();
    let mut expected: Vec<Expected> = sources.0.iter().flat_map(marks).collect();
    found.sort();
    expected.sort();
    (found, expected)
}

/// Returns the fixtures of a rule: name and path below `tests/rules`.
fn fixtures(rule: &str) -> Vec<(String, PathBuf)> {
    let name = rule.replace('-', "_");
    let Ok(entries) = fs::read_dir(folder().join(&name)) else {
        return Vec::new();
    };
    let mut fixtures: Vec<_> = entries
        .map(|entry| {
            let file = entry.expect("an entry").file_name();
            let file = file.to_string_lossy().into_owned();
            (file.clone(), Path::new(&name).join(file))
        })
        .filter(|(file, _)| !file.starts_with("older"))
        .collect();
    fixtures.sort();
    fixtures
}

#[test]
fn every_fixture_has_the_findings_that_it_marks_and_no_others() {
    let mut wrong = Vec::new();
    for rule in catalogue() {
        for (name, fixture) in fixtures(rule.name) {
            let (found, expected) = found(&fixture);
            let own = found.iter().any(|finding| finding.2 == rule.code);
            if found != expected || own != name.starts_with("bad") {
                wrong.push(format!(
                    "{}:\n    found    {found:?}\n    expected {expected:?}",
                    fixture.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the schema says of a key of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A day.
    Day,
    /// The identifier of another record, or the name of an occurrence.
    Name,
    /// Several of them, in an order that says nothing.
    Names,
    /// Evidence, whose order says nothing either.
    Evidence,
    /// Anything else.
    Other,
}

impl Shape {
    fn of(key: &str, schema: &serde_json::Value) -> Self {
        let pattern = |schema: &serde_json::Value| {
            let pattern = schema["pattern"].as_str().unwrap_or_default();
            pattern.to_owned()
        };
        let names = |schema| pattern(schema).starts_with("^[\\p{L}\\p{N}]");
        match key {
            "id" => Self::Other,
            "evidence" => Self::Evidence,
            _ if names(schema) => Self::Name,
            _ if pattern(schema).starts_with("^([0-9]{4}-") => Self::Day,
            // Figures are keys.
            _ if schema.get("additionalProperties").is_some() => Self::Names,
            _ if schema.get("items").is_some_and(names) => Self::Names,
            _ => Self::Other,
        }
    }
}

/// Returns the keys of every kind of records that have a shape: `progress.by`.
fn keys_of(wanted: &[Shape], kinds: impl Fn(&Kind) -> bool) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for kind in KINDS.iter().filter(|kind| kinds(kind)) {
        let of_shape = record_keys(kind.list).into_iter();
        let of_shape = of_shape.filter(|(key, schema)| wanted.contains(&Shape::of(key, schema)));
        keys.extend(of_shape.map(|(key, _)| format!("{}.{key}", kind.list)));
    }
    keys
}

/// Returns the key whose value a finding underlines: `progress.by`.
fn key_of(text: &str, line: usize, underlined: &str) -> Option<String> {
    fn word(part: &str) -> Option<&str> {
        let part = part.trim_end_matches([' ', '"']);
        let other = |c: char| !(c.is_ascii_lowercase() || c == '-');
        part.rsplit(other).next().filter(|word| !word.is_empty())
    }
    let lines: Vec<&str> = text.lines().take(line).collect();
    let is_list = |line: &&&str| {
        line.starts_with("[[")
            || line.starts_with(|c: char| c.is_ascii_lowercase()) && line.ends_with(':')
    };
    let head = lines.iter().rfind(is_list)?;
    let list = head.trim_matches(['[', ']', ':']);
    let own = lines.last()?;
    let above = lines[..line - 1].iter().rev().copied();
    std::iter::once(&own[..own.find(underlined)?])
        .chain(above)
        .find_map(|line| word(&line[..line.rfind([':', '='])?]))
        .map(|key| format!("{list}.{key}"))
}

/// Returns the keys whose values are underlined by findings of some rules, over all
/// fixtures.
fn keys_with(codes: &[&str]) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for rule in catalogue() {
        for (_, fixture) in fixtures(rule.name) {
            for source in sources(&fixture).0 {
                for (_, line, code, underlined) in marks(&source) {
                    if codes.contains(&code.as_str()) {
                        keys.extend(key_of(&source.text, line, &underlined));
                    }
                }
            }
        }
    }
    keys
}

#[test]
fn every_key_that_names_a_record_is_wrong_in_a_fixture() {
    let unknown = catalogue().filter(|rule| rule.name.starts_with("unknown-"));
    let codes: Vec<&str> = unknown.map(|rule| rule.code).collect();
    let found = keys_with(&codes);
    let naming = keys_of(&[Shape::Name, Shape::Names], |_| true);
    let missing: Vec<String> = naming.difference(&found).cloned().collect();
    assert!(
        missing.is_empty(),
        "in tests/rules/unknown_*, a bad fixture must name nothing in {missing:?}"
    );
}

#[test]
fn every_kind_tells_its_identifier_its_evidence_its_day_and_its_changes() {
    let [twins, missing, future, rewritten] =
        ["DCS407", "DCS408", "DCS501", "DCS802"].map(|code| keys_with(&[code]));
    let mut wanted = Vec::new();
    for kind in KINDS {
        let (list, keys) = (kind.list, record_keys(kind.list));
        let mut want = |what: &str| wanted.push(format!("{list}: {what}"));
        let of_list = |key: &String| key.starts_with(&format!("{list}."));
        if keys.contains_key("id") && !twins.iter().any(of_list) {
            want("an identifier that two records have (DCS407)");
        }
        if keys.contains_key("evidence") && !missing.contains(&format!("{list}.evidence")) {
            want("evidence that is missing (DCS408)");
        }
        if !kind.append_only {
            assert!(
                !keys.contains_key("evidence"),
                "what `{list}` tells has happened: say `append_only` in `registers!`"
            );
            continue;
        }
        if !future.iter().any(of_list) {
            want("a day in the future (DCS501)");
        }
        if !rewritten.iter().any(of_list) {
            want("a record that was rewritten (DCS802)");
        }
    }
    assert!(wanted.is_empty(), "tests/rules lacks fixtures: {wanted:#?}");
}

/// Returns whether a schema has both `from` and `until`, itself or in a part of it.
fn has_range(schema: &serde_json::Value, all: &serde_json::Value) -> bool {
    let inside = |value: &serde_json::Value| has_range(value, all);
    match schema {
        serde_json::Value::Object(keys) => {
            let referred = keys.get("$ref").and_then(|path| {
                let path = path.as_str()?.strip_prefix('#')?;
                all.pointer(path)
            });
            let of_keys = |keys: &serde_json::Map<_, _>| {
                keys.contains_key("from") && keys.contains_key("until")
            };
            let properties = keys.get("properties").and_then(|it| it.as_object());
            properties.is_some_and(of_keys)
                || referred.is_some_and(inside)
                || keys.values().any(inside)
        }
        serde_json::Value::Array(items) => items.iter().any(inside),
        _ => false,
    }
}

#[test]
fn every_range_of_days_is_reversed_in_a_fixture() {
    let schema = dcs::schema::write(dcs::messages::Language::English);
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let keys = schema["properties"].as_object().expect("keys");
    let wanted = keys.iter().filter(|(_, it)| has_range(it, &schema));
    let wanted: BTreeSet<String> = wanted.map(|(key, _)| format!("{key}.until")).collect();
    assert!(wanted.contains("limits.until"), "{wanted:?}");
    let found = keys_with(&["DCS203"]);
    let missing: Vec<&String> = wanted.difference(&found).collect();
    assert!(
        missing.is_empty(),
        "in tests/rules/reversed_range, a bad fixture must end before it begins in {missing:?}"
    );
}

/// Returns the records of a plan file, list by list.
fn records(path: &Path) -> serde_yaml::Mapping {
    let text = fs::read_to_string(folder().join(path)).expect("a fixture");
    if path.extension().is_some_and(|it| it == "toml") {
        let table: toml::Table = toml::from_str(&text).expect("TOML");
        let value = serde_yaml::to_value(table).expect("YAML can say it");
        value.as_mapping().expect("a table").clone()
    } else {
        serde_yaml::from_str(&text).expect("YAML")
    }
}

/// Returns what a list or a map holds, in its order.
fn members(value: &serde_yaml::Value) -> Vec<String> {
    let written = |value| serde_yaml::to_string(value).expect("a value");
    match value {
        serde_yaml::Value::Sequence(items) => items.iter().map(written).collect(),
        serde_yaml::Value::Mapping(pairs) => pairs.keys().map(written).collect(),
        _ => Vec::new(),
    }
}

/// Returns the keys that a record in a fixture of rewritten records gives in another
/// order than one in the older copy: `progress.evidence`.
fn reordered() -> BTreeSet<String> {
    let sorted = |mut members: Vec<String>| {
        members.sort();
        members
    };
    let mut keys = BTreeSet::new();
    for (_, fixture) in fixtures("record-rewritten") {
        let older = records(&older(&fixture).expect("an older copy"));
        for (list, now) in records(&fixture) {
            let before = older.get(&list).and_then(serde_yaml::Value::as_sequence);
            for record in now.as_sequence().into_iter().flatten() {
                for (key, value) in record.as_mapping().into_iter().flatten() {
                    let now = members(value);
                    let older = before.into_iter().flatten().filter_map(|it| it.get(key));
                    let mut older = older.map(members);
                    if older.any(|it| it != now && sorted(it) == sorted(now.clone())) {
                        let [list, key] = [&list, key].map(|it| it.as_str().unwrap_or_default());
                        keys.insert(format!("{list}.{key}"));
                    }
                }
            }
        }
    }
    keys
}

#[test]
fn an_order_that_says_nothing_is_another_one_in_a_fixture() {
    let unordered = keys_of(&[Shape::Names, Shape::Evidence], |kind| kind.append_only);
    let missing: Vec<String> = unordered.difference(&reordered()).cloned().collect();
    assert!(
        missing.is_empty(),
        "in tests/rules/record_rewritten, a record must give in another order than the older \
         copy {missing:?}; and `normalized` puts them in one"
    );
}

#[test]
fn every_rule_has_a_bad_and_a_good_fixture_and_every_fixture_a_rule() {
    // No file is known to cause an internal error; a unit test of `decode` provokes one.
    let with_fixtures = || catalogue().filter(|rule| rule.name != "internal-error");
    for rule in with_fixtures() {
        for kind in ["bad", "good"] {
            let some = fixtures(rule.name)
                .iter()
                .any(|(name, _)| name.starts_with(kind));
            assert!(some, "tests/rules/{} lacks a `{kind}` fixture", rule.name);
        }
    }
    let names: BTreeSet<String> = with_fixtures()
        .map(|rule| rule.name.replace('-', "_"))
        .collect();
    let folders: BTreeSet<String> = fs::read_dir(folder())
        .expect("the fixtures are there")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(folders, names);
}
