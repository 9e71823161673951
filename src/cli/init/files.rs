//! The files of a new plan.

use super::built_in;
use super::commented::{self, Syntax};
use super::dates::moved;
use super::names::Names;
use crate::cli::values::Line;
use crate::document::times;
use crate::messages::{Language, fill};
use crate::plan::record::{KINDS, Kind};
use crate::plan::scalar::year::Year;
use crate::schema;

/// The head of the plan, with placeholders such as `{unit}`.
const HEAD: &str = include_str!("plan.toml");

/// The line that stands for the unit's code where it was not given.
const NO_CODE: &str = include_str!("no-code.toml");

/// The file with examples of the kinds of records that no other file holds, and its head.
const OTHERS: &str = "records.yaml";
const OTHERS_HEAD: &str = include_str!("records.yaml");

/// The git attributes of a plan's files, with the placeholder `{append-only}` for the
/// lists to which records are only ever added.
const GIT_ATTRIBUTES: &str = include_str!("gitattributes");

/// Returns the git attributes of a plan's files: records that two branches have added are
/// all kept in a merge, which is safe because each is a single line.
fn git_attributes() -> String {
    let append_only = KINDS.iter().filter(|kind| kind.append_only);
    let lines: Vec<String> = append_only
        .map(|kind| format!("{}*.yaml merge=union", kind.list))
        .collect();
    GIT_ATTRIBUTES.replace("{append-only}", &lines.join("\n"))
}

/// The file with the schema for editors, next to the plan's files.
const SCHEMA: &str = "dcs.schema.json";

/// The text for something to be filled in by hand.
const BLANK: &str = "…………";

/// The day of 2024 on which the report was due. The superior asks for it each year on that
/// day, so the plan of a school year has the one that lies in it, in its first autumn:
/// that plan is the current one on the day, and its status names the report.
const REPORT_DUE: &str = "2024-11-20";

/// Returns the files of a new plan, by name. An empty one has none of the records of the
/// built-in plan. In either, comments show an example of every kind of records, in the file
/// of that kind or, of the others, in one file of their own.
pub(super) fn files(
    names: &Names,
    year: Year,
    is_empty: bool,
    language: Language,
) -> Vec<(&'static str, String)> {
    let superior = or_blank(names.superior.as_ref());
    let signer = escape(&or_blank(names.signer.as_ref()));
    let deadlines = built_in::deadlines(year, &escape(&superior));
    let responsibilities = built_in::responsibilities(&signer);
    let none = String::new;
    let built_in = [
        (
            "plan.toml",
            Syntax::Toml,
            head(names, year),
            built_in::sections(),
        ),
        (
            "tasks.yaml",
            Syntax::Yaml,
            none(),
            built_in::tasks(&superior),
        ),
        (
            "responsibilities.toml",
            Syntax::Toml,
            none(),
            responsibilities,
        ),
        ("deadlines.toml", Syntax::Toml, none(), deadlines),
    ];
    let mut others: Vec<Kind> = KINDS.to_vec();
    let mut files = Vec::new();
    for (name, syntax, head, records) in built_in {
        let (own, left) = others
            .into_iter()
            .partition(|kind| commented::holds(&records, *kind, syntax));
        others = left;
        let records = if is_empty { String::new() } else { records };
        let examples = commented::examples(&own, syntax, !is_empty);
        files.push((name, directive(name) + &head + &records + &examples));
    }
    let examples = commented::examples(&others, Syntax::Yaml, false);
    files.push((OTHERS, directive(OTHERS) + OTHERS_HEAD + &examples));
    files.push((".gitattributes", git_attributes()));
    files.push((SCHEMA, schema::write(language)));
    files
}

/// Returns the head of the plan.
fn head(names: &Names, year: Year) -> String {
    let year_key = match year {
        Year::Calendar(year) => format!("year    = {year}"),
        Year::School(_) => format!("school-year = \"{year}\""),
    };
    let code = match &names.code {
        Some(code) => format!("code     = \"{}\"", escape(&code.0)),
        None => NO_CODE.trim_end().to_owned(),
    };
    let name = |line: &Option<Line>| escape(&or_blank(line.as_ref()));
    let values = [
        ("year_key", year_key),
        ("year_name", times::year(year)),
        ("due", moved(REPORT_DUE, year)),
        ("date", example_date(year)),
        ("unit", name(&names.unit)),
        ("superior", name(&names.superior)),
        ("place", name(&names.place)),
        ("signer", name(&names.signer)),
        ("code", code),
    ];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    fill(HEAD, &values)
}

/// Returns a name, or a blank to be filled in.
fn or_blank(line: Option<&Line>) -> String {
    line.map_or(BLANK, |line| &line.0).to_owned()
}

/// Returns a day on which the plan of a year may be issued, as an example.
fn example_date(year: Year) -> String {
    match year {
        Year::Calendar(_) => moved("2024-01-15", year),
        Year::School(_) => moved("2024-09-15", year),
    }
}

/// Returns the line that tells an editor where the schema of a file is, in the syntax of
/// the TOML (taplo) or the YAML extension of VS Code.
fn directive(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, "toml")) => format!("#:schema ./{SCHEMA}\n"),
        Some((_, "yaml")) => format!("# yaml-language-server: $schema=./{SCHEMA}\n"),
        _ => String::new(),
    }
}

/// Escapes a line for a TOML string in double quotes.
fn escape(line: &str) -> String {
    line.replace('\\', "\\\\").replace('"', "\\\"")
}
