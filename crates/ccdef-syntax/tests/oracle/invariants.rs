//! Invariants that hold for every text, valid or malformed.

use std::ops::Range;

use ccdef_syntax::{Element, Limits, Node, Problem, Reading, Source, Span, Text, apply_edits};

/// Asserts the invariants of reading a text.
pub(crate) fn assert_invariants(text: &str, reading: &Reading<'_>) {
    for problem in &reading.problems {
        assert_problem(text, problem);
    }
    assert!(reading.problems.is_sorted_by_key(|problem| problem.span.start()), "unsorted: {text:?}");
    for element in reading.document.elements() {
        assert_element(text, element);
    }
    for node in reading.document.top_nodes() {
        assert_node(text, node);
    }
    for (section, item) in reading.definition.items() {
        for part in [&section.name, &section.label, &item.name, &item.label, &item.value].into_iter().flatten() {
            assert_text(text, part);
        }
    }
    if let Some(settings) = &reading.definition.custom_settings {
        settings.settings.iter().for_each(|setting| {
            assert_span(text, setting.key_span);
            assert_span(text, setting.value_span);
        });
        settings.problems.iter().for_each(|problem| assert_span(text, problem.span));
    }
    for problem in reading.problems.iter().filter(|problem| problem.fix.is_some()) {
        assert_fixed(text, problem, &reading.problems);
    }
}

fn assert_problem(text: &str, problem: &Problem) {
    assert_span(text, problem.span);
    problem.related.iter().for_each(|(span, _)| assert_span(text, *span));
    assert!(problem.note.is_some() && problem.help.is_some(), "{problem:?}");
    let words = [Some(&problem.message), problem.label.as_ref(), problem.note.as_ref(), problem.help.as_ref()];
    assert!(words.into_iter().flatten().all(|words| !words.is_empty()), "{problem:?}");
    assert!(!problem.message.ends_with('.'), "{problem:?}");
}

fn assert_element(text: &str, element: Element<'_, '_>) {
    for span in [element.span(), element.name_span(), element.open_span(), element.content_span()] {
        assert_span(text, span);
    }
    assert!(element.span().contains_range(element.content_span()), "{element:?} of {text:?}");
    assert_eq!(&text[element.name_span()], element.name());
    for attribute in element.attributes() {
        assert_span(text, attribute.span);
        assert_eq!(&text[attribute.name_span()], attribute.name);
        assert_text(text, &attribute.value);
    }
    for child in element.children() {
        assert_eq!(child.parent().map(|parent| parent.id()), Some(element.id()), "{text:?}");
    }
    element.nodes().for_each(|node| assert_node(text, node));
    assert_text(text, &element.content());
}

fn assert_node(text: &str, node: Node) {
    match node {
        Node::Element(_) => {}
        Node::Text(span) | Node::Cdata(span) | Node::Comment(span) | Node::Instruction(span) => assert_span(text, span),
    }
}

fn assert_text(text: &str, part: &Text<'_>) {
    assert_eq!(&text[part.span()], part.raw(), "{text:?}");
    for (start, character) in part.value().char_indices() {
        let span = part.span_of(start..start + character.len_utf8());
        assert_span(text, span);
        assert!(part.span().contains_range(span), "{part:?} of {text:?}");
        assert!(!span.is_empty(), "{part:?} of {text:?}");
    }
    assert_span(text, part.trimmed_span());
}

fn assert_span(text: &str, span: Span) {
    assert!(text.get(Range::<usize>::from(span)).is_some(), "{span:?} of {text:?}");
}

/// A fix removes its own problem. It may reveal another one of the same kind, but not in the same span.
fn assert_fixed(text: &str, problem: &Problem, before: &[Problem]) {
    let Some((_, edits)) = &problem.fix else { return };
    let Ok(fixed) = apply_edits(text, edits) else { panic!("edits of {problem:#?} cannot be applied to {text:?}") };
    let source = Source::new("fixed.xml", fixed.as_str());
    let limits = Limits::DEFAULT.max_depth(u32::MAX);
    let after = ccdef_syntax::read(&source, &limits).problems;
    let alike = |problems: &[Problem], place: Option<Span>| {
        problems
            .iter()
            .filter(|other| other.kind == problem.kind && place.is_none_or(|place| place == other.span))
            .count()
    };
    let gone = alike(&after, None) < alike(before, None) || alike(&after, Some(problem.span)) == 0;
    assert!(gone, "not fixed: {text:?}\n{fixed:?}\n{problem:#?}\n{after:#?}");
}
