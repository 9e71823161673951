//! Document → one self-contained page, for the screen, for the phone, and for A4
//! paper in the legal form.

use minijinja::AutoEscape;
use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::document::Document;
use super::form::{COUNTRY, MOTTO, RECIPIENTS, TO};
use super::template::engine;

/// The page: markup and style, no prose.
const PAGE: &str = include_str!("page.html");

/// What the page sees.
#[derive(Serialize)]
struct Page<'d> {
    document: &'d Document,
    title: String,
    country: &'static str,
    motto: &'static str,
    to: &'static str,
    recipients_word: &'static str,
}

/// Writes a document.
///
/// # Panics
///
/// Never: the page is part of the program and a test renders every branch of it.
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
