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
    (&["senha"], "a password"),
    (&["parola"], "a password"),
    (&["wachtwoord"], "a password"),
    (&["de", "passe"], "a password"),
    (&["secret"], "a secret"),
    (&["token"], "a token"),
    (&["apikey"], "an API key"),
    (&["api", "key"], "an API key"),
    (&["accesskey"], "an access key"),
    (&["access", "key"], "an access key"),
    (&["account", "key"], "an account key"),
    (&["auth", "key"], "a key"),
    (&["jwt", "key"], "a key"),
    (&["encryption", "key"], "a key"),
    (&["private", "key"], "a private key"),
    (&["shared", "key"], "a key"),
    (&["signing", "key"], "a key"),
    (&["subscription", "key"], "a key"),
];

/// Short words that name a credential only at the end of a name: `user pass`, but not `pass through`.
const ANNOUNCED_AT_END: &[(&str, &str)] =
    &[("pass", "a password"), ("pw", "a password"), ("pin", "a PIN"), ("psk", "a pre-shared key")];

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
        let is_property = |word: &&str| PROPERTIES.iter().any(|property| is(word, property));
        (!words[start + announced.len()..].iter().any(is_property)).then_some(*what)
    });
    let found = found.or_else(|| {
        let (last, before) = words.split_last()?;
        let is_one = |(word, _): &&(&str, &str)| is(last, word) && !before.last().is_some_and(|word| is(word, "by"));
        ANNOUNCED_AT_END.iter().find(is_one).map(|(_, what)| *what)
    });
    found.or_else(|| ANNOUNCED_ANYWHERE.iter().find(|(word, _)| name.contains(word)).map(|(_, what)| *what))
}

fn announces(words: &[&str], announced: &[&str]) -> bool {
    let [first, rest @ ..] = announced else { return false };
    let Some((word, others)) = words.split_first() else { return false };
    let begins = ends_with(word, first) || (rest.is_empty() && is_plural(word, first));
    begins && others.iter().zip(rest).all(|(word, expected)| is(word, expected) || is_plural(word, expected))
}

/// The letters of a word, lower case.
fn letters(word: &str) -> impl DoubleEndedIterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

/// Whether a word is `expected`, which is lower case.
fn is(word: &str, expected: &str) -> bool {
    letters(word).eq(expected.chars())
}

fn is_plural(word: &str, expected: &str) -> bool {
    letters(word).eq(expected.chars().chain(['s']))
}

fn ends_with(word: &str, expected: &str) -> bool {
    let mut letters = letters(word).rev();
    expected.chars().rev().all(|letter| letters.next() == Some(letter))
}

/// The words of `reqProviderAuthToken`, `API Key` or `client_secret`.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut previous, mut start) = (' ', 0);
    let mut characters = name.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let is_before_small = characters.peek().is_some_and(|(_, next)| next.is_lowercase());
        let is_boundary = !character.is_alphabetic()
            || !previous.is_alphabetic()
            || (character.is_uppercase() && (previous.is_lowercase() || is_before_small));
        if is_boundary {
            words.push(&name[start..at]);
            start = at;
        }
        previous = character;
    }
    words.push(&name[start..]);
    words.retain(|word| word.starts_with(char::is_alphabetic));
    words
}

/// Whether a value can be a credential: not a switch, a short number or a sentence.
pub(super) fn may_be_secret_value(value: &str) -> bool {
    value.chars().count() >= SHORTEST
        && !NO_CREDENTIALS.iter().any(|switch| value.eq_ignore_ascii_case(switch))
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
            ("SIP Pass", "a password"),
            ("userPass2", "a password"),
            ("agent_pin", "a PIN"),
            ("PIN", "a PIN"),
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
