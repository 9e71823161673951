//! Opinions of the staff before something is decided.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::{Text, Whole};

register! {
    /// `opinions`: a draft on which the staff gave opinions; `on` is the day on which they had been gathered.
    Opinion = "opinions", about Decisions;
    /// Whether opinions were planned or taken.
    OpinionKind {
        /// The plan of taking opinions; `on` is its day.
        Plan = "plan", "yk": , settled by ;
        /// Opinions were taken.
        Taken = "taken", "yk": Decided Explained Published, settled by ;
    }
    /// The item of article 53: `53.8`.
    item: Option<Field<Text>> => item,
    /// The form: meeting, sheets, mailbox.
    form: Option<Field<Text>> => form,
    /// The day on which the draft was given out.
    from: Option<Field<Day>> => since,
    /// How many sheets were given out.
    issued: Option<Field<Whole<0, 100_000>>>,
    /// How many came back.
    returned: Option<Field<Whole<0, 100_000>>>,
    /// How many agreed.
    agreed: Option<Field<Whole<0, 100_000>>>,
    /// How many disagreed.
    disagreed: Option<Field<Whole<0, 100_000>>>,
    /// How many opinions were taken over.
    adopted: Option<Field<Whole<0, 100_000>>>,
}
