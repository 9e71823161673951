//! DCS611: text in the encodings TCVN3 and VNI.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, Repair, rule};
use crate::messages::message;
use crate::source::{Scalar, scalars};
use crate::spelling::legacy::{self, Legacy};
use crate::text::{Place, Source};

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
