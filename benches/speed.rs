//! Benchmarks of each step from files to output, at four sizes: `cargo bench`; `cargo bench --
//! status` for one of them.
#![expect(clippy::disallowed_methods, reason = "benchmarks clear what they made")]

mod plans;

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use chrono::{DateTime, NaiveDate};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dcs::cli::{self, Screen, World};
use dcs::plan::Plan;
use dcs::plan::evidence::Presence;
use dcs::rules::{self, Context};
use dcs::source::{self, Format};
use dcs::status::Snapshot;
use dcs::text::Sources;
use dcs::{decode, store};
const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// Returns the folder of the plan of a size, which the first call generates.
fn folder(tasks: usize) -> PathBuf {
    static MADE: Mutex<Vec<usize>> = Mutex::new(Vec::new());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("speed-{tasks}"));
    let mut made = MADE.lock().expect("no benchmark panics");
    if !made.contains(&tasks) {
        // Files of an older generator would be read as well.
        let _ = std::fs::remove_dir_all(&folder);
        plans::write(&folder, plans::Spec::of(tasks)).expect("the folder can be written");
        made.push(tasks);
    }
    folder
}

fn plan(sources: &Sources) -> Plan {
    Plan::of(decode::ledger(sources, &mut Vec::new()))
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).expect("a day of the calendar")
}

fn steps(criterion: &mut Criterion) {
    for tasks in SIZES {
        let folder = folder(tasks);
        let read = || {
            let files = store::read(&folder, Path::new("."));
            files.expect("the plan can be read").sources
        };
        let sources = read();
        let plan = plan(&sources);
        let named = plan.progress.iter().flat_map(|it| it.evidence.values());
        let evidence: HashMap<_, _> = named.map(|it| (it.0.clone(), Presence::Present)).collect();
        let open = open(&plan);
        let bytes: usize = sources.0.iter().map(|source| source.text.len()).sum();
        let mut one = |name: &str, run: &mut dyn FnMut()| {
            let mut group = criterion.benchmark_group(name);
            group.sample_size(10);
            group.throughput(Throughput::Bytes(bytes as u64));
            group.bench_function(BenchmarkId::from_parameter(tasks), |bencher| {
                bencher.iter(&mut *run);
            });
        };
        one("read files", &mut || drop(read()));
        one("parse", &mut || {
            for (file, source) in sources.iter() {
                source::read(file, source, Format::Yaml, &mut Vec::new());
            }
        });
        one("decode", &mut || drop(self::plan(&sources)));
        one("check", &mut || {
            drop(rules::check(&Context::new(
                &plan,
                &sources,
                day(),
                &evidence,
            )));
        });
        one("status", &mut || {
            drop(Snapshot::new(&plan, day(), plan.due_soon()));
        });
        one("report", &mut || command(tasks, &["report"]));
        one("record", &mut || {
            let record = [
                "record",
                &open,
                "--on",
                "2026-10-15",
                "--note",
                "x",
                "--dry-run",
            ];
            command(tasks, &record);
        });
    }
}

/// Runs a command in process and discards its output.
fn command(tasks: usize, arguments: &[&str]) {
    let plan = ["-p", ".", "--as-of", "2026-10-15"];
    let words = ["dcs"].iter().chain(arguments).chain(&plan);
    let (mut out, mut err) = (std::io::sink(), std::io::sink());
    let mut world = World {
        out: Screen::new(&mut out),
        err: Screen::new(&mut err),
        input: None,
        now: DateTime::UNIX_EPOCH,
        folder: folder(tasks),
        variables: HashMap::new(),
        width: None,
        color: false,
        color_err: false,
    };
    let code = cli::run(words.map(OsString::from).collect(), &mut world);
    assert_eq!(code, 0, "{arguments:?}");
}

/// Returns an occurrence without progress records.
fn open(plan: &Plan) -> String {
    let snapshot = Snapshot::new(plan, day(), plan.due_soon());
    let late = snapshot.overdue();
    late.first()
        .map(|item| item.name())
        .expect("something is late")
}

criterion_group!(benches, steps);
criterion_main!(benches);
