//! DCS202: a deadline or a semester is outside the plan's period.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::date_range::DateRange;
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
    let mut outside = Outside { period, findings };
    let terms = &context.plan.links.terms;
    let mut unknown = Vec::new();
    for deadline in &context.plan.deadlines {
        let id = deadline.id_text();
        for field in [&deadline.from, &deadline.until].into_iter().flatten() {
            outside.day(field.place, day(field), id);
        }
        let Some(due) = &deadline.due else { continue };
        match due.get() {
            Some(Due::Named(named)) => match terms.named(named) {
                Some(days) => outside.day(due.place, Some(days.until), id),
                // Another rule says that the semesters or the year are missing.
                None if named.every == Every::Semester && !terms.has_semesters() => {}
                None if terms.lacks_year(named) => {}
                None => unknown.push((due.place, &named.text, id)),
            },
            due_day => outside.day(due.place, due_day.and_then(Due::day), id),
        }
    }
    let semesters = context.plan.head.get().map(|head| head.semesters.values());
    for semester in semesters.into_iter().flatten() {
        outside.day(semester.from.place, day(&semester.from), "semesters");
        outside.day(semester.until.place, day(&semester.until), "semesters");
    }
    for (place, name, id) in unknown {
        let wording = message!(times.named_outside_period, name = name);
        let help = message!(times.named_outside_period_help);
        outside.report(place, wording, help, id);
    }
}

fn day(field: &Field<Day>) -> Option<NaiveDate> {
    field.get().map(|day| day.0)
}

/// Reports what is outside of the plan's period.
struct Outside<'f> {
    period: DateRange,
    findings: &'f mut Vec<Finding>,
}

impl Outside<'_> {
    /// Reports a day, if there is one and it is outside.
    fn day(&mut self, place: Place, day: Option<NaiveDate>, about: &str) {
        if let Some(day) = day.filter(|day| !self.period.contains(*day)) {
            let wording = message!(rules.due_outside_period, day = written(day));
            let help = message!(rules.due_outside_period_help);
            self.report(place, wording, help, about);
        }
    }

    fn report(&mut self, place: Place, wording: Message, help: Message, about: &str) {
        let expected = message!(
            rules.due_outside_period_expected,
            from = written(self.period.from),
            until = written(self.period.until)
        );
        let finding = Finding::new(&CHECK.rule, place, wording).expected(expected);
        self.findings.push(finding.help(help).about(about));
    }
}
