//! The entry point: collects the environment of a run and returns its exit code.

use std::collections::HashMap;
use std::io::{self, BufRead, IsTerminal};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use dcs::cli::{self, Screen, World};

/// Returns whether a terminal shows colours, by its name.
fn supported(stream: &impl anstream::stream::RawStream) -> bool {
    AutoStream::choice(stream) != ColorChoice::Never
}

#[expect(
    clippy::disallowed_methods,
    reason = "the environment, the arguments and the current folder are read here and nowhere else"
)]
fn main() -> ExitCode {
    let stdout = io::stdout();
    let terminal = stdout.is_terminal();
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let color = cli::wants_color(terminal && supported(&stdout), variable);
    let color_err = cli::wants_color(
        io::stderr().is_terminal() && supported(&io::stderr()),
        variable,
    );
    let mut out = io::BufWriter::new(AutoStream::always(stdout.lock()));
    let mut err = AutoStream::always(io::stderr().lock());
    let mut input = io::stdin().lock();
    let mut world = World {
        out: Screen::new(&mut out),
        err: Screen::new(&mut err),
        input: (io::stdin().is_terminal() && io::stderr().is_terminal())
            .then_some(&mut input as &mut dyn BufRead),
        now: cli::now(),
        folder: std::env::current_dir().unwrap_or_default(),
        variables: std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect::<HashMap<_, _>>(),
        width: terminal.then(cli::terminal_width).flatten(),
        color,
        color_err,
    };
    ExitCode::from(cli::run(std::env::args_os().collect(), &mut world))
}
