//! DCS613: a table cannot be printed as it stands.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::evidence::is_address;
use crate::plan::field::given;
use crate::plan::sheet::Given;
use crate::source::csv;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS613", "table-shape", Error, "table_shape"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

/// The maximum number of columns of a table in a Word file.
const MAX_COLUMNS: usize = 63;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for table in context.plan.all_tables() {
        let wrong = match misgiven(table) {
            Some((place, message)) => Some((place, message, message!(findings.table_shape_help))),
            None => misshapen(context.plan, table),
        };
        if let Some((place, message, help)) = wrong {
            findings.push(Finding::new(&CHECK.rule, place, message).help(help));
        }
    }
}

/// Returns what is wrong with the keys of a table.
fn misgiven(table: Given<'_>) -> Option<(Place, Message)> {
    let has_rows = !table.rows.items.is_empty();
    match table.source {
        Some(source) if has_rows => Some((source.place, message!(findings.table_twice))),
        Some(source) => {
            let path = &source.get()?.0;
            let is_file = csv::is_csv(path) && !is_address(path);
            (!is_file).then(|| (source.place, message!(findings.table_no_csv, path = path)))
        }
        None if table.columns.items.is_empty() => {
            Some((table.place, message!(findings.table_no_columns)))
        }
        None => None,
    }
}

/// Returns what is wrong with the cells of a table. Those of a file that could not be read
/// are another finding.
fn misshapen(plan: &Plan, table: Given<'_>) -> Option<(Place, Message, Message)> {
    if let Some(source) = table.source {
        let sheet = plan.sheet(&given(table.source)?.0)?;
        if sheet.rows.is_empty() {
            let message = message!(findings.table_no_columns);
            return Some((source.place, message, message!(findings.table_shape_help)));
        }
    }
    let cells = plan.cells(table);
    let wanted = cells.head.len();
    if wanted > MAX_COLUMNS {
        let message = message!(findings.table_too_wide, found = wanted, limit = MAX_COLUMNS);
        return Some((table.place, message, message!(findings.table_too_wide_help)));
    }
    let (place, row) = cells.rows.iter().find(|(_, row)| row.len() != wanted)?;
    let message = message!(findings.table_row, found = row.len(), wanted = wanted);
    Some((*place, message, message!(findings.table_row_help)))
}
