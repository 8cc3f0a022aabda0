//! Ways to break a document.

use proptest::prelude::*;

/// Parts with a meaning in XML, for texts that consist only of them.
pub(crate) const PARTS: &[&str] = &[
    "<",
    ">",
    "&",
    "\"",
    "'",
    "/",
    "=",
    "-",
    "--",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<?xml ",
    "<!DOCTYPE ",
    "[",
    "]",
    "!",
    " ",
    "\n",
    "\r\n",
    "a",
    "item",
    "<item",
    "<item ",
    "<item>",
    "</item>",
    "</item",
    "<section>",
    "</section>",
    "<section name=\"s\">",
    "<callCenter>",
    "</callCenter>",
    "name=\"x\"",
    " name='y'",
    " label=\"",
    "&amp;",
    "&lt",
    "&#65;",
    "&foo;",
    "<x/>",
    "<ORG URL>",
    "<org>",
    "é",
    "\u{a0}",
    "“",
    "”",
    "\u{1}",
    "\u{feff}",
    "version=\"1.0\"",
    "xsi:nil=\"true\"",
];

/// Characters that break XML when they are inserted.
const SPECIAL: &[&str] = &["<", ">", "&", "\"", "'", "/", "=", "-", "]", "!", "?", " ", ":", "x", "\u{0}", "&x;", "--"];

/// One way to break a text; positions are per mille of its length.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    Truncate(usize),
    Delete(usize, usize),
    Duplicate(usize, usize),
    Swap(usize),
    Insert(usize, &'static str),
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    let place = || 0..1000_usize;
    prop_oneof![
        1 => place().prop_map(Change::Truncate),
        3 => (place(), 1..40_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        2 => (place(), 1..40_usize).prop_map(|(at, length)| Change::Duplicate(at, length)),
        2 => place().prop_map(Change::Swap),
        4 => (place(), prop::sample::select(SPECIAL)).prop_map(|(at, text)| Change::Insert(at, text)),
        2 => (place(), prop::sample::select(PARTS)).prop_map(|(at, text)| Change::Insert(at, text)),
    ]
}

pub(crate) fn apply(text: &str, changes: &[Change]) -> String {
    changes.iter().fold(text.to_owned(), |text, change| one(&text, change))
}

fn one(text: &str, change: &Change) -> String {
    let characters: Vec<char> = text.chars().collect();
    let place = |per_mille: usize| characters.len() * per_mille / 1000;
    let part = |start: usize, end: usize| -> String {
        characters[start.min(characters.len())..end.min(characters.len())].iter().collect()
    };
    let all = characters.len();
    match *change {
        Change::Truncate(at) => part(0, place(at)),
        Change::Delete(at, length) => part(0, place(at)) + &part(place(at) + length, all),
        Change::Duplicate(at, length) => part(0, place(at) + length) + &part(place(at), all),
        Change::Swap(at) => {
            let at = place(at);
            part(0, at) + &part(at + 1, at + 2) + &part(at, at + 1) + &part(at + 2, all)
        }
        Change::Insert(at, inserted) => part(0, place(at)) + inserted + &part(place(at), all),
    }
}

/// Calls `check` with every text that is one small change away from `text`.
pub(crate) fn every_change(text: &str, check: fn(&str)) {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
    for (index, place) in places.iter().copied().enumerate() {
        let (before, after) = text.split_at(place);
        check(before);
        for special in SPECIAL {
            check(&format!("{before}{special}{after}"));
        }
        let Some(next) = places.get(index + 1) else { continue };
        let (character, rest) = after.split_at(next - place);
        check(&format!("{before}{rest}"));
        check(&format!("{before}{character}{character}{rest}"));
        if let Some(second) = rest.chars().next() {
            check(&format!("{before}{second}{character}{}", &rest[second.len_utf8()..]));
        }
    }
}
