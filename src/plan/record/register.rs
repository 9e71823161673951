//! Registers: lists of dated entries. A register is declared by `register!`, which adds the
//! keys that the entries of all registers have.

use super::meaning::OwnKey;
use super::{EntryKind, Topic};

/// Whose matters the entries of a register are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// Those of the unit, which reports list with their documents.
    Unit,
    /// Cases that people brought, which are answered in documents that no report lists; of several
    /// registers of one topic theirs is not the first to be named.
    Cases,
    /// Those of single persons, whose documents no report lists either.
    Persons,
}

/// What is the same for all entries of a register.
#[derive(Debug, PartialEq, Eq)]
pub struct Register {
    /// The key of its list in a file.
    pub list: &'static str,
    /// The heading of the annual report that they are reported under.
    pub topic: Topic,
    /// Whose matters its entries are.
    pub matter: Matter,
    /// The kinds of its entries.
    pub kinds: &'static [EntryKind],
    /// The keys that only its entries have.
    pub keys: &'static [OwnKey],
}

impl Register {
    /// Returns the kind with a name.
    #[must_use]
    pub fn kind(&self, name: &str) -> Option<&'static EntryKind> {
        self.kinds.iter().find(|kind| kind.name == name)
    }

    /// Returns the key with a name that only its entries have.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static OwnKey> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// A struct of entries.
pub(super) trait Entries {
    /// The register that they are in.
    const REGISTER: Register;
}

