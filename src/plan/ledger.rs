//! The records of all files, joined: what the files say, without anything derived
//! from it.

use chrono::NaiveDate;

use super::collection::{Collection, Single};
use super::date_range::DateRange;
use super::field::{Field, given};
use super::record::{Head, Record, Records, Signer, Unit, registers};
use super::reports;
use super::scalar::day::Zone;
use super::scalar::year::Year;
use crate::text::Place;

macro_rules! ledger {
    ($($(#[$doc:meta])* $list:ident: $record:ident $(, $append_only:ident $($entries:ident)?)?;)*) => {
        /// The records of all files of a plan.
        #[derive(Debug, Clone)]
        pub struct Ledger {
            /// Whether every record of every file could be read. If not, nothing may
            /// be concluded from the absence of a record.
            pub complete: bool,
            /// Whether every value of every record could be read, too.
            pub sound: bool,
            /// Of each file that has one, the first record of an append-only list that is
            /// on more than one line, or the bracket around such a list.
            pub over_lines: Vec<Place>,
            /// The plan itself.
            pub head: Single<Head>,
            /// The school.
            pub unit: Single<Unit>,
            /// The tables `report`, of which the first is the first of the `reports`.
            pub report: Single<()>,
            $($(#[$doc])* pub $list: Collection<super::record::$record>,)*
        }

        impl Ledger {
            /// Joins the records of all files, in path order. `complete` states whether every
            /// record of every file could be read, `sound` whether every value could.
            #[must_use]
            pub fn join(mut files: Vec<Records>, complete: bool, sound: bool) -> Self {
                let files = &mut files[..];
                let report = reports::join(files);
                Self {
                    complete,
                    sound,
                    over_lines: files.iter().filter_map(|file| file.over_lines).collect(),
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
    /// Returns the day of the plan's document, if it has one.
    #[must_use]
    pub fn signed_on(&self) -> Option<NaiveDate> {
        given(&self.head.get()?.date)?.day()
    }

    /// Returns those who sign beside the signer of the unit, each with the day of the
    /// document: of the plan, then of the reports.
    pub fn cosigners(&self) -> impl Iterator<Item = (&Field<Signer>, Option<NaiveDate>)> {
        let of_plan = self.head.get().and_then(|head| head.cosigner.as_ref());
        let of_plan = of_plan.map(|signer| (signer, self.signed_on()));
        let of_reports = self.reports.iter().filter_map(|report| {
            let day = given(&report.date).map(|day| day.0);
            Some((report.cosigner.as_ref()?, day))
        });
        of_plan.into_iter().chain(of_reports)
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

    /// Returns whether the unit lies in a remote area.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        let unit = self.unit.get();
        unit.is_some_and(|unit| given(&unit.remote).is_some_and(|remote| remote.0))
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
