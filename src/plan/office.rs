//! Who holds a post on a day, and who signs.

use chrono::NaiveDate;

use super::Plan;
use super::field::given;
use super::index::Ix;
use super::record::{Holder, Party, Signer, Unit};
use super::scalar::value::Text;
use crate::search::fold;

/// Who signs a document, as far as the records say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SignedBy<'p> {
    /// On whose behalf.
    pub authority: Option<&'p Text>,
    /// The post.
    pub post: Option<&'p Text>,
    /// The full name.
    pub name: Option<&'p Text>,
}

impl Unit {
    /// Returns whether no authority is named above it in a letterhead: it is a People's
    /// Committee or a People's Council.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        const BODIES: [&str; 4] = ["uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd"];
        let name = self.name.get().map(|name| fold(&name.0));
        let is_of = |body: &str| {
            let rest = name.as_ref().and_then(|name| name.strip_prefix(body));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        BODIES.iter().any(|body| is_of(body))
    }
}

impl Party {
    /// Returns those who hold the post one after the other, the first to begin first.
    #[must_use]
    pub fn in_turn(&self) -> Vec<&Holder> {
        let mut holders: Vec<&Holder> = self.holders.values().collect();
        holders.sort_by_key(|holder| given(&holder.from));
        holders
    }

    /// Returns the person who holds the post on a day. Whoever has no last day holds it
    /// until the next one begins.
    #[must_use]
    pub fn person_on(&self, day: NaiveDate) -> Option<&Text> {
        if self.holders.items.is_empty() {
            return given(&self.person);
        }
        self.term_on(day)?.person.get()
    }

    /// Returns who of those who hold the post one after the other holds it on a day.
    #[must_use]
    pub fn term_on(&self, day: NaiveDate) -> Option<&Holder> {
        let begun = |holder: &&Holder| given(&holder.from).is_none_or(|from| from.0 <= day);
        let last = self.in_turn().into_iter().rfind(begun)?;
        let ended = given(&last.until).is_some_and(|until| until.0 < day);
        (!ended).then_some(last)
    }

    /// Returns whether it is a body and no post: it has members, and nobody holds it.
    #[must_use]
    pub fn is_body(&self) -> bool {
        let is_held = self.person.is_some() || !self.holders.items.is_empty();
        !self.members.items.is_empty() && !is_held
    }

    /// Returns everybody who holds the post at any time, and the members who are named.
    pub fn persons(&self) -> impl Iterator<Item = &Text> {
        let holders = self.holders.values().filter_map(|it| it.person.get());
        let members = self.members.values().filter_map(|it| given(&it.name));
        given(&self.person)
            .into_iter()
            .chain(holders)
            .chain(members)
    }
}

impl Plan {
    /// Returns who signs a document of a day: the one whom the unit names, or whoever holds
    /// the post on that day.
    #[must_use]
    pub fn signer_on(&self, day: NaiveDate) -> SignedBy<'_> {
        let Some(signer) = self.unit.get().and_then(|unit| given(&unit.signer)) else {
            return SignedBy::default();
        };
        self.signed_by(signer, day)
    }

    /// Returns who signs a document of a day as its record says.
    #[must_use]
    pub fn signed_by<'p>(&'p self, signer: &'p Signer, day: NaiveDate) -> SignedBy<'p> {
        let party = given(&signer.party).and_then(|party| self.parties.find(party));
        let party = party.map(|party| &self.parties[party]);
        let post = party.and_then(|party| party.name.get());
        let person = party.and_then(|party| party.person_on(day));
        SignedBy {
            authority: given(&signer.authority),
            post: given(&signer.post).or(post),
            name: given(&signer.name).or(person),
        }
    }

    /// Returns the party whose post it is to sign, if the unit names one.
    #[must_use]
    pub fn signing_party(&self) -> Option<Ix<Party>> {
        let signer = given(&self.unit.get()?.signer)?;
        self.parties.find(given(&signer.party)?)
    }
}
