//! Names and labels that mark a value as a credential.

mod split;
mod value;
mod value_words;
mod words;

use split::{are_joined, ends_with, is, is_plural, letters, words};
pub(super) use value::{is_long_key, is_mixed, is_random, is_unlike_words, may_be_secret_value};
pub(super) use words::{ANCHORS, ANNOUNCED, NON_ASCII_ANCHORS};
use words::{ANNOUNCED_ANYWHERE, ANNOUNCED_AT_END, OPEN, PROPERTIES, PROPERTIES_BESIDE, VAGUE};

/// The credential that a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NamedCredential {
    /// What it is, with its article, such as "a password".
    pub(super) what: &'static str,
    /// Whether only a random value is one.
    is_vague: bool,
}

impl NamedCredential {
    /// What the name or label names.
    pub(super) fn of(name: &str) -> Option<Self> {
        let sure = credential_kind(name).map(|what| Self { what, is_vague: false });
        sure.or_else(|| Some(Self { what: announced(name, &words(name), VAGUE)?, is_vague: true }))
    }

    /// Whether the beginning of a value, or all of it, allows it to be the credential.
    pub(super) fn may_be(self, value: &str) -> bool {
        may_be_secret_value(value) && (!self.is_vague || is_random(value))
    }
}

/// The credential that a name or label certainly names, such as "a password".
pub(super) fn credential_kind(name: &str) -> Option<&'static str> {
    let words = words(name);
    let found = announced(name, &words, ANNOUNCED).or_else(|| {
        let (last, before) = words.split_last()?;
        let is_one = |(word, _): &&(&str, &str)| is(last, word) && !before.last().is_some_and(|word| is(word, "by"));
        ANNOUNCED_AT_END.iter().find(is_one).map(|(_, what)| *what)
    });
    found.or_else(|| ANNOUNCED_ANYWHERE.iter().find(|(word, _)| name.contains(word)).map(|(_, what)| *what))
}

