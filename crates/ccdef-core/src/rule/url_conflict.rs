//! Files of a run whose adapter URLs conflict with each other.

use ccdef_syntax::Span;

use crate::rule::run::{FileReport, RunContext};
use crate::tables::AdapterUrl;

/// The adapter URL of one file of a run, and what a rule compares of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ComparedUrl<'r, T> {
    /// The index of the file in the run.
    pub index: usize,
    /// The file.
    pub file: &'r FileReport,
    /// Where the adapter URL is.
    pub span: Span,
    /// What was read from the adapter URL.
    pub value: T,
}

impl<'r> RunContext<'r> {
    /// The files that a rule is about whose adapter URLs conflict, in pairs: the later file to report, after the earlier
    /// file that it conflicts with.
    ///
    /// `read` says what to compare; a file for which it returns `None` is not compared. A file that conflicts with an
    /// earlier one is reported once, and later files are not compared with it.
    pub fn conflicting_urls<T: Clone>(
        &self,
        read: impl Fn(&AdapterUrl<'_>) -> Option<T>,
        is_conflict: impl Fn(&T, &T) -> bool,
    ) -> Vec<(ComparedUrl<'r, T>, ComparedUrl<'r, T>)> {
        let mut accepted: Vec<ComparedUrl<'r, T>> = Vec::new();
        let mut conflicts = Vec::new();
        for (index, file) in self.own_files() {
            let Some((url, span)) = &file.adapter_url else { continue };
            let Some(value) = read(&AdapterUrl::parse(url)) else { continue };
            let compared = ComparedUrl { index, file, span: *span, value };
            match accepted.iter().find(|earlier| is_conflict(&earlier.value, &compared.value)) {
                Some(earlier) => conflicts.push((earlier.clone(), compared)),
                None => accepted.push(compared),
            }
        }
        conflicts
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::rule::RunContext;
    use crate::testing::{options, run};

    fn conflicts(urls: &[&str], is_conflict: fn(&String, &String) -> bool) -> Vec<(usize, usize)> {
        let text = |url: &&str| {
            format!(
                "<callCenter><section name='reqGeneralInfo'><item name='reqAdapterUrl'>{url}</item></section></callCenter>"
            )
        };
        let texts: Vec<String> = urls.iter().map(text).collect();
        let paths: Vec<String> = (0..urls.len()).map(|index| format!("{index}.xml")).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
        let options = options();
        let report = run(&[], &options, &files);
        let cx = RunContext { files: &report.files, options: &options, profile: None };
        let found = cx.conflicting_urls(|url| url.query_value("a").map(Cow::into_owned), is_conflict);
        found.into_iter().map(|(first, later)| (first.index, later.index)).collect()
    }

    #[test]
    fn each_file_with_the_same_value_is_paired_with_the_first() {
        let urls = ["/x?a=1", "/x?a=2", "/x?a=1", "/x", "/x?a=1", "/x?a=2"];
        assert_eq!(conflicts(&urls, |one, other| one == other), [(0, 2), (0, 4), (1, 5)]);
    }

    #[test]
    fn each_file_with_another_value_is_paired_with_the_first() {
        let urls = ["/x", "/x?a=1", "/x?a=2", "/x?a=1", "/x?a=3"];
        assert_eq!(conflicts(&urls, |one, other| one != other), [(1, 2), (1, 4)]);
    }
}
