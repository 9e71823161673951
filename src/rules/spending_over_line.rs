//! DCS720: more was spent on a line of the budget than it has.

use std::collections::HashMap;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Budget, Record};
use crate::spelling::thousands;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS720",
        "spending-over-line",
        Warning,
        "spending_over_line"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let mut spent: HashMap<Ix<Budget>, u128> = HashMap::new();
    for (index, expense) in plan.spending.enumerate() {
        let line = given(&expense.line).and_then(|line| plan.budget.find(line));
        let (Some(line), Some(amount)) = (line, expense.amount.as_ref()) else {
            continue;
        };
        let (Some(given), Some(planned)) = (amount.get(), plan.budget[line].amount.get()) else {
            continue;
        };
        if plan.spending.is_twin(index) {
            continue;
        }
        let before = *spent.get(&line).unwrap_or(&0);
        let after = before + u128::from(given.0);
        spent.insert(line, after);
        let planned = u128::from(planned.0);
        // The first expense that goes beyond the line is reported, not those after it.
        if after <= planned || before > planned {
            continue;
        }
        let budget = &plan.budget[line];
        let message = message!(
            registers.spending_over_line,
            line = budget.id_text(),
            spent = thousands(&after.to_string()),
            planned = thousands(&planned.to_string())
        );
        findings.push(
            Finding::new(&CHECK.rule, amount.place, message)
                .related(budget.amount.place, message!(registers.line_here))
                .help(message!(registers.spending_over_line_help))
                .about(expense.id_text()),
        );
    }
}
