//! What the records of all kinds have in common, gathered: references, subjects, evidence,
//! texts.

use serde_json::{Map, Value};

use super::collection::{Collection, Placed};
use super::field::{Field, given};
use super::ledger::{Ledger, Visitor};
use super::record::{Printed, Record, Reference, Subject, visit_texts};
use super::scalar::value::Text;
use crate::text::{FileId, Place};

impl Ledger {
    /// Returns all references from one record to another, kind by kind.
    #[must_use]
    pub fn references(&self) -> Vec<Reference<'_>> {
        struct References<'l>(Vec<Reference<'l>>);
        impl<'l> Visitor<'l> for References<'l> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                for record in records {
                    record.references(&mut |reference| self.0.push(reference));
                }
            }
        }
        let mut references = References(Vec::new());
        let signer = self.unit.get().and_then(|unit| given(&unit.signer));
        let cosigner = self.head.get().and_then(|head| given(&head.cosigner));
        let sign = signer.into_iter().chain(cosigner);
        let sign = sign.filter_map(|signer| signer.party.as_ref());
        references.0.extend(sign.map(Reference::Party));
        self.each(&mut references);
        references.0
    }

    /// Returns the subject of every record that has one, with the place of the
    /// record.
    #[must_use]
    pub fn subjects(&self) -> Vec<(Place, Subject<'_>)> {
        struct Subjects<'l>(Vec<(Place, Subject<'l>)>);
        impl<'l> Visitor<'l> for Subjects<'l> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                let placed = |record: &'l Placed<R>| Some((record.place, record.subject()?));
                self.0.extend(records.iter().filter_map(placed));
            }
        }
        let mut subjects = Subjects(Vec::new());
        self.each(&mut subjects);
        subjects.0
    }

    /// Returns all files and web addresses that records name as evidence.
    #[must_use]
    pub fn evidence(&self) -> Vec<&Field<Text>> {
        struct Evidence<'l>(Vec<&'l Field<Text>>);
        impl<'l> Visitor<'l> for Evidence<'l> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                self.0
                    .extend(records.iter().flat_map(|record| record.evidence()));
            }
        }
        let mut evidence = Evidence(Vec::new());
        self.each(&mut evidence);
        evidence.0
    }

    /// Returns the paths of all files that hold the cells of tables.
    #[must_use]
    pub fn sheets(&self) -> Vec<&Field<Text>> {
        struct Sheets<'l>(Vec<&'l Field<Text>>);
        impl<'l> Visitor<'l> for Sheets<'l> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                for record in records {
                    record.sheets(&mut |path| self.0.push(path));
                }
            }
        }
        let mut sheets = Sheets(Vec::new());
        self.each(&mut sheets);
        sheets.0
    }

    /// Returns all files and web addresses that records name: evidence, and the cells of
    /// tables.
    #[must_use]
    pub fn named_files(&self) -> Vec<&Field<Text>> {
        let mut files = self.evidence();
        files.extend(self.sheets());
        files
    }

    /// Returns the texts that documents print.
    #[must_use]
    pub fn texts(&self) -> Vec<Printed<'_>> {
        struct Texts<'l>(Vec<Printed<'l>>);
        impl<'l> Visitor<'l> for Texts<'l> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                for record in records {
                    record.texts(&mut |text| self.0.push(text));
                }
            }
        }
        let mut texts = Texts(Vec::new());
        if let Some(head) = self.head.get() {
            let around = head.opening.iter().chain(&head.closing);
            visit_texts([&head.title].into_iter().chain(around), &mut |text| {
                texts.0.push(text);
            });
        }
        self.each(&mut texts);
        texts.0
    }

    /// Returns every record of a list as its file writes it, keys without a value left
    /// out, with its place. Where a kind has identifiers, `id` is never left out.
    ///
    /// # Panics
    ///
    /// Never: records are plain data.
    #[must_use]
    pub fn rows(&self, list: &str) -> Vec<(Map<String, Value>, Place)> {
        struct Rows<'n>(&'n str, Vec<(Map<String, Value>, Place)>);
        impl<'l> Visitor<'l> for Rows<'_> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                if R::KIND.list == self.0 {
                    self.1 = records
                        .iter()
                        .map(|record| (row(&**record), record.place))
                        .collect();
                }
            }
        }
        fn row<R: Record>(record: &R) -> Map<String, Value> {
            let value = serde_json::to_value(record).expect("a record is plain data");
            let Value::Object(mut row) = value else {
                return Map::new();
            };
            row.retain(|_, value| match value {
                Value::Null => false,
                Value::Array(items) => !items.is_empty(),
                Value::Object(pairs) => !pairs.is_empty(),
                _ => true,
            });
            if let Some(id) = record.id() {
                row.entry("id")
                    .or_insert_with(|| Value::from(id.text.as_str()));
            }
            row
        }
        let mut rows = Rows(list, Vec::new());
        self.each(&mut rows);
        rows.1
    }

    /// Returns how many records a list has.
    #[must_use]
    pub fn count(&self, list: &str) -> usize {
        struct Count<'n>(&'n str, usize);
        impl<'l> Visitor<'l> for Count<'_> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                if R::KIND.list == self.0 {
                    self.1 = records.len();
                }
            }
        }
        let mut count = Count(list, 0);
        self.each(&mut count);
        count.1
    }

    /// Returns the last file with records of a list.
    #[must_use]
    pub fn last_file(&self, list: &str) -> Option<FileId> {
        struct LastFile<'n> {
            list: &'n str,
            file: Option<FileId>,
        }
        impl<'l> Visitor<'l> for LastFile<'_> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                if R::KIND.list == self.list {
                    self.file = records.iter().map(|record| record.place.file).max();
                }
            }
        }
        let mut search = LastFile { list, file: None };
        self.each(&mut search);
        search.file
    }
}
