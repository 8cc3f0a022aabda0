//! Builds the page of a profile from its tables.

use ccdef_core::engine::Registry;
use ccdef_core::tables::{
    Constraint, Expectation, KnownItem, LookAlike, Need, Origin, Profile, Regions, Renamed, Scaffold, Schema,
    SettingRef, Sources, Status, Strength, UrlForm, UrlSpec, Waiver,
};

use super::super::prose;
use super::relation;
use super::types;
use super::types::ProfilePageJson;
use crate::tool::Tool;

/// The page of `profile`, including the profiles that it extends.
pub(super) fn page(registry: &Registry, profile: &'static Profile) -> ProfilePageJson {
    let profile_and_bases = registry.profile_and_bases(profile);
    let schema = Schema::new(profile.family, profile_and_bases.clone());
    let all = || profile_and_bases.iter().copied();
    ProfilePageJson {
        schema: "ccdef.profile/1",
        tool: Tool::THIS,
        id: profile.id.as_str(),
        title: profile.title,
        vendor: profile.vendor,
        docs_url: profile.docs_url.unwrap_or_default(),
        family: profile.family.id(),
        family_title: profile.family.title(),
        extends: profile.extends.map(ccdef_core::tables::ProfileId::as_str),
        grade: profile.grade.id(),
        grade_meaning: profile.grade.meaning(),
        is_experimental: profile.grade.is_experimental(),
        status: profile.status.id(),
        status_note: status_note(profile.status),
        route: profile.route,
        recognized_by: profile.signals.iter().map(signal).collect(),
        adapter_urls: profile.url.iter().flat_map(adapter_urls).collect(),
        look_alikes: profile.look_alikes.iter().map(look_alike).collect(),
        sections: sections(&schema),
        expects: all().flat_map(|profile| profile.expects).map(expectation).collect(),
        samples: all().flat_map(samples).collect(),
        renamed: all().flat_map(|profile| profile.renamed).map(renamed).collect(),
        constraints: all().flat_map(|profile| profile.constraints).flat_map(constraints).collect(),
        waivers: all().flat_map(|profile| profile.waivers).map(waiver).collect(),
        rules: all().flat_map(|profile| registry.rules_of(profile)).map(rule_of).collect(),
        scaffold: scaffold(&profile.scaffold),
        evidence: all().flat_map(|profile| profile.evidence).map(evidence).collect(),
    }
}

fn samples(profile: &'static Profile) -> impl Iterator<Item = types::SampleJson> {
    let anywhere = profile.placeholders.iter().map(|text| (*text, "a word of a value"));
    let alone = profile.sample_values.iter().map(|text| (*text, "a whole value, or a part of a list"));
    anywhere.chain(alone).map(|(text, place)| types::SampleJson { text, place })
}

fn status_note(status: Status) -> &'static str {
    match status {
        Status::Legacy(note) | Status::Obsolete(note) => note,
        Status::Current | Status::Demo | Status::Unknown => "",
    }
}

fn signal(signal: &ccdef_core::tables::Signal) -> types::SignalJson {
    let strength = match signal.strength {
        Strength::Strong => "strong",
        Strength::Medium => "medium",
        Strength::Fallback => "fallback",
        Strength::Exclude => "exclude",
    };
    types::SignalJson { strength, clue: prose::clue(&signal.clue) }
}

fn adapter_urls(spec: &UrlSpec) -> impl Iterator<Item = types::AdapterUrlJson> + use<> {
    let (forms, source) = (spec.forms, spec.source.as_str());
    forms.iter().map(move |form| types::AdapterUrlJson {
        form: url_form(form),
        query: form.query.iter().map(query).collect(),
        fragment: form.fragment,
        remark: form.remark.unwrap_or_default(),
        source,
    })
}

fn url_form(form: &UrlForm) -> String {
    let or_any = |parts: Vec<String>, any: &str| if parts.is_empty() { any.to_owned() } else { parts.join(" or ") };
    let hosts = or_any(form.hosts.iter().map(prose::host).collect(), "any host");
    let regions = form.regions.map_or_else(String::new, known_regions);
    let paths = or_any(form.paths.iter().map(prose::path).collect(), "any path");
    let relative = if form.relative { "; or relative" } else { "" };
    format!("{}: {hosts}{regions}, {paths}{relative}", form.schemes.join(" or "))
}

fn known_regions(regions: Regions) -> String {
    let hosts: Vec<String> = regions.hosts().map(|host| format!("`{host}`")).collect();
    format!(" (known regions: {})", hosts.join(", "))
}

