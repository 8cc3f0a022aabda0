//! Two trees of one text, compared.

use ccdef_syntax::{Document, Element};

/// Asserts that every element has the same name, span, attributes and characters in both trees.
pub(crate) fn assert_same_tree(expected: &roxmltree::Document<'_>, actual: &Document<'_>) {
    let text = actual.text();
    let elements: Vec<_> = expected.descendants().filter(roxmltree::Node::is_element).collect();
    assert_eq!(elements.len(), actual.elements().count(), "number of elements of {text:?}");
    for (expected, actual) in elements.into_iter().zip(actual.elements()) {
        assert_same_element(expected, actual, text);
    }
}

fn assert_same_element(expected: roxmltree::Node<'_, '_>, actual: Element<'_, '_>, text: &str) {
    assert_eq!(expected.tag_name().name(), actual.local_name(), "{text:?}");
    assert_eq!(expected.range(), std::ops::Range::<usize>::from(actual.span()), "{text:?}");
    let parent = expected.parent().filter(roxmltree::Node::is_element).map(|parent| parent.range());
    assert_eq!(parent, actual.parent().map(|parent| parent.span().into()), "{text:?}");
    let characters: String =
        expected.children().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
    assert_eq!(characters, actual.content().value(), "{text:?}");
    assert_same_attributes(expected, actual, text);
}

/// The other parser does not treat namespace declarations as attributes.
fn assert_same_attributes(expected: roxmltree::Node<'_, '_>, actual: Element<'_, '_>, text: &str) {
    let local = |name: &str| name.split_once(':').map_or(name, |(_, local)| local).to_owned();
    let expected: Vec<_> =
        expected.attributes().map(|one| (one.name().to_owned(), one.value().to_owned(), one.range())).collect();
    let actual: Vec<_> = actual
        .attributes()
        .iter()
        .filter(|one| one.name != "xmlns" && !one.name.starts_with("xmlns:"))
        .map(|one| (local(one.name), one.value.value().to_owned(), one.span.into()))
        .collect();
    assert_eq!(expected, actual, "{text:?}");
}
