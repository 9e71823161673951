//! What git knows of the files of a plan, asked of the program `git`: their content in a
//! revision, and how it joins them.
#![expect(
    clippy::disallowed_methods,
    reason = "only this module touches files and runs `git`"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::error::{At, Cause, Error, Result};
use super::{MAX_BYTES, home};

/// The files of a plan in a revision, in a temporary folder that is deleted in the end.
#[derive(Debug)]
pub struct Checkout {
    folder: PathBuf,
    /// The plan in it.
    pub plan: PathBuf,
}

impl Drop for Checkout {
    fn drop(&mut self) {
        // A folder left in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Writes the files that the plan at `plan`, which may be relative to `folder`, had in a
/// revision to a temporary folder. Hidden files are left out, and links that lead nowhere
/// there. Nothing is fetched from another repository.
///
/// # Errors
///
/// Fails if `git` cannot be run, if the plan is in no repository, if there is no such
/// revision, or if something cannot be read or written.
pub fn check_out(folder: &Path, plan: &Path, revision: &str) -> Result<Checkout> {
    let home = home(folder, plan);
    let name = PathBuf::from(format!("git:{revision}"));
    let commit = commit(&home, revision, &name)?;
    let is_file = folder.join(plan).is_file();
    let file = plan.file_name().filter(|_| is_file);
    let mut list = git(&home);
    list.args(["ls-tree", "-r", "-z", "-l", &commit]);
    if let Some(file) = file {
        list.arg("--").arg(file);
    }
    let blobs = blobs(&run(list, &name)?);
    if blobs.iter().map(|blob| blob.size).sum::<u64>() > MAX_BYTES {
        return Err(Error::new(&name, Cause::TooLarge));
    }
    let folder = temporary_folder()?;
    let plan = file.map_or_else(|| folder.clone(), |file| folder.join(file));
    let checkout = Checkout { folder, plan };
    write(&home, &blobs, &checkout.folder).at(&name)?;
    Ok(checkout)
}

/// Returns those of some files, which may be relative to `folder`, that git joins line by
/// line where two branches have changed them: those with the attribute `merge=union`. There
/// are none outside a repository or without git.
#[must_use]
pub fn joined_by_lines(folder: &Path, files: &[&str]) -> BTreeSet<String> {
    if !names_union(folder, files) {
        return BTreeSet::new();
    }
    let mut git = git(folder);
    git.args(["check-attr", "-z", "merge", "--"]);
    git.args(files);
    let Ok(answer) = run(git, folder) else {
        return BTreeSet::new();
    };
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let parts: Vec<&str> = answer.split('\0').collect();
    let files = parts.chunks_exact(3).filter(|file| file[2] == "union");
    files.map(|file| file[0].to_owned()).collect()
}

/// Returns whether any file with attributes of git that may apply to these files mentions
/// `union`. This spares most plans a run of git.
fn names_union(folder: &Path, files: &[&str]) -> bool {
    let above = |file: &&str| folder.join(file).canonicalize().ok();
    let paths: BTreeSet<PathBuf> = files.iter().filter_map(above).collect();
    let folders = paths.iter().flat_map(|path| path.ancestors().skip(1));
    let folders: BTreeSet<&Path> = folders.collect();
    let mut attributes = folders
        .into_iter()
        .flat_map(|folder| [".gitattributes", ".git/info/attributes"].map(|it| folder.join(it)));
    attributes.any(|path| {
        // Another kind of file could keep the reader waiting.
        if !path.is_file() {
            return false;
        }
        let file = fs::File::open(path).map(|file| file.take(MAX_ATTRIBUTES));
        let mut text = Vec::new();
        let read = file.and_then(|mut file| file.read_to_end(&mut text));
        read.is_ok() && String::from_utf8_lossy(&text).contains("union")
    })
}

/// The number of bytes of a file with attributes that are looked at; nobody writes more.
const MAX_ATTRIBUTES: u64 = 1024 * 1024;

/// A file of a revision.
struct Blob {
    id: String,
    size: u64,
    path: PathBuf,
    /// Whether it is a link; its content is where it leads.
    is_link: bool,
}

/// Returns `git` for a folder. It neither fetches what a partial clone lacks nor writes.
fn git(home: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(home);
    git.env("GIT_NO_LAZY_FETCH", "1");
    git.env("GIT_OPTIONAL_LOCKS", "0");
    git.stderr(Stdio::null());
    git
}

/// Returns the name of the commit that a revision means.
fn commit(home: &Path, revision: &str, name: &Path) -> Result<String> {
    let mut inside = git(home);
    inside.args(["rev-parse", "--git-dir"]);
    run(inside, name).map_err(|error| match error.cause {
        Cause::GitFailed => Error::new(name, Cause::NoRepository),
        _ => error,
    })?;
    let mut verify = git(home);
    verify.args(["rev-parse", "--verify", "--quiet", "--end-of-options"]);
    verify.arg(format!("{revision}^{{commit}}"));
    let commit = run(verify, name).map_err(|error| match error.cause {
        Cause::GitFailed => Error::new(name, Cause::NoRevision),
        _ => error,
    })?;
    Ok(String::from_utf8_lossy(&commit).trim().to_owned())
}

/// Runs git to its end and returns what it prints.
fn run(mut git: Command, name: &Path) -> Result<Vec<u8>> {
    let output = git.stdin(Stdio::null()).output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::new(name, Cause::NoGit),
        _ => Error::new(name, error.into()),
    })?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Error::new(name, Cause::GitFailed))
    }
}

