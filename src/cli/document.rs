//! `dcs report` and `dcs plan`: create documents, and list what is missing from them.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use chrono::NaiveDate;

use super::args::{Group, Names, Subcommand, arguments, flag, option, positional};
use super::choice::Choice;
use super::context::Context;
use super::errors::cannot_read;
use super::load::load;
use super::named_document::Asked;
use super::output::Guard;
use super::targets::{Target, deliver, targets};
use super::world::Outcome;
use crate::document::form::Kind;
use crate::document::readiness::{Missing, missing};
use crate::document::template;
use crate::document::template::fault::Fault;
use crate::document::{Format, Outline, compose, period};
use crate::messages::{CliWords, Language, Words, fill};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::record::KINDS;
use crate::render::readiness::{self, Shown};
use crate::status::Snapshot;
use crate::store;
use crate::workspace::Loaded;

arguments! {
    /// The arguments of all commands that make documents.
    DocumentArgs(words) {
        format: Vec<Format> = option("format", words.document_format, words.format_value)
            .value_delimiter(','),
        output: Vec<PathBuf> = option("output", words.output, words.file_value).short('o'),
        template: Option<PathBuf> = option("template", words.template_file, words.file_value),
        print_template: bool = flag("print-template", words.print_template),
        force: bool = flag("force", words.force),
        strict: bool = flag("strict", words.strict),
    }
}

arguments! {
    /// The arguments of `report`.
    ReportArgs(words) {
        report: Option<String> = positional(words.report_id, words.report_value).add(Names::Reports),
        document: DocumentArgs = Group,
        readiness: bool = flag("readiness", words.readiness)
            .conflicts_with_all(["output", "format", "template"]),
        outline: Option<Outline> = option("outline", words.outline, words.what_value)
            .conflicts_with("template"),
    }
}

arguments! {
    /// The arguments of `plan`.
    PlanArgs(words) {
        document: DocumentArgs = Group,
        annex: bool = flag("annex", words.annex),
    }
}

impl Choice for Outline {
    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn name(self) -> &'static str {
        Outline::name(self)
    }

    fn meaning(self, words: &'static Words) -> Option<&'static str> {
        Some(match self {
            Self::Topic => words.cli.by_topic,
            Self::Plan => words.cli.by_plan,
        })
    }
}

impl Subcommand for ReportArgs {
    const NAME: &'static str = "report";

    fn about(words: &'static CliWords) -> &'static str {
        words.report_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let outline = self.outline.unwrap_or_default();
        if self.document.print_template {
            context.world.out.drawn(outline.template())?;
            return Ok(Outcome::Clean);
        }
        let asked = Asked::Report(self.report.as_deref());
        let purpose = Purpose::of(self.readiness);
        make(asked, purpose, outline, &self.document, context)
    }
}

impl Subcommand for PlanArgs {
    const NAME: &'static str = "plan";

    fn about(words: &'static CliWords) -> &'static str {
        words.plan_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        if self.document.print_template {
            context.world.out.drawn(template::PLAN)?;
            return Ok(Outcome::Clean);
        }
        let purpose = Purpose::Write { annex: self.annex };
        make(Asked::Plan, purpose, Outline::Plan, &self.document, context)
    }
}

/// What a command wants with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To create it, and to list what is missing.
    Write {
        /// Whether a plan has its annex.
        annex: bool,
    },
    /// Only to list what is missing.
    Readiness,
}

impl Purpose {
    /// Returns what is wanted with a document that has no annex to choose.
    pub(super) fn of(readiness: bool) -> Self {
        if readiness {
            Self::Readiness
        } else {
            Self::Write { annex: false }
        }
    }
}

/// Lists what is missing from a document, and creates it if that is the purpose.
pub(super) fn make(
    asked: Asked<'_>,
    purpose: Purpose,
    outline: Outline,
    args: &DocumentArgs,
    context: &mut Context<'_, '_>,
) -> Result<Outcome> {
    let targets = targets(&args.format, &args.output, context.cli())?;
    check_targets(&targets, args.force, context)?;
    let loaded = load(context)?;
    let today = context.day_for(&loaded.plan);
    loaded.demand_sound(today, context)?;
    let kind = asked.of(&loaded.plan, today, context)?;
    let (snapshot, period) = snapshot(kind, &loaded.plan, today, context);
    let template = read_template(args, built_in(kind, outline), context)?;
    let annex = purpose == Purpose::Write { annex: true };
    let document = compose(kind, &snapshot, period, today, annex, &template.text)
        .map_err(|fault| template_error(&template, &fault, context.options.language))?;
    if purpose != Purpose::Readiness {
        deliver(&document, &targets, context)?;
    }
    let sources = &loaded.sources;
    let missing = missing(kind, &snapshot, period, today, outline, sources, &document);
    let shown = shown(kind, &snapshot, &loaded, today, &missing, context);
    if purpose == Purpose::Readiness {
        context.world.out.drawn(&readiness::page(&shown))?;
    } else if context.is_quiet() {
        context.world.err.drawn(&readiness::brief(&shown))?;
    } else {
        context.world.err.drawn(&readiness::list(&shown))?;
    }
    Ok(Outcome::bad_news_if(args.strict && !missing.is_empty()))
}

/// Returns the template of a document that ships with the program.
fn built_in(kind: Kind, outline: Outline) -> &'static str {
    match kind {
        Kind::Report(_) => outline.template(),
        Kind::Plan => template::PLAN,
        Kind::Paper(paper) => paper.sort.template(),
    }
}

