//! `dcs schema`: the JSON Schema of a plan's file, for editors.

use anyhow::Result;

use super::args::{Subcommand, arguments};
use super::context::Context;
use super::world::Outcome;
use crate::messages::CliWords;
use crate::schema;

arguments! {
    /// The arguments of `schema`; there are none.
    SchemaArgs(_) {}
}

impl Subcommand for SchemaArgs {
    const NAME: &'static str = "schema";

    fn about(words: &'static CliWords) -> &'static str {
        words.schema_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let schema = schema::write(context.options.language);
        context.world.out.drawn(&schema)?;
        Ok(Outcome::Clean)
    }
}
