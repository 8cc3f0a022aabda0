//! The expiry date of the key pair.
//!
//! Not a constraint row, because the date is compared with today's date.

use ccdef_core::prelude::*;

declare_rule! {
    /// The key pair has expired.
    pub(crate) static KEY_EXPIRY = {
        id: "scv-amazon-connect-key-expiry",
        summary: "the key pair has expired",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const EXPIRY: SettingRef = SettingRef::voice("reqTelephonyIntegrationKeyPairExpDate");

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(expiry) = cx.settings.get(EXPIRY) else { return };
    let Some(date) = date_of(expiry.value) else { return };
    if date >= cx.options.as_of {
        return;
    }
    out.report(&KEY_EXPIRY, expiry.span, format!("the key pair expired on {date}"))
        .setting(EXPIRY.section, EXPIRY.item)
        .note("Salesforce checks the tokens of the telephony integration with this key pair: the contact center cannot be used until it is renewed")
        .help("create a new key pair, and write its public key and its expiry date into the file");
}

/// The day of `dd/MM/yyyy HH:mm:ss`.
fn date_of(value: &str) -> Option<Date> {
    ValueKind::DateTime.check(value).ok()?;
    let mut parts = value.split_whitespace().next()?.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::date_of;

    #[test]
    fn dates_are_read_day_first() {
        assert_eq!(date_of("31/12/2027 23:59:59").map(|date| date.to_string()), Some("2027-12-31".into()));
        assert_eq!(date_of("2027-12-31"), None);
        assert_eq!(date_of(""), None);
    }
}
