//! The number of toolbar components and of their heights.
//!
//! Not a constraint row, because it compares the lengths of two lists.

use ccdef_core::prelude::*;

use crate::toolbar::SECTION;

declare_rule! {
    /// The number of heights differs from the number of components.
    pub(crate) static TOOLBAR_LISTS = {
        id: "bucher-suter-connects-toolbar-lists",
        summary: "a toolbar does not have one height for each component",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The components of a toolbar and their heights.
const PAIRS: &[(SettingRef, SettingRef)] = &[
    (SettingRef::new(SECTION, "reqCustomToolbarTopURL"), SettingRef::new(SECTION, "reqCustomToolbarTopHeight")),
    (SettingRef::new(SECTION, "reqCustomToolbarBottomURL"), SettingRef::new(SECTION, "reqCustomToolbarBottomHeight")),
];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for (urls, heights) in PAIRS {
        let (Some(url), Some(height)) = (cx.settings.get(*urls), cx.settings.get(*heights)) else {
            continue;
        };
        let (components, sizes) = (count(url.value), count(height.value));
        if components == 0 || components == sizes {
            continue;
        }
        out.report(
            &TOOLBAR_LISTS,
            height.span,
            format!(
                "`{}` must have one height for each component of `{}`: expected {components}, found {sizes}",
                heights.item, urls.item
            ),
        )
        .setting(SECTION, heights.item)
        .related(url.span, "the components")
        .note("heights and components belong together in their order")
        .help(format!("write {components} heights, joined by `;`"));
    }
}

fn count(list: &str) -> usize {
    list.split(';').filter(|part| !part.trim().is_empty()).count()
}
