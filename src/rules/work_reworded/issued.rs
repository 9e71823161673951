//! Reports that were issued, and say something else now.

use super::super::reference::report_named;
use super::super::{Comparison, Context};
use super::CHECK;
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::plan::field::{Field, List, given};
use crate::plan::record::Report;
use crate::plan::scalar::day::written;
use crate::plan::scalar::value::Text;
use crate::text::Place;

/// Finds reports that have a number and a date of the past in the older copy, and of which the
/// document says something else now. One finding names all keys.
pub(super) fn find(context: &Context<'_>, comparison: &Comparison<'_>) -> Vec<Finding> {
    let (older, plan) = (comparison.older, context.plan);
    let mut findings = Vec::new();
    for (index, was) in older.reports.enumerate() {
        let issued = older.report_issued(index);
        let (Some(issued), Some(now)) = (
            issued.filter(|day| *day <= context.as_of),
            comparison.report_now(plan, was),
        ) else {
            continue;
        };
        let is = &plan.reports[now];
        let pairs = printed(was).into_iter().zip(printed(is));
        let changed: Vec<Printed> = pairs
            .filter(|(was, is)| was.says != is.says)
            .map(|(_, is)| is)
            .collect();
        let Some(first) = changed.first() else {
            continue;
        };
        let keys: Vec<String> = changed.iter().map(|it| format!("`{}`", it.key)).collect();
        let named = |language| report_named(plan, now, language);
        let (keys, on) = (keys.join(", "), written(issued));
        let wording =
            message!(comparison.issued_reworded, on = on, keys = keys).in_each("report", named);
        findings.push(
            Finding::new(&CHECK.rule, first.place.unwrap_or(is.place), wording)
                .help(message!(comparison.issued_reworded_help))
                .about(plan.report_id(now).unwrap_or("report")),
        );
    }
    findings
}

/// What the document of a report prints of a key.
struct Printed {
    key: &'static str,
    says: Vec<String>,
    place: Option<Place>,
}

impl Printed {
    fn of_list(key: &'static str, list: Option<&List<Text>>) -> Self {
        let items = list.map_or(&[][..], |list| &list.items);
        let says = items.iter().filter_map(Field::get);
        Self {
            key,
            says: says.map(Text::spelled).collect(),
            place: items.first().map(|item| item.place),
        }
    }

    fn of_one(key: &'static str, place: Option<Place>, says: Option<String>) -> Self {
        let says = says.into_iter().collect();
        Self { key, says, place }
    }
}

/// Returns what the document of a report prints, but what is computed, its addressee, which is a
/// demand, and its date: an earlier one that hides lateness has its own rule, a later one admits it.
fn printed(report: &Report) -> Vec<Printed> {
    let title = given(&report.title).map(Text::spelled);
    let number = given(&report.number).map(ToString::to_string);
    let cosigner = given(&report.cosigner).map(|signer| {
        let names = [&signer.authority, &signer.post, &signer.name];
        let names = names.into_iter().filter_map(given);
        let party = given(&signer.party).map(|id| id.key.clone());
        let said = names.map(Text::spelled).chain(party);
        said.collect::<Vec<_>>().join(", ")
    });
    let one = [
        Printed::of_one("title", report.title.as_ref().map(|it| it.place), title),
        Printed::of_one("number", report.number.as_ref().map(|it| it.place), number),
        Printed::of_one(
            "cosigner",
            report.cosigner.as_ref().map(|it| it.place),
            cosigner,
        ),
    ];
    let lists = [
        ("recipients", Some(&report.recipients)),
        ("basis", Some(&report.basis)),
        ("conditions", Some(&report.conditions)),
        ("strengths", Some(&report.strengths)),
        ("weaknesses", Some(&report.weaknesses)),
        ("causes", Some(&report.causes)),
        ("next", Some(&report.next)),
        ("proposals", report.proposals.as_ref()),
    ];
    let lists = lists.map(|(key, list)| Printed::of_list(key, list));
    one.into_iter().chain(lists).collect()
}
