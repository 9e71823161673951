//! DCS308: nobody holds the post that signs on the day of a document.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::Record;
use crate::plan::scalar::day::{Day, written};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS308", "nobody-in-office", Error, "nobody_in_office"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let Some(party) = plan.signing_party() else {
        return;
    };
    let party = &plan.parties[party];
    // Another rule says that a body cannot sign.
    if party.is_body() {
        return;
    }
    let of_plan = plan.head.get().and_then(|head| head.date.as_ref());
    let of_reports = plan.reports.iter();
    let of_reports = of_reports.filter_map(|report| report.date.as_ref());
    for date in of_plan.into_iter().chain(of_reports) {
        let Some(day) = date.get().filter(|day| party.person_on(day.0).is_none()) else {
            continue;
        };
        findings.push(
            vacant(party.id_text(), date, *day)
                .related(party.place, message!(people.post_that_signs)),
        );
    }
}

fn vacant(id: &str, date: &Field<Day>, day: Day) -> Finding {
    let wording = message!(people.nobody_in_office, id = id, day = written(day.0));
    Finding::new(&CHECK.rule, date.place, wording)
        .help(message!(people.nobody_in_office_help))
        .about(id)
}
