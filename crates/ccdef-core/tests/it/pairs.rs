//! No fault hides another: every pair of faults has the findings that each of the two has alone.

use std::collections::BTreeMap;

use ccdef_core::rule::{Applicability, Diagnostic, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::Category;

use crate::acme;

/// A fault in a file that is clean without it: texts, each with what replaces it.
struct Fault {
    name: &'static str,
    edits: &'static [(&'static str, &'static str)],
}

const fn fault(name: &'static str, edits: &'static [(&'static str, &'static str)]) -> Fault {
    Fault { name, edits }
}

/// A rule that is silent about one fault because of another, with the reason.
type Silence = (&'static str, &'static str, &'static str);

const IMPORT_FAULTS: &[Fault] = &[
    fault("root in another case", &[("<callCenter>", "<Callcenter>"), ("</callCenter>", "</Callcenter>")]),
    fault("misspelled section", &[("name=\"reqGeneralInfo\"", "name=\"reqGenralInfo\"")]),
    fault("misspelled attribute of a section", &[(" name=\"reqGeneralInfo\"", " Name=\"reqGeneralInfo\"")]),
    fault("section without a name", &[(" name=\"reqGeneralInfo\"", "")]),
    fault(
        "misspelled section element",
        &[("<section sortOrder=\"1\"", "<Section sortOrder=\"1\""), ("</section>\n</", "</Section>\n</")],
    ),
    fault("misspelled item", &[("\"reqAdapterUrl\"", "\"reqAdaptorUrl\"")]),
    fault("misspelled attribute of an item", &[("name=\"reqUseApi\"", "nmae=\"reqUseApi\"")]),
    fault("misspelled number", &[("sortOrder=\"3\"", "sortorder=\"3\"")]),
    fault("misspelled item element", &[("<item sortOrder=\"5\"", "<itm sortOrder=\"5\""), ("300</item>", "300</itm>")]),
    fault("misspelled name of a vendor", &[("name=\"tenant\"", "name=\"tenent\"")]),
    fault(
        "section named as in the other format",
        &[("<section sortOrder=\"1\"", "<sections sortOrder=\"1\""), ("</section>\n</", "</sections>\n</")],
    ),
    fault(
        "item named as in the other format",
        &[("<item sortOrder=\"4\"", "<items sortOrder=\"4\""), ("400</item>", "400</items>")],
    ),
    fault("name in another attribute", &[(" name=\"reqSoftphoneHeight\"", " id=\"reqSoftphoneHeight\"")]),
    fault("name with letters that look alike", &[("\"reqSoftphoneWidth\"", "\"reqS\u{43e}ftphoneWidth\u{200b}\"")]),
    fault("wrong URL", &[("https://cti.acme.test/", "cti acme/")]),
    fault("insecure URL", &[("https://", "http://")]),
    fault("wrong size", &[("\">400<", "\">tall<")]),
    fault("small size", &[("\">300<", "\">3<")]),
    fault("wrong mode", &[("\">Lightning<", "\">Lightening<")]),
    fault("wrong boolean", &[("\">true<", "\">yes<")]),
    fault("wrong value of a vendor", &[("\">eu<", "\">mars<")]),
    fault("wrong internal name", &[("\">AcmeNorth<", "\">Acme North<")]),
    fault("placeholder", &[("\">north<", "\">CHANGEME<")]),
    fault("secret", &[("\">north<", "\">ghp_0123456789abcdefghijABCDEFGHIJ012345<")]),
    fault("unescaped character", &[("\">Acme north<", "\">Acme & north<")]),
    fault("padded label", &[("label=\"Mode\"", "label=\" Mode\"")]),
    fault("unknown attribute", &[("label=\"Height\"", "label=\"Height\" tone=\"1\"")]),
    fault("unknown element", &[("  <section sortOrder=\"1\"", "  <note/>\n  <section sortOrder=\"1\"")]),
    fault("stray text", &[("  </section>\n  <", "  </section>\n  text\n  <")]),
    fault("gap", &[("sortOrder=\"6\"", "sortOrder=\"9\"")]),
    fault("number twice", &[("sortOrder=\"4\"", "sortOrder=\"2\"")]),
    fault(
        "missing item",
        &[("    <item sortOrder=\"6\" name=\"reqSalesforceCompatibilityMode\" label=\"Mode\">Lightning</item>\n", "")],
    ),
    fault("invalid name", &[("name=\"region\"", "name=\"re-gion\"")]),
    fault(
        "half a pair",
        &[("  </section>\n", "    <item sortOrder=\"7\" name=\"reqTimeout\" label=\"T\">5000</item>\n  </section>\n")],
    ),
];

const IMPORT_SILENCES: &[Silence] = &[(
    "missing item",
    "softphone-size",
    "without a mode the softphone is for Salesforce Classic, which has no limits",
)];

const METADATA_PATH: &str = "callCenters/AcmeNorth.callCenter-meta.xml";

const METADATA: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
    <adapterUrl>https://cti.acme.test/a</adapterUrl>
    <customSettings>{"reqUseApi":"true","reqSoftphoneHeight":"400","reqSoftphoneWidth":"300","reqSalesforceCompatibilityMode":"Classic_and_Lightning"}</customSettings>
    <displayName>Acme north</displayName>
    <displayNameLabel>Display Name</displayNameLabel>
    <internalNameLabel>Internal Name</internalNameLabel>
    <sections>
        <items><label>Adapter</label><name>reqAdapterUrl</name><value>https://cti.acme.test/a</value></items>
        <items><label>Open CTI</label><name>reqUseApi</name><value>true</value></items>
        <items><label>Height</label><name>reqSoftphoneHeight</name><value>400</value></items>
        <items><label>Width</label><name>reqSoftphoneWidth</name><value>300</value></items>
        <items><label>Mode</label><name>reqSalesforceCompatibilityMode</name><value>Classic_and_Lightning</value></items>
        <items><label>Timeout</label><name>reqTimeout</name><value>5000</value></items>
        <items><label>Standby</label><name>reqStandbyUrl</name><value>https://standby.acme.test/a</value></items>
        <label>General</label>
        <name>reqGeneralInfo</name>
    </sections>
    <sections>
        <items><label>Tenant</label><name>tenant</name><value>north</value></items>
        <items><label>Region</label><name>region</name><value>eu</value></items>
        <label>Acme</label>
        <name>acmeSettings</name>
    </sections>
</CallCenter>
"#;

const METADATA_FAULTS: &[Fault] = &[
    fault("root of the other format", &[("<CallCenter ", "<callCenter "), ("</CallCenter>", "</callCenter>")]),
    fault("misspelled field", &[("<displayName>", "<DisplayName>"), ("</displayName>", "</DisplayName>")]),
    fault("missing field", &[("    <internalNameLabel>Internal Name</internalNameLabel>\n", "")]),
    fault("misspelled name of a section", &[("<name>reqGeneralInfo</name>", "<n>reqGeneralInfo</n>")]),
    fault("misspelled section", &[("<name>reqGeneralInfo</name>", "<name>reqGenralInfo</name>")]),
    fault("misspelled name element", &[("<name>reqSoftphoneWidth</name>", "<Name>reqSoftphoneWidth</Name>")]),
    fault("misspelled value element", &[("<value>5000</value>", "<valeu>5000</valeu>")]),
    fault("misspelled item", &[("<name>reqUseApi<", "<name>reqUseAPI<")]),
    fault(
        "misspelled item element",
        &[("<items><label>Tenant", "<itmes><label>Tenant"), ("north</value></items>", "north</value></itmes>")],
    ),
    fault("misspelled name of a vendor", &[("<name>tenant<", "<name>tenent<")]),
    fault(
        "section named as in the other format",
        &[
            ("    <sections>\n        <items><label>Ten", "    <section>\n        <items><label>Ten"),
            ("</sections>\n</", "</section>\n</"),
        ],
    ),
    fault(
        "item named as in the other format",
        &[("<items><label>Timeout", "<item><label>Timeout"), ("5000</value></items>", "5000</value></item>")],
    ),
    fault(
        "repeated field",
        &[("    <displayNameLabel>", "    <displayNameLabel>Name</displayNameLabel>\n    <displayNameLabel>")],
    ),
    fault("repeated label", &[("<label>Width</label>", "<label>Width</label><label>W</label>")]),
    fault("repeated field with a typo", &[("    <adapterUrl>", "    <AdapterUrl/>\n    <adapterUrl>")]),
    fault("wrong value of a vendor", &[("<value>eu<", "<value>mars<")]),
    fault("wrong timeout", &[("5000</", "soon</")]),
    fault("wrong standby URL", &[("https://standby.acme.test/a", "standby page")]),
    fault("small size", &[("\"400\"", "\"40\""), (">400<", ">40<")]),
    fault("other size in the copy", &[("\"300\"", "\"301\"")]),
    fault("placeholder", &[("<value>north<", "<value>CHANGEME<")]),
    fault("padded label", &[("<label>Acme<", "<label> Acme<")]),
    fault("unescaped character", &[("Acme north", "Acme & north")]),
    fault("stray text", &[("    </sections>\n    <", "    </sections>\n    text\n    <")]),
    fault("unknown element", &[("    <sections>", "    <note/>\n    <sections>")]),
];

/// How many findings there are of each rule about each setting.
type Counts = BTreeMap<(String, String), usize>;

/// The findings of a text: the rule and the path of the setting; of a list of numbers only the section counts.
fn findings(path: &str, text: &str) -> Counts {
    let registry = acme::registry();
    let checker = acme::checker(&registry);
    let report = checker.finish(vec![checker.check(Source::new(path, text))]);
    let found = report.findings();
    let place = |found: &Diagnostic| {
        let setting = found.setting.clone().unwrap_or_default();
        let is_list = found.rule.id.as_str().contains("order");
        if is_list {
            setting.rsplit_once('/').map_or(String::new(), |(section, _)| section.to_owned())
        } else {
            setting
        }
    };
    let mut counts = Counts::new();
    for (_, found) in found {
        *counts.entry((found.rule.id.as_str().to_owned(), place(found))).or_default() += 1;
    }
    counts
}

/// What `after` has more than `before`.
fn more(after: &Counts, before: &Counts) -> Counts {
    let own =
        after.iter().map(|(key, count)| (key, count.saturating_sub(before.get(key).copied().unwrap_or_default())));
    own.filter(|(_, count)| *count > 0).map(|(key, count)| (key.clone(), count)).collect()
}

/// The text with the fault; `None` if another fault has changed the same place.
fn with(text: &str, fault: &Fault) -> Option<String> {
    fault
        .edits
        .iter()
        .try_fold(text.to_owned(), |text, (from, to)| text.contains(from).then(|| text.replacen(from, to, 1)))
}

/// What is wrong with the fixes of a text, see the invariants in `crates/README.md`.
fn wrong_fixes(path: &str, text: &str) -> Vec<String> {
    let registry = acme::registry();
    let checker = acme::checker(&registry);
    let report = |text: &str| checker.finish(vec![checker.check(Source::new(path, text))]);
    let before = report(text);
    let fixed = checker.fix(&Source::new(path, text), Applicability::Unsafe, checker.options());
    let after = report(&fixed.text);
    let mut wrong = Vec::new();
    if after.counts().fixable > 0 || fixed.findings < before.counts().fixable {
        let (counted, left) = (before.counts().fixable, after.counts().fixable);
        wrong.push(format!("{counted} fixable, {} fixed, {left} left", fixed.findings));
    }
    let is_broken = before.findings().any(|(_, finding)| finding.rule.category == Category::Syntax);
    if !is_broken {
        let count = |report: &Report, rule: &str| {
            report.findings().filter(|(_, finding)| finding.rule.id.as_str() == rule).count()
        };
        let rules = after.findings().map(|(_, finding)| finding.rule.id.as_str());
        let added = rules.filter(|rule| count(&after, rule) > count(&before, rule));
        wrong.extend(added.map(|rule| format!("adds a finding of `{rule}`")));
    }
    wrong
}

fn wrong_fixes_of_pairs(path: &str, clean: &str, faults: &[Fault]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, first) in faults.iter().enumerate() {
        for second in &faults[at..] {
            let text = with(clean, first)
                .and_then(|text| if second.name == first.name { Some(text) } else { with(&text, second) });
            let found = text.map(|text| wrong_fixes(path, &text)).unwrap_or_default();
            wrong.extend(found.into_iter().map(|what| format!("`{}` with `{}`: {what}", first.name, second.name)));
        }
    }
    wrong
}

fn hidden(path: &str, clean: &str, faults: &[Fault], silences: &[Silence]) -> Vec<String> {
    let before = findings(path, clean);
    let own = |fault: &Fault| with(clean, fault).map(|text| more(&findings(path, &text), &before));
    let alone: Vec<_> = faults.iter().map(own).collect();
    let mut hidden = Vec::new();
    for (at, first) in faults.iter().enumerate() {
        for (beside, second) in faults.iter().enumerate().filter(|(beside, _)| *beside != at) {
            let Some(both) = with(clean, first).and_then(|text| with(&text, second)) else { continue };
            let both = findings(path, &both);
            for ((rule, setting), count) in alone[at].iter().chain(&alone[beside]).flatten() {
                let is_found = both.get(&(rule.clone(), setting.clone())).is_some_and(|found| found >= count);
                let by = [first.name, second.name];
                let is_silent = silences.iter().any(|(fault, silent, _)| by.contains(fault) && silent == rule);
                if !is_found && !is_silent {
                    hidden.push(format!("`{}` with `{}`: {rule} {setting}", first.name, second.name));
                }
            }
        }
    }
    hidden
}

/// Every fault is one finding: nothing is derived from it.
fn assert_found_alone(path: &str, clean: &str, faults: &[Fault]) {
    let before = findings(path, clean);
    for fault in faults {
        let text = with(clean, fault).expect("the file has the text to replace");
        let after = findings(path, &text);
        let own = more(&after, &before);
        assert_eq!(own.values().sum::<usize>(), 1, "{}: {own:?}", fault.name);
    }
}

#[test]
fn fixes_of_every_pair_of_faults_cure_and_add_nothing() {
    let mut wrong = wrong_fixes_of_pairs("acme.xml", &acme::definition("https://cti.acme.test/a", ""), IMPORT_FAULTS);
    wrong.extend(wrong_fixes_of_pairs(METADATA_PATH, METADATA, METADATA_FAULTS));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fault_is_one_finding() {
    assert_found_alone("acme.xml", &acme::definition("https://cti.acme.test/a", ""), IMPORT_FAULTS);
    assert_found_alone(METADATA_PATH, METADATA, METADATA_FAULTS);
}

#[test]
fn no_fault_of_a_metadata_file_hides_another() {
    let hidden = hidden(METADATA_PATH, METADATA, METADATA_FAULTS, &[]);
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

#[test]
fn no_fault_of_an_import_file_hides_another() {
    let clean = acme::definition("https://cti.acme.test/a", "");
    let hidden = hidden("acme.xml", &clean, IMPORT_FAULTS, IMPORT_SILENCES);
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}
