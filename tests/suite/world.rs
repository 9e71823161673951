//! Plans in memory, and runs of the program in process.

use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{BufRead, Cursor};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use dcs::cli::{self, Screen, World};
use dcs::diagnostic::{self, Finding, Level};
use dcs::plan::Plan;
use dcs::plan::evidence::{FOLDER, is_address};
use dcs::plan::field::Field;
use dcs::plan::sheet::Sheets;
use dcs::rules::{self, Comparison, Context};
use dcs::text::{Source, Sources};
use dcs::{store, workspace};

/// The folder of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Parses a day: `2024-05-06`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Returns the text of a file of the package.
pub(crate) fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns sources in memory, from paths and texts.
pub(crate) fn sources(files: &[(&str, &str)]) -> Sources {
    let source = |(path, text): &(&str, &str)| {
        Source::from_bytes((*path).to_owned(), text.as_bytes().to_vec())
    };
    Sources(files.iter().map(source).collect())
}

/// Returns the plan to which fixtures are added.
pub(crate) fn base() -> String {
    text("tests/rules/base.toml")
}

/// Returns the keys of a kind of records, by the name of its list or of the table of the only
/// one, as the schema has them.
pub(crate) fn record_keys(list: &str) -> serde_json::Map<String, serde_json::Value> {
    let schema = dcs::schema::write(dcs::messages::Language::English);
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let of = &schema["properties"][list];
    let record = of["items"]["$ref"].as_str().or(of["$ref"].as_str());
    let record = record.expect("records");
    let record = record.trim_start_matches("#/").split('/');
    let record = record.fold(&schema, |value, key| &value[key]);
    record["properties"].as_object().expect("a record").clone()
}

/// Returns the fixtures of rules that are one YAML file: path and text.
pub(crate) fn yaml_fixtures() -> Vec<(String, String)> {
    let mut fixtures = Vec::new();
    for rule in std::fs::read_dir(root().join("tests/rules")).expect("the fixtures are there") {
        let rule = rule.expect("an entry").path();
        for file in std::fs::read_dir(rule).into_iter().flatten() {
            let path = file.expect("an entry").path();
            if path
                .extension()
                .is_some_and(|extension| extension == "yaml")
            {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                fixtures.push((path.to_string_lossy().into_owned(), text));
            }
        }
    }
    fixtures.sort();
    fixtures
}

/// Reads a plan and returns it with its findings, sorted. Evidence is searched in
/// `folder`.
pub(crate) fn findings(sources: &Sources, folder: &Path, as_of: NaiveDate) -> (Plan, Vec<Finding>) {
    findings_since(None, sources, folder, as_of)
}

/// Does the same as [`findings`] in comparison with an older copy.
pub(crate) fn findings_since(
    older: Option<(&Plan, &Path)>,
    sources: &Sources,
    folder: &Path,
    as_of: NaiveDate,
) -> (Plan, Vec<Finding>) {
    let mut findings = Vec::new();
    let ledger = dcs::decode::ledger(sources, &mut findings);
    let law = dcs::law::of(&ledger);
    let plan = Plan::new(ledger, law, Sheets::default());
    let mut shelf = store::EvidenceFiles::of(folder, folder);
    let evidence: HashMap<_, _> = plan
        .named_files()
        .into_iter()
        .filter_map(Field::get)
        .filter(|text| !is_address(&text.0))
        .map(|text| (text.0.clone(), shelf.presence(&text.0)))
        .collect();
    let compared = older.map(|(older, home)| {
        let files = |home: &Path| store::EvidenceFiles::of(home, home);
        let replaced = workspace::replaced(&plan, files(folder), older, files(home));
        Comparison::of(older, &plan, replaced)
    });
    let marked = sources.0.iter().filter(|it| it.text.contains("#~ union"));
    let joined = marked.map(|source| source.path.clone()).collect();
    let is_alone = compared.is_none();
    let context = Context::new(&plan, sources, as_of, &evidence)
        .uncited(shelf.uncited(FOLDER))
        .joined_by_lines(joined)
        .since(compared);
    let found = rules::check(&context);
    if is_alone {
        // The errors of a plan alone are found without what only warns.
        let errors = found.iter().filter(|it| it.rule.level == Level::Error);
        let about = |finding: &Finding| (finding.rule.code, finding.place);
        let alone: Vec<_> = rules::errors(&context).iter().map(about).collect();
        assert_eq!(alone, errors.map(about).collect::<Vec<_>>());
    }
    findings.extend(found);
    diagnostic::sort(&mut findings);
    (plan, findings)
}

/// The output of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The exit code.
    pub code: u8,
    /// The standard output.
    pub out: String,
    /// The standard error.
    pub err: String,
}

/// A run in process: by default in the folder of the package, at noon on 15/10/2024 in
/// Viet Nam, without a terminal and without an environment.
pub(crate) struct Run {
    folder: PathBuf,
    input: Option<Cursor<String>>,
    now: DateTime<Utc>,
    variables: HashMap<String, String>,
    width: Option<u16>,
    color: bool,
}

impl Default for Run {
    fn default() -> Self {
        Self {
            folder: root(),
            input: None,
            now: moment("2024-10-15T05:00:00Z"),
            variables: HashMap::new(),
            width: None,
            color: false,
        }
    }
}

/// Parses a moment in RFC 3339.
pub(crate) fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

impl Run {
    /// Sets the current folder.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        folder.clone_into(&mut self.folder);
        self
    }

    /// Adds a user who answers questions.
    pub(crate) fn answering(mut self, answer: &str) -> Self {
        self.input = Some(Cursor::new(answer.to_owned()));
        self
    }

    /// Sets the moment.
    pub(crate) fn now(mut self, text: &str) -> Self {
        self.now = moment(text);
        self
    }

    /// Sets an environment variable.
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Adds a terminal with a width.
    pub(crate) fn terminal(mut self, width: u16) -> Self {
        self.width = Some(width);
        self.color = true;
        self
    }

    /// Runs the program.
    pub(crate) fn dcs(mut self, arguments: &[&str]) -> Said {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = std::iter::once("dcs").chain(arguments.iter().copied());
        let code = cli::run(
            arguments.map(OsString::from).collect(),
            &mut World {
                out: Screen::new(&mut out),
                err: Screen::new(&mut err),
                input: self.input.as_mut().map(|input| input as &mut dyn BufRead),
                now: self.now,
                folder: self.folder,
                variables: self.variables,
                width: self.width,
                color: self.color,
                color_err: self.color,
            },
        );
        let text = |bytes| String::from_utf8(bytes).expect("what is said is UTF-8");
        Said {
            code,
            out: text(out),
            err: text(err),
        }
    }
}

/// Runs the program with the defaults of [`Run`].
pub(crate) fn dcs(arguments: &[&str]) -> Said {
    Run::default().dcs(arguments)
}

/// A temporary folder for one test, deleted at its end.
pub(crate) struct Scratch(pub PathBuf);

impl Scratch {
    /// Creates the folder; `name` must be unique to the test.
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("dcs-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        Self(folder)
    }

    /// Writes a file and creates the folders above it.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(path);
        let parent = path.parent().expect("a file has a folder");
        std::fs::create_dir_all(parent).expect("a folder can be made");
        std::fs::write(&path, content).expect("a file can be written");
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A folder left in the temporary folder does no harm.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