/// Declares a register: the struct of its entries, the topic of the report `about` which they are,
/// `Cases` if people brought them or `Persons` if they are about single persons, their kinds with
/// the steps that each may have, and their own keys. What a key means may follow it: `planned` is
/// the day for which something is planned, `until` the last day of what begins `on` a day, `since`
/// the first day of what ends `on` it, `item` the item of a catalogue, `form` the form, `public`
/// what anybody may read, `Party`, `Entry` and `Budget` name such a record. `[reported]` follows what a
/// report tells of every entry, or of those of some kinds. The keys that all entries have, and what `Record` wants to know of them, are added.
macro_rules! register {
    (@matter) => { $crate::plan::record::register::Matter::Unit };
    (@reported) => { None };
    (@reported of [$($kind:expr),*]) => { Some(&[$($kind),*]) };
    (@matter $matter:ident) => { $crate::plan::record::register::Matter::$matter };
    (
        $(#[$doc:meta])*
        $entry:ident = $list:literal, about $topic:ident $(, $matter:ident)?;
        $(#[$kinds_doc:meta])*
        $kinds:ident {
            $(
                $(#[$kind_doc:meta])*
                $kind:ident = $name:literal, $prefix:literal: $($step:ident)*, settled by $($settles:ident)*
                    $(, $secret:ident)?;
            )*
        }
        $(
            $(#[$key_doc:meta])*
            $key:ident: $type:ty $(=> $means:ident)? $([reported $(of $($reported_of:ident)+)?])?,
        )*
    ) => {
        $crate::plan::record::words::closed_words! {
            $(#[$kinds_doc])*
            $kinds { $($(#[$kind_doc])* $kind = $name;)* }
        }

        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub struct $entry {
            /// Its identifier, which no entry of any register shares.
            pub id: $crate::plan::field::Field<$crate::plan::scalar::id::Id>,
            /// Its kind.
            pub kind: $crate::plan::field::Field<$kinds>,
            /// The day on which it came in or happened, which starts the clock.
            pub on: $crate::plan::field::Field<$crate::plan::scalar::day::Day>,
            /// What it is about.
            pub what: Option<$crate::plan::field::Field<$crate::plan::scalar::value::Text>>,
            $($(#[$key_doc])* pub $key: $type,)*
            /// The period that it is about, if that is not the one of its day.
            pub period: Option<$crate::plan::field::Field<$crate::plan::scalar::period::Period>>,
            /// The occurrence of which it is progress.
            pub deadline: Option<$crate::plan::field::Field<$crate::plan::scalar::occurrence::OccurrenceRef>>,
            /// The task of which it is progress, if that has only one date or none.
            pub task: Option<$crate::plan::field::Field<$crate::plan::scalar::id::Id>>,
            /// Number and date of its document.
            pub document: Option<$crate::plan::field::Field<$crate::plan::scalar::value::Text>>,
            /// Files in the plan's folder, or https addresses.
            pub evidence: $crate::plan::field::List<$crate::plan::scalar::value::Text>,
            /// Numbers for the report.
            pub figures: $crate::plan::field::Pairs<$crate::plan::scalar::id::Id, $crate::plan::scalar::number::Number>,
            /// A description.
            pub note: Option<$crate::plan::field::Field<$crate::plan::scalar::value::Text>>,
            /// Who recorded it.
            pub by: Option<$crate::plan::field::Field<$crate::plan::scalar::id::Id>>,
        }

        const _: () = {
            use ::chrono::NaiveDate;

            use $crate::plan::Plan;
            use $crate::plan::field::Field;
            use $crate::plan::index::Ix;
            use $crate::plan::owed::Owed;
            use $crate::plan::record::meaning::{self, OwnKeys, OwnValue};
            use $crate::plan::record::entry_kind::EntryKind;
            use $crate::plan::record::entry::Entry;
            use $crate::plan::record::register::{Entries, Register};
            use $crate::plan::record::{
                DayRange, NewId, OfKind, Record, Reference, Subject, TextScope, Topic,
                rename_activity, sort_evidence, sort_figures, visit_activity,
            };
            use $crate::plan::scalar::day::Day;
            use $crate::plan::scalar::id::Id;
            use $crate::plan::scalar::value::Text;

            impl Entries for $entry {
                const REGISTER: Register = Register {
                    list: $list,
                    topic: Topic::$topic,
                    matter: $crate::plan::record::register::register!(@matter $($matter)?),
                    kinds: &[$(EntryKind {
                        name: $name,
                        prefix: $prefix,
                        steps: &[$($crate::plan::record::StepName::$step),*],
                        settled_by: &[$($crate::plan::record::StepName::$settles),*],
                        secret: !matches!(concat!("", $(stringify!($secret))?).as_bytes(), b""),
                    }),*],
                    keys: &[$(meaning::OwnKey {
                        name: stringify!($key),
                        path: concat!($list, ".", stringify!($key)),
                        holds: <$type as meaning::Key>::HOLDS,
                        reported_of: $crate::plan::record::register::register!(@reported $(of [$($($kinds::$reported_of.name()),+)?])?),
                    }),*],
                };
            }

            impl OwnKeys for $entry {
                fn own(&self, key: &str) -> Option<OwnValue<'_>> {
                    match key {
                        $(stringify!($key) => meaning::Key::value(&self.$key),)*
                        _ => None,
                    }
                }
            }

            impl Record for $entry {
                fn id(&self) -> Option<&Id> {
                    self.id.get()
                }

                fn entry(&self) -> Option<Entry<'_>> {
                    let register = Self::KIND.register?;
                    let kind = self.kind.get().and_then(|kind| register.kind(kind.name()));
                    Some(Entry {
                        register,
                        id: self.id.get(),
                        kind,
                        on: &self.on,
                        planned: None$($(.or(meaning::meaning!(planned $means self.$key)))?)*,
                        what: self.what.as_ref(),
                        item: None$($(.or(meaning::meaning!(item $means self.$key)))?)*,
                        period: self.period.as_ref(),
                        form: None$($(.or(meaning::meaning!(form $means self.$key)))?)*,
                        subject: self.subject(),
                        document: self.document.as_ref(),
                        evidence: &self.evidence,
                        figures: &self.figures,
                        by: self.by.as_ref(),
                        own: self,
                    })
                }

                fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
                    let subject = Subject {
                        deadline: self.deadline.as_ref(),
                        task: self.task.as_ref(),
                    };
                    $($(meaning::meaning!(refers $means self.$key, visit);)?)*
                    visit_activity(subject, &self.figures, self.by.as_ref(), visit);
                }

                fn subject(&self) -> Option<Subject<'_>> {
                    let some = self.deadline.is_some() || self.task.is_some();
                    some.then_some(Subject {
                        deadline: self.deadline.as_ref(),
                        task: self.task.as_ref(),
                    })
                }

                fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
                    let mut words = Vec::from_iter(&self.what);
                    $(meaning::meaning!(free_texts [$($means)?] self.$key, words, visit);)*
                    words.extend(self.note.iter().chain(&self.evidence.items));
                    for text in words {
                        visit(TextScope::Case, text);
                    }
                    if let Some(text) = &self.document {
                        visit(TextScope::Procedure, text);
                    }
                }

                fn evidence(&self) -> &[Field<Text>] {
                    &self.evidence.items
                }

                fn happened_on(&self) -> Option<&Field<Day>> {
                    Some(&self.on)
                }

                fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
                    let _ = &visit;
                    $($(meaning::meaning!(range $means self.$key, self, visit);)?)*
                }

                fn owes<'r>(
                    &'r self,
                    _: Ix<Self>,
                    plan: &'r Plan,
                    as_of: NaiveDate,
                    visit: &mut dyn FnMut(Owed<'r>),
                ) {
                    if let Some(entry) = self.entry() {
                        plan.owed_by(entry, as_of, visit);
                    }
                }

                fn unplanned(self) -> Self {
                    Self {
                        $($key: meaning::meaning!(unplanned [$($means)?] self.$key),)*
                        ..self
                    }
                }

                fn unnamed(&self) -> Option<Self> {
                    let mut record = self.clone();
                    record.id.value = None;
                    Some(record)
                }

                /// The order of evidence and of figures has no meaning.
                fn normalized(mut self) -> Self {
                    sort_evidence(&mut self.evidence);
                    sort_figures(&mut self.figures);
                    self
                }

                fn renamed(mut self, new: &NewId<'_>) -> Self {
                    $($(meaning::meaning!(renamed $means self.$key, new);)?)*
                    rename_activity(
                        self.deadline.as_mut(),
                        self.task.as_mut(),
                        &mut self.figures,
                        self.by.as_mut(),
                        new,
                    );
                    self
                }
            }
        };
    };
}
pub(super) use register;
