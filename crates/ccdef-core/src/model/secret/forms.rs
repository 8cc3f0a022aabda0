//! The forms of the tokens that services hand out.
//!
//! Prefixes, alphabets and lengths are facts from `config/gitleaks.toml` of the gitleaks project (as of 2026-07-22); the
//! session id of Salesforce is from the rules of Nosey Parker and Kingfisher (as of 2026-11). Minimum lengths are lower
//! here: what is masked although it is no token is easier to bear than a token that is shown.

/// What the characters after the prefix of a token can be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Alphabet {
    /// Letters and digits.
    Alphanumeric,
    /// Letters, digits and `_`.
    Word,
    /// Letters, digits, `_` and `-`.
    Base64Url,
    /// Letters, digits, `_`, `-` and `.`.
    Dotted,
    /// Letters, digits, `+`, `/`, `_`, `-`, `.` and `=`.
    Base64,
    /// Letters, digits, `_`, `-`, `.` and `~`.
    Tilde,
    /// Hexadecimal digits.
    Hex,
    /// Hexadecimal digits and `-`.
    Uuid,
    /// Digits.
    Digit,
}

impl Alphabet {
    pub(super) fn contains(self, byte: u8) -> bool {
        match self {
            Self::Alphanumeric => byte.is_ascii_alphanumeric(),
            Self::Word => byte.is_ascii_alphanumeric() || byte == b'_',
            Self::Base64Url => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
            Self::Dotted => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'),
            Self::Base64 => byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'_' | b'-' | b'.' | b'='),
            Self::Tilde => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'~'),
            Self::Hex => byte.is_ascii_hexdigit(),
            Self::Uuid => byte.is_ascii_hexdigit() || byte == b'-',
            Self::Digit => byte.is_ascii_digit(),
        }
    }
}

/// The form of a token: a prefix, and a number of characters after it. Some tokens have other characters before that.
#[derive(Debug, Clone, Copy)]
pub(super) struct TokenForm {
    /// The characters before the prefix and the minimum number of them, if the token does not begin with it.
    pub(super) lead: Option<(Alphabet, usize)>,
    /// How it begins, in this case.
    pub(super) start: &'static str,
    /// The characters after that.
    pub(super) rest: Alphabet,
    /// The minimum number of them.
    pub(super) least: usize,
    /// Where a `.` is among the minimum number of characters.
    pub(super) dot: Dot,
    /// Whether it must not follow a letter or a digit, because its prefix is short.
    pub(super) is_word: bool,
    /// What it is, with its article.
    pub(super) what: &'static str,
}

/// Where a `.` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dot {
    /// Anywhere or nowhere.
    Any,
    /// Somewhere.
    Required,
    /// After this number of characters.
    After(usize),
}

const fn form(start: &'static str, rest: Alphabet, least: usize, what: &'static str) -> TokenForm {
    TokenForm { lead: None, start, rest, least, dot: Dot::Any, is_word: start.len() < 5, what }
}

/// A form with at least `least` characters before `start`.
const fn after(lead: Alphabet, least: usize, form: TokenForm) -> TokenForm {
    TokenForm { lead: Some((lead, least)), is_word: false, ..form }
}

const fn dotted(dot: Dot, form: TokenForm) -> TokenForm {
    TokenForm { dot, ..form }
}

use Alphabet::{Alphanumeric, Base64, Base64Url, Digit, Dotted, Hex, Tilde, Uuid, Word};

