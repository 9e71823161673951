//! The marks that git leaves where two versions of a file could not be merged.

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::text::{FileId, Place, Span};

/// One conflict, as offsets in the text.
struct Conflict {
    /// The first mark, with what follows it on its line.
    opening: Range<usize>,
    /// What is not read: the marks, and all but the first version.
    unread: Vec<Range<usize>>,
}

/// Reports each conflict of a text, and returns the text with the first version of
/// each; what is left out becomes blanks, so that every other byte stays in its place.
/// Returns nothing if there is no conflict.
pub(super) fn settle(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Option<String> {
    if !text.contains("<<<<<<<") {
        return None;
    }
    let conflicts = conflicts(text);
    let mut settled = String::with_capacity(text.len());
    let mut done = 0;
    for conflict in &conflicts {
        let place = Place {
            file,
            span: Span::new(conflict.opening.start, conflict.opening.end),
        };
        let said = message!(findings.conflict);
        let finding = Finding::new(&faults::SYNTAX_ERROR, place, said);
        findings.push(finding.help(message!(findings.conflict_help)));
        for range in &conflict.unread {
            settled.push_str(&text[done..range.start]);
            let blank = |byte: u8| if byte == b'\n' { '\n' } else { ' ' };
            settled.extend(text[range.clone()].bytes().map(blank));
            done = range.end;
        }
    }
    settled.push_str(&text[done..]);
    (!conflicts.is_empty()).then_some(settled)
}

fn conflicts(text: &str) -> Vec<Conflict> {
    let mut found = Vec::new();
    let mut open: Option<Conflict> = None;
    // Where the versions that are not read begin.
    let mut other: Option<usize> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let content = line.trim_end();
        let is = |mark: &str| content == mark || content.starts_with(&format!("{mark} "));
        let own = start..start + content.len();
        match &mut open {
            None if is("<<<<<<<") => {
                open = Some(Conflict {
                    opening: own.clone(),
                    unread: vec![own],
                });
            }
            Some(_) if other.is_none() && (is("=======") || is("|||||||")) => other = Some(start),
            Some(conflict) if is(">>>>>>>") => {
                conflict.unread.push(other.unwrap_or(start)..own.end);
                found.extend(open.take());
                other = None;
            }
            _ => {}
        }
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(text: &str) -> (Option<String>, Vec<Span>) {
        let mut findings = Vec::new();
        let settled = settle(FileId(0), text, &mut findings);
        let places = findings.iter().map(|finding| finding.place.span);
        (settled, places.collect())
    }

    #[test]
    fn the_first_version_stays_in_its_place() {
        let text = "a\n<<<<<<< HEAD\nb\n||||||| x\nc\n=======\nđ\n>>>>>>> y\ne\n";
        let (first, places) = settled(text);
        let first = first.unwrap();
        assert_eq!(first.split_whitespace().collect::<String>(), "abe");
        assert_eq!(first.len(), text.len());
        assert_eq!(first.find('e'), text.rfind('e'));
        assert_eq!(places, [Span::new(2, 14)]);
    }

    #[test]
    fn marks_that_do_not_end_or_do_not_stand_alone_are_no_conflict() {
        for text in [
            "<<<<<<< HEAD\na\n",
            "a <<<<<<< b\n=======\n>>>>>>> c\n",
            "<<<<<<<<\n>>>>>>>\n",
        ] {
            assert_eq!(settled(text), (None, vec![]), "{text}");
        }
    }
}
