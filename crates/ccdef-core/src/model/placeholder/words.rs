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
    "callcentre",
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
    "display",
    "domain",
    "employer",
    "env",
    "environment",
    "finesse",
    "host",
    "hostname",
    "id",
    "instance",
    "internal",
    "ip",
    "key",
    "label",
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
    "vendor",
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

/// How a name for what is missing ends that begins with "your": `Your Call Center Name`. Others may be real labels, such as
/// `Your Contact`.
const NAMED_BY_YOUR: &[&str] =
    &["company", "domain", "here", "id", "key", "name", "org", "organization", "server", "tenant", "token", "url"];

/// How an instruction starts.
pub(super) const INSTRUCTIONS: &[&str] =
    &["add", "change", "enter", "fill", "insert", "paste", "provide", "put", "replace", "set", "specify", "update"];

/// How an instruction goes on.
const AFTER_INSTRUCTION: &[&str] = &["here", "it", "me", "my", "the", "this", "with", "your"];

/// The instructions that ask for a value, and are not the name of an action such as `ADD_CONTACT`.
const REQUESTS: &[&str] = &["enter", "fill", "insert", "paste", "provide", "specify"];

/// Words that mark what is not done yet.
pub(super) const UNDONE: &[&str] = &["changeme", "fixme", "placeholder", "replaceme", "tbd", "todo"];

/// Marks that are no name of a host or product.
const UNDONE_IN_HOST: &[&str] = &["changeme", "fixme", "placeholder", "replaceme", "tbd"];

/// How an API name begins whose namespace is missing.
pub(super) const NAMESPACE: &str = "namespace__";
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
    let is_api_name = rest.contains("__");
    !is_api_name && (rest.len() > 1 && rest.starts_with(['_', '-']) || is_sequence(without_letter(rest), NOUNS))
}

/// `mycompany`, `MY-DOMAIN`, `myFinesseServer1`: at least one word is one of [`OWNED`].
pub(super) fn is_mine(word: &str) -> bool {
    let Some(rest) = without_beginning(word, MY) else { return false };
    let name = rest.to_ascii_lowercase();
    OWNED.iter().any(|noun| name.contains(noun)) && is_sequence(without_letter(rest), NOUNS)
}

/// `c__YourVendor`, `namespace__Name`: an API name of which a part is missing.
pub(super) fn is_api_name(word: &str) -> bool {
    let Some((namespace, name)) = word.split_once("__") else { return false };
    let namespace = without_beginning(namespace, YOUR).unwrap_or(namespace).trim_start_matches('_');
    namespace.eq_ignore_ascii_case(NAMESPACE.trim_end_matches('_')) || is_yours(name) || is_mine(name)
}

/// `tenant`, `ORG_ID`, `Display Name`: a name for a value.
pub(super) fn is_name_of_value(text: &str) -> bool {
    is_sequence(text, NOUNS)
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

/// `enter-url`, `changeme`, `insert-host-here`: a label of a host that is an instruction.
pub(super) fn is_instruction_in_host(label: &str) -> bool {
    is_among(label, UNDONE_IN_HOST) || label.contains('-') && is_instruction(label)
}

/// `your.domain.name`, `enter.url.here`: labels of a host that are the words of a placeholder.
pub(super) fn is_placeholder_of_labels(host: &str) -> bool {
    let mut labels = host.split('.');
    let (Some(first), Some(second)) = (labels.next(), labels.next()) else { return false };
    let is_last_here = labels.next_back().is_some_and(|last| last.eq_ignore_ascii_case(HERE));
    first.eq_ignore_ascii_case(YOUR) && is_among(second, NOUNS) || is_among(first, INSTRUCTIONS) && is_last_here
}

/// `company`, `domain`: a word that names no real host of one label.
pub(super) fn is_bare_noun(word: &str) -> bool {
    is_among(word, &["company", "domain", "hostname", "instance", "mydomain", "organization", "tenant"])
}

/// `CHANGE_ME`, `INSERT-URL-HERE`, `ENTER_URL`, `TBD`: an instruction, or a mark for what is not done.
pub(super) fn is_instruction(word: &str) -> bool {
    let mut parts = word.split(SEPARATORS).filter(|part| !part.is_empty());
    let Some(first) = parts.next() else { return false };
    let Some(second) = parts.next() else { return is_among(first, UNDONE) };
    let last = parts.next_back().unwrap_or(second);
    is_among(first, INSTRUCTIONS) && is_among(second, AFTER_INSTRUCTION)
        || last.eq_ignore_ascii_case(HERE)
        || is_request(word)
        || is_among(first, UNDONE) && !first.eq_ignore_ascii_case("tbd") && word.contains(['_', '-'])
}

/// `ENTER_URL`, `paste-certificate`: an instruction and what is missing.
fn is_request(word: &str) -> bool {
    let request = word.split_once(SEPARATORS);
    request.is_some_and(|(first, name)| is_among(first, REQUESTS) && is_sequence(name, NOUNS))
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
    is(first, YOUR)
        && is_sequence(without_ending(text, HERE).unwrap_or(text).get(YOUR.len()..).unwrap_or_default(), NOUNS)
}

/// `Change Me`, `Your Call Center Name`: a whole value that is a placeholder in any case.
pub(super) fn is_placeholder_sentence(text: &str) -> bool {
    let joined: String = text.split(SEPARATORS).collect();
    let is_undone = |last| is_among(&joined, UNDONE) && is_among(last, &["in", "me"]);
    text.rsplit(SEPARATORS).next().is_some_and(|last| {
        is_undone(last)
            || is_among(last, NAMED_BY_YOUR) && without_beginning(text, YOUR).is_some() && is_instruction_sentence(text)
    })
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

/// The text without the letter that numbers it: `myServerA`.
fn without_letter(text: &str) -> &str {
    match text.as_bytes() {
        [.., before, last] if before.is_ascii_lowercase() && last.is_ascii_uppercase() => &text[..text.len() - 1],
        _ => text,
    }
}

/// Whether `text` is nothing but words of `list`, whatever their case, with separators between and digits after them.
fn is_sequence(text: &str, list: &[&str]) -> bool {
    let text: String = text.split(SEPARATORS).map(str::to_ascii_lowercase).collect();
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for position in 0..text.len() {
        if !reached[position] {
            continue;
        }
        let Some(rest) = text.get(position..) else { return false };
        for noun in list.iter().filter(|noun| rest.starts_with(**noun)) {
            reached[position + noun.len()] = true;
        }
    }
    !text.is_empty() && reached[text.len()]
}
