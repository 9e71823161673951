//! Renders a list of occurrences as a table.

use super::grid::{Column, Grid};
use super::overview::Overview;
use crate::messages::fill;
use crate::plan::day::written;
use crate::status::{Item, Status};

impl Overview<'_, '_> {
    /// Returns one row per item: name, what, lead, due date, days, and the status
    /// if `statuses` is set.
    #[must_use]
    pub fn list(self, items: &[&Item], statuses: bool) -> Grid {
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
        let rows = items
            .iter()
            .map(|item| {
                let mut row = vec![
                    item.reference(self.plan()),
                    self.plan().what(item.deadline),
                    item.task
                        .and_then(|task| self.plan().lead(task))
                        .unwrap_or_default()
                        .to_owned(),
                    item.due.map(written).unwrap_or_default(),
                    self.extended(item, self.days(item)),
                ];
                if statuses {
                    row.push(self.name(item.status).to_owned());
                }
                row
            })
            .collect();
        Grid { columns, rows }
    }

    /// Adds that an item was extended, and the days past its original due date.
    fn extended(self, item: &Item, days: String) -> String {
        let words = self.words();
        let Some(first) = item.first_due(self.plan()) else {
            return days;
        };
        let late = self.outlook.days_late_at_first(item);
        let text = if late > 0 {
            words.put_off_late
        } else {
            words.put_off
        };
        let late = late.to_string();
        let said = fill(text, &[("due", &written(first)), ("days", &late)]);
        if days.is_empty() {
            return said;
        }
        format!("{days}; {said}")
    }

    /// Returns the days overdue or left as text, and the working day to finish by
    /// if the due date is a day off.
    fn days(self, item: &Item) -> String {
        let words = self.words();
        let Some((due, left)) = item.due.zip(self.outlook.days_left(item)) else {
            return String::new();
        };
        if item.status == Status::Overdue {
            let days = self.outlook.days_late(item).to_string();
            return fill(words.days_late, &[("days", &days)]);
        }
        if item.status.is_done() || item.status == Status::Dropped || left < 0 {
            return String::new();
        }
        let text = if left == 0 {
            words.due_today.to_owned()
        } else {
            fill(words.days_left, &[("days", &left.to_string())])
        };
        let aim = self.plan().links.calendar.last_working(due);
        if aim == due {
            return text;
        }
        format!("{text}; {}", fill(words.aim, &[("day", &written(aim))]))
    }
}
