//! What a report by topic lacks: topics without anything to report, registers of which nobody
//! vouched that nothing is missing, and numbers that entries do not say.

use super::Search;
use crate::document::data::{EntryData, OwnData, RegisterData, Registers};
use crate::document::issued;
use crate::document::period::{counted, includes};
use crate::messages::{ValueWords, message};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{EntryKind, KINDS, Matter, Party, Register, Task, Topic};
use crate::status::{Obligation, Snapshot, Status};

impl Search<'_> {
    /// Adds what a report by topic lacks.
    pub(super) fn topics(
        &mut self,
        snapshot: &Snapshot<'_>,
        period: DateRange,
        registers: &Registers,
    ) {
        let topics = self.plan.topics();
        for topic in silent(snapshot, period, registers, &topics) {
            self.silent(topic, &topics);
        }
        self.unsaid(registers);
        let days = counted(snapshot, period);
        let all = KINDS.iter().filter_map(|kind| kind.register);
        for register in all.filter(|register| register.matter == Matter::Cases) {
            let kinds = unvouched_kinds(register, &registers[register.list]);
            if !kinds.is_empty() {
                self.unconfirmed(register.list, days, &kinds);
            }
        }
        if self.plan.budget.is_empty() {
            return;
        }
        for Register { list, .. } in Topic::Funding.registers() {
            let spent = &registers[list];
            if spent.entries.is_empty() && !spent.vouched {
                self.unconfirmed(list, days, &[(*list).to_owned()]);
            }
        }
    }

    /// Adds a topic without anything to report.
    fn silent(&mut self, topic: Topic, topics: &ByRecord<Task, Option<Topic>>) {
        let plan = self.plan;
        let named = |language| {
            let name = ValueWords::meaning(language, topic.name());
            name.unwrap_or(topic.name()).to_owned()
        };
        let Some(Register { list, .. }) = topic.registers().next() else {
            let what = message!(documents.topic_of_tasks).in_each("topic", named);
            let file = plan.last_file("tasks");
            self.add(what, "tasks.topic".to_owned(), file, self.party);
            return;
        };
        let what = message!(documents.topic, list = list).in_each("topic", named);
        let key = format!("registers.checked ({list})");
        let file = plan.last_file("registers");
        let party = self.who_owes(topic, list, topics);
        self.add(what, key, file, party);
    }

    /// Returns the party that keeps the register of a topic, or leads its first task, or else
    /// makes the report.
    fn who_owes(
        &self,
        topic: Topic,
        list: &str,
        topics: &ByRecord<Task, Option<Topic>>,
    ) -> Option<Ix<Party>> {
        let plan = self.plan;
        let keeper = self.keeper(list).filter(|_| plan.keeper_of(list).is_some());
        let mut tasks = topics.enumerate().filter(|(_, of)| **of == Some(topic));
        let lead = tasks.find_map(|(task, _)| plan.links.assignments[task].lead());
        keeper.or(lead).or(self.party)
    }

    /// Adds the keys that entries do not say and the report prints.
    fn unsaid(&mut self, registers: &Registers) {
        let all = KINDS.iter().filter_map(|kind| kind.register);
        let keys = all.flat_map(|register| register.keys.iter().map(move |key| (register, key)));
        for (Register { list, .. }, key) in keys {
            let Some(kinds) = key.reported_of else {
                continue;
            };
            let lacking = |entry: &&EntryData| {
                let of_kind = entry.kind.is_some_and(|kind| kinds.contains(&kind));
                (kinds.is_empty() || of_kind) && !says(entry, key.name)
            };
            let own = registers[list].entries.iter().filter(|it| !it.carried);
            let count = own.filter(lacking).count();
            if count > 0 {
                let what = message!(
                    documents.entries_lacking,
                    list = list,
                    count = count,
                    key = key.name
                );
                let file = self.plan.last_file(list);
                self.add(what, key.path.to_owned(), file, self.keeper(list));
            }
        }
    }
}

/// Returns whether an entry says something.
fn says(entry: &EntryData, key: &str) -> bool {
    let value = entry.own.get(key).and_then(Option::as_ref);
    !matches!(value, None | Some(OwnData::Flag(false)))
}

/// Returns the kinds of cases of which nobody vouched that there were none, if the report has
/// to say it: those that are settled otherwise than the kinds that it reports.
fn unvouched_kinds(register: &Register, data: &RegisterData) -> Vec<String> {
    let told = |kind: &&EntryKind| data.entries.iter().any(|it| it.kind == Some(kind.name));
    let told: Vec<&EntryKind> = register.kinds.iter().filter(told).collect();
    if data.vouched || told.is_empty() {
        return Vec::new();
    }
    let is_told = |kind: &EntryKind| told.iter().any(|it| it.settled_by == kind.settled_by);
    let others = register.kinds.iter().filter(|kind| !is_told(kind));
    others.map(|kind| kind.name.to_owned()).collect()
}

/// Returns the topics on which a report has nothing: no entry of their registers, no zero
/// for which their keepers vouch, no progress of their tasks, and no paper for leadership.
fn silent(
    snapshot: &Snapshot<'_>,
    period: DateRange,
    registers: &Registers,
    topics: &ByRecord<Task, Option<Topic>>,
) -> Vec<Topic> {
    let plan = snapshot.plan;
    let has_members = || plan.parties.iter().any(|it| !it.members.items.is_empty());
    let told = |topic: Topic| {
        let mut lists = topic.registers().map(|register| &registers[register.list]);
        let by_registers = lists.any(|it| !it.entries.is_empty() || it.vouched);
        let else_told = match topic {
            Topic::Leadership => !issued::papers(plan, counted(snapshot, period)).is_empty(),
            Topic::Boards => has_members(),
            Topic::Funding => !plan.budget.is_empty(),
            _ => false,
        };
        let by_tasks = || {
            let mut obligations = snapshot.obligations.iter();
            obligations.any(|obligation| {
                let of_topic = obligation.task.is_some_and(|it| topics[it] == Some(topic));
                of_topic
                    && includes(snapshot, period, obligation)
                    && (obligation.status == Status::Idle || is_told(plan, obligation, period))
            })
        };
        by_registers || else_told || by_tasks()
    };
    let all = Topic::ALL.iter().copied();
    all.filter(|topic| !told(*topic)).collect()
}

/// Returns whether a progress record of a period says something of an obligation: a report is
/// no result of itself.
fn is_told(plan: &Plan, obligation: &Obligation<'_>, period: DateRange) -> bool {
    let mut records = obligation.progress.iter();
    records.any(|activity| {
        let on = plan.recorded(*activity).on.get();
        !activity.is_of_entry() && on.is_some_and(|on| period.contains(on.0))
    })
}
