//! URLs that cannot be a web page for a frame (`format/values.md#not-a-softphone-page`).

use crate::tables::salesforce_hosts::{SalesforceHostKind, almost};
use crate::text::adapter_url::AdapterUrl;

/// Why a URL cannot be a softphone page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoPage {
    /// A file of a kind that a browser does not show as a page, such as "a script".
    File(&'static str),
    /// A page of Lightning Experience.
    Lightning,
    /// A Lightning (Aura) application of the org.
    AuraApplication,
    /// A static resource that is not an HTML page.
    StaticResource,
    /// A part of the org that is not a page, such as "an API of Salesforce".
    OrgPart(&'static str),
    /// The path of a Visualforce page without its name.
    NoName,
    /// A host that is almost this one of Salesforce.
    AlmostSalesforce(String),
    /// A host that is written as a number: the number and the IP address that browsers read.
    NumberHost(String, String),
}

/// Files that are no pages, by the end of their name.
const FILES: &[(&[&str], &str)] = &[
    (&["js", "mjs", "cjs", "ts"], "a script"),
    (&["css", "scss"], "a style sheet"),
    (&["json", "xml", "xsd", "csv", "txt", "md", "yaml", "yml", "wsdl"], "a data file"),
    (&["png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "bmp"], "an image"),
    (&["zip", "gz", "tar", "jar", "exe", "msi", "dmg"], "a file to download"),
    (&["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "rtf"], "a document"),
    (&["mp3", "mp4", "wav", "ogg"], "a media file"),
    (&["cls", "trigger", "cmp", "component"], "source code"),
];

/// Parts of an org that are no pages for users, by the start of their path in lower case.
const ORG_PARTS: &[(&str, &str)] = &[
    ("/services/", "an API of Salesforce"),
    ("/setup/", "a page of Setup"),
    ("/secur/", "a login page"),
    ("/servlet/", "a file to download"),
    ("/aura/", "an API of Salesforce"),
];

/// Why the URL cannot be a softphone page; `None` if it can, or if it cannot be parsed.
pub(crate) fn no_page(url: &AdapterUrl<'_>) -> Option<NoPage> {
    if url.error().is_some() {
        return None;
    }
    let path = url.path().to_ascii_lowercase();
    let kind = url.host().and_then(|host| SalesforceHostKind::of(&host));
    let of_org = || {
        (url.is_relative() || kind.is_some_and(is_of_org))
            .then(|| part_of_org(&path).or_else(|| start_page(kind, &path)).or_else(|| page_name(kind?, &path)))?
    };
    let almost = || almost(&url.host().filter(|_| kind.is_none())?).map(NoPage::AlmostSalesforce);
    let of_host = number_host(url).or_else(|| other_host(kind?)).or_else(almost);
    of_host.or_else(|| file(&path)).or_else(of_org)
}

/// Hosts of Visualforce have their pages only below `/apex/`; this path is the name alone.
fn page_name(kind: SalesforceHostKind, path: &str) -> Option<NoPage> {
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let name = path.strip_prefix('/').filter(|name| is_name(name));
    (kind.is_visualforce() && name.is_some()).then_some(NoPage::NoName)
}

/// A host of Salesforce that is not an org.
fn other_host(kind: SalesforceHostKind) -> Option<NoPage> {
    match kind {
        SalesforceHostKind::Login => Some(NoPage::OrgPart("the login page of Salesforce")),
        SalesforceHostKind::Website => Some(NoPage::OrgPart("a website of Salesforce")),
        _ => None,
    }
}

/// Whether hosts of this kind have the paths of an org. A site has its own.
fn is_of_org(kind: SalesforceHostKind) -> bool {
    kind != SalesforceHostKind::Site
}

/// The org without a path: it shows no page that was made for a softphone. No page of Setup is one.
fn start_page(kind: Option<SalesforceHostKind>, path: &str) -> Option<NoPage> {
    let what = match kind {
        Some(SalesforceHostKind::Setup) => return Some(NoPage::OrgPart("a page of Setup")),
        Some(SalesforceHostKind::Lightning) => NoPage::Lightning,
        Some(SalesforceHostKind::MyDomain) | None => NoPage::OrgPart("the start page of the org"),
        Some(kind) if kind.is_visualforce() => NoPage::NoName,
        _ => return None,
    };
    (path.len() < 2).then_some(what)
}

fn number_host(url: &AdapterUrl<'_>) -> Option<NoPage> {
    let written = url.written_host()?;
    let read = url.host()?;
    let is_address = read.parse::<std::net::Ipv4Addr>().is_ok();
    (is_address && written != read).then(|| NoPage::NumberHost(written.to_owned(), read.into_owned()))
}

/// The end of the name of the last part, if it has one.
fn extension(path: &str) -> Option<&str> {
    Some(path.rsplit('/').next()?.rsplit_once('.')?.1)
}

fn file(path: &str) -> Option<NoPage> {
    let extension = extension(path)?;
    let (_, what) = FILES.iter().find(|(extensions, _)| extensions.contains(&extension))?;
    Some(NoPage::File(what))
}

fn part_of_org(path: &str) -> Option<NoPage> {
    if path == "/lightning" || path.starts_with("/lightning/") || path.starts_with("/one/one.app") {
        return Some(NoPage::Lightning);
    }
    if path.starts_with("/resource/") {
        let is_html = matches!(extension(path), Some("html" | "htm"));
        return (!is_html).then_some(NoPage::StaticResource);
    }
    if extension(path) == Some("app") {
        return Some(NoPage::AuraApplication);
    }
    if matches!(path, "/apex" | "/apex/") {
        return Some(NoPage::NoName);
    }
    let is_in = |start: &str| path.starts_with(start) || Some(path) == start.strip_suffix('/');
    ORG_PARTS.iter().find(|(start, _)| is_in(start)).map(|(_, what)| NoPage::OrgPart(what))
}

impl NoPage {
    /// What the URL is, as a clause.
    pub(crate) fn what(&self) -> String {
        match self {
            Self::Lightning => "it opens Lightning Experience itself".into(),
            Self::AuraApplication => "it is a Lightning application of the org".into(),
            Self::StaticResource => "it is a static resource, not an HTML page".into(),
            Self::NoName => "the path names no Visualforce page".into(),
            Self::File(what) | Self::OrgPart(what) => format!("it is {what}"),
            Self::AlmostSalesforce(meant) => format!("its host resembles `{meant}` of Salesforce"),
            Self::NumberHost(written, read) => format!("browsers read the host `{written}` as the IP address `{read}`"),
        }
    }

    /// What happens in Salesforce.
    pub(crate) fn why(&self) -> &'static str {
        match self {
            Self::File(_) | Self::StaticResource => {
                "Salesforce loads this URL into the frame of the softphone: the browser shows or downloads the file, and no \
                 script of it runs"
            }
            Self::Lightning => {
                "the frame of the softphone would contain all of Lightning Experience, which Salesforce does not allow in \
                 frames of other hosts, and components on its pages cannot use Open CTI"
            }
            Self::AuraApplication => {
                "Salesforce's guide knows web pages of vendors and Visualforce pages; no softphone is known that is a \
                 Lightning application"
            }
            Self::OrgPart(_) | Self::NoName => {
                "Salesforce loads this URL into the frame of the softphone, which stays empty"
            }
            Self::AlmostSalesforce(_) => {
                "the host does not belong to Salesforce: the softphone stays empty, or shows a page of another owner"
            }
            Self::NumberHost(..) => "no server has this address: the softphone stays empty",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::no_page;
    use crate::text::adapter_url::AdapterUrl;

    fn what(url: &str) -> Option<String> {
        no_page(&AdapterUrl::parse(url)).map(|problem| problem.what())
    }

    #[test]
    fn urls_that_are_no_pages_are_recognized() {
        for (url, expected) in [
            ("https://acme.my.salesforce.com/resource/CTI/Driver.js", "it is a script"),
            ("https://cti.acme.test/Driver.JS?v=1", "it is a script"),
            ("https://cti.acme.test/phone.css", "it is a style sheet"),
            ("https://cti.acme.test/callcenter.xml", "it is a data file"),
            ("/lightning/n/Softphone", "it opens Lightning Experience itself"),
            ("https://acme.lightning.force.com/lightning/page/home", "it opens Lightning Experience itself"),
            ("/one/one.app#/n/Phone", "it opens Lightning Experience itself"),
            ("/c/AcmePhone.app", "it is a Lightning application of the org"),
            ("https://acme.my.salesforce.com/resource/Phone", "it is a static resource, not an HTML page"),
            ("/resource/1700000000000/Phone", "it is a static resource, not an HTML page"),
            ("/services/data/v60.0", "it is an API of Salesforce"),
            ("/apex/", "the path names no Visualforce page"),
            ("https://acme.lightning.force.com", "it opens Lightning Experience itself"),
            ("https://acme.my.salesforce.com/", "it is the start page of the org"),
            ("https://acme--c.vf.force.com/", "the path names no Visualforce page"),
            ("https://acme--c.visualforce.com/", "the path names no Visualforce page"),
            ("https://acme.my.salesforce.mil/", "it is the start page of the org"),
            ("https://acme.my.salesforce-setup.com/apex/x", "it is a page of Setup"),
            ("https://login.salesforce.com/?a=1", "it is the login page of Salesforce"),
            ("https://test.salesforce.com/apex/x", "it is the login page of Salesforce"),
            ("https://www.salesforce.com/products", "it is a website of Salesforce"),
            ("/", "it is the start page of the org"),
            ("/?a=1", "it is the start page of the org"),
            ("/setup", "it is a page of Setup"),
            ("/aura", "it is an API of Salesforce"),
            ("/services", "it is an API of Salesforce"),
            ("https://acme.my.salesforce.com/setup", "it is a page of Setup"),
            ("https://acme--c.vf.force.com/AcmePhone", "the path names no Visualforce page"),
            ("https://acme--c.vf.force.co/apex/AcmePhone", "its host resembles `acme--c.vf.force.com` of Salesforce"),
            ("https://123", "browsers read the host `123` as the IP address `0.0.0.123`"),
            ("https://10.1/phone", "browsers read the host `10.1` as the IP address `10.0.0.1`"),
        ] {
            assert_eq!(what(url).as_deref(), Some(expected), "{url}");
        }
    }

    #[test]
    fn pages_are_not_reported() {
        for url in [
            "/apex/acme__Phone?a=1",
            "https://acme.my.salesforce.com/apex/AcmePhone",
            "https://acme.lightning.force.com/apex/AcmePhone",
            "https://na15.salesforce.com/apex/AcmePhone",
            "https://acme.force.com/",
            "https://acme.my.site.com/",
            "https://acmeforce.com/services/phone",
            "https://acme.my.salesforce.com/resource/Bridge/bridge/phone.html",
            "https://cti.acme.test/app/one.app",
            "https://cti.acme.test/lightning/phone",
            "https://cti.acme.test/services/phone.aspx",
            "https://cti.acme.test",
            "https://cti.acme.test/v1.2",
            "https://10.0.0.1:8443/phone.jsp",
            "https://123.acme.test/",
            "https://[::1]/",
            "/hvcc/amz/index.html",
            "/setups",
            "https://acme--c.vf.force.com/apex/AcmePhone",
            "https://acme.my.salesforce.com/AcmePhone",
            "not a url",
        ] {
            assert_eq!(what(url), None, "{url}");
        }
    }
}
