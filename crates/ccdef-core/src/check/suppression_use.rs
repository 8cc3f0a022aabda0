//! Which suppressions of configuration files and baselines were used in a run.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::rule::{Diagnostic, Suppression, SuppressionTarget};

/// The suppressions that apply to the files of a run, by their address: files with the same configuration share them.
#[derive(Debug, Default)]
pub(crate) struct SuppressionUse {
    by_address: BTreeMap<usize, Use>,
}

#[derive(Debug)]
struct Use {
    suppression: Arc<Suppression>,
    is_used: bool,
    /// While it is not used: the settings of the findings of its rule.
    settings: BTreeSet<String>,
}

impl SuppressionUse {
    /// Adds a suppression of a file with these findings.
    pub(crate) fn add(&mut self, suppression: &Arc<Suppression>, is_used: bool, findings: &[Diagnostic]) {
        let known = self.entry(suppression);
        known.is_used |= is_used;
        if !known.is_used && matches!(suppression.target, SuppressionTarget::Setting(_)) {
            let open = findings.iter().filter(|finding| finding.suppressed.is_none());
            let of_rule = open.filter(|finding| finding.rule.id.as_str() == suppression.rule);
            known.settings.extend(of_rule.filter_map(|finding| finding.setting.clone()));
        }
    }

    /// Adds those of other files.
    pub(crate) fn merge(&mut self, other: Self) {
        for (address, one) in other.by_address {
            let Use { suppression, is_used, settings } = one;
            let known = self.by_address.entry(address).or_insert_with(|| Use::of(&suppression));
            known.is_used |= is_used;
            known.settings.extend(settings);
        }
    }

    fn entry(&mut self, suppression: &Arc<Suppression>) -> &mut Use {
        self.by_address.entry(Arc::as_ptr(suppression).addr()).or_insert_with(|| Use::of(suppression))
    }

    /// Those that were not used, each with the settings of the findings of its rule.
    pub(crate) fn unused(&self) -> impl Iterator<Item = (&Suppression, impl Iterator<Item = &str>)> {
        let unused = self.by_address.values().filter(|one| !one.is_used);
        unused.map(|one| (one.suppression.as_ref(), one.settings.iter().map(String::as_str)))
    }
}

impl Use {
    fn of(suppression: &Arc<Suppression>) -> Self {
        Self { suppression: Arc::clone(suppression), is_used: false, settings: BTreeSet::new() }
    }
}
