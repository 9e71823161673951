//! Lets the user choose one of several things: asks on a terminal, lists them otherwise.

use anyhow::{Result, bail};

use super::context::Context;
use super::world::World;
use crate::messages::fill;

/// The maximum number of choices that are listed.
pub(super) const MOST_LISTED: usize = 30;

/// What the user must choose from.
pub(super) struct Question<'q> {
    /// What has several meanings.
    pub heading: String,
    /// The choices.
    pub choices: Vec<String>,
    /// What else could have been meant, but cannot be chosen.
    pub others: Vec<String>,
    /// How many more there are, which are not among the choices.
    pub left_out: usize,
    /// The text before the answer.
    pub prompt: &'q str,
    /// The error without a terminal, below the choices.
    pub unanswered: String,
}

impl Question<'_> {
    /// Returns the position of the choice; an empty answer is the first.
    ///
    /// # Errors
    ///
    /// Fails if there is no terminal to ask on, or if the answer is none of the choices.
    pub(super) fn ask(&self, context: &mut Context<'_, '_>) -> Result<usize> {
        let words = &context.words().record;
        let World { input, err, .. } = &mut *context.world;
        err.line(&self.heading)?;
        for (index, choice) in self.choices.iter().take(MOST_LISTED).enumerate() {
            match input {
                Some(_) => err.line(&format!("  {}. {choice}", index + 1))?,
                None => err.line(&format!("  {choice}"))?,
            }
        }
        let left = self.left_out + self.choices.len().saturating_sub(MOST_LISTED);
        if left > 0 {
            err.line(&fill(words.more_choices, &[("count", &left.to_string())]))?;
        }
        for other in &self.others {
            err.line(other)?;
        }
        let Some(input) = input else {
            bail!(self.unanswered.clone());
        };
        err.drawn(self.prompt)?;
        err.flush()?;
        let mut answer = String::new();
        let read = input.read_line(&mut answer)?;
        let chosen = match answer.trim() {
            "" if read > 0 => Some(1),
            number => number.parse().ok(),
        };
        let count = self.choices.len().min(MOST_LISTED);
        match chosen.filter(|number: &usize| (1..=count).contains(number)) {
            Some(number) => Ok(number - 1),
            None => bail!(words.no_choice),
        }
    }
}
