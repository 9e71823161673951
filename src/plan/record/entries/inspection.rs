//! Checks and supervision.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::value::Text;

register! {
    /// `inspections`: a check that was planned, or a recommendation after one.
    Inspection = "inspections", about Supervision;
    /// Who checks what.
    InspectionKind {
        /// The school checks itself (kiểm tra nội bộ).
        School = "school", "kt": Notified Held Concluded Fixed Cancelled, settled by Concluded Cancelled;
        /// The board of people's inspectors checks or supervises (Ban Thanh tra nhân dân).
        People = "people", "gs": Notified Held Concluded Cancelled, settled by Concluded Cancelled;
        /// Whether democracy is practised is checked.
        Democracy = "democracy", "dc": Notified Held Concluded Fixed Cancelled, settled by Concluded Cancelled;
        /// The board of people's inspectors recommends something; `on` is the day on
        /// which it was received.
        Recommendation = "recommendation", "kntt": Answered Fixed, settled by Answered;
        /// A programme of the board of people's inspectors.
        Programme = "programme", "gs": , settled by ;
        /// A report of that board.
        Report = "report", "gs": , settled by ;
    }
    /// Which programme or report: the identifier of the duty.
    item: Option<Field<Text>> => item,
    /// What is checked: a group, a part of the work; never a person.
    object: Option<Field<Text>>,
    /// The last day on which the check is held as planned.
    planned: Option<Field<Day>> => planned,
}
