//! The adapter URL that a file is checked for, and what every finding about it says.

use std::ops::Range;

use ccdef_syntax::Span;

use crate::model::Setting;
use crate::rule::{Diagnostic, Findings, RuleContext};
use crate::tables::url_compare::host_range;
use crate::tables::{GENERAL, Profile, RuleInfo, item};
use crate::text::adapter_url::AdapterUrl;

/// The adapter URL and the setting that holds it.
pub(super) struct UrlSetting<'r> {
    pub(super) cx: &'r RuleContext<'r>,
    pub(super) url: &'r AdapterUrl<'r>,
    setting: &'r Setting<'r>,
    rule: &'static RuleInfo,
}

impl<'r> UrlSetting<'r> {
    pub(super) fn of(cx: &'r RuleContext<'_>, rule: &'static RuleInfo) -> Option<Self> {
        Some(Self { cx, url: cx.facts.adapter_url.as_ref()?, setting: cx.settings.adapter_url()?, rule })
    }

    /// Reports the URL, at a part of it.
    pub(super) fn report<'f>(&self, span: Span, message: String, out: &'f mut Findings) -> &'f mut Diagnostic {
        out.report(self.rule, span, message).setting(GENERAL, item::ADAPTER_URL)
    }

    /// The span of a part of the URL in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.setting.span_of(range)
    }

    /// The span of the host in the file, or that of the whole URL.
    pub(super) fn host_span(&self) -> Span {
        host_range(self.url).map_or(self.setting.span, |range| self.span(range))
    }

    /// The span of the whole URL in the file.
    pub(super) fn whole(&self) -> Span {
        self.setting.span
    }
}

/// Why it matters.
pub(super) const WRONG_PAGE: &str = "Salesforce loads the softphone from this URL: with a wrong one the softphone stays empty or \
    shows another page";

/// The profile with which the URL was checked.
pub(super) fn profile_note(profile: &Profile) -> String {
    format!("checked with the profile `{}`", profile.id)
}

/// Where the URLs are listed that are too many for a sentence.
pub(super) fn all_urls(profile: &Profile) -> String {
    format!("`ccdef profile show {}` lists all accepted URLs", profile.id)
}
