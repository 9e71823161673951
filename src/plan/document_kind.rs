//! The kind of document that the plan is: KẾ HOẠCH, unless the office calls it otherwise.

use super::Plan;
use super::field::given;
use super::scalar::id::key;
use crate::spelling::upper_first;

/// Kinds of documents by the abbreviations in their symbols (Nghị định 30/2020/NĐ-CP, Phụ
/// lục III, Mục I), in that order: those by which an office directs or binds others.
pub const KINDS: [(&str, &str); 13] = [
    ("NQ", "nghị quyết"),
    ("QĐ", "quyết định"),
    ("CT", "chỉ thị"),
    ("QC", "quy chế"),
    ("QyĐ", "quy định"),
    ("TC", "thông cáo"),
    ("TB", "thông báo"),
    ("HD", "hướng dẫn"),
    ("CTr", "chương trình"),
    (PLAN.0, PLAN.1),
    ("PA", "phương án"),
    ("ĐA", "đề án"),
    ("DA", "dự án"),
];

/// What it is by default.
const PLAN: (&str, &str) = ("KH", "kế hoạch");

impl Plan {
    /// Returns what the document of the plan is called in running text: `Kế hoạch`.
    #[must_use]
    pub fn document_kind(&self) -> String {
        let own = self.head.get().and_then(|head| given(&head.kind));
        upper_first(&own.map_or_else(|| PLAN.1.to_owned(), |kind| kind.0.to_lowercase()))
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
        let known = KINDS.iter().find(|(_, name)| key(name) == kind);
        known.map(|(code, _)| (*code).to_owned())
    }
}
