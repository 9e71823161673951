//! `dcs document`: creates the papers that are made of the registers.

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::args::{Group, Subcommand, arguments, flag, option, positional};
use super::choice::Choice;
use super::context::Context;
use super::document::{DocumentArgs, Purpose, make};
use super::matching::Candidate;
use super::named_document::Asked;
use super::named_entry::{candidates, id, meant, what};
use super::on::On;
use super::world::Outcome;
use crate::clean::clean;
use crate::document::Outline;
use crate::document::paper::{Paper, Sort};
use crate::messages::{CliWords, PaperWords, Words, fill};
use crate::plan::Plan;
use crate::plan::record::Entry;
use crate::plan::scalar::day::written;
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Scalar;
use crate::text::Place;

arguments! {
    /// The arguments of `document`.
    PaperArgs(words) {
        kind: Option<Sort> = positional(words.document_kind, words.kind_value),
        entry: Option<String> = positional(words.document_entry, words.entry_value),
        number: Option<DocumentNumber> = option("number", words.document_number, words.number_value)
            .requires("kind"),
        date: Option<On> = option("date", words.document_date, words.day_value).requires("kind"),
        document: DocumentArgs = Group,
        readiness: bool = flag("readiness", words.readiness)
            .conflicts_with_all(["output", "format"]),
    }
}

impl Choice for Sort {
    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn name(self) -> &'static str {
        Sort::name(self)
    }

    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::DisclosureNotice => &["thong bao cong khai", "thong bao"],
            Self::PostingMinutes => &["bien ban niem yet", "niem yet"],
            Self::RemovalMinutes => &["bien ban ket thuc niem yet", "ket thuc niem yet"],
            Self::MeetingMinutes => &["bien ban hoi nghi", "bien ban"],
            Self::Resolution => &["nghi quyet hoi nghi", "nghi quyet"],
            Self::OpinionSummary => &["bang tong hop y kien", "tong hop y kien"],
            Self::InspectionPlan => &["ke hoach kiem tra", "ke hoach kiem tra giam sat"],
            Self::TraineeList => &["danh sach tap huan", "danh sach cu di tap huan"],
            Self::ReceptionSchedule => &["lich tiep cong dan"],
            Self::ChannelNotice => &["thong bao duong day nong", "duong day nong"],
            Self::Summary => &["tom tat"],
            Self::CoverLetter => &["cong van", "cong van gui bao cao"],
        }
    }

    fn meaning(self, words: &'static Words) -> Option<&'static str> {
        Some(match self {
            Self::DisclosureNotice => words.papers.disclosure_notice,
            Self::PostingMinutes => words.papers.posting_minutes,
            Self::RemovalMinutes => words.papers.removal_minutes,
            Self::MeetingMinutes => words.papers.meeting_minutes,
            Self::Resolution => words.papers.resolution,
            Self::OpinionSummary => words.papers.opinion_summary,
            Self::InspectionPlan => words.papers.inspection_plan,
            Self::TraineeList => words.papers.trainee_list,
            Self::ReceptionSchedule => words.papers.reception_schedule,
            Self::ChannelNotice => words.papers.channel_notice,
            Self::Summary => words.papers.summary,
            Self::CoverLetter => words.papers.cover_letter,
        })
    }
}

impl Subcommand for PaperArgs {
    const NAME: &'static str = "document";

    fn about(words: &'static CliWords) -> &'static str {
        words.document_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let Some(sort) = self.kind else {
            return list(context);
        };
        if self.document.print_template {
            context.world.out.drawn(sort.template())?;
            return Ok(Outcome::Clean);
        }
        let asked = Asked::Paper(Wanted {
            sort,
            entry: self.entry.as_deref(),
            number: self.number,
            date: self.date.as_ref(),
        });
        let purpose = Purpose::of(self.readiness);
        make(asked, purpose, Outline::default(), &self.document, context)
    }
}

/// Lists all sorts of papers.
fn list(context: &mut Context<'_, '_>) -> Result<Outcome> {
    let words = context.words();
    let plan = context.options.plan_option();
    let longest = Sort::ALL.iter().map(|sort| sort.name().len()).max();
    let mut text = format!("{}\n", words.papers.all);
    for sort in Sort::ALL.iter().copied() {
        let name = format!("{:<1$}", sort.name(), longest.unwrap_or_default());
        let meaning = sort.meaning(words).unwrap_or_default();
        text.push_str(&fill(
            words.papers.line,
            &[("plan", &plan), ("name", &name), ("meaning", meaning)],
        ));
        text.push('\n');
    }
    context.world.out.drawn(&text)?;
    Ok(Outcome::Clean)
}

/// The paper that is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    sort: Sort,
    /// The name of the entry that it is about.
    entry: Option<&'a str>,
    number: Option<DocumentNumber>,
    date: Option<&'a On>,
}

