//! The repository: imports, pages, words, README. Each failure states what to do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use dcs::cli::commands;
use dcs::messages::Language;
use dcs::rules::{CHECKS, catalogue};

use crate::world::{dcs, root, text};

/// What each module may import: only modules above it in this list.
const IMPORTS: &[(&str, &[&str])] = &[
    ("every", &[]),
    ("text", &[]),
    ("confusable", &[]),
    ("clean", &["confusable"]),
    ("search", &["confusable"]),
    ("spelling", &["search"]),
    ("parallel", &[]),
    ("messages", &[]),
    ("diagnostic", &["messages", "text"]),
    (
        "plan",
        &["confusable", "messages", "search", "spelling", "text"],
    ),
    (
        "faults",
        &["confusable", "diagnostic", "messages", "plan", "text"],
    ),
    ("schema", &["messages", "plan", "search", "spelling"]),
    (
        "source",
        &[
            "confusable",
            "diagnostic",
            "faults",
            "messages",
            "schema",
            "spelling",
            "text",
        ],
    ),
    (
        "decode",
        &[
            "confusable",
            "diagnostic",
            "faults",
            "messages",
            "parallel",
            "plan",
            "schema",
            "search",
            "source",
            "spelling",
            "text",
        ],
    ),
    ("law", &["decode", "diagnostic", "plan", "text"]),
    (
        "rules",
        &[
            "confusable",
            "diagnostic",
            "faults",
            "law",
            "messages",
            "plan",
            "search",
            "source",
            "spelling",
            "text",
        ],
    ),
    ("status", &["messages", "plan", "text"]),
    (
        "document",
        &[
            "clean", "messages", "plan", "search", "source", "spelling", "status", "text",
        ],
    ),
    (
        "edit",
        &["clean", "confusable", "source", "spelling", "text"],
    ),
    ("store", &["plan", "search", "source", "text"]),
    (
        "render",
        &[
            "law",
            "clean",
            "diagnostic",
            "messages",
            "plan",
            "document",
            "schema",
            "status",
            "text",
        ],
    ),
    (
        "workspace",
        &[
            "decode",
            "diagnostic",
            "edit",
            "law",
            "plan",
            "rules",
            "source",
            "store",
            "text",
        ],
    ),
    (
        "cli",
        &[
            "law",
            "clean",
            "confusable",
            "decode",
            "diagnostic",
            "edit",
            "faults",
            "messages",
            "parallel",
            "plan",
            "render",
            "document",
            "rules",
            "schema",
            "search",
            "status",
            "store",
            "text",
            "workspace",
        ],
    ),
];

/// The maximum number of lines in a source file.
const MAX_LINES: usize = 300;

/// Returns every file below a folder of the package, with paths relative to its root.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, files);
            } else {
                files.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.retain(|path| path.extension().is_some_and(|it| it == extension));
    for path in &mut found {
        *path = path.strip_prefix(root()).unwrap().to_owned();
    }
    found.sort();
    found
}

/// Returns the module of `src` that a file belongs to.
fn module(path: &Path) -> String {
    let name = path.components().nth(1).unwrap().as_os_str();
    Path::new(name)
        .file_stem()
        .unwrap()
        .to_string_lossy()
        .into_owned()
}

