//! A vendor is recognised for which there is no profile (`vendors.md` 5.3).

use crate::context::RuleContext;
use crate::declare_rule;
use crate::detect::{HINTS, Hint, clue_holds};
use crate::diagnostic::Severity;
use crate::findings::Findings;
use crate::profile::Clue;
use crate::rule::{Basis, Category, Check, FixSupport};
use crate::schema::GENERAL;

declare_rule! {
    /// The file looks like one for a vendor for which there is no profile.
    pub(crate) static VENDOR_HINT = {
        id: "vendor-hint",
        summary: "the file looks like one for a vendor for which there is no profile",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.detection.profile.is_some() || cx.detection.looks_like.is_some() {
        return;
    }
    let clues = HINTS.iter().flat_map(|hint| hint.clues.iter().map(move |clue| (hint, clue)));
    let mut held = clues.filter_map(|(hint, clue)| Some((hint, clue, clue_holds(clue, cx.facts)?)));
    if let Some((hint, clue, evidence)) = held.next() {
        report(cx, hint, clue, &evidence, out);
    }
}

fn report(cx: &RuleContext<'_>, hint: &Hint, clue: &Clue, evidence: &str, out: &mut Findings) {
    let about_url = matches!(clue, Clue::Url(_) | Clue::Page { .. });
    let url = cx.facts.adapter_setting.filter(|_| about_url);
    let root = || cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    let message = format!("this looks like {}, for which there is no profile", hint.product);
    let finding = out.report(&VENDOR_HINT, url.map_or_else(root, |url| url.span), message);
    if url.is_some() {
        finding.setting(GENERAL, "reqAdapterUrl");
    }
    finding.note(format!("what gives it away: {evidence}"));
    if !hint.remark.is_empty() {
        finding.note(hint.remark);
    }
    finding.help("only what holds for every call center was checked; compare the rest with the vendor's documentation");
}

#[cfg(test)]
mod tests {
    use super::VENDOR_HINT;
    use crate::detect::HINTS;
    use crate::id::ProfileId;
    use crate::options::{CheckOptions, ProfileChoice};
    use crate::profile::{Clue, HostPattern, Profile, Signal, UrlPattern};
    use crate::testing::{check, options, run, said};

    fn file(url: &str, section: &str) -> String {
        format!(
            "<callCenter><section name='reqGeneralInfo'>\n<item name='reqAdapterUrl'>{url}</item></section><section name='{section}'><item name='PollPort'/></section></callCenter>"
        )
    }

    fn judge(url: &str, section: &str) -> Vec<String> {
        check(&VENDOR_HINT, "a.xml", &file(url, section), &options())
    }

    #[test]
    fn each_vendor_is_told_by_its_url_or_its_section() {
        for (url, product) in [
            ("https://app.five9.com/clients/integrations/adt.main.html", "Five9 (ADT for Salesforce)"),
            ("https://flex.twilio.com/x", "Twilio Flex"),
            ("https://emea.newvoicemedia.com/cti", "Vonage Contact Center (NewVoiceMedia)"),
            ("https://dialpad.com/apps/x", "Dialpad"),
            ("https://applications.zoom.us/integration/phone/embeddablephone/home", "Zoom Phone"),
            ("https://us01.zoom.us/cci/callbar/crm/salesforce", "Zoom Contact Center"),
            ("/apex/UplandIG__Softphone", "InGenius (package `UplandIG`)"),
            ("https://acme--uplandig.vf.force.com/apex/Softphone", "InGenius (package `UplandIG`)"),
            ("https://callbar.talkdeskapp.com", "Talkdesk"),
            ("https://cloud8.8x8.com/crm", "8x8 Contact Center"),
            ("/apex/FreedomCTIAdapter", "FreedomCTI"),
            ("https://gplus.acme.example/ui/crm-adapter/index.html?crm=salesforce", "Genesys Engage (Gplus Adapter)"),
        ] {
            assert_eq!(judge(url, "own"), [format!("2:28 N this looks like {product}, for which there is no profile")]);
        }
        for (section, product) in
            [("FreedomCTISettings", "FreedomCTI"), ("WorkspaceOptions", "Genesys Workspace Desktop")]
        {
            assert_eq!(
                judge("https://acme.example", section),
                [format!("1:2 N this looks like {product}, for which there is no profile")]
            );
        }
    }

    #[test]
    fn nothing_is_said_of_other_files_or_when_a_profile_is_in_use() {
        static TWILIO: Profile = Profile {
            id: ProfileId::new("twilio"),
            signals: &[Signal::strong(Clue::Url(UrlPattern::hosts(&[HostPattern::Named("flex.twilio.com")])))],
            ..Profile::EMPTY
        };
        assert_eq!(judge("https://five9.com.acme.example", "own"), [""; 0]);
        let text = file("https://flex.twilio.com", "own");
        let report = |options: &CheckOptions| said(&VENDOR_HINT, &run(&[&TWILIO], options, &[("a.xml", &text)]));
        assert_eq!(report(&options()), [""; 0]);
        assert_eq!(report(&CheckOptions { profile: ProfileChoice::None, ..options() }), [""; 0]);
    }

    #[test]
    fn every_hint_has_a_product_and_a_clue() {
        assert!(HINTS.iter().all(|hint| !hint.product.is_empty() && !hint.clues.is_empty()));
        assert!(HINTS.iter().all(|hint| !hint.remark.ends_with('.')));
    }
}
