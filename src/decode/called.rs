//! Which records of a plan a text means: by identifier, name or words, one or several.

use chrono::NaiveDate;

use super::advice;
use super::lists;
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::ledger::Visitor;
use crate::plan::period_hint::Hint;
use crate::plan::record::{OfKind, Record, Report, named_by};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{Kind, Scalar};
use crate::plan::schedule::Occurrence;
use crate::search::{fold, nearest, plain, spelled};

/// Collects the records of some lists, or of all that people have names for.
struct Named<'p> {
    lists: &'static [&'static str],
    named: Vec<(&'static str, &'p str, Vec<&'p str>)>,
}

impl<'p> Visitor<'p> for Named<'p> {
    fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
        let list = R::KIND.list;
        if !self.lists.is_empty() && !self.lists.contains(&list) {
            return;
        }
        for record in records.iter().filter(|it| it.id().is_some()) {
            let mut names = Vec::new();
            record.called(&mut |name| names.push(name.0.as_str()));
            // An entry is known by what it is about.
            let what = record.entry().filter(|_| !self.lists.is_empty());
            let what = what.and_then(|entry| entry.what?.get());
            names.extend(what.map(|what| what.0.as_str()));
            if !self.lists.is_empty() || !names.is_empty() {
                self.named.push((list, record.id_text(), names));
            }
        }
    }
}

/// The records that a key can name.
pub(super) struct Called<'p> {
    plan: &'p Plan,
    /// The list that has them, or the first of several, if the key names records of certain
    /// kinds only.
    pub list: Option<&'static str>,
    /// Their identifiers and what people call them, in the order of the plan.
    pub named: Vec<(&'p str, Vec<&'p str>)>,
}

impl<'p> Called<'p> {
    /// Returns the records that a key can name.
    pub(super) fn of(plan: &'p Plan, key: &str) -> Self {
        let lists = named_by(key);
        let mut records = Named {
            lists,
            named: Vec::new(),
        };
        plan.each(&mut records);
        let is_deadline = |list: &str, id: &str| {
            list != Report::KIND.list
                || Id::parse(id).is_ok_and(|id| plan.named_report(&id).is_some())
        };
        let named = records.named.into_iter();
        let named = named.filter(|(list, id, _)| is_deadline(list, id));
        Self {
            plan,
            list: lists.first().copied(),
            named: named.map(|(_, id, names)| (id, names)).collect(),
        }
    }

    /// Returns the records of the same plan that another key can name.
    pub(super) fn of_key(&self, key: &str) -> Self {
        Self::of(self.plan, key)
    }

    /// Returns the identifiers that a text means, in its order.
    pub(super) fn meant(&self, kind: Kind, text: &str) -> Vec<String> {
        // What is spelled like one record may still name several.
        let only = match kind {
            Kind::Occurrence => self.occurrence(text),
            _ => self.called(text).map(str::to_owned),
        };
        let named = only.map(|only| vec![only]);
        let named = named.or_else(|| self.all(text));
        let named = named.or_else(|| self.span(text));
        let named = named.or_else(|| self.several(kind, text));
        let named = named.or_else(|| Some(vec![self.one(kind, text)?]));
        named.unwrap_or_default()
    }

    /// Returns the identifier that a text means: that of the record with this name, or the
    /// text spelled as identifiers are.
    fn one(&self, kind: Kind, text: &str) -> Option<String> {
        if kind == Kind::Occurrence {
            return self.occurrence(text);
        }
        if let Some(id) = self.called(text) {
            return Some(id.to_owned());
        }
        if let Some(id) = self.with_phrase(text) {
            return Some(id.to_owned());
        }
        let id = advice::identifier(text)?;
        let known = self.named.iter().map(|(id, _)| *id);
        nearest(&id, known).map(str::to_owned)
    }

