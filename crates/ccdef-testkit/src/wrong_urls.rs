//! Adapter URLs with one part that is wrong, in every compatibility mode: for what finds them, the advice is followed.

use ccdef_core::syntax::{Definition, Edit, Limits, Source, Text, apply_edits, read};
use ccdef_core::tables::{GENERAL, MODES, item};

/// The text with each wrong adapter URL in each mode.
pub(crate) fn variants(source: &Source) -> Vec<String> {
    let reading = read(source, &Limits::default());
    let Some(url) = value_of(&reading.definition, item::ADAPTER_URL) else { return Vec::new() };
    let mode = value_of(&reading.definition, item::COMPATIBILITY_MODE);
    let modes: Vec<Option<&str>> =
        std::iter::once(None).chain(mode.iter().flat_map(|_| MODES.iter().copied().map(Some))).collect();
    let mut texts = Vec::new();
    for wrong in wrong_urls(url.value().trim()) {
        // Whether `http:` matters depends on the mode, so that both together are two faults.
        let is_insecure = wrong.starts_with("http:");
        for written in modes.iter().take(if is_insecure { 1 } else { modes.len() }) {
            let mut edits = vec![Edit::replace(url.trimmed_span(), wrong.replace('&', "&amp;"))];
            edits.extend(mode.zip(*written).map(|(mode, written)| Edit::replace(mode.trimmed_span(), written)));
            texts.extend(apply_edits(source.text(), &edits).ok());
        }
    }
    texts
}

/// The value of an item of the general section, unless the file has a copy of it.
fn value_of<'d>(definition: &'d Definition<'_>, name: &str) -> Option<&'d Text<'d>> {
    let section = definition.section(GENERAL)?;
    section.items.iter().find(|item| item.name() == name)?.value.as_ref().filter(|value| !value.is_whitespace())
}

/// The URL with one part that is wrong.
fn wrong_urls(url: &str) -> Vec<String> {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = address.find('/').map_or((address, ""), |slash| address.split_at(slash));
    let join = |scheme: &str, host: &str, path: &str, query: &str| {
        let origin = if scheme.is_empty() { String::new() } else { format!("{scheme}://{host}") };
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        format!("{origin}{path}{query}")
    };
    let other_scheme = if scheme == "http" { "https" } else { "http" };
    let other_host = host.split_once('.').map(|(_, domain)| format!("acmeother.{domain}"));
    let mut wrong = vec![join(scheme, host, &format!("{path}x"), query)];
    if !scheme.is_empty() {
        wrong.push(join(other_scheme, host, path, query));
        wrong.push(join(scheme, host, "/", query));
        wrong.extend(other_host.map(|host| join(scheme, &host, path, query)));
    }
    wrong.extend(
        query
            .split('&')
            .filter(|pair| pair.contains('='))
            .map(|pair| join(scheme, host, path, &query.replace(pair, &format!("{pair}9")))),
    );
    wrong
}
