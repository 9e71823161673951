//! The kinds of scalars in records.

/// What a scalar must be. Its name is passed through serde to the deserializer, which
/// reports it if the value is something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text that is not empty.
    Text,
    /// Any text, also an empty one.
    AnyText,
    /// An identifier.
    Identifier,
    /// A calendar day.
    Day,
    /// A calendar day, or a period by its name: `20/11/2025`, `quý IV/2025`.
    Due,
    /// A calendar day, or a month with its year: `tháng 9/2026`.
    DocumentDate,
    /// A whole number.
    Whole,
    /// The number of a document: `15`, `0155`, `15a`.
    DocumentNumber,
    /// A number, decimals allowed.
    Number,
    /// `true` or `false`.
    Flag,
    /// A deadline, with a period if it recurs: `danh-gia@2024-05`.
    Occurrence,
    /// A period as `dcs` names it: `2026-Q2`.
    Period,
    /// An offset from UTC: `+07:00`.
    Zone,
    /// The day of a period: `last`, or a number.
    DayOfPeriod,
    /// How often something recurs: `month`, `2-weeks`.
    Every,
    /// A school year: `2025-2026`.
    SchoolYear,
    /// How long a time is: `5 working-days`.
    Amount,
    /// An amount of money in whole đồng.
    Money,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 18] = every!(Kind: Text, AnyText, Identifier, Day, Due, DocumentDate, Whole, DocumentNumber, Number, Flag, Occurrence, Period, Zone, DayOfPeriod, Every, SchoolYear, Amount, Money);

    /// Returns the name that is passed through serde.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "dcs::Text",
            Self::AnyText => "dcs::AnyText",
            Self::Identifier => "dcs::Identifier",
            Self::Day => "dcs::Day",
            Self::Due => "dcs::Due",
            Self::DocumentDate => "dcs::DocumentDate",
            Self::Whole => "dcs::Whole",
            Self::DocumentNumber => "dcs::DocumentNumber",
            Self::Number => "dcs::Number",
            Self::Flag => "dcs::Flag",
            Self::Occurrence => "dcs::Occurrence",
            Self::Period => "dcs::Period",
            Self::Zone => "dcs::Zone",
            Self::DayOfPeriod => "dcs::DayOfPeriod",
            Self::Every => "dcs::Every",
            Self::SchoolYear => "dcs::SchoolYear",
            Self::Amount => "dcs::Amount",
            Self::Money => "dcs::Money",
        }
    }

    /// Returns the kind with a name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