/// The first of `list` that the words name, and not a property of it.
fn announced(name: &str, words: &[&str], list: &[(&[&str], &'static str)]) -> Option<&'static str> {
    list.iter().find_map(|(announced, what)| {
        let start = words.windows(announced.len()).rposition(|window| announces(window, announced))?;
        let (before, rest) = words.split_at(start);
        let after = rest.get(announced.len()..).unwrap_or_default();
        let is_one_of = |list: &[&str], word: &&str| list.iter().any(|property| is(word, property));
        let is_property = after.iter().any(|word| is_one_of(PROPERTIES, word))
            || after.first().is_some_and(|word| {
                is_one_of(PROPERTIES_BESIDE, word) && are_joined(name, words[start + announced.len() - 1], word)
            });
        (!is_property && !is_open(before, rest)).then_some(*what)
    })
}

/// Whether the words before the name of a credential, or that name itself, say that it is not secret: a public key token, the
/// name of a named credential, or the maximum number of tokens.
fn is_open(before: &[&str], name: &[&str]) -> bool {
    let before = before.split_last().filter(|(last, _)| is(last, "key")).map_or(before, |(_, before)| before);
    let last = before.last().or(name.first());
    let begins = name.first().is_some_and(|word| letters(word).take(6).eq("public".chars()));
    begins || last.is_some_and(|word| OPEN.iter().any(|open| is(word, open)))
}

fn announces(words: &[&str], announced: &[&str]) -> bool {
    let [first, rest @ ..] = announced else { return false };
    let Some((word, others)) = words.split_first() else { return false };
    let begins = ends_with(word, first) || (rest.is_empty() && is_plural(word, first));
    begins && others.iter().zip(rest).all(|(word, expected)| is(word, expected) || is_plural(word, expected))
}

#[cfg(test)]
mod tests {
    use super::words::{ANNOUNCED, ANNOUNCED_ANYWHERE, ANNOUNCED_AT_END, VAGUE};
    use super::{NamedCredential, credential_kind};
    use crate::model::secret::anchors::may_name_credential;

    #[test]
    fn names_of_credentials_are_recognized() {
        for (name, what) in [
            ("reqProviderAuthToken", "a token"),
            ("reqProviderPassword", "a password"),
            ("CTI パスワード", "a password"),
            ("apiKey", "an API key"),
            ("reqAPIKey", "an API key"),
            ("API Keys", "an API key"),
            ("client_secret", "a secret"),
            ("authtoken2", "a token"),
            ("Provider Password (optional)", "a password"),
            ("SIP Pass", "a password"),
            ("userPass2", "a password"),
            ("agent_pin", "a PIN"),
            ("PIN", "a PIN"),
            ("Password (required)", "a password"),
            ("SIP password, required", "a password"),
            ("Password - required", "a password"),
            ("Password (Server 1)", "a password"),
            ("Passwort (Domain)", "a password"),
            ("API key (service)", "an API key"),
            ("Password: server", "a password"),
            ("pincode", "a PIN"),
            ("Voicemail PIN code", "a PIN"),
            ("PIN-Code", "a PIN"),
        ] {
            assert_eq!(credential_kind(name), Some(what), "{name}");
        }
    }

    #[test]
    fn properties_of_credentials_are_not_credentials() {
        for name in [
            "tokenUrl",
            "Password Reset Link",
            "reqTokenTimeout",
            "secretName",
            "vendorCallKeyCallVar",
            "reqTelephonyIntegrationKeyPairExpDate",
            "reqUpdateCredentialRole",
            "Secretary",
            "Tokenizer",
            "Default Key",
            "passThrough",
            "reqByPass",
            "bypass",
            "Spin",
            "PIN Length",
            "PublicKeyToken",
            "PUBLIC_KEY_TOKEN",
            "publickeytoken",
            "Public key token",
            "Public API key",
            "token algorithm",
            "passwordEncoding",
            "Secret Store",
            "secretRef",
            "maxTokens",
            "Tokens per minute",
            "Token server",
            "token-server",
            "token_server",
            "tokenPrefix",
        ] {
            assert_eq!(credential_kind(name), None, "{name}");
        }
    }

    #[test]
    fn passwords_are_recognized_in_many_languages() {
        for name in [
            "Senha",
            "heslo",
            "HESLO",
            "Пароль",
            "ПАРОЛЬ SIP",
            "Parola",
            "wachtwoord",
            "Hasło",
            "HASŁO",
            "비밀번호",
            "Mot de passe",
            "motDePasse",
            "Lösenord",
            "Jelszó",
            "Şifre",
            "Mật khẩu",
            "Κωδικός πρόσβασης",
            "口令",
        ] {
            assert_eq!(credential_kind(name), Some("a password"), "{name}");
        }
    }

    #[test]
    fn every_name_has_an_anchor() {
        let phrases = ANNOUNCED.iter().chain(VAGUE).map(|(words, _)| words.join(" "));
        let words = ANNOUNCED_AT_END.iter().chain(ANNOUNCED_ANYWHERE).map(|(word, _)| (*word).to_owned());
        for name in phrases.chain(words) {
            for written in [name.to_uppercase(), name.clone(), name.replace(' ', "")] {
                let is_name = NamedCredential::of(&written).is_some();
                assert!(may_name_credential(&written) || !is_name, "{written}");
            }
            assert!(NamedCredential::of(&name).is_some(), "{name}");
        }
    }

    #[test]
    fn only_a_random_value_of_a_vague_name_is_a_credential() {
        for name in ["auth", "OAuth", "credentials", "sessionId", "JSESSIONID", "Session ID", "signature"] {
            let named = NamedCredential::of(name).expect("a name");
            assert!(named.may_be("wJalrXUtnFEMIK7MDENGbPx"), "{name}");
            for value in ["oauth2", "basic", "same-origin", "OAuth2ClientCredentials", "John Smith 1a2b3c"] {
                assert!(!named.may_be(value), "{name}: {value}");
            }
        }
        for name in ["namedCredential", "Named Credential", "authMethod", "reqAuthFlow", "reqSignatureAlgorithm"] {
            assert_eq!(NamedCredential::of(name), None, "{name}");
        }
        for name in ["Auth Provider", "authType", "Author", "Session", "Signature URL", "credentialRole"] {
            assert_eq!(NamedCredential::of(name), None, "{name}");
        }
    }
}
