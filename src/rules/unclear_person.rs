//! DCS306: who holds a post, belongs to a body or signs is not clear.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::{Field, given};
use crate::plan::record::{Member, Record, Signer};
use crate::plan::scalar::id::Id;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS306", "unclear-person", Error, "unclear_person"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for party in &plan.parties {
        let id = party.id_text();
        if let Some(person) = &party.person
            && !party.holders.items.is_empty()
        {
            let message = message!(people.person_and_holders, id = id);
            let finding = Finding::new(&CHECK.rule, person.place, message);
            findings.push(finding.help(message!(people.person_and_holders_help)));
        }
        for member in &party.members.items {
            findings.extend(of_member(party.id(), member));
        }
    }
    let signer = plan.unit.get().and_then(|unit| unit.signer.as_ref());
    findings.extend(signer.and_then(of_signer));
}

/// Returns the finding for a member who is nobody, two, or the body itself.
fn of_member(body: Option<&Id>, field: &Field<Member>) -> Option<Finding> {
    let member = field.get()?;
    if member.name.is_some() == member.party.is_some() {
        let finding = Finding::new(&CHECK.rule, field.place, message!(people.unclear_member));
        return Some(finding.help(message!(people.unclear_member_help)));
    }
    let (body, party) = (body?, given(&member.party)?);
    (body.key == party.key).then(|| {
        let message = message!(people.member_of_itself, id = body.text);
        let place = member.party.as_ref().map_or(field.place, |it| it.place);
        Finding::new(&CHECK.rule, place, message).help(message!(people.member_of_itself_help))
    })
}

/// Returns the finding for a signer who is nobody or two, or has no post.
fn of_signer(field: &Field<Signer>) -> Option<Finding> {
    let signer = field.get()?;
    let (message, help) = match (&signer.name, &signer.party) {
        (Some(_), Some(_)) | (None, None) => (
            message!(people.unclear_signer),
            message!(people.unclear_signer_help),
        ),
        (Some(_), None) if signer.post.is_none() => (
            message!(people.signer_without_post),
            message!(people.signer_without_post_help),
        ),
        _ => return None,
    };
    Some(Finding::new(&CHECK.rule, field.place, message).help(help))
}
