//! The tags in the beginning of a text that may be XML.

/// A start tag or an end tag.
pub(super) struct SniffedTag<'t> {
    /// The name without its prefix.
    pub(super) name: &'t str,
    /// Whether it ends an element: an end tag.
    pub(super) is_end: bool,
    /// Whether the element has no content: `<a/>`.
    pub(super) is_empty: bool,
}

/// Markup that contains no tags, and how it ends.
const OPAQUE: &[(&str, &str)] = &[("<?", "?>"), ("<!--", "-->"), ("<![CDATA[", "]]>")];

/// The tags, in order. The last tag counts only if its name is complete.
pub(super) fn tags(text: &str) -> impl Iterator<Item = SniffedTag<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')?..];
            if let Some(end) = end_of_opaque(rest) {
                rest = rest.split_once(end)?.1;
                continue;
            }
            let tag = tag_at(rest);
            rest = &rest[1..];
            if tag.is_some() {
                return tag;
            }
        }
    })
}

fn end_of_opaque(text: &str) -> Option<&'static str> {
    let has_subset = || text.find('[').is_some_and(|bracket| text.find('>').is_some_and(|end| bracket < end));
    let known = OPAQUE.iter().find(|(start, _)| text.starts_with(start)).map(|(_, end)| *end);
    known.or_else(|| text.starts_with("<!DOCTYPE").then(|| if has_subset() { "]>" } else { ">" }))
}

/// The tag at the start of `text`. A `<` before anything but a name is text.
fn tag_at(text: &str) -> Option<SniffedTag<'_>> {
    let inner = text.strip_prefix('<')?;
    let (inner, is_end) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
    let end = inner.find(|c: char| c.is_ascii_whitespace() || matches!(c, '<' | '>' | '/'))?;
    let name = inner[..end].rsplit(':').next()?;
    let is_empty = inner.split('>').next().is_some_and(|tag| tag.ends_with('/'));
    name.starts_with(|c: char| c.is_alphabetic() || c == '_').then_some(SniffedTag { name, is_end, is_empty })
}
