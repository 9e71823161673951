//! Renders a list of occurrences as a table.

use super::overview::Overview;
use super::wording::{self, day_off};
use crate::messages::fill;
use crate::plan::scalar::day::written;
use crate::render::in_period;
use crate::render::table::{Column, Table};
use crate::status::{Obligation, Status};

impl Overview<'_, '_> {
    /// Returns one row per obligation: name, what, lead, due date, days, and the status
    /// if `statuses` is set.
    #[must_use]
    pub fn list(self, obligations: &[&Obligation<'_>], statuses: bool) -> Table {
        let words = self.words();
        let mut columns = vec![
            (words.reference, Column::Short),
            (words.what, Column::Text),
            (words.lead, Column::Text),
            (words.due, Column::Short),
            (words.days, Column::Text),
        ];
        if statuses {
            columns.push((words.status, Column::Text));
        }
        let rows = obligations
            .iter()
            .map(|obligation| {
                let mut row = vec![
                    obligation.name(),
                    obligation.what(self.plan(), self.language),
                    obligation.lead_names(self.plan()).unwrap_or_default(),
                    in_period::of_obligation(obligation, self.plan(), self.language),
                    self.remarks(obligation),
                ];
                if statuses {
                    row.push(self.name(obligation.status).to_owned());
                }
                row
            })
            .collect();
        let late = obligations.iter().enumerate();
        let late = late.filter(|(_, obligation)| obligation.status == Status::Overdue);
        let late: Vec<usize> = late.map(|(row, _)| row).collect();
        let table = Table {
            columns,
            rows,
            ..Table::default()
        };
        let days = table.alarming(words.days, late.iter().copied());
        days.alarming(words.status, late.into_iter())
    }

    /// Returns the days of an obligation, how often it was done, when it begins, the written due day if another one
    /// is effective, and the original due day if it was extended.
    fn remarks(self, obligation: &Obligation<'_>) -> String {
        let parts = [
            Some(self.days(obligation)).filter(|days| !days.is_empty()),
            self.times(obligation),
            self.begins(obligation),
            self.written_due(obligation),
            self.extended(obligation),
            self.owed_with(obligation),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// Returns which entry owes the same, so that it is counted once.
    fn owed_with(self, obligation: &Obligation<'_>) -> Option<String> {
        let entry = obligation.owed_with?;
        Some(fill(self.words().owed_with, &[("id", entry)]))
    }

    /// Returns how often something was done that must be done several times.
    fn times(self, obligation: &Obligation<'_>) -> Option<String> {
        if obligation.at_least <= 1 {
            return None;
        }
        let (done, at_least) = (
            obligation.times.to_string(),
            obligation.at_least.to_string(),
        );
        Some(fill(
            self.words().times,
            &[("done", &done), ("at_least", &at_least)],
        ))
    }

    /// Returns when work begins that nobody has begun, or that it should have begun.
    fn begins(self, obligation: &Obligation<'_>) -> Option<String> {
        let words = self.words();
        let begins = obligation.begins?;
        let text = if self.snapshot.should_have_begun(obligation) {
            words.should_have_begun
        } else if obligation.latest.is_none() && begins > self.snapshot.as_of {
            words.begins
        } else {
            return None;
        };
        Some(fill(text, &[("day", &written(begins))]))
    }

    /// Returns the written due day if another one is effective, and why.
    fn written_due(self, obligation: &Obligation<'_>) -> Option<String> {
        let words = self.words();
        let (day, due) = obligation.written_due.zip(obligation.due)?;
        let why = day_off(self.plan(), day, words)?;
        let (day, due) = (written(day), written(due));
        Some(fill(
            words.written_due,
            &[("written", &day), ("why", &why), ("due", &due)],
        ))
    }

    /// Returns the original due day of an extended obligation, and by how many days it is
    /// late relative to that.
    fn extended(self, obligation: &Obligation<'_>) -> Option<String> {
        let words = self.words();
        let first = obligation.first_due?;
        let late = self.snapshot.days_late_at_first(obligation);
        let text = if late > 0 {
            words.put_off_late
        } else {
            words.put_off
        };
        let late = late.to_string();
        Some(fill(text, &[("due", &written(first)), ("days", &late)]))
    }

    /// Returns as text the days overdue or left, or the day on which it was done and how
    /// late that was, and the working day to finish by if the due date is a day off.
    fn days(self, obligation: &Obligation<'_>) -> String {
        let words = self.words();
        let Some((due, left)) = obligation.due.zip(self.snapshot.days_left(obligation)) else {
            return String::new();
        };
        if obligation.status == Status::Overdue {
            let days = self.snapshot.days_late(obligation).to_string();
            return fill(words.days_late, &[("days", &days)]);
        }
        let late = self.snapshot.days_late(obligation);
        let snapshot = self.snapshot;
        if let Some(done) = snapshot
            .done_on(obligation)
            .or(snapshot.done_before_stop(obligation))
        {
            let text = if late > 0 {
                words.done_days_late
            } else {
                words.done_on
            };
            let (done, days) = (written(done), late.to_string());
            return fill(text, &[("done", &done), ("days", &days)]);
        }
        if obligation.status.is_stopped() && late > 0 {
            return wording::late_when_stopped(obligation.status, late, words);
        }
        if obligation.status == Status::Dropped || left < 0 {
            return String::new();
        }
        let text = if left == 0 {
            words.due_today.to_owned()
        } else {
            fill(words.days_left, &[("days", &left.to_string())])
        };
        match self.plan().links.calendar.last_working(due) {
            Some(aim) if aim != due => {
                format!("{text}; {}", fill(words.aim, &[("day", &written(aim))]))
            }
            _ => text,
        }
    }
}
