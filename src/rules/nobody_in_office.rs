//! DCS308: nobody holds the post that signs on the day of a document.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::index::Ix;
use crate::plan::record::{Party, Record};
use crate::plan::scalar::day::written;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS308", "nobody-in-office", Error, "nobody_in_office"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    if let Some(party) = plan.signing_party() {
        let of_plan = plan.head.get().and_then(|head| head.date.as_ref());
        let of_plan = of_plan.and_then(|date| Some((date.place, date.get()?.day()?)));
        let of_reports = plan.reports.iter();
        let of_reports = of_reports.filter_map(|report| report.date.as_ref());
        let of_reports = of_reports.filter_map(|date| Some((date.place, date.get()?.0)));
        for (place, day) in of_plan.into_iter().chain(of_reports) {
            findings.extend(vacant(plan, party, place, day));
        }
    }
    for (signer, day) in plan.cosigners() {
        let named = signer.get().and_then(|signer| signer.party.as_ref());
        let party = named.and_then(|it| Some((it.place, plan.parties.find(it.get()?)?)));
        if let (Some((place, party)), Some(day)) = (party, day) {
            findings.extend(vacant(plan, party, place, day));
        }
    }
}

/// Returns the finding about a post that signs on a day on which nobody holds it. That a body
/// cannot sign for the unit is another finding.
fn vacant(plan: &Plan, party: Ix<Party>, place: Place, day: NaiveDate) -> Option<Finding> {
    let party = &plan.parties[party];
    if party.is_body() || party.person_on(day).is_some() {
        return None;
    }
    let id = party.id_text();
    let wording = message!(people.nobody_in_office, id = id, day = written(day));
    let finding = Finding::new(&CHECK.rule, place, wording)
        .help(message!(people.nobody_in_office_help))
        .related(party.place, message!(people.post_that_signs));
    Some(finding.about(id))
}
