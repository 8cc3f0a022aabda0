//! A vendor without a profile (format/vendors.md#vendors-without-a-profile).

use crate::declare_rule;
use crate::model::HintMatch;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Clue, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// The file is for a vendor without a profile.
    pub(crate) static VENDOR_HINT = {
        id: "vendor-hint",
        summary: "the file is for a vendor without a profile",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(HintMatch { hint, clue, evidence }) = &cx.detection.hint else { return };
    let about_url = matches!(clue, Clue::Url(_) | Clue::Page { .. });
    let url = cx.facts.adapter_setting.filter(|_| about_url);
    let root = || cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    let message = format!("ccdef has no profile for the vendor of this file: {}", hint.product);
    let finding = out.report(&VENDOR_HINT, url.map_or_else(root, |url| url.span), message);
    if url.is_some() {
        finding.setting(GENERAL, item::ADAPTER_URL);
    }
    finding.note(format!("detected by: {evidence}"));
    if let Some(remark) = hint.remark {
        finding.note(remark);
    }
    finding.help(
        "compare the settings with the vendor's documentation: ccdef checked only what applies to every call center",
    );
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Source;

    use super::VENDOR_HINT;
    use crate::check::Checker;
    use crate::rule::{CheckOptions, ProfileChoice};
    use crate::tables::{Clue, Hint, HostPattern, Profile, ProfileId, Signal, UrlPattern};
    use crate::testing::{messages, options, registry};

    static HINTS: &[Hint] = &[
        Hint::new("Acme Flex", &[Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named("flex.acme.test")]))]),
        Hint::new("Acme Desktop", &[Clue::Section(&["acmeDesktop"])]).remark("its settings are kept elsewhere"),
    ];

    static FLEX: Profile = Profile {
        id: ProfileId::new("flex"),
        signals: &[Signal::strong(Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named("flex.acme.test")])))],
        ..Profile::EMPTY
    };

    fn check(profiles: &[&'static Profile], options: CheckOptions, url: &str, section: &str) -> Vec<String> {
        let text = format!(
            "<callCenter><section name='reqGeneralInfo'>\n<item name='reqAdapterUrl'>{url}</item></section><section name='{section}'><item name='PollPort'/></section></callCenter>"
        );
        let registry = registry(profiles).with_hints(HINTS);
        let checker = Checker::new(&registry, options);
        let report = checker.finish(vec![checker.check(Source::new("a.xml", text))]);
        messages(&VENDOR_HINT, &report)
    }

    #[test]
    fn a_vendor_is_recognized_by_its_url_or_its_section() {
        assert_eq!(
            check(&[], options(), "https://flex.acme.test/x", "own"),
            ["2:28 N ccdef has no profile for the vendor of this file: Acme Flex"]
        );
        assert_eq!(
            check(&[], options(), "https://acme.example", "acmeDesktop"),
            ["1:2 N ccdef has no profile for the vendor of this file: Acme Desktop"]
        );
    }

    #[test]
    fn other_files_and_files_with_a_profile_are_not_reported() {
        assert_eq!(check(&[], options(), "https://flex.acme.test.example", "own"), [""; 0]);
        let url = "https://flex.acme.test";
        assert_eq!(check(&[&FLEX], options(), url, "own"), [""; 0]);
        let without = CheckOptions { profile: ProfileChoice::None, ..options() };
        assert_eq!(check(&[&FLEX], without, url, "own"), [""; 0]);
    }
}
