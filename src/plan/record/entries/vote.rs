//! What meetings of the staff voted on.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{Flag, Whole};

register! {
    /// `votes`: one matter that a meeting voted on, which `what` names; how many, never who.
    Vote = "votes", about Conference;
    /// How they voted.
    VoteKind {
        /// By a show of hands.
        Hands = "hands", "bq": , settled by ;
        /// By secret ballot.
        Secret = "secret", "bq": , settled by ;
    }
    /// The meeting.
    meeting: Option<Field<Id>> => Entry,
    /// How many agreed.
    agreed: Option<Field<Whole<0, 100_000>>>,
    /// How many disagreed.
    disagreed: Option<Field<Whole<0, 100_000>>>,
    /// How many had no opinion.
    abstained: Option<Field<Whole<0, 100_000>>>,
    /// Whether it was held to be passed.
    passed: Option<Field<Flag>>,
}
