//! Generated definitions for benchmarks. They are the same on every machine; most of them are valid.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// Number of files in each subfolder.
const PER_FOLDER: usize = 100;

/// Writes one file, and a folder of `count` files.
pub(super) fn write(one: &Path, tree: &Path, count: usize) -> io::Result<()> {
    if tree.exists() {
        fs::remove_dir_all(tree)?;
    }
    fs::create_dir_all(tree)?;
    let mut numbers = PseudorandomNumbers(1);
    fs::write(one, definition(0, &mut numbers))?;
    for index in 0..count {
        let folder = tree.join(format!("{:04}", index / PER_FOLDER));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("center{index}.xml")), definition(index, &mut numbers))?;
    }
    Ok(())
}

/// Pseudorandom numbers that are the same in every run.
struct PseudorandomNumbers(u64);

impl PseudorandomNumbers {
    /// A number below `limit`.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// A definition of realistic size. In one of ten, a required item is missing.
fn definition(index: usize, numbers: &mut PseudorandomNumbers) -> String {
    let mut text = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="Internal Name">AcmeCenter{index}</item>
    <item sortOrder="1" name="reqDisplayName" label="Display Name">Acme center {index}</item>
    <item sortOrder="2" name="reqAdapterUrl" label="CTI Adapter URL">https://cti.acme.example/softphone?site={index}&amp;mode=full</item>
    <item sortOrder="3" name="reqUseApi" label="Use CTI API">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Softphone Height">{}</item>
    <item sortOrder="5" name="reqSalesforceCompatibilityMode" label="Salesforce Compatibility Mode">Lightning</item>
"#,
        240 + numbers.below(2_000)
    );
    if numbers.below(10) > 0 {
        text.push_str("    <item sortOrder=\"6\" name=\"reqSoftphoneWidth\" label=\"Softphone Width\">400</item>\n");
    }
    text.push_str("  </section>\n");
    for section in 1..=3 {
        let _ = writeln!(
            text,
            "  <section sortOrder=\"{section}\" name=\"acmeSettings{section}\" label=\"Settings {section}\">"
        );
        for item in 0..5 + numbers.below(10) {
            let value = numbers.below(1_000_000);
            let _ = writeln!(
                text,
                "    <item sortOrder=\"{item}\" name=\"setting{item}\" label=\"Setting {item}\">{value}</item>"
            );
        }
        text.push_str("  </section>\n");
    }
    text + "</callCenter>\n"
}
