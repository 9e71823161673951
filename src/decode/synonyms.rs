//! Words that people write for keys.

use crate::plan::record::REGISTERS;
use crate::schema::homes;
use crate::search::{fold, nearest};

/// Keys of other programs and other records, with the ones that replace them here.
/// Vietnamese words are needed only where they are not the titles of the keys.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("title", &["name", "text", "post"]),
    ("chuc danh", &["post"]),
    ("dia chi", &["place"]),
    ("name", &["title", "text"]),
    ("description", &["text", "what", "note"]),
    ("content", &["text", "what", "note"]),
    ("noi dung", &["text", "what", "note", "title"]),
    ("mo ta", &["text", "what", "note"]),
    ("nguoi thuc hien", &["lead", "by"]),
    ("nguoi phu trach", &["lead", "by"]),
    ("ho ten", &["person", "name"]),
    ("ho va ten", &["person", "name"]),
    ("thoi han", &["due", "deadline"]),
    ("ngay thang", &["date", "on"]),
    ("bat dau", &["from"]),
    ("ket thuc", &["until", "to", "closing"]),
    ("ket qua", &["note"]),
    ("date", &["due", "on"]),
    ("deadline", &["due"]),
    ("han", &["due", "to"]),
    ("start", &["from"]),
    ("end", &["until", "to"]),
    ("to", &["until"]),
    ("who", &["lead", "by", "person"]),
    ("owner", &["lead"]),
    ("repeat", &["every", "each"]),
    ("every", &["each"]),
    ("each", &["every"]),
    ("ngay", &["on", "date", "due"]),
    ("ma so", &["id"]),
    ("type", &["kind"]),
    ("nguoi", &["people", "person", "lead", "by"]),
    ("vu", &["cases"]),
    ("tieu de", &["title", "name"]),
    ("han nop", &["due"]),
    ("han gui", &["due"]),
    ("so", &["entry", "number", "id", "document"]),
    ("muc", &["entry", "section", "item"]),
    ("ma", &["id", "entry", "deadline"]),
    ("ma muc", &["entry", "id"]),
    ("viec", &["step", "what", "text"]),
    ("ten", &["name", "title", "text"]),
    ("status", &["state"]),
    ("comment", &["note"]),
    ("file", &["evidence"]),
    ("for", &["agreed"]),
    ("against", &["disagreed"]),
    ("total", &["staff", "people"]),
    ("attended", &["present", "people"]),
    ("by decision", &["decision", "document"]),
    ("trang thai", &["state"]),
    ("tinh trang", &["state"]),
    ("thoi luong", &["hours"]),
    ("so tien", &["amount"]),
    ("dia diem", &["place"]),
    ("noi nhan", &["recipients", "to"]),
];

/// Keys of other records that stand for these ones where they are missing.
const INSTEAD: &[(&str, &[&str])] = &[
    ("id", &["entry", "deadline"]),
    ("kind", &["step"]),
    ("state", &["step"]),
    ("reason", &["not-applicable"]),
    ("task", &["record", "deadline"]),
    ("name", &["lead"]),
    ("due", &["to"]),
    ("until", &["to"]),
    ("from", &["on"]),
    ("deadline", &["record"]),
];

/// Returns the key that is here for one of another program.
pub(super) fn synonym(found: &str, keys: &[&'static str]) -> Option<&'static str> {
    let found = fold(&found.replace(['-', '_'], " "));
    let (_, meant) = SYNONYMS.iter().find(|(name, _)| *name == found)?;
    meant
        .iter()
        .find_map(|meant| keys.iter().copied().find(|key| key == meant))
}

/// Returns the key of another record whose title this is.
fn titled(found: &str) -> Option<&'static str> {
    let title = fold(&found.replace(['-', '_'], " "));
    let mut keys = homes().iter().flat_map(|home| &home.keys);
    let key = keys.find(|key| key.titles.contains(&title));
    key.map(|key| key.name)
}

/// Returns which of the keys that a record lacks is meant by one of another record: the `id` of
/// an entry or the name of its register in place of `entry`.
pub(super) fn instead(found: &str, free: &[&'static str]) -> Option<&'static str> {
    let of_register = REGISTERS.contains(&found).then_some(&["entry"][..]);
    let named = INSTEAD.iter().find(|(name, _)| *name == found);
    let named = named.or_else(|| {
        let meant = titled(found).or_else(|| nearest(found, INSTEAD.iter().map(|it| it.0)))?;
        INSTEAD.iter().find(|(name, _)| *name == meant)
    });
    let meant = of_register.or_else(|| named.map(|(_, meant)| *meant))?;
    meant
        .iter()
        .find_map(|meant| free.iter().copied().find(|key| key == meant))
}
