//! Errors that only the build of a program can cause: duplicate and unknown ids, and texts with unknown placeholders.

use std::collections::BTreeSet;

use super::{Registry, RegistryError};
use crate::tables::{Constraint, RuleId};
use crate::text::template::expand;

impl Registry {
    /// Checks that rule ids are unique, that those of a profile start with the id of the profile, that every rule that is
    /// silenced or waived exists, that no two rules silence each other, and that texts use only known placeholders.
    /// The test kit calls it for the profiles of a crate, and a test of `ccdef-profiles` for those of the program.
    ///
    /// # Errors
    /// The first id or text that is wrong.
    pub fn verify(&self) -> Result<(), RegistryError> {
        let mut ids = BTreeSet::new();
        if let Some(rule) = self.rules().find(|rule| !ids.insert(rule.id)) {
            return Err(RegistryError::DuplicateRule(rule.id));
        }
        self.reject_ids_without_prefix()?;
        self.reject_unknown_silenced(&ids)?;
        self.reject_mutual_silence()?;
        self.reject_unknown_waived(&ids)?;
        self.profiles().flat_map(|profile| profile.constraints).try_for_each(reject_unknown_placeholders)
    }

    fn reject_ids_without_prefix(&self) -> Result<(), RegistryError> {
        for profile in self.profiles() {
            let prefix = format!("{}-", profile.id);
            if let Some(rule) = self.rules_of(profile).find(|rule| !rule.id.as_str().starts_with(&prefix)) {
                return Err(RegistryError::RuleIdWithoutPrefix { profile: profile.id, rule: rule.id });
            }
        }
        Ok(())
    }

    fn reject_unknown_silenced(&self, ids: &BTreeSet<RuleId>) -> Result<(), RegistryError> {
        let mut pairs = self.rules().flat_map(|rule| rule.silences.iter().map(move |silenced| (rule.id, *silenced)));
        match pairs.find(|(_, silenced)| !ids.contains(silenced)) {
            Some((rule, silenced)) => Err(RegistryError::UnknownSilenced { rule, silenced }),
            None => Ok(()),
        }
    }

    fn reject_mutual_silence(&self) -> Result<(), RegistryError> {
        let silencing: BTreeSet<(RuleId, RuleId)> =
            self.rules().flat_map(|rule| rule.silences.iter().map(move |silenced| (rule.id, *silenced))).collect();
        match silencing.iter().find(|(rule, other)| silencing.contains(&(*other, *rule))) {
            Some(&(rule, other)) => Err(RegistryError::MutualSilence { rule, other }),
            None => Ok(()),
        }
    }

    fn reject_unknown_waived(&self, ids: &BTreeSet<RuleId>) -> Result<(), RegistryError> {
        let mut pairs =
            self.profiles().flat_map(|profile| profile.waivers.iter().map(move |waiver| (profile.id, waiver.rule)));
        match pairs.find(|(_, rule)| !ids.contains(rule)) {
            Some((profile, rule)) => Err(RegistryError::UnknownWaived { profile, rule }),
            None => Ok(()),
        }
    }
}

fn reject_unknown_placeholders(row: &'static Constraint) -> Result<(), RegistryError> {
    for relation in row.relations {
        let texts = [row.message, row.other, row.note, row.help, Some(relation.message())];
        let known = |name: &str| relation.placeholders().contains(&name).then_some("");
        if let Some(text) = texts.into_iter().flatten().find(|text| expand(text, known).is_none()) {
            return Err(RegistryError::UnknownPlaceholder { row: row.info.id, relation: relation.id(), text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::check::registry::{RegisteredRules, Registry, RegistryError};
    use crate::rule::{Check, Rule};
    use crate::tables::{Constraint, Profile, ProfileId, Relation, RuleId, RuleInfo, Waiver, setting};

    static ACME: Profile = Profile { id: ProfileId::new("acme"), ..Profile::EMPTY };
    const UNKNOWN: RuleId = RuleId::new("no-such-rule");

    const fn rule(info: RuleInfo) -> Rule {
        Rule { info, check: Check::Engine }
    }

    fn verify(profile: &'static Profile, own: &[&'static Rule]) -> Result<(), RegistryError> {
        let rules = [RegisteredRules::new(profile, Vec::leak(own.to_vec()))];
        Registry::of([profile]).and_then(|registry| registry.with_rules(rules)).expect("one profile").verify()
    }

    #[test]
    fn a_rule_can_silence_only_rules_that_exist() {
        static LOUD: Rule = rule(RuleInfo { silences: &[UNKNOWN], ..RuleInfo::new("acme-loud", "", "") });
        let refused = RegistryError::UnknownSilenced { rule: LOUD.id, silenced: UNKNOWN };
        assert_eq!(verify(&ACME, &[&LOUD]), Err(refused));
    }

    #[test]
    fn no_two_rules_silence_each_other() {
        const ONE: RuleId = RuleId::new("acme-one");
        const TWO: RuleId = RuleId::new("acme-two");
        static FIRST: Rule = rule(RuleInfo { silences: &[TWO], ..RuleInfo::new("acme-one", "", "") });
        static SECOND: Rule = rule(RuleInfo { silences: &[ONE], ..RuleInfo::new("acme-two", "", "") });
        static ITSELF: Rule = rule(RuleInfo { silences: &[ONE], ..RuleInfo::new("acme-one", "", "") });
        let refused = |other| Err(RegistryError::MutualSilence { rule: ONE, other });
        assert_eq!(verify(&ACME, &[&FIRST, &SECOND]), refused(TWO));
        assert_eq!(verify(&ACME, &[&ITSELF]), refused(ONE));
    }

    #[test]
    fn rule_ids_are_unique_and_start_with_the_profile() {
        static SOFT: Rule = rule(RuleInfo::new("acme-soft", "", ""));
        static UNPREFIXED: Rule = rule(RuleInfo::new("soft", "", ""));
        assert_eq!(verify(&ACME, &[&SOFT]), Ok(()));
        assert_eq!(verify(&ACME, &[&SOFT, &SOFT]), Err(RegistryError::DuplicateRule(SOFT.id)));
        let refused = RegistryError::RuleIdWithoutPrefix { profile: ACME.id, rule: UNPREFIXED.id };
        assert_eq!(verify(&ACME, &[&UNPREFIXED]), Err(refused));
    }

    #[test]
    fn only_a_rule_that_exists_can_be_waived() {
        const WAIVERS: &[Waiver] = &[Waiver::silent("no-such-rule", "it does not exist")];
        static WAIVES: Profile = Profile { waivers: WAIVERS, ..ACME };
        let refused = RegistryError::UnknownWaived { profile: WAIVES.id, rule: UNKNOWN };
        assert_eq!(verify(&WAIVES, &[]), Err(refused));
    }

    #[test]
    fn a_text_uses_only_placeholders_of_its_relation() {
        const TEXT: &str = "`{item}` is not `{other}`";
        const ROW: Constraint = Constraint::new("acme-row", "", "", &[Relation::filled(setting::USE_API)]);
        static QUOTES: Profile = Profile { constraints: &[ROW.help(TEXT)], ..ACME };
        static OPEN: Profile = Profile { constraints: &[ROW.note("an open {item")], ..ACME };
        let refused = |text| RegistryError::UnknownPlaceholder { row: ROW.info.id, relation: "filled", text };
        assert_eq!(verify(&QUOTES, &[]), Err(refused(TEXT)));
        assert_eq!(verify(&OPEN, &[]), Err(refused("an open {item")));
    }
}
