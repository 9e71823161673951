//! Records most of whose keys are written otherwise: with capitals, or in Vietnamese.

use super::access::Keys;
use super::fault::brief;
use super::keys::{FILE, Known};
use super::synonyms::synonym;
use super::{At, elsewhere};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Language, Words, fill, message};
use crate::source::{Entry, Value};
use crate::text::Span;

/// No record has more keys, and each takes many comparisons.
const MOST: usize = 40;

/// So many findings nobody reads.
const FINDINGS: usize = 500;

impl Keys<'_, '_> {
    /// Returns the key that is meant by one that is written otherwise, if other keys of the record
    /// are too. They have one cause, and are reported together at the first of them.
    pub(super) fn renamed(&mut self, known: Known, entry: &Entry<'_>) -> Option<&'static str> {
        let many = self.decoder.context.findings.borrow().len() > FINDINGS;
        if known.record == FILE || self.renamed.is_none() && many {
            return None;
        }
        if self.renamed.is_none() {
            self.renamed = Some(self.all_renamed(known));
        }
        let all = self.renamed.as_ref()?;
        let at = all.iter().position(|(span, _)| *span == entry.key_span)?;
        let meant = all[at].1;
        if at == 0 {
            self.report_renamed();
        }
        self.missing.retain(|key| *key != meant);
        Some(meant)
    }

    /// Returns the keys of the record that are written otherwise, with those that are meant, if
    /// there are several.
    fn all_renamed(&self, known: Known) -> Vec<(Span, &'static str)> {
        let At::Node(node) = self.decoder.at else {
            return Vec::new();
        };
        let Value::Table(entries) = &node.value else {
            return Vec::new();
        };
        let mut free = self.missing.clone();
        let mut all = Vec::new();
        let unknown = entries.iter().filter(|it| !known.keys.contains(&&*it.key));
        for entry in unknown.take(MOST) {
            let Some(meant) = known.certain(&entry.key, &free) else {
                continue;
            };
            free.retain(|key| *key != meant);
            all.push((entry.key_span, meant));
        }
        if all.len() > 1 { all } else { Vec::new() }
    }

    /// Reports the keys of the record that are written otherwise.
    fn report_renamed(&self) {
        let context = self.decoder.context;
        let all = self.renamed.as_deref().unwrap_or_default();
        let written = |span: &Span| brief(context.text.get(span.range()).unwrap_or_default());
        let found = all.iter().map(|(span, _)| format!("`{}`", written(span)));
        let found = found.collect::<Vec<_>>().join(", ");
        let said = message!(reading.unknown_keys, found = found);
        let pairs = |language: Language| {
            let words = Words::of(language).reading.instead_of;
            let pair = |(span, meant): &(Span, &str)| {
                let found = written(span);
                fill(words, &[("found", &found), ("meant", meant)])
            };
            all.iter().map(pair).collect::<Vec<_>>().join(", ")
        };
        let place = context.place(all[0].0);
        let help = message!(reading.unknown_keys_help).in_each("pairs", pairs);
        context.report(Finding::new(&faults::UNKNOWN_KEY, place, said).help(help));
    }
}

impl Known {
    /// Returns which of these keys is meant for certain: by a word that differs from it by capitals
    /// only, or that is its title.
    fn certain(self, found: &str, keys: &[&'static str]) -> Option<&'static str> {
        let bare = found.trim_matches(['"', '\'']);
        let is_it = |key: &&&str| bare.replace('_', "-").eq_ignore_ascii_case(key);
        if let Some(key) = keys.iter().find(is_it) {
            return Some(key);
        }
        if elsewhere::is_key(bare) {
            return None;
        }
        let begun = || self.titled(bare, keys).filter(|_| !bare.is_ascii());
        let meant = self.called(bare, keys).or_else(|| synonym(bare, keys));
        meant.or_else(begun)
    }
}
