//! `dcs report` and `dcs plan`: documents, and what they still lack.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use chrono::NaiveDate;
use clap::ArgMatches;

use super::load::load;
use super::options::{Options, Talk, explained};
use super::output::Guard;
use super::{Outcome, Surroundings};
use crate::messages::{CliWords, Words, fill};
use crate::render::readiness::{self, Shown};
use crate::report::form::Kind;
use crate::report::readiness::missing;
use crate::report::template::{self, Fault};
use crate::report::{Format, Scope, compose};
use crate::status::Outlook;
use crate::store;
use crate::workspace::Loaded;

pub(super) fn run(
    kind: Kind,
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let built_in = match kind {
        Kind::Report => template::REPORT,
        Kind::Plan => template::PLAN,
    };
    if matches.get_flag("print-template") {
        surroundings.out.drawn(built_in)?;
        return Ok(Outcome::Clean);
    }
    let words = options.words();
    let targets = targets(matches, words)?;
    admit(&targets, matches.get_flag("force"), options, surroundings)?;
    let loaded = load(options, surroundings)?;
    let today = options.day_for(&loaded.plan, surroundings);
    let (outlook, scope) = look(kind, &loaded, today, options, surroundings)?;
    let lacking = missing(kind, &outlook, scope);
    let shown = Shown {
        outlook: &outlook,
        today,
        missing: &lacking,
        sources: &loaded.sources,
        new_file: loaded.new_file("progress"),
        language: options.language,
    };
    let asked_only = kind == Kind::Report && matches.get_flag("readiness");
    if asked_only {
        let page = readiness::page(&shown, surroundings.width, options.color);
        surroundings.out.drawn(&page)?;
    } else {
        let template = chosen(matches, built_in, options, surroundings)?;
        let annex = kind == Kind::Plan && matches.get_flag("annex");
        let document = compose(kind, &outlook, scope, annex, &template.text)
            .map_err(|fault| blame(&template, &fault, words))?;
        let written: Vec<(Target, Vec<u8>)> = targets
            .into_iter()
            .map(|target| (target.clone(), target.format.write(&document)))
            .collect();
        deliver(&written, options, surroundings)?;
        if options.talk != Talk::Quiet {
            let list = readiness::list(kind, &shown);
            surroundings.err.drawn(&list)?;
        }
    }
    Ok(if matches.get_flag("strict") && !lacking.is_empty() {
        Outcome::BadNews
    } else {
        Outcome::Clean
    })
}

/// Looks at a sound plan on the last day that the document speaks of.
fn look<'l>(
    kind: Kind,
    loaded: &'l Loaded,
    today: NaiveDate,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<(Outlook<'l>, Scope)> {
    loaded.demand_sound(today, options, surroundings)?;
    let plan = &loaded.plan;
    let (scope, day) = match kind {
        Kind::Report => {
            let day = Scope::day_of_report(plan, options.as_of, today);
            (Scope::of(plan), day)
        }
        Kind::Plan => (Scope::whole(plan), today),
    };
    let scope = scope.expect("a sound plan has a year, and so a period");
    let last = scope.last_day(day);
    Ok((Outlook::new(plan, last, plan.due_soon()), scope))
}

/// Where a document goes, and in which format.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Target {
    format: Format,
    /// The file; none for the screen.
    path: Option<PathBuf>,
}

