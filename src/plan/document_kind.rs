//! The kinds of documents, and which one the plan is: KẾ HOẠCH, unless the office calls it
//! otherwise.

use super::Plan;
use super::field::given;
use super::scalar::id::key;
use crate::spelling::upper_first;

/// A kind of documents.
#[derive(Debug)]
pub struct DocumentKind {
    /// Its abbreviation in symbols.
    pub abbreviation: &'static str,
    /// Its name: `quyết định`.
    pub name: &'static str,
    /// Whether it leads those for whom it is. Reports, minutes, proposals and the like do not.
    pub leads: bool,
}

const fn kind(abbreviation: &'static str, name: &'static str, leads: bool) -> DocumentKind {
    DocumentKind {
        abbreviation,
        name,
        leads,
    }
}

/// The kinds of documents whose abbreviations are used in symbols (Nghị định 30/2020/NĐ-CP, Phụ lục
/// III, Mục I), in that order.
pub const KINDS: [DocumentKind; 17] = [
    kind("NQ", "nghị quyết", true),
    kind("QĐ", "quyết định", true),
    kind("CT", "chỉ thị", true),
    kind("QC", "quy chế", true),
    kind("QyĐ", "quy định", true),
    kind("TC", "thông cáo", true),
    kind("TB", "thông báo", true),
    kind("HD", "hướng dẫn", true),
    kind("CTr", "chương trình", true),
    PLAN,
    kind("PA", "phương án", true),
    kind("ĐA", "đề án", true),
    kind("DA", "dự án", true),
    kind("BC", "báo cáo", false),
    kind("BB", "biên bản", false),
    kind("TTr", "tờ trình", false),
    kind("HĐ", "hợp đồng", false),
];

/// What the plan is by default.
const PLAN: DocumentKind = kind("KH", "kế hoạch", true);

impl Plan {
    /// Returns what the document of the plan is called in running text: `Kế hoạch`.
    #[must_use]
    pub fn document_kind(&self) -> String {
        let own = self.head.get().and_then(|head| given(&head.kind));
        upper_first(&own.map_or_else(|| PLAN.name.to_owned(), |kind| kind.0.to_lowercase()))
    }

    /// Returns the abbreviation of the kind in the symbol of the document: `KH`; none of a
    /// kind that the decree does not list, unless the plan gives it.
    #[must_use]
    pub fn document_code(&self) -> Option<String> {
        let head = self.head.get();
        if let Some(code) = head.and_then(|head| given(&head.kind_code)) {
            return Some(code.0.clone());
        }
        let kind = key(&self.document_kind());
        let known = KINDS.iter().find(|known| key(known.name) == kind);
        known.map(|known| known.abbreviation.to_owned())
    }
}
