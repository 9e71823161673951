//! `dcs check`: every rule, every finding.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;
use clap::ValueHint;

use super::args::{Group, Subcommand, arguments, flag, option};
use super::base::Base;
use super::choice::Choice;
use super::context::Context;
use super::errors::cannot_read;
use super::load::{keep, load, load_older, print_foreign, print_left_out};
use super::output::{Form, OutputArgs, Outputs};
use super::world::Outcome;
use super::{fix, plans};
use crate::diagnostic::{Count, Finding};
use crate::messages::{CliWords, fill};
use crate::parallel;
use crate::plan::scalar::day::Zone;
use crate::render::findings::machine::{self, Report, Scene};
use crate::render::findings::{Style, human};
use crate::rules::catalogue;
use crate::store::Years;
use crate::text::Sources;
use crate::workspace::{Loaded, Site};

/// The output formats of `check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum CheckFormat {
    /// For people, with excerpts of the files.
    #[default]
    Human,
    /// Machine-readable.
    Machine(machine::Format),
}

impl Choice for CheckFormat {
    fn all() -> Vec<Self> {
        let machines = machine::Format::ALL.map(Self::Machine);
        [&[Self::Human], &machines[..]].concat()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Machine(format) => format.name(),
        }
    }
}

impl Form for CheckFormat {
    fn machine(format: machine::Format) -> Self {
        Self::Machine(format)
    }
}

arguments! {
    /// The arguments of `check`.
    CheckArgs(words) {
        deny_warnings: bool = flag("deny-warnings", words.deny_warnings),
        base: Option<Base> = option("base", words.base, words.path_value)
            .value_hint(ValueHint::AnyPath),
        fix: bool = flag("fix", words.fix),
        dry_run: bool = flag("dry-run", words.dry_run)
            .requires("fix")
            .conflicts_with_all(["format", "output", "annotate"]),
        all_plans: Vec<PathBuf> = option("all-plans", words.check_all_plans, words.path_value)
            .num_args(0..)
            .default_missing_value(".")
            .conflicts_with_all(["plan", "base", "fix"]),
        output: OutputArgs<CheckFormat> = Group,
    }
}

impl Subcommand for CheckArgs {
    const NAME: &'static str = "check";

