//! What a report speaks of, one heading each.

use super::words::closed_words;

closed_words! {
    /// What a section or a task is about: the heading of the annual report under which its
    /// results stand.
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
    /// Returns the lists of the registers whose entries speak of it.
    #[must_use]
    pub fn registers(self) -> &'static [&'static str] {
        match self {
            Self::Leadership => &[],
            Self::Boards => &["bodies"],
            Self::Disclosure => &["disclosures"],
            Self::Decisions => &["opinions"],
            Self::Conference => &["meetings", "votes"],
            Self::Supervision => &["inspections"],
            Self::Citizens => &["receptions", "feedback"],
            Self::Training => &["trainings"],
            Self::LegalEducation => &["sessions"],
            Self::Technology => &["channels"],
            Self::Commendation => &["awards", "violations", "evaluations"],
            Self::Funding => &["spending"],
        }
    }

    /// Returns what the entries of a register speak of.
    #[must_use]
    pub fn of_register(list: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|topic| topic.registers().contains(&list))
    }
}
