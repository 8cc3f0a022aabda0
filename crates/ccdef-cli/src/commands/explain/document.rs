//! An explanation as JSON.

use ccdef_core::tables::{PlatformError, RuleInfo};
use serde::Serialize;

use super::topic::Topic;

/// The explanation of a topic; the kinds have different fields.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Explanation {
    Rule {
        rule: &'static str,
        summary: &'static str,
        page: &'static str,
    },
    Page {
        page: &'static str,
        text: &'static str,
    },
    Facts {
        facts: Vec<FactJson>,
        rules: Vec<&'static str>,
    },
    Category {
        category: &'static str,
        rules: Vec<&'static str>,
        facts: Vec<FactJson>,
    },
    Item {
        item: &'static str,
        profiles: Vec<ItemUseJson>,
    },
    Message {
        title: &'static str,
        exact: bool,
        cause: &'static str,
        fix: &'static str,
        rules: &'static [&'static str],
        source: &'static str,
    },
}

#[derive(Serialize)]
pub(super) struct FactJson {
    page: &'static str,
    title: &'static str,
    text: &'static str,
}

#[derive(Serialize)]
pub(super) struct ItemUseJson {
    profile: &'static str,
    section: &'static str,
    presence: &'static str,
    default: Option<&'static str>,
    doc: Option<&'static str>,
}

impl Explanation {
    pub(super) fn of(topic: &Topic) -> Self {
        match topic {
            Topic::Rule(RuleInfo { id, summary, docs, .. }) => Self::Rule { rule: id.as_str(), summary, page: docs },
            Topic::Page(page) => Self::Page { page: page.name, text: page.text },
            Topic::Facts(found) => Self::Facts {
                facts: found.facts.iter().map(FactJson::of).collect(),
                rules: found.rules.iter().map(|rule| rule.id.as_str()).collect(),
            },
            Topic::Category(category, found) => Self::Category {
                category: category.id(),
                rules: found.rules.iter().map(|rule| rule.id.as_str()).collect(),
                facts: found.facts.iter().map(FactJson::of).collect(),
            },
            Topic::VendorItem(found) => {
                Self::Item { item: found.name, profiles: found.uses.iter().map(ItemUseJson::of).collect() }
            }
            Topic::Message(found) => {
                let PlatformError { title, cause, fix, rules, source, .. } = *found.error;
                let exact = found.quality == ccdef_core::tables::MatchQuality::Exact;
                Self::Message { title, exact, cause, fix, rules, source }
            }
        }
    }
}

impl FactJson {
    fn of(fact: &ccdef_core::tables::Fact) -> Self {
        Self { page: fact.page.name, title: fact.title, text: fact.text }
    }
}

impl ItemUseJson {
    fn of(found: &super::item::ItemUse) -> Self {
        Self {
            profile: found.profile.id.as_str(),
            section: found.section.name,
            presence: found.item.presence.id(),
            default: found.item.default,
            doc: found.item.doc,
        }
    }
}
