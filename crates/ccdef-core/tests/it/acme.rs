//! A vendor that exists in tests only.

use ccdef_core::engine::convert::read_draft;
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::{Draft, Limits, Source};
use ccdef_core::tables::{
    Clue, Compose, Expectation, Family, Grade, ItemSpec, Parameter, Profile, ProfileId, Renamed, Scaffold,
    ScaffoldSpec, Schema, SectionSpec, SettingRef, Signal, ValueKind, setting,
};

pub(crate) static ACME: Profile = Profile {
    id: ProfileId::new("acme"),
    title: "Acme softphone",
    vendor: "Acme",
    family: Family::OpenCti,
    grade: Grade::A,
    signals: &[Signal::strong(Clue::Section(&["acmeSettings"]))],
    expects: &[Expectation::always(setting::COMPATIBILITY_MODE, &["Classic_and_Lightning"], "F1")],
    sections: &[SectionSpec::new("acmeSettings", "Acme Settings").items(&[
        ItemSpec::required("tenant", "Tenant", ValueKind::Text).example("north"),
        ItemSpec::recommended("region", "Region", ValueKind::OneOf(&["eu", "us"])).default("eu"),
        ItemSpec::optional("secondTenant", "Second Tenant", ValueKind::Text),
        ItemSpec::optional("token", "Token", ValueKind::Secret),
    ])],
    renamed: &[Renamed::item(
        SettingRef::new("acmeOptions", "customer"),
        SettingRef::new("acmeSettings", "tenant"),
        "Since 2025 the item is called tenant.",
        "F1",
    )],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required("host", "Host of your Acme server", "cti.acme.test", ValueKind::Host)],
        compose: &[Compose::always(setting::ADAPTER_URL, "https://{host}/softphone")],
        internal_name: Some("AcmeCallCenter"),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

pub(crate) fn registry() -> Registry {
    Registry::of(vec![&ACME]).expect("one profile")
}

pub(crate) fn options() -> CheckOptions {
    CheckOptions::on(Date::constant(2026, 11, 22))
}

pub(crate) fn checker(registry: &Registry) -> Checker<'_> {
    Checker::new(registry, options())
}

pub(crate) fn schema() -> Schema {
    Schema::new(Family::OpenCti, vec![&ACME])
}

pub(crate) fn draft(path: &str, text: &str) -> Draft {
    read_draft(&Source::new(path, text), &Limits::default(), None).expect("a definition").draft
}

/// A definition that is clean under `acme`, with `extra` at the end of the general section.
pub(crate) fn definition(url: &str, extra: &str) -> String {
    format!(
        r#"<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General">
    <item sortOrder="0" name="reqInternalName" label="Internal name">AcmeNorth</item>
    <item sortOrder="1" name="reqDisplayName" label="Display name">Acme north</item>
    <item sortOrder="2" name="reqAdapterUrl" label="Adapter">{url}</item>
    <item sortOrder="3" name="reqUseApi" label="Open CTI">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Height">400</item>
    <item sortOrder="5" name="reqSoftphoneWidth" label="Width">300</item>
    <item sortOrder="6" name="reqSalesforceCompatibilityMode" label="Mode">Lightning</item>
{extra}  </section>
  <section sortOrder="1" name="acmeSettings" label="Acme">
    <item sortOrder="0" name="tenant" label="Tenant">north</item>
    <item sortOrder="1" name="region" label="Region">eu</item>
  </section>
</callCenter>
"#
    )
}
