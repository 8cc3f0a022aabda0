//! The lists of changed files that Git prints.

use super::git_program::text;
use super::listed_file::{ListedContent, ListedFile};

/// The old and the new files of a list of changes: `:mode mode blob blob status`, then the path.
pub(super) fn changed(list: &[u8]) -> [Vec<ListedFile>; 2] {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut fields = list.split(|byte| *byte == 0);
    while let (Some(change), Some(path)) = (fields.next(), fields.next()) {
        let (change, path) = (text(change), text(path));
        let words: Vec<&str> = change.trim_start_matches(':').split(' ').collect();
        let [old_mode, new_mode, old, new, ..] = words[..] else { continue };
        let file = |id: &str| ListedFile { name: path.clone(), content: ListedContent::Blob(id.to_owned()) };
        before.extend(Some(old).filter(|_| is_regular(old_mode)).map(file));
        after.extend(Some(new).filter(|_| is_regular(new_mode)).map(file));
    }
    [before, after]
}

/// Whether a mode means a file, and not a link or a submodule.
fn is_regular(mode: &str) -> bool {
    mode.starts_with("100")
}

#[cfg(test)]
mod tests {
    use super::changed;

    #[test]
    fn only_files_are_listed() {
        let list = b":100644 100644 aa bb M\0a.xml\0:000000 120000 00 cc A\0link.xml\0:100755 000000 dd 00 D\0b.xml\0";
        let names = changed(list).map(|files| files.into_iter().map(|file| file.name).collect::<Vec<_>>());
        assert_eq!(names, [vec!["a.xml", "b.xml"], vec!["a.xml"]]);
    }
}
