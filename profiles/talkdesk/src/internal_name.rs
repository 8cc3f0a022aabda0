//! The internal name of one generation with the adapter URL of another.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::url;

declare_rule! {
    /// Internal name and adapter URL belong to different Talkdesk call centers.
    pub(crate) static INTERNAL_NAME = {
        id: "talkdesk-internal-name",
        summary: "internal name and adapter URL belong to different Talkdesk call centers",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Which name the package gives to which adapter (O1).
const VARIANTS: &[(&str, UrlPattern)] =
    &[("TalkdeskCallbarCTIElectron", url::ELECTRON), ("TalkdeskCallbar", url::BUCKET), ("Talkdesk", url::CLASSIC_CTI)];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(name), Some(url)) = (cx.facts.internal_name, &cx.facts.adapter_url) else { return };
    let is_variant = VARIANTS.iter().any(|(variant, _)| *variant == name.value);
    let Some((usual, _)) = VARIANTS.iter().find(|(_, pattern)| url_matches(pattern, url)) else { return };
    if !is_variant || *usual == name.value {
        return;
    }
    let finding =
        out.report(&INTERNAL_NAME, name.span, format!("the name `{}` goes with another adapter URL", name.value));
    finding
        .setting("reqGeneralInfo", item::INTERNAL_NAME)
        .note(format!("Talkdesk's own call center with this adapter URL is named `{usual}`"))
        .help(format!("check which adapter you want; with this URL the name would be `{usual}`"));
    if let Some(setting) = cx.facts.adapter_setting {
        finding.related(setting.span, format!("the URL of `{usual}`"));
    }
}
