//! Writes files as a whole or not at all, and never through a link.
#![expect(clippy::disallowed_methods, reason = "only this module touches files")]

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::{At, Cause, Error, Result};

/// The steps of writing a file, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A new file is created next to the old one.
    Create,
    /// The bytes are written to it.
    Write,
    /// It is given the permissions of the old one.
    Permit,
    /// It is flushed to the disk.
    Flush,
    /// It is renamed to replace the old one.
    Rename,
    /// The folder is flushed to the disk.
    FlushFolder,
}

impl Step {
    /// All steps.
    pub const ALL: [Self; 6] = every!(Step: Create, Write, Permit, Flush, Rename, FlushFolder);
}

/// Returns the metadata of the regular file at a path, or `None` if nothing is there.
///
/// # Errors
///
/// Fails if it is a link, a folder or a device, or if its metadata cannot be read.
fn regular(path: &Path) -> Result<Option<Metadata>> {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_symlink() => Err(Error::new(path, Cause::Link)),
        Ok(metadata) if metadata.is_dir() => Err(Error::new(path, Cause::Folder)),
        Ok(metadata) if !metadata.is_file() => Err(Error::new(path, Cause::Special)),
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).at(path),
    }
}

/// Makes sure that there is nothing where a file is to be made in the folder `home`, and
/// that no link leads there.
///
/// # Errors
///
/// Fails, and says what it is, if anything is there.
pub fn check_vacant(home: &Path, path: &Path) -> Result<()> {
    reached_directly(home, path)?;
    match regular(path)? {
        None => Ok(()),
        Some(_) => Err(Error::new(path, Cause::Exists)),
    }
}

/// Makes sure that neither a path below the folder `home` nor a folder on the way to it
/// is a link, wherever it leads.
///
/// # Errors
///
/// Fails, and says which one, if there is a link.
pub fn reached_directly(home: &Path, path: &Path) -> Result<()> {
    let mut at = home.to_owned();
    for part in path.strip_prefix(home).unwrap_or(path) {
        at.push(part);
        let link = at.symlink_metadata().is_ok_and(|there| there.is_symlink());
        if link && leads_out(home, &at) {
            return Err(Error::new(&at, Cause::LinkOut));
        } else if link {
            return Err(Error::new(&at, Cause::Link));
        }
    }
    Ok(())
}

/// Creates the folders that a new file needs, and adds them to `created`.
///
/// # Errors
///
/// Fails if one cannot be created.
pub fn make_folders(path: &Path, created: &mut Vec<PathBuf>) -> Result<()> {
    let missing: Vec<&Path> = path
        .ancestors()
        .skip(1)
        .take_while(|folder| folder.symlink_metadata().is_err())
        .collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).at(folder)?;
        created.push(folder.to_owned());
    }
    Ok(())
}

/// Deletes an empty folder.
///
/// # Errors
///
/// Fails if it is not empty, or cannot be deleted.
pub fn remove_folder(path: &Path) -> Result<()> {
    fs::remove_dir(path).at(path)
}

/// Returns whether a link leads to something outside a folder.
fn leads_out(home: &Path, link: &Path) -> bool {
    link.canonicalize().is_ok() && super::below(home, link).is_none()
}

/// Returns the file at a path below the folder `home`.
///
/// # Errors
///
/// Fails if there is no such file, or if a link leads to it.
pub fn resolve(home: &Path, path: &Path) -> Result<PathBuf> {
    reached_directly(home, path)?;
    path.canonicalize().at(path)
}

/// Writes a file, whole or not at all: a new file next to it is flushed to the disk and
/// then renamed over it (POSIX.1-2024, `rename`). Permissions are kept; a read-only file
/// is not replaced, nor is anything but a regular file.
///
/// # Errors
///
/// Fails if a step fails. Before [`Step::FlushFolder`] the old file is then unchanged;
/// if only that step fails, the new one is in place.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    replace_stepwise(path, bytes, &mut |_| Ok(()))
}

/// Does what [`replace`] does, and calls `before` ahead of each step.
///
/// # Errors
///
/// Fails as [`replace`] does, and with the error that `before` returns.
pub fn replace_stepwise(
    path: &Path,
    bytes: &[u8],
    before: &mut dyn FnMut(Step) -> io::Result<()>,
) -> Result<()> {
    let old = regular(path)?;
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(Error::new(path, Cause::Denied));
    }
    let temporary = temporary(path);
    let written = (|| {
        before(Step::Create)?;
        // A killed run may have left this file behind.
        if temporary.symlink_metadata().is_ok() {
            fs::remove_file(&temporary)?;
        }
        let mut file = fs::File::create_new(&temporary)?;
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
        fs::rename(&temporary, path)
    })();
    if let Err(error) = written {
        // If even this fails, a hidden file remains, which is not read as part of a plan.
        let _ = fs::remove_file(&temporary);
        return Err(error).at(path);
    }
    before(Step::FlushFolder).at(path)?;
    flush_folder(path).at(path)
}

/// Returns the path of the hidden file that the new bytes are first written to. Two runs
/// that change a plan never use it at the same time, because of the lock.
fn temporary(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.dcs-new"))
}

#[cfg(unix)]
fn flush_folder(target: &Path) -> io::Result<()> {
    let folder = target.parent().filter(|folder| *folder != Path::new(""));
    fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on other systems")]
fn flush_folder(_: &Path) -> io::Result<()> {
    // Windows cannot flush a folder; NTFS keeps a journal of its folders.
    Ok(())
}

/// Deletes the temporary file of a run that was killed while it wrote a file.
///
/// # Errors
///
/// Fails if it cannot be deleted.
pub fn remove_leftover(path: &Path) -> Result<()> {
    let temporary = temporary(path);
    match regular(&temporary)? {
        Some(_) => remove(&temporary),
        None => Ok(()),
    }
}

/// Returns the nearest existing folder at or above a path.
#[must_use]
pub fn nearest_folder(path: &Path) -> &Path {
    let there = path.ancestors().find(|folder| folder.is_dir());
    there.unwrap_or(path)
}

/// Returns the bytes of a regular file, or `None` if nothing is there.
///
/// # Errors
///
/// Fails if it is a link, a folder or a device, or cannot be read.
pub fn read_existing(path: &Path) -> Result<Option<Vec<u8>>> {
    match regular(path)? {
        Some(_) => fs::read(path).at(path).map(Some),
        None => Ok(None),
    }
}

/// Deletes a file.
///
/// # Errors
///
/// Fails if it cannot be deleted.
pub fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).at(path)
}
