//! Explains values of the wrong type in a configuration file: what is expected, with an example.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::format::ConfigFormat;

/// A key of the configuration file.
struct Key {
    /// Its path. `*` stands for any name.
    path: &'static str,
    /// What its value must be.
    value: &'static str,
    /// An example in TOML. `{}` stands for the name at the `*`.
    example: &'static str,
}

impl Key {
    const fn new(path: &'static str, value: &'static str, example: &'static str) -> Self {
        Self { path, value, example }
    }
}

const RULE: &str = "[rules.{}]\nseverity = \"off\"";
const OVERRIDE: &str = "[[overrides]]\nfiles = [\"legacy/**\"]\nprofile = \"none\"";
const OVERRIDE_RULE: &str =
    "[[overrides]]\nfiles = [\"legacy/**\"]\n\n[overrides.rules.document-order]\nseverity = \"off\"";
const SUPPRESSION: &str =
    "[[suppressions]]\nrule = \"duplicate-item\"\nfile = \"legacy/**\"\nreason = \"for an old adapter\"";
const LIMITED_SUPPRESSION: &str =
    "[[suppressions]]\nrule = \"duplicate-item\"\nreason = \"for an old adapter\"\nexpires = \"2027-01-31\"\nmax = 2";
const ITEM_SUPPRESSION: &str =
    "[[suppressions]]\nrule = \"insecure-adapter-url\"\nitem = \"/reqGeneralInfo/reqAdapterUrl\"\nreason = \"a lab\"";
const ENVIRONMENT: &str = "[environments.{}.set]\nmy_domain = \"acme\"";
const RETIREMENT: &str = "[retirement]\nwarn-days = 90";

const KEYS: &[Key] = &[
    Key::new("$schema", "the path or URL of a JSON Schema", "\"$schema\" = \"config.schema.json\""),
    Key::new("extends", "a list of paths", "extends = [\"../ccdef.toml\"]"),
    Key::new("profile", "the id of a profile, `auto` or `none`", "profile = \"aircall\""),
    Key::new("include", "a list of file patterns", "include = [\"callCenters/**\"]"),
    Key::new("exclude", "a list of file patterns", "exclude = [\"legacy/**\"]"),
    Key::new("select", "a list of rules and categories", "select = [\"syntax\", \"missing-required-item\"]"),
    Key::new("ignore", "a list of rules and categories", "ignore = [\"document-order\"]"),
    Key::new("fail-on", "`error`, `warning`, `note` or `never`", "fail-on = \"warning\""),
    Key::new("rules", "a table of rules and categories", "[rules.document-order]\nseverity = \"off\""),
    Key::new("rules.*", "a table with the key `severity`", RULE),
    Key::new("rules.*.severity", "`error`, `warning`, `note` or `off`", RULE),
    Key::new("overrides", "a list of tables", OVERRIDE),
    Key::new("overrides.*", "a table with the key `files`", OVERRIDE),
    Key::new("overrides.*.files", "a list of file patterns", OVERRIDE),
    Key::new("overrides.*.profile", "the id of a profile, `auto` or `none`", OVERRIDE),
    Key::new(
        "overrides.*.dialect",
        "`import` or `metadata`",
        "[[overrides]]\nfiles = [\"legacy/**\"]\ndialect = \"import\"",
    ),
    Key::new("overrides.*.rules", "a table of rules and categories", OVERRIDE_RULE),
    Key::new("overrides.*.rules.*", "a table with the key `severity`", OVERRIDE_RULE),
    Key::new("overrides.*.rules.*.severity", "`error`, `warning`, `note` or `off`", OVERRIDE_RULE),
    Key::new("suppressions", "a list of tables", SUPPRESSION),
    Key::new("suppressions.*", "a table with the keys `rule` and `reason`", SUPPRESSION),
    Key::new("suppressions.*.rule", "the id of a rule", SUPPRESSION),
    Key::new("suppressions.*.file", "a file pattern", SUPPRESSION),
    Key::new("suppressions.*.item", "the path of a setting, such as `/reqGeneralInfo/reqAdapterUrl`", ITEM_SUPPRESSION),
    Key::new("suppressions.*.reason", "text", SUPPRESSION),
    Key::new("suppressions.*.expires", "a date, such as `2027-01-31`", LIMITED_SUPPRESSION),
    Key::new("suppressions.*.max", "a whole number", LIMITED_SUPPRESSION),
    Key::new("environments", "a table of environments", "[environments.test.set]\nmy_domain = \"acme\""),
    Key::new("environments.*", "a table with the key `set`", ENVIRONMENT),
    Key::new("environments.*.set", "a table of answers", ENVIRONMENT),
    Key::new("environments.*.set.*", "text", ENVIRONMENT),
    Key::new("retirement", "a table with the key `warn-days`", RETIREMENT),
    Key::new("retirement.warn-days", "a whole number of days", RETIREMENT),
];

