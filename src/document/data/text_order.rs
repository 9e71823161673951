//! Where the points and tasks of the sections stand in the text of the plan.

use std::cmp::Reverse;
use std::iter::successors;

use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::marks;
use crate::plan::record::{Point, Record, Section, Task};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::AnyText;

/// What stands in a section: a point that nobody has to carry out, or a task.
#[derive(Clone, Copy)]
pub(super) enum Item<'p> {
    Point(&'p Point),
    Task(Ix<Task>),
}

/// The items of each section in the order of the text.
pub(super) struct TextOrder<'p> {
    /// What stands right below the heading of each section.
    pub(super) own: ByRecord<Section, Vec<Item<'p>>>,
    /// What stands after each section and all below it, and belongs to a section above.
    pub(super) following: ByRecord<Section, Vec<Item<'p>>>,
    /// The sections right below each one.
    pub(super) children: ByRecord<Section, Vec<Ix<Section>>>,
    /// The section above each one.
    pub(super) above: ByRecord<Section, Option<Ix<Section>>>,
}

impl<'p> TextOrder<'p> {
    /// Finds the place of every point and task of a plan.
    pub(super) fn of(plan: &'p Plan) -> Self {
        let count = plan.sections.len();
        let mut order = Self {
            own: ByRecord::filled(Vec::new(), count),
            following: ByRecord::filled(Vec::new(), count),
            children: ByRecord::filled(Vec::new(), count),
            above: ByRecord::filled(None, count),
        };
        for (index, section) in plan.sections.enumerate() {
            let id = section.id().map_or("", |id| &id.key);
            let above = id.rsplit_once('.').map(|(above, _)| above);
            if let Some(above) = above.and_then(|key| plan.sections.with_key(key)) {
                order.children[above].push(index);
                order.above[index] = Some(above);
            }
        }
        let mut tasks = ByRecord::filled(Vec::new(), count);
        for task in plan.tasks.indices() {
            if let Some(section) = plan.section_of(task) {
                tasks[section].push(task);
            }
        }
        // What belongs to a section stands before what belongs to those above it.
        let mut deepest_first: Vec<Ix<Section>> = plan.sections.indices().collect();
        deepest_first.sort_by_key(|section| Reverse(depth(plan, *section)));
        for section in deepest_first {
            let points = plan.sections[section].points.values().map(Item::Point);
            order.place(plan, section, points);
            order.place(
                plan,
                section,
                tasks[section].iter().copied().map(Item::Task),
            );
        }
        order
    }

    /// Returns the tasks in the order of the text.
    pub(super) fn tasks(&self) -> impl Iterator<Item = Ix<Task>> {
        let sections = self.own.iter().zip(&self.following);
        let items = sections.flat_map(|(own, following)| own.iter().chain(following));
        items.filter_map(|item| match item {
            Item::Task(task) => Some(*task),
            Item::Point(_) => None,
        })
    }

    /// Puts the points or the tasks of a section where they stand.
    ///
    /// One with a number stands where that number belongs between those of the sections
    /// right below its own, one that says which section it follows stands after that, and
    /// those after it stand with it.
    fn place(&mut self, plan: &Plan, section: Ix<Section>, items: impl Iterator<Item = Item<'p>>) {
        let mut after = None;
        for item in items {
            if is_in_table(plan, item) {
                self.own[section].push(item);
                continue;
            }
            let (label, follows) = keys(plan, item);
            let said = follows.and_then(|id| plan.sections.find(id));
            let said = said.filter(|it| self.is_below(*it, section));
            let label = label.map_or("", |label| label.0.as_str());
            after = match marks::last_number(label) {
                _ if said.is_some() => said,
                Some(number) => self.before(plan, section, label, number),
                None => after,
            };
            match after.map(|child| self.last_below(child)) {
                Some(child) => self.following[child].push(item),
                None => self.own[section].push(item),
            }
        }
    }

    /// Returns the last section right below one whose number comes before that of a label.
    fn before(
        &self,
        plan: &Plan,
        section: Ix<Section>,
        label: &str,
        number: usize,
    ) -> Option<Ix<Section>> {
        let depth = |number: &str| marks::unmarked(number).split('.').count();
        let mut children = self.children[section].iter().rev().copied();
        children.find(|child| {
            let of_child = marks::number(&plan.sections[*child]);
            let comes_before = marks::last_number(&of_child).is_some_and(|it| it < number);
            comes_before && depth(&of_child) == depth(label)
        })
    }

    /// Returns the last section that stands below a section, or that itself.
    fn last_below(&self, section: Ix<Section>) -> Ix<Section> {
        let mut last = section;
        while let Some(child) = self.children[last].last() {
            last = *child;
        }
        last
    }

    /// Returns whether a section is somewhere below another one.
    fn is_below(&self, section: Ix<Section>, top: Ix<Section>) -> bool {
        let mut above = successors(self.above[section], |it| self.above[*it]);
        above.any(|it| it == top)
    }
}

/// Returns how many sections a section is below, by its identifier.
pub(super) fn depth(plan: &Plan, section: Ix<Section>) -> usize {
    plan.sections[section].id_text().matches('.').count()
}

/// Returns the label of a point or a task, and the section that it says it follows.
fn keys<'p>(plan: &'p Plan, item: Item<'p>) -> (Option<&'p AnyText>, Option<&'p Id>) {
    let (label, follows) = match item {
        Item::Point(point) => (&point.label, &point.follows),
        Item::Task(task) => (&plan.tasks[task].label, &plan.tasks[task].follows),
    };
    (given(label), given(follows))
}

/// Returns whether a task stands in a table, not as a point of the text.
fn is_in_table(plan: &Plan, item: Item<'_>) -> bool {
    match item {
        Item::Point(_) => false,
        Item::Task(task) => given(&plan.tasks[task].printed).is_some_and(|printed| !printed.0),
    }
}
