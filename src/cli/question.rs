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
        let can_ask = context.world.input.is_some();
        let err = &mut context.world.err;
        err.line(&self.heading)?;
        for (index, choice) in self.choices.iter().take(MOST_LISTED).enumerate() {
            let number = if can_ask {
                format!("{}. ", index + 1)
            } else {
                String::new()
            };
            err.line(&format!("  {number}{choice}"))?;
        }
        let left = self.left_out + self.choices.len().saturating_sub(MOST_LISTED);
        if left > 0 {
            err.line(&fill(words.more_choices, &[("count", &left.to_string())]))?;
        }
        for other in &self.others {
            err.line(other)?;
        }
        if !can_ask {
            bail!(self.unanswered.clone());
        }
        let chosen = match answer(self.prompt, context)?.as_deref().map(str::trim) {
            Some("") => Some(1),
            Some(number) => number.parse().ok(),
            None => None,
        };
        let count = self.choices.len().min(MOST_LISTED);
        match chosen.filter(|number: &usize| (1..=count).contains(number)) {
            Some(number) => Ok(number - 1),
            None => bail!(words.no_choice),
        }
    }
}

/// Asks until `read` can read the answer, and says what is wrong with each that it cannot.
///
/// # Errors
///
/// Fails if the user ends the input, or if the terminal fails.
pub(super) fn asked<T>(
    prompt: &str,
    context: &mut Context<'_, '_>,
    mut read: impl FnMut(&str, &mut Context<'_, '_>) -> Result<T>,
) -> Result<T> {
    loop {
        let Some(line) = answer(prompt, context)? else {
            bail!(context.words().entry.ask_ended);
        };
        match read(line.trim(), context) {
            Ok(value) => return Ok(value),
            Err(wrong) => context.world.err.line(&format!("{wrong:#}"))?,
        }
    }
}

/// Asks for a line on the terminal. Returns nothing if there is none to ask on, or if the user
/// ends the input.
///
/// # Errors
///
/// Fails if the terminal does.
pub(super) fn answer(prompt: &str, context: &mut Context<'_, '_>) -> Result<Option<String>> {
    let World { input, err, .. } = &mut *context.world;
    let Some(input) = input else {
        return Ok(None);
    };
    err.drawn(prompt)?;
    err.flush()?;
    let mut line = String::new();
    Ok((input.read_line(&mut line)? > 0).then_some(line))
}
