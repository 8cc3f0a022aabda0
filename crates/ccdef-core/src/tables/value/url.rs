//! URLs, as a browser parses them.

use url::Url;

use crate::tables::profile::{ValueIssue, ValueKind};
use crate::text::adapter_url::{PlainUrl, Server};
use crate::text::nearest::nearest;
use crate::text::visible::is_deceptive;

/// Schemes that are not typos of other schemes.
const KNOWN_SCHEMES: &[&str] = &["https", "http", "javascript", "data", "mailto", "tel", "file", "ftp"];

/// The known schemes that are not among these; none if every scheme is accepted.
pub(crate) fn other_schemes(schemes: &[&str]) -> Vec<&'static str> {
    let others = KNOWN_SCHEMES.iter().filter(|scheme| !schemes.is_empty() && !schemes.contains(scheme));
    others.copied().collect()
}

/// How many defects of a URL are corrected for a suggestion. Each needs a copy of the URL.
const MOST_DEFECTS: usize = 8;

pub(super) fn check(value: &str, schemes: &'static [&'static str], relative: bool) -> Result<(), ValueIssue> {
    let mut issue = match first_issue(value, schemes, relative) {
        Err(issue) if issue.suggestion.is_some() => issue,
        result => return result,
    };
    issue.suggestion = issue.suggestion.and_then(|suggestion| accepted(suggestion, schemes, relative));
    Err(issue)
}

/// A suggestion in which all other defects are corrected, too; `None` if it cannot be corrected.
fn accepted(mut suggestion: String, schemes: &'static [&'static str], relative: bool) -> Option<String> {
    for _ in 0..MOST_DEFECTS {
        match first_issue(&suggestion, schemes, relative) {
            Ok(()) => return Some(suggestion).filter(|suggestion| !suggestion.is_empty()),
            Err(issue) => suggestion = issue.suggestion?,
        }
    }
    None
}

/// The first defect of a URL. What it suggests may have others.
fn first_issue(value: &str, schemes: &'static [&'static str], relative: bool) -> Result<(), ValueIssue> {
    if let Some(PlainUrl { server: Some(Server { scheme, host, .. }), path, .. }) = PlainUrl::of(value)
        && (schemes.is_empty() || schemes.contains(&scheme))
    {
        return server(value, scheme, host, path);
    }
    if let Some(rest) = value.strip_prefix(':') {
        return Err(ValueIssue::new("starts with an unexpected colon").suggest(rest.trim_ascii_start()));
    }
    // Any whitespace: a URL contains none, of any kind.
    if value.contains(char::is_whitespace) {
        // Any whitespace: see above.
        let joined: String = value.split_whitespace().collect();
        return Err(ValueIssue::new("contains whitespace").suggest(joined));
    }
    if !value.is_ascii()
        && let Some(invisible) = value.chars().find(|character| is_deceptive(*character))
    {
        let issue = ValueIssue::new(format!("contains the invisible character U+{:04X}", u32::from(invisible)));
        return Err(issue.suggest(value.replace(is_deceptive, "")));
    }
    if let Some(rest) = value.strip_prefix("//") {
        return Err(ValueIssue::new("does not begin with `https://`").suggest(format!("https://{rest}")));
    }
    if value.starts_with('/') {
        return path(schemes, relative);
    }
    absolute(value, schemes, relative)
}

fn path(schemes: &'static [&'static str], relative: bool) -> Result<(), ValueIssue> {
    if relative {
        return Ok(());
    }
    let expected = ValueKind::Url { schemes, relative }.describe();
    Err(ValueIssue::new(format!("is not {expected}")))
}

fn absolute(value: &str, schemes: &'static [&'static str], relative: bool) -> Result<(), ValueIssue> {
    if let Some(issue) = missing_scheme(value, relative) {
        return Err(issue);
    }
    let url = match Url::parse(value) {
        Ok(url) => url,
        Err(url::ParseError::RelativeUrlWithoutBase) => {
            return Err(ValueIssue::new(format!("is not {}", ValueKind::Url { schemes, relative }.describe())));
        }
        Err(error) => return Err(ValueIssue::new(format!("is not valid: {error}"))),
    };
    scheme(value, &url, schemes, relative)?;
    slashes(value, &url)?;
    url.domain().map_or(Ok(()), |host| server(value, url.scheme(), host, url.path()))
}

/// Checks what comes after the scheme of a URL that a browser accepts.
fn server(value: &str, scheme: &str, host: &str, path: &str) -> Result<(), ValueIssue> {
    doubled_scheme(value, scheme, host, path)?;
    self::host(host)
}