/// The form of every token that is known by its prefix. A longer prefix comes before its beginning.
pub(super) const FORMS: &[TokenForm] = &[
    form("AKIA", Alphanumeric, 16, "an AWS access key id"),
    form("ASIA", Alphanumeric, 16, "an AWS access key id"),
    form("ABIA", Alphanumeric, 16, "an AWS access key id"),
    form("ACCA", Alphanumeric, 16, "an AWS access key id"),
    form("ghp_", Alphanumeric, 20, "a GitHub token"),
    form("gho_", Alphanumeric, 20, "a GitHub token"),
    form("ghu_", Alphanumeric, 20, "a GitHub token"),
    form("ghs_", Alphanumeric, 20, "a GitHub token"),
    form("ghr_", Alphanumeric, 20, "a GitHub token"),
    form("github_pat_", Word, 20, "a GitHub token"),
    form("glpat-", Dotted, 16, "a GitLab token"),
    form("gldt-", Base64Url, 16, "a GitLab token"),
    form("glrt-", Dotted, 16, "a GitLab token"),
    form("glptt-", Hex, 20, "a GitLab token"),
    form("glcbt-", Base64Url, 16, "a GitLab token"),
    form("gloas-", Base64Url, 32, "a GitLab token"),
    form("glsoat-", Base64Url, 16, "a GitLab token"),
    form("xoxa-", Base64Url, 10, "a Slack token"),
    form("xoxb-", Base64Url, 10, "a Slack token"),
    form("xoxe-", Base64Url, 10, "a Slack token"),
    form("xoxe.", Dotted, 10, "a Slack token"),
    form("xoxo-", Base64Url, 10, "a Slack token"),
    form("xoxp-", Base64Url, 10, "a Slack token"),
    form("xoxr-", Base64Url, 10, "a Slack token"),
    form("xoxs-", Base64Url, 10, "a Slack token"),
    form("xapp-", Base64Url, 10, "a Slack token"),
    form("hooks.slack.com/services/", Base64, 20, "the address of a Slack webhook"),
    form("hooks.slack.com/workflows/", Base64, 20, "the address of a Slack webhook"),
    form("/IncomingWebhook/", Base64, 30, "the address of a Teams webhook"),
    form("sk_live_", Alphanumeric, 10, "a Stripe key"),
    form("sk_test_", Alphanumeric, 10, "a Stripe key"),
    form("sk_prod_", Alphanumeric, 10, "a Stripe key"),
    form("rk_live_", Alphanumeric, 10, "a Stripe key"),
    form("rk_test_", Alphanumeric, 10, "a Stripe key"),
    form("rk_prod_", Alphanumeric, 10, "a Stripe key"),
    form("sk-proj-", Base64Url, 16, "an OpenAI key"),
    form("sk-svcacct-", Base64Url, 16, "an OpenAI key"),
    form("sk-admin-", Base64Url, 16, "an OpenAI key"),
    form("sk-ant-", Base64Url, 16, "an Anthropic key"),
    form("npm_", Alphanumeric, 20, "an npm token"),
    form("pypi-AgEIcHlwaS5vcmc", Base64Url, 16, "a PyPI token"),
    form("rubygems_", Hex, 20, "a RubyGems token"),
    dotted(Dot::Required, form("SG.", Dotted, 32, "a SendGrid key")),
    form("SK", Hex, 32, "a Twilio API key"),
    form("AIza", Base64Url, 35, "a Google API key"),
    form("ya29.", Base64Url, 20, "a Google access token"),
    form("dop_v1_", Hex, 32, "a DigitalOcean token"),
    form("doo_v1_", Hex, 32, "a DigitalOcean token"),
    form("dor_v1_", Hex, 32, "a DigitalOcean token"),
    form("dapi", Hex, 32, "a Databricks token"),
    form("dp.pt.", Alphanumeric, 20, "a Doppler token"),
    form("hf_", Alphanumeric, 30, "a Hugging Face token"),
    form("pplx-", Alphanumeric, 32, "a Perplexity key"),
    form("PMAK-", Base64Url, 32, "a Postman key"),
    form("NRAK-", Alphanumeric, 20, "a New Relic key"),
    form("NRJS-", Hex, 16, "a New Relic key"),
    form("ATATT3", Base64, 60, "an Atlassian token"),
    form("AKCp", Alphanumeric, 60, "an Artifactory key"),
    form("LTAI", Alphanumeric, 16, "an Alibaba access key id"),
    form("xkeysib-", Base64Url, 32, "a Brevo key"),
    form("lin_api_", Alphanumeric, 32, "a Linear key"),
    form("ntn_", Alphanumeric, 32, "a Notion token"),
    form("glsa_", Word, 32, "a Grafana token"),
    form("glc_", Base64, 32, "a Grafana token"),
    form("eyJrIjoi", Base64, 40, "a Grafana key"),
    form("pscale_tkn_", Dotted, 32, "a PlanetScale token"),
    form("pscale_pw_", Dotted, 32, "a PlanetScale password"),
    form("shpat_", Hex, 32, "a Shopify token"),
    form("shpca_", Hex, 32, "a Shopify token"),
    form("shppa_", Hex, 32, "a Shopify token"),
    form("shpss_", Hex, 32, "a Shopify secret"),
    form("shippo_live_", Hex, 32, "a Shippo token"),
    form("shippo_test_", Hex, 32, "a Shippo token"),
    form("sq0atp-", Base64Url, 20, "a Square token"),
    form("sq0csp-", Base64Url, 32, "a Square secret"),
    form("sntrys_", Base64, 32, "a Sentry token"),
    form("sntryu_", Hex, 32, "a Sentry token"),
    form("hvs.", Base64Url, 24, "a Vault token"),
    form("hvb.", Base64Url, 24, "a Vault token"),
    form("hvr.", Base64Url, 24, "a Vault token"),
    form("HRKU-AA", Base64Url, 40, "a Heroku key"),
    form("pul-", Hex, 32, "a Pulumi token"),
    form("tfp_", Base64, 40, "a Typeform token"),
    form("rdme_", Alphanumeric, 40, "a ReadMe key"),
    form("fio-u-", Base64Url, 40, "a Frame.io token"),
    form("ops_eyJ", Base64, 100, "a 1Password token"),
    form("AGE-SECRET-KEY-1", Alphanumeric, 50, "a private key"),
    form("5Aep861", Dotted, 40, "a Salesforce refresh token"),
    form("sk-or-v1-", Hex, 32, "an OpenRouter key"),
    form("sk-", Alphanumeric, 32, "an OpenAI key"),
    form("gsk_", Alphanumeric, 40, "a Groq key"),
    form("xai-", Alphanumeric, 60, "an xAI key"),
    form("r8_", Alphanumeric, 32, "a Replicate token"),
    form("whsec_", Base64, 24, "a Stripe webhook secret"),
    form("GOCSPX-", Base64Url, 24, "a Google client secret"),
    form("1//0", Base64Url, 40, "a Google refresh token"),
    form("dt0c01.", Dotted, 32, "a Dynatrace token"),
    form("dt0s01.", Dotted, 32, "a Dynatrace token"),
    form("dt0s16.", Dotted, 32, "a Dynatrace token"),
    form("key-", Alphanumeric, 32, "a Mailgun key"),
    form("pat-na1-", Uuid, 32, "a HubSpot token"),
    form("pat-na2-", Uuid, 32, "a HubSpot token"),
    form("pat-eu1-", Uuid, 32, "a HubSpot token"),
    form("pat-ap1-", Uuid, 32, "a HubSpot token"),
    form("dckr_pat_", Base64Url, 24, "a Docker token"),
    form("sbp_", Hex, 40, "a Supabase token"),
    form("sb_secret_", Base64Url, 20, "a Supabase key"),
    form("sgp_", Word, 40, "a Sourcegraph token"),
    form("phx_", Word, 40, "a PostHog key"),
    form("tskey-", Base64Url, 20, "a Tailscale key"),
    form("figd_", Base64Url, 32, "a Figma token"),
    form("nfp_", Alphanumeric, 36, "a Netlify token"),
    form("CFPAT-", Base64Url, 40, "a Contentful token"),
    form("FLWSECK", Base64Url, 30, "a Flutterwave key"),
    form("amzn.mws.", Uuid, 32, "an Amazon MWS token"),
    form("amzn1.oa2-cs.v1.", Hex, 40, "an Amazon client secret"),
    form("EAACEdEose0cBA", Alphanumeric, 20, "a Facebook token"),
    form("ATBB", Alphanumeric, 28, "a Bitbucket password"),
    form("ATCTT3", Base64, 60, "an Atlassian token"),
    form("bkua_", Hex, 40, "a Buildkite token"),
    form("lin_oauth_", Alphanumeric, 32, "a Linear token"),
    form("secret_", Alphanumeric, 40, "a Notion token"),
    form("SWMTKN-1-", Base64Url, 40, "a Docker Swarm token"),
    form("discord.com/api/webhooks/", Base64, 30, "the address of a Discord webhook"),
    after(Tilde, 4, form("Q~", Tilde, 28, "an Azure client secret")),
    after(Digit, 8, form(":A", Base64Url, 33, "a Telegram token")),
];

