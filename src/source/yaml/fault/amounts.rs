//! The sign behind an amount that offices write for no further digits: `6.000.000,-`.

use super::{Fault, Scene};
use crate::messages::message;
use crate::source::corrected::Edit;

/// A comma and a dash behind an amount in braces, in the line or the one above it.
pub(super) fn ended(scene: &Scene<'_>) -> Vec<Fault> {
    let above = scene.above(scene.at).next();
    let lines = [Some(scene.at), above].into_iter().flatten();
    let faults = lines.filter_map(|at| {
        let line = &scene.lines[at];
        let sign = line.text.find(",-")?;
        let behind = line.text[sign + 2..].trim_start();
        let is_amount = line.text[..sign].ends_with(|c: char| c.is_ascii_digit());
        if !is_amount || !behind.starts_with(['}', ',']) {
            return None;
        }
        let at = line.start + sign;
        let edits = vec![Edit::replace(at..at + 2, "")];
        let said = message!(findings.extra_comma);
        Some(Fault::new(at..at + 2, said, edits).help_line(line))
    });
    faults.collect()
}
