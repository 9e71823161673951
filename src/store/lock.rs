//! One run at a time changes a plan: an advisory lock in the plan's own hidden
//! folder, which no plan reads and git does not see.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::error::{At, Cause, Error, Result};

/// The hidden folder of a plan.
const FOLDER: &str = ".dcs";

/// How long a waiting run sleeps between two tries.
const PAUSE: Duration = Duration::from_millis(10);

/// What came of asking for the lock.
#[derive(Debug)]
pub enum Held {
    /// It is ours until the value is dropped.
    Acquired(Lock),
    /// Another run has it: what that run says of itself.
    Busy(String),
}

/// The lock of a plan. Dropping it frees it, and so does the end of the process,
/// however it ends.
#[derive(Debug)]
pub struct Lock {
    folder: PathBuf,
    /// Kept open: the system frees the lock with it.
    _file: File,
}

impl Lock {
    /// Asks for the lock of the plan in the folder `home`, for as long as `wait`;
    /// `holder` is what others are told.
    ///
    /// # Errors
    ///
    /// Fails if the hidden folder cannot be made or is a link.
    pub fn acquire(home: &Path, wait: Duration, holder: &str) -> Result<Held> {
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
                    let mut theirs = String::new();
                    // A holder that says nothing holds it all the same.
                    let _ = file.take(200).read_to_string(&mut theirs);
                    return Ok(Held::Busy(theirs));
                }
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
            }
        }
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(holder.as_bytes()))
            .at(&path)?;
        Ok(Held::Acquired(Self {
            folder,
            _file: file,
        }))
    }

    /// Returns where the plan's own file of a name is kept.
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

/// Returns where the own file of a name of the plan in the folder `home` would be kept;
/// nothing is made.
///
/// # Errors
///
/// Fails if it is a link.
pub fn hidden(home: &Path, name: &str) -> Result<PathBuf> {
    let folder = home.join(FOLDER);
    refuse_link(&folder)?;
    let path = folder.join(name);
    refuse_link(&path)?;
    Ok(path)
}

/// Makes the hidden folder, and has git look away.
fn prepare(folder: &Path) -> Result<()> {
    refuse_link(folder)?;
    match fs::create_dir(folder) {
        Ok(()) => fs::write(folder.join(".gitignore"), "*\n").at(folder),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error).at(folder),
    }
}

/// Refuses a link: it may lead out of the plan.
fn refuse_link(path: &Path) -> Result<()> {
    match path.symlink_metadata() {
        Ok(there) if there.is_symlink() => Err(Error::new(path, Cause::Link)),
        _ => Ok(()),
    }
}
