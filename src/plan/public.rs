//! What anybody may know of persons: whom the plan names, and by which numbers and addresses the
//! unit is reached.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::Plan;
use super::collection::Collection;
use super::field::given;
use super::ledger::Visitor;
use super::record::{Record, TextScope};
use crate::search::spelled;
use crate::spelling::person;

/// What anybody may know.
#[derive(Debug)]
pub struct Public<'p> {
    plan: &'p Plan,
    /// The names of persons in the plan, as they are compared.
    persons: Vec<String>,
    /// What the plan prints and publishes, read when a text has something of a person.
    printed: OnceCell<Printed>,
}

/// What the plan prints, and the public addresses of its channels.
#[derive(Debug, Default)]
struct Printed {
    /// The texts as they are compared.
    texts: Vec<String>,
    /// The numbers and addresses in them.
    contacts: HashSet<String>,
}

impl<'p> Public<'p> {
    /// Returns what anybody may know of a plan.
    #[must_use]
    pub fn new(plan: &'p Plan) -> Self {
        let names = plan.parties.iter().flat_map(|party| party.persons());
        let signer = plan.unit.get().and_then(|unit| given(&unit.signer));
        let cosigners = plan.cosigners().filter_map(|(signer, _)| signer.get());
        let signers = signer.into_iter().chain(cosigners);
        let signers = signers.filter_map(|signer| given(&signer.name));
        Self {
            plan,
            persons: names.chain(signers).map(|name| spelled(&name.0)).collect(),
            printed: OnceCell::new(),
        }
    }

    /// Returns the names of persons in the plan, as they are compared.
    #[must_use]
    pub fn persons(&self) -> &[String] {
        &self.persons
    }

    /// Returns whether the unit publishes a number or an address.
    #[must_use]
    pub fn has_contact(&self, found: &str) -> bool {
        self.printed().contacts.contains(&person::compared(found))
    }

    /// Returns whether a name, perhaps a given name behind a form of address, is that of a person
    /// whom the plan names.
    #[must_use]
    pub fn has_person(&self, found: &str) -> bool {
        let whole = spelled(found);
        let bare = person::without_address(&whole);
        let is_end = |name: &String| {
            let rest = name.strip_suffix(bare);
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        };
        let texts = || self.printed().texts.iter();
        self.persons.iter().any(is_end)
            || bare.contains(' ') && texts().any(|text| text.contains(bare))
    }

    fn printed(&self) -> &Printed {
        self.printed.get_or_init(|| {
            let mut printed = Printed::default();
            self.plan.each(&mut printed);
            printed
        })
    }
}

impl<'l> Visitor<'l> for Printed {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        for record in records {
            record.texts(&mut |printed| {
                self.texts.push(spelled(printed.text));
                self.contacts.extend(person::contacts(printed.text));
            });
            record.free_texts(&mut |scope, field| {
                if let Some(text) = field.get().filter(|_| scope == TextScope::Public) {
                    self.contacts.extend(person::contacts(&text.0));
                }
            });
        }
    }
}
