//! The adapter URL: one widget that learns org and tenant from its query.

use ccdef_core::prelude::*;

/// The host of the widget.
pub(crate) const HOSTS: &[HostPattern] = &[HostPattern::Named("ccaas-embed-prod.azureedge.net")];

const ORG: QueryParameter = QueryParameter::required("dynamicsUrl", ValueKind::HTTPS_URL);
const TENANT: QueryParameter = QueryParameter::recommended("tenantId", ValueKind::Guid);
const DRIVER: QueryParameter = QueryParameter::optional("ctiDriverUrl", ValueKind::HTTPS_URL);
const CONTACT_CENTER: QueryParameter = QueryParameter::recommended("msdynembedmode", ValueKind::OneOf(&["3"]));
const COPILOT: QueryParameter = QueryParameter::required("msdynembedmode", ValueKind::OneOf(&["1"]));

const WIDGET: UrlForm = UrlForm::HTTPS.hosts(HOSTS).paths(&[PathPattern::Equals("/widget/index.html")]);
const COPILOT_REMARK: &str = "`msdynembedmode=1` opens the Copilot for Service widget; the contact center is `3`";

pub(crate) const SPEC: UrlSpec = UrlSpec::new("D1, T1, T2").forms(&[
    WIDGET.query(&[ORG, TENANT, CONTACT_CENTER, DRIVER]),
    WIDGET.query(&[ORG, TENANT, COPILOT, DRIVER]).remark(COPILOT_REMARK),
]);
