//! Numbers and addresses. The numbers are those of Việt Nam: telephones have 10 or 11 digits
//! from 0 or +84, identity cards 12 or, before 2021, 9.

use super::Personal;
use crate::search::fold;

/// Returns the e-mail addresses.
pub(super) fn mails(text: &str) -> impl Iterator<Item = String> {
    let edge = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | ':');
    let is_mail = move |word: &&str| {
        let parts = word.trim_end_matches('.').split_once('@');
        parts.is_some_and(|(name, host)| {
            let host = host.split_once('.');
            !name.is_empty() && host.is_some_and(|(own, top)| !own.is_empty() && !top.is_empty())
        })
    };
    text.split(edge).filter(is_mail).map(str::to_owned)
}

/// Returns the telephone and identity numbers: digits with single blanks, dots or dashes
/// between them.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = (Personal, String)> {
    let mut past = 0;
    std::iter::from_fn(move || {
        while let Some(start) = text[past..].find(|c: char| c.is_ascii_digit() || c == '+') {
            let start = past + start;
            let run = run(&text[start..]);
            past = start + run.len().max(1);
            if run.bytes().filter(u8::is_ascii_digit).count() < LEAST {
                continue;
            }
            let behind = &text[start + run.len()..];
            // `0123456789/QĐ-UBND` is the number of a document.
            let mut sign = behind.chars();
            let is_document =
                sign.next() == Some('/') && sign.next().is_some_and(char::is_alphabetic);
            let before = &text[..start];
            let is_document = is_document || is_of_paper(before);
            let found = kind(run, before).filter(|_| !is_document && !is_of_taxes(before));
            if let Some(found) = found.filter(|found| !is_amount(*found, run, behind)) {
                return Some((found, run.to_owned()));
            }
            // Two numbers beside each other.
            let mut groups = run.split(|c: char| !c.is_ascii_digit());
            let first = groups.find(|group| is_mobile(group));
            if let Some(first) = first.filter(|_| found.is_none() && !is_document) {
                return Some((Personal::Phone, first.to_owned()));
            }
        }
        None
    })
}

/// The fewest digits of a number of a person: an old identity card.
const LEAST: usize = 9;

/// Returns the end of a text, which has at least so many letters if the text has.
fn end_of(text: &str, letters: usize) -> &str {
    let start = text.char_indices().rev().nth(letters.saturating_sub(1));
    start.map_or(text, |(start, _)| &text[start..])
}

/// Returns whether words before a number say that it is that of an invoice, a voucher or
/// another paper.
fn is_of_paper(before: &str) -> bool {
    /// These words, `số` and what is between them and the number are no longer.
    const MOST: usize = 40;
    const PAPERS: [&str; 13] = [
        "hoa don",
        "hoa don dien tu",
        "van ban",
        "hd",
        "hddt",
        "chung tu",
        "bien lai",
        "phieu thu",
        "phieu chi",
        "uy nhiem chi",
        "seri",
        "so hieu",
        "cong van",
    ];
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let before = fold(end_of(before, MOST));
    let before = before.strip_suffix(" so").unwrap_or(&before);
    PAPERS.iter().any(|paper| {
        let rest = before.strip_suffix(paper);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Returns whether a number behind a text is that by which the unit pays taxes.
fn is_of_taxes(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    word.is_some_and(|word| matches!(word.to_lowercase().as_str(), "mst" | "thuế"))
}

/// Returns whether digits are the number of a mobile telephone, and no day before a number:
/// `0509202601`.
pub(super) fn is_mobile(digits: &str) -> bool {
    let is_day = digits.get(4..8).is_some_and(|year| year.starts_with("20"))
        && digits.get(2..4).is_some_and(|month| month <= "12");
    digits.len() == 10
        && !is_day
        && matches!(digits.get(..2), Some("03" | "05" | "07" | "08" | "09"))
}

/// Returns the digits at the beginning of a text, with what is between them.
fn run(text: &str) -> &str {
    let mut end = 0;
    let mut gap = 0;
    for (at, c) in text.char_indices() {
        match c {
            '+' if at == 0 => {}
            '0'..='9' => (end, gap) = (at + 1, 0),
            ' ' | '.' | '-' | '–' | '_' | '(' | ')' | '\u{a0}' if gap < 3 => gap += 1,
            _ => break,
        }
    }
    &text[..end]
}

/// Returns whether what looks like the number of an identity card is an amount of money, of which
/// none begins with a zero.
fn is_amount(found: Personal, run: &str, behind: &str) -> bool {
    let units = ["đồng", "đ", "vnđ", "vnd", "₫", "dong"];
    let word = behind
        .trim_start()
        .split(|c: char| c != '₫' && !c.is_alphabetic());
    let word = word.map(str::to_lowercase).next().unwrap_or_default();
    let may_be = matches!(found, Personal::Identity | Personal::Phone);
    may_be && !run.starts_with(['0', '+']) && units.contains(&word.as_str())
}

/// Returns whether words before a number say that it is that of an identity card.
fn is_of_card(before: &str) -> bool {
    const WORDS: [&str; 7] = [
        "cmnd",
        "cmt",
        "cmtnd",
        "cccd",
        "cước",
        "cuoc",
        "minh nhân dân",
    ];
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let before = before.to_lowercase();
    let before = before.strip_suffix(" số").unwrap_or(&before);
    WORDS.iter().any(|word| before.ends_with(word))
}

/// Returns whether words before a number say that it is that of a telephone.
fn is_of_phone(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default().to_lowercase();
    matches!(
        word.as_str(),
        "đt" | "dt" | "sđt" | "sdt" | "thoại" | "thoai" | "zalo" | "gọi" | "máy"
    )
}

/// Returns what the number is that a run of digits behind a text gives.
fn kind(run: &str, before: &str) -> Option<Personal> {
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .collect();
    let digits: String = groups.concat();
    // 05-09-2026 and 14.9.2026 are days.
    let is_day = matches!(groups[..], [day, month, year, ..]
        if day.len() <= 2 && month.len() <= 2 && year.len() == 4);
    if is_day {
        return None;
    }
    let local = digits.strip_prefix("84").filter(|_| run.starts_with('+'));
    match (digits.len(), groups.len()) {
        _ if local.is_some_and(|local| (8..=10).contains(&local.len())) => Some(Personal::Phone),
        (10 | 11, _) if digits.starts_with('0') => Some(Personal::Phone),
        (12, _) if digits.starts_with('0') => Some(Personal::Identity),
        // 202609051430: when a paper was scanned.
        (12, 1) if digits.starts_with("20") => None,
        (9 | 12, 1) => Some(Personal::Identity),
        (11, 1)
            if digits
                .strip_prefix("84")
                .is_some_and(|it| is_mobile(&format!("0{it}"))) =>
        {
            Some(Personal::Phone)
        }
        (9 | 12, _) if is_of_card(before) => Some(Personal::Identity),
        (11, _) if digits.starts_with("84") && is_of_phone(before) => Some(Personal::Phone),
        _ => None,
    }
}
