//! `dcs check --fix`: repairs what has one right answer, in place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::time::Duration;

use anyhow::Result;
use clap::ArgMatches;

use super::Surroundings;
use super::change::{WAIT, hold};
use super::load::{Loaded, load};
use super::options::{Options, Talk, explained};
use crate::diagnostic::{Finding, Repair};
use crate::edit::{self, Change};
use crate::messages::fill;
use crate::plan::Plan;
use crate::source::Format;
use crate::store;
use crate::text::{FileId, Place, Source, Sources, Span};

/// Repairs the plan that the options name, and returns it as it is then; under
/// `--dry-run`, as it would be.
pub(super) fn mend(
    older: Option<&Plan>,
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Loaded> {
    let dry = matches.get_flag("dry-run");
    let (loaded, mended) = attempt(older, options, surroundings)?;
    if dry || mended.texts.is_empty() {
        tell(&loaded, &mended, dry, options, surroundings)?;
        return Ok(loaded.with_texts(mended));
    }
    let _lock = hold(Duration::from_secs(WAIT), options, surroundings)?;
    // Somebody may have written while this run waited.
    let (loaded, mended) = attempt(older, options, surroundings)?;
    write(&loaded, &mended, options, surroundings)?;
    tell(&loaded, &mended, dry, options, surroundings)?;
    Ok(loaded.with_texts(mended))
}

/// What repairs make of a plan's files.
#[derive(Debug, Default)]
struct Mended {
    /// The new texts.
    texts: BTreeMap<FileId, String>,
    /// How many places change.
    places: usize,
    /// The files that could not be changed and nothing but changed as they should.
    refused: BTreeSet<FileId>,
}

fn attempt(
    older: Option<&Plan>,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<(Loaded, Mended)> {
    let loaded = load(options, surroundings)?;
    let as_of = options.day_for(&loaded.plan, surroundings);
    let mut findings = loaded.findings_since(older, as_of);
    findings.retain(|finding| !finding.repairs.is_empty());
    let mut mended = apply(&loaded.sources, &findings);
    if !mended.refused.is_empty() {
        // The repairs of one finding belong together: an identifier and its uses.
        let refused = std::mem::take(&mut mended.refused);
        let touches = |repair: &Repair| refused.contains(&repair.place().file);
        findings.retain(|finding| !finding.repairs.iter().any(touches));
        mended = apply(&loaded.sources, &findings);
        if !mended.refused.is_empty() {
            mended = Mended::default();
        }
        mended.refused = refused;
    }
    Ok((loaded, mended))
}

/// Applies the repairs of findings to the texts of their files.
fn apply(sources: &Sources, findings: &[Finding]) -> Mended {
    let mut changes: BTreeMap<FileId, Vec<(Range<usize>, Change)>> = BTreeMap::new();
    let all = || findings.iter().flat_map(|finding| &finding.repairs);
    let mut values: BTreeMap<_, _> = BTreeMap::new();
    for repair in all() {
        if let Repair::Value(place, text) = repair {
            values.insert(*place, text);
        }
    }
    for (place, text) in &values {
        let change = (place.span.range(), Change::Value((*text).clone()));
        changes.entry(place.file).or_default().push(change);
    }
    for repair in all() {
        let place = repair.place();
        // A scalar that is written anew is composed anyway.
        let behind = Place {
            span: Span::new(place.span.end as usize, 0),
            ..place
        };
        let before = values.range(..behind).next_back();
        let within = before.is_some_and(|(value, _)| {
            value.file == place.file && place.span.start < value.span.end
        });
        if matches!(repair, Repair::Compose(_)) && !within {
            let change = (place.span.range(), Change::Compose);
            changes.entry(place.file).or_default().push(change);
        }
    }
    let mut mended = Mended::default();
    for (file, changes) in changes {
        let source = sources.get(file);
        let format = Format::of(&source.path);
        match format.and_then(|format| edit::repair(&source.text, format, &changes)) {
            Some(text) => {
                mended.places += changes.len();
                mended.texts.insert(file, text);
            }
            None => {
                mended.refused.insert(file);
            }
        }
    }
    mended
}

impl Loaded {
    fn with_texts(self, mut mended: Mended) -> Self {
        if mended.texts.is_empty() {
            return self;
        }
        let sources = self
            .sources
            .iter()
            .map(|(file, source)| match mended.texts.remove(&file) {
                Some(text) => Source::from_text(source.path.clone(), text),
                None => source.clone(),
            });
        let sources = Sources(sources.collect());
        self.with(sources)
    }
}

/// Writes the new texts. Where one cannot be written, the others are as before.
fn write(
    loaded: &Loaded,
    mended: &Mended,
    options: &Options,
    surroundings: &Surroundings<'_>,
) -> Result<()> {
    let words = options.words();
    let mut written: Vec<&Source> = Vec::new();
    for (file, text) in &mended.texts {
        let source = loaded.sources.get(*file);
        let path = |source: &Source| surroundings.folder.join(&source.path);
        if let Err(error) = store::replace(&path(source), text.as_bytes()) {
            for source in written {
                // The first failure is the one to tell.
                let _ = store::replace(&path(source), source.text.as_bytes());
            }
            return Err(explained(&error, words.cannot_write, words));
        }
        written.push(source);
    }
    Ok(())
}

/// Says what was or would be repaired, and shows it where nothing is written.
fn tell(
    loaded: &Loaded,
    mended: &Mended,
    dry: bool,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<()> {
    let words = options.words();
    if dry {
        for (file, text) in &mended.texts {
            let source = loaded.sources.get(*file);
            for line in edit::diff(&source.path, Some(&source.text), text).lines() {
                surroundings.out.line(line)?;
            }
        }
    }
    for file in &mended.refused {
        let path = loaded.sources.get(*file).path.as_str();
        let said = fill(words.not_fixed, &[("path", path)]);
        surroundings.err.line(&said)?;
    }
    if options.talk != Talk::Quiet {
        let said = if dry { words.would_fix } else { words.fixed };
        let (places, files) = (mended.places.to_string(), mended.texts.len().to_string());
        let said = fill(said, &[("places", &places), ("files", &files)]);
        surroundings.err.line(&said)?;
    }
    Ok(())
}
