//! What a report speaks of, one heading each.

use super::words::closed_words;
use super::{KINDS, Matter, Register};

closed_words! {
    /// What a section or a task is about: the heading of the annual report under which its
    /// results are printed.
    Topic {
        /// Leadership, planning, the documents that were issued.
        Leadership = "leadership";
        /// The boards and their members.
        Boards = "boards";
        /// What was made public.
        Disclosure = "disclosure";
        /// What the staff discussed, decided and gave opinions on.
        Decisions = "decisions";
        /// The conference of the staff.
        Conference = "conference";
        /// Checks and supervision.
        Supervision = "supervision";
        /// Citizen reception, complaints, denunciations, petitions, comments.
        Citizens = "citizens";
        /// Training.
        Training = "training";
        /// Legal education and the Law Day.
        LegalEducation = "legal-education";
        /// Information technology and the channels for opinions.
        Technology = "technology";
        /// Commendations, violations, evaluation.
        Commendation = "commendation";
        /// Budget and spending.
        Funding = "funding";
    }
}

impl Topic {
    /// Returns the registers whose entries speak of it, those of what people brought behind the
    /// others.
    pub fn registers(self) -> impl Iterator<Item = &'static Register> + Clone {
        let registers = KINDS.iter().filter_map(|kind| kind.register);
        let own = registers.filter(move |register| register.topic == self);
        let is_of_cases = |register: &&Register| register.matter == Matter::Cases;
        let of_cases = own.clone().filter(is_of_cases);
        own.filter(move |register| !is_of_cases(register))
            .chain(of_cases)
    }
}
