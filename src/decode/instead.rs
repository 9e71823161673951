//! What stands where something else is wanted: a yes for a reason, a number for a register.

use super::{Decoder, advice};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::scalar::value::Kind;

/// The keys whose texts say why.
const REASONS: [&str; 2] = ["reason", "not-applicable"];

impl Decoder<'_, '_> {
    /// Returns whether a yes, a no or a number stands where a reason is wanted.
    pub(super) fn is_no_reason(&self, text: &str) -> bool {
        REASONS.contains(&self.key) && advice::says_nothing(text)
    }

    /// Reports it.
    pub(super) fn report_no_reason(&self, found: &str) {
        let said = message!(findings.no_reason, key = self.key, found = found);
        let help = message!(findings.no_reason_help);
        let finding = Finding::new(&faults::WRONG_TYPE, self.place(), said).help(help);
        self.context.report(finding);
    }

    /// Returns what to do with the number of a figure that stands where it is said what is
    /// counted.
    pub(super) fn help_for_number(&self, read: &str) -> Option<Message> {
        let is_counted = matches!(self.key, "count" | "sum");
        let number = advice::meant(Kind::Whole, read).filter(|_| is_counted)?;
        Some(message!(
            findings.count_help,
            key = self.key,
            number = number
        ))
    }
}
