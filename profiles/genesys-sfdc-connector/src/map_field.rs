//! A custom field with one underscore before its last letter.
//!
//! Not a constraint row, because it reads the parts of a list and corrects one of them.

use ccdef_core::prelude::*;

use crate::mapping::{MAPS, fields};
use crate::sections::MAPPING;

declare_rule! {
    /// A map names a custom field that ends in `_c` instead of `__c`.
    pub(crate) static MAP_FIELD = {
        id: "genesys-sfdc-connector-map-field",
        summary: "a map names a custom field that ends in `_c` instead of `__c`",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for map in MAPS.iter().filter_map(|name| cx.settings.get(SettingRef::new(MAPPING, name))) {
        for (start, field) in fields(map.value) {
            if let Some(name) = field.strip_suffix("_c").filter(|name| !name.is_empty() && !name.ends_with('_')) {
                report(map, start, field, &format!("{name}__c"), out);
            }
        }
    }
}

fn report(map: &Setting<'_>, start: usize, field: &str, right: &str, out: &mut Findings) {
    let span = map.span_of(start..start + field.len());
    let message = format!("unknown field `{field}` in `{}`; did you mean `{right}`?", map.name);
    out.report(&MAP_FIELD, span, message)
        .of_setting(map)
        .note("the API name of every custom field ends in `__c`; with this name the field stays empty in new records")
        .help(format!("write `{right}`, as Setup > Object Manager shows it"))
        .fix(Fix::unsafe_edits(format!("Write `{right}`"), vec![Edit::replace(span, right)]));
}
