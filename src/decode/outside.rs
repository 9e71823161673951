//! Keys of a file that are outside any record.

use super::access::Keys;
use super::fault::brief;
use super::spans::is_scalar;
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::source::{Entry, Value};

impl Keys<'_, '_> {
    /// Returns whether a key of a file must belong to a record: everything of a file is a list
    /// or a table.
    pub(super) fn is_outside(&self, entry: &Entry<'_>) -> bool {
        let is_texts =
            matches!(&entry.node.value, Value::List(items) if items.iter().all(is_scalar));
        // Below a missing heading of TOML, all keys belong to it.
        is_scalar(&entry.node) || self.outside && is_texts
    }

    /// Reports a key that is outside any record. In TOML, one heading that is missing is
    /// the cause of all such keys.
    pub(super) fn report_outside(&mut self, entry: &Entry<'_>, finding: Finding) {
        let context = self.decoder.context;
        if context.is_toml && std::mem::replace(&mut self.outside, true) {
            return;
        }
        let key = brief(&entry.key);
        let mut finding = finding;
        let help = if context.is_toml {
            if let Some(home) = self.home_above(entry) {
                return self.decoder.report_header(home, entry.key_span);
            }
            message!(findings.toml_outside, key = key)
        } else if key.contains(' ') {
            finding.message = message!(findings.yaml_no_key);
            message!(findings.yaml_sentence_help)
        } else {
            message!(findings.yaml_outside, key = key)
        };
        context.report(finding.help(help));
        context.lost.set(true);
    }
}
