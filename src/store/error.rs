//! Errors of reading and writing files, as data; `cli` turns them into messages.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::shown;

/// Something that could not be read or written.
#[derive(Debug)]
pub struct Error {
    /// The file or folder, as messages name it.
    pub path: String,
    /// What is wrong with it.
    pub cause: Cause,
}

/// Why a file could not be read or written.
#[derive(Debug)]
pub enum Cause {
    /// There is no such file or folder.
    Missing,
    /// It already exists and would be lost.
    Exists,
    /// It is a link; nothing is written through links.
    Link,
    /// It is a link that leads out of the plan's folder, or lies below one.
    LinkOut,
    /// It is a folder.
    Folder,
    /// It is not a regular file but a device, a pipe or the like.
    Special,
    /// It has changed since it was read.
    Changed,
    /// The operating system denies access.
    Denied,
    /// It is not text in UTF-8.
    NotText,
    /// It is neither a folder nor a plan file.
    NotAPlan,
    /// The program `git` is not there.
    NoGit,
    /// The folder is in no git repository.
    NoRepository,
    /// The git repository has no such revision.
    NoRevision,
    /// `git` failed.
    GitFailed,
    /// The files are too large in all.
    TooLarge,
    /// Folders are nested too deeply.
    TooDeep,
    /// Any other error of the operating system.
    System(io::Error),
}

/// The result of reading or writing a file.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Creates the error for a path.
    #[must_use]
    pub fn new(path: &Path, cause: Cause) -> Self {
        Self {
            path: shown(path),
            cause,
        }
    }
}

/// Adds the path to an error of the operating system.
pub(super) trait At<T> {
    fn at(self, path: &Path) -> Result<T>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|error| Error::new(path, error.into()))
    }
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::InvalidData => Self::NotText,
            ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::System(error),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Cause::System(error) => write!(f, "{}: {error}", self.path),
            cause => write!(f, "{}: {cause:?}", self.path),
        }
    }
}

impl std::error::Error for Error {}
