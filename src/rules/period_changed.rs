//! DCS807: the year or the period of the plan or of its report is not that of the older
//! copy.

use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::record::Head;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS807", "period-changed", Warning, "period_changed"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

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
    let (was, is) = (reported(older), reported(plan));
    if let (Some(was), Some(is)) = (was, is)
        && was != is
        // Where the report follows the plan, one finding is enough.
        && (Some(was), Some(is)) != (older.period(), plan.period())
    {
        let report = plan.report.get();
        let from = report.and_then(|report| report.from.as_ref());
        let until = report.and_then(|report| report.until.as_ref());
        let field = if was.from == is.from {
            until
        } else {
            from.or(until)
        };
        let place = field.map(|day| day.place);
        let place = place.or(plan.report.first.as_ref().map(|report| report.place));
        let (was, is) = (range(was), range(is));
        let wording = message!(comparison.report_period_changed, was = was, now = is);
        findings.push(
            Finding::new(&CHECK.rule, place.unwrap_or(NOWHERE), wording)
                .help(message!(comparison.period_changed_help)),
        );
    }
}

/// Returns the days that the report speaks of.
fn reported(plan: &Plan) -> Option<DateRange> {
    let (report, period) = (plan.report.get()?, plan.period()?);
    Some(DateRange {
        from: given(&report.from).map_or(period.from, |day| day.0),
        until: given(&report.until).map_or(period.until, |day| day.0),
    })
}
