//! Renders a document as a self-contained HTML page for screens, phones and, in the
//! legal form, A4 paper.

use minijinja::AutoEscape;
use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::form::{COUNTRY, MOTTO, RECIPIENTS, TO};
use super::model::Document;
use super::template::engine;

/// The template of the page: markup and styles, no prose.
const PAGE: &str = include_str!("page.html");

/// The data available to the page template.
#[derive(Serialize)]
struct Page<'d> {
    document: &'d Document,
    title: String,
    country: &'static str,
    motto: &'static str,
    to: &'static str,
    recipients_word: &'static str,
}

/// Renders a document.
///
/// # Panics
///
/// Never: the template is part of the program, and a test renders all its branches.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut engine = engine();
    engine.set_auto_escape_callback(|_| AutoEscape::Html);
    let page = Page {
        document,
        title: document.title(),
        country: COUNTRY,
        motto: MOTTO,
        to: TO,
        recipients_word: RECIPIENTS,
    };
    engine
        .render_str(PAGE, Value::from(Serde(page)))
        .expect("the page is well-formed and sees all that it names")
}
