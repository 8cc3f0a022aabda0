//! Rules of the core that do not apply to a vendor's files.

use ccdef_syntax::Dialect;

use crate::tables::id::RuleId;
use crate::tables::profile::Clue;
use crate::tables::setting::SettingRef;
use crate::tables::severity::Severity;

/// A rule of the core that does not apply to a vendor's files (`format/vendors.md#waivers`).
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Waiver {
    /// The rule.
    pub rule: RuleId,
    /// The only setting to which the waiver applies.
    pub setting: Option<SettingRef>,
    /// The only dialect to which the waiver applies.
    pub dialect: Option<Dialect>,
    /// The lower severity; `None` silences the rule.
    pub lowered_to: Option<Severity>,
    /// Applies only to files that match this clue.
    pub when: Option<Clue>,
    /// Whether it also applies to profiles that extend this one.
    pub inherited: bool,
    /// The reason, which `ccdef profile show` shows.
    pub reason: &'static str,
}

impl Waiver {
    /// Silences a rule.
    pub const fn silent(rule: &'static str, reason: &'static str) -> Self {
        Self {
            rule: RuleId::new(rule),
            setting: None,
            dialect: None,
            lowered_to: None,
            when: None,
            inherited: true,
            reason,
        }
    }

    /// Lowers the severity of a rule.
    pub const fn lowered(rule: &'static str, to: Severity, reason: &'static str) -> Self {
        let mut waiver = Self::silent(rule, reason);
        waiver.lowered_to = Some(to);
        waiver
    }

    /// Limits the waiver to one setting.
    pub const fn at(mut self, setting: SettingRef) -> Self {
        self.setting = Some(setting);
        self
    }

    /// Limits the waiver to one dialect.
    pub const fn only_in(mut self, dialect: Dialect) -> Self {
        self.dialect = Some(dialect);
        self
    }

    /// Limits the waiver to files that match this clue.
    pub const fn when(mut self, condition: Clue) -> Self {
        self.when = Some(condition);
        self
    }

    /// Limits the waiver to files that are checked against this profile, not against one that extends it.
    pub const fn not_inherited(mut self) -> Self {
        self.inherited = false;
        self
    }
}
