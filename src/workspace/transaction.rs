//! A transaction over several files: all of them change, or none.

use std::io;
use std::path::{Path, PathBuf};

use crate::store::{self, Cause, Error, Result, Step};

/// A change to some files in the folder of a plan.
#[derive(Debug)]
pub struct Transaction<'h> {
    home: &'h Path,
    files: Vec<File>,
}

/// One file of a transaction.
#[derive(Debug)]
struct File {
    path: PathBuf,
    /// The current contents; none if the file is created.
    old: Option<Vec<u8>>,
    /// The new contents; none if the file is deleted.
    new: Option<Vec<u8>>,
}

impl<'h> Transaction<'h> {
    /// Creates an empty transaction on the folder `home`.
    #[must_use]
    pub fn new(home: &'h Path) -> Self {
        Self {
            home,
            files: Vec::new(),
        }
    }

    /// Adds a file by its path relative to the folder, with its contents as they were read
    /// and its new contents.
    ///
    /// # Errors
    ///
    /// Fails if a new file's place is not vacant, or a link leads to an old one.
    pub fn add(
        &mut self,
        name: impl AsRef<Path>,
        old: Option<Vec<u8>>,
        new: Option<Vec<u8>>,
    ) -> Result<()> {
        let path = self.home.join(name);
        let path = match old {
            None => store::check_vacant(self.home, &path).map(|()| path)?,
            Some(_) => store::resolve(self.home, &path)?,
        };
        self.files.push(File { path, old, new });
        Ok(())
    }

    /// Returns whether no file is to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Checks that each file still is as it was read.
    ///
    /// # Errors
    ///
    /// Fails if one has changed or cannot be read.
    pub fn check(&self) -> Result<()> {
        for file in &self.files {
            if store::read_existing(&file.path)? != file.old {
                return Err(Error::new(&file.path, Cause::Changed));
            }
        }
        Ok(())
    }

    /// Changes all files. Returns the folders that were created for them.
    ///
    /// # Errors
    ///
    /// Fails if one cannot be changed; those changed before it are then restored.
    pub fn commit(&self) -> Result<Vec<PathBuf>> {
        self.commit_stepwise(&mut |_, _| Ok(()))
    }

    /// Does what [`Self::commit`] does, and calls `before` ahead of each step of each file.
    ///
    /// # Errors
    ///
    /// Fails as [`Self::commit`] does, and with the error that `before` returns.
    pub fn commit_stepwise(
        &self,
        before: &mut dyn FnMut(usize, Step) -> io::Result<()>,
    ) -> Result<Vec<PathBuf>> {
        self.check()?;
        let mut folders = Vec::new();
        for (index, file) in self.files.iter().enumerate() {
            let changed = Self::change(file, &mut folders, &mut |step| before(index, step));
            if let Err(error) = changed {
                roll_back(&self.files[..=index], &folders);
                return Err(error);
            }
        }
        Ok(folders)
    }

    fn change(
        file: &File,
        folders: &mut Vec<PathBuf>,
        before: &mut dyn FnMut(Step) -> io::Result<()>,
    ) -> Result<()> {
        let Some(new) = &file.new else {
            return store::remove(&file.path);
        };
        if file.old.is_none() {
            store::make_folders(&file.path, folders)?;
        }
        store::replace_stepwise(&file.path, new, before)
    }
}

/// Restores the files that have been changed, the last first. Only the failure that led
/// here is reported, not one while restoring.
fn roll_back(files: &[File], folders: &[PathBuf]) {
    for file in files.iter().rev() {
        let changed = store::read_existing(&file.path).is_ok_and(|bytes| bytes == file.new);
        if changed {
            let _ = match &file.old {
                Some(old) => store::replace(&file.path, old),
                None => store::remove(&file.path),
            };
        }
    }
    for folder in folders.iter().rev() {
        let _ = store::remove_folder(folder);
    }
}
