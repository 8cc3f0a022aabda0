//! The anchors of all forms of credentials: what each form begins with or contains.

use super::credential_range::CredentialRange;
use super::forms::{DOTTED_TOKEN, FORMS, STARTS};
use super::{armor, bare_key, header, key_object, login, name, pair, token, url};
use crate::text::word_table::{WordHit, WordTable};

/// What an anchor can be the beginning of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CredentialAnchor {
    Token,
    DottedToken,
    Block,
    PuttyKey,
    BareKey,
    EncodedBlock,
    JsonWebKey,
    XmlKey,
    WebToken,
    SessionId,
    TwilioId,
    Authority,
    Parameter,
    Scheme,
    Login,
    Name,
}

/// Every anchor, which is compared without case.
pub(super) static ANCHORS: WordTable<CredentialAnchor> = WordTable::new(&[
    (CredentialAnchor::Token, &STARTS),
    (CredentialAnchor::Block, armor::OPENINGS),
    (CredentialAnchor::PuttyKey, armor::PUTTY),
    (CredentialAnchor::BareKey, &bare_key::ANCHORS),
    (CredentialAnchor::EncodedBlock, &[bare_key::BLOCK]),
    (CredentialAnchor::JsonWebKey, &[key_object::JSON_WEB_KEY]),
    (CredentialAnchor::XmlKey, &[key_object::XML_KEY]),
    (CredentialAnchor::WebToken, &[token::WEB_TOKEN]),
    (CredentialAnchor::SessionId, &[token::SESSION]),
    (CredentialAnchor::TwilioId, token::TWILIO_IDS),
    (CredentialAnchor::Parameter, url::PARAMETERS),
    (CredentialAnchor::Scheme, header::SCHEMES),
    (CredentialAnchor::Login, login::OPTIONS),
    (CredentialAnchor::Name, name::ANCHORS),
]);

/// The anchors of names beyond ASCII: a table of its own, which texts in ASCII are not searched for.
pub(super) static NON_ASCII_ANCHORS: WordTable<CredentialAnchor, 128> =
    WordTable::new(&[(CredentialAnchor::Name, name::NON_ASCII_ANCHORS)]);

/// Whether an anchor that is a word is accepted.
pub(super) fn any_word(text: &str, mut accept: impl FnMut(WordHit<CredentialAnchor>) -> bool) -> bool {
    ANCHORS.any(text, &mut accept) || (!text.is_ascii() && NON_ASCII_ANCHORS.any(text, accept))
}

/// Whether a name or label may name a credential: a quick look before [`name::NamedCredential::of`].
pub(super) fn may_name_credential(name: &str) -> bool {
    any_word(name, |hit| hit.kind == CredentialAnchor::Name)
}

/// The credential that begins with that anchor, or is around it.
pub(super) fn at(hit: &WordHit<CredentialAnchor>, text: &str) -> Option<CredentialRange> {
    let WordHit { kind, index, range } = hit.clone();
    let found = match kind {
        CredentialAnchor::Token => token::of_form(text, range.start, &FORMS[index]),
        CredentialAnchor::DottedToken => token::of_form(text, range.start, &DOTTED_TOKEN),
        CredentialAnchor::Block => armor::block(text, range.clone(), || next_key(text, range.end)),
        CredentialAnchor::PuttyKey => armor::putty(text, range.start, next_key(text, range.end)),
        CredentialAnchor::BareKey => bare_key::credential(text, range.start, index),
        CredentialAnchor::EncodedBlock => bare_key::encoded_block(text, range.start),
        CredentialAnchor::JsonWebKey => key_object::json_web_key(text, &range),
        CredentialAnchor::XmlKey => key_object::xml_key(text, &range),
        CredentialAnchor::WebToken => token::web_token(text, range.start),
        CredentialAnchor::SessionId => token::session(text, range.start),
        CredentialAnchor::TwilioId => token::twilio_secret(text, range.start),
        CredentialAnchor::Authority => url::password(text, range.end),
        CredentialAnchor::Parameter => url::parameter(text, range),
        CredentialAnchor::Scheme => header::credential(text, range),
        CredentialAnchor::Login => login::credential(text, &range),
        CredentialAnchor::Name => pair::credential(text, &range),
    };
    found.map(|found| found.of_characters(text))
}

/// Where the next key opens, which is where the one before it ends at the latest.
fn next_key(text: &str, from: usize) -> usize {
    let mut next = text.len();
    ANCHORS.any(&text[from..], |hit| {
        let opens = matches!(hit.kind, CredentialAnchor::Block | CredentialAnchor::PuttyKey);
        next = if opens { from + hit.range.start } else { next };
        opens
    });
    next
}
