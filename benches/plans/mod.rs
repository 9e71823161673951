//! Generated plans of any size. The same seed yields the same bytes. Nothing in them
//! is about a real school.

#![allow(
    dead_code,
    clippy::disallowed_methods,
    reason = "each program that includes this module uses a part of it"
)]

mod words;
mod writer;

use std::fs;
use std::io;
use std::path::Path;

use words::Words;
use writer::{List, Value};

/// How the records are spread over files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// All in one file.
    One,
    /// A file for each list.
    Few,
    /// A file for each task with all that belongs to it.
    Each,
}

/// How files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// TOML.
    Toml,
    /// YAML.
    Yaml,
}

/// The plan to generate.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spec {
    /// The number of tasks.
    pub(crate) tasks: usize,
    /// The seed of the random numbers.
    pub(crate) seed: u64,
    /// How the records are spread over files.
    pub(crate) layout: Layout,
    /// How files are written.
    pub(crate) format: Format,
    /// Whether every task recurs every week of the year.
    pub(crate) weekly: bool,
}

impl Spec {
    /// Returns the plan that benchmarks use: few files, YAML.
    pub(crate) fn of(tasks: usize) -> Self {
        Self {
            tasks,
            seed: 1,
            layout: Layout::Few,
            format: Format::Yaml,
            weekly: false,
        }
    }
}

/// Generates the files of a plan, as names and texts.
pub(crate) fn files(spec: Spec) -> Vec<(String, String)> {
    let mut words = Words::new(spec.seed);
    let suffix = match spec.format {
        Format::Toml => "toml",
        Format::Yaml => "yaml",
    };
    let parties = (spec.tasks / 20).clamp(4, 5_000);
    let head = head(&mut words, spec.tasks, parties);
    let tasks = (0..spec.tasks).map(|task| self::task(&mut words, task, parties, spec.weekly));
    if spec.layout == Layout::Each {
        let mut files = vec![(format!("plan.{suffix}"), writer::file(&head, spec.format))];
        files.extend(tasks.enumerate().map(|(index, lists)| {
            let name = format!("nhiem-vu/{:03}/t{index}.{suffix}", index / 1_000);
            (name, writer::file(&lists, spec.format))
        }));
        return files;
    }
    // The same lists of all tasks, joined.
    let mut joined: Vec<List> = Vec::new();
    for list in tasks.flatten() {
        match joined.iter_mut().find(|known| known.name == list.name) {
            Some(known) => known.records.extend(list.records),
            None => joined.push(list),
        }
    }
    if spec.layout == Layout::One {
        let all: Vec<List> = head.into_iter().chain(joined).collect();
        return vec![(format!("plan.{suffix}"), writer::file(&all, spec.format))];
    }
    let mut files = vec![(format!("plan.{suffix}"), writer::file(&head, spec.format))];
    files.extend(joined.into_iter().map(|list| {
        let name = format!("{}.{suffix}", list.name);
        (name, writer::file(&[list], spec.format))
    }));
    files
}

/// Writes the files of a plan into a folder, with its evidence files.
///
/// # Errors
///
/// Fails if the folder or a file cannot be written.
pub(crate) fn write(folder: &Path, spec: Spec) -> io::Result<()> {
    for (name, text) in files(spec) {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    let evidence = folder.join("minh-chung");
    fs::create_dir_all(&evidence)?;
    for number in 0..EVIDENCE {
        fs::write(evidence.join(format!("bien-ban-{number}.txt")), "Bản mẫu\n")?;
    }
    Ok(())
}

/// The number of evidence files of a plan, which its records share.
const EVIDENCE: u64 = 20;

/// The number of tasks in a section.
const OF_SECTION: usize = 20;

/// The letters of points, in the Vietnamese order.
const LETTERS: [&str; 20] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u",
];

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn bare(text: &(impl ToString + ?Sized)) -> Value {
    Value::Bare(text.to_string())
}

fn head(words: &mut Words, tasks: usize, parties: usize) -> Vec<List> {
    let signer = Value::Table(vec![
        ("post", text("Hiệu trưởng")),
        ("name", text(words.person())),
    ]);
    let plan = vec![
        ("year", bare(&2026)),
        (
            "title",
            text("Thực hiện dân chủ ở cơ sở năm 2026 (dữ liệu giả)"),
        ),
        ("opening", text(words.sentence())),
        (
            "recipients",
            Value::List(vec![text("Các tổ;"), text("Lưu: VT.")]),
        ),
    ];
    let unit = vec![
        ("name", text("Trường Tiểu học Bản Mẫu")),
        ("superior", text("Ủy ban nhân dân xã Bản Mẫu")),
        ("place", text("Bản Mẫu")),
        ("signer", signer),
    ];
    let report = vec![
        ("to", Value::List(vec![text("Ủy ban nhân dân xã Bản Mẫu")])),
        ("due", bare("2026-11-20")),
    ];
    let sections = (0..tasks.div_ceil(OF_SECTION).max(1)).map(|section| {
        vec![
            ("id", text(format!("m{section}"))),
            ("title", text(words.title())),
        ]
    });
    let sections = List::new("sections", sections.collect());
    let people = (0..parties).map(|party| {
        vec![
            ("id", text(format!("p{party}"))),
            ("name", text(format!("Tổ công tác số {party}"))),
            ("person", text(words.person())),
        ]
    });
    let parties = List::new("parties", people.collect());
    let holidays = ["2026-01-01", "2026-04-30", "2026-05-01", "2026-09-02"];
    let holidays = holidays.map(|day| vec![("on", bare(&day)), ("name", text("Nghỉ lễ"))]);
    vec![
        List::single("plan", plan),
        List::single("unit", unit),
        List::single("report", report),
        sections,
        parties,
        List::new("holidays", holidays.to_vec()),
    ]
}

