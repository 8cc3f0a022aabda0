//! The version in `<version>` against that in the item.
//!
//! Not a constraint row, because it compares a metadata field with an item, as numbers.

use ccdef_core::prelude::*;

declare_rule! {
    /// The element `<version>` and the item `reqVersion` have different versions of the Toolkit.
    pub(crate) static VERSION_HEADER = {
        id: "cti-toolkit-version-header",
        summary: "`<version>` and `reqVersion` have different versions of the CTI Toolkit",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let find = |is_match: fn(&WrittenAs<'_>) -> bool| {
        cx.settings.occurrences(setting::VERSION).find(|version| is_match(&version.written_as))
    };
    let field = find(|written_as| matches!(written_as, WrittenAs::Field(_)));
    let item = find(|written_as| matches!(written_as, WrittenAs::Item(_)));
    let (Some(field), Some(item)) = (field, item) else { return };
    let (Ok(of_field), Ok(of_item)) = (field.value.parse::<f64>(), item.value.parse::<f64>()) else { return };
    if (of_field - of_item).abs() < f64::EPSILON {
        return;
    }
    out.report(
        &VERSION_HEADER,
        item.span,
        format!("`{}` is `{}`, but `<{}>` is `{}`", item.name, item.value, field.written_name(), field.value),
    )
    .setting(GENERAL, item.name)
    .related(field.span, "the other version")
    .note("both are the version of the CTI Toolkit; the sample in Salesforce's guide has 4 in `<version>` and 3.0 in the item")
    .help("set both to the version the adapter was built for");
}
