//! Values that ccdef itself proposes for an item, in a fix or in a text: none that another row of the tables refuses in
//! this file.

use crate::model::detect::holds;
use crate::rule::RuleContext;
use crate::tables::url_compare::{UrlComparison, compare, complete_url};
use crate::tables::{
    AdapterUrl, Clue, Compose, Constraint, Expectation, KnownItem, OnPage, PathPattern, Relation, SettingRef, UrlSpec,
    ValueKind, ValuePattern, path_matches, setting, url_matches, value_matches,
};

impl RuleContext<'_> {
    /// The best value for this file: what its page requires, the vendor's default in such a case, the value of the tables,
    /// or else any other value of the item's kind. Empty if all of them are refused or none is known.
    pub fn proposed_value(&self, known: &KnownItem) -> &'static str {
        let of_kind: &[&str] = match known.spec.kind {
            ValueKind::OneOf(values) => values,
            _ => &[],
        };
        // Without a value in the tables, none is invented.
        let table_value = self.schema.table_value(known);
        let others = of_kind.iter().copied().filter(|value| !value.is_empty() && table_value.is_some());
        let setting = setting_of(known);
        let of_file = of_page(self, setting).or_else(|| of_case(self, setting));
        let mut candidates = of_file.into_iter().chain(table_value).chain(others);
        candidates.find(|value| !is_refused(self, setting, value)).unwrap_or_default()
    }

    /// An example of the item's value; `None` if the tables have none that the file accepts.
    pub fn example(&self, known: &KnownItem) -> Option<String> {
        let setting = setting_of(known);
        let url_spec = self.schema.profile_and_bases.iter().find_map(|profile| profile.url.as_ref());
        let of_vendor = url_spec.filter(|_| [setting::ADAPTER_URL, setting::STANDBY_URL].contains(&setting));
        let fixed = known.spec.default.filter(|_| known.spec.fixed);
        let of_tables = fixed.or(known.spec.example).or_else(|| known.base.and_then(|base| base.example));
        let is_default = |value: &str| of_expectations(self, setting).is_none_or(|values| values.contains(&value));
        let is_accepted =
            |value: &String| is_default(value) && !is_refused(self, setting, value) && is_url_of(of_vendor, value);
        let of_tables = of_tables.map(str::to_owned).filter(is_accepted);
        let of_scaffold = || of_vendor.and_then(|_| of_scaffold(self, setting)).filter(is_accepted);
        of_tables.or_else(of_scaffold).or_else(|| of_url(of_vendor, setting))
    }
}

impl RuleContext<'_> {
    /// Whether the other settings of the file are right for an adapter URL that is written instead of the present one.
    pub(crate) fn accepts_adapter_url(&self, url: &str) -> bool {
        let parsed = AdapterUrl::parse(url);
        let is_for_another = |decided: SettingRef, pages: &[OnPage]| {
            let page = pages.iter().find(|page| url_matches(&page.page, &parsed));
            page.zip(self.settings.effective(decided)).is_some_and(|(page, value)| !page.values.contains(&value))
        };
        let is_blocked = parsed.scheme() == Some("http") && self.is_for_lightning();
        !is_blocked
            && !is_refused(self, setting::ADAPTER_URL, url)
            && !needs_more(self, &parsed)
            && !constraints(self).flat_map(|row| row.relations).any(|relation| match *relation {
                Relation::PageDecides { setting, pages } => is_for_another(setting, pages),
                _ => false,
            })
    }

    /// Whether the vendor's adapter is only at `http:` addresses: the adapter URL is one of its URLs, and the same URL with
    /// `https:` is not.
    pub(crate) fn is_only_at_http(&self, url: &AdapterUrl<'_>) -> bool {
        let spec = self.schema.profile_and_bases.iter().find_map(|profile| profile.url.as_ref());
        let https = url.text.replacen("http:", "https:", 1);
        spec.is_some() && is_url_of(spec, url.text) && !is_url_of(spec, &https)
    }

    /// Whether an item may be added without a value: no constraint refuses that in this file.
    pub(crate) fn may_be_empty(&self, known: &KnownItem) -> bool {
        let setting = setting_of(known);
        let is_filled = |other: SettingRef| self.settings.effective(other).is_some_and(|value| !value.is_empty());
        !constraints(self).flat_map(|row| row.relations).any(|relation| match *relation {
            Relation::Filled { setting: filled, .. } => filled == setting,
            Relation::Together { one, other, .. } => {
                one == setting && is_filled(other) || other == setting && is_filled(one)
            }
            Relation::Requires { setting: requiring, ref set_to, needs, .. } => {
                let value = self.settings.effective(requiring);
                needs.contains(&setting) && value.is_some_and(|value| value_matches(set_to, value))
            }
            _ => false,
        })
    }
}

fn setting_of(known: &KnownItem) -> SettingRef {
    SettingRef::new(known.section, known.spec.name)
}

