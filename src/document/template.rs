//! Renders a template with data to Markdown. Templates are untrusted: they can only
//! read the data, and their work is limited.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

use super::data::Data;
use super::form::{self, BLANK};
use crate::plan::roman::roman;

/// The built-in template of the annual report.
pub const REPORT: &str = include_str!("report.md");
/// The built-in template of the plan.
pub const PLAN: &str = include_str!("plan.md");

/// The macros shared by the templates, imported as `macros`.
const MACROS: &str = include_str!("macros.md");

/// The number of engine steps that every document may take. The engine also counts
/// long texts, so endless loops and loops that double a text are stopped.
const FUEL: u64 = 200_000;

/// The number of further steps for each task and each date. The built-in templates
/// need fewer than 1,000.
const FUEL_PER_TASK: u64 = 10_000;

/// An error in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// An error reported by the engine, with the line if it is known.
    Engine {
        /// The line, starting at 1.
        line: Option<usize>,
        /// The message, in English, the only language of the engine.
        message: String,
    },
    /// The document does not begin with a heading of the first level.
    NoKind,
}

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
    engine.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    engine.set_formatter(write);
    let entries = u64::try_from(data.totals.tasks + data.totals.count.dated).unwrap_or(u64::MAX);
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
    engine.add_filter("number", |number: Value| decimal(&number));
    engine.add_filter("two_digits", |number: Value| {
        match u32::try_from(number.clone()) {
            Ok(whole) => Value::from(form::two_digits(whole)),
            Err(_) => number,
        }
    });
    engine.add_filter("roman", |number: usize| roman(number));
    engine.add_filter("without_stop", |text: Value| match text.as_str() {
        Some(content) => Value::from(content.trim_end_matches(['.', ';', ' '])),
        None => text,
    });
    engine.add_filter("lower_first", |text: Value| match text.as_str() {
        Some(content) => Value::from(lower_first(content)),
        None => text,
    });
    let filled = engine.add_template("macros", MACROS).and_then(|()| {
        let context = Value::from(Serde(data));
        engine.render_str(source, context)
    });
    filled.map_err(|error| Fault::Engine {
        line: error.line(),
        message: error
            .detail()
            .map_or_else(|| error.kind().to_string(), str::to_owned),
    })
}

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
        BLANK.to_owned()
    } else if value.is_safe() {
        value.to_string()
    } else {
        escape(&value.to_string())
    };
    output.write_str(&text).map_err(Error::from)
}

/// Escapes a text so that Markdown reads it as plain text (`CommonMark` 2.4: every
/// ASCII punctuation mark may be escaped).
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

/// Returns a text for use within a sentence: its first letter in lower case, unless it
/// begins with an abbreviation (`UBND`) or with a proper name of several words (`Ngày
/// Pháp luật`).
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let upper = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let name = text.split_whitespace().nth(1).is_some_and(upper);
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !name => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Applies `written` to a date; a missing value stays missing and becomes the blank.
fn dated(value: &Value, written: impl Fn(chrono::NaiveDate) -> String) -> Result<Value, Error> {
    if value.is_none() {
        return Ok(Value::from(()));
    }
    let day = value.as_str().and_then(|text| text.parse().ok());
    day.map(|day| Value::from(written(day)))
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("not a day: {value}")))
}

/// Formats a number the Vietnamese way: points as thousands separators and a decimal
/// comma (`13.119`, `84,46`).
fn decimal(value: &Value) -> Value {
    if value.is_none() {
        return Value::from(());
    }
    let text = value.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.as_str()),
    };
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let decimals = decimals
        .map(|decimals| format!(",{decimals}"))
        .unwrap_or_default();
    Value::from(format!("{sign}{grouped}{decimals}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_decimal_comma_and_points_between_thousands() {
        let formatted = |text: &str| decimal(&Value::from(text)).to_string();
        assert_eq!(formatted("13119"), "13.119");
        assert_eq!(formatted("84.46"), "84,46");
        assert_eq!(formatted("-1234567.5"), "-1.234.567,5");
        assert_eq!(formatted("32"), "32");
        assert!(decimal(&Value::from(())).is_none());
    }

    #[test]
    fn a_text_continues_a_sentence_but_abbreviations_and_names_stay() {
        assert_eq!(lower_first("Đánh giá"), "đánh giá");
        assert_eq!(lower_first("UBND xã"), "UBND xã");
        let name = "Ngày Pháp luật Việt Nam";
        assert_eq!(lower_first(name), name);
        assert_eq!(lower_first(""), "");
    }

    #[test]
    fn no_text_becomes_markup() {
        assert_eq!(escape("a*b|c\n# d"), r"a\*b\|c \# d");
    }
}
