//! Generates plans of any size for measurements: `cargo run --release --example
//! generate -- --tasks 10000 /tmp/plan`.
#![expect(clippy::print_stderr, reason = "a program of its own, to measure with")]

mod plans;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use plans::{Format, Layout, Spec};

fn main() -> ExitCode {
    let choice = |name: &'static str, values: &'static [&'static str]| {
        Arg::new(name)
            .long(name)
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .default_value(values[0])
    };
    let matches = Command::new("generate")
        .about("Makes plans of any size; the same seed makes the same bytes")
        .arg(
            Arg::new("folder")
                .required(true)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            Arg::new("tasks")
                .long("tasks")
                .default_value("100")
                .value_parser(value_parser!(usize)),
        )
        .arg(
            Arg::new("plans")
                .long("plans")
                .value_parser(value_parser!(usize))
                .help("So many plans in folders of their own"),
        )
        .arg(
            Arg::new("seed")
                .long("seed")
                .default_value("1")
                .value_parser(value_parser!(u64)),
        )
        .arg(choice("files", &["few", "one", "each"]))
        .arg(choice("format", &["yaml", "toml"]))
        .arg(
            Arg::new("weekly")
                .long("weekly")
                .action(ArgAction::SetTrue)
                .help("Every task recurs every week"),
        )
        .get_matches();
    let named = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let spec = Spec {
        tasks: matches.get_one("tasks").copied().unwrap_or_default(),
        seed: matches.get_one("seed").copied().unwrap_or_default(),
        layout: match named("files") {
            Some("one") => Layout::One,
            Some("each") => Layout::Each,
            _ => Layout::Few,
        },
        format: match named("format") {
            Some("toml") => Format::Toml,
            _ => Format::Yaml,
        },
        weekly: matches.get_flag("weekly"),
    };
    let folder = matches
        .get_one::<PathBuf>("folder")
        .cloned()
        .unwrap_or_default();
    let made = match matches.get_one::<usize>("plans") {
        None => plans::write(&folder, spec),
        Some(count) => (0..*count).try_for_each(|plan| {
            let seed = spec.seed.wrapping_add(plan as u64);
            plans::write(&folder.join(format!("{plan:05}")), Spec { seed, ..spec })
        }),
    };
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
