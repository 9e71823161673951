//! DCS608: letters with separate diacritics (NFD).

use std::collections::BTreeSet;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, Repair, rule};
use crate::messages::message;
use crate::source::Format;
use crate::text::{FileId, Place, Source, Span};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS608", "decomposed-text", Warning, "decomposed_text"),
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
    let is_plan = |source: &Source| Format::of(&source.path).is_some();
    for (file, source) in context.sources.iter().filter(|(_, it)| is_plan(it)) {
        let mut words = decomposed(file, source);
        words.retain(|word| {
            let behind = Place {
                span: Span::new(word.span.end as usize, 0),
                ..*word
            };
            let before = paths.range(..behind).next_back();
            before.is_none_or(|path| path.file != file || path.span.end <= word.span.start)
        });
        let Some(first) = words.first() else { continue };
        let lines: BTreeSet<usize> = words
            .iter()
            .map(|word| source.position(word.span.start).line)
            .collect();
        let found: String = context.sources.slice(*first).nfc().collect();
        findings.push(
            Finding::new(
                &CHECK.rule,
                *first,
                message!(wording.decomposed_text, found = found, lines = lines.len()),
            )
            .help(message!(wording.decomposed_text_help))
            .repaired(words.iter().copied().map(Repair::Respell)),
        );
    }
}

/// Returns the words of a file that contain a letter with a separate diacritic.
fn decomposed(file: FileId, source: &Source) -> Vec<Place> {
    let text = source.text.as_str();
    // The combining marks U+0300 to U+036F begin with one of two bytes, so a byte
    // search is enough for most files.
    let is_mark = |byte: &u8| matches!(byte, 0xcc | 0xcd);
    let bytes = text.as_bytes();
    let (mut words, mut at) = (Vec::new(), 0);
    while let Some(mark) = bytes[at..].iter().position(is_mark) {
        let mark = at + mark;
        let start = text[at..mark].rfind(char::is_whitespace).map_or(at, |end| {
            let blank = text[at + end..].chars().next().map_or(0, char::len_utf8);
            at + end + blank
        });
        let end = text[mark..]
            .find(char::is_whitespace)
            .map_or(text.len(), |end| mark + end);
        if !is_nfc(&text[start..end]) {
            words.push(Place {
                file,
                span: Span::new(start, end),
            });
        }
        at = end;
    }
    words
}
