//! The parts that the legal form adds to a text, from the records: letterhead,
//! addressees, signature and recipients.

use chrono::NaiveDate;

use super::form::{BLANK, Entry, Kind, dated, or_blank, symbol};
use super::measure::balanced;
use super::model::{Letterhead, Signature};
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::office::SignedBy;
use crate::plan::record::Unit;
use crate::plan::scalar::value::Text;
use crate::search::fold;

/// The default recipients of a report or a letter to a superior authority.
const OF_REPORT: [&str; 2] = ["Như trên;", "Lưu: VT."];
/// A full name and its abbreviation in a letterhead, which the decree allows.
const SHORTENED: (&str, &str) = ("Ủy ban nhân dân", "UBND");

/// The width of the left half of the letterhead for capitals of 12 pt, in
/// thousandths of the font size: 66 mm of its 68 mm.
const HALF: u32 = 15_600;

/// Words of the names of offices between which no line of a letterhead breaks.
const TOGETHER: [&str; 16] = [
    "uy ban nhan dan",
    "hoi dong nhan dan",
    "mat tran to quoc",
    "giao duc va dao tao",
    "trung hoc pho thong",
    "trung hoc co so",
    "giao duc thuong xuyen",
    "dan toc noi tru",
    "dan toc ban tru",
    "tieu hoc",
    "mam non",
    "mau giao",
    "viet nam",
    "thi tran",
    "thanh pho",
    "trung tam",
];

/// Returns the words of a name, those together that stay together.
fn together(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut parts = Vec::new();
    let mut rest = &words[..];
    while !rest.is_empty() {
        let begins = |known: &&&str| {
            let count = known.split(' ').count();
            rest.len() >= count && fold(&rest[..count].join(" ")) == **known
        };
        let known = TOGETHER.iter().find(begins);
        let count = known.map_or(1, |known| known.split(' ').count());
        let (part, after) = rest.split_at(count);
        parts.push(part.join(" "));
        rest = after;
    }
    parts
}

/// Returns the letterhead of a document.
#[must_use]
pub fn letterhead(plan: &Plan, kind: Kind) -> Letterhead {
    let unit = plan.unit.get();
    let capitals = |text: &str| balanced(&together(&legible(text).to_uppercase()), HALF);
    let named: Vec<&Text> = unit.map_or_else(Vec::new, |it| it.letterhead.values().collect());
    let (superior, issuer) = if let Some((issuer, above)) = named.split_last() {
        let above = above.iter().flat_map(|line| capitals(&line.0));
        (above.collect(), capitals(&issuer.0))
    } else {
        let above = unit.and_then(|unit| given(&unit.superior));
        let above = if above.is_none() && unit.is_some_and(Unit::stands_alone) {
            String::new()
        } else {
            or_blank(above)
        };
        let issuer = or_blank(unit.and_then(|unit| unit.name.get()));
        let above = above.replace(SHORTENED.0, SHORTENED.1);
        (capitals(&above), capitals(&issuer))
    };
    let place = or_blank(unit.and_then(|unit| given(&unit.place)));
    Letterhead {
        superior,
        issuer,
        number: match kind {
            Kind::Paper(paper) if !paper.sort.is_numbered() => String::new(),
            _ => format!("Số: {}", symbol(plan, kind)),
        },
        subject: Vec::new(),
        date: format!("{place}, {}", dated(Entry::of(plan, kind).date)),
    }
}

/// Returns the subject of a letter in its lines below the number, which are as wide as half a
/// letterhead.
pub(super) fn subject(about: &str) -> Vec<String> {
    let words: Vec<String> = about.split_whitespace().map(str::to_owned).collect();
    balanced(&words, HALF)
}

/// Returns the signature of a document of a day.
#[must_use]
pub fn signature(plan: &Plan, day: NaiveDate) -> Signature {
    let signer = plan.signer_on(day);
    Signature {
        name: or_blank(signer.name),
        ..signed(&signer)
    }
}

/// Returns the signature beside it, if the document has one. Whoever confirms it need not be
/// named.
#[must_use]
pub fn cosignature(plan: &Plan, kind: Kind, day: NaiveDate) -> Option<Signature> {
    let cosigner = match kind {
        Kind::Plan => given(&plan.head.get()?.cosigner)?,
        Kind::Report(_) => given(&kind.report(plan)?.cosigner)?,
        Kind::Paper(_) => return None,
    };
    Some(signed(&plan.signed_by(cosigner, day)))
}