/// Reads the list of `git ls-tree -r -z -l`: mode, kind, identifier, size, a tab, the path.
/// Links come last.
fn blobs(list: &[u8]) -> Vec<Blob> {
    let entries = list.split(|byte| *byte == 0);
    let mut blobs: Vec<Blob> = entries
        .filter_map(|entry| {
            let entry = std::str::from_utf8(entry).ok()?;
            let (head, path) = entry.split_once('\t')?;
            let mut head = head.split_whitespace();
            let (mode, kind) = (head.next()?, head.next()?);
            let is_link = mode == "120000";
            let path = PathBuf::from(path);
            let is_below = path.components().all(|part| match part {
                Component::Normal(name) => !name.to_string_lossy().starts_with('.'),
                _ => false,
            });
            let is_file = kind == "blob" && (mode.starts_with("100") || is_link);
            (is_file && is_below).then_some(())?;
            Some(Blob {
                id: head.next()?.to_owned(),
                size: head.next()?.parse().ok()?,
                path,
                is_link,
            })
        })
        .collect();
    blobs.sort_by_key(|blob| blob.is_link);
    blobs
}

/// Creates a folder that only the user can read.
fn temporary_folder() -> Result<PathBuf> {
    const ATTEMPTS: u32 = 1_000;
    let above = std::env::temp_dir();
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    for attempt in 0..ATTEMPTS {
        let folder = above.join(format!("dcs-base-{}-{attempt}", std::process::id()));
        match builder.create(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.at(&folder).map(|()| folder),
        }
    }
    Err(Error::new(&above, Cause::Exists))
}

/// Writes files of a revision below a folder.
fn write(home: &Path, blobs: &[Blob], folder: &Path) -> io::Result<()> {
    let mut git = git(home);
    git.args(["cat-file", "--batch"]);
    let mut child = git.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let copied = copy(&mut child, blobs, folder);
    // With its input closed, git ends.
    drop(child.stdin.take());
    child.wait()?;
    copied?;
    for link in blobs.iter().filter(|blob| blob.is_link) {
        let link = folder.join(&link.path);
        if link.is_symlink() && !link.exists() {
            fs::remove_file(link)?;
        }
    }
    Ok(())
}

/// Makes a link.
#[cfg(unix)]
fn make_link(target: &[u8], path: &Path) -> io::Result<()> {
    use std::os::unix::ffi::OsStrExt;
    std::os::unix::fs::symlink(std::ffi::OsStr::from_bytes(target), path)
}

/// Makes no link: on Windows a user may make none, and git itself makes none there.
#[cfg(not(unix))]
fn make_link(_: &[u8], _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Asks a running `git cat-file --batch` for one file after the other.
fn copy(child: &mut Child, blobs: &[Blob], folder: &Path) -> io::Result<()> {
    let (Some(mut ask), Some(answers)) = (child.stdin.as_ref(), child.stdout.take()) else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    let mut answers = BufReader::new(answers);
    // Before there are links, so that no path leads through one.
    for blob in blobs {
        fs::create_dir_all(folder.join(&blob.path).parent().unwrap_or(folder))?;
    }
    for blob in blobs {
        writeln!(ask, "{}", blob.id)?;
        let mut head = String::new();
        answers.read_line(&mut head)?;
        if head.trim_end() != format!("{} blob {}", blob.id, blob.size) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let path = folder.join(&blob.path);
        let mut content = answers.by_ref().take(blob.size);
        if blob.is_link {
            let mut target = Vec::new();
            content.read_to_end(&mut target)?;
            // One that cannot be made is left out.
            let _ = make_link(&target, &path);
        } else {
            io::copy(&mut content, &mut fs::File::create(path)?)?;
        }
        answers.read_line(&mut String::new())?;
    }
    Ok(())
}
