//! What a rule can access.

use std::borrow::Cow;

use ccdef_syntax::{Definition, Dialect, Document, Item, Section, Source, Span};

use crate::model::misspelled_names::Names;
use crate::model::misspelled_xml::common_prefix;
use crate::model::placeholder::Samples;
use crate::model::unexpected::Unexpected;
use crate::model::{Detection, Facts, Secret, Setting, Settings};
use crate::rule::options::CheckOptions;
use crate::tables::{AdapterUrl, KnownItem, LIGHTNING_MODES, Schema, setting};

/// One file as a rule sees it.
#[derive(Debug)]
#[non_exhaustive]
pub struct RuleContext<'r> {
    /// The file's path and text.
    pub source: &'r Source,
    /// The spanned tree, for rules about the XML.
    pub document: &'r Document<'r>,
    /// The model, for all other rules.
    pub definition: &'r Definition<'r>,
    /// Every setting of the file, wherever it is written.
    pub settings: &'r Settings<'r>,
    /// Facts about the file.
    pub facts: &'r Facts<'r>,
    /// Dialect, family and profile.
    pub detection: &'r Detection,
    /// The known sections and items of such a file.
    pub schema: &'r Schema,
    /// The names of the file and the known names that they may be typos of.
    pub(crate) names: &'r Names<'r, 'r>,
    /// The samples of every profile.
    pub(crate) samples: &'r Samples,
    /// The credentials of the file, in document order. Text that rules quote from them is masked afterwards.
    pub secrets: &'r [Secret],
    /// What the dialect of the file does not allow.
    pub(crate) unexpected: &'r [Unexpected<'r, 'r>],
    /// The lists of sections and items that are not numbered 0, 1, 2, see [`irregular_lists`].
    ///
    /// [`irregular_lists`]: crate::model::sort_order::irregular_lists
    pub(crate) irregular_lists: &'r [Option<&'r Section<'r>>],
    /// The options of the check.
    pub options: &'r CheckOptions,
}

impl<'r> RuleContext<'r> {
    /// The dialect that the file is checked as.
    pub fn dialect(&self) -> Dialect {
        self.detection.dialect
    }

    /// Whether the file is written in the Metadata API dialect and checked as such.
    pub fn is_metadata(&self) -> bool {
        self.is_in_expected_dialect()
            && match self.dialect() {
                Dialect::Import => false,
                Dialect::Metadata => true,
            }
    }

    /// Whether the file is written in the import dialect and checked as such.
    pub fn is_import(&self) -> bool {
        self.is_in_expected_dialect()
            && match self.dialect() {
                Dialect::Import => true,
                Dialect::Metadata => false,
            }
    }

    /// Whether the file is written in the dialect that it is checked as.
    pub(crate) fn is_in_expected_dialect(&self) -> bool {
        self.definition.dialect == Some(self.dialect())
    }

    /// Whether the root element contradicts everything below it, which decides the dialect.
    pub(crate) fn has_wrong_root(&self) -> bool {
        let right = self.definition.dialect.map(Dialect::root);
        let prefix = |name: &'r str| name.split_once(':').map_or("", |(prefix, _)| prefix);
        self.document.root().zip(right).is_some_and(|(root, right)| {
            root.local_name() != right || common_prefix(root).is_some_and(|common| common != prefix(root.name()))
        })
    }

    /// Whether no tag is missing or malformed, so that a part that was not found is really missing.
    pub fn is_whole(&self) -> bool {
        self.document.is_whole()
    }

    /// The start tag of the root, to report what is missing from the file.
    pub fn root_span(&self) -> Span {
        self.document.root().map_or(Span::default(), |root| root.open_span())
    }

    /// Whether `span` contains a credential, so that its text must not be quoted.
    pub fn is_secret(&self, span: Span) -> bool {
        let first = self.secrets.partition_point(|secret| secret.span.end() <= span.start());
        self.secrets.get(first).is_some_and(|secret| secret.span.start() < span.end())
    }

    /// Every item with its section.
    pub fn items(&self) -> impl Iterator<Item = (&'r Section<'r>, &'r Item<'r>)> + use<'r> {
        self.definition.items()
    }

    /// Every item that some table knows, with its row in the tables.
    pub fn known_items(&self) -> impl Iterator<Item = (&'r Section<'r>, &'r Item<'r>, &'r KnownItem)> + use<'r> {
        self.settings.items().filter_map(|(section, item, setting)| Some((section, item, setting.known?)))
    }

    /// Every item that no table knows.
    pub(crate) fn unknown_items(&self) -> impl Iterator<Item = (&'r Section<'r>, &'r Item<'r>)> + use<'r> {
        let unknown = self.settings.items().filter(|(_, _, setting)| setting.known.is_none());
        unknown.map(|(section, item, _)| (section, item))
    }

    /// The settings that hold the softphone page or its standby page, each with its URL.
    pub(crate) fn softphone_pages(&self) -> impl Iterator<Item = (&'r Setting<'r>, Cow<'r, AdapterUrl<'r>>)> + use<'r> {
        let adapter_url = self.facts.adapter_url.as_ref();
        let is_page = |value: &&Setting<'_>| value.means(setting::ADAPTER_URL) || value.means(setting::STANDBY_URL);
        self.settings.values().filter(is_page).map(move |page| {
            let parsed = adapter_url.filter(|url| url.text == page.value);
            (page, parsed.map_or_else(|| Cow::Owned(AdapterUrl::parse(page.value)), Cow::Borrowed))
        })
    }

    /// Whether only the adapter URL says that the file is for the detected profile: no other signal matches, and the file
    /// has none of the vendor's own items. The URL may just as well be the mistake.
    pub(crate) fn is_profile_by_url_alone(&self) -> bool {
        let is_vendors = |known: &KnownItem| known.base.is_none();
        self.detection.by_url_alone && !self.known_items().any(|(_, _, known)| is_vendors(known))
    }

    /// Whether the file may just as well be for another profile, whose adapter URL is wrong.
    pub(crate) fn has_other_reading(&self) -> bool {
        self.detection.other_reading.is_some() && self.is_profile_by_url_alone()
    }

    /// Whether the compatibility mode makes the softphone show in Lightning Experience.
    pub fn is_for_lightning(&self) -> bool {
        LIGHTNING_MODES.contains(&self.settings.compatibility_mode())
    }
}
