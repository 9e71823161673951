//! Evaluation of the staff: how many, never who.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::Whole;

register! {
    /// `evaluations`: a round of evaluation; `on` is the day on which it was held.
    Evaluation = "evaluations", about Commendation;
    /// The time that it is about.
    EvaluationKind {
        /// A month.
        Month = "month", "dg": Decided Published, settled by ;
        /// A quarter.
        Quarter = "quarter", "dg": Decided Published, settled by ;
        /// A year; the results are decided.
        Year = "year", "dg": Decided Published Entered, settled by Decided;
    }
    /// How many people were ranked.
    staff: Option<Field<Whole<0, 100_000>>> [reported],
    /// How many of them excellently (hoàn thành xuất sắc).
    excellent: Option<Field<Whole<0, 100_000>>> [reported],
    /// How many well (hoàn thành tốt).
    good: Option<Field<Whole<0, 100_000>>> [reported],
    /// How many fulfilled their tasks (hoàn thành).
    completed: Option<Field<Whole<0, 100_000>>> [reported],
    /// How many did not (không hoàn thành).
    failed: Option<Field<Whole<0, 100_000>>> [reported],
}
