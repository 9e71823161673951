//! The environment of a run, and its outcome.

use std::collections::HashMap;
use std::io::BufRead;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::screen::Screen;
use crate::store;

/// Everything that a run sees of its environment; tests supply their own.
pub struct World<'w> {
    /// The stream for results.
    pub out: Screen<'w>,
    /// The stream for everything else.
    pub err: Screen<'w>,
    /// Answers to questions, if there is a terminal to ask on.
    pub input: Option<&'w mut dyn BufRead>,
    /// The time of the run.
    pub now: DateTime<Utc>,
    /// The current folder.
    pub folder: PathBuf,
    /// The environment variables.
    pub variables: HashMap<String, String>,
    /// The number of columns of the terminal, if results go to one.
    pub width: Option<u16>,
    /// Whether results are coloured unless `--color` says otherwise.
    pub color: bool,
    /// The same for messages.
    pub color_err: bool,
}

/// The width of running text that goes to no terminal, in columns.
const TEXT_WIDTH: u16 = 100;

impl World<'_> {
    /// Returns the width of running text in columns.
    pub(super) fn text_width(&self) -> u16 {
        self.width.unwrap_or(TEXT_WIDTH)
    }

    /// Returns the current folder with `/` between its parts.
    pub(super) fn shown_folder(&self) -> String {
        self.folder.to_string_lossy().replace('\\', "/")
    }

    /// Returns the folder to which a forge relates the paths of files, with `/` between its
    /// parts: as the forge says, else the root of the git repository, else the current folder.
    pub(super) fn shown_root(&self) -> String {
        let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];
        let named = named.into_iter().find_map(|name| self.variable(name));
        store::shown(&store::repository(&self.folder, named.map(Path::new)))
    }

    /// Returns a variable of the environment, if it is set and not empty.
    pub(super) fn variable(&self, name: &str) -> Option<&str> {
        let value = self.variables.get(name).map(String::as_str);
        value.filter(|value| !value.is_empty())
    }
}

/// The outcome of a run, which determines the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Success: exit code 0.
    Clean,
    /// The plan has errors, or something is overdue: exit code 1.
    BadNews,
    /// The plan was changed, but not all of it could be printed: exit code 0, because
    /// whoever tries again would change it twice.
    Unsaid,
}

impl Outcome {
    /// Returns `BadNews` if there is bad news, otherwise `Clean`.
    pub(super) fn bad_news_if(bad: bool) -> Self {
        if bad { Self::BadNews } else { Self::Clean }
    }
}

/// The exit code of a run that failed.
pub(super) const FAILED: u8 = 2;
