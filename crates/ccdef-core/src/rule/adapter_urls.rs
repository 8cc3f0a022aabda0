//! The adapter URLs of a run, for rules that compare files with each other.

use ccdef_syntax::Span;

use crate::rule::run_file::RunContext;
use crate::tables::AdapterUrl;

/// The adapter URL of one file of a run, and what a rule reads from it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RunUrl<T> {
    /// The index of the file in the run.
    pub index: usize,
    /// Where the adapter URL is.
    pub span: Span,
    /// What was read from the adapter URL.
    pub value: T,
}

impl RunContext<'_> {
    /// What `read` finds in the adapter URLs of the files that a rule of a profile is about, in the order of the files. A file
    /// without an adapter URL is left out, and one for which `read` returns `None`.
    pub fn adapter_urls<T>(&self, read: impl Fn(&AdapterUrl<'_>) -> Option<T>) -> impl Iterator<Item = RunUrl<T>> {
        self.own_files().filter_map(move |(index, file)| {
            let (url, span) = file.adapter_url.as_deref()?;
            Some(RunUrl { index, span: *span, value: read(&AdapterUrl::parse(url))? })
        })
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::rule::{RunContext, RunFile};
    use crate::testing::{options, run};

    #[test]
    fn only_urls_from_which_something_is_read_are_given_in_order() {
        let urls = ["/x?a=1", "/x", "", "/x?a=2"];
        let text = |url: &&str| {
            format!(
                "<callCenter><section name='reqGeneralInfo'><item name='reqAdapterUrl'>{url}</item></section></callCenter>"
            )
        };
        let texts: Vec<String> = urls.iter().map(text).collect();
        let paths = ["0.xml", "1.xml", "2.xml", "3.xml"];
        let files: Vec<(&str, &str)> = paths.into_iter().zip(texts.iter().map(String::as_str)).collect();
        let options = options();
        let report = run(&[], &options, &files);
        let files: Vec<RunFile> = report.files.iter().map(|file| RunFile::of(file, true)).collect();
        let cx = RunContext {
            files: &files,
            options: &options,
            profile: None,
            file: &|_| None,
            asked: 0..4,
            namesakes: &[],
        };
        let found = cx.adapter_urls(|url| url.query_value("a").map(Cow::into_owned));
        let found: Vec<(usize, String)> = found.map(|url| (url.index, url.value)).collect();
        assert_eq!(found, [(0, "1".to_owned()), (3, "2".to_owned())]);
    }
}
