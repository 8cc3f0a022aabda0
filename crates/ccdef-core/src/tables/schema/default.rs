//! The default value of an item.

use super::{KnownItem, Origin, Schema};

impl Schema {
    /// The default value of an item: that of the profile, the value of the vendor's own file, or that of the family.
    pub fn table_value(&self, known: &KnownItem) -> Option<&'static str> {
        let own = known.spec.default.filter(|_| matches!(known.origin, Origin::Profile(_)));
        own.or_else(|| self.expected(known)).or(known.spec.default).or_else(|| known.base.and_then(|base| base.default))
    }

    /// The first value of the vendor's own file.
    fn expected(&self, known: &KnownItem) -> Option<&'static str> {
        let expectations = self.profile_and_bases.iter().flat_map(|profile| profile.expects);
        let mut always = expectations.filter(|expectation| expectation.when.is_none());
        let found = always.find(|expected| expected.setting.is(known.section, known.spec.name));
        found.and_then(|expectation| expectation.values.first().copied())
    }
}
