//! What was spent on the plan.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::money::Money;

register! {
    /// `spending`: an expense; `on` is the day of its voucher, whose number is the `document`.
    Expense = "spending", about Funding;
    /// What kind of expense.
    ExpenseKind {
        /// An expense.
        Expense = "expense", "chi": , settled by ;
    }
    /// The line of the budget.
    line: Option<Field<Id>> => Budget,
    /// How much, in whole đồng.
    amount: Option<Field<Money>> [reported],
}
