//! DCS807: the year or the period of the plan or of a report is not that of the older
//! copy.

use chrono::NaiveDate;

use super::history::History;
use super::reference::report_named;
use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Head, Report};
use crate::plan::scalar::day::written;
use crate::plan::schedule::Occurrence;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS807", "period-changed", Warning, "period_changed"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

/// Returns what is wrong with a date of the plan that is later than in the older copy, or new,
/// by which work is no longer counted about which nothing is recorded, or fewer times of
/// it are demanded.
pub(super) fn signed_later(context: &Context<'_>, comparison: &Comparison<'_>) -> Option<Message> {
    let (older, plan) = (comparison.older, context.plan);
    let is = plan.signed_on()?;
    let was = older.signed_on();
    if was.is_some_and(|was| was >= is) {
        return None;
    }
    let history = History::of(plan);
    let is_dropped = |deadline: Ix<Deadline>, occurrence: Ix<Occurrence>, it: &Occurrence| {
        let work = Target::Occurrence {
            deadline,
            occurrence,
        };
        let is_over = |signed: NaiveDate| it.due < signed && !history.records.contains_key(&work);
        let times = plan.deadlines[deadline].times();
        let is_short = |signed| {
            it.period
                .is_some_and(|period| plan.is_short(signed, period, times))
        };
        let is_less = |signed| is_over(signed) || is_short(signed);
        is_less(is) && !was.is_some_and(is_less)
    };
    let mut schedules = plan.links.schedules.enumerate();
    let drops = schedules.any(|(deadline, schedule)| {
        let mut occurrences = schedule.enumerate();
        occurrences.any(|(occurrence, it)| is_dropped(deadline, occurrence, it))
    });
    drops.then(|| message!(comparison.signed_later, now = written(is)))
}

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    findings.extend(of_plan(context, comparison));
    // A date that is moved is found by another rule.
    if comparison.older.signed_on().is_none()
        && let Some(wording) = signed_later(context, comparison)
    {
        let date = context.plan.head.get().and_then(|head| head.date.as_ref());
        findings.extend(date.map(|date| {
            Finding::new(&CHECK.rule, date.place, wording)
                .help(message!(comparison.signed_later_help))
        }));
    }
    if comparison.older.period() == context.plan.period() {
        findings.extend(of_semesters(comparison.older, context.plan));
    }
    let reports = comparison.older.reports.indices();
    findings.extend(reports.filter_map(|before| of_report(context, comparison, before)));
}

/// Returns a period as messages write it.
fn range_text(range: DateRange) -> String {
    format!("{}–{}", written(range.from), written(range.until))
}

/// Returns the finding about the year or the period of the plan, if it changed.
fn of_plan(context: &Context<'_>, comparison: &Comparison<'_>) -> Option<Finding> {
    let (older, plan) = (comparison.older, context.plan);
    let (was, is) = (older.period()?, plan.period()?);
    if was == is && older.year() == plan.year() {
        return None;
    }
    let head = plan.head.get();
    let from = head.and_then(|head| head.from.as_ref());
    let until = head.and_then(|head| head.until.as_ref());
    let year = head.and_then(Head::year_place);
    let place = match (was.from != is.from, was.until != is.until) {
        (true, _) => from.map(|day| day.place).or(year),
        (_, true) => until.map(|day| day.place).or(year),
        _ => year,
    };
    let wording = message!(
        comparison.period_changed,
        was = range_text(was),
        now = range_text(is)
    );
    let finding = Finding::new(&CHECK.rule, place.unwrap_or(NOWHERE), wording);
    Some(finding.help(message!(comparison.period_changed_help)))
}

/// Returns the finding about semesters that begin on another day, or are gone. What is due on their
/// last days is found as that.
fn of_semesters(older: &Plan, plan: &Plan) -> Option<Finding> {
    let semesters = |plan: &Plan| -> Vec<NaiveDate> {
        let head = plan.head.get().into_iter();
        let all = head.flat_map(|head| head.semesters.values());
        all.filter_map(|it| Some(it.from.get()?.0)).collect()
    };
    let (was, is) = (semesters(older), semesters(plan));
    let first = was.iter().position(|day| !is.contains(day))?;
    let head = plan.head.first.as_ref()?;
    let field = head.semesters.values().nth(first).map(|it| it.from.place);
    let days = |days: &[NaiveDate]| {
        let days: Vec<String> = days.iter().copied().map(written).collect();
        if days.is_empty() {
            "–".to_owned()
        } else {
            days.join(", ")
        }
    };
    let wording = message!(
        comparison.semesters_changed,
        was = days(&was),
        now = days(&is)
    );
    Some(
        Finding::new(&CHECK.rule, field.unwrap_or(head.place), wording)
            .help(message!(comparison.period_changed_help))
            .about("semesters"),
    )
}

/// Returns the finding about the period of a report, if that changed.
fn of_report(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
    before: Ix<Report>,
) -> Option<Finding> {
    let (older, plan) = (comparison.older, context.plan);
    let now = comparison.report_now(plan, &older.reports[before])?;
    let (was, is) = (older.report_period(before)?, plan.report_period(now)?);
    // Where the report follows the plan, one finding is enough.
    if was == is || (Some(was), Some(is)) == (older.period(), plan.period()) {
        return None;
    }
    let report = &plan.reports[now];
    let field = if was.from == is.from {
        report.until.as_ref()
    } else {
        report.from.as_ref().or(report.until.as_ref())
    };
    let place = field.map_or(report.place, |day| day.place);
    let wording = message!(
        comparison.report_period_changed,
        was = range_text(was),
        now = range_text(is)
    )
    .in_each("report", |language| report_named(plan, now, language));
    let finding = Finding::new(&CHECK.rule, place, wording)
        .help(message!(comparison.period_changed_help))
        .about(plan.report_id(now).unwrap_or("report"));
    Some(finding)
}
