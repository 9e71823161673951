//! The two formats, and what tells them apart.

use super::MAX_FILE_BYTES;

/// The two formats of a plan's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `*.toml`
    Toml,
    /// `*.yaml`, `*.yml`
    Yaml,
}

impl Format {
    /// Returns how many bytes a file of the format may have. The TOML parser takes up
    /// to 150 bytes for each byte of a hostile file, the YAML parser some 20.
    #[must_use]
    pub fn max_bytes(self) -> u64 {
        match self {
            Self::Toml => MAX_FILE_BYTES,
            Self::Yaml => 4 * MAX_FILE_BYTES,
        }
    }

    /// Returns the format that a file's name announces.
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
