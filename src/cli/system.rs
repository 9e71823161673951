//! Errors of the operating system, in the language of the run. The text of the system
//! itself, in whatever language, is never shown.

use std::io::{self, ErrorKind};

use crate::messages::{Words, fill};

/// Returns why the operating system could not do something.
pub(super) fn reason(error: &io::Error, words: &Words) -> String {
    let number = error.raw_os_error();
    if let Some(known) = by_kind(error.kind(), words).or(number.and_then(|n| by_number(n, words))) {
        return known.to_owned();
    }
    match number {
        Some(number) => fill(words.system.by_number, &[("number", &number.to_string())]),
        None => words.system.unknown.to_owned(),
    }
}

/// Returns the text for a kind of error, if the catalogue has one. Kinds that are not
/// named belong to sockets and programs that `dcs` does not use, or say nothing.
fn by_kind(kind: ErrorKind, words: &Words) -> Option<&'static str> {
    let (cli, system) = (&words.cli, &words.system);
    Some(match kind {
        ErrorKind::NotFound => cli.not_there,
        ErrorKind::AlreadyExists => cli.already_there,
        ErrorKind::IsADirectory => cli.is_folder,
        ErrorKind::InvalidData => cli.not_text,
        ErrorKind::PermissionDenied => cli.not_permitted,
        ErrorKind::ReadOnlyFilesystem => system.read_only,
        ErrorKind::StorageFull => system.disk_full,
        ErrorKind::QuotaExceeded => system.quota,
        ErrorKind::FileTooLarge => system.file_too_large,
        ErrorKind::InvalidFilename => system.bad_name,
        ErrorKind::InvalidInput => system.bad_path,
        ErrorKind::NotADirectory => system.not_a_folder,
        ErrorKind::DirectoryNotEmpty => system.not_empty,
        ErrorKind::TooManyLinks => system.too_many_links,
        ErrorKind::ResourceBusy
        | ErrorKind::ExecutableFileBusy
        | ErrorKind::WouldBlock
        | ErrorKind::Deadlock => system.busy,
        ErrorKind::CrossesDevices => system.other_disk,
        ErrorKind::Unsupported | ErrorKind::NotSeekable => system.unsupported,
        ErrorKind::OutOfMemory => system.out_of_memory,
        ErrorKind::UnexpectedEof => system.cut_short,
        ErrorKind::WriteZero => system.not_written,
        ErrorKind::Interrupted => system.interrupted,
        ErrorKind::TimedOut => system.timed_out,
        ErrorKind::BrokenPipe => system.closed_pipe,
        ErrorKind::ConnectionRefused
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::NotConnected
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::StaleNetworkFileHandle => system.network,
        _ => return None,
    })
}

/// Returns the text for the number of an error whose kind Rust does not name.
fn by_number(number: i32, words: &Words) -> Option<&'static str> {
    let system = &words.system;
    Some(match (cfg!(windows), number) {
        // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_USER_MAPPED_FILE.
        (true, 32 | 33 | 1224) => system.in_use,
        // ERROR_TOO_MANY_OPEN_FILES; ENFILE, EMFILE.
        (true, 4) | (false, 23 | 24) => system.too_many_open,
        // ERROR_NOT_READY, ERROR_CRC, ERROR_SEEK; EIO, ENXIO, ENODEV.
        (true, 21 | 23 | 25) | (false, 5 | 6 | 19) => system.damaged,
        // ERROR_BAD_NETPATH, ERROR_NETNAME_DELETED, ERROR_BAD_NET_NAME.
        (true, 53 | 64 | 67) => system.network,
        // ERROR_CANT_RESOLVE_FILENAME; ELOOP on Linux and on macOS.
        (true, 1921) | (false, 40 | 62) => system.link_circle,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    /// Every kind that can be named.
    const KINDS: [ErrorKind; 39] = [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::ConnectionRefused,
        ErrorKind::ConnectionReset,
        ErrorKind::HostUnreachable,
        ErrorKind::NetworkUnreachable,
        ErrorKind::ConnectionAborted,
        ErrorKind::NotConnected,
        ErrorKind::AddrInUse,
        ErrorKind::AddrNotAvailable,
        ErrorKind::NetworkDown,
        ErrorKind::BrokenPipe,
        ErrorKind::AlreadyExists,
        ErrorKind::WouldBlock,
        ErrorKind::NotADirectory,
        ErrorKind::IsADirectory,
        ErrorKind::DirectoryNotEmpty,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::StaleNetworkFileHandle,
        ErrorKind::InvalidInput,
        ErrorKind::InvalidData,
        ErrorKind::TimedOut,
        ErrorKind::WriteZero,
        ErrorKind::StorageFull,
        ErrorKind::NotSeekable,
        ErrorKind::QuotaExceeded,
        ErrorKind::FileTooLarge,
        ErrorKind::ResourceBusy,
        ErrorKind::ExecutableFileBusy,
        ErrorKind::Deadlock,
        ErrorKind::CrossesDevices,
        ErrorKind::TooManyLinks,
        ErrorKind::InvalidFilename,
        ErrorKind::ArgumentListTooLong,
        ErrorKind::Interrupted,
        ErrorKind::Unsupported,
        ErrorKind::UnexpectedEof,
        ErrorKind::OutOfMemory,
        ErrorKind::Other,
    ];

    #[test]
    fn every_kind_of_error_has_a_text_in_both_languages_and_none_is_the_systems() {
        let unnamed = [
            ErrorKind::AddrInUse,
            ErrorKind::AddrNotAvailable,
            ErrorKind::ArgumentListTooLong,
            ErrorKind::Other,
        ];
        for kind in KINDS {
            let error = io::Error::from(kind);
            let [vi, en] = Language::ALL.map(|language| reason(&error, Words::of(language)));
            assert_ne!(vi, en, "{kind:?}");
            assert_ne!(en, error.to_string(), "{kind:?}");
            let is_unknown = en == Words::of(Language::English).system.unknown;
            assert_eq!(is_unknown, unnamed.contains(&kind), "{kind:?}");
        }
    }

    #[test]
    fn errors_of_any_number_never_show_the_systems_text() {
        let words = Words::of(Language::Vietnamese);
        for number in 1..200 {
            let error = io::Error::from_raw_os_error(number);
            let said = reason(&error, words);
            let own = error.to_string();
            let own = own.split(" (os error").next().unwrap_or_default();
            assert!(!said.contains(own), "{number}: {said}");
            // Every text is Vietnamese, so none is in letters of ASCII alone.
            assert!(!said.is_ascii(), "{number}: {said}");
        }
    }
}
