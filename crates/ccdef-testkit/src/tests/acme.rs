//! A vendor with a profile, rules and a definition.

use ccdef_core::engine::{RegisteredRules, Registry};
use ccdef_core::rule::{Check, Findings, Fix, Rule, RuleContext};
use ccdef_core::syntax::Edit;
use ccdef_core::syntax::span;
use ccdef_core::tables::{
    Clue, Compose, FixSupport, Grade, ItemSpec, Profile, ProfileId, RuleInfo, Scaffold, ScaffoldSpec, SectionSpec,
    SettingRef, Severity, Signal, ValueKind, setting,
};

/// Reports a volume of 11, with a fix.
pub(super) static LOUD: Rule = Rule::new(LOUD_INFO, Check::File(loud));

/// Its metadata; a test changes one field.
pub(super) const LOUD_INFO: RuleInfo = RuleInfo::new("acme-loud", "the volume is 11", "").fix(FixSupport::Safe);

/// Violates every invariant for a volume of 13.
static CARELESS: Rule = Rule::new(RuleInfo::new("acme-careless", "the volume is 11", ""), Check::File(careless));

/// The vendor's rules.
pub(super) const RULES: &[&Rule] = &[&LOUD, &CARELESS];

pub(super) const SECTIONS: &[SectionSpec] = &[SectionSpec::new("acmeSettings", "Acme Settings")
    .items(&[ItemSpec::required("volume", "Volume", ValueKind::COUNT).example("5").source("F1")])];

pub(super) static ACME: Profile = VALID;

/// The vendor's tables without errors; a test changes one of them.
pub(super) const VALID: Profile = Profile {
    id: ProfileId::new("acme"),
    title: "Acme softphone",
    vendor: "Acme",
    grade: Grade::A,
    route: "A file.",
    evidence: ccdef_core::evidence!["F1": "vendor file"],
    signals: &[Signal::strong(Clue::Section(&["acmeSettings"]))],
    sections: SECTIONS,
    scaffold: Scaffold::Offered(ScaffoldSpec {
        compose: &[Compose::always(setting::ADAPTER_URL, "https://cti.acme.test/softphone")],
        internal_name: Some("AcmeCallCenter"),
        display_name: Some("Acme Call Center"),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

pub(super) fn registry() -> Registry {
    registry_of(&ACME)
}

/// A registry of one profile with the vendor's rules.
pub(super) fn registry_of(profile: &'static Profile) -> Registry {
    let rules = [RegisteredRules::new(profile, RULES)];
    Registry::of([profile]).and_then(|registry| registry.with_rules(rules)).expect("one profile")
}

/// A definition without findings, except for its volume.
pub(super) fn definition(volume: &str) -> String {
    let general = [
        ("reqInternalName", "AcmeCallCenter"),
        ("reqDisplayName", "Acme Call Center"),
        ("reqAdapterUrl", "https://cti.acme.test/softphone"),
        ("reqUseApi", "true"),
        ("reqSoftphoneHeight", "400"),
        ("reqSoftphoneWidth", "300"),
        ("reqSalesforceCompatibilityMode", "Lightning"),
    ];
    let items = general.iter().enumerate().map(|(index, (name, value))| {
        format!("    <item sortOrder=\"{index}\" name=\"{name}\" label=\"{name}\">{value}</item>\n")
    });
    format!(
        "<callCenter>\n  <section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"General\">\n{}  </section>\n  \
         <section sortOrder=\"1\" name=\"acmeSettings\" label=\"Acme\">\n    \
         <item sortOrder=\"0\" name=\"volume\" label=\"Volume\">{volume}</item>\n  </section>\n</callCenter>\n",
        items.collect::<String>()
    )
}

const VOLUME: SettingRef = SettingRef::new("acmeSettings", "volume");

fn loud(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(volume) = cx.settings.get(VOLUME).filter(|volume| volume.value == "11") else { return };
    out.report(&LOUD, volume.span, "the volume is 11")
        .fix(Fix::safe_edits("Lower the volume to 10", vec![Edit::replace(volume.span, "10")]));
}

fn careless(cx: &RuleContext<'_>, out: &mut Findings) {
    if let Some(volume) = cx.settings.get(VOLUME).filter(|volume| volume.value == "13") {
        let (line, nowhere) = (cx.source.text().lines().count(), span(1_000_000, 1_000_001));
        out.report(&CARELESS, nowhere, format!("a file of {line} lines."))
            .severity(Severity::Error)
            .fix(Fix::safe_edits("Fix it.", vec![Edit::replace(volume.span, "10")]));
    }
}
