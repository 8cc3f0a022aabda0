//! The kind of file at a path: regular, or one that must not be read or replaced as a regular file.

use std::fs::Metadata;
use std::io;

/// The kind of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A file with content.
    Regular,
    /// A folder.
    Folder,
    /// A named pipe, or an unnamed one under the path that the system gives it.
    Fifo,
    /// A terminal, or another device without positions.
    CharacterDevice,
    /// A disk.
    BlockDevice,
    /// A socket.
    Socket,
    /// None of these.
    Other,
}

impl FileKind {
    /// The kind that `metadata` describes.
    pub(crate) fn of(metadata: &Metadata) -> Self {
        match metadata {
            _ if metadata.is_file() => Self::Regular,
            _ if metadata.is_dir() => Self::Folder,
            _ => special(metadata),
        }
    }

    /// The error for a file that cannot be used because of its kind.
    pub(crate) fn refusal(self) -> io::Error {
        let name = match self {
            Self::Regular => "a regular file",
            Self::Folder => "a folder",
            Self::Fifo => "a FIFO (named pipe)",
            Self::CharacterDevice | Self::BlockDevice => "a device",
            Self::Socket => "a socket",
            Self::Other => "a special file",
        };
        io::Error::new(io::ErrorKind::InvalidInput, format!("it is {name}, not a regular file"))
    }
}

#[cfg(unix)]
fn special(metadata: &Metadata) -> FileKind {
    use std::os::unix::fs::FileTypeExt;
    let kind = metadata.file_type();
    match kind {
        _ if kind.is_fifo() => FileKind::Fifo,
        _ if kind.is_char_device() => FileKind::CharacterDevice,
        _ if kind.is_block_device() => FileKind::BlockDevice,
        _ if kind.is_socket() => FileKind::Socket,
        _ => FileKind::Other,
    }
}

#[cfg(not(unix))]
fn special(_metadata: &Metadata) -> FileKind {
    FileKind::Other
}