impl Wanted<'_> {
    /// Returns the paper of a plan without errors: of several entries the latest, unless
    /// another one was named.
    pub(super) fn of(
        self,
        plan: &Plan,
        today: NaiveDate,
        context: &mut Context<'_, '_>,
    ) -> Result<Paper> {
        if let Some(number) = self.number.filter(|_| !self.sort.is_numbered()) {
            let number = number.to_string();
            let words = &context.words().papers;
            bail!(fill(words.no_number, &[("number", &number)]));
        }
        let date = self.date.map(|date| date.day("--date", today, context));
        let date = date.transpose()?;
        let paper = Paper {
            sort: self.sort,
            entry: self.place(plan, today, context)?,
            number: self.number,
            date,
        };
        self.agrees(plan, paper, context.words())?;
        Ok(paper)
    }

    /// Refuses a number that is not the one of the records, which stays in them, and a date before
    /// what it reports.
    fn agrees(self, plan: &Plan, paper: Paper, words: &Words) -> Result<()> {
        let recorded = paper.recorded(plan).map(|(number, _)| number);
        if let (Some(recorded), Some(number)) = (recorded, self.number)
            && !recorded.is_same(number)
        {
            let (recorded, number) = (recorded.to_string(), number.to_string());
            bail!(fill(
                words.papers.other_number,
                &[("recorded", &recorded), ("number", &number)]
            ));
        }
        if let (Some(date), Some(first)) = (paper.date, paper.not_before(plan))
            && date < first
        {
            let (date, first) = (written(date), written(first));
            bail!(fill(
                words.papers.before_event,
                &[("date", &date), ("first", &first)]
            ));
        }
        Ok(())
    }

    /// Returns the place of the entry.
    fn place(
        self,
        plan: &Plan,
        today: NaiveDate,
        context: &mut Context<'_, '_>,
    ) -> Result<Option<Place>> {
        let words = &context.words().papers;
        let Some(list) = self.sort.register() else {
            if let Some(found) = self.entry {
                bail!(fill(words.without_entry, &[("found", found)]));
            }
            return Ok(None);
        };
        let mut entries = plan.entries();
        entries.retain(|(_, entry)| self.sort.is_of(entry));
        if self.sort.needs_held() {
            let missed = plan.missed_meetings();
            entries.retain(|(_, entry)| entry.id.is_none_or(|id| !missed.contains(id)));
        }
        let option = context.options.plan_option();
        if entries.is_empty() {
            bail!(fill(words.no_entry, &[("plan", &option), ("list", list)]));
        }
        if let Some(found) = self.entry {
            return named(found, &entries, words).map(Some);
        }
        // What has happened comes before what is to happen, and what can be reported in full first.
        let rank = |entry: &Entry<'_>| {
            let on = entry.on.get().map(|on| on.0);
            let is_past = on.is_some_and(|on| on <= today);
            (is_past && self.sort.has_step(plan, entry), is_past, on)
        };
        let latest = entries.iter().max_by_key(|(_, entry)| rank(entry));
        let Some((place, entry)) = latest else {
            return Ok(None);
        };
        if entries.len() > 1 && !context.is_quiet() {
            let said = fill(
                words.of_entry,
                &[
                    ("id", id(entry)),
                    ("what", &clean(what(entry))),
                    ("plan", &option),
                    ("name", self.sort.name()),
                    ("list", list),
                ],
            );
            context.world.err.line(&said)?;
        }
        Ok(Some(*place))
    }
}

/// Returns the place of the only entry that has a name.
fn named(found: &str, entries: &[(Place, Entry<'_>)], words: &PaperWords) -> Result<Place> {
    let own = Id::parse(found).ok();
    let exact = entries.iter().find(|(_, entry)| entry.id == own.as_ref());
    if let Some((place, _)) = exact.filter(|_| own.is_some()) {
        return Ok(*place);
    }
    let candidates = candidates(entries);
    match meant(found, &candidates)[..] {
        [only] => Ok(only.record),
        ref some => {
            /// So many are named at most.
            const MOST: usize = 8;
            let all: Vec<&Candidate<'_, Place>> = candidates.iter().collect();
            let known = if some.is_empty() { &all } else { some };
            let known = known.iter().take(MOST).map(|entry| entry.shown());
            let known = clean(&known.collect::<Vec<_>>().join(", "));
            bail!(fill(
                words.unknown_entry,
                &[("found", found), ("known", &known)]
            ))
        }
    }
}
