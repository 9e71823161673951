//! Meetings at which the staff decides.

use crate::plan::field::{Field, given};
use crate::plan::record::register::register;
use crate::plan::scalar::value::{Flag, Whole};

register! {
    /// `meetings`: a conference of the staff; `on` is the day on which it was held.
    Meeting = "meetings", about Conference;
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
    present: Option<Field<Whole<0, 100_000>>> [reported],
}

impl Meeting {
    /// Returns whether it is a conference, whose quorum and majority the law fixes.
    #[must_use]
    pub fn is_conference(&self) -> bool {
        let kind = self.kind.get();
        kind.is_some_and(|kind| matches!(kind, MeetingKind::Yearly | MeetingKind::Extraordinary))
    }

    /// Returns whether delegates were called, not everybody.
    #[must_use]
    pub fn has_delegates(&self) -> bool {
        given(&self.delegates).is_some_and(|delegates| delegates.0)
    }

    /// Returns how many had to be present at a conference at which fewer were: two thirds of those
    /// of [`Self::whole`], part of a person being a whole one. It was not held.
    #[must_use]
    pub fn missed_quorum(&self) -> Option<u64> {
        let whole = self.whole().filter(|_| self.is_conference())?;
        let present = given(&self.present)?.0;
        let needed = (u64::from(whole) * 2).div_ceil(3);
        (u64::from(present) < needed).then_some(needed)
    }

    /// Returns of how many people two thirds must be present: of the delegates who were
    /// called, or of the staff.
    #[must_use]
    pub fn whole(&self) -> Option<u32> {
        let whole = if self.has_delegates() {
            &self.called
        } else {
            &self.staff
        };
        given(whole).map(|whole| whole.0)
    }
}
