//! Boards and their terms.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Whole;

register! {
    /// `bodies`: a board, from the day on which it was elected or set up.
    Body = "bodies", about Boards;
    /// Which board.
    BodyKind {
        /// The people's inspectors (Ban Thanh tra nhân dân), elected by the conference.
        Inspectorate = "inspectorate", "ban": Recognized Ended, settled by Ended;
        /// The board that leads the work on democracy (Ban Chỉ đạo).
        Steering = "steering", "ban": Ended, settled by Ended;
        /// Another board or council.
        Council = "council", "ban": Ended, settled by Ended;
    }
    /// The party that it is, whose members it has.
    party: Option<Field<Id>> => Party,
    /// The last day of its term.
    until: Option<Field<Day>> => until,
    /// How many members it has, if the party does not list them.
    members: Option<Field<Whole<0, 100_000>>>,
}
