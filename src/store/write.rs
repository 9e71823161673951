//! Files written whole or not at all.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{below, shown};

/// What is done to write a file, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A new file is made beside the old one.
    Create,
    /// It gets the bytes.
    Write,
    /// It gets the permissions of the old one.
    Permit,
    /// Its bytes reach the disk.
    Flush,
    /// It takes the place of the old one.
    Rename,
    /// The folder reaches the disk.
    FlushFolder,
}

impl Step {
    /// All steps.
    pub const ALL: [Self; 6] = [
        Self::Create,
        Self::Write,
        Self::Permit,
        Self::Flush,
        Self::Rename,
        Self::FlushFolder,
    ];
}

/// Writes a file, whole or not at all: a new file beside it, flushed to the disk,
/// takes its place (POSIX.1-2024, `rename`). A link stays and its target is
/// written; permissions stay; a file that may not be written is not replaced.
///
/// # Errors
///
/// Fails, with the path in the message, if a step fails. The old file is then
/// there as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    replace_stepwise(path, bytes, &mut |_| Ok(()))
}

/// Does what [`replace`] does, and asks `before` each step whether to go on.
///
/// # Errors
///
/// Fails as [`replace`] does, and where `before` says so.
pub fn replace_stepwise(
    path: &Path,
    bytes: &[u8],
    before: &mut dyn FnMut(Step) -> io::Result<()>,
) -> Result<()> {
    let context = || shown(path);
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let old = match fs::metadata(&target) {
        Ok(old) if old.permissions().readonly() => {
            return Err(io::Error::from(ErrorKind::PermissionDenied)).with_context(context);
        }
        old => old.ok(),
    };
    let beside = beside(&target);
    let written = (|| {
        before(Step::Create)?;
        // What a killed run has left is nobody's.
        if beside.symlink_metadata().is_ok() {
            fs::remove_file(&beside)?;
        }
        let mut file = fs::File::create_new(&beside)?;
        before(Step::Write)?;
        file.write_all(bytes)?;
        before(Step::Permit)?;
        if let Some(old) = &old {
            file.set_permissions(old.permissions())?;
        }
        before(Step::Flush)?;
        file.sync_all()?;
        drop(file);
        before(Step::Rename)?;
        fs::rename(&beside, &target)
    })();
    if let Err(error) = written {
        // Where even this fails, a hidden file is left, which no plan reads.
        let _ = fs::remove_file(&beside);
        return Err(error).with_context(context);
    }
    before(Step::FlushFolder).with_context(context)?;
    flush_folder(&target).with_context(context)
}

/// Returns the hidden file in which the new bytes wait. The lock keeps two runs
/// from meeting there.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.dcs-new"))
}

#[cfg(unix)]
fn flush_folder(target: &Path) -> io::Result<()> {
    let folder = target.parent().filter(|folder| *folder != Path::new(""));
    fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the other systems can fail")]
fn flush_folder(_: &Path) -> io::Result<()> {
    // Windows has no such thing; NTFS keeps a journal of its folders.
    Ok(())
}

/// Copies a file to a new place below `home`, whole or not at all.
///
/// # Errors
///
/// Fails, with the path in the message, if it cannot be read or written, if
/// another file is there, or if a link leads out of `home`.
pub fn copy_below(home: &Path, from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).with_context(|| shown(from))?;
    if let Ok(there) = fs::read(to) {
        if there == bytes && below(home, to).is_some() {
            return Ok(());
        }
        let there = io::Error::from(ErrorKind::AlreadyExists);
        return Err(there).with_context(|| shown(to));
    }
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).with_context(|| shown(parent))?;
        if below(home, parent).is_none() {
            let outside = io::Error::from(ErrorKind::PermissionDenied);
            return Err(outside).with_context(|| shown(parent));
        }
    }
    replace(to, &bytes)
}

/// Writes new files into `folder`, which is made if need be. Nothing is written
/// where one of them is there already.
///
/// # Errors
///
/// Fails if a file is there already, or cannot be written; the message names it.
pub fn create(folder: &Path, files: &[(&str, String)]) -> Result<()> {
    for (name, _) in files {
        let path = folder.join(name);
        if path.symlink_metadata().is_ok() {
            let there = io::Error::from(ErrorKind::AlreadyExists);
            return Err(there).with_context(|| path.display().to_string());
        }
    }
    for (name, text) in files {
        let path = folder.join(name);
        let context = || path.display().to_string();
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(context)?;
        }
        let mut file = fs::File::create_new(&path).with_context(context)?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .with_context(context)?;
    }
    Ok(())
}

/// Deletes a file.
///
/// # Errors
///
/// Fails, with the path in the message, if it cannot be deleted.
pub fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).with_context(|| shown(path))
}
