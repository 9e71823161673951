//! The periods in which a text says that its work is done: `trong quý II`, `cuối học kỳ I`, `6
//! tháng đầu năm`.

use super::pieces::{Piece, pieces};
use crate::plan::scalar::due::{Due, NamedPeriod};
use crate::plan::scalar::every::Every;
use crate::plan::scalar::value::Scalar;

/// A period that a text names for its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedPeriod<'t> {
    /// It.
    pub named: NamedPeriod,
    /// Whether the work may be about it, so that it is done soon after it.
    pub may_be_reported: bool,
    /// It, as it is written.
    pub written: &'t str,
}

/// What every such period has one of.
const MARKS: [&str; 5] = ["uý ", "uí ", "ọc kỳ", "ọc kì", "tháng "];

/// The words that may precede a period in which work is done.
const LEADING: [&str; 8] = [
    "trong", "vào", "hết", "cuối", "thúc", "đầu", "giữa", "thành",
];

/// What makes it likely that the work is about the period.
const REPORTS: [&str; 13] = [
    "báo cáo",
    "kết quả",
    "số liệu",
    "sơ kết",
    "tổng kết",
    "tổng hợp",
    "quyết toán",
    "thu chi",
    "thu, chi",
    "đánh giá",
    "kiểm điểm",
    "tình hình",
    "kế hoạch",
];

/// Returns the periods that a text names for its work, in the order of the text; none if it
/// names some that cannot be told apart.
#[must_use]
pub fn stated_periods(text: &str) -> Vec<StatedPeriod<'_>> {
    if !MARKS.iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let pieces = pieces(text);
    let mut stated: Vec<StatedPeriod<'_>> = Vec::new();
    let (mut at, mut last) = (0, None);
    while at < pieces.len() {
        let Some((named, to)) = period(text, &pieces, at) else {
            at += 1;
            continue;
        };
        // `quý I và quý II`
        let follows = last.is_some_and(|last| at - last < 2);
        let before = pieces[..at].iter().rev().take(2);
        if before.clone().any(|it| it.is_any(&["từ", "đến"])) || is_list(&pieces, to) {
            return Vec::new();
        }
        let leads = before.clone().next().is_some_and(|it| it.is_any(&LEADING));
        if leads && !pieces[at].begins || follows {
            let start = pieces[at].start;
            let before = text[..start].to_lowercase();
            stated.push(StatedPeriod {
                named,
                may_be_reported: REPORTS.iter().any(|words| before.contains(words)),
                written: &text[start..pieces[to - 1].end],
            });
            last = Some(to);
        }
        at = to;
    }
    stated
}

/// Reads a period at a place, and where it ends.
fn period(text: &str, pieces: &[Piece], at: usize) -> Option<(NamedPeriod, usize)> {
    /// The longest one has so many: `học kỳ II năm học 2025-2026`.
    const LONGEST: usize = 7;
    if !pieces[at].is_any(&["quý", "quí", "học", "6", "06", "sáu"]) {
        return None;
    }
    let most = pieces.len().min(at + LONGEST);
    let ends = (at + 1..most).find(|at| pieces[*at].begins || pieces[*at].comma);
    let most = ends.unwrap_or(most);
    (at + 2..=most).rev().find_map(|to| {
        let words = &text[pieces[at].start..pieces[to - 1].end];
        match Due::parse(words) {
            Ok(Due::Named(named))
                if matches!(
                    named.every,
                    Every::Quarter | Every::Semester | Every::HalfYear
                ) =>
            {
                Some((named, to))
            }
            _ => None,
        }
    })
}

/// Returns whether another number follows a period: `quý I, II`, `học kỳ I - II`.
fn is_list(pieces: &[Piece], to: usize) -> bool {
    let next = pieces[to..].iter().find(|it| !it.is_any(&["và", "hoặc"]));
    next.is_some_and(|it| {
        let is_roman = it.lower.bytes().all(|byte| b"iv".contains(&byte));
        !it.begins && (is_roman || it.lower.bytes().all(|byte| byte.is_ascii_digit()))
    })
}
