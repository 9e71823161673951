//! The proof of an edit: what a text holds after it is what it held before, and
//! exactly the change that was asked for. Two readers have to see that.

use std::collections::HashMap;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::reader::{Reader, Seen};
use super::{Record, Value};
use crate::source::Format;

/// What an edit is to do.
pub(super) enum Delta<'d> {
    /// It adds one record at the end of its list.
    Append(&'d Record),
    /// The scalars at these paths become these texts; the letters of others, and of
    /// keys, are composed at most.
    Repair(HashMap<Vec<Step>, &'d str>),
}

/// One step of the way from the root of a file to a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list.
    Item(usize),
}

/// Returns whether all readers see that `new` is `old` and what was to be done.
pub(super) fn proven(
    old: &str,
    new: &str,
    format: Format,
    delta: &Delta<'_>,
    readers: &[Reader<'_>],
) -> bool {
    readers.iter().all(|reader| {
        let (Some(old), Some(new)) = (reader(old, format), reader(new, format)) else {
            return false;
        };
        let composing = matches!(delta, Delta::Repair(_));
        expected(&old, delta).is_some_and(|wanted| fits(&wanted, &new, composing))
    })
}

/// What a value must be after an edit.
enum Wanted<'w> {
    /// What it was.
    Same(&'w Seen),
    /// This text.
    Text(&'w str),
    /// This day or number.
    Bare(&'w str),
    /// A scalar of these characters.
    Scalar(&'w str),
    /// A list of these.
    List(Vec<Wanted<'w>>),
    /// A table of these, in this order.
    Table(Vec<(&'w str, Wanted<'w>)>),
}

/// Returns what a file must hold after an edit, or nothing where the edit cannot be
/// made of what it holds.
fn expected<'w>(old: &'w Seen, delta: &'w Delta<'_>) -> Option<Wanted<'w>> {
    match delta {
        Delta::Append(record) => appended(old, record),
        Delta::Repair(values) => {
            let mut found = 0;
            let wanted = repaired(old, values, &mut Vec::new(), &mut found);
            (found == values.len()).then_some(wanted)
        }
    }
}

/// Returns a file's values with one record more.
fn appended<'w>(old: &'w Seen, record: &'w Record) -> Option<Wanted<'w>> {
    let Seen::Table(entries) = old else {
        return None;
    };
    let new = Wanted::Table(
        record
            .fields
            .iter()
            .map(|(key, value)| (*key, asked(value)))
            .collect(),
    );
    let place = entries.iter().position(|(key, _)| key == record.list);
    let mut items: Vec<Wanted<'_>> = match place.map(|at| &entries[at].1) {
        Some(Seen::List(items)) => items.iter().map(Wanted::Same).collect(),
        Some(Seen::Empty) | None => Vec::new(),
        Some(_) => return None,
    };
    items.push(new);
    let mut wanted: Vec<(&str, Wanted<'_>)> = entries
        .iter()
        .map(|(key, value)| (key.as_str(), Wanted::Same(value)))
        .collect();
    let list = (record.list, Wanted::List(items));
    match place {
        Some(at) => wanted[at] = list,
        None => wanted.push(list),
    }
    Some(Wanted::Table(wanted))
}

/// Returns what a reader must see of a value of a new record.
fn asked(value: &Value) -> Wanted<'_> {
    match value {
        Value::Text(text) => Wanted::Text(text),
        Value::Bare(text) => Wanted::Bare(text),
        Value::List(texts) => Wanted::List(texts.iter().map(|text| Wanted::Text(text)).collect()),
        Value::Pairs(pairs) => Wanted::Table(
            pairs
                .iter()
                .map(|(name, number)| (name.as_str(), Wanted::Bare(number)))
                .collect(),
        ),
    }
}

/// Returns a file's values with some scalars changed; counts those that were found.
fn repaired<'w>(
    old: &'w Seen,
    values: &HashMap<Vec<Step>, &'w str>,
    path: &mut Vec<Step>,
    found: &mut usize,
) -> Wanted<'w> {
    let mut inner = |step: Step, value: &'w Seen| {
        path.push(step);
        let wanted = repaired(value, values, path, found);
        path.pop();
        wanted
    };
    match old {
        Seen::List(items) => {
            let item = |(index, item)| inner(Step::Item(index), item);
            Wanted::List(items.iter().enumerate().map(item).collect())
        }
        Seen::Table(entries) => {
            let entry = |(key, value): &'w (String, Seen)| {
                (key.as_str(), inner(Step::Key(key.clone()), value))
            };
            Wanted::Table(entries.iter().map(entry).collect())
        }
        scalar => match values.get(path.as_slice()) {
            Some(text) => {
                *found += 1;
                Wanted::Scalar(text)
            }
            None => Wanted::Same(scalar),
        },
    }
}

/// Returns whether a reader sees what is wanted. Where letters are being composed,
/// a text may be the same in composed letters (NFC).
fn fits(wanted: &Wanted<'_>, seen: &Seen, composing: bool) -> bool {
    let same = |before: &str, after: &str| {
        before == after || (composing && is_nfc(after) && before.nfc().eq(after.chars()))
    };
    match (wanted, seen) {
        (Wanted::Same(Seen::Written(before)), Seen::Written(after))
        | (Wanted::Same(Seen::Text(before)), Seen::Text(after)) => same(before, after),
        (Wanted::Same(before), after) => *before == after,
        (Wanted::Text(wanted), Seen::Written(text) | Seen::Text(text))
        | (Wanted::Bare(wanted) | Wanted::Scalar(wanted), Seen::Written(text))
        | (Wanted::Scalar(wanted), Seen::Text(text)) => wanted == text,
        (Wanted::Bare(wanted) | Wanted::Scalar(wanted), Seen::Other(text)) => {
            // `1.50` is the number 1.5 to a reader that has numbers.
            let number = |text: &str| text.parse::<f64>().ok();
            wanted == text || number(wanted).is_some_and(|wanted| Some(wanted) == number(text))
        }
        (Wanted::List(wanted), Seen::List(items)) => {
            wanted.len() == items.len()
                && wanted
                    .iter()
                    .zip(items)
                    .all(|(wanted, item)| fits(wanted, item, composing))
        }
        (Wanted::Table(wanted), Seen::Table(entries)) => {
            wanted.len() == entries.len()
                && wanted
                    .iter()
                    .zip(entries)
                    .all(|((key, wanted), (found, value))| {
                        same(key, found) && fits(wanted, value, composing)
                    })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
