//! The two file formats of a plan.

use super::MAX_FILE_BYTES;

/// A file format of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `*.toml`
    Toml,
    /// `*.yaml`, `*.yml`
    Yaml,
}

impl Format {
    /// Returns the largest accepted file size in bytes. On hostile files the TOML
    /// parser uses up to 150 bytes of memory per byte, the YAML parser about 20.
    #[must_use]
    pub fn max_bytes(self) -> u64 {
        match self {
            Self::Toml => MAX_FILE_BYTES,
            Self::Yaml => 4 * MAX_FILE_BYTES,
        }
    }

    /// Returns the extension of its files.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Toml => "toml",
            Self::Yaml => "yaml",
        }
    }

    /// Returns the format that a file's extension implies.
    #[must_use]
    pub fn of(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "toml" => Some(Self::Toml),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }
}
