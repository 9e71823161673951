//! DCS807: the year or the period of the plan or of a report is not that of the older
//! copy.

use chrono::NaiveDate;

use super::reference::report_named;
use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::record::Head;
use crate::plan::scalar::day::written;
use crate::plan::schedule::Schedule;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS807", "period-changed", Warning, "period_changed"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

/// Returns the finding about a date of the plan before which recurring work is no longer
/// counted that was before.
fn signed_later(older: &Plan, plan: &Plan) -> Option<Finding> {
    let is = plan.signed_on()?;
    let was = older.signed_on().filter(|was| *was < is);
    let is_new = older.signed_on().is_none();
    let mut occurrences = plan.links.schedules.iter().flat_map(Schedule::occurrences);
    let is_dropped = |due: NaiveDate| due < is && was.is_none_or(|was| was <= due);
    let drops = occurrences.any(|it| it.period.is_some() && is_dropped(it.due));
    let place = plan.head.get()?.date.as_ref()?.place;
    let wording = message!(comparison.signed_later, now = written(is));
    let finding = Finding::new(&CHECK.rule, place, wording);
    let finding = finding.help(message!(comparison.signed_later_help));
    ((was.is_some() || is_new) && drops).then_some(finding)
}

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let older = comparison.older;
    let plan = context.plan;
    let range = |range: DateRange| format!("{}–{}", written(range.from), written(range.until));
    if let (Some(was), Some(is)) = (older.period(), plan.period())
        && (was != is || older.year() != plan.year())
    {
        let head = plan.head.get();
        let from = head
            .and_then(|head| head.from.as_ref())
            .map(|day| day.place);
        let until = head
            .and_then(|head| head.until.as_ref())
            .map(|day| day.place);
        let year = head.and_then(Head::year_place);
        let place = match (was.from != is.from, was.until != is.until) {
            (true, _) => from.or(year),
            (_, true) => until.or(year),
            _ => year,
        };
        let (was, is) = (range(was), range(is));
        let wording = message!(comparison.period_changed, was = was, now = is);
        findings.push(
            Finding::new(&CHECK.rule, place.unwrap_or(NOWHERE), wording)
                .help(message!(comparison.period_changed_help)),
        );
    }
    findings.extend(signed_later(older, plan));
    for (index, before) in older.reports.enumerate() {
        let Some(now) = comparison.report_now(plan, before) else {
            continue;
        };
        let (was, is) = (older.report_period(index), plan.report_period(now));
        let (Some(was), Some(is)) = (was, is) else {
            continue;
        };
        // Where the report follows the plan, one finding is enough.
        if was == is || (Some(was), Some(is)) == (older.period(), plan.period()) {
            continue;
        }
        let report = &plan.reports[now];
        let field = if was.from == is.from {
            report.until.as_ref()
        } else {
            report.from.as_ref().or(report.until.as_ref())
        };
        let place = field.map_or(report.place, |day| day.place);
        let (was, is) = (range(was), range(is));
        let wording = message!(comparison.report_period_changed, was = was, now = is)
            .in_each("report", |language| report_named(plan, now, language));
        findings.push(
            Finding::new(&CHECK.rule, place, wording)
                .help(message!(comparison.period_changed_help))
                .about(plan.report_id(now).unwrap_or("report")),
        );
    }
}
