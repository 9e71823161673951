//! The records of all files, joined: what the files say, without anything derived
//! from it.

use serde_json::{Map, Value};

use super::collection::{Collection, Placed, Single};
use super::date_range::DateRange;
use super::field::{Field, given};
use super::record::{Head, Record, Records, Reference, Subject, Unit, registers};
use super::reports;
use super::scalar::day::Zone;
use super::scalar::value::Text;
use super::scalar::year::Year;
use crate::text::{FileId, Place};

macro_rules! ledger {
    ($($(#[$doc:meta])* $list:ident: $record:ident $(, $append_only:ident $($entries:ident)?)?;)*) => {
        /// The records of all files of a plan.
        #[derive(Debug, Clone)]
        pub struct Ledger {
            /// Whether every record of every file could be read. If not, nothing may
            /// be concluded from the absence of a record.
            pub complete: bool,
            /// The plan itself.
            pub head: Single<Head>,
            /// The school.
            pub unit: Single<Unit>,
            /// The tables `report`, of which the first is the first of the `reports`.
            pub report: Single<()>,
            $($(#[$doc])* pub $list: Collection<super::record::$record>,)*
        }

        impl Ledger {
            /// Joins the records of all files, in path order.
            #[must_use]
            pub fn join(mut files: Vec<Records>, complete: bool) -> Self {
                let files = &mut files[..];
                let report = reports::join(files);
                Self {
                    complete,
                    head: Single::new(files.iter_mut().filter_map(|file| file.plan.take().map(|field| *field))),
                    unit: Single::new(files.iter_mut().filter_map(|file| file.unit.take().map(|field| *field))),
                    report,
                    $($list: Collection::join(files.iter_mut().map(|file| std::mem::take(&mut file.$list))),)*
                }
            }

            /// Passes the records of every kind to a visitor, kind by kind.
            pub fn each<'l>(&'l self, visitor: &mut impl Visitor<'l>) {
                $(visitor.visit(&self.$list);)*
            }

            /// Passes the records of every kind of two ledgers to a visitor.
            pub fn each_pair<'l>(&'l self, other: &'l Self, visitor: &mut impl PairVisitor<'l>) {
                $(visitor.visit(&self.$list, &other.$list);)*
            }
        }
    };
}
registers!(ledger);

/// Processes the records of every kind; see [`Ledger::each`].
pub trait Visitor<'l> {
    /// Processes all records of one kind.
    fn visit<R: Record>(&mut self, records: &'l Collection<R>);
}

/// Processes the records of every kind of two ledgers; see [`Ledger::each_pair`].
pub trait PairVisitor<'l> {
    /// Processes all records of one kind from both ledgers.
    fn visit<R: Record>(&mut self, records: &'l Collection<R>, others: &'l Collection<R>);
}

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
        let signs = signer.and_then(|signer| signer.party.as_ref());
        references.0.extend(signs.map(Reference::Party));
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

    /// Returns the texts of the plan that are printed for its readers.
    #[must_use]
    pub fn texts(&self) -> Vec<&Field<Text>> {
        struct Texts<'l>(Vec<&'l Field<Text>>);
        impl<'l> Visitor<'l> for Texts<'l> {
            fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
                for record in records {
                    record.texts(&mut |text| self.0.push(text));
                }
            }
        }
        let mut texts = Texts(Vec::new());
        if let Some(head) = self.head.get() {
            texts.0.push(&head.title);
            texts.0.extend(head.opening.iter().chain(&head.closing));
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

    /// Returns the year of the plan, if it states exactly one.
    #[must_use]
    pub fn year(&self) -> Option<Year> {
        let head = self.head.get()?;
        match (&head.year, &head.school_year) {
            (Some(year), None) => {
                let year = i32::try_from(year.get()?.0).ok()?;
                Some(Year::Calendar(year))
            }
            (None, Some(year)) => Some(year.get()?.year()),
            _ => None,
        }
    }

    /// Returns the plan's period: from `from` to `until`, by default the whole year.
    #[must_use]
    pub fn period(&self) -> Option<DateRange> {
        let head = self.head.get()?;
        let year = self.year().and_then(Year::days);
        let from = given(&head.from).map(|day| day.0);
        let until = given(&head.until).map(|day| day.0);
        Some(DateRange {
            from: from.or(year.map(|year| year.from))?,
            until: until.or(year.map(|year| year.until))?,
        })
    }

    /// Returns the time zone of the unit, by default that of Việt Nam.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.unit
            .get()
            .and_then(|unit| given(&unit.timezone).copied())
            .unwrap_or_else(Zone::viet_nam)
    }

    /// Returns how many days before its due day work counts as due soon.
    #[must_use]
    pub fn due_soon(&self) -> u32 {
        const DEFAULT: u32 = 7;
        self.head
            .get()
            .and_then(|head| given(&head.due_soon))
            .map_or(DEFAULT, |days| days.0)
    }

    /// Returns whether a due day that is a day off moves to the next working day.
    #[must_use]
    pub fn moves_due_days(&self) -> bool {
        self.head
            .get()
            .and_then(|head| given(&head.next_working_day))
            .is_some_and(|flag| flag.0)
    }
}
