//! What people bring before the unit: complaints, denunciations, petitions, comments.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::Text;

register! {
    /// `feedback`: what somebody brought before the unit, by whatever channel. Nobody is
    /// named, and of a denunciation nothing but its days and steps is disclosed.
    Feedback = "feedback", about Citizens, Cases;
    /// What is brought before the unit.
    FeedbackKind {
        /// A complaint against a decision or an act (khiếu nại).
        Complaint = "complaint", "kn":
            Accepted Refused PassedOn Guided Suspended Resumed Extended Decided Published Withdrawn,
            settled by Refused PassedOn Guided Decided Withdrawn;
        /// A denunciation of somebody who broke the law (tố cáo).
        Denunciation = "denunciation", "tc":
            Accepted Refused PassedOn Guided Suspended Resumed Extended Decided Published Withdrawn
            TakenDown Notified,
            settled by Refused PassedOn Guided Decided Withdrawn, secret;
        /// A petition (kiến nghị).
        Petition = "petition", "pa":
            Accepted Refused PassedOn Guided Extended Answered Published Withdrawn,
            settled by Refused PassedOn Guided Answered Withdrawn;
        /// A comment or a report of something (phản ánh, góp ý).
        Comment = "comment", "pa":
            Accepted Refused PassedOn Guided Extended Answered Published Withdrawn,
            settled by Refused PassedOn Guided Answered Withdrawn;
    }
    /// The channel by which it came: mailbox, hotline, reception.
    channel: Option<Field<Text>>,
    /// The field that it is about.
    field: Option<Field<Text>>,
}