fn query(parameter: &ccdef_core::tables::QueryParameter) -> types::QueryParameterJson {
    let need = match parameter.need {
        Need::Required => "required",
        Need::Recommended => "recommended",
        Need::Optional => "optional",
    };
    types::QueryParameterJson { name: parameter.name, need, form: parameter.kind.describe() }
}

fn look_alike(look_alike: &LookAlike) -> types::LookAlikeJson {
    types::LookAlikeJson {
        url: prose::url(&look_alike.pattern),
        message: look_alike.message,
        belongs_to: look_alike.belongs_to.map(ccdef_core::tables::ProfileId::as_str),
        source: look_alike.source.as_str(),
    }
}

/// The sections of the profile and of the profiles that it extends, without items that only the family defines.
fn sections(schema: &Schema) -> Vec<types::ProfileSectionJson> {
    let of_profile = |item: &&KnownItem| matches!(item.origin, Origin::Profile(_));
    let section = |name: &&'static str| types::ProfileSectionJson {
        name,
        label: schema.section_label(name).unwrap_or_default(),
        items: schema.items_of(name).filter(of_profile).map(item).collect(),
    };
    schema.sections().iter().map(section).filter(|section| !section.items.is_empty()).collect()
}

fn item(known: &KnownItem) -> types::ProfileItemJson {
    let spec = known.spec;
    types::ProfileItemJson {
        name: spec.name,
        label: spec.label,
        presence: known.presence.id(),
        dialect: known.presence_spec.dialect.map(ccdef_core::syntax::Dialect::id),
        form: spec.kind.describe(),
        default: spec.default,
        fixed: spec.fixed,
        example: spec.example,
        sensitive: spec.sensitive,
        meaning: spec.doc.unwrap_or_default(),
        since: spec.since.unwrap_or_default(),
        source: spec.source.map_or("", Sources::as_str),
    }
}

fn expectation(expectation: &Expectation) -> types::ExpectationJson {
    types::ExpectationJson {
        setting: expectation.setting.to_string(),
        values: expectation.values,
        when: expectation.when.as_ref().map(prose::clue),
        source: expectation.source.as_str(),
    }
}

fn renamed(renamed: &Renamed) -> types::RenamedJson {
    types::RenamedJson {
        old: path(renamed.section, renamed.item),
        new: renamed.new_section.map(|section| path(section, renamed.new_item.or(renamed.item))),
        hint: renamed.hint,
        source: renamed.source.as_str(),
    }
}

/// The path of a section, or of an item of it.
fn path(section: &'static str, item: Option<&'static str>) -> String {
    item.map_or_else(|| format!("/{section}"), |item| SettingRef::new(section, item).to_string())
}

/// One entry per relation of a constraint.
fn constraints(row: &'static Constraint) -> impl Iterator<Item = types::ConstraintJson> {
    row.relations.iter().map(|relation| types::ConstraintJson {
        rule: row.info.id.as_str(),
        severity: row.info.severity.id(),
        kind: relation.id(),
        settings: relation.settings().iter().map(ToString::to_string).collect(),
        holds: relation::describe(relation),
        when: row.when.as_ref().map(prose::clue),
        source: row.source.map_or("", Sources::as_str),
    })
}

fn waiver(waiver: &Waiver) -> types::WaiverJson {
    types::WaiverJson {
        rule: waiver.rule.as_str(),
        setting: waiver.setting.as_ref().map(ToString::to_string),
        dialect: waiver.dialect.map(ccdef_core::syntax::Dialect::id),
        lowered_to: waiver.lowered_to.map(ccdef_core::tables::Severity::id),
        reason: waiver.reason,
    }
}

fn rule_of(rule: &ccdef_core::tables::RuleInfo) -> types::ProfileRuleJson {
    types::ProfileRuleJson { id: rule.id.as_str(), severity: rule.severity.id(), summary: rule.summary }
}

fn scaffold(scaffold: &Scaffold) -> types::ScaffoldJson {
    let parameter = |parameter: &ccdef_core::tables::Parameter| types::ParameterJson {
        name: parameter.name,
        prompt: parameter.prompt,
        form: parameter.kind.describe(),
        default: parameter.default,
        example: parameter.example.unwrap_or_default(),
    };
    match scaffold {
        Scaffold::Offered(spec) => types::ScaffoldJson {
            offered: true,
            note: spec.hint.unwrap_or_default(),
            parameters: spec.parameters.iter().map(parameter).collect(),
        },
        Scaffold::NotOffered { reason, .. } => {
            types::ScaffoldJson { offered: false, note: reason, parameters: Vec::new() }
        }
    }
}

fn evidence(evidence: &ccdef_core::tables::Evidence) -> types::EvidenceJson {
    types::EvidenceJson { key: evidence.key, text: evidence.text }
}
