//! DCS711: something that was to last was ended before its time.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS711", "taken-down-early", Warning, "taken_down_early"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (_, entry) in plan.entries() {
        for kept in plan.kept_by(&entry) {
            let (Ok(end), Some((step, on))) = (kept.end, kept.ended) else {
                continue;
            };
            if on > end {
                continue;
            }
            let source = kept.limit.source.get().map_or("", |source| &source.0);
            let id = entry.id.map_or("", |id| &id.text);
            let (on, end) = (written(on), written(end));
            let message = message!(
                registers.taken_down_early,
                on = on,
                end = end,
                source = source
            );
            let place = plan.steps[step].on.place;
            let help = message!(registers.taken_down_early_help, id = id);
            findings.push(
                Finding::new(&CHECK.rule, place, message)
                    .help(help)
                    .about(id),
            );
        }
    }
}
