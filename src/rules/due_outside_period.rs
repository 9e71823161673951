//! DCS202: a deadline or a semester is outside the plan's period.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::field::Field;
use crate::plan::record::Record;
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::due::Due;
use crate::plan::scalar::every::Every;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS202", "due-outside-period", Error, "due_outside_period"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = context.plan.period() else {
        return;
    };
    let mut report = |place: Place, wording: Message, help: Message, about: &str| {
        let expected = message!(
            rules.due_outside_period_expected,
            from = written(period.from),
            until = written(period.until)
        );
        let finding = Finding::new(&CHECK.rule, place, wording).expected(expected);
        findings.push(finding.help(help).about(about));
    };
    let mut find = |place: Place, day: Option<NaiveDate>, about: &str| {
        if let Some(day) = day.filter(|day| !period.contains(*day)) {
            let wording = message!(rules.due_outside_period, day = written(day));
            report(
                place,
                wording,
                message!(rules.due_outside_period_help),
                about,
            );
        }
    };
    let day = |field: &Field<Day>| field.get().map(|day| day.0);
    let terms = &context.plan.links.terms;
    let mut unknown = Vec::new();
    for deadline in &context.plan.deadlines {
        let id = deadline.id_text();
        for field in [&deadline.from, &deadline.until].into_iter().flatten() {
            find(field.place, day(field), id);
        }
        let Some(due) = &deadline.due else { continue };
        match due.get() {
            Some(Due::Named(named)) => match terms.named(named) {
                Some(days) => find(due.place, Some(days.until), id),
                // Another rule says that the semesters or the year are missing.
                None if named.every == Every::Semester && !terms.has_semesters() => {}
                None if terms.lacks_year(named) => {}
                None => unknown.push((due.place, &named.text, id)),
            },
            due_day => find(due.place, due_day.and_then(Due::day), id),
        }
    }
    let semesters = context.plan.head.get().map(|head| head.semesters.values());
    for semester in semesters.into_iter().flatten() {
        find(semester.from.place, day(&semester.from), "semesters");
        find(semester.until.place, day(&semester.until), "semesters");
    }
    for (place, name, id) in unknown {
        let wording = message!(times.named_outside_period, name = name);
        report(
            place,
            wording,
            message!(times.named_outside_period_help),
            id,
        );
    }
}
