//! Files that change together: all of them, or none.

use std::io;
use std::path::{Path, PathBuf};

use crate::store::{self, Cause, Error, Result, Step};

/// A change of some files in the folder of a plan.
#[derive(Debug)]
pub struct Transaction<'h> {
    home: &'h Path,
    files: Vec<File>,
}

/// One file of a change.
#[derive(Debug)]
struct File {
    path: PathBuf,
    /// What it holds now; none where it is made anew.
    old: Option<Vec<u8>>,
    /// What it is to hold; none where it goes.
    new: Option<Vec<u8>>,
}

impl<'h> Transaction<'h> {
    /// Begins a change of files in the folder `home`.
    #[must_use]
    pub fn new(home: &'h Path) -> Self {
        Self {
            home,
            files: Vec::new(),
        }
    }

    /// Adds a file by its name below the folder: `old` is what was read in it, `new` what
    /// it is to hold.
    ///
    /// # Errors
    ///
    /// Fails if a new file's place is not vacant, or an old one lies outside the folder.
    pub fn add(&mut self, name: &str, old: Option<Vec<u8>>, new: Option<Vec<u8>>) -> Result<()> {
        let named = self.home.join(name);
        let path = match old {
            None => store::check_vacant(self.home, &named).map(|()| named)?,
            Some(_) => store::resolve(self.home, &named)?,
        };
        self.files.push(File { path, old, new });
        Ok(())
    }

    /// Makes sure that each file is still as it was read, and may be written.
    ///
    /// # Errors
    ///
    /// Fails if one is not.
    pub fn check(&self) -> Result<()> {
        for file in &self.files {
            if store::read_existing(&file.path)? != file.old {
                return Err(Error::new(&file.path, Cause::Changed));
            }
        }
        Ok(())
    }

    /// Changes all files. Returns the folders that were made for them.
    ///
    /// # Errors
    ///
    /// Fails if one cannot be changed; the others are then as they were.
    pub fn commit(&self) -> Result<Vec<PathBuf>> {
        self.commit_stepwise(&mut |_, _| Ok(()))
    }

    /// Does what [`Self::commit`] does, and asks `before` each step of each file whether
    /// to go on.
    ///
    /// # Errors
    ///
    /// Fails as [`Self::commit`] does, and where `before` says so.
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

/// Puts files back that have been changed, the last first. The failure that led here
/// is the one to report, so a second one is not.
fn roll_back(files: &[File], folders: &[PathBuf]) {
    for file in files.iter().rev() {
        let changed = store::read_existing(&file.path).is_ok_and(|there| there == file.new);
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