/// `acme.example/x`, `acme.example:8443/x`, `localhost:11000`, `apex/page`, `https//acme.example`.
fn missing_scheme(value: &str, relative: bool) -> Option<ValueIssue> {
    let no_scheme = || ValueIssue::new("does not begin with `https://`");
    for scheme in ["https", "http"] {
        if let Some(rest) = value.strip_prefix(scheme).and_then(|rest| rest.strip_prefix("//")) {
            return Some(no_scheme().suggest(format!("{scheme}://{rest}")));
        }
    }
    let end = value.find(['/', '?', '#', '\\']).unwrap_or(value.len());
    let (authority, tail) = value.split_at(end);
    if relative && authority.eq_ignore_ascii_case("apex") && tail.starts_with('/') {
        return Some(ValueIssue::new("does not start with `/`").suggest(format!("/{value}")));
    }
    let host = match authority.split_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() => host,
        Some(_) => return None,
        None => authority,
    };
    let is_host = host == "localhost" || host.trim_matches('.').contains('.');
    let is_email = host.contains('@');
    (is_host && !is_email).then(|| no_scheme().suggest(format!("https://{value}")))
}

fn scheme(value: &str, url: &Url, schemes: &'static [&'static str], relative: bool) -> Result<(), ValueIssue> {
    let scheme = url.scheme();
    if schemes.is_empty() || schemes.contains(&scheme) {
        return Ok(());
    }
    let expected = ValueKind::Url { schemes, relative }.describe();
    let issue = ValueIssue::new(format!("begins with `{scheme}:`; expected {expected}"));
    let rest = value.get(scheme.len()..).unwrap_or_default();
    let intended = if KNOWN_SCHEMES.contains(&scheme) {
        (scheme == "http" && schemes.contains(&"https")).then_some("https")
    } else {
        nearest(scheme, schemes.iter().copied())
    };
    Err(match intended {
        Some(intended) => issue.suggest(format!("{intended}{rest}")),
        None => issue,
    })
}

/// A browser reads `https:host` and `https:\\host` as `https://host`; neither is written on purpose.
fn slashes(value: &str, url: &Url) -> Result<(), ValueIssue> {
    let scheme = url.scheme();
    if !matches!(scheme, "https" | "http") {
        return Ok(());
    }
    let rest = value.get(scheme.len() + 1..).unwrap_or_default();
    if rest.starts_with("//") && !rest.starts_with("///") && !rest.contains('\\') {
        return Ok(());
    }
    let rest = rest.trim_start_matches(['/', '\\']).replace('\\', "/");
    Err(ValueIssue::new("has the wrong slashes").suggest(format!("{scheme}://{rest}")))
}

/// `https://https://acme.example/x`: a browser looks for a server with the name `https`.
fn doubled_scheme(value: &str, scheme: &str, host: &str, path: &str) -> Result<(), ValueIssue> {
    if !matches!(host, "https" | "http") || !path.starts_with("//") {
        return Ok(());
    }
    let issue = ValueIssue::new("has two schemes");
    let rest = value.get(scheme.len() + "://".len()..).unwrap_or_default();
    // What has a user or a port there is no URL after a scheme.
    let is_url = rest.get(host.len()..).is_some_and(|rest| rest.trim_start_matches(':').starts_with("//"));
    Err(if is_url { issue.suggest(rest) } else { issue })
}

