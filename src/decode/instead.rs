//! What is where something else is wanted: a yes for a reason, a number for a register.

use super::fault::brief;
use super::{At, Decoder, advice};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::scalar::value::Kind;
use crate::search::fold;
use crate::source::{Value, sheet_error, sheet_error_messages};
use crate::spelling::blank;

/// The keys whose texts say why.
const REASONS: [&str; 2] = ["reason", "not-applicable"];

impl Decoder<'_, '_> {
    /// Reports what no key can have for a value: an error of a spreadsheet, a path of Windows in
    /// double quotes, the whole symbol of a document for that of its kind, a yes for a reason.
    /// Returns whether it is such.
    pub(super) fn is_refused(&self, kind: Kind, text: &str) -> bool {
        if kind == Kind::Text && self.is_no_reason(text) {
            self.report_no_reason(text);
            return true;
        }
        let path = self.escaped_path();
        if path.is_some() {
            self.context.lost.set(true);
        }
        let told = if let Some(error) = sheet_error(text) {
            sheet_error_messages(error, text.trim())
        } else if let Some(path) = path {
            let meant = format!("\"{path}\"");
            let help = message!(findings.write_instead, meant = meant);
            (message!(findings.bad_escape), help)
        } else if let Some(meant) = self.of_unit(text) {
            let help = message!(reading.unit_alone, meant = meant);
            (message!(findings.wrong_value, found = brief(text)), help)
        } else if let Some(meant) = symbol_of_kind(self.key, text) {
            let help = message!(reading.symbol_as_kind, meant = meant);
            (message!(findings.wrong_value, found = brief(text)), help)
        } else {
            return false;
        };
        let finding = Finding::new(&faults::WRONG_TYPE, self.place(), told.0);
        self.context.report(finding.help(told.1));
        true
    }

    /// Returns the abbreviation or the place of the unit that is meant by one with the number or the
    /// date of a document beside it.
    fn of_unit<'t>(&self, text: &'t str) -> Option<&'t str> {
        let is_word = |part: &&str| part.starts_with(char::is_alphabetic);
        let is_number = |part: &str| part.parse::<u32>().is_ok();
        match self.key {
            _ if self.record != Some("Unit") => None,
            "code" if text.contains('/') && text.split('/').any(is_number) => {
                text.split('/').map(str::trim).find(is_word)
            }
            "place" => {
                let (place, rest) = text.split_once(',')?;
                fold(rest).trim().starts_with("ngay").then(|| place.trim())
            }
            _ => None,
        }
    }

    /// Reports what is no list of files: a yes, or a path of Windows in double quotes. Returns
    /// whether it is such.
    pub(super) fn is_no_list(&self) -> bool {
        let text = self.written().filter(|_| self.key == "evidence");
        if let Some(text) = text.filter(|text| advice::says_nothing(text)) {
            self.report_no_reason(text);
            return true;
        }
        let Some(path) = self.escaped_path() else {
            return false;
        };
        self.context.lost.set(true);
        let said = message!(findings.bad_escape);
        let meant = format!("[\"{path}\"]");
        let help = message!(findings.write_list, meant = meant);
        let finding = Finding::new(&faults::WRONG_TYPE, self.place(), said);
        self.context.report(finding.help(help));
        true
    }

    /// Returns the path that is meant by one in double quotes in which a backslash makes another
    /// character of what follows it: `"minh-chung\bb-01.txt"`.
    fn escaped_path(&self) -> Option<String> {
        let At::Node(node) = self.at else { return None };
        if self.key != "evidence" {
            return None;
        }
        let written = self.context.text.get(node.span.range())?;
        let inner = written.strip_prefix('"')?.strip_suffix('"')?;
        let path = inner.replace("\\\\", "/");
        // A code is written on purpose: `dcs` writes so what files must not contain.
        let mut escapes = path.split('\\').skip(1);
        let is_escaped =
            escapes.any(|rest| !rest.starts_with(['u', 'U', 'x'])) && !path.contains('"');
        is_escaped.then(|| path.replace('\\', "/"))
    }

    /// Returns whether a yes, a no or a number is where a reason is wanted.
    fn is_no_reason(&self, text: &str) -> bool {
        const OPEN: [&str; 7] = [
            "chua ro",
            "khong ro",
            "chua biet",
            "khong biet",
            "chua co",
            "chua xac dinh",
            "khong can",
        ];
        let is_open = || OPEN.contains(&fold(text.trim_matches(['.', '?', ' '])).as_str());
        let is_said = advice::says_nothing(text) || self.key == "not-applicable" && is_open();
        // In quotes it is a name on purpose: `dcs` writes a file that is called `no` so.
        let is_plain = matches!(self.at, At::Node(node) if matches!(node.value, Value::Plain(_)));
        let is_file = self.key == "evidence" && is_plain && advice::says_nothing(text);
        is_file || REASONS.contains(&self.key) && is_said
    }

    /// Reports it.
    fn report_no_reason(&self, found: &str) {
        let said = if self.key == "evidence" {
            message!(findings.wrong_value, found = found)
        } else {
            message!(findings.no_reason, key = self.key, found = found)
        };
        let help = if self.key == "evidence" {
            message!(reading.evidence_is_file)
        } else {
            message!(findings.no_reason_help)
        };
        let finding = Finding::new(&faults::WRONG_TYPE, self.place(), said).help(help);
        self.context.report(finding);
    }

    /// Returns what to do with the number of a figure that is given where the plan says what is
    /// counted.
    pub(super) fn help_for_number(&self, read: &str) -> Option<Message> {
        let is_counted = matches!(self.key, "count" | "sum");
        let number = advice::meant(Kind::Whole, read).filter(|_| is_counted)?;
        Some(message!(
            findings.count_help,
            key = self.key,
            number = number
        ))
    }
}

/// Returns the abbreviation of the kind in the symbol of a document that is in its place:
/// `CTr-THLVT`, `12/KH-THHS`.
fn symbol_of_kind<'t>(key: &str, text: &'t str) -> Option<&'t str> {
    if key != "kind-code" || !text.contains(['-', '/']) {
        return None;
    }
    let parts = text.split(['-', '/']).map(str::trim);
    let is_word = |part: &&str| part.starts_with(char::is_alphabetic);
    parts.into_iter().find(is_word)
}

/// Returns whether a day was left open, which is told once.
pub(super) fn is_open_day(kind: Kind, text: &str) -> bool {
    matches!(kind, Kind::Day | Kind::Due | Kind::DocumentDate) && blank::find(text).is_some()
}
