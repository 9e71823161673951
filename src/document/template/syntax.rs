//! What is wrong with the syntax of a template. The engine describes it with a few English
//! sentences and with names of what it found and needed; both are replaced here.

use minijinja::{Error, ErrorKind};

use crate::messages::{Language, Message, TemplateWords, Words, message};
use crate::search::nearest;

/// Returns the message for an error of syntax; `near` is the piece of the template where it
/// is.
pub(super) fn message_of(error: &Error, near: &str) -> Message {
    if error.kind() == ErrorKind::BadEscape {
        return message!(template.bad_escape);
    }
    let detail = error.detail().unwrap_or_default();
    if let Some(name) = detail.strip_prefix("unknown statement ") {
        return without_statement(name);
    }
    if let Some(name) = detail.strip_prefix("cannot assign to reserved variable name ") {
        return message!(template.reserved, name = name);
    }
    match detail {
        "unexpected end of string" => message!(template.unclosed_text),
        "unexpected end of comment" => message!(template.unclosed_comment),
        "unexpected end of raw block" => message!(template.unclosed_raw),
        "unexpected character" => message!(template.odd_character, near = near),
        "'_' may not occur at end of number"
        | "invalid float"
        | "invalid integer"
        | "invalid integer (too large)" => message!(template.bad_number),
        // The last piece is the tag that opens the statement.
        "unexpected end of input, expected end of block" if near == "%}" => {
            message!(template.unclosed_block)
        }
        _ if detail.contains("recursion limit") => message!(template.nested_too_deep),
        _ => unexpected(detail),
    }
}

/// Returns the message for something that stands where something else is needed:
/// `unexpected end of block, expected identifier`. Where the engine does not say what is
/// needed, it is a value.
fn unexpected(detail: &str) -> Message {
    let rest = detail.strip_prefix("unexpected ");
    let Some(rest) = rest.or_else(|| detail.strip_prefix("unknown ")) else {
        return message!(template.bad_syntax);
    };
    let (found, expected) = rest
        .split_once(", expected ")
        .unwrap_or((rest, "expression"));
    if found == "end of input" {
        return message!(template.ended).in_each("expected", |language| thing(expected, language));
    }
    message!(template.expected)
        .in_each("found", |language| thing(found, language))
        .in_each("expected", |language| thing(expected, language))
}

/// Returns the message for a statement that does not exist, or that closes nothing.
fn without_statement(name: &str) -> Message {
    if CLOSING.contains(&name) {
        return message!(template.closes_nothing, name = name);
    }
    match nearest(name, STATEMENTS.iter().chain(CLOSING).copied()) {
        Some(meant) => message!(template.no_statement_but, name = name, meant = meant),
        None => message!(template.no_statement, name = name),
    }
}

/// The statements of a template.
const STATEMENTS: &[&str] = &[
    "block", "extends", "filter", "for", "from", "if", "import", "include", "macro", "set", "with",
];

/// The statements that close or divide another one.
const CLOSING: &[&str] = &[
    "elif",
    "else",
    "endblock",
    "endfilter",
    "endfor",
    "endif",
    "endmacro",
    "endset",
    "endwith",
];

/// Returns what the engine calls a piece of a template, in a language.
fn thing(name: &str, language: Language) -> String {
    let words: &TemplateWords = &Words::of(language).template;
    let known = match name {
        "identifier" => words.a_name,
        "string" => words.a_text,
        "integer" | "float" => words.a_number,
        "expression" => words.a_value,
        "block keyword" | "statement" => words.a_statement,
        "template-data" => words.plain_text,
        "start of variable block" => "`{{`",
        "end of variable block" => "`}}`",
        "start of block" => "`{%`",
        "end of block" => "`%}`",
        "comma" => "`,`",
        "assignment operator" => "`=`",
        "as" => "`as`",
        "context" => "`context`",
        "import" => "`import`",
        "in" => "`in`",
        sign if sign.starts_with('`') => sign,
        _ => words.something_else,
    };
    known.to_owned()
}
