//! One run at a time changes a plan: an advisory lock in the plan's own hidden
//! folder, which no plan reads and git does not see.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::shown;

/// The hidden folder of a plan.
const FOLDER: &str = ".dcs";

/// How long a waiting run sleeps between two tries.
const PAUSE: Duration = Duration::from_millis(10);

/// What came of asking for the lock.
#[derive(Debug)]
pub enum Held {
    /// It is ours until the value is dropped.
    Ours(Lock),
    /// Another run has it: what that run says of itself.
    Theirs(String),
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
    /// Fails, with the path in the message, if the hidden folder cannot be made or
    /// is a link.
    pub fn acquire(home: &Path, wait: Duration, holder: &str) -> Result<Held> {
        let folder = home.join(FOLDER);
        let context = || shown(&folder);
        prepare(&folder).with_context(context)?;
        let path = folder.join("lock");
        refuse_link(&path).with_context(context)?;
        let mut file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .with_context(context)?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(error)) => return Err(error).with_context(context),
                Err(TryLockError::WouldBlock) if start.elapsed() >= wait => {
                    let mut theirs = String::new();
                    // A holder that says nothing holds it all the same.
                    let _ = file.take(200).read_to_string(&mut theirs);
                    return Ok(Held::Theirs(theirs));
                }
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
            }
        }
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(holder.as_bytes()))
            .with_context(context)?;
        Ok(Held::Ours(Self {
            folder,
            _file: file,
        }))
    }

    /// Returns where the plan's own file of a name is kept.
    ///
    /// # Errors
    ///
    /// Fails, with the path in the message, if it is a link.
    pub fn file(&self, name: &str) -> Result<PathBuf> {
        let path = self.folder.join(name);
        refuse_link(&path).with_context(|| shown(&path))?;
        Ok(path)
    }
}

/// Makes the hidden folder, and has git look away.
fn prepare(folder: &Path) -> io::Result<()> {
    refuse_link(folder)?;
    match fs::create_dir(folder) {
        Ok(()) => fs::write(folder.join(".gitignore"), "*\n"),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Refuses a link: it may lead out of the plan.
fn refuse_link(path: &Path) -> io::Result<()> {
    match path.symlink_metadata() {
        Ok(there) if there.is_symlink() => Err(ErrorKind::PermissionDenied.into()),
        _ => Ok(()),
    }
}
