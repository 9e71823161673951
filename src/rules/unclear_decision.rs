//! DCS226: a decision to extend is named by no number and no day.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::record::StepName;
use crate::plan::scalar::value::Text;
use crate::spelling::blank;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS226", "unclear-decision", Warning, "unclear_decision"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for extension in &plan.extensions {
        let about = extension.deadline.get().map(ToString::to_string);
        findings.extend(unclear("decision", extension.decision.as_ref(), about));
    }
    for step in &plan.steps {
        if step.step.get() == Some(&StepName::Extended) {
            let about = step.entry.get().map(|entry| entry.text.clone());
            findings.extend(unclear("document", step.document.as_ref(), about));
        }
    }
}

/// Returns the finding about a text that should name a document and has not a single digit. A row
/// of dots is another finding.
fn unclear(key: &str, decision: Option<&Field<Text>>, about: Option<String>) -> Option<Finding> {
    let text = &decision?.get()?.0;
    if text.contains(|sign: char| sign.is_ascii_digit()) || blank::find(text).is_some() {
        return None;
    }
    let wording = message!(wording.unclear_decision, key = key, text = text);
    let finding = Finding::new(&CHECK.rule, decision?.place, wording)
        .help(message!(wording.unclear_decision_help, key = key));
    Some(match about {
        Some(about) => finding.about(&about),
        None => finding,
    })
}
