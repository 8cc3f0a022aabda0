//! The words of which placeholders are made: "your" or "my" and what it is, an instruction, or the name of what is missing.
//!
//! Every placeholder of this kind is one of a few forms over the word lists here: `yourinstance`, `YOUR-TENANT-SLUG`,
//! `mycompany`, `MYDOMAIN`, `company-name`, `INSERT_URL_HERE`.

/// What a placeholder stands for. A form is a sequence of these, such as `tenant` and `slug`.
const NOUNS: &[&str] = &[
    "account",
    "address",
    "adapter",
    "api",
    "app",
    "application",
    "business",
    "callcenter",
    "cc",
    "certificate",
    "client",
    "cloud",
    "cluster",
    "code",
    "company",
    "connect",
    "contact",
    "cti",
    "customer",
    "domain",
    "employer",
    "env",
    "environment",
    "finesse",
    "host",
    "hostname",
    "id",
    "instance",
    "ip",
    "key",
    "lightning",
    "login",
    "my",
    "mydomain",
    "name",
    "namespace",
    "number",
    "org",
    "organisation",
    "organization",
    "page",
    "password",
    "path",
    "pbx",
    "phone",
    "port",
    "project",
    "region",
    "salesforce",
    "sandbox",
    "secret",
    "server",
    "sf",
    "sfdc",
    "site",
    "slug",
    "softphone",
    "subdomain",
    "tenant",
    "token",
    "url",
    "uri",
    "user",
    "username",
    "value",
    "vendor",
    "web",
    "website",
    "workspace",
];

/// What only a placeholder calls "my": real hosts have names such as `myaccount` and `myapps`.
const OWNED: &[&str] = &[
    "business",
    "company",
    "domain",
    "employer",
    "host",
    "hostname",
    "instance",
    "org",
    "organisation",
    "organization",
    "sandbox",
    "server",
    "subdomain",
    "tenant",
    "website",
];

/// What is named without "your" or "my": `companyname`, `TENANT`.
const OWNER: &[&str] = &[
    "account",
    "cluster",
    "company",
    "customer",
    "domain",
    "host",
    "instance",
    "org",
    "organisation",
    "organization",
    "region",
    "server",
    "site",
    "subdomain",
    "tenant",
    "workspace",
];

/// What follows one of [`OWNER`] in a name for what is missing.
const NAMED: &[&str] = &["name", "slug", "here"];

/// How an instruction starts.
const INSTRUCTIONS: &[&str] =
    &["add", "change", "enter", "fill", "insert", "paste", "provide", "put", "replace", "set", "specify", "update"];

/// How an instruction goes on.
const AFTER_INSTRUCTION: &[&str] = &["here", "in", "it", "me", "my", "the", "this", "with", "your"];

/// Words that mark what is not done yet.
const UNDONE: &[&str] = &["changeme", "fixme", "placeholder", "replaceme", "tbd", "todo"];

/// `yourinstance`, `YOUR-TENANT-SLUG`, `your_api_key`: after a separator any word may follow.
pub(super) fn is_yours(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("your") else { return false };
    rest.len() > 1 && rest.starts_with(['_', '-']) || is_sequence(rest, NOUNS)
}

/// `mycompany`, `MY-DOMAIN`, `myFinesseServer1`: at least one word is one of [`OWNED`].
pub(super) fn is_mine(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("my") else { return false };
    let name = rest.trim_start_matches(['_', '-']);
    is_sequence(name, NOUNS) && OWNED.iter().any(|noun| name.contains(noun))
}

/// `companyname`, `tenant-slug`: the name of what is missing.
pub(super) fn is_name_of_missing(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let without_separators: String = lower.chars().filter(|c| !matches!(c, '-' | '_')).collect();
    NAMED.iter().any(|ending| without_separators.strip_suffix(ending).is_some_and(|start| OWNER.contains(&start)))
}

/// `TENANT`, `ORG_ID`: capitals that name what is missing.
pub(super) fn is_capital_noun(word: &str) -> bool {
    let has_lowercase = word.chars().any(|c| c.is_ascii_lowercase());
    let lower = word.to_ascii_lowercase();
    !has_lowercase && is_sequence(&lower, NOUNS) && OWNER.iter().any(|noun| lower.contains(noun))
}

/// `company`, `domain`: a word that names no real host of one label.
pub(super) fn is_bare_noun(word: &str) -> bool {
    ["company", "domain", "hostname", "instance", "mydomain", "organization", "tenant"]
        .iter()
        .any(|noun| word.eq_ignore_ascii_case(noun))
}

/// `CHANGE_ME`, `INSERT-URL-HERE`, `TBD`: an instruction, or a mark for what is not done.
pub(super) fn is_instruction(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split([' ', '_', '-']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => false,
        [only] => UNDONE.contains(only),
        [first, second, ..] if INSTRUCTIONS.contains(first) && AFTER_INSTRUCTION.contains(second) => true,
        [first, .., last] => *last == "here" || UNDONE.contains(first) && *first != "tbd" && lower.contains(['_', '-']),
    }
}

/// Whether the sentence tells the reader to put a value there: `PASTE CERTIFICATE CONTENTS HERE`, `enter your URL`.
pub(super) fn is_instruction_sentence(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = lower.split([' ', '_', '-', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [first, .., last] if INSTRUCTIONS.contains(first) => {
            *last == "here" || words.contains(&"your") || words[1] == "with"
        }
        [first, ..] => *first == "your" && words.len() > 1 && is_sequence(&words[1..].join("-"), NOUNS),
        [] => false,
    }
}

/// Whether `text` is nothing but words of `list`, with separators between and digits after them.
fn is_sequence(text: &str, list: &[&str]) -> bool {
    let text = text.trim_start_matches(['_', '-']).trim_end_matches(|c: char| c.is_ascii_digit());
    let text = text.trim_end_matches(['_', '-']);
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for position in 0..text.len() {
        if !reached[position] {
            continue;
        }
        let Some(rest) = text.get(position..) else { return false };
        let skipped = rest.len() - rest.trim_start_matches(['_', '-']).len();
        for noun in list.iter().filter(|noun| rest[skipped..].starts_with(**noun)) {
            reached[position + skipped + noun.len()] = true;
        }
    }
    !text.is_empty() && reached[text.len()]
}
