//! DCS707: a register says more of a person than a file under version control may.

use std::collections::HashSet;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::collection::Collection;
use crate::plan::field::Field;
use crate::plan::ledger::Visitor;
use crate::plan::record::{OfKind, Record, Reference, Step, Tells};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;
use crate::search::spelled;
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
    if !plan.has_entries() && plan.steps.is_empty() {
        return;
    }
    let entries = plan.entries().into_iter();
    let secret = entries.filter(|(_, entry)| entry.is_secret());
    let secret: HashSet<&Id> = secret.filter_map(|(_, entry)| entry.id).collect();
    let known = persons(context);
    plan.each(&mut Told {
        context,
        secret,
        known,
        findings,
    });
}

/// Returns the names of the persons whom the plan names, as they are compared.
fn persons(context: &Context<'_>) -> Vec<String> {
    let parties = context.plan.parties.iter();
    let names = parties.flat_map(|party| party.persons());
    names.map(|name| spelled(&name.0)).collect()
}

/// Finds what registers tell of persons.
struct Told<'c, 'p> {
    context: &'c Context<'p>,
    /// The entries of which nothing may be told but days and steps.
    secret: HashSet<&'p Id>,
    /// The names of persons in the plan.
    known: Vec<String>,
    findings: &'c mut Vec<Finding>,
}

impl<'p> Visitor<'p> for Told<'_, 'p> {
    fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
        let is_step = R::KIND == Step::KIND;
        if R::KIND.register.is_none() && !is_step {
            return;
        }
        for record in records {
            let about = record
                .entry()
                .map_or_else(|| entry_of(&**record), |entry| entry.id);
            let is_secret = about.is_some_and(|id| self.secret.contains(id));
            record.told(&mut |tells, field| {
                if is_secret && tells == Tells::Case {
                    self.report(field.place, message!(registers.secret_told), about);
                } else if let Some((found, text)) = self.look(tells, field) {
                    let place = self.context.within(field.place, &text);
                    self.report(place, said(found, &text), about);
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

impl Told<'_, '_> {
    /// Returns what a text says of a person, and how it says it. The numbers and addresses
    /// that anybody is to know are no person's.
    fn look(&self, tells: Tells, field: &Field<Text>) -> Option<(Personal, String)> {
        let text = &field.get()?.0;
        let found = match tells {
            Tells::Public => person::name(text).map(|name| (Personal::Name, name)),
            Tells::Case | Tells::Procedure => person::find(text),
        };
        found.or_else(|| Some((Personal::Name, person::named(text, &self.known)?)))
    }

    fn report(&mut self, place: Place, message: Message, about: Option<&Id>) {
        let help = message!(registers.personal_data_help);
        let id = about.map_or("", |id| &id.text);
        self.findings.push(
            Finding::new(&CHECK.rule, place, message)
                .help(help)
                .about(id),
        );
    }
}

/// Returns what to say of something found in a text.
fn said(found: Personal, text: &str) -> Message {
    match found {
        Personal::Phone => message!(registers.personal_phone, text = text),
        Personal::Identity => message!(registers.personal_identity, text = text),
        Personal::Mail => message!(registers.personal_mail, text = text),
        Personal::Name => message!(registers.personal_name, text = text),
    }
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
