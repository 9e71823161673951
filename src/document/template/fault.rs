//! What is wrong in a template and where, in the words of the catalogue: the engine's own
//! texts are in English only, and leave out names.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind};

use super::{filters, syntax};
use crate::messages::{Message, message};
use crate::search::nearest;

/// What is wrong in a template.
#[derive(Debug)]
pub struct Fault {
    /// The name of the part of the program that is at fault, unless the template itself is.
    pub part: Option<String>,
    /// The line and the column, each from 1, as far as they are known.
    pub at: Option<(usize, Option<usize>)>,
    /// What is wrong.
    pub message: Message,
}

impl Fault {
    /// Creates the fault of a template at an unknown place.
    #[must_use]
    pub fn new(message: Message) -> Self {
        Self {
            part: None,
            at: None,
            message,
        }
    }
}

/// What a template does with a value that the program itself refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misuse {
    /// A list or a group of values is printed.
    ListPrinted,
    /// A filter for days gets something else.
    NotADay,
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Misuse {}

impl From<Misuse> for Error {
    fn from(misuse: Misuse) -> Self {
        Self::new(ErrorKind::InvalidOperation, "misuse").with_source(misuse)
    }
}

/// The name that the engine gives to a template without one.
const UNNAMED: &str = "<string>";

/// Returns what is wrong in a template, given its source and its data.
pub(super) fn explained(error: &Error, source: &str, data: &Value) -> Fault {
    let part = error.name().filter(|name| *name != UNNAMED);
    let range = error.range().filter(|_| part.is_none());
    let range = range.map(|range| whole_characters(source, &range));
    let column = range.as_ref().map(|range| {
        let line = source[..range.start].rfind('\n').map_or(0, |at| at + 1);
        source[line..range.start].chars().count() + 1
    });
    let near = range.map_or("", |range| excerpt(&source[range]));
    Fault {
        part: part.map(str::to_owned),
        at: error.line().map(|line| (line, column)),
        message: message_of(error, near, data),
    }
}

/// Returns the range of the characters that a range of bytes touches; the engine counts one
/// byte for a character that it does not know.
fn whole_characters(source: &str, range: &Range<usize>) -> Range<usize> {
    let start = source.floor_char_boundary(range.start);
    let end = source.ceil_char_boundary(range.end.min(source.len()));
    start..end.max(start)
}

/// Returns the beginning of a piece of a template, on one line.
fn excerpt(text: &str) -> &str {
    /// More would hide the message.
    const LONGEST: usize = 40;
    let line = text.trim().lines().next().unwrap_or_default();
    let end = line.char_indices().nth(LONGEST).map(|(end, _)| end);
    end.map_or(line, |end| &line[..end])
}

/// Returns the message for an error; `near` is the piece of the template where it is, empty
/// if that is not known.
fn message_of(error: &Error, near: &str, data: &Value) -> Message {
    let detail = error.detail().unwrap_or_default();
    if let Some(name) = undefined(detail) {
        return without_name(name, data);
    }
    match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => syntax::message_of(error, near),
        ErrorKind::UndefinedError if near.is_empty() => message!(template.no_value_here),
        ErrorKind::UndefinedError => message!(template.no_value, near = near),
        ErrorKind::UnknownFilter => match nearest_filter(named(detail)) {
            Some(meant) => {
                message!(template.no_filter_but, name = named(detail), meant = meant)
            }
            None => message!(template.no_filter, name = named(detail)),
        },
        ErrorKind::UnknownTest => match nearest(named(detail), TESTS.iter().copied()) {
            Some(meant) => message!(template.no_test_but, name = named(detail), meant = meant),
            None => message!(template.no_test, name = named(detail)),
        },
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => {
            let called = near.trim_start_matches('.').split('(').next();
            let name = called.unwrap_or_default();
            match nearest(name, FUNCTIONS.iter().copied()) {
                Some(meant) => message!(template.no_function_but, name = name, meant = meant),
                None => message!(template.no_function, name = name),
            }
        }
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => {
            match near.split(['"', '\'']).nth(1) {
                Some(name) => message!(template.no_template, name = name),
                None => message!(template.no_other_template),
            }
        }
        ErrorKind::MissingArgument => message!(template.missing_argument, near = near),
        ErrorKind::TooManyArguments => message!(template.extra_argument, near = near),
        ErrorKind::CannotUnpack => message!(template.not_unpacked, near = near),
        ErrorKind::OutOfFuel => message!(template.too_much_work),
        _ => misused(error, near),
    }
}