/// Returns where the document goes: each output in its own format, or one output
/// in each of several.
fn targets(matches: &ArgMatches, words: &CliWords) -> Result<Vec<Target>> {
    let mut formats: Vec<Format> = matches
        .get_many::<String>("format")
        .into_iter()
        .flatten()
        .filter_map(|name| Format::of(name))
        .collect();
    formats.dedup();
    let outputs: Vec<&PathBuf> = matches.get_many("output").into_iter().flatten().collect();
    let own = |path: &Path| {
        let suffix = path.extension().and_then(|suffix| suffix.to_str());
        suffix.and_then(Format::of)
    };
    let unclear = |path: &Path| {
        let path = path.display().to_string();
        anyhow!(fill(words.unknown_suffix, &[("path", &path)]))
    };
    match (&outputs[..], &formats[..]) {
        ([], []) => Ok(vec![Target {
            format: Format::Markdown,
            path: None,
        }]),
        ([], [format]) => Ok(vec![Target {
            format: *format,
            path: None,
        }]),
        ([], _) => bail!(words.one_to_screen),
        ([path], [format]) => Ok(vec![Target {
            format: *format,
            path: Some((*path).clone()),
        }]),
        ([path], [_, ..]) => {
            let named = own(path).is_some();
            let beside = |format: &Format| {
                let (suffix, _) = Format::ALL[Format::ALL
                    .iter()
                    .position(|(_, known)| known == format)
                    .expect("all formats are listed")];
                let mut file = path.as_os_str().to_owned();
                file.push(".");
                file.push(suffix);
                Target {
                    format: *format,
                    path: Some(if named {
                        path.with_extension(suffix)
                    } else {
                        file.into()
                    }),
                }
            };
            Ok(formats.iter().map(beside).collect())
        }
        (paths, _) => paths
            .iter()
            .map(|path| {
                Ok(Target {
                    format: own(path).ok_or_else(|| unclear(path))?,
                    path: Some((*path).clone()),
                })
            })
            .collect(),
    }
}

/// Refuses targets that may not be written, before anything is read.
fn admit(
    targets: &[Target],
    force: bool,
    options: &Options,
    surroundings: &Surroundings<'_>,
) -> Result<()> {
    let to_screen = |target: &Target| target.path.is_none() && target.format == Format::Docx;
    if surroundings.width.is_some() && targets.iter().any(to_screen) {
        bail!(options.words().not_to_terminal);
    }
    for (index, target) in targets.iter().enumerate() {
        if let Some(path) = &target.path {
            let before = targets[..index].iter();
            let guard = Guard {
                force,
                before: before.filter_map(|target| target.path.as_deref()),
            };
            let ours = |bytes: &[u8]| target.format.is_untouched(bytes);
            guard.admit(path, ours, options, surroundings)?;
        }
    }
    Ok(())
}

/// A template and what it is called.
struct Chosen {
    text: String,
    name: String,
}

fn chosen(
    matches: &ArgMatches,
    built_in: &str,
    options: &Options,
    surroundings: &Surroundings<'_>,
) -> Result<Chosen> {
    let words = options.words();
    let Some(path) = matches.get_one::<PathBuf>("template") else {
        return Ok(Chosen {
            text: built_in.to_owned(),
            name: words.built_in.to_owned(),
        });
    };
    let text = store::read_text(&surroundings.folder, path)
        .map_err(|error| explained(&error, words.cannot_read, words))?;
    Ok(Chosen {
        text,
        name: path.display().to_string(),
    })
}

/// Says what is wrong with a template.
fn blame(template: &Chosen, fault: &Fault, words: &CliWords) -> anyhow::Error {
    let path = template.name.as_str();
    match fault {
        Fault::NoKind => {
            let said = words.template_no_kind;
            anyhow!(fill(
                words.template_fault,
                &[("path", path), ("said", said)]
            ))
        }
        Fault::Engine { line: None, said } => {
            anyhow!(fill(
                words.template_fault,
                &[("path", path), ("said", said)]
            ))
        }
        Fault::Engine {
            line: Some(line),
            said,
        } => anyhow!(fill(
            words.template_fault_at,
            &[("path", path), ("line", &line.to_string()), ("said", said)],
        )),
    }
}

/// Writes what was made.
fn deliver(
    written: &[(Target, Vec<u8>)],
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<()> {
    let words = options.words();
    for (target, bytes) in written {
        let Some(path) = &target.path else {
            surroundings.out.stream().write_all(bytes)?;
            continue;
        };
        store::replace(&surroundings.folder.join(path), bytes)
            .map_err(|error| explained(&error, words.cannot_write, words))?;
        if options.talk != Talk::Quiet {
            let path = path.display().to_string();
            let said = fill(
                Words::of(options.language).documents.written,
                &[("path", &path)],
            );
            surroundings.err.line(&said)?;
        }
    }
    Ok(())
}
