//! Under which heading of the annual report the results of a task are printed.

use std::collections::HashMap;

use super::Plan;
use super::field::given;
use super::index::{ByRecord, Ix};
use super::record::{Record, Task, Topic};

impl Plan {
    /// Returns what each task is about: what it says itself, or its section, or the nearest
    /// section above that says it; or else what the first register is about of which an entry names
    /// the task.
    #[must_use]
    pub fn topics(&self) -> ByRecord<Task, Option<Topic>> {
        let sections = self.sections.iter();
        let of_sections =
            sections.filter_map(|it| Some((it.id()?.key.as_str(), *given(&it.topic)?)));
        let of_sections: HashMap<&str, Topic> = of_sections.collect();
        let by_entries = self.topics_by_entries();
        let topic = |index: Ix<Task>| {
            let said = given(&self.tasks[index].topic).copied();
            said.or_else(|| {
                let section = self.sections[self.section_of(index)?].id()?;
                nearest(&of_sections, &section.key)
            })
            .or_else(|| by_entries.get(&index).copied())
        };
        self.tasks.indices().map(topic).collect()
    }

    /// Returns what the first register is about of which an entry names a task.
    fn topics_by_entries(&self) -> HashMap<Ix<Task>, Topic> {
        let mut topics = HashMap::new();
        for (_, entry) in self.entries() {
            if let Some(task) = self.task_of_entry(&entry) {
                topics.entry(task).or_insert(entry.register.topic);
            }
        }
        topics
    }
}

/// Returns what a section is about, or the nearest one above it of which that is known.
fn nearest(of_sections: &HashMap<&str, Topic>, section: &str) -> Option<Topic> {
    let mut id = section;
    loop {
        if let Some(topic) = of_sections.get(id) {
            return Some(*topic);
        }
        (id, _) = id.rsplit_once('.')?;
    }
}
