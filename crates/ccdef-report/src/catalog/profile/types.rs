//! The page of a profile, in JSON `ccdef.profile/1`.

use serde::Serialize;

use crate::tool::Tool;

/// A profile.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ProfilePageJson {
    pub(super) schema: &'static str,
    pub(super) tool: Tool,
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) vendor: &'static str,
    pub(super) docs_url: &'static str,
    pub(super) family: &'static str,
    /// The family as messages name it; not in the JSON.
    #[serde(skip)]
    pub(super) family_title: &'static str,
    pub(super) extends: Option<&'static str>,
    pub(super) grade: &'static str,
    /// What the grade means; not in the JSON.
    #[serde(skip)]
    pub(super) grade_meaning: &'static str,
    pub(super) is_experimental: bool,
    pub(super) status: &'static str,
    pub(super) status_note: &'static str,
    pub(super) route: &'static str,
    pub(super) recognized_by: Vec<SignalJson>,
    pub(super) adapter_urls: Vec<AdapterUrlJson>,
    pub(super) look_alikes: Vec<LookAlikeJson>,
    pub(super) sections: Vec<ProfileSectionJson>,
    pub(super) expects: Vec<ExpectationJson>,
    pub(super) samples: Vec<SampleJson>,
    pub(super) renamed: Vec<RenamedJson>,
    pub(super) constraints: Vec<ConstraintJson>,
    pub(super) waivers: Vec<WaiverJson>,
    pub(super) rules: Vec<ProfileRuleJson>,
    pub(super) scaffold: ScaffoldJson,
    pub(super) evidence: Vec<EvidenceJson>,
}

/// A detection signal.
#[derive(Serialize)]
pub(super) struct SignalJson {
    pub(super) strength: &'static str,
    pub(super) clue: String,
}

/// A text of the vendor's own file that marks a value as never filled in.
#[derive(Serialize)]
pub(super) struct SampleJson {
    pub(super) text: &'static str,
    pub(super) place: &'static str,
}

/// A form of the adapter URL.
#[derive(Serialize)]
pub(super) struct AdapterUrlJson {
    pub(super) form: String,
    pub(super) query: Vec<QueryParameterJson>,
    pub(super) fragment: Option<&'static str>,
    pub(super) remark: &'static str,
    pub(super) source: &'static str,
}

/// A query parameter of an adapter URL.
#[derive(Serialize)]
pub(super) struct QueryParameterJson {
    pub(super) name: &'static str,
    pub(super) need: &'static str,
    pub(super) form: String,
}

/// A URL that is often used by mistake.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LookAlikeJson {
    pub(super) url: String,
    pub(super) message: &'static str,
    pub(super) belongs_to: Option<&'static str>,
    pub(super) source: &'static str,
}

/// A section.
#[derive(Serialize)]
pub(super) struct ProfileSectionJson {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) items: Vec<ProfileItemJson>,
}

/// An item.
#[derive(Serialize)]
pub(super) struct ProfileItemJson {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) presence: &'static str,
    pub(super) dialect: Option<&'static str>,
    pub(super) form: String,
    pub(super) default: Option<&'static str>,
    pub(super) fixed: bool,
    pub(super) example: Option<&'static str>,
    pub(super) sensitive: bool,
    pub(super) meaning: &'static str,
    pub(super) since: &'static str,
    pub(super) source: &'static str,
}

/// A default value of the vendor.
#[derive(Serialize)]
pub(super) struct ExpectationJson {
    pub(super) setting: String,
    pub(super) values: &'static [&'static str],
    pub(super) when: Option<String>,
    pub(super) source: &'static str,
}

/// A renamed or removed setting.
#[derive(Serialize)]
pub(super) struct RenamedJson {
    pub(super) old: String,
    pub(super) new: Option<String>,
    pub(super) hint: &'static str,
    pub(super) source: &'static str,
}

/// A requirement on one or several settings.
#[derive(Serialize)]
pub(super) struct ConstraintJson {
    pub(super) rule: &'static str,
    pub(super) severity: &'static str,
    pub(super) kind: &'static str,
    pub(super) settings: Vec<String>,
    pub(super) holds: String,
    pub(super) when: Option<String>,
    pub(super) source: &'static str,
}

/// A rule that is turned off or lowered.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WaiverJson {
    pub(super) rule: &'static str,
    pub(super) setting: Option<String>,
    pub(super) dialect: Option<&'static str>,
    pub(super) lowered_to: Option<&'static str>,
    pub(super) reason: &'static str,
}

/// A rule of the profile.
#[derive(Serialize)]
pub(super) struct ProfileRuleJson {
    pub(super) id: &'static str,
    pub(super) severity: &'static str,
    pub(super) summary: &'static str,
}

/// Whether `ccdef new` supports the profile, and its questions.
#[derive(Serialize)]
pub(super) struct ScaffoldJson {
    pub(super) offered: bool,
    pub(super) note: &'static str,
    pub(super) parameters: Vec<ParameterJson>,
}

/// A question of `ccdef new`.
#[derive(Serialize)]
pub(super) struct ParameterJson {
    pub(super) name: &'static str,
    pub(super) prompt: &'static str,
    pub(super) form: String,
    pub(super) default: Option<&'static str>,
    pub(super) example: &'static str,
}

/// A source.
#[derive(Serialize)]
pub(super) struct EvidenceJson {
    pub(super) key: &'static str,
    pub(super) text: &'static str,
}
