//! DCS905: an allowance names a rule that does not exist.

use super::{Check, Context, Find};
use super::{by_name, catalogue};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS905", "unknown-rule", Error, "unknown_rule"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for allowance in &context.plan.allow {
        let Some(named) = allowance.rule.get() else {
            continue;
        };
        if by_name(&named.0).is_none() {
            let known: Vec<&str> = catalogue().map(|rule| rule.name).collect();
            // Letters that look like digits.
            let code = named.0.to_uppercase();
            let digits = code.trim_start_matches("DCS").trim();
            let digits = digits.replace(['L', 'I'], "1").replace('O', "0");
            let code = by_name(&format!("DCS{digits}")).map(|rule| rule.code);
            let help = match code.or_else(|| context.meant(&named.0, known.into_iter())) {
                Some(meant) => message!(findings.did_you_mean, meant = meant),
                None => message!(rules.unknown_rule_help),
            };
            let finding = Finding::new(
                &CHECK.rule,
                allowance.rule.place,
                message!(rules.unknown_rule, found = named.0),
            );
            findings.push(finding.help(help));
        }
    }
}
