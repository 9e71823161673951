//! DCS707: a register, or what is recorded of the work, says more of a person than a file under
//! version control may.

use std::collections::HashSet;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::collection::Collection;
use crate::plan::field::Field;
use crate::plan::ledger::Visitor;
use crate::plan::public::Public;
use crate::plan::record::{Record, Reference, TextScope};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;
use crate::search::fold;
use crate::spelling::person::{self, Personal};
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS707", "personal-data", Error, "personal_data"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let entries = plan.entries().into_iter();
    let secret = entries.filter(|(_, entry)| entry.is_secret());
    let secret: HashSet<&Id> = secret.filter_map(|(_, entry)| entry.id).collect();
    plan.each(&mut PersonFinder {
        context,
        secret,
        public: Public::new(plan),
        findings,
    });
}

/// Finds what records reveal of persons.
struct PersonFinder<'c, 'p> {
    context: &'c Context<'p>,
    /// The entries of which nothing but days and steps may be disclosed.
    secret: HashSet<&'p Id>,
    /// What anybody may know.
    public: Public<'p>,
    findings: &'c mut Vec<Finding>,
}

impl<'p> Visitor<'p> for PersonFinder<'_, 'p> {
    fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
        for record in records {
            if R::KIND.register.is_some()
                && let Some((found, text)) = person::in_identifier(record.id_text())
            {
                let message = message_about(found, &text);
                self.report(record.place, message, record.id());
            }
            let about = record
                .entry()
                .map_or_else(|| entry_of(&**record), |entry| entry.id);
            let is_secret = about.is_some_and(|id| self.secret.contains(id));
            record.free_texts(&mut |scope, field| {
                let of_case =
                    |field: &Field<Text>| field.get().is_some_and(|text| tells_of_case(&text.0));
                if is_secret && (scope == TextScope::Case || of_case(field)) {
                    self.report(field.place, message!(registers.secret_told), about);
                } else if let Some((found, text)) = self.personal_in(scope, field) {
                    let place = self.context.within(field.place, &text);
                    self.report(place, message_about(found, &text), about);
                }
            });
            if is_secret {
                record.references(&mut |reference| {
                    let place = match reference {
                        Reference::Occurrence(field) => field.place,
                        Reference::Task(field) | Reference::Figure(field) => field.place,
                        _ => return,
                    };
                    self.report(place, message!(registers.secret_told), about);
                });
            }
        }
    }
}

impl PersonFinder<'_, '_> {
    /// Returns what a text says of a person, and how it says it. The numbers and addresses
    /// that anybody is to know are no person's. Whether a person may be named for the work of
    /// the plan, another rule says.
    fn personal_in(&self, scope: TextScope, field: &Field<Text>) -> Option<(Personal, String)> {
        let text = &field.get()?.0;
        let contact = || person::contact(text, &|found| self.public.has_contact(found));
        let name = || {
            let name = person::name(text, &|_| false);
            let name = name.or_else(|| person::named(text, self.public.persons()));
            Some((Personal::Name, name?))
        };
        match scope {
            TextScope::Work => contact(),
            TextScope::Public => name(),
            TextScope::Case => contact()
                .or_else(name)
                .or_else(|| person::in_identifier(text)),
            TextScope::Procedure => contact().or_else(name),
        }
    }

    fn report(&mut self, place: Place, message: Message, about: Option<&Id>) {
        let help = match about {
            Some(_) => message!(registers.personal_data_help),
            None => message!(registers.personal_work_help),
        };
        let id = about.map_or("", |id| &id.text);
        self.findings.push(
            Finding::new(&CHECK.rule, place, message)
                .help(help)
                .about(id),
        );
    }
}

/// Returns the message about something found in a text.
fn message_about(found: Personal, text: &str) -> Message {
    match found {
        Personal::Phone => message!(registers.personal_phone, text = text),
        Personal::Identity => message!(registers.personal_identity, text = text),
        Personal::Mail => message!(registers.personal_mail, text = text),
        Personal::Name => message!(registers.personal_name, text = text),
    }
}

/// Returns whether the number of a document goes on to say what the case is about.
fn tells_of_case(text: &str) -> bool {
    /// No number of a document with its day and its body has more words.
    const MOST: usize = 16;
    const ABOUT: [&str; 7] = [
        "v/v",
        "ve viec",
        "noi dung",
        "hanh vi",
        "to cao ong",
        "to cao ba",
        "to cao viec",
    ];
    let small = fold(text);
    ABOUT.iter().any(|about| small.contains(about)) || small.split_whitespace().count() > MOST
}

/// Returns the entry that a step is about.
fn entry_of<R: Record>(record: &R) -> Option<&Id> {
    let mut entry = None;
    record.references(&mut |reference| {
        if let Reference::Entry(field) = reference {
            entry = field.get();
        }
    });
    entry
}
