//! The names of a new plan, asked for on a terminal where they are not given.

use anyhow::Result;

use crate::cli::context::Context;
use crate::cli::question::answer;
use crate::cli::values::Line;
use crate::messages::fill;

/// Who makes the plan, and for whom. What is not given is left blank.
#[derive(Debug)]
pub(super) struct Names {
    /// The name of the unit.
    pub unit: Option<Line>,
    /// The authority above it.
    pub superior: Option<Line>,
    /// The place that comes before the date of a document.
    pub place: Option<Line>,
    /// Who signs.
    pub signer: Option<Line>,
    /// The unit's code in the numbers of documents.
    pub code: Option<Line>,
}

impl Names {
    /// Asks for those that are not given, if there is a terminal to ask on; an empty answer
    /// leaves a blank. With `--quiet`, nothing is asked.
    ///
    /// # Errors
    ///
    /// Fails if the terminal does.
    pub(super) fn asked(mut self, context: &mut Context<'_, '_>) -> Result<Self> {
        if context.is_quiet() || context.world.input.is_none() {
            return Ok(self);
        }
        let words = context.cli();
        let names = [
            (&mut self.unit, words.unit),
            (&mut self.superior, words.superior),
            (&mut self.place, words.place),
            (&mut self.signer, words.signer),
            (&mut self.code, words.unit_code),
        ];
        let names = names.into_iter().filter(|(name, _)| name.is_none());
        let missing: Vec<_> = names.collect();
        if !missing.is_empty() {
            context.world.err.line(words.init_names)?;
        }
        for (name, meaning) in missing {
            let prompt = fill(words.init_name, &[("name", meaning)]);
            *name = answer(&prompt, context)?.and_then(|line| Line::read(&line));
        }
        Ok(self)
    }
}
