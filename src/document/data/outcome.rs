//! What the registers come to in the data of a template: papers that were issued, money that
//! was spent.

use serde::Serialize;

use super::numbers::number;
use super::printed;
use crate::document::issued;
use crate::document::period::counted;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::record::{Budget, Record};
use crate::plan::scalar::number::Number;
use crate::status::{Share, Snapshot};

/// The papers of one kind that the unit issued.
#[derive(Debug, Serialize)]
pub struct PapersData {
    /// Their kind: `quyết định`.
    pub kind: &'static str,
    /// Number and day of each.
    pub papers: Vec<String>,
    /// The same, each with what it is about.
    pub items: Vec<PaperItem>,
}

/// A paper that the unit issued.
#[derive(Debug, Serialize)]
pub struct PaperItem {
    /// Number and day.
    pub text: String,
    /// What the entry is about that names it.
    pub about: Option<String>,
}

/// Returns the papers that the unit issued, by kind.
pub(super) fn papers_data(snapshot: &Snapshot<'_>, period: DateRange) -> Vec<PapersData> {
    let mut kinds: Vec<PapersData> = Vec::new();
    for paper in issued::papers(snapshot.plan, counted(snapshot, period)) {
        if kinds.last().is_none_or(|last| last.kind != paper.kind) {
            kinds.push(PapersData {
                kind: paper.kind,
                papers: Vec::new(),
                items: Vec::new(),
            });
        }
        if let Some(last) = kinds.last_mut() {
            last.papers.push(paper.text.clone());
            last.items.push(PaperItem {
                text: paper.text,
                about: paper.about,
            });
        }
    }
    kinds
}

/// The budget and what was spent of it, in whole đồng.
#[derive(Debug, Serialize)]
pub struct MoneyData {
    /// Its lines.
    pub lines: Vec<LineData>,
    /// The sum of the lines.
    pub amount: u128,
    /// What was spent in the reporting period, with what belongs to no line.
    pub spent: u128,
    /// What was spent on no line.
    pub unplanned: u128,
    /// How much of the lines was spent, in percent with a decimal point.
    pub share: Option<String>,
    /// How many expenses do not say how much.
    pub lacking: usize,
}

/// A line of the budget.
#[derive(Debug, Serialize)]
pub struct LineData {
    /// The identifier.
    pub id: String,
    /// What the money is for.
    pub what: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// How much.
    pub amount: u128,
    /// How much of it was spent.
    pub spent: u128,
    /// That in percent, with a decimal point.
    pub share: Option<String>,
}

/// Returns the budget and what was spent of it in a period, up to the last day counted.
pub(super) fn money(snapshot: &Snapshot<'_>, period: DateRange) -> MoneyData {
    let plan = snapshot.plan;
    let days = counted(snapshot, period);
    let mut lines: Vec<LineData> = plan.budget.iter().map(|line| line_data(line)).collect();
    let (mut unplanned, mut lacking) = (0_u128, 0);
    for (index, expense) in plan.spending.enumerate() {
        let counts = expense.on.get().is_some_and(|on| days.contains(on.0));
        if !counts || plan.spending.is_twin(index) {
            continue;
        }
        let Some(amount) = given(&expense.amount) else {
            lacking += 1;
            continue;
        };
        let line = given(&expense.line).and_then(|line| plan.budget.find(line));
        match line {
            Some(line) => lines[line.position()].spent += u128::from(amount.0),
            None => unplanned += u128::from(amount.0),
        }
    }
    for line in &mut lines {
        line.share = share(line.spent, line.amount);
    }
    let amount = lines.iter().map(|line| line.amount).sum();
    let of_lines = lines.iter().map(|line| line.spent).sum::<u128>();
    MoneyData {
        amount,
        spent: of_lines + unplanned,
        unplanned,
        share: share(of_lines, amount),
        lacking,
        lines,
    }
}

fn line_data(line: &Budget) -> LineData {
    LineData {
        id: line.id_text().to_owned(),
        what: printed(Some(&line.what)),
        source: printed(line.source.as_ref()),
        amount: line.amount.get().map_or(0, |amount| amount.0.into()),
        spent: 0,
        share: None,
    }
}

/// Returns how much a part is of a whole, in percent with a decimal point; more than all of it
/// is more than a hundred.
fn share(part: u128, whole: u128) -> Option<String> {
    let count = |amount| usize::try_from(amount).ok();
    let share = Share {
        done: count(part)?,
        all: count(whole)?,
    };
    share.exact_percent().map(|percent: Number| number(percent))
}
