//! DCS512: what is recorded of the work names a person whom the plan does not name.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::collection::Collection;
use crate::plan::field::Field;
use crate::plan::ledger::Visitor;
use crate::plan::public::Public;
use crate::plan::record::{Record, Subject, TextScope};
use crate::search::plain;
use crate::spelling::person::{self, Personal};

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS512",
        "person-in-progress",
        Warning,
        "person_in_progress"
    ),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let public = Public::new(context.plan);
    context.plan.each(&mut Named {
        context,
        public,
        findings,
    });
}

/// Finds the names in what was done.
struct Named<'c, 'p> {
    context: &'c Context<'p>,
    public: Public<'p>,
    findings: &'c mut Vec<Finding>,
}

impl<'p> Visitor<'p> for Named<'_, 'p> {
    fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
        for record in records {
            record.free_texts(&mut |scope, field| {
                let Some(text) = field.get().filter(|_| scope == TextScope::Work) else {
                    return;
                };
                let may_be_named = |name: &str| self.public.has_person(name);
                let name = person::name(&text.0, &may_be_named);
                let Some(name) = name.or_else(|| self.in_path(&text.0)) else {
                    return;
                };
                let place = self.context.within(field.place, &name);
                let message = message!(registers.personal_name, text = name);
                let finding = Finding::new(&CHECK.rule, place, message)
                    .help(message!(registers.person_in_progress_help));
                let about = record.subject().and_then(written);
                self.findings.push(match about {
                    Some(about) => finding.about(&about),
                    None => finding,
                });
            });
        }
    }
}

impl Named<'_, '_> {
    /// Returns the name in the path of a file of a person whom the plan does not name.
    fn in_path(&self, path: &str) -> Option<String> {
        let (found, name) = person::in_identifier(path)?;
        let words = plain(&name);
        let is_public = self
            .public
            .persons()
            .iter()
            .any(|known| plain(known) == words);
        (found == Personal::Name && !is_public).then_some(name)
    }
}

/// Returns what is named as the subject.
fn written(subject: Subject<'_>) -> Option<String> {
    let occurrence = subject.deadline.and_then(Field::get);
    let task = subject.task.and_then(Field::get);
    occurrence
        .map(ToString::to_string)
        .or_else(|| Some(task?.text.clone()))
}
