//! Recognizes a folder of plans that was taken for one plan.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use super::Loaded;

impl Loaded {
    /// Returns the folders that look like plans of their own, each with a file that holds
    /// `plan` or is named after it, if the plan's folder itself has no such file.
    #[must_use]
    pub fn plans_inside(&self) -> Vec<PathBuf> {
        let head = &self.plan.head;
        let places = head
            .first
            .iter()
            .map(|first| &first.place)
            .chain(&head.duplicates);
        let mut files: HashSet<&str> = places
            .map(|place| self.sources.get(place.file).path.as_str())
            .collect();
        let is_named = |path: &Path| path.file_stem().is_some_and(|stem| stem == "plan");
        let paths = self.sources.0.iter().map(|source| source.path.as_str());
        files.extend(paths.filter(|path| is_named(Path::new(path))));
        let folders = files
            .into_iter()
            .filter_map(|path| Path::new(path).parent());
        let folders: BTreeSet<PathBuf> = folders.map(Path::to_owned).collect();
        if folders.contains(&self.site.plan) {
            return Vec::new();
        }
        folders.into_iter().collect()
    }
}
