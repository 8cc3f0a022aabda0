//! Each page is made for one user interface.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The compatibility mode does not fit the adapter page.
    pub(crate) static PAGE_MODE = {
        id: "amazon-connect-legacy-page-mode",
        summary: "the compatibility mode does not fit the adapter page",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const MODE: &str = "reqSalesforceCompatibilityMode";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(mode)) = (&cx.facts.adapter_url, cx.facts.setting(GENERAL, MODE)) else { return };
    let Some(wanted) = wanted_mode(url.path()) else { return };
    if mode.value.is_empty() || mode.value == wanted {
        return;
    }
    let finding = out.report(
        &PAGE_MODE,
        mode.span,
        format!("the mode is `{}`, but the page is the one for {wanted}", mode.value),
    );
    finding
        .setting(GENERAL, MODE)
        .note("each page of the adapter is made for one user interface, and the vendor's own call centers keep to it")
        .help(format!("write `{wanted}`, or change the page in `reqAdapterUrl`"));
    if let Some(url) = cx.facts.adapter_setting {
        finding.related(url.span, "the page");
    }
}

/// The mode of the view that a page's name ends in, such as `ACSFCCP_Console_2`.
fn wanted_mode(path: &str) -> Option<&'static str> {
    let path = path.to_ascii_lowercase();
    let (_, view) = path.split_once("acsfccp_")?;
    match view.split('_').next()? {
        "lightning" => Some("Lightning"),
        "classic" | "console" => Some("Classic"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::wanted_mode;

    #[test]
    fn the_name_of_the_page_says_the_mode() {
        assert_eq!(wanted_mode("/apex/amazonconnect__ACSFCCP_Lightning_2"), Some("Lightning"));
        assert_eq!(wanted_mode("/apex/ACSFCCP_Console"), Some("Classic"));
        assert_eq!(wanted_mode("/apex/ACSFCCP_Classic_3"), Some("Classic"));
        assert_eq!(wanted_mode("/apex/AC_LightningAdapter"), None);
    }
}
