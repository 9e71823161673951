//! What each kind of record says of itself, compared with the records of all fixtures:
//! a method of `Record` that a kind leaves out is named here.

use std::collections::BTreeSet;

use dcs::messages::{Language, OF_REGISTERS, ValueWords};
use dcs::plan::Plan;
use dcs::plan::collection::Collection;
use dcs::plan::ledger::Visitor;
use dcs::plan::record::{KINDS, REGISTERS, Record, Reference, named_by, register_named};
use dcs::plan::scalar::id::Id;
use dcs::plan::scalar::value::Scalar;
use serde_json::Value;

use crate::world::{day, dcs, findings, root, sources, yaml_fixtures};

/// Passes the records of every fixture to a visitor.
fn each_fixture(mut visit: impl FnMut(&Plan)) {
    for (_, text) in yaml_fixtures() {
        let (plan, _) = findings(
            &sources(&[("plan.yaml", &text)]),
            &root(),
            day("2026-12-31"),
        );
        visit(&plan);
    }
}

fn json<R: Record>(record: &R) -> Value {
    serde_json::to_value(record).expect("a record is plain data")
}

/// Returns the lists of which one has the record that a reference names, and its identifier,
/// if it can be read and does not name a record of just any kind.
fn named(reference: Reference<'_>) -> Option<(&'static [&'static str], String)> {
    let (key, id) = match reference {
        Reference::Section(field) => ("section", field.get()?),
        Reference::Task(field) => ("task", field.get()?),
        Reference::Party(field) => ("party", field.get()?),
        Reference::Figure(field) => ("figures", field.get()?),
        Reference::Budget(field) => ("line", field.get()?),
        Reference::Occurrence(field) | Reference::Event(field) => {
            ("deadline", &field.get()?.deadline)
        }
        Reference::Entry(field) => ("entry", field.get()?),
        Reference::Any(_) => return None,
    };
    Some((named_by(key), id.text.clone()))
}

fn all_named<R: Record>(record: &R) -> BTreeSet<(&'static [&'static str], String)> {
    let mut all = BTreeSet::new();
    record.references(&mut |reference| all.extend(named(reference)));
    all
}

/// What is wrong with the kinds, each fault once.
#[derive(Default)]
struct Faults(BTreeSet<String>);

impl Faults {
    fn check(&mut self, holds: bool, list: &str, says: &str) {
        if !holds {
            self.0.insert(format!("{list}: {says}"));
        }
    }
}

impl<'l> Visitor<'l> for Faults {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        let list = R::KIND.list;
        for record in records.iter().map(|record| &**record) {
            self.identifier(list, record);
            if R::KIND.append_only || record.unnamed().is_some() {
                self.new_names(list, record);
            }
            self.subject(list, record);
            self.named_by(list, record);
            let same_day = |day| json(record)["on"] == serde_json::to_value(day).expect("a day");
            let happened = record.happened_on().is_some_and(same_day);
            let held = R::KIND.append_only || !happened;
            self.check(held, list, "what happened `on` a day is `append_only`");
        }
    }
}

impl Faults {
    /// A new identifier is told from another record.
    fn identifier<R: Record>(&mut self, list: &str, record: &R) {
        if json(record).get("id").is_some() {
            let unnamed = record.unnamed();
            let held = unnamed.is_some_and(|unnamed| json(&unnamed)["id"].is_null());
            self.check(held, list, "`unnamed` takes its `id` away");
        }
    }

    /// A reference to a record that has a new name is no change, whichever list has it.
    fn new_names<R: Record>(&mut self, list: &str, record: &R) {
        let known = all_named(record);
        for renamed_list in KINDS.iter().map(|kind| kind.list) {
            let new_id = |list: &str, id: &Id| {
                let is_its = list == renamed_list;
                Id::parse(&format!("{}-x", id.text)).ok().filter(|_| is_its)
            };
            let expected = known.iter().map(|(lists, id)| {
                let is_its = lists.contains(&renamed_list);
                (*lists, format!("{id}{}", if is_its { "-x" } else { "" }))
            });
            self.check(
                all_named(&record.clone().renamed(&new_id)) == expected.collect(),
                list,
                &format!("`renamed` renames each reference to one of `{renamed_list}`"),
            );
        }
    }

    /// Each key that names a record is known to name one of its kind.
    fn named_by<R: Record>(&mut self, list: &str, record: &R) {
        let mut written = BTreeSet::new();
        keys_of(&json(record), "", &mut written);
        for (named, id) in all_named(record) {
            let is_its = |(key, value): &&(String, String)| {
                let value = value.split('@').next().unwrap_or(value);
                *value == id && named_by(key) == named
            };
            let held = written.iter().any(|it| is_its(&it));
            self.check(held, list, &format!("`named_by` knows a key for {named:?}"));
        }
    }

    /// What names an occurrence is about it.
    fn subject<R: Record>(&mut self, list: &str, record: &R) {
        let subject = record.subject();
        let mut tasks = Vec::new();
        record.references(&mut |reference| match reference {
            Reference::Occurrence(field) => {
                let deadline = subject.and_then(|subject| subject.deadline);
                let held = deadline.is_some_and(|found| std::ptr::eq(found, field));
                self.check(held, list, "`subject` is the occurrence that it names");
            }
            Reference::Task(field) => tasks.push(field),
            _ => {}
        });
        if let Some(task) = subject.and_then(|subject| subject.task) {
            let held = tasks.iter().any(|field| std::ptr::eq(*field, task));
            self.check(held, list, "the task of `subject` is a reference");
        }
    }
}