/// Reason and help for an error of serde about the value at `span`; `None` for other errors.
pub(super) fn explain(
    message: &str,
    table: &Spanned<DeTable<'_>>,
    span: &Range<usize>,
    format: ConfigFormat,
) -> Option<(String, String)> {
    let path = path_at(table, span);
    let (depth, key) = (1..=path.len()).rev().find_map(|depth| Some((depth, find(&path[..depth])?)))?;
    let (path, is_entry) = (&path[..depth], depth < path.len());
    let name = path.iter().filter_map(Segment::name).collect::<Vec<_>>().join(".");
    let reason = if let Some(missing) = message.strip_prefix("missing field ") {
        format!("{missing} is missing in `{name}`")
    } else {
        let found = found(message)?;
        let found = if is_entry { format!(", but one entry is {found}") } else { format!(", found {found}") };
        format!("`{name}` must be {}{found}", key.value)
    };
    let example = example(key, path, format);
    Some((in_terms_of(format, &reason), format!("for example\n{example}")))
}

/// An example for a key at the top level.
pub(super) fn example_of(key: &str, format: ConfigFormat) -> Option<String> {
    let path = [Segment::Name(key)];
    find(&path).map(|key| example(key, &path, format))
}

fn find(path: &[Segment<'_>]) -> Option<&'static Key> {
    let matches = |key: &&Key| {
        let pattern: Vec<&str> = key.path.split('.').collect();
        let pairs = || pattern.iter().zip(path);
        pattern.len() == path.len() && pairs().all(|(part, segment)| *part == "*" || segment.name() == Some(*part))
    };
    KEYS.iter().find(matches)
}

/// The value that serde found, from `invalid type: string "x", expected …`.
fn found(message: &str) -> Option<String> {
    let (_, rest) = message.strip_prefix("invalid ")?.split_once(": ")?;
    let (value, _) = rest.rsplit_once(", expected ")?;
    Some(match value.split_once(' ') {
        Some(("string", text)) => format!("the text `{}`", text.trim_matches('"')),
        Some((_, value)) if value.ends_with('`') => value[value.find('`')?..].to_owned(),
        _ if value == "map" => "a table".to_owned(),
        _ if value == "sequence" => "a list".to_owned(),
        _ => value.to_owned(),
    })
}

fn example(key: &Key, path: &[Segment<'_>], format: ConfigFormat) -> String {
    let star = key.path.split('.').position(|part| part == "*");
    let name = star.and_then(|index| path.get(index)).and_then(Segment::name).unwrap_or_default();
    let is_bare = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let name = if is_bare { name.to_owned() } else { toml::Value::from(name).to_string() };
    let toml = key.example.replace("{}", &name);
    match format {
        ConfigFormat::Toml => toml,
        ConfigFormat::Json => {
            let json = toml::from_str::<serde_json::Value>(&toml).ok();
            json.map(|json| json.to_string()).unwrap_or_default()
        }
    }
}

/// What TOML calls a table is an object in JSON.
fn in_terms_of(format: ConfigFormat, text: &str) -> String {
    match format {
        ConfigFormat::Toml => text.to_owned(),
        ConfigFormat::Json => text.replace("a table", "an object").replace("of tables", "of objects"),
    }
}

/// A step of the path to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Segment<'t> {
    Name(&'t str),
    /// An entry of a list.
    Entry,
}

impl<'t> Segment<'t> {
    fn name(&self) -> Option<&'t str> {
        match self {
            Self::Name(name) => Some(name),
            Self::Entry => None,
        }
    }
}

/// The path to the innermost value at `span`. A table in TOML has the span of its header, as has every table that the
/// header creates.
fn path_at<'t>(table: &'t Spanned<DeTable<'_>>, span: &Range<usize>) -> Vec<Segment<'t>> {
    let mut search = Search { span, path: Vec::new(), found: Vec::new() };
    search.table(table.get_ref());
    search.found
}

struct Search<'s, 't> {
    span: &'s Range<usize>,
    path: Vec<Segment<'t>>,
    found: Vec<Segment<'t>>,
}

impl<'t> Search<'_, 't> {
    fn table(&mut self, table: &'t DeTable<'_>) {
        for (key, value) in table {
            self.value(Segment::Name(key.get_ref()), value);
        }
    }

    fn value(&mut self, segment: Segment<'t>, value: &'t Spanned<DeValue<'_>>) {
        self.path.push(segment);
        if value.span().start == self.span.start && self.path.len() > self.found.len() {
            self.found.clone_from(&self.path);
        }
        match value.get_ref() {
            DeValue::Table(table) => self.table(table),
            DeValue::Array(entries) => entries.iter().for_each(|entry| self.value(Segment::Entry, entry)),
            _ => {}
        }
        self.path.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::KEYS;
    use crate::config::format::ConfigFormat;
    use crate::config::parse::parse;
    use ccdef_core::syntax::Source;

    fn refusal(path: &str, text: &str) -> String {
        let format = ConfigFormat::of(std::path::Path::new(path));
        let error = parse(&Source::new(path, text), format).unwrap_err();
        format!("{error}\n{}", error.help().unwrap_or_default())
    }

    #[test]
    fn every_example_is_valid_in_both_formats() {
        for key in KEYS {
            for format in [ConfigFormat::Toml, ConfigFormat::Json] {
                let path = [super::Segment::Name("rules"), super::Segment::Name("padded-text")];
                let text = super::example(key, &path, format);
                let source = Source::new("example", text.as_str());
                assert!(parse(&source, format).is_ok(), "{}: {text}", key.path);
            }
        }
    }

    #[test]
    fn every_key_of_the_schema_is_explained() {
        let schema: serde_json::Value = serde_json::from_str(crate::config::SCHEMA).unwrap();
        let keys = |properties: &serde_json::Value, prefix: &str| -> Vec<String> {
            properties.as_object().unwrap().keys().map(|key| format!("{prefix}{key}")).collect()
        };
        let mut all = keys(&schema["properties"], "");
        for (name, prefix) in [
            ("RuleEntry", "rules.*."),
            ("OverrideEntry", "overrides.*."),
            ("SuppressionEntry", "suppressions.*."),
            ("EnvironmentEntry", "environments.*."),
            ("RetirementEntry", "retirement."),
        ] {
            all.extend(keys(&schema["$defs"][name]["properties"], prefix));
        }
        for key in all {
            assert!(KEYS.iter().any(|known| known.path == key), "{key}");
        }
    }

    #[test]
    fn a_value_of_the_wrong_type_is_explained_with_an_example_in_the_same_format() {
        assert_eq!(
            refusal("a.toml", "[rules]\npadded-text = \"off\"\n"),
            "a.toml:2:15: `rules.padded-text` must be a table with the key `severity`, found the text `off`\n\
             for example\n[rules.padded-text]\nseverity = \"off\""
        );
        assert_eq!(
            refusal("a.json", "{\"rules\":{\"x\":\"off\"}}"),
            "a.json:1:15: `rules.x` must be an object with the key `severity`, found the text `off`\n\
             for example\n{\"rules\":{\"x\":{\"severity\":\"off\"}}}"
        );
    }

    #[test]
    fn tables_lists_and_missing_keys_are_named() {
        let first_line = |text: &str| refusal("a.toml", text).lines().next().unwrap().to_owned();
        for (text, expected) in [
            ("[overrides]\nfiles = 5\n", "a.toml:1:1: `overrides` must be a list of tables, found a table"),
            (
                "[[overrides]]\nfiles = [\"a\", 5]\n",
                "a.toml:2:15: `overrides.files` must be a list of file patterns, but one entry is `5`",
            ),
            ("[rules.padded-text]\n", "a.toml:1:1: `severity` is missing in `rules.padded-text`"),
            ("[[suppressions]]\nrule = \"x\"\n", "a.toml:1:1: `reason` is missing in `suppressions`"),
            (
                "[retirement]\nwarn-days = -5\n",
                "a.toml:2:13: `retirement.warn-days` must be a whole number of days, found `-5`",
            ),
            (
                "[rules.a.severity]\n",
                "a.toml:1:1: `rules.a.severity` must be `error`, `warning`, `note` or `off`, found a table",
            ),
        ] {
            assert_eq!(first_line(text), expected);
        }
    }
}
