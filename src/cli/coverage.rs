//! `dcs coverage`: which duties are done, by which entry, and which are missing.

use anyhow::{Result, bail};

use super::add::register;
use super::args::{Names, Subcommand, arguments, flag, option, positional};
use super::choice::Choice as _;
use super::context::Context;
use super::load::{load, warn_of_errors};
use super::table_format::{PlanFormat, TableFormat};
use super::vocabulary::options_meant;
use super::world::Outcome;
use crate::law;
use crate::messages::{CliWords, DutyWords, Words, fill};
use crate::render::commands::naming_plan;
use crate::render::coverage::{json, summary, table};
use crate::search::fold;
use crate::status::{Cover, Covered, coverage, groups};

arguments! {
    /// The arguments of `coverage`.
    CoverageArgs(words) {
        /// The words of the register: a title may have several.
        register: Vec<String> = positional(words.coverage_register, words.register_value)
            .add(Names::Kinds),
        law: Option<String> = option("law", words.coverage_law, words.text_value),
        missing: bool = flag("missing", words.coverage_missing),
        all: bool = flag("all", words.coverage_all),
        exit_zero: bool = flag("exit-zero", words.coverage_exit_zero),
        format: Option<PlanFormat> = option("format", words.format, words.format_value)
            .help(fill(words.format, &[("default", PlanFormat::default().name())])),
    }
}

impl Subcommand for CoverageArgs {
    const NAME: &'static str = "coverage";

    fn about(words: &'static CliWords) -> &'static str {
        words.coverage_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let register = self.register(context)?;
        let mut loaded = load(context)?;
        warn_of_errors(&loaded, context)?;
        if self.all {
            // What the law wants can be read before any register is begun.
            loaded.plan = loaded.plan.under(law::shipped());
        }
        let as_of = context.day_for(&loaded.plan);
        let mut covered = coverage(&loaded.plan, as_of);
        covered.retain(|one| self.wants(one, register));
        let before = covered.len();
        covered.retain(|one| self.all || one.cover != Cover::NotBegun);
        let not_begun = before - covered.len();
        let counted = groups(&covered);
        let any_missing = covered.iter().any(|one| one.cover == Cover::Missing);
        covered.retain(|one| !self.missing || one.cover == Cover::Missing);
        let language = context.options.language;
        let words = &Words::of(language).duties;
        let text = match self.format.unwrap_or_default() {
            PlanFormat::Json => json(&covered, &counted, &loaded.plan, as_of),
            PlanFormat::Table(format @ (TableFormat::Table | TableFormat::List)) => {
                let mut text = String::new();
                if !covered.is_empty() {
                    let view = context.view(format == TableFormat::List);
                    text += &format.write(&table(&covered, &loaded.plan, language), view);
                    text.push('\n');
                }
                text += &summary(&counted, language);
                let is_empty = counted.is_empty() && covered.is_empty();
                let hint = hint(is_empty, not_begun, words);
                text + &naming_plan(hint, &context.options.plan_option())
            }
            PlanFormat::Table(format) => format.write(
                &table(&covered, &loaded.plan, language),
                context.view(false),
            ),
        };
        context.world.out.drawn(&text)?;
        Ok(Outcome::bad_news_if(any_missing && !self.exit_zero))
    }
}

/// Returns what to do where no register is begun, or that so many duties of others are not shown.
fn hint(is_empty: bool, not_begun: usize, words: &DutyWords) -> String {
    if is_empty {
        return words.no_register_begun.to_owned() + "\n";
    }
    if not_begun == 0 {
        return String::new();
    }
    let count = not_begun.to_string();
    fill(words.others_not_begun, &[("count", &count)]) + "\n"
}

impl CoverageArgs {
    /// Returns the list of the register that is named, if one is.
    fn register(&self, context: &Context<'_, '_>) -> Result<Option<&'static str>> {
        let named = self.register.join(" ");
        let found = named.trim();
        if found.is_empty() {
            return Ok(None);
        }
        let mut meant = options_meant(found);
        if let Some(option) = meant.find(|it| ["missing", "all"].contains(it)) {
            let meant = format!("--{option}");
            let said = context.words().lines.option_meant;
            bail!(fill(said, &[("found", found), ("meant", &meant)]));
        }
        Ok(Some(register(found, context.words())?.list))
    }

    /// Returns whether a duty is of the register and the law that are wanted, by words of its
    /// article or of its identifier.
    fn wants(&self, one: &Covered<'_>, register: Option<&str>) -> bool {
        let of_register = register.is_none_or(|list| one.duty.register() == Some(list));
        let text = fold(&format!("{} {}", one.duty.source(), one.duty.id_text()));
        let law = self.law.as_deref().unwrap_or_default();
        let mut words = law.split_whitespace().map(fold);
        of_register && words.all(|word| text.contains(&word))
    }
}
