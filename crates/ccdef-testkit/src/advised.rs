//! Values that helps tell people to write.

/// What a help says to write.
#[derive(Debug, PartialEq)]
pub(crate) struct AdvisedValue<'h> {
    /// The name of the item to change; `None` for what the finding is about.
    pub(crate) item: Option<&'h str>,
    /// What to write.
    pub(crate) value: &'h str,
    /// The part of the present value that it replaces.
    pub(crate) part: AdvisedPart,
}

/// A part of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AdvisedPart {
    Whole,
    /// The host of a URL.
    Host,
    /// The scheme of a URL, with the colon.
    Scheme,
}

/// Beginnings of a help after which a value follows.
const VALUE_FOLLOWS: &[&str] = &["write `", "use `", "write a name such as `"];
/// Texts inside a help after which a value follows.
const VALUE_INSIDE: &[&str] = &["the nearest is `", "rename it, for example to `"];
/// Texts inside a help after which a host follows.
const HOST_INSIDE: &[&str] = &["the host `", "the host of your region, such as `", "the host of your region: `"];
/// What follows a value if the help is about several, or about its form.
const NO_VALUE: &[&str] = &[" and ", " as "];

/// The value that a help names; `None` if it names none, or a text with a part that people fill in.
pub(crate) fn advised(help: &str) -> Option<AdvisedValue<'_>> {
    let advised = set(help).or_else(|| host(help)).or_else(|| value(help))?;
    let is_value = !advised.value.is_empty() && !advised.value.contains(['`', '<', '…']);
    let is_pair = advised.part == AdvisedPart::Whole && !advised.value.contains("://") && advised.value.contains('=');
    // Options follow `use`, too.
    (is_value && !is_pair && !advised.value.starts_with('-')).then_some(advised)
}

/// "set `item` to `value`".
fn set(help: &str) -> Option<AdvisedValue<'_>> {
    let (item, rest) = help.strip_prefix("set `")?.split_once("` to `")?;
    let (value, _) = rest.split_once('`')?;
    Some(AdvisedValue { item: Some(item), value, part: AdvisedPart::Whole })
}

/// "write the host `value`".
fn host(help: &str) -> Option<AdvisedValue<'_>> {
    let rest = HOST_INSIDE.iter().find_map(|start| help.split_once(start).map(|(_, rest)| rest))?;
    let (value, _) = rest.split_once('`')?;
    Some(AdvisedValue { item: None, value, part: AdvisedPart::Host })
}

/// "write `value`".
fn value(help: &str) -> Option<AdvisedValue<'_>> {
    let after = VALUE_FOLLOWS.iter().find_map(|start| help.strip_prefix(start));
    let inside = || VALUE_INSIDE.iter().find_map(|start| help.split_once(start).map(|(_, rest)| rest));
    let (value, rest) = after.or_else(inside)?.split_once('`')?;
    let part = if value.ends_with(':') { AdvisedPart::Scheme } else { AdvisedPart::Whole };
    (!NO_VALUE.iter().any(|next| rest.starts_with(next))).then_some(AdvisedValue { item: None, value, part })
}

impl AdvisedValue<'_> {
    /// The value after the advice was followed, as XML. A help may escape its value already.
    pub(crate) fn replaced(&self, written: &str) -> Option<String> {
        let value = self.value.replace("&amp;", "&").replace('&', "&amp;");
        match self.part {
            AdvisedPart::Whole => Some(value),
            AdvisedPart::Host => {
                let (scheme, rest) = written.split_once("://")?;
                let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
                Some(format!("{scheme}://{value}{}", &rest[end..]))
            }
            AdvisedPart::Scheme => written.split_once(':').map(|(_, rest)| format!("{value}{rest}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AdvisedPart, AdvisedValue, advised};

    #[test]
    fn every_form_of_advice_is_followed() {
        for (help, item, value, part) in [
            ("write `5`", None, "5", AdvisedPart::Whole),
            ("use `Lightning`", None, "Lightning", AdvisedPart::Whole),
            (
                "use `https://cti.acme.test/?a=1`; see the profile",
                None,
                "https://cti.acme.test/?a=1",
                AdvisedPart::Whole,
            ),
            ("write `a & b` instead of `a &amp; b`", None, "a & b", AdvisedPart::Whole),
            ("write a number from 1 to 9; the nearest is `9`", None, "9", AdvisedPart::Whole),
            ("rename it, for example to `acme2`, and change the adapter", None, "acme2", AdvisedPart::Whole),
            ("set `acmeMode` to `b`, or change the page", Some("acmeMode"), "b", AdvisedPart::Whole),
            ("if the file is for Acme, write the host `a.test`", None, "a.test", AdvisedPart::Host),
            ("use the host of your region, such as `a.test`; see", None, "a.test", AdvisedPart::Host),
            ("write `https:` if the server supports it", None, "https:", AdvisedPart::Scheme),
        ] {
            assert_eq!(advised(help), Some(AdvisedValue { item, value, part }), "{help}");
        }
        for help in [
            "write `<a>`",
            "use `--family voice`",
            "write the URL of a page",
            "set both to the same value",
            "write `name` and `label` as elements",
            "write `a=1`, or remove the parameter",
        ] {
            assert_eq!(advised(help), None, "{help}");
        }
    }

    #[test]
    fn a_part_of_a_value_is_replaced() {
        let replaced = |help: &str, written: &str| advised(help).and_then(|advised| advised.replaced(written));
        let host = replaced("write the host `b.test`", "https://a.test:8443/x?y=a.test");
        assert_eq!(host.as_deref(), Some("https://b.test:8443/x?y=a.test"));
        assert_eq!(replaced("write `https:`", "http://a.test/x").as_deref(), Some("https://a.test/x"));
        assert_eq!(replaced("use `http://a.test/?a=1&amp;b=2`", "x").as_deref(), Some("http://a.test/?a=1&amp;b=2"));
        assert_eq!(replaced("write `a & b`", "x").as_deref(), Some("a &amp; b"));
        assert_eq!(replaced("write the host `b.test`", "/apex/x"), None);
    }
}