/// Collects the texts of a record, each with its key; the keys of a table within count as
/// texts of the key that holds it.
fn keys_of(value: &Value, key: &str, into: &mut BTreeSet<(String, String)>) {
    match value {
        Value::String(text) => {
            into.insert((key.to_owned(), text.clone()));
        }
        Value::Array(items) => items.iter().for_each(|item| keys_of(item, key, into)),
        Value::Object(pairs) => {
            for (name, value) in pairs {
                into.insert((key.to_owned(), name.clone()));
                keys_of(value, name, into);
            }
        }
        _ => {}
    }
}

#[test]
fn every_kind_says_what_its_records_say() {
    let mut faults = Faults::default();
    each_fixture(|plan| plan.each(&mut faults));
    assert!(faults.0.is_empty(), "{:#?}", faults.0);
}

/// The texts in the records of a plan that `printed` contains and `texts` leaves out.
struct Unvisited<'t> {
    /// The plan as a document, without marks and line breaks.
    printed: &'t str,
    visited: BTreeSet<String>,
    keys: BTreeSet<String>,
}

/// Texts of fewer characters may be printed for another reason.
const LONG: usize = 24;

impl Unvisited<'_> {
    fn look(&mut self, key: &str, value: &Value) {
        match value {
            Value::String(text)
                if text.chars().count() >= LONG
                    && self.printed.contains(&plain(text))
                    && !self.visited.contains(text) =>
            {
                self.keys.insert(key.to_owned());
            }
            Value::Array(items) => items.iter().for_each(|item| self.look(key, item)),
            Value::Object(pairs) => {
                for (name, value) in pairs {
                    self.look(&format!("{key}.{name}"), value);
                }
            }
            _ => {}
        }
    }
}

impl<'l> Visitor<'l> for Unvisited<'_> {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        // A report has a document of its own. Whom it is for is named in the plan as well.
        let records = records.iter().filter(|_| R::KIND.list != "reports");
        for record in records {
            self.visited.clear();
            let mut visited = Vec::new();
            record.texts(&mut |text| visited.push(text.text.to_owned()));
            self.visited.extend(visited);
            self.look(R::KIND.list, &json(&**record));
        }
    }
}

/// Returns the letters and digits of a text, which are the same in every format.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_text_of_a_record_that_the_plan_prints_is_one_of_its_texts() {
    let mut keys = BTreeSet::new();
    for sample in ["thcs-hoa-ban-2026", "truong-hoanh-2024"] {
        let folder = root().join("examples").join(sample);
        let document = dcs(&["plan", "-p", folder.to_str().expect("a path")]);
        assert_eq!(document.code, 0, "{sample}: {}", document.err);
        let mut unvisited = Unvisited {
            printed: &plain(&document.out),
            visited: BTreeSet::new(),
            keys: BTreeSet::new(),
        };
        let files = dcs::store::read(&folder, std::path::Path::new("")).expect("the sample");
        let (plan, _) = findings(&files.sources, &folder, day("2026-12-31"));
        plan.each(&mut unvisited);
        keys.extend(unvisited.keys);
    }
    assert!(keys.is_empty(), "the plan prints {keys:?}");
}

#[test]
fn every_register_has_its_words_and_stands_under_one_heading_of_the_report() {
    let mut silent = BTreeSet::new();
    for list in REGISTERS {
        let register = register_named(list).expect("a register");
        let kinds = register.kinds.iter();
        let steps = kinds.clone().flat_map(|kind| kind.steps);
        let words = std::iter::once(list)
            .chain(kinds.map(|kind| kind.name))
            .chain(steps.map(|step| step.name()));
        for word in words {
            for language in Language::ALL {
                if ValueWords::meaning(language, word).is_none() {
                    silent.insert(word);
                }
            }
        }
        let mut of_topic = register.topic.registers();
        assert!(of_topic.any(|of| of.list == list), "{list}");
    }
    assert!(silent.is_empty(), "no catalogue says {silent:?}");
    assert_eq!(OF_REGISTERS.len(), REGISTERS.len());
    let registers = REGISTERS.map(|list| register_named(list).expect("a register"));
    let values = OF_REGISTERS.iter().flat_map(|of| of.values);
    let mut said: Vec<String> = values.map(|(name, ..)| name.replace('_', "-")).collect();
    for name in &said {
        let mut names = registers.iter();
        let is_named = names.any(|it| it.list == name || it.kind(name).is_some());
        assert!(
            is_named,
            "no register and no kind of entries is called {name}"
        );
    }
    // Of two words with one name the second would say nothing.
    let others = ValueWords::ALL.iter();
    said.extend(others.map(|(name, ..)| name.replace('_', "-")));
    said.sort_unstable();
    let twice = said.windows(2).find(|pair| pair[0] == pair[1]);
    assert!(twice.is_none(), "{twice:?} are two words");
}
