//! DCS721: a board of people's inspectors has too few or too many members, or ones it may not have.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::field::given;
use crate::plan::record::{Body, BodyKind, Party, Record};
use crate::search::fold;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS721",
        "unlawful-inspectors",
        Warning,
        "unlawful_inspectors"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

/// How few and how many members such a board has.
const MEMBERS: std::ops::RangeInclusive<usize> = 3..=9;

/// The posts whose holders cannot be members, folded.
const BARRED: [&str; 3] = ["hieu truong", "pho hieu truong", "ke toan truong"];

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for body in &context.plan.bodies {
        if body.kind.get() != Some(&BodyKind::Inspectorate) {
            continue;
        }
        let mut report = |place: Place, message: Message| {
            let help = message!(registers.unlawful_inspectors_help);
            findings.push(
                Finding::new(&CHECK.rule, place, message)
                    .help(help)
                    .about(body.id_text()),
            );
        };
        let party = given(&body.party).and_then(|party| context.plan.parties.find(party));
        let party = party.map(|party| &*context.plan.parties[party]);
        if let Some((place, count)) = counted(body, party)
            && !MEMBERS.contains(&count)
        {
            report(place, message!(registers.inspectors_count, count = count));
        }
        let members = party.into_iter().flat_map(|party| party.members.values());
        for named in members.filter_map(|member| member.party.as_ref()) {
            let member = named.get().and_then(|id| context.plan.parties.find(id));
            let name = member.and_then(|member| context.plan.parties[member].name.get());
            if let Some(name) = name.filter(|name| BARRED.contains(&fold(&name.0).as_str())) {
                report(
                    named.place,
                    message!(registers.inspectors_member, name = name.0),
                );
            }
        }
    }
}

/// Returns how many members a board has, as it says or as the party lists them, and where.
fn counted(body: &Body, party: Option<&Party>) -> Option<(Place, usize)> {
    if let Some(members) = &body.members {
        return Some((members.place, members.get()?.0 as usize));
    }
    let listed = party?.members.items.len();
    (listed > 0).then_some((body.party.as_ref()?.place, listed))
}
