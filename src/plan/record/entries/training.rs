//! Training of those who carry out the law on grassroots democracy.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::{Text, Whole};

register! {
    /// `trainings`: a course, from its first day on; how many took part, never who.
    Training = "trainings", about Training;
    /// Where the course is held.
    TrainingKind {
        /// People were sent to it.
        Sent = "sent", "bd": Done Certified, settled by Done Certified;
        /// The unit holds it.
        InHouse = "in-house", "bd": , settled by ;
    }
    /// Who holds it.
    organizer: Option<Field<Text>>,
    /// Its last day.
    until: Option<Field<Day>> => until,
    /// How many hours or periods it has.
    hours: Option<Field<Whole<0, 100_000>>>,
    /// How many people take part.
    people: Option<Field<Whole<0, 100_000>>> [reported],
}
