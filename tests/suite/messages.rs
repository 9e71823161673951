//! The catalogue of texts and the code that fills them: every placeholder
//! is filled under its name.

use std::collections::{BTreeMap, BTreeSet};

use dcs::cli::commands;
use dcs::messages::{Language, Words};
use dcs::render::commands::naming_plan;

use crate::tidy::files;
use crate::world::text;

/// The names of the placeholders in a text, or of the values in a call.
type Names = BTreeSet<String>;

/// The placeholders of the texts in both languages, by part and name.
type Texts = BTreeMap<(&'static str, &'static str), [Names; 2]>;

/// The placeholder that the type of an argument fills in its help; a test next to the
/// commands finds unfilled ones.
const BY_TYPE: &str = "values";

fn placeholders(text: &str) -> Names {
    text.split('{')
        .skip(1)
        .filter_map(|after| after.split(['}', ':']).next())
        .filter(|name| *name != BY_TYPE)
        .map(str::to_owned)
        .collect()
}

fn texts() -> Texts {
    let mut texts = Texts::new();
    for (part, all) in Words::parts() {
        for (name, vi, en) in all {
            let both = [placeholders(vi), placeholders(en)];
            // A template that clap fills.
            if both.iter().any(|names| !names.is_empty()) && *name != "template" {
                texts.insert((part, *name), both);
            }
        }
    }
    texts
}

/// Returns the arguments of a call from the text after its opening parenthesis.
fn arguments(source: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut start) = (0_usize, false, 0);
    let mut found = Vec::new();
    let mut previous = ' ';
    for (at, c) in source.char_indices() {
        match c {
            '"' if previous != '\\' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ',' | ')' | ']' if depth == 0 => {
                found.push(source[start..at].trim());
                start = at + 1;
                if c != ',' {
                    break;
                }
            }
            _ => {}
        }
        previous = c;
    }
    found.retain(|argument| !argument.is_empty());
    found
}

/// Returns the arguments of each call of `opening`, with the position of the call.
fn calls<'s>(source: &'s str, opening: &str) -> Vec<(usize, Vec<&'s str>)> {
    source
        .match_indices(opening)
        .filter(|(at, _)| {
            let before = source[..*at].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | ':' | '.'))
        })
        .map(|(at, _)| (at, arguments(&source[at + opening.len()..])))
        .collect()
}

/// Returns the names that `.in_each("name", …)` fills right after a call whose arguments
/// begin here, one after another.
fn in_each(mut source: &str) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        let mut depth = 1;
        let end = source.find(|c: char| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        });
        let after = end.map_or("", |end| source[end + 1..].trim_start());
        let Some(call) = after.strip_prefix(".in_each(") else {
            return names;
        };
        names.extend(call.split('"').nth(1).map(str::to_owned));
        source = call;
    }
}

/// Returns the names in `&[("name", value), …]`.
fn given(values: &str) -> Names {
    let Some(list) = values.strip_prefix("&[") else {
        return Names::new();
    };
    arguments(list)
        .iter()
        .filter_map(|pair| pair.strip_prefix("(")?.trim_start().strip_prefix('"'))
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| *name != BY_TYPE)
        .map(str::to_owned)
        .collect()
}

/// Returns the last part of a path such as `words.status.since`.
fn last_name(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(_, name)| name)
}

#[test]
fn every_placeholder_of_every_text_gets_its_value() {
    let texts = texts();
    let mut filled = BTreeSet::new();
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        if path.ends_with("messages/mod.rs") || path.ends_with("messages/fill.rs") {
            continue;
        }
        let source = text(path.to_str().unwrap());
        for (at, arguments) in calls(&source, "message!(") {
            let Some((part, name)) = arguments.first().and_then(|path| path.split_once('.')) else {
                continue;
            };
            let names: Names = arguments[1..]
                .iter()
                .filter_map(|argument| argument.split_once('='))
                .map(|(name, _)| name.trim().to_owned())
                .chain(in_each(&source[at + "message!(".len()..]))
                .collect();
            let known = texts
                .iter()
                .find(|((of, text), _)| (*of, *text) == (part, name));
            filled.extend(known.map(|(key, _)| *key));
            let fits = known.map_or(names.is_empty(), |(_, both)| {
                both.iter().all(|known| *known == names)
            });
            if !fits {
                wrong.push(format!("{}: {part}.{name} {names:?}", path.display()));
            }
        }
        for (at, arguments) in calls(&source, "fill(") {
            let [filled_text, values] = arguments[..] else {
                continue;
            };
            let names = given(values);
            // A text in a variable is one of those named in the function.
            let function = source[..at].rfind("fn ").unwrap_or_default();
            let candidates: Vec<&str> = match last_name(filled_text) {
                Some(name) => vec![name],
                None => source[function..at]
                    .split('.')
                    .skip(1)
                    .filter_map(|rest| {
                        rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                            .next()
                    })
                    .collect(),
            };
            let fitting: Vec<_> = texts
                .iter()
                .filter(|((_, name), both)| {
                    candidates.contains(name) && both.iter().all(|known| known.is_subset(&names))
                })
                .collect();
            let used: Names = fitting
                .iter()
                .flat_map(|(_, [vi, _])| vi)
                .cloned()
                .collect();
            filled.extend(fitting.iter().map(|(key, _)| **key));
            if used != names {
                wrong.push(format!("{}: {} {names:?}", path.display(), filled_text));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "these calls give other names than their texts have:\n{}",
        wrong.join("\n")
    );
    let bare: Vec<_> = texts.keys().filter(|key| !filled.contains(*key)).collect();
    assert!(bare.is_empty(), "no call fills {bare:?}");
}

/// The commands that read no plan.
const WITHOUT: [&str; 5] = ["init", "explain", "schema", "completions", "man"];

#[test]
fn every_command_is_known_as_one_that_reads_a_plan_or_none() {
    let tree = commands(Language::English);
    for command in tree.get_subcommands().map(clap::Command::get_name) {
        let named = naming_plan(format!("`dcs {command}`"), " -p a");
        let is_named = named == format!("`dcs {command} -p a`");
        assert_ne!(is_named, WITHOUT.contains(&command), "{command}");
    }
}

#[test]
fn every_command_that_a_text_mentions_names_the_plan_or_needs_none() {
    for (part, all) in Words::parts() {
        for (name, vi, en) in all {
            let commands = [vi, en].map(|text| text.split("`dcs ").skip(1));
            for command in commands.into_iter().flatten() {
                let word = command.split([' ', '`']).next().unwrap_or_default();
                let is_name = word.starts_with(|c: char| c.is_ascii_lowercase());
                if !is_name || WITHOUT.contains(&word) {
                    continue;
                }
                let named = naming_plan(format!("`dcs {word}`"), " -p a");
                assert_eq!(named, format!("`dcs {word} -p a`"), "{part}.{name}");
            }
        }
    }
}
