//! Keys that would say who a matter of a register is about.

use super::access::Keys;
use super::keys::{Known, unknown_key};
use crate::messages::message;
use crate::plan::record::{OfKind, REGISTERS, Step};
use crate::schema::homes;
use crate::search::fold;
use crate::source::{Entry, Value};

/// What people call such keys, folded.
const WORDS: [&str; 39] = [
    "nguoi gui",
    "nguoi viet",
    "nguoi nop",
    "nguoi phan anh",
    "nguoi khieu nai",
    "nguoi to cao",
    "nguoi kien nghi",
    "nguoi gop y",
    "nguoi de nghi",
    "nguoi bi to cao",
    "nguoi bi phan anh",
    "nguoi den",
    "ten nguoi gui",
    "ten nguoi",
    "ho ten",
    "ho va ten",
    "ho ten nguoi gui",
    "cong dan",
    "phu huynh",
    "hoc sinh",
    "dia chi",
    "noi o",
    "sdt",
    "so dt",
    "dt",
    "so dien thoai",
    "dien thoai",
    "email",
    "thu dien tu",
    "cccd",
    "so cccd",
    "cmnd",
    "can cuoc",
    "ngay sinh",
    "sender",
    "person",
    "address",
    "phone",
    "citizen",
];

/// Returns whether a key would say who a matter is about.
#[must_use]
pub fn names_person(key: &str) -> bool {
    WORDS.contains(&fold(&key.replace(['-', '_'], " ")).as_str())
}

impl Keys<'_, '_> {
    /// Reports a key of an entry or a step that would say who the matter is about, and returns
    /// whether it is one. No other key is proposed, so that nothing of a person stays.
    pub(super) fn is_about_person(&self, known: Known, entry: &Entry<'_>) -> bool {
        // How many there were says nothing about any of them.
        let is_count = matches!(&entry.node.value, Value::Plain(text) if text.len() < 6 && text.bytes().all(|it| it.is_ascii_digit()));
        if !names_person(&entry.key) || is_count {
            return false;
        }
        let mut homes = homes().iter();
        let is_of_register = homes.any(|home| {
            let list = home.key.as_str();
            home.record == known.record && (REGISTERS.contains(&list) || list == Step::KIND.list)
        });
        if is_of_register {
            let context = self.decoder.context;
            let finding = unknown_key(context.place(entry.key_span), &entry.key);
            context.report(finding.help(message!(reading.person_as_key)));
        }
        is_of_register
    }
}
