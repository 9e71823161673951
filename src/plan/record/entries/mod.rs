//! The registers, one file each: what their entries are.

mod award;
mod body;
mod channel;
mod disclosure;
mod evaluation;
mod expense;
mod feedback;
mod inspection;
mod meeting;
mod opinion;
mod reception;
mod session;
mod training;
mod violation;
mod vote;

pub use award::{Award, AwardKind};
pub use body::{Body, BodyKind};
pub use channel::{Channel, ChannelKind};
pub use disclosure::{Disclosure, DisclosureKind};
pub use evaluation::{Evaluation, EvaluationKind};
pub use expense::{Expense, ExpenseKind};
pub use feedback::{Feedback, FeedbackKind};
pub use inspection::{Inspection, InspectionKind};
pub use meeting::{Meeting, MeetingKind};
pub use opinion::{Opinion, OpinionKind};
pub use reception::{Reception, ReceptionKind};
pub use session::{Session, SessionKind};
pub use training::{Training, TrainingKind};
pub use violation::{Violation, ViolationKind};
pub use vote::{Vote, VoteKind};
