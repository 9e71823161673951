//! What was made public.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::Text;

register! {
    /// `disclosures`: something that must be made public: a decision, a plan, accounts.
    Disclosure = "disclosures";
    /// By which law it is made public.
    DisclosureKind {
        /// Within the unit (article 46 of the Law 10/2022/QH15).
        Internal = "internal", "ck": Posted TakenDown, settled by Posted;
        /// Budgets given or changed, and final accounts; `on` is the day of the decision.
        Budget = "budget", "ns": Posted TakenDown, settled by Posted;
        /// How the budget of 3, 6 or 9 months was carried out; `on` is their last day.
        BudgetReport = "budget-report", "ns": Posted TakenDown, settled by Posted;
        /// What a school tells the public (Circular 09/2024).
        Education = "education", "ck": Posted TakenDown, settled by Posted;
    }
    /// The item of the catalogue: `46.3`.
    item: Option<Field<Text>>,
    /// The form: posted up, on the site, told at a meeting.
    form: Option<Field<Text>>,
    /// Where it was posted up.
    place: Option<Field<Text>>,
}
