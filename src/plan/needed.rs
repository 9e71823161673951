//! What a plan needs to be printed and signed as a document: its keys, and no blanks.

use super::Plan;
use super::field::Field;
use super::record::{Head, Part, Signer, Unit};
use super::scalar::value::Text;
use crate::messages::{Message, message};
use crate::search::plain;
use crate::spelling::blank;

/// A key that the document of a plan needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// The superior authority, above the name of the unit.
    Superior,
    /// The unit's abbreviation in the document's number.
    Code,
    /// The place before the date.
    Place,
    /// The number of the plan.
    Number,
    /// The abbreviation of the kind in that number.
    KindCode,
    /// The date of the plan.
    Date,
    /// The legal basis.
    Basis,
    /// The opening paragraph.
    Opening,
    /// The closing paragraph.
    Closing,
    /// The recipients.
    Recipients,
    /// Who signs.
    Signer,
}

impl Needed {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 11] = every!(Needed: Superior, Code, Place, Number, KindCode, Date, Basis, Opening, Closing, Recipients, Signer);

    /// Returns the key, as `dcs explain` knows it: `unit.code`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Superior => "unit.superior",
            Self::Code => "unit.code",
            Self::Place => "unit.place",
            Self::Number => "plan.number",
            Self::KindCode => "plan.kind-code",
            Self::Date => "plan.date",
            Self::Basis => "plan.basis",
            Self::Opening => "plan.opening",
            Self::Closing => "plan.closing",
            Self::Recipients => "plan.recipients",
            Self::Signer => "unit.signer",
        }
    }

    /// Returns what it is called.
    #[must_use]
    pub fn name(self) -> Message {
        match self {
            Self::Superior => message!(documents.superior),
            Self::Code => message!(documents.code),
            Self::Place => message!(documents.place),
            Self::Number => message!(documents.number_of_plan),
            Self::KindCode => message!(documents.kind_code),
            Self::Date => message!(documents.date_of_plan),
            Self::Basis => message!(documents.basis),
            Self::Opening => message!(documents.opening),
            Self::Closing => message!(documents.closing),
            Self::Recipients => message!(documents.recipients),
            Self::Signer => message!(documents.signer),
        }
    }

    /// Returns whether the record `unit` has it; otherwise `plan` has.
    #[must_use]
    pub fn is_of_unit(self) -> bool {
        self.key().starts_with("unit.")
    }
}

/// The beginnings of the keys whose text may be a form: with rows of dots that stay, for
/// those who are to write on the paper.
const FORMS: [&str; 3] = [
    "annexes.text",
    "annexes.tables.columns",
    "annexes.tables.rows",
];

/// Returns the first blank in the text of a key that is to be filled in before the text is
/// printed. The blanks of a form stay.
#[must_use]
pub fn blank_in<'t>(key: &str, text: &'t str) -> Option<&'t str> {
    if FORMS.iter().any(|form| key.starts_with(form)) {
        blank::find_in_form(text)
    } else {
        blank::find(text)
    }
}

/// Returns whether a legal basis is only the word for one: `Căn cứ:`.
fn is_word(text: &str) -> bool {
    ["can cu", "cac can cu"].contains(&plain(text).as_str())
}

impl Plan {
    /// Returns whether a key that its document needs is absent or empty. One that could
    /// not be read is not: that has been reported.
    #[must_use]
    pub fn lacks(&self, needed: Needed) -> bool {
        let of_unit = |is_there: fn(&Unit) -> bool| !self.unit.get().is_some_and(is_there);
        let of_head = |is_there: fn(&Head) -> bool| !self.head.get().is_some_and(is_there);
        match needed {
            Needed::Superior => of_unit(|unit| {
                let is_named = unit.superior.is_some() || !unit.letterhead.items.is_empty();
                is_named || unit.stands_alone()
            }),
            Needed::Code => of_unit(|unit| unit.code.is_some()),
            Needed::Place => of_unit(|unit| unit.place.is_some()),
            Needed::Signer => of_unit(|unit| {
                let signs = |signer: &Signer| signer.name.is_some() || signer.party.is_some();
                let signer = unit.signer.as_ref();
                signer.is_some_and(|signer| signer.get().is_none_or(signs))
            }),
            Needed::Number => of_head(|head| head.number.is_some()),
            Needed::KindCode => self.document_code().is_none(),
            Needed::Date => of_head(|head| {
                let date = head.date.as_ref();
                // Of a draft only the month is known; that is to be completed.
                date.is_some_and(|date| date.get().is_none_or(|date| date.day().is_some()))
            }),
            Needed::Basis => {
                !self.is_without(Part::Basis)
                    && of_head(|head| {
                        // The word alone names nothing.
                        let names =
                            |item: &Field<Text>| item.get().is_none_or(|text| !is_word(&text.0));
                        head.basis.items.iter().any(names)
                    })
            }
            Needed::Opening => {
                !self.is_without(Part::Opening) && of_head(|head| head.opening.is_some())
            }
            Needed::Closing => {
                !self.is_without(Part::Closing) && of_head(|head| head.closing.is_some())
            }
            Needed::Recipients => of_head(|head| !head.recipients.items.is_empty()),
        }
    }

    /// Returns the parts that the document of the plan does not have.
    pub fn without(&self) -> impl Iterator<Item = Part> {
        let head = self.head.get().into_iter();
        head.flat_map(|head| head.without.values().copied())
    }

    fn is_without(&self, part: Part) -> bool {
        self.without().any(|it| it == part)
    }

    /// Returns whether the plan is written to be printed: it has a legal basis, an opening
    /// or a closing paragraph, or says that it has none of these. One that only tracks work has none of them.
    #[must_use]
    pub fn is_document(&self) -> bool {
        let parts = [Needed::Basis, Needed::Opening, Needed::Closing];
        parts.into_iter().any(|part| !self.lacks(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blanks_of_a_form_stay_but_not_those_of_the_document_it_comes_with() {
        for form in ["annexes.text", "annexes.tables.rows"] {
            assert_eq!(blank_in(form, "Họ và tên: ……………\nChức vụ: ____"), None);
            let attached = "Họ tên: ……\n(Kèm theo Kế hoạch số …/KH-THHS)";
            assert_eq!(blank_in(form, attached), Some("…"));
        }
        for key in ["annexes.title", "tables.rows", "tasks.text"] {
            assert!(blank_in(key, "Họ và tên: ……………").is_some(), "{key}");
        }
    }
}
