//! The plan's outline: headings, points, and the points that somebody must carry
//! out.

use serde::Deserialize;

use super::{Record, Reference};
use crate::plan::field::{Field, List};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;

/// `sections`: a numbered heading.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// `I`, `I.1`, `II.3`: the number as printed, with the numbers above it.
    pub id: Field<Id>,
    /// The heading.
    pub title: Field<Text>,
    /// A paragraph below the heading.
    pub text: Option<Field<Text>>,
    /// Points that state something and ask nothing of anybody.
    pub points: List<Point>,
}

impl Record for Section {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn texts<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        visit(&self.title);
        self.text.iter().for_each(&mut *visit);
        for point in self.points.values() {
            visit(&point.text);
        }
    }
}

/// A lettered point of the narrative.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Point {
    /// The letter, as printed.
    pub label: Option<Field<Text>>,
    /// What it says.
    pub text: Field<Text>,
}

/// `tasks`: one point that somebody must carry out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Task {
    /// Its identifier.
    pub id: Field<Id>,
    /// The section it stands in.
    pub section: Field<Id>,
    /// The point's letter, as printed.
    pub label: Option<Field<Text>>,
    /// A short name for tables; by default the start of the text.
    pub name: Option<Field<Text>>,
    /// The point, word for word.
    pub text: Field<Text>,
    /// What it leaves behind.
    pub product: Option<Field<Text>>,
}

impl Record for Task {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Section(&self.section));
    }

    fn texts<'r>(&'r self, visit: &mut dyn FnMut(&'r Field<Text>)) {
        visit(&self.text);
        self.name.iter().for_each(visit);
    }
}
