//! DCS730: what a figure counts in a register is not clear.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, ValueWords, message};
use crate::plan::record::{EntryKind, Figure, Record, Register};
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS730", "unclear-figure", Error, "unclear_figure"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for figure in &context.plan.figures {
        if let Some((place, message, help)) = wrong(figure) {
            findings.push(
                Finding::new(&CHECK.rule, place, message)
                    .help(help)
                    .about(figure.id_text()),
            );
        }
    }
}

/// What is wrong, where, and what to do.
type Wrong = (Place, Message, Message);

/// Returns what is wrong with a figure.
fn wrong(figure: &Figure) -> Option<Wrong> {
    if figure.computed().is_none() {
        let (key, place) = limiting(figure).into_iter().next()?;
        return Some((
            place,
            message!(registers.figure_without_register, key = key),
            message!(registers.figure_without_register_help),
        ));
    }
    if let (Some(count), Some(sum)) = (&figure.count, &figure.sum) {
        return Some((
            count.place.max(sum.place),
            message!(registers.figure_counted_and_summed),
            message!(registers.figure_counted_and_summed_help),
        ));
    }
    if let Some(checked) = &figure.checked {
        let list = figure.register().map_or("", |register| register.list);
        return Some((
            checked.place,
            message!(registers.figure_checked_itself),
            message!(registers.figure_checked_itself_help, list = list),
        ));
    }
    let register = figure.register()?;
    of_other_kind(figure, register)
        .or_else(|| of_other_step(figure, register))
        .or_else(|| of_other_key(figure, register))
}

/// Returns the keys that a figure has only where it is computed, each with its place.
fn limiting(figure: &Figure) -> Vec<(&'static str, Place)> {
    let kind = figure.kind.items.first().map(|kind| ("kind", kind.place));
    let step = figure.step.as_ref().map(|step| ("step", step.place));
    let in_time = figure.in_time.as_ref().map(|it| ("in-time", it.place));
    let per = figure.per.as_ref().map(|per| ("per", per.place));
    let from = figure.from.as_ref().map(|from| ("from", from.place));
    let until = figure.until.as_ref().map(|until| ("until", until.place));
    let wanted = figure.wanted().into_iter();
    let wanted = wanted.map(|wanted| (wanted.key, wanted.place));
    let keys = [kind, step, in_time, per, from, until]
        .into_iter()
        .flatten();
    let mut keys: Vec<_> = keys.chain(wanted).collect();
    keys.sort_by_key(|(_, place)| *place);
    keys
}

/// Finds a kind that the register does not have.
fn of_other_kind(figure: &Figure, register: &Register) -> Option<Wrong> {
    let fields = figure.kind.items.iter();
    let mut wanted = fields.filter_map(|field| Some((field.place, field.get()?.0)));
    let (place, kind) = wanted.find(|(_, kind)| register.kind(kind).is_none())?;
    let message = message!(registers.of_other_kind, kind = kind, list = register.list);
    let known = |language| {
        let names = register.kinds.iter().map(|kind| kind.name);
        ValueWords::described(language, names)
    };
    let help = message!(registers.figure_of_other_kind_help).in_each("kinds", known);
    Some((place, message, help))
}

/// Finds a step that none of the entries that count can have.
fn of_other_step(figure: &Figure, register: &Register) -> Option<Wrong> {
    let (field, step) = figure
        .step
        .as_ref()
        .and_then(|field| Some((field, *field.get()?)))?;
    let is_of = |kind: &&EntryKind| {
        let mut named = figure.kind.values();
        figure.kind.items.is_empty() || named.any(|name| name.0 == kind.name)
    };
    let kinds: Vec<&EntryKind> = register.kinds.iter().filter(is_of).collect();
    if kinds.iter().any(|kind| kind.may_have(step)) {
        return None;
    }
    let mut steps: Vec<&str> = Vec::new();
    for step in kinds.iter().flat_map(|kind| kind.steps) {
        if !steps.contains(&step.name()) {
            steps.push(step.name());
        }
    }
    let message = message!(
        registers.of_other_step,
        step = step.name(),
        list = register.list
    );
    let help = if steps.is_empty() {
        message!(registers.figure_without_steps_help)
    } else {
        let known = move |language| ValueWords::described(language, steps.iter().copied());
        message!(registers.impossible_step_help).in_each("steps", known)
    };
    Some((field.place, message, help))
}

/// Finds a key that the entries of the register do not have.
fn of_other_key(figure: &Figure, register: &Register) -> Option<Wrong> {
    let per = figure.per.as_ref();
    let per = per.and_then(|field| Some((field.get()?.name(), field.place)));
    let wanted = figure.wanted().into_iter();
    let mut keys = wanted.map(|it| (it.key, it.place)).chain(per);
    let is_other = |(key, _): &(&str, Place)| *key != "kind" && register.key(key).is_none();
    let (key, place) = keys.find(is_other)?;
    let message = message!(
        registers.figure_of_other_key,
        key = key,
        list = register.list
    );
    let known: Vec<String> = register
        .keys
        .iter()
        .map(|key| format!("`{}`", key.name))
        .collect();
    let known = move |_| known.join(", ");
    let help = message!(registers.figure_of_other_key_help).in_each("known", known);
    Some((place, message, help))
}
