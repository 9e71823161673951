//! Every way to move or hide a day that an older copy has, and what `check --base` finds:
//! `tests/compared/attacks.yaml`.

use std::collections::BTreeSet;

use dcs::diagnostic::Level;
use dcs::plan::record::KINDS;
use serde::Deserialize;

use crate::world::{day, findings, findings_since, record_keys, root, sources, text};

#[derive(Deserialize)]
struct Table {
    attacks: Vec<Attack>,
    harmless: Vec<Harmless>,
}

/// A change of the plan.
#[derive(Deserialize)]
struct Attack {
    /// The keys, each with its list: `deadlines.due`.
    keys: String,
    /// What is replaced, if something is.
    from: String,
    to: String,
    /// The level and the code of the rule.
    finds: String,
    /// Whether no other rule that compares may find it too.
    #[serde(default)]
    alone: bool,
}

/// Keys that can neither move nor hide a day.
#[derive(Deserialize)]
struct Harmless {
    keys: String,
    reason: String,
}

fn table() -> Table {
    serde_yaml::from_str(&text("tests/compared/attacks.yaml")).expect("the table can be read")
}

/// Returns the level and the code of what the comparison finds in the plan where a text is
/// replaced, or in which one more file stands.
fn found(from: &str, to: &str) -> BTreeSet<String> {
    let older = text("tests/compared/plan.yaml");
    let (now, added) = if from.is_empty() {
        (older.clone(), to)
    } else {
        assert_eq!(older.matches(from).count(), 1, "once: {from}");
        (older.replace(from, to), "")
    };
    let (as_of, home) = (day("2026-08-20"), root());
    let before = findings(&sources(&[("plan.yaml", &older)]), &home, as_of).0;
    let now = sources(&[("plan.yaml", &now), ("more.yaml", added)]);
    let all = findings_since(Some((&before, &home)), &now, &home, as_of).1;
    let compared = all.iter().map(|finding| finding.rule);
    let compared = compared.filter(|rule| rule.code.starts_with("DCS8"));
    let named = compared.map(|rule| match rule.level {
        Level::Error => format!("error {}", rule.code),
        Level::Warning => format!("warning {}", rule.code),
    });
    named.collect()
}

#[test]
fn every_way_to_move_or_hide_a_day_is_found() {
    let mut missed = Vec::new();
    for Attack {
        keys,
        from,
        to,
        finds,
        alone,
    } in table().attacks
    {
        let found = found(&from, &to);
        if !found.contains(&finds) || (alone && found.len() > 1) {
            missed.push(format!("{keys}: {to}: {finds} expected, {found:?} found"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_did_not_change_is_not_found() {
    assert_eq!(found("", ""), BTreeSet::new());
}

#[test]
fn every_key_has_an_attack_or_a_reason_why_it_is_harmless() {
    let Table { attacks, harmless } = table();
    assert!(harmless.iter().all(|it| !it.reason.is_empty()));
    let named = attacks.iter().map(|attack| attack.keys.as_str());
    let named = named.chain(harmless.iter().map(|it| it.keys.as_str()));
    let named: BTreeSet<&str> = named.flat_map(str::split_whitespace).collect();
    // Another value of any key of the others is DCS802; the fixtures of that rule hold each kind.
    let kinds = KINDS.iter().filter(|kind| !kind.append_only);
    let kinds = kinds
        .map(|kind| kind.list)
        .chain(["plan", "unit", "report"]);
    let keys = kinds.flat_map(|list| {
        let keys = record_keys(list).into_iter();
        keys.map(move |(key, _)| format!("{list}.{key}"))
    });
    let keys: BTreeSet<String> = keys.collect();
    let forgotten: Vec<_> = keys
        .iter()
        .filter(|key| !named.contains(key.as_str()))
        .collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
    let is_declared = |name: &str| {
        let list = name.split('.').next().unwrap_or(name);
        let kind = KINDS.iter().find(|kind| kind.list == list);
        keys.contains(name) || kind.is_some_and(|kind| kind.append_only || list == name)
    };
    let unknown: Vec<_> = named.iter().filter(|name| !is_declared(name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
