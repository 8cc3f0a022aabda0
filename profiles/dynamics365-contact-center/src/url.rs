//! The adapter URL: one widget that learns org and tenant from its query.

use ccdef_core::prelude::*;

/// The host of the widget.
pub(crate) const HOSTS: &[HostPattern] = &[HostPattern::Named("ccaas-embed-prod.azureedge.net")];

const ORG: QueryParameter = QueryParameter { name: "dynamicsUrl", need: Need::Required, kind: ValueKind::HTTPS_URL };
const TENANT: QueryParameter = QueryParameter { name: "tenantId", need: Need::Recommended, kind: ValueKind::Guid };
const DRIVER: QueryParameter =
    QueryParameter { name: "ctiDriverUrl", need: Need::Optional, kind: ValueKind::HTTPS_URL };
const CONTACT_CENTER: QueryParameter =
    QueryParameter { name: "msdynembedmode", need: Need::Recommended, kind: ValueKind::OneOf(&["3"]) };
const COPILOT: QueryParameter =
    QueryParameter { name: "msdynembedmode", need: Need::Required, kind: ValueKind::OneOf(&["1"]) };

const fn widget(query: &'static [QueryParameter], remark: &'static str) -> UrlForm {
    UrlForm { hosts: HOSTS, paths: &[PathPattern::Equals("/widget/index.html")], query, remark, ..UrlForm::HTTPS }
}

pub(crate) const SPEC: UrlSpec = UrlSpec {
    forms: &[
        widget(&[ORG, TENANT, CONTACT_CENTER, DRIVER], ""),
        widget(
            &[ORG, TENANT, COPILOT, DRIVER],
            "`msdynembedmode=1` opens the Copilot for Service widget; the contact center is `3`",
        ),
    ],
    source: "D1, T1, T2",
};
