//! Finds credentials in any text, whatever its structure: one pass looks for the anchors of all forms, and only where one
//! of them is the text around it is read.
//!
//! What is read around an anchor has a maximum length, or ends at the next anchor, so that the time is linear.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::credential_range::CredentialRange;
use super::forms::{FORMS, TokenForm};
use super::{armor, header, pair, token, url};

/// What an anchor can be the beginning of.
#[derive(Debug, Clone, Copy)]
enum CredentialAnchor {
    Token(&'static TokenForm),
    Block,
    PuttyKey,
    BareKey,
    WebToken,
    SessionId,
    TwilioAccount,
    Authority,
    Parameter,
    Scheme,
    Name,
}

/// Every anchor with its text, which is compared without case.
fn anchors() -> Vec<(&'static str, CredentialAnchor)> {
    let of = |texts: &'static [&'static str], anchor: CredentialAnchor| texts.iter().map(move |text| (*text, anchor));
    let mut all: Vec<(&str, CredentialAnchor)> =
        FORMS.iter().map(|form| (form.start, CredentialAnchor::Token(form))).collect();
    all.extend(of(armor::OPENINGS, CredentialAnchor::Block));
    all.extend(of(armor::PUTTY, CredentialAnchor::PuttyKey));
    all.extend(of(armor::BARE, CredentialAnchor::BareKey));
    all.extend(of(&[token::WEB_TOKEN], CredentialAnchor::WebToken));
    all.extend(of(&[token::SESSION], CredentialAnchor::SessionId));
    all.extend(of(&[token::TWILIO_ACCOUNT], CredentialAnchor::TwilioAccount));
    all.extend(of(&[url::AUTHORITY], CredentialAnchor::Authority));
    all.extend(of(url::PARAMETERS, CredentialAnchor::Parameter));
    all.extend(of(header::SCHEMES, CredentialAnchor::Scheme));
    all.extend(of(pair::NAMES, CredentialAnchor::Name));
    all
}

struct Scanner {
    searcher: Option<AhoCorasick>,
    anchors: Vec<CredentialAnchor>,
}

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| {
    let (texts, anchors): (Vec<&str>, Vec<CredentialAnchor>) = anchors().into_iter().unzip();
    let searcher = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(texts);
    Scanner { searcher: searcher.ok(), anchors }
});

/// Finds where the next key opens, which is where the one before it ends at the latest.
static OPENINGS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let texts = armor::OPENINGS.iter().chain(armor::PUTTY);
    AhoCorasick::builder().ascii_case_insensitive(true).build(texts).ok()
});

/// Every credential of `text`, in order; none overlaps another.
pub(super) fn find(text: &str) -> Vec<CredentialRange> {
    let mut found: Vec<CredentialRange> = Vec::new();
    let Some(searcher) = &SCANNER.searcher else { return found };
    let (mut clear, mut names_from) = (0, 0);
    for hit in searcher.find_iter(text) {
        let anchor = SCANNER.anchors[hit.pattern().as_usize()];
        let is_name = matches!(anchor, CredentialAnchor::Name);
        if hit.start() < clear || (is_name && hit.start() < names_from) {
            continue;
        }
        if is_name {
            names_from = pair::end_of_name(text, hit.end());
        }
        let credential = at(anchor, text, hit.range());
        if let Some(credential) = credential.filter(|credential| credential.range.start >= clear) {
            clear = credential.range.end;
            found.push(credential);
        }
    }
    found
}

/// Whether a name or label may name a credential: a quick look before [`super::name::credential_kind`].
pub(super) fn may_name_credential(name: &str) -> bool {
    let Some(searcher) = &SCANNER.searcher else { return true };
    searcher.find_iter(name).any(|hit| matches!(SCANNER.anchors[hit.pattern().as_usize()], CredentialAnchor::Name))
}

fn at(anchor: CredentialAnchor, text: &str, hit: Range<usize>) -> Option<CredentialRange> {
    match anchor {
        CredentialAnchor::Token(form) => token::of_form(text, hit.start, form),
        CredentialAnchor::Block => armor::block(text, hit.clone(), next_key(text, hit.end)),
        CredentialAnchor::PuttyKey => armor::putty(text, hit.start, next_key(text, hit.end)),
        CredentialAnchor::BareKey => Some(armor::bare(text, hit.start)),
        CredentialAnchor::WebToken => token::web_token(text, hit.start),
        CredentialAnchor::SessionId => token::session(text, hit.start),
        CredentialAnchor::TwilioAccount => token::twilio_auth_token(text, hit.start),
        CredentialAnchor::Authority => url::password(text, hit.end),
        CredentialAnchor::Parameter => url::parameter(text, hit),
        CredentialAnchor::Scheme => header::credential(text, hit),
        CredentialAnchor::Name => pair::credential(text, hit),
    }
}

fn next_key(text: &str, from: usize) -> usize {
    let next = OPENINGS.as_ref().and_then(|openings| openings.find(&text[from..]));
    next.map_or(text.len(), |next| from + next.start())
}

#[cfg(test)]
mod tests;
