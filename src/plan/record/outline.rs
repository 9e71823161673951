//! The outline of the plan: headings, narrative points, and the points that must be
//! carried out.

use serde::{Deserialize, Serialize};

use super::{NewId, Printed, Record, Reference, Topic, rename, visit_texts};
use crate::plan::field::{Field, List, given};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{AnyText, Flag, Text};

/// `sections`: a numbered heading.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// The number, after the numbers of the sections above: `I`, `II.3`, `II.3.1`.
    pub id: Field<Id>,
    /// The number as printed, if it does not follow from `id`: `PHẦN I`; none if it is empty.
    pub number: Option<Field<AnyText>>,
    /// The heading.
    pub title: Field<Text>,
    /// What its tasks are about, and those of the sections below it.
    pub topic: Option<Field<Topic>>,
    /// What is below the heading: each line is a paragraph.
    pub text: Option<Field<Text>>,
    /// Points that nobody has to carry out.
    pub points: List<Point>,
}

impl Record for Section {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        self.title.get().into_iter().for_each(visit);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        let follows = self.points.values().filter_map(|it| it.follows.as_ref());
        follows.map(Reference::Section).for_each(visit);
    }

    fn texts<'r>(&'r self, visit: &mut dyn FnMut(Printed<'r>)) {
        let own = [&self.title].into_iter().chain(&self.text);
        let points = self.points.values().map(|point| &point.text);
        visit_texts(own.chain(points), visit);
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        for point in &mut self.points.items {
            let follows = point.value.as_mut().and_then(|it| it.follows.as_mut());
            if let Some(follows) = follows {
                rename(follows, "sections", new);
            }
        }
        self
    }
}

/// A point of the narrative.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Point {
    /// The letter, the number or the mark before the text; a dash if there is none, and no
    /// mark if it is empty.
    pub label: Option<Field<AnyText>>,
    /// The section that it comes after, if that is one below its own; what is listed
    /// after it follows there too.
    pub follows: Option<Field<Id>>,
    /// The text.
    pub text: Field<Text>,
}

/// `tasks`: one point that must be carried out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Task {
    /// Its identifier.
    pub id: Field<Id>,
    /// The section it belongs to.
    pub section: Field<Id>,
    /// The letter, the number or the mark before the text; a dash if there is none, and no
    /// mark if it is empty.
    pub label: Option<Field<AnyText>>,
    /// The section that it comes after, if that is one below its own; what is listed
    /// after it follows there too.
    pub follows: Option<Field<Id>>,
    /// What it is about, if that is not what its section is about.
    pub topic: Option<Field<Topic>>,
    /// Whether anything is to be done; by default it is. A point of principle needs no
    /// lead and no deadline.
    pub owed: Option<Field<Flag>>,
    /// Whether the text of the plan has it as a point, which is the default; one that is
    /// there in a table only is not printed twice.
    pub printed: Option<Field<Flag>>,
    /// A short name for tables; by default the beginning of the text.
    pub name: Option<Field<Text>>,
    /// The full text of the point: each line is a paragraph.
    pub text: Field<Text>,
    /// What it produces.
    pub product: Option<Field<Text>>,
}

impl Record for Task {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        given(&self.name).into_iter().for_each(&mut *visit);
        self.text.get().into_iter().for_each(visit);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Section(&self.section));
        self.follows.iter().map(Reference::Section).for_each(visit);
    }

    fn texts<'r>(&'r self, visit: &mut dyn FnMut(Printed<'r>)) {
        let named = self.name.iter().chain(&self.product);
        visit_texts(named.chain([&self.text]), visit);
    }

    /// The label follows the identifier.
    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        record.label = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        rename(&mut self.section, "sections", new);
        if let Some(follows) = &mut self.follows {
            rename(follows, "sections", new);
        }
        self
    }
}