    /// Returns the identifier of the record that people call this, or that is spelled like
    /// this, perhaps with a word such as `mục` before it.
    fn called(&self, text: &str) -> Option<&'p str> {
        const BEFORE: [&str; 6] = ["muc ", "phan ", "nhiem vu ", "viec ", "so ", "task "];
        let words = plain(text);
        let rest = BEFORE.iter().find_map(|word| words.strip_prefix(word));
        let find = |words: &str, like: &dyn Fn(&str) -> String| {
            let is_called = |(id, names): &&(&str, Vec<&str>)| {
                like(id) == words || names.iter().any(|name| like(name) == words)
            };
            self.named.iter().find(is_called).map(|(id, _)| *id)
        };
        find(&spelled(text), &spelled)
            .or_else(|| find(&words, &plain))
            .or_else(|| find(rest?, &plain))
            .or_else(|| self.numbered(&words))
            .or_else(|| {
                let (name, _) = text.split_once(" (").filter(|_| text.ends_with(')'))?;
                find(&plain(name), &plain)
            })
    }

    /// Returns the identifier of the record whose identifier and name these words are: `II. TỔ CHỨC
    /// THỰC HIỆN`.
    fn numbered(&self, words: &str) -> Option<&'p str> {
        let is_it = |(id, names): &&(&str, Vec<&str>)| {
            let rest = words.strip_prefix(&*plain(id));
            let rest = rest.map(|rest| rest.trim_start_matches([' ', '.', ')', '-', ':']));
            rest.is_some_and(|rest| names.iter().any(|name| plain(name) == rest))
        };
        self.named.iter().find(is_it).map(|(id, _)| *id)
    }

    /// Returns the identifier of the only record one of whose names has these words, at least two,
    /// one after the other.
    fn with_phrase(&self, text: &str) -> Option<&'p str> {
        let words = spelled(text);
        if self.list.is_none() || !words.contains(' ') {
            return None;
        }
        let has = |name: &&str| format!(" {} ", spelled(name)).contains(&format!(" {words} "));
        let mut meant = self.named.iter().filter(|(_, names)| names.iter().any(has));
        let (id, _) = meant.next()?;
        meant.next().is_none().then_some(*id)
    }

    /// Returns the occurrence that a text means: a deadline, or the only one of its task,
    /// and perhaps a period in words.
    fn occurrence(&self, text: &str) -> Option<String> {
        if let Some((deadline, period)) = text.split_once('@') {
            let spelled = advice::meant(Kind::Occurrence, text);
            let known = self.occurrences(text);
            let exists = |name: &String| known.as_ref().is_none_or(|(_, all)| all.contains(name));
            return spelled
                .filter(exists)
                .or_else(|| self.in_period(&self.deadline(deadline)?, period));
        }
        if let Some(deadline) = self.deadline(text) {
            return Some(deadline);
        }
        let blanks = text.match_indices([' ', ',', '-', '/']);
        let mut cuts = blanks.collect::<Vec<_>>().into_iter().rev();
        let (deadline, period) =
            cuts.find_map(|(at, _)| Some((self.deadline(&text[..at])?, &text[at + 1..])))?;
        self.in_period(&deadline, period)
    }

    /// Returns the only occurrence of a deadline in a period in words.
    fn in_period(&self, deadline: &str, period: &str) -> Option<String> {
        let hint = Hint::read(period, NaiveDate::default())?;
        let deadline = self.plan.deadlines.find(&Id::parse(deadline).ok()?)?;
        let schedule = &self.plan.links.schedules[deadline];
        let terms = &self.plan.links.terms;
        let fits = |it: &Occurrence| hint.fits(it.period, Some(it.due), terms);
        let is_near = |it: &Occurrence| it.period.is_some_and(|it| hint.is_near(it, terms));
        [&fits as &dyn Fn(&Occurrence) -> bool, &is_near]
            .into_iter()
            .find_map(|is_meant| {
                let mut meant = schedule.enumerate().filter(|(_, it)| is_meant(it));
                let (one, _) = meant.next()?;
                let only = meant.next().is_none();
                only.then(|| self.plan.occurrence_name(deadline, Some(one)))
            })
    }

    /// Returns the deadline before the `@` of a text, and the names of all its occurrences.
    pub(super) fn occurrences(&self, text: &str) -> Option<(String, Vec<String>)> {
        let (deadline, _) = text.split_once('@')?;
        let id = self.deadline(deadline)?;
        let deadline = self.plan.deadlines.find(&Id::parse(&id).ok()?)?;
        let schedule = self.plan.links.schedules[deadline].enumerate();
        let name = |(at, _)| self.plan.occurrence_name(deadline, Some(at));
        Some((id, schedule.map(name).collect()))
    }

    /// Returns the deadline that a text names, or the only one of the task that it names.
    fn deadline(&self, text: &str) -> Option<String> {
        if let Some(id) = self.called(text) {
            return Some(id.to_owned());
        }
        let tasks = Called::of(self.plan, "task");
        let task = Id::parse(tasks.called(text)?).ok()?;
        let task = self.plan.tasks.find(&task)?;
        match self.plan.links.deadlines_of[task][..] {
            [only] => Some(self.plan.occurrence_name(only, None)),
            _ => None,
        }
    }

    /// Returns all identifiers, if a text means all.
    fn all(&self, text: &str) -> Option<Vec<String>> {
        const MOST: usize = 40;
        const ALL: [&str; 5] = ["tat ca", "toan bo", "moi", "all", "ca"];
        let folded = fold(text);
        let means_all = ALL.iter().any(|all| {
            let rest = folded.strip_prefix(all);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        let fits = means_all && self.list.is_some() && self.named.len() <= MOST;
        fits.then(|| self.named.iter().map(|(id, _)| (*id).to_owned()).collect())
    }

    /// Returns the identifiers between two: `1a-1d`, `từ 1a đến 1d`.
    fn span(&self, text: &str) -> Option<Vec<String>> {
        self.list?;
        let folded = fold(text);
        let text = folded.strip_prefix("tu ").unwrap_or(&folded);
        let position = |id: &str| {
            let mut known = self.named.iter();
            known.position(|(known, _)| fold(known) == id.trim())
        };
        let signs = [" den ", " toi ", " to ", "..", "->", "→", "-", "÷"];
        let ends = signs.iter().flat_map(|sign| {
            let cuts = text.match_indices(sign);
            cuts.map(|(at, sign)| (&text[..at], &text[at + sign.len()..]))
        });
        let (first, last) = ends
            .filter_map(|(first, last)| Some((position(first)?, position(last)?)))
            .find(|(first, last)| first < last)?;
        let between = self.named[first..=last].iter();
        Some(between.map(|(id, _)| (*id).to_owned()).collect())
    }

    /// Returns the identifiers of a text that names several records, each by its name or
    /// its identifier.
    fn several(&self, kind: Kind, text: &str) -> Option<Vec<String>> {
        if let Some(names) = lists::names(text) {
            return Some(names);
        }
        let known = |word: &str| {
            let mut ids = self.named.iter().map(|(id, _)| *id);
            ids.find(|id| spelled(id) == spelled(word))
                .map(str::to_owned)
        };
        let words: Option<Vec<String>> = text.split_whitespace().map(known).collect();
        if let Some(ids) = words.filter(|ids| ids.len() > 1) {
            return Some(ids);
        }
        let parts = lists::parts(text);
        let meant = parts.iter().map(|part| self.one(kind, part));
        let meant: Vec<String> = meant.collect::<Option<_>>()?;
        (meant.len() > 1).then_some(meant)
    }
}
