//! The figures that the report lacks, each with the party that has to supply it.

use super::Search;
use crate::document::data;
use crate::messages::message;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::record::FigureGroup;
use crate::plan::scalar::day::written;
use crate::status::Snapshot;

impl Search<'_> {
    /// Adds figures without a number.
    pub(super) fn figures(&mut self, snapshot: &Snapshot<'_>, period: DateRange) {
        let figures = data::figures(snapshot, period);
        let file = self.plan.figures.first().map(|figure| figure.place.file);
        let file = file.or(self.plan.head.first.as_ref().map(|head| head.place.file));
        let of_scale = |figure: &data::FigureData| figure.group == FigureGroup::Scale;
        if !figures.iter().any(of_scale) {
            let key = "figures.value".to_owned();
            self.add(message!(documents.size), key, file, self.party);
        }
        for (figure, record) in figures.iter().zip(self.plan.figures.iter()) {
            if figure.value.is_some() {
                continue;
            }
            let name = figure.name.clone().unwrap_or_default();
            let what = match given(&record.checked) {
                Some(checked) => {
                    let day = written(checked.0);
                    if checked.0 > snapshot.as_of {
                        let seen = written(snapshot.as_of);
                        message!(documents.figure_ahead, name = name, day = day, seen = seen)
                    } else {
                        message!(documents.figure_checked, name = name, day = day)
                    }
                }
                None if of_scale(figure) => message!(documents.figure, name = name),
                None => message!(documents.figure_unknown, name = name),
            };
            let key = if of_scale(figure) { "value" } else { "checked" };
            let key = format!("figures.{key} ({})", figure.id);
            let by = given(&record.by).and_then(|by| self.plan.parties.find(by));
            let file = Some(record.place.file);
            self.add(what, key, file, by.or(self.party));
        }
    }
}
