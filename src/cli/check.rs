//! `dcs check`: every rule, every finding.

use anyhow::Result;
use clap::ValueHint;

use super::args::{Choice, Group, Subcommand, arguments, flag, option};
use super::context::Context;
use super::fix;
use super::load::{keep, load, load_older};
use super::output::{Form, OutputArgs, Outputs};
use super::world::Outcome;
use crate::diagnostic::Count;
use crate::messages::CliWords;
use crate::render::findings::human;
use crate::render::findings::machine::{self, Report, Scene};
use crate::rules::catalogue;

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
        base: Option<String> = option("base", words.base, words.path_value)
            .value_hint(ValueHint::AnyPath),
        fix: bool = flag("fix", words.fix),
        dry_run: bool = flag("dry-run", words.dry_run)
            .requires("fix")
            .conflicts_with_all(["format", "output", "annotate"]),
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
        let older = self.base.as_ref();
        let older = older.map(|path| load_older(path, context));
        let older = older.transpose()?;
        let loaded = if self.fix {
            fix::repair_plan(older.as_ref(), self.dry_run, context)?
        } else {
            load(context)?
        };
        let loaded = keep(loaded);
        let as_of = context.day_for(&loaded.plan);
        let findings = loaded.findings_since(older.as_ref(), as_of);
        let count = Count::of(&findings);
        // A run that shows what it would change shows that and nothing else.
        if !self.dry_run {
            let (language, color) = (context.options.language, context.options.color);
            let quiet = context.is_quiet();
            let folder = context.world.shown_folder();
            let scene = Scene {
                sources: &loaded.sources,
                folder: &folder,
                language,
            };
            outputs.deliver(context, |format| match format {
                CheckFormat::Machine(format) => {
                    Report::of_findings(scene, &findings, catalogue(), as_of).write(format)
                }
                CheckFormat::Human => {
                    let drawn = human::render(scene.sources, &findings, language, color);
                    if quiet {
                        return drawn;
                    }
                    let summary = human::summary(&findings, scene.sources.0.len(), language);
                    format!("{drawn}{summary}\n")
                }
            })?;
        }
        let denied = self.deny_warnings && count.warnings > 0;
        Ok(Outcome::bad_news_if(count.errors > 0 || denied))
    }
}
