//! How soon the law wants what, and what it wants to exist: the limits and duties that ship
//! with the program, each with its article, and the limits of a plan, which win.
//!
//! The shipped ones are files of records like those of a plan. Only what was compared with
//! its source is in them.

use std::sync::LazyLock;

use crate::decode;
use crate::diagnostic::Finding;
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::held_duty::HeldDuty;
use crate::plan::ledger::Ledger;
use crate::plan::record::{Limit, Record};
use crate::plan::scalar::value::Text;
use crate::text::{Source, Sources};

/// The files that ship with the program.
const FILES: &[(&str, &str)] = &[
    ("reception.toml", include_str!("reception.toml")),
    ("complaints.toml", include_str!("complaints.toml")),
    ("denunciations.toml", include_str!("denunciations.toml")),
    ("supervision.toml", include_str!("supervision.toml")),
    ("disclosure.toml", include_str!("disclosure.toml")),
    ("conference.toml", include_str!("conference.toml")),
    ("staff.toml", include_str!("staff.toml")),
    (
        "disclosure_duties.toml",
        include_str!("disclosure_duties.toml"),
    ),
    ("staff_duties.toml", include_str!("staff_duties.toml")),
    ("period_duties.toml", include_str!("period_duties.toml")),
];

/// A limit, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Known<'l> {
    /// The limit.
    pub limit: &'l Limit,
    /// Whether the plan sets it, not the law.
    pub of_plan: bool,
}

impl Known<'_> {
    /// Returns whether entries of a register owe something by it, or something about them must
    /// last for it. Of the others, the program only shows how long they are.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        self.limit.register.is_some() && self.limit.step.is_some()
    }
}

/// Something that the law or a plan wants.
#[derive(Debug, Clone, Copy)]
pub enum Provision<'l> {
    /// That something be done within a time.
    Limit(Known<'l>),
    /// That something exist.
    Duty(HeldDuty<'l>),
}

impl<'l> Provision<'l> {
    /// Returns its identifier as it is written, or nothing.
    #[must_use]
    pub fn id_text(&self) -> &'l str {
        match self {
            Self::Limit(known) => known.limit.id_text(),
            Self::Duty(duty) => duty.id_text(),
        }
    }

    /// Returns its words: its identifier, what it is, from when it counts and its article.
    #[must_use]
    pub fn words(&self) -> Vec<&'l str> {
        let text = |text: &'l Field<Text>| text.get().map(|text| text.0.as_str());
        match self {
            Self::Limit(Known { limit, .. }) => {
                let texts = [&limit.what, &limit.since, &limit.source];
                let texts = texts.into_iter().filter_map(text);
                texts.chain([limit.id_text()]).collect()
            }
            Self::Duty(duty) => vec![duty.what(), duty.source(), duty.id_text()],
        }
    }
}

/// Returns all that the law and a plan want: the limits, then the duties.
#[must_use]
pub fn provisions<'l>(shipped: &'l Plan, plan: Option<&'l Plan>) -> Vec<Provision<'l>> {
    let limits = limits(shipped, plan).into_iter().map(Provision::Limit);
    let of_law = || {
        let duties = shipped.duties.iter();
        let of_law = duties.map(|duty| HeldDuty {
            own: None,
            law: Some(duty),
        });
        of_law.collect()
    };
    let duties = plan.map_or_else(of_law, Plan::held_duties).into_iter();
    limits.chain(duties.map(Provision::Duty)).collect()
}

/// Returns the records that ship with the program, which are read once.
#[must_use]
pub fn shipped() -> &'static Plan {
    static SHIPPED: LazyLock<Plan> = LazyLock::new(|| read(&mut Vec::new()));
    &SHIPPED
}

/// Returns the limits and duties of the law, if they concern records: if these have entries,
/// which may owe something by them, keep registers, or have duties of their own, which may change
/// some. Records without any cost nothing.
#[must_use]
pub fn of(ledger: &Ledger) -> Option<&'static Ledger> {
    let keeps = !ledger.registers.is_empty() || !ledger.duties.is_empty();
    (ledger.has_entries() || keeps).then(|| &**shipped())
}

/// Reads the files that ship with the program, and adds what is wrong with them to `findings`.
fn read(findings: &mut Vec<Finding>) -> Plan {
    let file =
        |(name, text): &(&str, &str)| Source::from_text(format!("law/{name}"), (*text).to_owned());
    let sources = Sources(FILES.iter().map(file).collect());
    Plan::of(decode::ledger(&sources, findings))
}

/// Returns the limits of the law, in its order, and those of a plan: each in the place of
/// the one that it replaces, the others behind.
#[must_use]
pub fn limits<'l>(shipped: &'l Plan, plan: Option<&'l Plan>) -> Vec<Known<'l>> {
    let own = plan.map(|plan| &plan.limits);
    let replaced = |limit: &'l Limit| {
        let of_plan = own.and_then(|own| Some(&own[own.find(limit.id()?)?]));
        match of_plan {
            Some(own) => Known {
                limit: own,
                of_plan: true,
            },
            None => Known {
                limit,
                of_plan: false,
            },
        }
    };
    let of_law = shipped.limits.iter().map(|limit| replaced(limit));
    let is_new = |limit: &&'l Limit| {
        let id = limit.id();
        id.is_none_or(|id| shipped.limits.find(id).is_none())
    };
    let added = own.into_iter().flatten().map(|limit| &**limit);
    let added = added.filter(is_new).map(|limit| Known {
        limit,
        of_plan: true,
    });
    of_law.chain(added).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::field::given;

    #[test]
    fn every_shipped_duty_can_be_read_and_shown() {
        let law = read(&mut Vec::new());
        assert!(law.duties.len() > 50, "{}", law.duties.len());
        for (index, duty) in law.duties.enumerate() {
            let id = duty.id_text();
            assert!(!law.duties.is_twin(index), "{id}");
            assert!(duty.what.is_some() && duty.register.is_some(), "{id}");
            assert!(duty.source.is_some() && duty.checked.is_some(), "{id}");
            assert!(
                duty.party.is_none() && duty.not_applicable.is_none(),
                "{id}"
            );
            let held = HeldDuty {
                own: None,
                law: Some(duty),
            };
            assert!(held.has_day(), "{id}");
            assert!(held.item().is_none() || held.has_items(), "{id}");
        }
    }

    #[test]
    fn every_shipped_limit_can_be_read_and_counted() {
        let mut findings = Vec::new();
        let law = read(&mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        assert!(law.limits.len() > 20, "{}", law.limits.len());
        for (index, limit) in law.limits.enumerate() {
            assert!(!law.limits.is_twin(index), "{}", limit.id_text());
            assert!(limit.amount().is_some(), "{}", limit.id_text());
            assert!(limit.checked.get().is_some() && limit.source.get().is_some());
            let (from, until) = (given(&limit.from), given(&limit.until));
            assert!(from.is_none() || until.is_none() || from <= until);
        }
    }
}
