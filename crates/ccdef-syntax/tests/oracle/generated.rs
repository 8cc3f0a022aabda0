//! Generated documents that are well-formed, or nearly so.

use proptest::prelude::*;

const NAMES: &[&str] = &[
    "callCenter",
    "CallCenter",
    "section",
    "sections",
    "item",
    "items",
    "name",
    "label",
    "value",
    "x",
    "x:y",
    "gr\u{f6}\u{df}e",
];

const ATTRIBUTES: &[&str] = &[
    " name=\"x\"",
    " label='y\"'",
    "\tsortOrder = \"1\"",
    "\n  a=\"1 &amp; 2 &#233;\"",
    " b=\"one\r\ntwo\tthree\"",
    " xmlns:x='urn:x'",
    " x:z='>'",
    " xsi:nil=\"true\"",
    " xmlns=\"http://soap.sforce.com/2006/04/metadata\"",
    " ",
    "c=\"1\"",
    " d=\"<\"",
];

const CONTENT: &[&str] = &[
    "text",
    " \n ",
    "a &amp; b &lt;c&gt;",
    "a > b ]] >",
    "\r\n",
    "&#x1F600; \u{65e5}\u{672c}",
    "<!-- c -->",
    "<!-- > -->",
    "<!-- - -->",
    "<![CDATA[x & <y>]]>",
    "<![CDATA[]]>",
    "{&quot;a&quot;:&quot;b&quot;}",
    "<?pi x?>",
    "]]>",
    "&nbsp;",
    "\n>>>>>>> x\n",
    "\n<!--\n<<<<<<< x\n-->",
    ">>>>>>\n",
];

const BEFORE: &[&str] = &[
    "",
    "\u{feff}",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<?xml version='1.0'?>",
    "\n",
    "<!-- c -->",
    "<!DOCTYPE x>",
    "x",
];

/// Mostly a plain document, sometimes one with something else in it.
pub(crate) fn document() -> impl Strategy<Value = String> {
    let parts = |count| prop::collection::vec(prop::sample::select(BEFORE), 0..count).prop_map(|parts| parts.concat());
    (parts(3), element(), parts(2)).prop_map(|(before, root, after)| before + &root + &after)
}

fn element() -> impl Strategy<Value = String> {
    let content = prop_oneof![4 => prop::sample::select(&CONTENT[..12]), 1 => prop::sample::select(CONTENT)];
    let leaf = content.prop_map(str::to_owned);
    leaf.prop_recursive(5, 40, 6, |inner| {
        let tag = (prop::sample::select(NAMES), attributes());
        (tag, prop::collection::vec(inner, 0..6)).prop_map(|((name, attributes), content)| match content.as_slice() {
            [] => format!("<{name}{attributes}/>"),
            _ => format!("<{name}{attributes}>{}</{name}>", content.concat()),
        })
    })
}

fn attributes() -> impl Strategy<Value = String> {
    let usual = prop::sample::subsequence(&ATTRIBUTES[..7], 0..4);
    let any = prop::collection::vec(prop::sample::select(ATTRIBUTES), 0..4);
    prop_oneof![4 => usual, 1 => any].prop_map(|parts| parts.concat())
}
