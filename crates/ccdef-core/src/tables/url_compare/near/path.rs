//! Paths with one part that is a typo of the vendor's.

use crate::tables::profile::{HostPattern, Namespace, PathPattern};
use crate::tables::url_match::{path_matches, star_matches, visualforce_page};
use crate::text::adapter_url::AdapterUrl;
use crate::text::nearest::{digits, edits};

/// The shortest name that is not used by many vendors.
const SHORTEST: usize = 10;
/// The shortest name in which two edits are a typo.
const LONG: usize = 16;
/// The most edits that are a typo.
const MOST: usize = 2;

/// The path that was probably meant, if that of the URL is almost one of `paths`. A page of the org may be on any host of
/// it; any other path is compared if it may be on any server.
pub(super) fn meant(
    hosts: &[HostPattern],
    paths: &[PathPattern],
    written: &WrittenPath<'_>,
    url: &AdapterUrl<'_>,
) -> Option<String> {
    let meant = paths.iter().find_map(|path| match path {
        PathPattern::Page { names, namespace } => page(names, *namespace, written),
        PathPattern::Equals(path) | PathPattern::Segments(path) if hosts.is_empty() => segments(path, written.path),
        _ => None,
    })?;
    (!paths.iter().any(|path| path_matches(path, url))).then_some(meant)
}

/// The path of a URL, with the Visualforce page in it.
pub(super) struct WrittenPath<'p> {
    path: &'p str,
    page: Option<(&'p str, Option<String>)>,
}

impl<'p> WrittenPath<'p> {
    /// `path` is the path of `url` with single slashes.
    pub(super) fn of(path: &'p str, url: &AdapterUrl<'_>) -> Self {
        Self { path, page: visualforce_page(path, url) }
    }
}

fn page(names: &[&str], namespace: Namespace, written: &WrittenPath<'_>) -> Option<String> {
    let (found, found_namespace) = written.page.as_ref()?;
    let is_namespace = match namespace {
        Namespace::Any => true,
        Namespace::Is(expected) => found_namespace.as_ref().is_some_and(|found| found.eq_ignore_ascii_case(expected)),
    };
    let meant = names.iter().find(|name| is_namespace && is_typo(name, found))?;
    Some(format!("{}{meant}", written.path.strip_suffix(found)?))
}

/// The path with the one segment corrected that differs.
fn segments(pattern: &str, path: &str) -> Option<String> {
    if pattern.len().abs_diff(path.len()) > MOST && path.is_ascii() && !pattern.contains('*') {
        return None;
    }
    let slashes = |path: &str| memchr::memchr_iter(b'/', path.as_bytes()).count();
    if slashes(pattern) != slashes(path) {
        return None;
    }
    let pairs = pattern.split('/').zip(path.split('/')).enumerate();
    let mut wrong = pairs.filter(|(_, (expected, found))| !star_matches(expected, found) && expected != found);
    let (at, (meant, typo)) = wrong.next().filter(|_| wrong.next().is_none())?;
    if meant.contains('*') || !is_typo(meant, typo) {
        return None;
    }
    let corrected = path.split('/').enumerate().map(|(index, found)| if index == at { meant } else { found });
    Some(corrected.collect::<Vec<_>>().join("/"))
}

/// Whether a name is a typo of the vendor's. Another number is another page.
fn is_typo(name: &str, found: &str) -> bool {
    let most = if name.len() < LONG { 1 } else { MOST };
    let has_other_number = !digits(name).eq(digits(found));
    name.len() >= SHORTEST && !has_other_number && edits(name, found, most).is_some_and(|edits| edits > 0)
}

#[cfg(test)]
mod tests {
    use super::is_typo;

    #[test]
    fn another_number_is_another_page() {
        assert!(is_typo("AcmePhonePage2", "AcmePhnePage2"));
        for other in ["AcmePhonePage1", "AcmePhonePage22", "AcmePhonePage"] {
            assert!(!is_typo("AcmePhonePage2", other), "{other}");
        }
    }
}
