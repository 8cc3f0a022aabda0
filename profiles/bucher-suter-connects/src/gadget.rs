//! The adapter URL: a gadget on the customer's own Finesse server.

use ccdef_core::prelude::*;

/// Any page of the gadget on any server.
pub(crate) const ANY: UrlPattern = UrlPattern::ANY.paths(&[PathPattern::Contains("/3rdpartygadget/files/Connects/")]);

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1").forms(&[UrlForm::HTTPS.paths(&[
    PathPattern::Equals("/3rdpartygadget/files/Connects/crm/Salesforce/connectsLightning.html"),
    PathPattern::Equals("/3rdpartygadget/files/Connects/crm/Salesforce/connects.html"),
    PathPattern::Segments("/3rdpartygadget/files/Connects/V_*_*_*_*/crm/Salesforce/connectsLightning.html"),
    PathPattern::Segments("/3rdpartygadget/files/Connects/V_*_*_*_*/crm/Salesforce/connects.html"),
])]);

/// The page at the end of a path.
pub(crate) fn page(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The version folder in a path, such as `V_4_8_0_0`; empty if the path has none.
pub(crate) fn version_folder(path: &str) -> &str {
    path.split('/').find(|segment| is_version_folder(segment)).unwrap_or_default()
}

/// Whether `segment` has the form `V_<n>_<n>_<n>_<n>`.
pub(crate) fn is_version_folder(segment: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    segment.strip_prefix("V_").is_some_and(|rest| rest.split('_').count() == 4 && rest.split('_').all(is_number))
}

#[cfg(test)]
mod tests {
    use super::{page, version_folder};

    #[test]
    fn version_folder_and_page_are_read_from_a_path() {
        let path = "/3rdpartygadget/files/Connects/V_4_8_0_0/crm/Salesforce/connects.html";
        assert_eq!((version_folder(path), page(path)), ("V_4_8_0_0", "connects.html"));
        assert_eq!(version_folder("/3rdpartygadget/files/Connects/crm/Salesforce/connects.html"), "");
        assert_eq!(version_folder("/V_4_8/x"), "");
    }
}
