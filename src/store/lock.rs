//! An advisory lock, so that only one run at a time changes a plan. It lies in the
//! plan's hidden folder, which is not read as part of the plan and is ignored by git.
#![expect(
    clippy::disallowed_methods,
    reason = "only this module touches files and waits for a lock"
)]

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::error::{At, Cause, Error, Result};

/// The hidden folder of a plan.
const FOLDER: &str = ".dcs";

/// How long a waiting run sleeps between two attempts.
const PAUSE: Duration = Duration::from_millis(10);

/// The result of trying to acquire the lock.
#[derive(Debug)]
pub enum Attempt {
    /// The lock is held until this value is dropped.
    Acquired(Lock),
    /// Another run holds the lock; its description of itself.
    Busy(String),
}

/// The lock of a plan. It is released when the value is dropped, and when the process
/// ends for whatever reason.
#[derive(Debug)]
pub struct Lock {
    folder: PathBuf,
    /// Kept open: closing it releases the lock.
    _file: File,
}

impl Lock {
    /// Tries to acquire the lock of the plan in the folder `home` for as long as `wait`;
    /// `holder` describes this run to others.
    ///
    /// # Errors
    ///
    /// Fails if the hidden folder or the lock file is a link, or cannot be created or
    /// written.
    pub fn acquire(home: &Path, wait: Duration, holder: &str) -> Result<Attempt> {
        let folder = home.join(FOLDER);
        prepare(&folder)?;
        let path = folder.join("lock");
        refuse_link(&path)?;
        let mut file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .at(&path)?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(error)) => return Err(error).at(&path),
                Err(TryLockError::WouldBlock) if start.elapsed() >= wait => {
                    let mut other = String::new();
                    // The lock is busy even if its holder cannot be read.
                    let _ = file.take(200).read_to_string(&mut other);
                    return Ok(Attempt::Busy(other));
                }
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
            }
        }
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(holder.as_bytes()))
            .at(&path)?;
        Ok(Attempt::Acquired(Self {
            folder,
            _file: file,
        }))
    }

    /// Returns the path of a file in the plan's hidden folder.
    ///
    /// # Errors
    ///
    /// Fails if it is a link.
    pub fn file(&self, name: &str) -> Result<PathBuf> {
        let path = self.folder.join(name);
        refuse_link(&path)?;
        Ok(path)
    }
}

/// Returns the path of a file in the hidden folder of the plan in the folder `home`,
/// without creating anything.
///
/// # Errors
///
/// Fails if the file or the hidden folder is a link.
pub fn hidden_file(home: &Path, name: &str) -> Result<PathBuf> {
    let folder = home.join(FOLDER);
    refuse_link(&folder)?;
    let path = folder.join(name);
    refuse_link(&path)?;
    Ok(path)
}

/// Creates the hidden folder, with a `.gitignore` that covers all of it.
fn prepare(folder: &Path) -> Result<()> {
    refuse_link(folder)?;
    match fs::create_dir(folder) {
        Ok(()) => fs::write(folder.join(".gitignore"), "*\n").at(folder),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error).at(folder),
    }
}

/// Refuses a link, because it may lead out of the plan.
fn refuse_link(path: &Path) -> Result<()> {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_symlink() => Err(Error::new(path, Cause::Link)),
        _ => Ok(()),
    }
}
