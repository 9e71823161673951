//! Reads the answers to questions about an entry.

use anyhow::{Result, bail};
use chrono::NaiveDate;

use crate::cli::context::Context;
use crate::cli::values::{Line, day};
use crate::cli::{named, named_entry};
use crate::messages::{Words, fill};
use crate::plan::Plan;
use crate::plan::record::{Holds, OwnKey, Record as _, named_by};
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::money::Money;
use crate::plan::scalar::value::Scalar as _;
use crate::search::fold;

/// Reads a text of one line.
pub(super) fn line(text: &str, context: &mut Context<'_, '_>) -> Result<Line> {
    let read = Line::read(text);
    read.ok_or_else(|| anyhow::Error::msg(context.words().findings.expected_text))
}

/// Reads an identifier that no entry has.
pub(super) fn new_id(text: &str, plan: &Plan, context: &mut Context<'_, '_>) -> Result<Id> {
    let words = context.words();
    let Ok(id) = Id::parse(text) else {
        bail!(words.findings.expected_identifier);
    };
    if named_entry::find(plan, text).is_some() {
        bail!(fill(words.entry.ask_other_id, &[("id", text)]));
    }
    Ok(id)
}

/// Reads the value of a key of one register, and returns it as files write it.
pub(super) fn own_value(
    key: &OwnKey,
    text: &str,
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<String> {
    let words = context.words();
    match key.holds {
        Holds::Text => line(text, context).map(|line| line.0),
        Holds::Name => name(key, text, plan, context),
        Holds::Number { least, most } => {
            let number: Option<u32> = text.parse().ok();
            match number.filter(|number| (least..=most).contains(number)) {
                Some(number) => Ok(number.to_string()),
                None => bail!(fill(
                    words.explain.whole_between,
                    &[("low", &least.to_string()), ("high", &most.to_string())],
                )),
            }
        }
        Holds::Money => money(text, words),
        Holds::Flag => flag(text, words),
        Holds::Day => match day(text) {
            Some(day) => Ok(NaiveDate::to_string(&day)),
            None => bail!(words.findings.expected_day),
        },
        Holds::Rhythm => match named_entry::word(text, &Every::WORDS) {
            Some(word) => Ok(word.to_owned()),
            None if Every::parse(text).is_ok() => Ok(text.to_owned()),
            None => bail!(words.findings.expected_every),
        },
    }
}

/// Reads the name of another record, and returns its identifier.
fn name(key: &OwnKey, text: &str, plan: &Plan, context: &mut Context<'_, '_>) -> Result<String> {
    match named_by(key.name) {
        ["parties"] => named::party_id(plan, text, context),
        ["budget"] => {
            let id = Id::parse(text).ok();
            if let Some(line) = id.and_then(|id| plan.budget.find(&id)) {
                return Ok(plan.budget[line].id_text().to_owned());
            }
            let known = plan
                .budget
                .iter()
                .map(|line| format!("`{}`", line.id_text()));
            let known: Vec<String> = known.collect();
            let known = known.join(", ");
            bail!(fill(context.words().entry.ask_line, &[("known", &known)]))
        }
        _ => {
            let entry = named_entry::named(plan, text, context)?;
            Ok(entry.id.map_or_else(String::new, |id| id.text.clone()))
        }
    }
}

/// Reads an amount of money.
fn money(text: &str, words: &Words) -> Result<String> {
    match (Money::parse(text), Money::meant(text)) {
        (Ok(amount), _) => Ok(amount.0.to_string()),
        (Err(_), Some(meant)) => bail!(fill(
            words.findings.write_instead,
            &[("meant", &meant.0.to_string())]
        )),
        (Err(_), None) => bail!(words.findings.expected_money),
    }
}

/// Reads a flag.
fn flag(text: &str, words: &Words) -> Result<String> {
    match fold(text).as_str() {
        "co" | "c" | "true" | "yes" | "y" => Ok("true".to_owned()),
        "khong" | "k" | "false" | "no" | "n" => Ok("false".to_owned()),
        _ => bail!(words.entry.ask_flag),
    }
}
