//! DCS611: text in the encodings TCVN3 and VNI, and text that was read in another encoding than
//! its own and saved again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, Repair, rule};
use crate::messages::message;
use crate::source::{Scalar, scalars};
use crate::spelling::legacy::{self, Legacy};
use crate::spelling::twice::{self, Letters};
use crate::text::{FileId, Place, Source, Span};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS611", "legacy-encoding", Warning, "legacy_encoding"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // File names are left as the file system has them.
    let paths: BTreeSet<Place> = context
        .plan
        .named_files()
        .into_iter()
        .map(|field| field.place)
        .collect();
    for (file, source) in context.sources.iter() {
        if !legacy::may_have(&source.text) {
            continue;
        }
        if let Some(finding) = read_wrongly(file, source) {
            findings.push(finding);
            continue;
        }
        let mut groups: BTreeMap<_, Vec<(Scalar, Legacy)>> = BTreeMap::new();
        for scalar in scalars(file, source) {
            if paths.contains(&scalar.place) {
                continue;
            }
            let Some(mut legacy) = legacy::find(&scalar.text) else {
                continue;
            };
            // A text over several lines has no quotes to put a new one in.
            if context.sources.slice(scalar.place).contains('\n') {
                legacy.meant = None;
            }
            let group = (legacy.encoding.name(), legacy.meant.is_none());
            groups.entry(group).or_default().push((scalar, legacy));
        }
        findings.extend(groups.values().filter_map(|texts| grouped(source, texts)));
    }
}

/// Returns the finding for a file that was read as Windows-1252 and saved again.
fn read_wrongly(file: FileId, source: &Source) -> Option<Finding> {
    if !twice::may_have(&source.text) {
        return None;
    }
    let letters = twice::find(&source.text);
    let first = letters.first()?;
    // The word in which the first of them are, as it was.
    let ends = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    let start = source.text[..first.range.start].rfind(ends);
    let start = start.map_or(0, |at| at + 1);
    let rest = &source.text[first.range.end..];
    let end = first.range.end + rest.find(ends).unwrap_or(rest.len());
    let (mut meant, mut done) = (String::new(), start);
    let of_word = letters.iter().take_while(|it| it.range.end <= end);
    for letters in of_word {
        meant.push_str(&source.text[done..letters.range.start]);
        meant.push_str(&letters.meant);
        done = letters.range.end;
    }
    meant.push_str(&source.text[done..end]);
    let place = |range: Range<usize>| Place {
        file,
        span: Span::new(range.start, range.end),
    };
    let line = |letters: &Letters| {
        source
            .position(place(letters.range.clone()).span.start)
            .line
    };
    let lines: BTreeSet<usize> = letters.iter().map(line).collect();
    let message = message!(wording.read_wrongly, lines = lines.len(), meant = meant);
    let repairs = letters
        .iter()
        .map(|it| Repair::Source(place(it.range.clone()), it.meant.clone()));
    let finding = Finding::new(&CHECK.rule, place(start..end), message);
    Some(
        finding
            .help(message!(wording.read_wrongly_help))
            .repaired(repairs),
    )
}

/// Returns one finding for texts of a file in one encoding, of which either all or none are
/// converted.
fn grouped(source: &Source, texts: &[(Scalar, Legacy)]) -> Option<Finding> {
    let (first, legacy) = texts.first()?;
    let lines: BTreeSet<usize> = texts
        .iter()
        .map(|(scalar, _)| source.position(scalar.place.span.start).line)
        .collect();
    let meant = legacy.meant.as_ref().unwrap_or(&legacy.sample);
    let finding = Finding::new(
        &CHECK.rule,
        first.place,
        message!(
            wording.legacy_encoding,
            encoding = legacy.encoding.name(),
            lines = lines.len(),
            meant = meant
        ),
    );
    let repairs: Vec<Repair> = texts
        .iter()
        .filter_map(|(scalar, legacy)| Some(Repair::Value(scalar.place, legacy.meant.clone()?)))
        .collect();
    Some(if repairs.is_empty() {
        finding.help(message!(wording.legacy_encoding_doubtful))
    } else {
        finding
            .help(message!(wording.legacy_encoding_help))
            .repaired(repairs)
    })
}
