//! Files written whole or not at all, and never through a link.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that everybody else must leave files to"
)]

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::{At, Cause, Error, Result};

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

/// Returns the regular file at a path, if anything is there.
///
/// # Errors
///
/// Fails if what is there is a link, a folder or a device, or if the system does not
/// tell.
fn regular(path: &Path) -> Result<Option<Metadata>> {
    match path.symlink_metadata() {
        Ok(there) if there.is_symlink() => Err(Error::new(path, Cause::Link)),
        Ok(there) if there.is_dir() => Err(Error::new(path, Cause::Folder)),
        Ok(there) if !there.is_file() => Err(Error::new(path, Cause::Special)),
        Ok(there) => Ok(Some(there)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).at(path),
    }
}

/// Makes sure that nothing stands where a file is to be made in the folder `home`, and
/// that the folder above it is in there.
///
/// # Errors
///
/// Fails, and says what it is, if anything is there.
pub fn vacant(home: &Path, path: &Path) -> Result<()> {
    match regular(path) {
        Ok(None) => stays_below(home, path),
        Ok(Some(_)) => Err(Error::new(path, Cause::Exists)),
        Err(error) if matches!(error.cause, Cause::Link) && leads_out(home, path) => {
            Err(Error::new(path, Cause::LinkOut))
        }
        Err(error) => Err(error),
    }
}

/// Makes sure that no folder above a new file is a link out of the folder `home`.
fn stays_below(home: &Path, path: &Path) -> Result<()> {
    let mut above = path.ancestors().skip(1);
    match above.find(|folder| folder.symlink_metadata().is_ok()) {
        Some(folder) if super::below(home, folder).is_none() => {
            Err(Error::new(folder, Cause::LinkOut))
        }
        _ => Ok(()),
    }
}

/// Makes the folders that a new file needs, and adds them to `made`.
///
/// # Errors
///
/// Fails if one cannot be made.
pub fn make_folders(path: &Path, made: &mut Vec<PathBuf>) -> Result<()> {
    let missing: Vec<&Path> = path
        .ancestors()
        .skip(1)
        .take_while(|folder| folder.symlink_metadata().is_err())
        .collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).at(folder)?;
        made.push(folder.to_owned());
    }
    Ok(())
}

/// Deletes a folder, if it is empty.
///
/// # Errors
///
/// Fails if it is not, or cannot be deleted.
pub fn remove_folder(path: &Path) -> Result<()> {
    fs::remove_dir(path).at(path)
}

/// Returns whether a link leads to something outside a folder.
fn leads_out(home: &Path, link: &Path) -> bool {
    link.canonicalize().is_ok() && super::below(home, link).is_none()
}

/// Returns the file that a path below the folder `home` stands for. Links that stay
/// in the folder were read, and are followed.
///
/// # Errors
///
/// Fails if there is no such file, or if it lies outside the folder.
pub fn resolved(home: &Path, path: &Path) -> Result<PathBuf> {
    let target = path.canonicalize().at(path)?;
    if super::below(home, &target).is_none() {
        return Err(Error::new(path, Cause::LinkOut));
    }
    Ok(target)
}

/// Writes a file, whole or not at all: a new file beside it, flushed to the disk,
/// takes its place (POSIX.1-2024, `rename`). Permissions stay; a file that may not be
/// written is not replaced, nor is anything but a regular file.
///
/// # Errors
///
/// Fails if a step fails. The old file is then there as it was.
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
    let old = regular(path)?;
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(Error::new(path, Cause::Denied));
    }
    let beside = beside(path);
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
        fs::rename(&beside, path)
    })();
    if let Err(error) = written {
        // Where even this fails, a hidden file is left, which no plan reads.
        let _ = fs::remove_file(&beside);
        return Err(error).at(path);
    }
    before(Step::FlushFolder).at(path)?;
    flush_folder(path).at(path)
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

/// Writes new files into `folder`, which may be relative to `base` and is made if
/// need be. Nothing is written where one of them is there already, or where a link
/// stands for a folder below `base`.
///
/// # Errors
///
/// Fails if a file is there already, or cannot be written.
pub fn create(base: &Path, folder: &Path, files: &[(&str, String)]) -> Result<()> {
    let mut above = base.to_owned();
    for part in folder {
        above.push(part);
        if above
            .symlink_metadata()
            .is_ok_and(|there| there.is_symlink())
        {
            return Err(Error::new(&above, Cause::Link));
        }
    }
    for (name, _) in files {
        let path = above.join(name);
        if regular(&path)?.is_some() {
            return Err(Error::new(&path, Cause::Exists));
        }
    }
    for (name, text) in files {
        let path = above.join(name);
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

/// Returns the bytes of a regular file that is about to be replaced, if anything is
/// there.
///
/// # Errors
///
/// Fails if it is a link, a folder or a device, or cannot be read.
pub fn replaceable(path: &Path) -> Result<Option<Vec<u8>>> {
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