    fn about(words: &'static CliWords) -> &'static str {
        words.check_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let outputs = Outputs::of(&self.output, context)?;
        let checked = if self.all_plans.is_empty() {
            self.check_one(context)?
        } else {
            check_all(&self.all_plans, context)?
        };
        // A run that shows what it would change shows that and nothing else.
        if !self.dry_run {
            let delivered = deliver(&checked, &outputs, context)
                .and_then(|()| Ok(context.world.out.flush()?));
            if delivered.is_err() && checked.repaired {
                // Where even this cannot be printed, the exit code remains.
                let _ = context.world.err.line(context.words().record.unsaid);
            }
            delivered?;
        }
        if checked.unread > 0 {
            let count = checked.unread.to_string();
            bail!(fill(context.cli().plans_unread, &[("count", &count)]));
        }
        let count = Count::of(&checked.findings);
        let denied = self.deny_warnings && count.warnings > 0;
        Ok(Outcome::bad_news_if(count.errors > 0 || denied))
    }
}

/// What was checked, and what was found.
struct Checked {
    /// The files of all plans.
    sources: Sources,
    findings: Vec<Finding>,
    /// The as-of date of the first plan.
    as_of: NaiveDate,
    /// The plans, if there can be several.
    plans: Vec<PathBuf>,
    /// The number of plans that could not be read.
    unread: usize,
    /// Whether files were changed.
    repaired: bool,
}

impl Checked {
    /// Adds a plan with what is found in it as of a day, behind those before it.
    fn add(&mut self, loaded: Loaded, as_of: NaiveDate) -> Result<()> {
        let files = u32::try_from(self.sources.0.len())?;
        let findings = loaded.findings(as_of).into_iter();
        self.findings.extend(findings.map(|it| it.behind(files)));
        self.sources.0.extend(loaded.sources.0);
        Ok(())
    }
}

impl CheckArgs {
    /// Checks the plan that the options name.
    fn check_one(&self, context: &mut Context<'_, '_>) -> Result<Checked> {
        let older = self.base.as_ref();
        let older = older.map(|base| load_older(base, context));
        let older = older.transpose()?;
        let (loaded, repaired) = if self.fix {
            fix::repair_plan(older.as_ref(), self.dry_run, context)?
        } else {
            (load(context)?, false)
        };
        print_foreign(&loaded.left_out, context)?;
        if !context.options.names_plan() && !context.is_quiet() {
            plans::print_unchecked(&loaded.site.plan, context)?;
        }
        let as_of = context.day_for(&loaded.plan);
        let findings = loaded.findings_since(older.as_ref(), as_of);
        let mut loaded = keep(loaded);
        Ok(Checked {
            sources: std::mem::take(&mut loaded.sources),
            findings,
            as_of,
            plans: Vec::new(),
            unread: 0,
            repaired,
        })
    }
}

/// Checks every plan below the folders, as if their files were those of one.
fn check_all(folders: &[PathBuf], context: &mut Context<'_, '_>) -> Result<Checked> {
    let words = context.cli();
    let found = plans::search(folders, Years::All, context)?.plans;
    let short = |plan: PathBuf| match plan.strip_prefix(".") {
        Ok(below) if below != Path::new("") => below.to_owned(),
        _ => plan,
    };
    let plans: Vec<PathBuf> = found.into_iter().map(short).collect();
    if plans.is_empty() {
        bail!(words.no_plans_below);
    }
    let folder = context.world.folder.clone();
    let read = parallel::map(&plans, usize::MAX, |plan| {
        Loaded::read(Site {
            folder: folder.clone(),
            plan: plan.clone(),
        })
    });
    let mut checked = Checked {
        sources: Sources::default(),
        findings: Vec::new(),
        repaired: false,
        as_of: context.options.today(context.world, Zone::viet_nam()),
        plans,
        unread: 0,
    };
    for (index, loaded) in read.into_iter().enumerate() {
        match loaded {
            Ok(loaded) => {
                print_left_out(&loaded.left_out, context)?;
                print_foreign(&loaded.left_out, context)?;
                let as_of = context.day_for(&loaded.plan);
                if index == 0 {
                    checked.as_of = as_of;
                }
                checked.add(loaded, as_of)?;
            }
            Err(error) => {
                checked.unread += 1;
                let error = cannot_read(&error, context.words());
                context
                    .world
                    .err
                    .line(&format!("{}: {error}", words.failed))?;
            }
        }
    }
    Ok(checked)
}

/// Prints and writes what was found, in every format that was asked for.
fn deliver(
    checked: &Checked,
    outputs: &Outputs<CheckFormat>,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let (language, color) = (context.options.language, context.options.color);
    let (quiet, words) = (context.is_quiet(), context.cli());
    let (folder, root) = (context.world.shown_folder(), context.world.shown_root());
    let scene = Scene {
        sources: &checked.sources,
        folder: &folder,
        root: &root,
        language,
    };
    let findings = &checked.findings;
    let plan = context.options.plan_option();
    outputs.deliver(context, |format| match format {
        CheckFormat::Machine(format) => {
            Report::of_findings(scene, findings, catalogue(), checked.as_of).write(format)
        }
        CheckFormat::Human => {
            let style = Style {
                language,
                color,
                plan: &plan,
            };
            let mut drawn = human::render(scene.sources, findings, style);
            if quiet {
                return drawn;
            }
            drawn += &human::summary(findings, scene.sources.0.len(), style);
            drawn.push('\n');
            if !checked.plans.is_empty() {
                let plans: Vec<&PathBuf> = checked.plans.iter().collect();
                let count = plans.len().to_string();
                let listed = plans::listed(&plans, words);
                drawn += &fill(
                    words.plans_checked,
                    &[("count", &count), ("plans", &listed)],
                );
                drawn.push('\n');
            }
            drawn
        }
    })
}
