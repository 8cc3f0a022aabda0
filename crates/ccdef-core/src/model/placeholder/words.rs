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
pub(super) const OWNER: &[&str] = &[
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
pub(super) const INSTRUCTIONS: &[&str] =
    &["add", "change", "enter", "fill", "insert", "paste", "provide", "put", "replace", "set", "specify", "update"];

/// How an instruction goes on.
const AFTER_INSTRUCTION: &[&str] = &["here", "in", "it", "me", "my", "the", "this", "with", "your"];

/// Words that mark what is not done yet.
pub(super) const UNDONE: &[&str] = &["changeme", "fixme", "placeholder", "replaceme", "tbd", "todo"];

/// What names a value of the reader.
pub(super) const YOUR: &str = "your";
/// What names a value of the writer.
pub(super) const MY: &str = "my";
/// How many instructions end.
pub(super) const HERE: &str = "here";
/// What separates the words of an instruction.
pub(super) const SEPARATORS: [char; 6] = [' ', '_', '-', '\n', '\t', '\r'];

/// `yourinstance`, `YOUR-TENANT-SLUG`, `your_api_key`: after a separator any word may follow.
pub(super) fn is_yours(word: &str) -> bool {
    let Some(rest) = without_beginning(word, YOUR) else { return false };
    rest.len() > 1 && rest.starts_with(['_', '-']) || is_sequence(&rest.to_ascii_lowercase(), NOUNS)
}

/// `mycompany`, `MY-DOMAIN`, `myFinesseServer1`: at least one word is one of [`OWNED`].
pub(super) fn is_mine(word: &str) -> bool {
    let Some(rest) = without_beginning(word, MY) else { return false };
    let name = rest.trim_start_matches(['_', '-']).to_ascii_lowercase();
    OWNED.iter().any(|noun| name.contains(noun)) && is_sequence(&name, NOUNS)
}

/// `companyname`, `tenant-slug`: the name of what is missing.
pub(super) fn is_name_of_missing(word: &str) -> bool {
    let name = word.trim_matches(['_', '-']);
    let mut owners = NAMED.iter().filter_map(|ending| without_ending(name, ending));
    owners.any(|owner| is_among(owner.trim_end_matches(['_', '-']), OWNER))
}

/// Whether a text goes on with one of [`NAMED`], after separators.
pub(super) fn begins_with_named(text: &str) -> bool {
    let name = text.trim_start_matches(['_', '-']);
    NAMED.iter().any(|named| without_beginning(name, named).is_some())
}

/// `TENANT`, `ORG_ID`: capitals that name what is missing.
pub(super) fn is_capital_noun(word: &str) -> bool {
    if word.contains(|c: char| c.is_ascii_lowercase()) {
        return false;
    }
    let lower = word.to_ascii_lowercase();
    OWNER.iter().any(|noun| lower.contains(noun)) && is_sequence(&lower, NOUNS)
}

/// `company`, `domain`: a word that names no real host of one label.
pub(super) fn is_bare_noun(word: &str) -> bool {
    is_among(word, &["company", "domain", "hostname", "instance", "mydomain", "organization", "tenant"])
}

/// `CHANGE_ME`, `INSERT-URL-HERE`, `TBD`: an instruction, or a mark for what is not done.
pub(super) fn is_instruction(word: &str) -> bool {
    let mut parts = word.split([' ', '_', '-']).filter(|part| !part.is_empty());
    let Some(first) = parts.next() else { return false };
    let Some(second) = parts.next() else { return is_among(first, UNDONE) };
    let last = parts.next_back().unwrap_or(second);
    is_among(first, INSTRUCTIONS) && is_among(second, AFTER_INSTRUCTION)
        || last.eq_ignore_ascii_case(HERE)
        || is_among(first, UNDONE) && !first.eq_ignore_ascii_case("tbd") && word.contains(['_', '-'])
}

/// Whether the sentence tells the reader to put a value there: `PASTE CERTIFICATE CONTENTS HERE`, `enter your URL`.
pub(super) fn is_instruction_sentence(text: &str) -> bool {
    let mut words = text.split(SEPARATORS).filter(|word| !word.is_empty());
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    let is = |word: &str, expected| word.eq_ignore_ascii_case(expected);
    if is_among(first, INSTRUCTIONS) {
        let last = words.clone().next_back().unwrap_or(second);
        return is(last, HERE) || is(second, "with") || is(second, YOUR) || words.any(|word| is(word, YOUR));
    }
    let name = || std::iter::once(second).chain(words).collect::<Vec<_>>().join("-").to_ascii_lowercase();
    is(first, YOUR) && is_sequence(&name(), NOUNS)
}

/// Whether `list` has the word, whatever its case.
fn is_among(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// What follows a beginning, whatever its case.
fn without_beginning<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(beginning.len())?;
    head.eq_ignore_ascii_case(beginning).then_some(rest)
}

/// What precedes an ending, whatever its case.
pub(super) fn without_ending<'t>(text: &'t str, ending: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(text.len().checked_sub(ending.len())?)?;
    rest.eq_ignore_ascii_case(ending).then_some(head)
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
