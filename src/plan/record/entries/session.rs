//! Legal education.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::value::{Text, Whole};

register! {
    /// `sessions`: something by which the law is made known.
    Session = "sessions", about LegalEducation;
    /// In which way.
    SessionKind {
        /// The Law Day, 9 November (Ngày Pháp luật).
        LawDay = "law-day", "pl": , settled by ;
        /// A session or a meeting.
        Session = "session", "pl": , settled by ;
        /// A contest.
        Contest = "contest", "pl": , settled by ;
        /// News or an article.
        News = "news", "pl": , settled by ;
        /// Printed or other material.
        Material = "material", "pl": , settled by ;
    }
    /// The form: flag ceremony, on the site.
    form: Option<Field<Text>> => form,
    /// How many people were reached.
    people: Option<Field<Whole<0, 100_000>>> [reported of Session Contest],
    /// How many copies or articles there were.
    copies: Option<Field<Whole<0, 100_000>>> [reported of News Material],
}
