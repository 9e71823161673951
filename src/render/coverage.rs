//! The duties with what became of them: as a table, as JSON, and counted.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::table::{Column, Table};
use super::{escaped_json, in_period};
use crate::messages::{DutyWords, Language, ValueWords, Words, fill};
use crate::plan::Plan;
use crate::plan::duties::Shown;
use crate::plan::field::Field;
use crate::plan::scalar::day::written;
use crate::plan::scalar::value::Text;
use crate::status::{Cover, Covered, Group};

/// Returns the table of duties, one row for each and for each of its periods.
#[must_use]
pub fn table(covered: &[Covered<'_>], plan: &Plan, language: Language) -> Table {
    let words = &Words::of(language).duties;
    let row = |one: &Covered<'_>| {
        let last = one.entries.last();
        let of_entry = |text: &dyn Fn(&Shown<'_>) -> String| last.map_or_else(String::new, text);
        vec![
            one.name(),
            one.duty.what().to_owned(),
            state(one, plan, words),
            in_period::of_duty(one, plan, language),
            of_entry(&|shown| {
                shown
                    .entry
                    .id
                    .map_or_else(String::new, |id| id.text.clone())
            }),
            of_entry(&|shown| written(shown.done)),
            of_entry(&|shown| plain(shown.entry.form)),
            of_entry(&|shown| plain(shown.entry.document)),
            one.duty.source().to_owned(),
        ]
    };
    let missing = covered.iter().enumerate();
    let missing = missing.filter(|(_, one)| one.cover == Cover::Missing);
    let missing: Vec<usize> = missing.map(|(row, _)| row).collect();
    let table = Table {
        columns: vec![
            (words.id, Column::Short),
            (words.what, Column::Text),
            (words.state, Column::Text),
            (words.due, Column::Text),
            (words.entry, Column::Short),
            (words.day, Column::Short),
            (words.form, Column::Text),
            (words.document, Column::Text),
            (words.source, Column::Text),
        ],
        rows: covered.iter().map(row).collect(),
        ..Table::default()
    };
    table.alarming(words.state, missing.into_iter())
}

fn plain(text: Option<&Field<Text>>) -> String {
    let text = text.and_then(Field::get);
    text.map_or_else(String::new, |text| text.0.clone())
}

/// Returns what became of a duty, in words, with the reason if it does not apply or was given up.
fn state(one: &Covered<'_>, plan: &Plan, words: &DutyWords) -> String {
    let text = match one.cover {
        Cover::Done => words.done,
        Cover::DoneLate => words.done_late,
        Cover::Missing => words.missing,
        Cover::Later => words.later,
        Cover::NotArisen => words.not_arisen,
        Cover::NotBegun => words.not_begun,
        Cover::Dropped => words.dropped,
        Cover::NotApplicable => words.not_applicable,
    };
    let reason = reason(one, plan).unwrap_or_default();
    fill(text, &[("reason", reason)])
}

/// Returns why a duty does not apply or was given up.
fn reason<'p>(one: &Covered<'p>, plan: &'p Plan) -> Option<&'p str> {
    let given_up = one.given_up.and_then(|record| plan.progress[record].why());
    one.duty.not_applicable().or(given_up)
}

/// Returns how many are done, a line for each register and law.
#[must_use]
pub fn summary(groups: &[Group<'_>], language: Language) -> String {
    let words = &Words::of(language).duties;
    let line = |group: &Group<'_>| {
        let register = ValueWords::meaning(language, group.register).unwrap_or(group.register);
        let (done, all) = (group.done.to_string(), group.all.to_string());
        let text = if group.register == "disclosures" {
            words.disclosed
        } else {
            words.covered
        };
        let first = fill(
            text,
            &[
                ("register", register),
                ("law", group.law),
                ("done", &done),
                ("all", &all),
            ],
        );
        let mut parts = vec![first];
        let count = |count: usize| Some(count.to_string()).filter(|_| count > 0);
        let missing = count(group.missing);
        parts.extend(missing.map(|missing| fill(words.of_missing, &[("missing", &missing)])));
        let later = count(group.later);
        parts.extend(later.map(|later| fill(words.of_later, &[("later", &later)])));
        let dropped = count(group.dropped);
        parts.extend(dropped.map(|dropped| fill(words.of_dropped, &[("dropped", &dropped)])));
        let arisen = count(group.not_arisen);
        parts.extend(arisen.map(|arisen| fill(words.of_not_arisen, &[("arisen", &arisen)])));
        parts.join("; ") + "\n"
    };
    groups.iter().map(line).collect()
}

/// Returns it as JSON: the day, the counts of each register and law, and the duties.
#[must_use]
pub fn json(
    covered: &[Covered<'_>],
    groups: &[Group<'_>],
    plan: &Plan,
    as_of: NaiveDate,
) -> String {
    let group = |group: &Group<'_>| {
        json!({
            "register": group.register,
            "law": group.law,
            "all": group.all,
            "done": group.done,
            "done_late": group.done_late,
            "missing": group.missing,
            "later": group.later,
            "not_arisen": group.not_arisen,
            "dropped": group.dropped,
        })
    };
    escaped_json::pretty(&json!({
        "version": 1,
        "kind": "coverage",
        "as_of": as_of,
        "groups": groups.iter().map(group).collect::<Vec<Value>>(),
        "duties": covered.iter().map(|one| duty(one, plan)).collect::<Vec<Value>>(),
    }))
}

fn duty(one: &Covered<'_>, plan: &Plan) -> Value {
    let entry = |shown: &Shown<'_>| {
        let text = |field: Option<&Field<Text>>| {
            let text = field.and_then(Field::get);
            text.map(|text| text.0.clone())
        };
        json!({
            "id": shown.entry.id.map(|id| &id.text),
            "on": shown.on,
            "done": shown.done,
            "counts": shown.counts,
            "form": text(shown.entry.form),
            "document": text(shown.entry.document),
        })
    };
    json!({
        "ref": one.name(),
        "id": one.duty.id_text(),
        "period": one.period.map(|period| period.to_string()),
        "what": one.duty.what(),
        "register": one.duty.register(),
        "item": one.duty.item(),
        "mode": one.duty.mode().name(),
        "source": one.duty.source(),
        "state": one.cover.name(),
        "due": one.due,
        "in_period": one.in_period,
        "reason": reason(one, plan),
        "entries": one.entries.iter().map(entry).collect::<Vec<Value>>(),
    })
}
