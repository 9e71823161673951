//! What might belong to a plan and is not read.

/// A file or folder that might belong to a plan and is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its path, in the form that the paths of files that were read have.
    pub name: String,
    /// Reason it is not read.
    pub reason: Reason,
}

/// Reason a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Its name begins with a dot.
    Hidden,
    /// It is a link that leads out of the plan's folder.
    LinkOut,
    /// It has the name of a plan file with something added, such as `tasks.yaml.txt`.
    Renamed,
    /// It is such a file, but the file with the right name is read: a backup of an editor.
    Backup,
    /// It is a spreadsheet with the name of a list of records, such as `deadlines.xlsx`.
    Spreadsheet,
    /// It is a document of Word or for printing with such a name, such as `deadlines.docx`.
    Document,
    /// It lies in the plan's folder itself and is a spreadsheet.
    Foreign,
}
