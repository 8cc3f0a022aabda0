//! The options of a check.

use std::sync::Arc;

use ccdef_syntax::{Dialect, Limits};
use jiff::civil::Date;

use crate::model::detect::{Overrides, ProfileChoice};
use crate::rule::suppress::Suppression;
use crate::tables::{Category, Family, RuleInfo, Severity};

/// A rule, or all rules of a category, as users name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleSelector {
    /// One rule, by id.
    Rule(String),
    /// All rules of a category.
    Category(Category),
}

impl RuleSelector {
    /// Whether it selects `rule`.
    pub fn matches(&self, rule: &RuleInfo) -> bool {
        match self {
            Self::Rule(id) => rule.id.as_str() == id,
            Self::Category(category) => rule.category == *category,
        }
    }
}

/// Days before the retirement of Open CTI from which it is a warning, unless the configuration sets another number.
const RETIREMENT_WARN_DAYS: u32 = 180;

/// Options of a check: [`CheckOptions::on`] detects everything and hides nothing; set what differs.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CheckOptions {
    /// The dialect to check files as; `None` detects it.
    pub dialect: Option<Dialect>,
    /// The family to check files as; `None` detects it.
    pub family: Option<Family>,
    /// The profile to check files against.
    pub profile: ProfileChoice,
    /// Today's date, which the core never asks the system for.
    pub as_of: Date,
    /// The Metadata API version that files are deployed with, such as 66.
    pub api_version: Option<u32>,
    /// Only these rules are reported; empty for all.
    pub select: Vec<RuleSelector>,
    /// These rules are not reported.
    pub ignore: Vec<RuleSelector>,
    /// Findings below this severity are not reported.
    pub min_severity: Severity,
    /// Severities that differ from the rules' own; `None` switches a rule off. The last match applies.
    pub severities: Vec<(RuleSelector, Option<Severity>)>,
    /// The suppressions of a file.
    pub suppressions: Vec<Arc<Suppression>>,
    /// Whether comments in the files may suppress findings.
    pub inline_suppressions: bool,
    /// Days before the retirement of Open CTI from which it is a warning.
    pub retirement_warn_days: u32,
    /// Limits of reading.
    pub limits: Limits,
}

impl CheckOptions {
    /// The defaults on a given day.
    pub fn on(as_of: Date) -> Self {
        Self {
            dialect: None,
            family: None,
            profile: ProfileChoice::Auto,
            as_of,
            api_version: None,
            select: Vec::new(),
            ignore: Vec::new(),
            min_severity: Severity::Note,
            severities: Vec::new(),
            suppressions: Vec::new(),
            inline_suppressions: true,
            retirement_warn_days: RETIREMENT_WARN_DAYS,
            limits: Limits::default(),
        }
    }

    /// The dialect to check files as; `None` detects it.
    pub fn dialect(mut self, dialect: Option<Dialect>) -> Self {
        self.dialect = dialect;
        self
    }

    /// The family to check files as; `None` detects it.
    pub fn family(mut self, family: Option<Family>) -> Self {
        self.family = family;
        self
    }

    /// The profile to check files against.
    pub fn profile(mut self, profile: ProfileChoice) -> Self {
        self.profile = profile;
        self
    }

    /// The Metadata API version that files are deployed with, such as 66.
    pub fn api_version(mut self, api_version: Option<u32>) -> Self {
        self.api_version = api_version;
        self
    }

    /// Only these rules are reported; empty for all.
    pub fn select(mut self, select: Vec<RuleSelector>) -> Self {
        self.select = select;
        self
    }

    /// These rules are not reported.
    pub fn ignore(mut self, ignore: Vec<RuleSelector>) -> Self {
        self.ignore = ignore;
        self
    }

    /// Findings below this severity are not reported.
    pub fn min_severity(mut self, min_severity: Severity) -> Self {
        self.min_severity = min_severity;
        self
    }

    /// Severities that differ from the rules' own, see the field.
    pub fn severities(mut self, severities: Vec<(RuleSelector, Option<Severity>)>) -> Self {
        self.severities = severities;
        self
    }

    /// The suppressions, see the field.
    pub fn suppressions(mut self, suppressions: Vec<Arc<Suppression>>) -> Self {
        self.suppressions = suppressions;
        self
    }

    /// Whether comments in the files may suppress findings.
    pub fn inline_suppressions(mut self, inline_suppressions: bool) -> Self {
        self.inline_suppressions = inline_suppressions;
        self
    }

    /// Days before the retirement of Open CTI from which it is a warning.
    pub fn retirement_warn_days(mut self, retirement_warn_days: u32) -> Self {
        self.retirement_warn_days = retirement_warn_days;
        self
    }

    /// Limits of reading.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// What the user chose, which overrides the detection.
    pub(crate) fn overrides(&self) -> Overrides {
        Overrides { dialect: self.dialect, family: self.family, profile: self.profile }
    }

    /// The severity that configuration gives to `rule`: `None` if it sets none, `Some(None)` for off.
    pub fn configured_severity(&self, rule: &RuleInfo) -> Option<Option<Severity>> {
        let matching = self.severities.iter().rev().find(|(selector, _)| selector.matches(rule));
        matching.map(|(_, severity)| *severity)
    }

    /// Whether findings of `rule` are reported.
    pub fn reports(&self, rule: &RuleInfo) -> bool {
        let selected = self.select.is_empty() || self.select.iter().any(|selector| selector.matches(rule));
        selected && !self.ignore.iter().any(|selector| selector.matches(rule))
    }
}
