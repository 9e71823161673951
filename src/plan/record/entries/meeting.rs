//! Meetings at which the staff decides.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::{Flag, Whole};

register! {
    /// `meetings`: a conference of the staff; `on` is the day on which it was held.
    Meeting = "meetings";
    /// Which conference.
    MeetingKind {
        /// The yearly one.
        Yearly = "yearly", "hn": Resolved Checked, settled by ;
        /// An extraordinary one.
        Extraordinary = "extraordinary", "hn": Resolved Checked, settled by ;
        /// Ballot papers to everybody instead of a conference.
        Ballot = "ballot", "hn": Resolved Checked, settled by ;
        /// Another meeting of the staff.
        StaffMeeting = "staff-meeting", "hop": Resolved, settled by ;
    }
    /// How many people the staff has on that day.
    staff: Option<Field<Whole<0, 100_000>>>,
    /// Whether delegates come, not everybody.
    delegates: Option<Field<Flag>>,
    /// How many were called.
    called: Option<Field<Whole<0, 100_000>>>,
    /// How many were present.
    present: Option<Field<Whole<0, 100_000>>>,
}
