//! `dcs schema`: the JSON Schema of a plan's file, for editors.

use anyhow::Result;

use super::options::Options;
use super::{Outcome, Surroundings};
use crate::schema;

pub(super) fn run(options: &Options, surroundings: &mut Surroundings<'_>) -> Result<Outcome> {
    surroundings.out.drawn(&schema::write(options.language))?;
    Ok(Outcome::Clean)
}
