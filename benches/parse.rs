//! The bare parsers on the files of a plan, for comparison with `dcs`: reads and parses
//! each file and discards the result.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program of its own, to measure with"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .unwrap_or_default();
    let mut parsed = 0;
    if let Err(error) = walk(&folder, &mut parsed) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::FAILURE;
    }
    println!("{parsed}");
    ExitCode::SUCCESS
}

/// Parses every file below a path and counts events and values, so that the
/// compiler cannot remove the parsing.
fn walk(path: &Path, parsed: &mut usize) -> std::io::Result<()> {
    if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            walk(&entry?.path(), parsed)?;
        }
        return Ok(());
    }
    match path.extension().and_then(|it| it.to_str()) {
        Some("toml") => {
            let text = std::fs::read_to_string(path)?;
            let (table, errors) = toml::de::DeTable::parse_recoverable(&text);
            *parsed += table.get_ref().len() + errors.len();
        }
        Some("yaml" | "yml") => {
            let text = std::fs::read_to_string(path)?;
            *parsed += granit_parser::Parser::new_from_str(&text).count();
        }
        _ => {}
    }
    Ok(())
}
