//! What was made public.

use chrono::NaiveDate;

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::Text;

register! {
    /// `disclosures`: something that must be made public: a decision, a plan, accounts.
    Disclosure = "disclosures", about Disclosure;
    /// By which law it is made public.
    DisclosureKind {
        /// Within the unit (article 46 of the Law 10/2022/QH15).
        Internal = "internal", "ck": Posted TakenDown, settled by Posted;
        /// Budgets given or changed, and final accounts; `on` is the day of the decision.
        Budget = "budget", "ns": Posted TakenDown, settled by Posted;
        /// How the budget of 3, 6 or 9 months was carried out; `on` is their last day.
        BudgetReport = "budget-report", "ns": Posted TakenDown, settled by Posted;
        /// How the budget of a year was carried out; `on` is the day on which the report of
        /// the year was submitted.
        BudgetYear = "budget-year", "ns": Posted TakenDown, settled by Posted;
        /// What a school makes public (Circular 09/2024).
        Education = "education", "ck": Posted TakenDown, settled by Posted;
        /// What citizens must be told about their reception (Decree 154/2026).
        Reception = "reception", "ck": Posted TakenDown, settled by Posted;
    }
    /// The item of the catalogue: `46.3`.
    item: Option<Field<Text>> => item,
    /// The form: posted up, on the site, announced at a meeting.
    form: Option<Field<Text>> => form [reported],
    /// Where it was posted up.
    place: Option<Field<Text>>,
}

impl Disclosure {
    /// Returns the last days of the periods after which a report on the budget is made public,
    /// in a year: of 3, 6 and 9 months (article 37 of Decree 73/2026/NĐ-CP).
    #[must_use]
    pub fn ends_of_budget_reports(year: i32) -> [Option<NaiveDate>; 3] {
        [(3, 31), (6, 30), (9, 30)].map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
    }
}
