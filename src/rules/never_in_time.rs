//! DCS731: a figure counts what was done in time, and nothing says by when it is to be done.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::law;
use crate::messages::message;
use crate::plan::counting::Way;
use crate::plan::field::given;
use crate::plan::record::{Figure, Limit, Record, Register};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS731", "never-in-time", Warning, "never_in_time"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let figures = context.plan.figures.iter();
    let mut timed = figures
        .filter_map(|figure| Some((figure, figure.in_time.as_ref()?, figure.register()?)))
        .peekable();
    if timed.peek().is_none() {
        return;
    }
    let limits = law::limits(law::shipped(), Some(context.plan));
    for (figure, in_time, register) in timed {
        if limits
            .iter()
            .any(|known| sets_time(known.limit, figure, register))
        {
            continue;
        }
        findings.push(
            Finding::new(
                &CHECK.rule,
                in_time.place,
                message!(registers.never_in_time),
            )
            .help(message!(registers.never_in_time_help))
            .about(figure.id_text()),
        );
    }
}

/// Returns whether a limit sets a time for what a figure counts of a register.
fn sets_time(limit: &Limit, figure: &Figure, register: &Register) -> bool {
    let is_of = given(&limit.register).is_some_and(|name| name.0 == register.list);
    let step = given(&figure.step);
    let of_step = step.is_none() || step == given(&limit.step);
    let mut kinds = figure.kind.values();
    let all = figure.kind.items.is_empty() || limit.kinds.items.is_empty();
    let of_kind = all || kinds.any(|kind| limit.kinds.values().any(|other| other == kind));
    is_of && of_step && of_kind && limit.way() != Way::Keep
}