/// How many characters are between the dots of [`DOTTED_TOKEN`].
pub(super) const BETWEEN_DOTS: usize = 6;
/// The token that has no prefix: it is found by its dots.
pub(super) const DOTTED_TOKEN: TokenForm =
    after(Base64Url, 23, dotted(Dot::After(BETWEEN_DOTS), form(".", Dotted, 32, "a Discord token")));

/// How each of [`FORMS`] begins.
pub(super) const STARTS: [&str; FORMS.len()] = {
    let mut starts = [""; FORMS.len()];
    let mut form = 0;
    while form < FORMS.len() {
        starts[form] = FORMS[form].start;
        form += 1;
    }
    starts
};

#[cfg(test)]
mod tests {
    use super::{DOTTED_TOKEN, Dot, FORMS, TokenForm};
    use crate::model::secret::scan::find;

    /// Characters of every alphabet, mixed so that they look like a token.
    const INVENTED: &str =
        "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9a1b2c3d4";

    fn lead(form: &TokenForm, character: impl Fn(usize) -> char) -> String {
        (0..form.lead.map_or(0, |(_, least)| least)).map(character).collect()
    }

    /// A token of the form.
    fn token(form: &TokenForm) -> String {
        let digit = |at: usize| char::from(b'0' + u8::try_from(at % 10).unwrap_or_default());
        let at = match form.dot {
            Dot::Any => return format!("{}{}{}", lead(form, digit), form.start, &INVENTED[..form.least]),
            Dot::Required => form.least / 2,
            Dot::After(at) => at,
        };
        let (first, rest) = (&INVENTED[..at], &INVENTED[at..form.least]);
        format!("{}{}{first}.{rest}", lead(form, digit), form.start)
    }

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|found| &text[found.range]).collect()
    }

    #[test]
    fn every_form_is_found_in_a_sentence() {
        for form in FORMS.iter().chain([&DOTTED_TOKEN]) {
            let token = token(form);
            assert_eq!(found(&format!("it is {token}, keep it")), [token.as_str()], "{}", form.start);
            assert_eq!(found(&format!("c__{token}")).len(), 1, "{}", form.start);
        }
    }

    #[test]
    fn a_prefix_alone_or_with_filler_is_not_a_token() {
        for form in FORMS.iter().chain([&DOTTED_TOKEN]) {
            let (filler, lead) = ("X".repeat(form.least), lead(form, |_| '0'));
            let start = format!("{lead}{}", form.start);
            for text in [start.clone(), format!("{start}{filler}"), format!("{start}ab"), form.start.to_owned()] {
                assert!(find(&text).is_empty(), "{text}");
            }
        }
    }
}
