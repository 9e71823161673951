//! The parties: who holds a post on the day of the document, and who belongs to a body.

use chrono::NaiveDate;
use serde::Serialize;

use super::printed;
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::record::{Member, Party, Record};

/// A party.
#[derive(Debug, Serialize)]
pub struct PartyData {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// The person who holds the post on the day of the document.
    pub person: Option<String>,
    /// The members of a body.
    pub members: Vec<MemberData>,
}

/// A member of a body.
#[derive(Debug, Serialize)]
pub struct MemberData {
    /// The person: of a member that is a party, whoever holds its post on the day of the
    /// document.
    pub name: Option<String>,
    /// The name of the party that is the member.
    pub party: Option<String>,
    /// The post in the body.
    pub post: Option<String>,
}

/// Returns the parties of a plan as of a day.
pub(super) fn parties(plan: &Plan, day: NaiveDate) -> Vec<PartyData> {
    let person = |party: &Party| party.person_on(day).map(|text| legible(&text.0));
    let member = |member: &Member| {
        let party = given(&member.party).and_then(|id| plan.parties.find(id));
        let party = party.map(|party| &plan.parties[party]);
        MemberData {
            name: printed(member.name.as_ref()).or_else(|| person(party?)),
            party: party.and_then(|party| printed(Some(&party.name))),
            post: printed(member.post.as_ref()),
        }
    };
    let parties = plan.parties.iter().map(|party| PartyData {
        id: party.id_text().to_owned(),
        name: printed(Some(&party.name)),
        person: person(party),
        members: party.members.values().map(member).collect(),
    });
    parties.collect()
}