/// Returns the data for a list of what is missing.
fn shown<'s>(
    kind: Kind,
    snapshot: &'s Snapshot<'s>,
    loaded: &'s Loaded,
    today: NaiveDate,
    missing: &'s [Missing],
    context: &Context<'_, '_>,
) -> Shown<'s> {
    Shown {
        kind,
        snapshot,
        today,
        missing,
        sources: &loaded.sources,
        new_files: KINDS
            .iter()
            .map(|kind| (kind.list, loaded.new_file(kind.list)))
            .collect(),
        language: context.options.language,
        plan_option: context.options.plan_option(),
    }
}

/// Returns the status of a plan on the last day that the document covers.
fn snapshot<'l>(
    kind: Kind,
    plan: &'l Plan,
    today: NaiveDate,
    context: &Context<'_, '_>,
) -> (Snapshot<'l>, DateRange) {
    let day = match kind {
        Kind::Report(_) => period::day_of_report(kind.report(plan), context.options.as_of, today),
        Kind::Plan => today,
        // What is to happen later is included, if it is asked for.
        Kind::Paper(paper) => paper.on(plan).map_or(today, |on| on.max(today)),
    };
    let period = period::of(plan, kind).expect("a sound plan has a year, and so a period");
    let last = day.min(period.until);
    (Snapshot::new(plan, last, plan.due_soon()), period)
}

/// A template and its name in messages.
struct Template {
    text: String,
    name: String,
}

fn read_template(
    args: &DocumentArgs,
    built_in: &str,
    context: &Context<'_, '_>,
) -> Result<Template> {
    let words = context.cli();
    let Some(path) = &args.template else {
        return Ok(Template {
            text: built_in.to_owned(),
            name: words.built_in.to_owned(),
        });
    };
    let text = store::read_text(&context.world.folder, path)
        .map_err(|error| cannot_read(&error, context.words()))?;
    Ok(Template {
        text,
        name: path.display().to_string(),
    })
}

/// Returns the error for a faulty template.
fn template_error(template: &Template, fault: &Fault, language: Language) -> anyhow::Error {
    let words = &Words::of(language).cli;
    let path = fault.part.as_ref().unwrap_or(&template.name);
    let message = fault.message.say(language);
    let Some((line, column)) = fault.at else {
        return anyhow!(fill(
            words.template_fault,
            &[("path", path), ("message", &message)]
        ));
    };
    let column = column.map_or_else(String::new, |column| format!(":{column}"));
    let at = format!("{line}{column}");
    anyhow!(fill(
        words.template_fault_at,
        &[("path", path), ("at", &at), ("message", &message)]
    ))
}

/// Refuses targets that must not be written, before anything is read.
fn check_targets(targets: &[Target], force: bool, context: &Context<'_, '_>) -> Result<()> {
    let to_screen = |target: &Target| target.path.is_none() && !target.format.is_text();
    if context.world.width.is_some() && targets.iter().any(to_screen) {
        bail!(context.cli().not_to_terminal);
    }
    for (index, target) in targets.iter().enumerate() {
        if let Some(path) = &target.path {
            let before = targets[..index].iter();
            let guard = Guard {
                force,
                before: before.filter_map(|target| target.path.as_deref()),
            };
            guard.admit(path, |bytes| target.format.is_untouched(bytes), context)?;
        }
    }
    Ok(())
}
