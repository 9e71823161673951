//! Renders a template with data to Markdown. Templates are untrusted: they can only
//! read the data, and their work is limited.

pub mod fault;
mod syntax;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior};

use super::data::Data;
use super::form::{self, BLANK};
use super::parse::opaque::{OPAQUE, opaque};
use super::wording::{self, decimal};
use crate::plan::marks;
use crate::plan::roman::roman;
use fault::{Fault, Misuse};

/// The built-in template of the annual report.
pub const REPORT: &str = include_str!("report.md");
/// The built-in template of the plan.
pub const PLAN: &str = include_str!("plan.md");

/// The macros shared by the templates, imported as `macros`.
const MACROS: &str = include_str!("macros.md");

/// The number of engine steps that every document may take. The engine also counts
/// long texts, so endless loops and loops that double a text are stopped.
const FUEL: u64 = 200_000;

/// The number of further steps for each task, each date and each row of a table. The built-in templates
/// need fewer than 1,000.
const FUEL_PER_TASK: u64 = 10_000;

/// Renders a template.
///
/// Every value of the data is escaped, so that no record can become markup; missing
/// values become [`BLANK`].
///
/// # Errors
///
/// Says what is wrong in the template, and in which line.
pub fn render(source: &str, data: &Data) -> Result<String, Fault> {
    let mut engine = engine();
    // An error remembers where it is, and which name has no value.
    engine.set_debug(true);
    engine.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    engine.set_formatter(write);
    let entries = u64::try_from(data.entries()).unwrap_or(u64::MAX);
    engine.set_fuel(Some(
        FUEL_PER_TASK.saturating_mul(entries).saturating_add(FUEL),
    ));
    engine.add_global("blank", BLANK);
    engine.add_filter("date", |day: Value| dated(&day, form::short_date));
    engine.add_filter("long_date", |day: Value| {
        if day.is_none() {
            return Ok(Value::from(form::long_date(None)));
        }
        dated(&day, |day| form::long_date(Some(day)))
    });
    engine.add_filter("number", |number: Value| {
        if number.is_none() {
            return number;
        }
        Value::from(decimal(&number.to_string()))
    });
    engine.add_filter("two_digits", |number: Value| {
        match u32::try_from(number.clone()) {
            Ok(whole) => Value::from(form::two_digits(whole)),
            Err(_) => number,
        }
    });
    engine.add_function("annex_label", form::annex_label);
    engine.add_filter("roman", |number: usize| roman(number));
    engine.add_filter("paragraphs", |text: Value| lines(text, "\n\n"));
    engine.add_filter("lines", |text: Value| lines(text, "<br>"));
    engine.add_filter("cited_to", |basis: &str, stop: &str| {
        wording::cited_to(basis, stop)
    });
    engine.add_filter("mark", |label: Value| match label.as_str() {
        Some(label) => marks::marked(label),
        None => "-".to_owned(),
    });
    for (name, filter) in TEXT_FILTERS {
        engine.add_filter(*name, |text: Value| match text.as_str() {
            Some(content) => Value::from(filter(content)),
            None => text,
        });
    }
    let context = Value::from(Serde(data));
    engine
        .add_template("macros", MACROS)
        .and_then(|()| engine.render_str(source, &context))
        .map_err(|error| fault::explained(&error, source, &context))
}

/// A filter that changes a text.
type TextFilter = fn(&str) -> String;

/// The filters that change a text; a missing value stays missing.
const TEXT_FILTERS: &[(&str, TextFilter)] = &[
    ("cited", wording::cited),
    ("leading", wording::leading),
    ("without_stop", wording::without_stop),
    ("with_stop", wording::with_stop),
    ("introducing", wording::introducing),
    ("closing", wording::closing),
    ("lower_first", wording::lower_first),
    ("quantity", wording::quantity),
];

/// Creates the template engine. A line that contains only a tag produces no output,
/// and an unknown name is an error.
pub(super) fn engine<'t>() -> Environment<'t> {
    let mut engine = Environment::new();
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .expect("the tags are those of Jinja, which do not clash");
    engine.set_syntax(syntax);
    engine
}

/// Formats a value of a template.
fn write(output: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    // The engine has already rejected unknown names; this is an `if` without
    // `else`.
    let text = if value.is_undefined() {
        String::new()
    } else if value.is_none() {
        escape(BLANK)
    } else if matches!(value.kind(), ValueKind::Seq | ValueKind::Map) {
        return Err(Misuse::ListPrinted.into());
    } else if value.is_safe() {
        value.to_string()
    } else {
        escape(&value.to_string())
    };
    output.write_str(&text).map_err(Error::from)
}

/// Returns a text as Markdown, with `between` between its lines; a missing value stays
/// missing.
fn lines(text: Value, between: &str) -> Value {
    let Some(lines) = text.as_str().map(|text| text.split('\n')) else {
        return text;
    };
    let escaped: Vec<String> = lines.map(escape).collect();
    Value::from_safe_string(escaped.join(between))
}

/// Escapes a text so that Markdown reads it as plain text.
#[must_use]
pub fn escape(text: &str) -> String {
    let one = |c: char| match c {
        c if c.is_control() => ' ',
        c if u32::from(c) >= OPAQUE => char::REPLACEMENT_CHARACTER,
        c => opaque(c),
    };
    text.chars().map(one).collect()
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

#[cfg(test)]
mod tests {
    use super::super::parse::opaque::revealed;
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        let text = "a*b|c_`# <!-- d";
        let escaped = escape(text);
        assert!(!escaped.contains(|c: char| c.is_ascii_punctuation()));
        assert_eq!(revealed(&escaped), text);
        assert_eq!(escape("a\nb\u{f0041}"), "a b\u{fffd}");
    }
}
