//! Generated definitions. They are the same on every machine and in every run.

mod fault;
mod numbers;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use fault::FAULTS;
use numbers::PseudorandomNumbers;

/// Number of files in each subfolder.
const PER_FOLDER: usize = 50;

/// What the files of a folder are like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quality {
    /// Files without findings.
    Clean,
    /// One of ten files has a fault, of all kinds in turn.
    Mixed,
    /// Each file has one fault that a safe fix cures.
    Fixable,
}

/// Writes one file of about 4 KB.
pub(super) fn write_one(path: &Path) -> io::Result<()> {
    fs::write(path, definition(0, &mut PseudorandomNumbers::new(1), 30))
}

/// Writes a folder of `count` files of about 3 KB each, and replaces an earlier one.
pub(super) fn write_folder(folder: &Path, count: usize, quality: Quality) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut numbers = PseudorandomNumbers::new(1);
    for index in 0..count {
        let subfolder = folder.join(format!("{:05}/callCenters", index / PER_FOLDER));
        if index % PER_FOLDER == 0 {
            fs::create_dir_all(&subfolder)?;
        }
        let items = 10 + numbers.below(24);
        let text = with_fault(definition(index, &mut numbers, items), index, quality);
        fs::write(subfolder.join(format!("AcmeCenter{index:06}.xml")), text)?;
    }
    Ok(())
}

fn with_fault(text: String, index: usize, quality: Quality) -> String {
    match quality {
        Quality::Mixed if index.is_multiple_of(10) => FAULTS[index / 10 % FAULTS.len()](&text),
        Quality::Fixable => text.replacen("sortOrder=\"3\"", "sortOrder=3", 1),
        Quality::Clean | Quality::Mixed => text,
    }
}

/// Writes one file of about `bytes` bytes, in sections of 50 items.
pub(super) fn write_large(path: &Path, bytes: usize) -> io::Result<()> {
    let mut numbers = PseudorandomNumbers::new(1);
    let mut file = BufWriter::new(File::create(path)?);
    let mut written = file.write(beginning(0).as_bytes())?;
    for number in 1.. {
        if written >= bytes {
            break;
        }
        written += file.write(section(number, 50, &mut numbers).as_bytes())?;
    }
    file.write_all(b"</callCenter>\n")?;
    file.flush()
}

/// A valid definition with the usual settings and this number of custom items.
fn definition(index: usize, numbers: &mut PseudorandomNumbers, items: u64) -> String {
    let mut text = beginning(index);
    let first = items / 2;
    text.push_str(&section(1, first, numbers));
    text.push_str(&section(2, items - first, numbers));
    text + "</callCenter>\n"
}

/// The start of a definition, up to the end of its first section.
fn beginning(index: usize) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="Internal Name">AcmeCenter{index}</item>
    <item sortOrder="1" name="reqDisplayName" label="Display Name">Acme center {index}</item>
    <item sortOrder="2" name="reqAdapterUrl" label="CTI Adapter URL">https://cti.acme-phones.net/softphone?site={index}&amp;mode=full</item>
    <item sortOrder="3" name="reqUseApi" label="Use CTI API">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Softphone Height">400</item>
    <item sortOrder="5" name="reqSoftphoneWidth" label="Softphone Width">300</item>
    <item sortOrder="6" name="reqSalesforceCompatibilityMode" label="Salesforce Compatibility Mode">Lightning</item>
  </section>
"#
    )
}

/// A section with custom items of different kinds.
fn section(number: usize, items: u64, numbers: &mut PseudorandomNumbers) -> String {
    let mut text =
        format!("  <section sortOrder=\"{number}\" name=\"acmeSettings{number}\" label=\"Settings {number}\">\n");
    for item in 0..items {
        let value = match numbers.below(5) {
            0 => "true".to_owned(),
            1 => format!("https://service{item}.acme-phones.net/api?org={number}&amp;mode=live"),
            2 => format!("Queue {} of the service team", numbers.below(100)),
            3 => String::new(),
            _ => numbers.below(1_000_000).to_string(),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "    <item sortOrder=\"{item}\" name=\"acmeSetting{number}x{item}\" label=\"Setting {item}\">{value}</item>"
        );
    }
    text + "  </section>\n"
}

#[cfg(test)]
mod tests {
    use ccdef_core::engine::{Checker, Registry};
    use ccdef_core::rule::{CheckOptions, Date};
    use ccdef_profiles as _;
    use ccdef_syntax::Source;

    use super::{FAULTS, PseudorandomNumbers, Quality, definition, with_fault};

    #[test]
    fn clean_files_have_no_findings_and_every_fault_is_found() {
        let registry = Registry::load().unwrap();
        let checker = Checker::new(&registry, CheckOptions::on(Date::constant(2027, 1, 1)));
        let clean = definition(1, &mut PseudorandomNumbers::new(1), 20);
        let findings = |text: &str| checker.check(Source::new("a.xml", text)).findings.len();
        assert_eq!(findings(&clean), 0);
        for (number, fault) in FAULTS.iter().enumerate() {
            assert!(findings(&fault(&clean)) > 0, "fault {number}");
        }
        assert_eq!(findings(&with_fault(clean, 1, Quality::Fixable)), 1);
    }
}