#[test]
fn imports_point_down_only() {
    let mut wrong = Vec::new();
    for (index, (module, imports)) in IMPORTS.iter().enumerate() {
        for import in *imports {
            let below = IMPORTS[..index].iter().any(|(name, _)| name == import);
            assert!(
                below,
                "the table lets `{module}` import `{import}`, which is not above it"
            );
        }
    }
    for path in files("src", "rs") {
        let own = module(&path);
        if own == "main" || own == "lib" {
            continue;
        }
        let Some((_, may)) = IMPORTS.iter().find(|(name, _)| *name == own) else {
            panic!("`{own}` is new: give it a line in the table of this test");
        };
        let source = text(path.to_str().unwrap());
        for (line, content) in source.lines().enumerate() {
            for import in content.split("crate::").skip(1) {
                let name: String = import
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                let known = IMPORTS.iter().any(|(module, _)| *module == name);
                if known && name != own && !may.contains(&name.as_str()) {
                    wrong.push(format!(
                        "{}:{}: `{own}` may not import `{name}`",
                        path.display(),
                        line + 1
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the names that a source file imports from a path: for `super::`, `a` and `b`
/// in `use super::{a, b::C};`.
fn taken<'s>(source: &'s str, path: &str) -> Vec<&'s str> {
    let name = |text: &'s str| {
        let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        &text[..end.unwrap_or(text.len())]
    };
    let mut names = Vec::new();
    for (at, _) in source.match_indices(path) {
        let rest = &source[at + path.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(name(rest));
            continue;
        };
        let (mut depth, mut begins) = (0, true);
        for (at, c) in group.char_indices() {
            match c {
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                '{' => depth += 1,
                ',' if depth == 0 => begins = true,
                c if begins && !c.is_whitespace() => {
                    names.push(name(&group[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    names
}

#[test]
fn a_file_of_the_command_line_imports_nothing_from_the_module_that_calls_it() {
    assert_eq!(
        taken("use super::a::B;\nuse super::{c, d::{E, f}, g};", "super::"),
        ["a", "c", "d", "g"]
    );
    let mut wrong = Vec::new();
    for path in files("src/cli", "rs") {
        let source = text(path.to_str().unwrap());
        let code = source.split("#[cfg(test)]").next().unwrap();
        // `mod.rs` stands for its folder.
        let own = if path.ends_with("mod.rs") {
            path.parent().unwrap()
        } else {
            &path
        };
        let above = own.parent().unwrap().to_owned();
        if !above.starts_with("src/cli") {
            continue;
        }
        let room = PathBuf::from("src/cli");
        for (folder, prefix) in [(&above, "super::"), (&room, "crate::cli::")] {
            for name in taken(code, prefix) {
                let file = root().join(folder).join(name).with_extension("rs");
                let inner = root().join(folder).join(name).join("mod.rs");
                if !file.is_file() && !inner.is_file() {
                    wrong.push(format!("{}: `{prefix}{name}`", path.display()));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "these come from the `mod.rs` that declares and calls the file; give them a file below both:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn arguments_are_read_where_they_are_declared() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        if path.ends_with("cli/args.rs") {
            continue;
        }
        let source = text(path.to_str().unwrap());
        for reader in [
            "get_one",
            "get_many",
            "get_flag",
            "get_raw",
            "get_count",
            "value_source",
        ] {
            if source.contains(reader) {
                wrong.push(format!("{}: `{reader}`", path.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "declare these with `arguments!` instead:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn messages_about_lines_ask_for_options_that_there_are() {
    let mut tree = commands(Language::Vietnamese);
    tree.build();
    let options: BTreeSet<&str> = tree
        .get_subcommands()
        .flat_map(|command| command.get_arguments().filter_map(clap::Arg::get_long))
        .collect();
    let mut asked = BTreeSet::new();
    for path in files("src/cli", "rs") {
        let source = text(path.to_str().unwrap());
        let calls = source.split("has(\"").skip(1);
        asked.extend(calls.filter_map(|call| Some(call.split_once('"')?.0.to_owned())));
    }
    assert!(!asked.is_empty());
    let unknown = asked.iter().filter(|it| !options.contains(it.as_str()));
    let unknown: Vec<_> = unknown.collect();
    assert!(unknown.is_empty(), "no command has these: {unknown:?}");
}

#[test]
fn the_page_of_the_library_lists_the_modules_as_they_import() {
    let page = text("src/lib.rs");
    let rows = page.lines().filter_map(|line| {
        let row = line.strip_prefix("//! | [`")?;
        row.split('`').next()
    });
    let mut listed: Vec<&str> = rows.collect();
    // The page is in the opposite order of the table above.
    listed.reverse();
    let imports: Vec<&str> = IMPORTS.iter().map(|(module, _)| *module).collect();
    assert_eq!(listed, imports);
}

#[test]
fn the_page_for_contributors_names_what_is_there() {
    let page = text("CONTRIBUTING.md");
    let quoted = page.split('`').skip(1).step_by(2);
    let paths = quoted.filter(|it| {
        ["src/", "tests/", "docs/"]
            .iter()
            .any(|top| it.starts_with(top))
    });
    let mut named = 0;
    for path in paths {
        // A name in capitals is a placeholder; a star matches several.
        let part = |part: &str| part.chars().any(|c| c.is_ascii_uppercase() || c == '*');
        let known: PathBuf = path.split([' ', '/']).take_while(|it| !part(it)).collect();
        let known = if path.contains(' ') {
            PathBuf::from(path.split(' ').next().unwrap())
        } else {
            known
        };
        assert!(
            root().join(&known).exists(),
            "CONTRIBUTING.md names `{path}`"
        );
        named += 1;
    }
    assert!(named > 20, "{named}");
}

#[test]
fn every_rule_file_is_registered_and_has_its_pages() {
    let holds_check = |path: &PathBuf| text(path.to_str().unwrap()).contains("static CHECK: Check");
    let stems = |extension: &str| -> BTreeSet<String> {
        files("src/rules", extension)
            .iter()
            // Deeper files are parts of a rule.
            .filter(|path| path.parent() == Some(Path::new("src/rules")))
            // What has no check is shared by several rules.
            .filter(|path| extension == "md" || holds_check(path))
            .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
            .collect()
    };
    let names: BTreeSet<String> = CHECKS
        .iter()
        .map(|check| check.rule.name.replace('-', "_"))
        .collect();
    assert_eq!(
        stems("rs"),
        names,
        "a rule is one file and one line in `CHECKS`"
    );
    let pages = names
        .iter()
        .flat_map(|name| [format!("{name}.en"), format!("{name}.vi")]);
    assert_eq!(
        stems("md"),
        pages.collect(),
        "a rule has two pages beside it"
    );
}

#[test]
fn pages_do_not_show_what_the_program_does_not_know() {
    for rule in catalogue() {
        for page in [rule.page_vi, rule.page_en] {
            for code in page.split("DCS").skip(1).filter_map(|rest| rest.get(..3)) {
                let known = catalogue().any(|rule| rule.code[3..] == *code);
                assert!(
                    known || !code.bytes().all(|b| b.is_ascii_digit()),
                    "{}: DCS{code}",
                    rule.name
                );
            }
        }
    }
}

#[test]
fn files_are_short_and_finished() {
    let mut wrong = Vec::new();
    for path in files("src", "rs").iter().chain(&files("tests", "rs")) {
        let source = text(path.to_str().unwrap());
        let lines = source.lines().count();
        if lines > MAX_LINES && !path.starts_with("tests") {
            wrong.push(format!(
                "{} has {lines} lines: split it by subject",
                path.display()
            ));
        }
        // Concatenated, so that this file does not match.
        for mark in [
            concat!("TO", "DO"),
            concat!("FIX", "ME"),
            concat!("XX", "X:"),
            concat!("dbg", "!("),
        ] {
            if source.contains(mark) {
                wrong.push(format!(
                    "{} holds `{mark}`: do it, or open an issue",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_word_of_the_catalogues_is_used() {
    let code: String = files("src", "rs")
        .iter()
        .filter(|path| module(path) != "messages")
        .map(|path| text(path.to_str().unwrap()))
        .collect();
    let is_break = |c: char| !(c.is_alphanumeric() || c == '_');
    let words: BTreeSet<&str> = code.split(is_break).collect();
    let mut unused = Vec::new();
    for path in files("src/messages", "rs") {
        // The texts of the schema are looked up by the names of keys, which a unit test of the
        // schema checks; those of registers have their own.
        let of_register = path.parent().is_some_and(|it| it.ends_with("entries"));
        if of_register || path.ends_with("schema.rs") || path.ends_with("entry_keys.rs") {
            continue;
        }
        for line in text(path.to_str().unwrap()).lines() {
            let Some((name, rest)) = line.trim().split_once(": \"") else {
                continue;
            };
            // A word that a value may be is written as it is in files.
            let used =
                words.contains(name) || code.contains(&format!("\"{}\"", name.replace('_', "-")));
            if !line.contains("///") && rest.contains("\" | \"") && !used {
                unused.push(name.to_owned());
            }
        }
    }
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn a_text_of_a_rule_stands_under_the_file_that_says_it() {
    // Blanks are left out: a call may be broken where it likes.
    let mut rules: BTreeMap<String, String> = BTreeMap::new();
    for path in files("src/rules", "rs") {
        let name = path.components().nth(2).unwrap().as_os_str();
        let stem = Path::new(name).file_stem().unwrap().to_string_lossy();
        let code = rules.entry(stem.replace('_', "-")).or_default();
        code.extend(text(path.to_str().unwrap()).split_whitespace());
    }
    let says = |rule: &str, text: &str| {
        let code = &rules[rule];
        code.match_indices(text).any(|(at, _)| {
            let next = code[at + text.len()..].chars().next();
            !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
        })
    };
    let (mut wrong, mut held) = (Vec::new(), 0);
    for path in files("src/messages", "rs") {
        let part = path.file_stem().unwrap().to_string_lossy().into_owned();
        let mut rule = None;
        for line in text(path.to_str().unwrap()).lines().map(str::trim) {
            if let Some(heading) = line.strip_prefix("// ") {
                rule = rules.contains_key(heading).then(|| heading.to_owned());
            }
            let name = line.split_once(": \"").map_or("", |(name, _)| name);
            if let (Some(rule), false) = (&rule, name.is_empty()) {
                held += 1;
                if !says(rule, &format!("{part}.{name}")) {
                    wrong.push(format!("{}: `{name}` under `{rule}`", path.display()));
                }
            }
        }
    }
    assert!(held > 300, "{held}");
    assert!(
        wrong.is_empty(),
        "move these under the file of src/rules that says them:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn no_word_of_the_screen_stands_outside_the_catalogues() {
    let marked = |c: char| ('\u{c0}'..='\u{1ef9}').contains(&c) && c.is_alphabetic();
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        if matches!(module(&path).as_str(), "messages" | "spelling") || path.ends_with("tests.rs") {
            continue;
        }
        let source = text(path.to_str().unwrap());
        let code = source.split("#[cfg(test)]").next().unwrap();
        for (line, content) in code.lines().enumerate() {
            let said = content.split("//").next().unwrap();
            // Letters and names that rules search for are data; so are the built-in plan,
            // the public holidays and the words of the legal form.
            let data = [
                "src/cli/init/built_in.rs",
                "src/cli/matching.rs",
                "src/confusable.rs",
                "src/decode/quantities.rs",
                "src/decode/times.rs",
                "src/document/binding.rs",
                "src/document/cited.rs",
                "src/document/docx/styles.rs",
                "src/document/form.rs",
                "src/document/issued.rs",
                "src/document/letter.rs",
                "src/document/measure.rs",
                "src/document/official.rs",
                "src/document/style.rs",
                "src/document/times.rs",
                "src/document/wording.rs",
                "src/plan/document_kind.rs",
                "src/plan/due_with.rs",
                "src/plan/public_holidays.rs",
                "src/plan/reports.rs",
                "src/plan/rhythm_words.rs",
                "src/plan/scalar/day.rs",
                "src/plan/scalar/due.rs",
                "src/plan/stated_rhythm.rs",
                "src/plan/stated_rhythm/periods.rs",
                "src/plan/stated_rhythm/pieces.rs",
                "src/rules/abolished_district.rs",
                "src/rules/letter_order.rs",
                "src/rules/letter_order/relabel.rs",
                "src/rules/recipients_without_addressee.rs",
                "src/rules/recipients_without_archive.rs",
                "src/rules/unit_name_variant/neighbour.rs",
                "src/search.rs",
                "src/source/joined.rs",
            ];
            let known = data.contains(&path.to_str().unwrap());
            if said.contains(marked) && !known {
                wrong.push(format!("{}:{}: {}", path.display(), line + 1, said.trim()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "move these to src/messages:\n{}",
        wrong.join("\n")
    );
}

/// Returns the fenced blocks of the README that start with a command line: the
/// command, and what the README says it prints.
fn shown(readme: &str) -> Vec<(String, String)> {
    readme
        .split("```text\n$ dcs ")
        .skip(1)
        .map(|block| {
            let block = block.split("\n```").next().unwrap();
            let (command, output) = block.split_once('\n').unwrap();
            (command.to_owned(), format!("{output}\n"))
        })
        .collect()
}

#[test]
fn pages_show_what_the_program_prints() {
    for (page, least) in [("README.md", 5), ("docs/formats.md", 7)] {
        let shown = shown(&text(page));
        assert!(shown.len() >= least, "{page} shows {} outputs", shown.len());
        for (command, output) in shown {
            let said = dcs(&command.split_whitespace().collect::<Vec<_>>());
            let printed = format!("{}{}", said.out, said.err);
            assert_eq!(printed, output, "{page}: $ dcs {command}");
        }
    }
}

#[test]
fn the_readme_has_all_its_parts() {
    let readme = text("README.md");
    for heading in [
        "## Bắt đầu nhanh, dành cho thư ký",
        "## Install",
        "## Commands",
        "### Recording",
        "### Documents",
        "### Exit codes",
        "## In an editor",
        "## In a shell",
        "## In CI",
        "## Files",
        "## Statuses",
        "## Rules",
        "## Speed",
        "## Development",
    ] {
        let found = readme.matches(&format!("\n{heading}\n")).count();
        assert_eq!(found, 1, "README.md: {heading}");
    }
    for code in [
        "| 0 | success |",
        "| 1 | bad news",
        "| 2 | the command failed",
    ] {
        assert!(readme.contains(code), "README.md lacks {code}");
    }
}

#[test]
fn the_readme_lists_every_rule_and_every_command() {
    let readme = text("README.md");
    for rule in catalogue() {
        let level = format!("{:?}", rule.level).to_lowercase();
        let page = rule.page_en.strip_prefix("## What it finds").unwrap();
        let finds = page.split("\n## ").next().unwrap();
        let finds = finds.split_whitespace().collect::<Vec<_>>().join(" ");
        let row = format!("| {} | `{}` | {level} | {finds} |", rule.code, rule.name);
        assert!(readme.contains(&row), "README.md lacks the row {row}");
    }
    for command in commands(Language::English).get_subcommands() {
        let command = command.get_name();
        assert!(
            readme.contains(&format!("`dcs {command}")),
            "README.md lacks `dcs {command}`"
        );
    }
}
