//! The filters that templates have beside those of the engine.

use minijinja::value::Value;
use minijinja::{Environment, Error};

use super::escape;
use super::fault::Misuse;
use crate::document::cited::with_kind;
use crate::document::form;
use crate::document::wording::{self, decimal};
use crate::plan::marks;
use crate::plan::roman::roman;
use crate::spelling::{lower_first, upper_first};
use crate::status::Share;

/// Adds the filters to an engine.
pub(super) fn add(engine: &mut Environment<'_>) {
    for (name, add) in OF_VALUES {
        add(engine, name);
    }
    for (name, filter) in OF_TEXTS {
        engine.add_filter(*name, |text: Value| match text.as_str() {
            // Markdown stays Markdown.
            Some(content) if text.is_safe() => Value::from_safe_string(filter(content)),
            Some(content) => Value::from(filter(content)),
            None => text,
        });
    }
}

/// Returns the names of the filters.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let of_values = OF_VALUES.iter().map(|(name, _)| *name);
    of_values.chain(OF_TEXTS.iter().map(|(name, _)| *name))
}

/// Adds a filter with this name to an engine.
type Add = fn(&mut Environment<'_>, &'static str);

/// The filters of values that are not texts, or that take more than one.
const OF_VALUES: &[(&str, Add)] = &[
    ("date", |engine, name| {
        engine.add_filter(name, |day: Value| dated(&day, form::short_date));
    }),
    ("long_date", |engine, name| {
        engine.add_filter(name, |day: Value| {
            if day.is_none() {
                return Ok(Value::from(form::long_date(None)));
            }
            dated(&day, |day| form::long_date(Some(day)))
        });
    }),
    ("number", |engine, name| {
        engine.add_filter(name, |number: Value| {
            if number.is_none() {
                return number;
            }
            Value::from(decimal(&number.to_string()))
        });
    }),
    ("quantity", |engine, name| {
        engine.add_filter(name, |number: Value| {
            if number.is_none() {
                return number;
            }
            Value::from(wording::quantity(&number.to_string()))
        });
    }),
    ("share", |engine, name| {
        engine.add_filter(name, |done: usize, all: usize| {
            let percent = Share { done, all }.exact_percent();
            percent.map(|percent| percent.to_string())
        });
    }),
    ("two_digits", |engine, name| {
        engine.add_filter(name, |number: Value| match u32::try_from(number.clone()) {
            Ok(whole) => Value::from(form::two_digits(whole)),
            Err(_) => number,
        });
    }),
    ("roman", |engine, name| {
        engine.add_filter(name, |number: usize| roman(number));
    }),
    ("paragraphs", |engine, name| {
        engine.add_filter(name, |text: Value| lines(text, "\n\n"));
    }),
    ("lines", |engine, name| {
        engine.add_filter(name, |text: Value| lines(text, "<br>"));
    }),
    ("cited_to", |engine, name| {
        engine.add_filter(name, |basis: &str, stop: &str| {
            wording::cited_to(basis, stop)
        });
    }),
    ("mark", |engine, name| {
        engine.add_filter(name, |label: Value| match label.as_str() {
            Some(label) => marks::marked(label),
            None => "-".to_owned(),
        });
    }),
];

/// A filter that changes a text.
type OfText = fn(&str) -> String;

/// The filters that change a text; a missing value stays missing.
const OF_TEXTS: &[(&str, OfText)] = &[
    ("cited", wording::cited),
    ("with_kind", with_kind),
    ("leading", wording::leading),
    ("without_stop", wording::without_stop),
    ("with_stop", wording::with_stop),
    ("introducing", wording::introducing),
    ("closing", wording::closing),
    ("lower_first", lower_first),
    ("upper_first", upper_first),
];

/// Returns a text as Markdown, with `between` between its lines; a missing value stays
/// missing.
fn lines(text: Value, between: &str) -> Value {
    let Some(lines) = text.as_str().map(|text| text.split('\n')) else {
        return text;
    };
    let escaped: Vec<String> = lines.map(escape).collect();
    Value::from_safe_string(escaped.join(between))
}

/// Applies `written` to a date; a missing value stays missing and becomes the blank.
fn dated(value: &Value, written: impl Fn(chrono::NaiveDate) -> String) -> Result<Value, Error> {
    if value.is_none() {
        return Ok(Value::from(()));
    }
    let day = value.as_str().and_then(|text| text.parse().ok());
    day.map(|day| Value::from(written(day)))
        .ok_or_else(|| Misuse::NotADay.into())
}
