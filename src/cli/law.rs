//! `dcs law`: how many days the law gives, and what that means for a day.

use anyhow::{Result, bail};

use super::args::{Subcommand, arguments, flag, option, positional};
use super::choice::Choice;
use super::context::Context;
use super::errors::suggest;
use super::load::{load, warn_of_errors};
use super::on::On;
use super::table_format::{PlanFormat, TableFormat};
use super::values::day;
use super::world::Outcome;
use crate::law::{self, Provision};
use crate::messages::{CliWords, Words, fill};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::id::key;
use crate::render::law::{Counted, json, table};
use crate::search::{fold, nearest};

arguments! {
    /// The arguments of `law`.
    LawArgs(words) {
        /// The identifier, or words of it or of its text.
        topic: Vec<String> = positional(words.law_topic, words.law_value),
        on: Option<On> = option("on", words.law_on, words.day_value),
        all: bool = flag("all", words.law_all),
        format: Option<PlanFormat> = option("format", words.format, words.format_value)
            .help(fill(words.format, &[("default", PlanFormat::default().name())])),
    }
}

impl Subcommand for LawArgs {
    const NAME: &'static str = "law";

    fn about(words: &'static CliWords) -> &'static str {
        words.law_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        self.refuse_day(context.words())?;
        // The law can be read where there is no plan.
        let loaded = match context.site() {
            Ok(_) => Some(load(context)?),
            Err(_) => None,
        };
        if let Some(loaded) = &loaded {
            warn_of_errors(loaded, context)?;
        }
        let shipped = law::shipped();
        // It is the law also of a plan that keeps no register yet.
        let plan = loaded.map(|loaded| loaded.plan.under(shipped));
        let plan = plan.as_ref();
        let today = context.day_for(plan.unwrap_or(shipped));
        let on = self.on.unwrap_or_default().day("--on", today, context)?;
        let known = law::provisions(shipped, plan);
        let topic = self.topic.join(" ");
        let found = meant(&known, topic.trim(), context.words())?;
        let all = self.all || matches!(found, Found::One(_));
        let mut counted: Vec<Counted<'_>> = found
            .provisions()
            .map(|known| Counted::of(known, on, plan.unwrap_or(shipped)))
            .collect();
        counted.retain(|counted| all || counted.applies());
        let format = self.format.unwrap_or_default();
        let listed = format == PlanFormat::Table(TableFormat::List);
        let view = context.view(listed || matches!(found, Found::One(_)));
        let text = match format {
            PlanFormat::Json => json(&counted),
            PlanFormat::Table(TableFormat::Table | TableFormat::List) if counted.is_empty() => {
                fill(context.words().law.none, &[("on", &written(on))]) + "\n"
            }
            PlanFormat::Table(format) => format.write(
                &table(&counted, plan.unwrap_or(shipped), context.options.language),
                view,
            ),
        };
        context.world.out.drawn(&text)?;
        Ok(Outcome::Clean)
    }
}

impl LawArgs {
    /// Fails if a day is among the words.
    fn refuse_day(&self, words: &Words) -> Result<()> {
        let day_of = |word: &String| day(word).or_else(|| Day::readings(word).first().copied());
        let mut days = self
            .topic
            .iter()
            .filter_map(|word| Some((word, day_of(word)?)));
        match days.next().filter(|_| self.on.is_none()) {
            Some((found, meant)) => {
                let meant = format!("--on {}", written(meant));
                let said = words.lines.option_meant;
                bail!(fill(said, &[("found", found), ("meant", &meant)]))
            }
            None => Ok(()),
        }
    }
}

/// What the words of a command mean.
enum Found<'l> {
    /// The limit or the duty with this identifier.
    One(Provision<'l>),
    /// All that have these words.
    Several(Vec<Provision<'l>>),
}

impl<'l> Found<'l> {
    fn provisions(&self) -> impl Iterator<Item = Provision<'l>> {
        match self {
            Self::One(known) => std::slice::from_ref(known),
            Self::Several(known) => known,
        }
        .iter()
        .copied()
    }
}

/// Returns the limits and duties that `found` means: by identifier, else by words of the
/// identifier, the text or the source, accents and case aside; all of them without words.
fn meant<'l>(known: &[Provision<'l>], found: &str, words: &Words) -> Result<Found<'l>> {
    let is_called = |known: &&Provision<'l>| key(known.id_text()) == key(found);
    if let Some(one) = known.iter().find(is_called) {
        return Ok(Found::One(*one));
    }
    let wanted: Vec<String> = found.split_whitespace().map(fold).collect();
    let has_words = |known: &&Provision<'l>| {
        let text = fold(&known.words().join(" "));
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let several: Vec<Provision<'l>> = known.iter().filter(has_words).copied().collect();
    if !several.is_empty() {
        return Ok(Found::Several(several));
    }
    let names: Vec<&str> = known.iter().map(Provision::id_text).collect();
    let message = fill(words.law.unknown, &[("found", found)]);
    bail!(suggest(
        message,
        nearest(found, names.into_iter()),
        &words.cli
    ))
}
