//! A file that was found in a folder: opened once and, unless it is large, read at once.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::open::open_found;

/// An open file, of which the beginning was read.
pub(super) struct FoundFile {
    file: File,
    bytes: Vec<u8>,
    /// Whether these are all bytes.
    is_whole: bool,
}

impl FoundFile {
    /// Opens a file and reads its first bytes, at most `most`.
    ///
    /// # Errors
    /// Fails when the file is not regular, or cannot be read.
    pub(super) fn open(path: &Path, most: u64) -> io::Result<Self> {
        let (mut file, size) = open_found(path)?;
        // One byte more than the size, so that a full buffer means that there may be more.
        let length = usize::try_from(size.min(most).saturating_add(1)).unwrap_or(usize::MAX);
        let mut bytes = vec![0; length];
        let read = file.read(&mut bytes)?;
        bytes.truncate(read);
        Ok(Self { file, bytes, is_whole: read as u64 == size && read < length })
    }

    /// The first bytes.
    pub(super) fn beginning(&self) -> &[u8] {
        &self.bytes
    }

    /// All bytes, but at most `most`.
    ///
    /// # Errors
    /// Fails when the rest cannot be read.
    pub(super) fn up_to(mut self, most: u64) -> io::Result<Vec<u8>> {
        if !self.is_whole {
            let rest = most.saturating_sub(self.bytes.len() as u64);
            self.file.take(rest).read_to_end(&mut self.bytes)?;
        }
        self.bytes.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::FoundFile;

    #[test]
    fn a_file_is_read_up_to_the_limit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xml");
        for length in [0, 1, 7, 8, 9, 100] {
            let text: Vec<u8> = (0..length).collect();
            std::fs::write(&path, &text).unwrap();
            for (beginning, most) in [(8, 50), (8, 4), (50, 50), (1000, 1000), (0, 7)] {
                let file = FoundFile::open(&path, beginning).unwrap();
                assert!(text.starts_with(file.beginning()));
                let expected = &text[..text.len().min(most)];
                assert_eq!(file.up_to(most as u64).unwrap(), expected, "{length} {beginning} {most}");
            }
        }
        assert!(FoundFile::open(folder.path(), 8).is_err());
    }
}
