//! DCS306: who holds a post, belongs to a body or signs is not clear.

use super::circles::{self, Circle, circles};
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::{Member, Party, Record, Signer};
use crate::plan::scalar::value::Text;
use crate::spelling::post::{post_and_name, several_names};

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
        findings.extend(party.person.as_ref().and_then(of_several));
        for member in &party.members.items {
            findings.extend(of_member(member));
        }
    }
    findings.extend(members_of_each_other(plan));
    let signer = plan.unit.get().and_then(|unit| unit.signer.as_ref());
    findings.extend(signer.and_then(of_signer));
    findings.extend(
        plan.cosigners()
            .filter_map(|(signer, _)| of_cosigner(signer)),
    );
    findings.extend(signing_body(plan));
}

/// Returns the finding for a member who is nobody or two.
fn of_member(field: &Field<Member>) -> Option<Finding> {
    let member = field.get()?;
    (member.name.is_some() == member.party.is_some()).then(|| {
        Finding::new(&CHECK.rule, field.place, message!(people.unclear_member))
            .help(message!(people.unclear_member_help))
    })
}

/// Finds bodies that are members of themselves, perhaps by way of others.
fn members_of_each_other(plan: &Plan) -> Vec<Finding> {
    let parties = |member: &Member| given(&member.party).and_then(|id| plan.parties.find(id));
    let next = |body: Ix<Party>| {
        let members = plan.parties[body].members.values();
        members.filter_map(parties).collect()
    };
    let finding = |circle: Circle<Party>| {
        let first = *circle.first()?;
        let second = *circle.get(1).unwrap_or(&first);
        let body = &plan.parties[first];
        let mut members = body.members.values();
        let member = members.find(|member| parties(member) == Some(second))?;
        let wording = if circle.len() == 1 {
            message!(people.member_of_itself, id = body.id_text())
        } else {
            let names = circles::named(&circle, |it| plan.parties[it].id_text().to_owned());
            message!(people.members_of_each_other, names = names)
        };
        let finding = Finding::new(&CHECK.rule, member.party.as_ref()?.place, wording);
        Some(finding.help(message!(people.member_of_itself_help)))
    };
    let circles = circles(plan.parties.len(), next).into_iter();
    circles.filter_map(finding).collect()
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
        (Some(name), _) => return of_name_with_post(name),
        _ => return None,
    };
    Some(Finding::new(&CHECK.rule, field.place, message).help(help))
}

/// Returns the finding for the names of several persons in the place of one.
fn of_several(field: &Field<Text>) -> Option<Finding> {
    let names = several_names(&field.get()?.0)?;
    let quoted = names.iter().map(|name| format!("`{name}`"));
    let quoted = quoted.collect::<Vec<_>>().join(", ");
    let said = message!(people.several_persons, names = quoted);
    let finding = Finding::new(&CHECK.rule, field.place, said);
    Some(finding.help(message!(people.several_persons_help)))
}

/// Returns the finding for the name of a signer that has the post in it, which would be printed
/// twice.
fn of_name_with_post(field: &Field<Text>) -> Option<Finding> {
    let (post, name) = post_and_name(&field.get()?.0)?;
    let said = message!(people.signer_post_in_name, post = post);
    let help = message!(people.signer_post_in_name_help, name = name);
    Some(Finding::new(&CHECK.rule, field.place, said).help(help))
}

/// Returns the finding for somebody beside the signer who is two, or has no post. Whoever
/// confirms a document is named on the paper.
fn of_cosigner(field: &Field<Signer>) -> Option<Finding> {
    let signer = field.get()?;
    let is_named = signer.name.is_some() || signer.party.is_some();
    if !is_named && signer.post.is_some() {
        return None;
    }
    of_signer(field)
}

/// Returns the finding for a signer that is a body: a document is signed by a person.
fn signing_body(plan: &Plan) -> Option<Finding> {
    let party = &plan.parties[plan.signing_party()?];
    let signer = plan.unit.get()?.signer.as_ref()?.get()?;
    party.is_body().then(|| {
        let place = signer.party.as_ref().map_or(party.place, |it| it.place);
        let wording = message!(people.signing_body, id = party.id_text());
        Finding::new(&CHECK.rule, place, wording).help(message!(people.signing_body_help))
    })
}
