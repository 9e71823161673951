//! The proof of an edit: the new text contains what the old one did, with exactly the
//! requested change, according to two independent readers.

use std::collections::HashMap;

use unicode_normalization::is_nfc;

use super::reader::{Reader, Seen};
use super::{NewRecord, Value};
use crate::confusable::respelled;
use crate::source::Format;

/// The change that an edit is supposed to make.
pub(super) enum Delta<'d> {
    /// One record is added at the end of its list.
    Append(&'d NewRecord),
    /// The scalars at these paths become these texts; all other scalars and the keys
    /// are at most converted to NFC.
    Repair(HashMap<Vec<Step>, &'d str>),
}

/// One step of the path from the root of a file to a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list.
    Item(usize),
}

/// Returns whether all readers agree that `new` is `old` with the change `delta`.
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
        let respells = matches!(delta, Delta::Repair(_));
        expected(&old, delta).is_some_and(|expected| fits(&expected, &new, respells))
    })
}

/// Returns whether both readers see the same in a text. What one of them takes for a
/// text may be a number to the other.
pub(super) fn agreed(text: &str, format: Format, readers: [Reader<'_>; 2]) -> bool {
    fn same(one: &Seen, other: &Seen) -> bool {
        use Seen::{Empty, List, Other, Table, Text, Written};
        match (one, other) {
            (Empty, Empty) => true,
            (
                Written(one) | Text(one) | Other(one),
                Written(other) | Text(other) | Other(other),
            ) => {
                let number = |text: &str| text.parse::<f64>().ok();
                one == other || number(one).is_some_and(|one| Some(one) == number(other))
            }
            (List(one), List(other)) => {
                one.len() == other.len() && one.iter().zip(other).all(|(a, b)| same(a, b))
            }
            (Table(one), Table(other)) => {
                let pairs = one.iter().zip(other);
                one.len() == other.len()
                    && pairs
                        .into_iter()
                        .all(|(a, b)| a.0 == b.0 && same(&a.1, &b.1))
            }
            _ => false,
        }
    }
    let [one, other] = readers.map(|reader| reader(text, format));
    matches!((one, other), (Some(one), Some(other)) if same(&one, &other))
}

/// The value that is expected after an edit.
enum Expected<'w> {
    /// The value before the edit.
    Same(&'w Seen),
    /// This text.
    Text(&'w str),
    /// This day or number.
    Bare(&'w str),
    /// A scalar with these characters, whatever its type.
    Scalar(&'w str),
    /// A list of these.
    List(Vec<Expected<'w>>),
    /// A table of these, in this order.
    Table(Vec<(&'w str, Expected<'w>)>),
}

/// Returns the values that are expected after an edit, or `None` if the edit cannot be
/// applied to the old ones.
fn expected<'w>(old: &'w Seen, delta: &'w Delta<'_>) -> Option<Expected<'w>> {
    match delta {
        Delta::Append(record) => appended(old, record),
        Delta::Repair(values) => {
            let mut count = 0;
            let expected = repaired(old, values, &mut Vec::new(), &mut count);
            (count == values.len()).then_some(expected)
        }
    }
}

/// Returns a file's values with one more record.
fn appended<'w>(old: &'w Seen, record: &'w NewRecord) -> Option<Expected<'w>> {
    let Seen::Table(entries) = old else {
        return None;
    };
    let new = Expected::Table(
        record
            .fields
            .iter()
            .map(|(key, value)| (*key, new_value(value)))
            .collect(),
    );
    let place = entries.iter().position(|(key, _)| key == record.list);
    let mut items: Vec<Expected<'_>> = match place.map(|at| &entries[at].1) {
        Some(Seen::List(items)) => items.iter().map(Expected::Same).collect(),
        Some(Seen::Empty) | None => Vec::new(),
        Some(_) => return None,
    };
    items.push(new);
    let mut expected: Vec<(&str, Expected<'_>)> = entries
        .iter()
        .map(|(key, value)| (key.as_str(), Expected::Same(value)))
        .collect();
    let list = (record.list, Expected::List(items));
    match place {
        Some(at) => expected[at] = list,
        None => expected.push(list),
    }
    Some(Expected::Table(expected))
}

/// Returns the expected value for a key of a new record.
fn new_value(value: &Value) -> Expected<'_> {
    match value {
        Value::Text(text) => Expected::Text(text),
        Value::Bare(text) => Expected::Bare(text),
        Value::List(texts) => {
            Expected::List(texts.iter().map(|text| Expected::Text(text)).collect())
        }
        Value::Pairs(pairs) => Expected::Table(
            pairs
                .iter()
                .map(|(name, number)| (name.as_str(), Expected::Bare(number)))
                .collect(),
        ),
    }
}

/// Returns a file's values with some scalars changed, and adds the number of those that
/// exist to `count`.
fn repaired<'w>(
    old: &'w Seen,
    values: &HashMap<Vec<Step>, &'w str>,
    path: &mut Vec<Step>,
    count: &mut usize,
) -> Expected<'w> {
    let mut inner = |step: Step, value: &'w Seen| {
        path.push(step);
        let expected = repaired(value, values, path, count);
        path.pop();
        expected
    };
    match old {
        Seen::List(items) => {
            let item = |(index, item)| inner(Step::Item(index), item);
            Expected::List(items.iter().enumerate().map(item).collect())
        }
        Seen::Table(entries) => {
            let entry = |(key, value): &'w (String, Seen)| {
                (key.as_str(), inner(Step::Key(key.clone()), value))
            };
            Expected::Table(entries.iter().map(entry).collect())
        }
        scalar => match values.get(path.as_slice()) {
            Some(text) => {
                *count += 1;
                Expected::Scalar(text)
            }
            None => Expected::Same(scalar),
        },
    }
}

/// Returns whether a reader sees what is expected. If the edit `respells`, a text may
/// also have become its NFC form without stray characters.
fn fits(expected: &Expected<'_>, seen: &Seen, respells: bool) -> bool {
    let same = |before: &str, after: &str| {
        before == after || (respells && is_nfc(after) && respelled(before) == after)
    };
    match (expected, seen) {
        (Expected::Same(Seen::Written(before)), Seen::Written(after))
        | (Expected::Same(Seen::Text(before)), Seen::Text(after)) => same(before, after),
        (Expected::Same(before), after) => *before == after,
        (Expected::Text(expected), Seen::Written(text) | Seen::Text(text))
        | (Expected::Bare(expected) | Expected::Scalar(expected), Seen::Written(text))
        | (Expected::Scalar(expected), Seen::Text(text)) => expected == text,
        (Expected::Bare(expected) | Expected::Scalar(expected), Seen::Other(text)) => {
            // A reader that parses numbers sees `1.50` as 1.5.
            let number = |text: &str| text.parse::<f64>().ok();
            expected == text
                || number(expected).is_some_and(|expected| Some(expected) == number(text))
        }
        (Expected::List(expected), Seen::List(items)) => {
            expected.len() == items.len()
                && expected
                    .iter()
                    .zip(items)
                    .all(|(expected, item)| fits(expected, item, respells))
        }
        (Expected::Table(expected), Seen::Table(entries)) => {
            expected.len() == entries.len()
                && expected
                    .iter()
                    .zip(entries)
                    .all(|((key, expected), (seen_key, value))| {
                        same(key, seen_key) && fits(expected, value, respells)
                    })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
