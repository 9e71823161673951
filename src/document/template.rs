//! Renders a template with data to Markdown. Templates are untrusted: they can only
//! read the data, and their work is limited.

pub mod fault;
mod filters;
mod syntax;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior};

use super::data::Data;
use super::form::{self, BLANK};
use super::parse::opaque::{OPAQUE, opaque};
use fault::{Fault, Misuse};

/// The built-in template of the annual report.
pub const REPORT: &str = concat!(
    include_str!("report/words.md"),
    include_str!("report/topics.md"),
    include_str!("report/opening.md"),
    include_str!("report/by_topic.md"),
    include_str!("report/progress.md"),
    include_str!("report/annex_tasks.md"),
    include_str!("report/annex_disclosures.md"),
    include_str!("report/annex_figures.md"),
);
/// The built-in template of the annual report in the order of the plan.
pub const REPORT_BY_TASK: &str = concat!(
    include_str!("report/words.md"),
    include_str!("report/tasks.md"),
    include_str!("report/opening.md"),
    include_str!("report/by_task.md"),
    include_str!("report/progress.md"),
    include_str!("report/annex_tasks.md"),
    include_str!("report/annex_figures.md"),
);
/// The built-in template of the plan.
pub const PLAN: &str = include_str!("plan.md");

/// The macros shared by the templates, imported as `macros`.
const MACROS: &str = include_str!("macros.md");

/// The number of engine steps that every document may take. The engine also counts
/// long texts, so endless loops and loops that double a text are stopped.
const FUEL: u64 = 200_000;

/// The number of further steps for each task, each date and each row of a table. The
/// built-in templates need fewer than 1,000.
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
    filters::add(&mut engine);
    engine.add_function("annex_label", form::annex_label);
    let context = Value::from(Serde(data));
    engine
        .add_template("macros", MACROS)
        .and_then(|()| engine.render_str(source, &context))
        .map_err(|error| fault::explained(&error, source, &context))
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