/// Returns the filter whose name is near to this one.
fn nearest_filter(name: &str) -> Option<&'static str> {
    let all: Vec<&str> = filters::names().chain(ENGINE_FILTERS).collect();
    nearest(name, all.into_iter())
}

/// Returns the message for something that cannot be done with a value.
fn misused(error: &Error, near: &str) -> Message {
    let source = std::error::Error::source(error);
    let misuse = source.and_then(|source| source.downcast_ref::<Misuse>());
    match misuse {
        Some(Misuse::ListPrinted) => message!(template.list_printed, near = near),
        Some(Misuse::NotADay) => message!(template.not_a_day, near = near),
        None if near.is_empty() => message!(template.no_such_operation_here),
        None => message!(template.no_such_operation, near = near),
    }
}

/// Returns the name in one of the engine's texts: `filter roman2 is unknown`.
fn named(detail: &str) -> &str {
    detail.split(' ').nth(1).unwrap_or_default()
}

/// Returns the name without a value that a text of the engine names:
/// `` `unit.nam` is undefined ``.
fn undefined(detail: &str) -> Option<&str> {
    let (before, _) = detail.split_once("` is undefined")?;
    before.rsplit_once('`').map(|(_, name)| name)
}

/// Returns the message for a name that the data do not have, with the nearest one that they
/// have: among its siblings if what contains it is known, otherwise among all.
fn without_name(name: &str, data: &Value) -> Message {
    let (parents, last) = match name.rsplit_once('.') {
        Some((parents, last)) => (Some(parents), last),
        None => (None, name),
    };
    let holder = parents.map_or_else(|| Some(data.clone()), |path| value_at(path, data));
    let known = match holder {
        Some(holder) => keys(&holder).collect(),
        None => all_keys(data),
    };
    let known = known.iter().map(String::as_str);
    // `sections[99]` is a right name with a number that is too large.
    match nearest(last, known).filter(|meant| *meant != last && !last.contains('[')) {
        Some(meant) => {
            let prefix = parents.map_or_else(String::new, |parents| format!("{parents}."));
            let meant = format!("{prefix}{meant}");
            message!(template.no_name_but, name = name, meant = meant)
        }
        None => message!(template.no_name, name = name),
    }
}

/// Returns the value at a path such as `plan.number`, if the data have it.
fn value_at(path: &str, data: &Value) -> Option<Value> {
    path.split('.').try_fold(data.clone(), |value, key| {
        value
            .get_attr(key)
            .ok()
            .filter(|value| !value.is_undefined())
    })
}

/// Returns the keys of a group of values.
fn keys(value: &Value) -> impl Iterator<Item = String> {
    let is_group = value.kind() == ValueKind::Map;
    let keys = value.try_iter().ok().filter(|_| is_group);
    keys.into_iter().flatten().map(|key| key.to_string())
}

/// Returns every key of the data, however deep.
fn all_keys(data: &Value) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let mut left = vec![data.clone()];
    while let Some(value) = left.pop() {
        if value.kind() == ValueKind::Seq {
            left.extend(value.try_iter().into_iter().flatten());
        }
        for key in keys(&value) {
            left.extend(value.get_attr(&key));
            known.insert(key);
        }
    }
    known
}

/// The filters of the engine that are of use in a document.
const ENGINE_FILTERS: [&str; 27] = [
    "abs",
    "batch",
    "capitalize",
    "default",
    "first",
    "float",
    "int",
    "items",
    "join",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "replace",
    "reverse",
    "round",
    "select",
    "sort",
    "sum",
    "title",
    "trim",
    "unique",
    "upper",
];

/// The tests that a template may use after `is`.
const TESTS: [&str; 12] = [
    "defined",
    "divisibleby",
    "even",
    "false",
    "in",
    "none",
    "number",
    "odd",
    "sequence",
    "string",
    "true",
    "undefined",
];

/// The functions that a template may use.
const FUNCTIONS: [&str; 4] = ["annex_label", "dict", "namespace", "range"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::template::engine;

    #[test]
    fn every_filter_that_is_suggested_is_known() {
        let mut engine = engine();
        filters::add(&mut engine);
        for name in filters::names().chain(ENGINE_FILTERS) {
            let rendered = engine.render_str(&format!("{{{{ 'a'|{name} }}}}"), ());
            let kind = rendered.err().map(|error| error.kind());
            assert_ne!(kind, Some(ErrorKind::UnknownFilter), "{name}");
        }
        assert_eq!(nearest_filter("witout_stop"), Some("without_stop"));
        assert_eq!(nearest_filter("paragraph"), Some("paragraphs"));
        assert_eq!(nearest_filter("lenght"), Some("length"));
    }
}