/// The host of a URL that a browser accepts: whether it can be the name of a server, which has letters, digits, hyphens and
/// (against the standard) underscores between its dots.
fn host(host: &str) -> Result<(), ValueIssue> {
    let is_empty = |label: &str| label.is_empty();
    if host.strip_suffix('.').unwrap_or(host).split('.').any(is_empty) {
        return Err(ValueIssue::new("has two dots in a row in its host, or one before it"));
    }
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    match host.chars().find(|character| !is_allowed(*character)) {
        Some(sign) => Err(ValueIssue::new(format!("has `{sign}` in its host"))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    fn adapter(value: &str) -> String {
        outcome(ValueKind::ADAPTER_URL, value)
    }

    #[test]
    fn absolute_urls_and_paths_are_accepted() {
        for good in [
            "https://cti.acme.example/softphone?a=1&b={ANI}#x",
            "http://localhost:11000",
            "/apex/ns__page?ccpVersion=2",
            "https://user@cti.acme.example/",
            "https://cti_1.acme.example./",
            "https://https/x",
            "HTTPS://CTI.ACME.EXAMPLE",
            "https://telefón.example/x",
            "https://[2001:db8::1]:8443/x",
        ] {
            assert_eq!(adapter(good), "ok", "{good}");
        }
        assert_eq!(outcome(ValueKind::HTTPS_URL, "/apex/page"), "is not an absolute `https` URL");
    }

    #[test]
    fn invisible_characters_are_found() {
        for bad in [
            "https://cti.acme.example/x\u{200b}",
            "https://cti.ac\u{ad}me.example/x",
            "https://cti\u{feff}.acme.example/x",
        ] {
            let issue = adapter(bad);
            assert!(issue.starts_with("contains the invisible character U+"), "{issue}");
        }
    }

    #[test]
    fn a_missing_scheme_is_suggested() {
        for (bad, meant) in [
            ("cti.acme.example/x", "https://cti.acme.example/x"),
            ("cti.acme.example:8443/x", "https://cti.acme.example:8443/x"),
            ("localhost:8080", "https://localhost:8080"),
            ("//cti.acme.example/x", "https://cti.acme.example/x"),
            ("https//cti.acme.example", "https://cti.acme.example"),
        ] {
            assert_eq!(adapter(bad), format!("does not begin with `https://` ?→ {meant}"), "{bad}");
        }
        assert_eq!(adapter("apex/softphone"), "does not start with `/` ?→ /apex/softphone");
    }

    #[test]
    fn each_defect_of_a_url_is_named() {
        assert_eq!(adapter(": /apex/softphone"), "starts with an unexpected colon ?→ /apex/softphone");
        assert_eq!(
            adapter("https://cti.acme.example/soft phone"),
            "contains whitespace ?→ https://cti.acme.example/softphone"
        );
        assert_eq!(adapter("https://cti.acme.example:port/x"), "is not valid: invalid port number");
        assert_eq!(adapter("https://"), "is not valid: empty host");
        for doubled in ["https://cti..acme.example/x", "https://.acme.example/"] {
            assert_eq!(adapter(doubled), "has two dots in a row in its host, or one before it");
        }
        assert_eq!(adapter("https://cti,acme.example/x"), "has `,` in its host");
        assert_eq!(adapter("softphone"), "is not an absolute `https` or `http` URL, or a path that starts with `/`");
    }

    #[test]
    fn a_doubled_scheme_is_found_however_it_is_written() {
        for (doubled, meant) in [
            ("https://https://cti.acme.example/x", "https://cti.acme.example/x"),
            ("https://https//cti.acme.example/x", "https://cti.acme.example/x"),
            ("https://http://cti.acme.example/x", "http://cti.acme.example/x"),
            ("https://http//cti.acme.example/x?a=b#c", "http://cti.acme.example/x?a=b#c"),
            ("https://HTTPS://cti.acme.example/x", "HTTPS://cti.acme.example/x"),
            ("https://https://https//cti.acme.example/x", "https://cti.acme.example/x"),
        ] {
            assert_eq!(adapter(doubled), format!("has two schemes ?→ {meant}"), "{doubled}");
        }
        for unknown in ["https://https:443//x", "https://anna@https://cti.acme.example/x"] {
            assert_eq!(adapter(unknown), "has two schemes", "{unknown}");
        }
    }

    #[test]
    fn what_is_suggested_is_accepted() {
        let schemes =
            ["https:", "https:https:", "https//", "https:https//", "htps://https:/", "//https:", ": ", "ftp:"];
        let hosts =
            ["//cti.acme.example/x", "cti..acme.example", "//cti.acme.example:port/", "\u{200b}cti.acme.example", ""];
        let kinds = [ValueKind::ADAPTER_URL, ValueKind::HTTPS_URL];
        for value in schemes.iter().flat_map(|scheme| hosts.map(|host| format!("{scheme}{host}"))) {
            for kind in &kinds {
                let suggestion = kind.check(&value).err().and_then(|issue| issue.suggestion);
                let is_accepted = suggestion.as_ref().is_none_or(|text| !text.is_empty() && kind.check(text).is_ok());
                assert!(is_accepted, "{value}: {suggestion:?}");
            }
        }
        let wrong_slashes = "has the wrong slashes ?→ https://cti.acme.example/x";
        assert_eq!(adapter("https:https://cti.acme.example/x"), wrong_slashes);
    }

    #[test]
    fn other_schemes_are_rejected() {
        let expected = "expected an absolute `https` or `http` URL, or a path that starts with `/`";
        assert_eq!(adapter("javascript:alert(1)"), format!("begins with `javascript:`; {expected}"));
        assert_eq!(
            adapter("htps://cti.acme.example"),
            format!("begins with `htps:`; {expected} ?→ https://cti.acme.example")
        );
        assert_eq!(
            outcome(ValueKind::HTTPS_URL, "http://cti.acme.example"),
            "begins with `http:`; expected an absolute `https` URL ?→ https://cti.acme.example"
        );
    }

    #[test]
    fn wrong_slashes_are_rejected() {
        assert_eq!(adapter("https:/cti.acme.example/x"), "has the wrong slashes ?→ https://cti.acme.example/x");
        assert_eq!(adapter("https:\\\\cti.acme.example\\x"), "has the wrong slashes ?→ https://cti.acme.example/x");
    }
}
