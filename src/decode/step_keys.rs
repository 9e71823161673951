//! Steps that are written as keys of the entry that they are about: `answered: 03/02/2026`.

use super::keys::Known;
use crate::messages::{Message, ValueWords, message};
use crate::plan::record::{REGISTERS, StepName};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::value::Scalar;
use crate::schema::homes;
use crate::search::plain;
use crate::source::{Entry, Node, Value};

/// Returns how a step is recorded that is written as the key of an entry; `entries` are the keys
/// of the entry with their values.
pub(super) fn help(known: Known, entry: &Entry<'_>, entries: &[&Entry<'_>]) -> Option<Message> {
    let mut homes = homes().iter();
    let is_register =
        homes.any(|home| home.record == known.record && REGISTERS.contains(&home.key.as_str()));
    if !is_register {
        return None;
    }
    let said = plain(&entry.key);
    let is_said = |step: &&StepName| {
        let mut meanings = ValueWords::meanings(step.name());
        step.name() == entry.key || meanings.any(|meaning| plain(meaning) == said)
    };
    let step = StepName::ALL.iter().find(is_said)?;
    let step = step.name();
    let id = entries.iter().find(|entry| entry.key == "id");
    let id = id.and_then(|id| text(&id.node)).unwrap_or("…");
    let day = text(&entry.node).and_then(|text| Day::parse(text).ok());
    let day = day.map(|day| written(day.0));
    let on = day.as_deref().unwrap_or("…");
    let record = format!("`- {{ entry: {id}, step: {step}, on: {on} }}`");
    let option = day
        .as_ref()
        .map_or(String::new(), |day| format!(" --on {day}"));
    let command = format!("dcs step {id} {step}{option}");
    Some(message!(
        findings.step_as_key,
        record = record,
        command = command
    ))
}

fn text<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Plain(text) | Value::Quoted(text) | Value::Unquoted(text) => Some(text),
        _ => None,
    }
}
