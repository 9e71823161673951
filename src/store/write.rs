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
    pub const ALL: [Self; 6] = [
        Self::Create,
        Self::Write,
        Self::Permit,
        Self::Flush,
        Self::Rename,
        Self::FlushFolder,
    ];
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

/// Checks that nothing exists at the path of a new file, and that the file would be in
/// the folder `home`.
///
/// # Errors
///
/// Fails with the kind of what exists there, or with the link that leads out of `home`.
pub fn check_vacant(home: &Path, path: &Path) -> Result<()> {
    match regular(path) {
        Ok(None) => stays_below(home, path),
        Ok(Some(_)) => Err(Error::new(path, Cause::Exists)),
        Err(error) if matches!(error.cause, Cause::Link) && leads_out(home, path) => {
            Err(Error::new(path, Cause::LinkOut))
        }
        Err(error) => Err(error),
    }
}

/// Checks that the nearest existing folder above a new file is in the folder `home`.
fn stays_below(home: &Path, path: &Path) -> Result<()> {
    let mut parents = path.ancestors().skip(1);
    match parents.find(|folder| folder.symlink_metadata().is_ok()) {
        Some(folder) if super::below(home, folder).is_none() => {
            Err(Error::new(folder, Cause::LinkOut))
        }
        _ => Ok(()),
    }
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

/// Returns the path of an existing file in the folder `home`, with links resolved: a
/// file that was read through a link within the folder is written there.
///
/// # Errors
///
/// Fails if there is no such file, or if it lies outside the folder.
pub fn resolve(home: &Path, path: &Path) -> Result<PathBuf> {
    let target = path.canonicalize().at(path)?;
    if super::below(home, &target).is_none() {
        return Err(Error::new(path, Cause::LinkOut));
    }
    Ok(target)
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

/// Writes new files into `folder`, which is relative to `base` and is created if
/// necessary. Nothing is written if one of the files already exists, or if a folder
/// below `base` is a link.
///
/// # Errors
///
/// Fails if a file already exists, or cannot be written; those written before it remain.
pub fn create(base: &Path, folder: &Path, files: &[(&str, String)]) -> Result<()> {
    let mut target = base.to_owned();
    for part in folder {
        target.push(part);
        if target
            .symlink_metadata()
            .is_ok_and(|metadata| metadata.is_symlink())
        {
            return Err(Error::new(&target, Cause::Link));
        }
    }
    for (name, _) in files {
        let path = target.join(name);
        if regular(&path)?.is_some() {
            return Err(Error::new(&path, Cause::Exists));
        }
    }
    for (name, text) in files {
        let path = target.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).at(parent)?;
        }
        let mut file = fs::File::create_new(&path).at(&path)?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .at(&path)?;
    }
    Ok(())
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