/// The vendor's own adapter URL, if it is the same for everybody.
fn of_url(spec: Option<&UrlSpec>, setting: SettingRef) -> Option<String> {
    spec.filter(|_| setting == setting::ADAPTER_URL)?.forms.iter().find_map(complete_url)
}

/// The value that `ccdef new` writes for its own examples.
fn of_scaffold(cx: &RuleContext<'_>, setting: SettingRef) -> Option<String> {
    let spec = cx.schema.profile()?.scaffold.spec()?;
    let answer = |name: &str| {
        let parameter = spec.parameters.iter().find(|parameter| parameter.name == name)?;
        parameter.default.filter(|default| !default.is_empty()).or(parameter.example)
    };
    let applies = |rule: &&Compose| {
        rule.setting == setting && rule.when.is_none_or(|(name, expected)| answer(name) == Some(expected))
    };
    spec.value_of(spec.compose.iter().find(applies)?, answer).filter(|value| !value.is_empty())
}

/// Whether the URL is one of the vendor's, if the vendor's are known.
fn is_url_of(spec: Option<&UrlSpec>, url: &str) -> bool {
    spec.is_none_or(|spec| matches!(compare(spec, &AdapterUrl::parse(url)), Some(UrlComparison::Matches(_)) | None))
}

/// Whether the page requires a setting that the file does not have.
fn needs_more(cx: &RuleContext<'_>, url: &AdapterUrl<'_>) -> bool {
    let is_refused = |setting: SettingRef, must_exist: bool| match cx.settings.effective(setting) {
        Some(value) => value.is_empty(),
        None => must_exist,
    };
    let rows = cx.schema.profile_and_bases.iter().flat_map(|profile| profile.constraints);
    rows.filter(|row| row.when.as_ref().is_some_and(|when| holds_for_url(cx, when, url)))
        .flat_map(|row| row.relations)
        .any(
            |relation| matches!(*relation, Relation::Filled { setting, must_exist } if is_refused(setting, must_exist)),
        )
}

/// Whether a clue would match the file with another adapter URL.
fn holds_for_url(cx: &RuleContext<'_>, clue: &Clue, url: &AdapterUrl<'_>) -> bool {
    match clue {
        Clue::Url(pattern) => url_matches(pattern, url),
        Clue::Page { names, namespace } => path_matches(&PathPattern::page(names, *namespace), url),
        Clue::All(clues) => clues.iter().all(|clue| holds_for_url(cx, clue, url)),
        Clue::Not(clue) => !holds_for_url(cx, clue, url),
        Clue::Named { clue, .. } => holds_for_url(cx, clue, url),
        _ => holds(clue, cx.facts),
    }
}

/// The constraints that apply to the file.
fn constraints(cx: &RuleContext<'_>) -> impl Iterator<Item = &'static Constraint> {
    let rows = cx.schema.profile_and_bases.iter().flat_map(|profile| profile.constraints);
    rows.filter(|row| holds_here(cx, row.when.as_ref()))
}

fn holds_here(cx: &RuleContext<'_>, when: Option<&Clue>) -> bool {
    when.is_none_or(|clue| holds(clue, cx.facts))
}

/// The value that the page of the adapter URL requires.
fn of_page(cx: &RuleContext<'_>, setting: SettingRef) -> Option<&'static str> {
    let url = cx.facts.adapter_url.as_ref()?;
    constraints(cx).flat_map(|row| row.relations).find_map(|relation| match *relation {
        Relation::PageDecides { setting: decided, pages, .. } if decided == setting => {
            pages.iter().find(|page| url_matches(&page.page, url))?.values.first().copied()
        }
        _ => None,
    })
}

/// The value of the vendor's own file in the case of this file, such as that of one of several pages.
fn of_case(cx: &RuleContext<'_>, setting: SettingRef) -> Option<&'static str> {
    let of_case = expectations(cx, setting).find(|expected| expected.when.is_some())?;
    of_case.values.first().copied()
}

/// The values of the vendor's own file, if it always has one of them in the case of this file.
fn of_expectations(cx: &RuleContext<'_>, setting: SettingRef) -> Option<&'static [&'static str]> {
    expectations(cx, setting).next().map(|expected| expected.values)
}

fn expectations(cx: &RuleContext<'_>, setting: SettingRef) -> impl Iterator<Item = &'static Expectation> {
    let rows = cx.schema.profile_and_bases.iter().flat_map(|profile| profile.expects);
    rows.filter(move |expected| expected.setting == setting && holds_here(cx, expected.when.as_ref()))
}

/// Whether a constraint refuses the value in this file.
fn is_refused(cx: &RuleContext<'_>, setting: SettingRef, value: &str) -> bool {
    let has = |(other, pattern): &(SettingRef, ValuePattern)| {
        cx.settings.effective(*other).is_some_and(|found| value_matches(pattern, found))
    };
    constraints(cx).flat_map(|row| row.relations).any(|relation| match relation {
        Relation::Refused { setting: refused, value: pattern, beside, .. } => {
            *refused == setting && value_matches(pattern, value) && beside.as_ref().is_none_or(has)
        }
        _ => false,
    })
}
