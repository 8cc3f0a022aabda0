//! Two lists that belong together.
//!
//! No constraint row can say this: it compares the lengths of two lists.

use ccdef_core::prelude::*;

use crate::toolbar::SECTION;

declare_rule! {
    /// A toolbar has not one height a component.
    pub(crate) static TOOLBAR_LISTS = {
        id: "bucher-suter-connects-toolbar-lists",
        summary: "a toolbar has not one height a component",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The components of a toolbar and their heights.
const PAIRS: &[(&str, &str)] = &[
    ("reqCustomToolbarTopURL", "reqCustomToolbarTopHeight"),
    ("reqCustomToolbarBottomURL", "reqCustomToolbarBottomHeight"),
];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for (urls, heights) in PAIRS {
        let (Some(url), Some(height)) = (cx.facts.setting(SECTION, urls), cx.facts.setting(SECTION, heights)) else {
            continue;
        };
        let (components, sizes) = (count(url.value), count(height.value));
        if components == 0 || components == sizes {
            continue;
        }
        out.report(&TOOLBAR_LISTS, height.span, format!("`{heights}` has {sizes} heights for {components} components"))
            .setting(SECTION, heights)
            .related(url.span, "the components")
            .note("the two lists belong together: one height for each component, in their order")
            .help(format!("write {components} heights, joined by `;`"));
    }
}

fn count(list: &str) -> usize {
    list.split(';').filter(|part| !part.trim().is_empty()).count()
}