fn signed(signer: &SignedBy<'_>) -> Signature {
    let lines = |text: &Text| {
        let lines = text.0.lines().map(legible);
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>()
    };
    let mut post = signer.authority.map_or_else(Vec::new, lines);
    post.extend(signer.post.map_or_else(|| vec![BLANK.to_owned()], lines));
    Signature {
        post: post.iter().map(|line| line.to_uppercase()).collect(),
        name: signer
            .name
            .map_or_else(String::new, |name| legible(&name.0)),
    }
}

/// Returns the addressees of a document, which a report and a letter must have (Mục II, 9a).
#[must_use]
pub fn addressees(plan: &Plan, kind: Kind) -> Vec<String> {
    let report = match kind {
        Kind::Plan => return Vec::new(),
        Kind::Paper(paper) if !paper.sort.is_letter() => return Vec::new(),
        Kind::Paper(_) => plan.reports.iter().next().map(|report| &**report),
        Kind::Report(_) => kind.report(plan),
    };
    let to: Vec<String> = report
        .map_or_else(Vec::new, |report| report.to.values().collect())
        .into_iter()
        // The form determines the punctuation between them.
        .map(|text| {
            legible(&text.0)
                .trim_end_matches([';', '.', ',', ' '])
                .to_owned()
        })
        .collect();
    if to.is_empty() {
        return vec![BLANK.to_owned()];
    }
    to
}

/// Returns the lines below "Nơi nhận:", each with a dash unless it heads a group.
#[must_use]
pub fn recipients(plan: &Plan, kind: Kind) -> Vec<String> {
    let listed: &[Field<Text>] = match kind {
        Kind::Paper(paper) if !paper.sort.is_sent() => return Vec::new(),
        Kind::Paper(paper) if paper.sort.is_letter() => &[],
        Kind::Plan | Kind::Paper(_) => plan.head.get().map_or(&[], |head| &head.recipients.items),
        Kind::Report(_) => kind
            .report(plan)
            .map_or(&[], |report| &report.recipients.items),
    };
    let mut lines: Vec<String> = listed
        .iter()
        .filter_map(Field::get)
        .map(|text| legible(&text.0))
        .collect();
    if lines.is_empty() {
        lines = match kind {
            Kind::Paper(paper) if !paper.sort.is_letter() => vec![BLANK.to_owned()],
            Kind::Report(_) | Kind::Paper(_) => OF_REPORT.map(str::to_owned).to_vec(),
            Kind::Plan => vec![BLANK.to_owned()],
        };
    }
    let dashed = |line: String| {
        // The heading of a group: `Bản điện tử:`.
        if line.ends_with(':') && !line.starts_with('-') {
            return line;
        }
        format!("- {}", line.trim_start_matches(['-', ' ']))
    };
    lines.into_iter().map(dashed).collect()
}

/// Returns `(Kèm theo Báo cáo số 05/BC-THTH ngày … của …)`.
#[must_use]
pub fn belongs(plan: &Plan, kind: Kind) -> String {
    let unit = or_blank(plan.unit.get().and_then(|unit| unit.name.get()));
    format!(
        "(Kèm theo {} số {} {} của {unit})",
        kind.word(plan),
        symbol(plan, kind),
        dated(Entry::of(plan, kind).date)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_office_breaks_where_its_own_name_begins() {
        for (name, lines) in [
            (
                "TRƯỜNG TIỂU HỌC TIẾN HOA A",
                &["TRƯỜNG TIỂU HỌC", "TIẾN HOA A"][..],
            ),
            (
                "ỦY BAN NHÂN DÂN XÃ HOA BAN",
                &["ỦY BAN NHÂN DÂN", "XÃ HOA BAN"],
            ),
            (
                "UỶ BAN NHÂN DÂN XÃ HOA BAN",
                &["UỶ BAN NHÂN DÂN", "XÃ HOA BAN"],
            ),
            ("TRƯỜNG MẦM NON HOA SEN", &["TRƯỜNG MẦM NON HOA SEN"]),
            ("UBND XÃ HOA BAN", &["UBND XÃ HOA BAN"]),
        ] {
            assert_eq!(balanced(&together(name), HALF), lines, "{name}");
        }
    }
}
