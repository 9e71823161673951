//! The registers, one file each: what their entries are.

mod award;
mod disclosure;
mod evaluation;
mod feedback;
mod inspection;
mod meeting;
mod opinion;
mod reception;
mod session;
mod training;
mod violation;

pub use award::{Award, AwardKind};
pub use disclosure::{Disclosure, DisclosureKind};
pub use evaluation::{Evaluation, EvaluationKind};
pub use feedback::{Feedback, FeedbackKind};
pub use inspection::{Inspection, InspectionKind};
pub use meeting::{Meeting, MeetingKind};
pub use opinion::{Opinion, OpinionKind};
pub use reception::{Reception, ReceptionKind};
pub use session::{Session, SessionKind};
pub use training::{Training, TrainingKind};
pub use violation::{Violation, ViolationKind};
