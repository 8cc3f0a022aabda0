//! Names and labels that mark a value as a credential.

/// Sequences of words and the credential that they name. The end of a word is enough: `authtoken`.
const ANNOUNCED: &[(&[&str], &str)] = &[
    (&["password"], "a password"),
    (&["passwd"], "a password"),
    (&["pwd"], "a password"),
    (&["passphrase"], "a passphrase"),
    (&["passcode"], "a passcode"),
    (&["passwort"], "a password"),
    (&["kennwort"], "a password"),
    (&["contraseña"], "a password"),
    (&["secret"], "a secret"),
    (&["token"], "a token"),
    (&["apikey"], "an API key"),
    (&["api", "key"], "an API key"),
    (&["accesskey"], "an access key"),
    (&["access", "key"], "an access key"),
    (&["account", "key"], "an account key"),
    (&["auth", "key"], "a key"),
    (&["encryption", "key"], "a key"),
    (&["private", "key"], "a private key"),
    (&["shared", "key"], "a key"),
    (&["signing", "key"], "a key"),
    (&["subscription", "key"], "a key"),
];

/// Words in scripts that do not separate words with spaces.
const ANNOUNCED_ANYWHERE: &[(&str, &str)] =
    &[("パスワード", "a password"), ("密码", "a password"), ("密碼", "a password")];

/// Words after them that name a property of the credential, not the credential itself.
const PROPERTIES: &[&str] = &[
    "arn",
    "count",
    "date",
    "enabled",
    "endpoint",
    "exp",
    "expiration",
    "expires",
    "expiry",
    "field",
    "format",
    "header",
    "hint",
    "id",
    "interval",
    "label",
    "length",
    "lifetime",
    "link",
    "mode",
    "name",
    "page",
    "param",
    "parameter",
    "path",
    "pattern",
    "policy",
    "provider",
    "refresh",
    "regex",
    "reset",
    "role",
    "scope",
    "status",
    "timeout",
    "ttl",
    "type",
    "uri",
    "url",
    "var",
    "variable",
    "version",
];

/// Values that switch something on or off, or name a state.
const NO_CREDENTIALS: &[&str] =
    &["true", "false", "yes", "no", "none", "null", "enabled", "disabled", "required", "optional", "empty"];

/// Minimum length of a credential that only its name identifies.
const SHORTEST: usize = 4;

/// The credential that a name or label names, such as "a password".
pub(super) fn credential_kind(name: &str) -> Option<&'static str> {
    let words = words(name);
    let found = ANNOUNCED.iter().find_map(|(announced, what)| {
        let start = words.windows(announced.len()).rposition(|window| announces(window, announced))?;
        let is_property = words[start + announced.len()..].iter().any(|word| PROPERTIES.contains(&word.as_str()));
        (!is_property).then_some(*what)
    });
    found.or_else(|| ANNOUNCED_ANYWHERE.iter().find(|(word, _)| name.contains(word)).map(|(_, what)| *what))
}

fn announces(words: &[String], announced: &[&str]) -> bool {
    let [first, rest @ ..] = announced else { return false };
    let Some((word, others)) = words.split_first() else { return false };
    let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    let begins = word.ends_with(first) || (rest.is_empty() && singular(word) == **first);
    begins && others.iter().zip(rest).all(|(word, expected)| word == expected || singular(word) == **expected)
}

/// The words of `reqProviderAuthToken`, `API Key` or `client_secret`, lower case.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous = ' ';
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_alphabetic() {
            let ends_acronym = character.is_uppercase() && characters.peek().is_some_and(|next| next.is_lowercase());
            let begins =
                !previous.is_alphabetic() || (character.is_uppercase() && (previous.is_lowercase() || ends_acronym));
            if begins {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(character.to_lowercase());
            }
        }
        previous = character;
    }
    words
}

/// Whether a value can be a credential: not a switch, a short number or a sentence.
pub(super) fn may_be_secret_value(value: &str) -> bool {
    let lower = value.to_lowercase();
    value.chars().count() >= SHORTEST
        && !NO_CREDENTIALS.contains(&lower.as_str())
        && value.split_whitespace().count() < 3
}

#[cfg(test)]
mod tests {
    use super::{credential_kind, may_be_secret_value};

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
        ] {
            assert_eq!(credential_kind(name), None, "{name}");
        }
    }

    #[test]
    fn switches_and_sentences_are_not_credentials() {
        for value in ["true", "None", "abc", "see the vault"] {
            assert!(!may_be_secret_value(value), "{value}");
        }
        assert!(may_be_secret_value("Winter24"));
    }
}
