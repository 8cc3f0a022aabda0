//! A version that stands in two places.
//!
//! No constraint row can say this: it compares a metadata field with an item, as numbers.

use ccdef_core::prelude::*;

declare_rule! {
    /// The metadata version and the item name different versions of the Toolkit.
    pub(crate) static VERSION_HEADER = {
        id: "cti-toolkit-version-header",
        summary: "two versions of the Toolkit are named",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const VERSION: &str = item::VERSION;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(field), Some(item)) = (cx.definition.field("version"), cx.facts.setting(GENERAL, VERSION)) else {
        return;
    };
    let field = &field.value;
    let (Ok(of_field), Ok(of_item)) = (field.trimmed().parse::<f64>(), item.value.parse::<f64>()) else { return };
    if (of_field - of_item).abs() < f64::EPSILON {
        return;
    }
    out.report(
        &VERSION_HEADER,
        item.span,
        format!("`{VERSION}` is `{}`, but `<version>` is `{}`", item.value, field.trimmed()),
    )
    .setting(GENERAL, VERSION)
    .related(field.trimmed_span(), "the other version")
    .note("both name the version of the CTI Toolkit; Salesforce's own sample has 4 beside 3.0")
    .help("write the version for which the adapter was made into both places");
}