/// Returns the lists of one task.
fn task(words: &mut Words, index: usize, parties: usize, weekly: bool) -> Vec<List> {
    let id = format!("t{index}");
    let section = format!("m{}", index / OF_SECTION);
    let mut task = vec![
        ("id", text(&id)),
        ("section", text(section)),
        ("label", text(LETTERS[index % OF_SECTION])),
    ];
    if words.below(4) > 0 {
        task.push(("name", text(words.title())));
    }
    task.push(("text", text(words.paragraph())));
    let party = |number: u64| {
        text(format!(
            "p{}",
            usize::try_from(number).unwrap_or(0) % parties
        ))
    };
    // Every party leads one task before any leads two.
    let lead = u64::try_from(index).unwrap_or(0);
    let mut responsibility = vec![("task", text(&id)), ("lead", party(lead))];
    let support = 1 + words.below(3);
    let support = (1..=support).map(|step| party(lead + step)).collect();
    responsibility.push(("support", Value::List(support)));
    let (deadline, due) = deadline(words, &id, weekly);
    let mut lists = vec![
        List::new("tasks", vec![task]),
        List::new("responsibilities", vec![responsibility]),
        List::new("deadlines", vec![deadline]),
    ];
    let (mut progress, mut extensions) = (Vec::new(), Vec::new());
    for (period, month, day) in due {
        let name = match period {
            Some(period) => format!("{id}@{period}"),
            None => id.clone(),
        };
        // Most of what is due before autumn is done, some of it late.
        if month > 9 || words.below(10) == 0 {
            continue;
        }
        if words.below(20) == 0 {
            extensions.push(vec![
                ("deadline", text(&name)),
                ("to", bare(&format!("2026-{:02}-{day:02}", month + 1))),
                ("on", bare(&format!("2026-{month:02}-{day:02}"))),
                ("decision", text(format!("Công văn số {}/CV", index + 1))),
            ]);
        }
        let late = u32::from(words.below(8) == 0);
        progress.push(done(
            words,
            &name,
            &format!("2026-{:02}-{day:02}", month + late),
            &party(lead),
        ));
    }
    for (name, records) in [("progress", progress), ("extensions", extensions)] {
        if !records.is_empty() {
            lists.push(List::new(name, records));
        }
    }
    lists
}

/// A due date: the period, the month and the day.
type Due = (Option<String>, u32, u32);

/// Returns a deadline of a random kind, and the days for which there may be
/// progress.
fn deadline(words: &mut Words, task: &str, weekly: bool) -> (writer::Record, Vec<Due>) {
    let mut record = vec![("task", text(task))];
    let day = u32::try_from(1 + words.below(28)).unwrap_or(1);
    let kind = if weekly { 9 } else { words.below(20) };
    let mut due = Vec::new();
    match kind {
        0 => record.push(("ongoing", bare(&true))),
        1 => record.push(("on-request", bare(&true))),
        2 => {
            record.extend([("every", text("month")), ("day", bare(&day))]);
            due.extend((1..=12).map(|month| (Some(format!("2026-{month:02}")), month, day)));
        }
        3 | 4 => {
            record.extend([("every", text("quarter")), ("day", bare(&day))]);
            due.extend((1..=4).map(|it| (Some(format!("2026-Q{it}")), it * 3, day)));
        }
        5 => {
            record.push(("every", text("half-year")));
            due.push((Some("2026-H1".to_owned()), 6, 28));
        }
        6 => record.push(("every", text("year"))),
        9 if weekly => {
            record.extend([("every", text("week")), ("day", bare(&5))]);
            due.push((Some("2026-W10".to_owned()), 3, 6));
        }
        _ => {
            let month = u32::try_from(1 + words.below(11)).unwrap_or(1);
            record.push(("due", bare(&format!("2026-{month:02}-{day:02}"))));
            due.push((None, month, day));
        }
    }
    (record, due)
}

/// Returns a progress record.
fn done(words: &mut Words, name: &str, on: &str, by: &Value) -> writer::Record {
    let mut record = vec![
        ("deadline", text(name)),
        ("on", bare(on)),
        ("state", text("done")),
        ("note", text(words.sentence())),
    ];
    if words.below(2) == 0 {
        let file = format!("minh-chung/bien-ban-{}.txt", words.below(EVIDENCE));
        record.push(("evidence", Value::List(vec![text(file)])));
    }
    record.push(("by", by.clone()));
    record
}
