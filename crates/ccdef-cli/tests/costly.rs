//! Commands whose time is proportional to the size of a file.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

/// Far more than it takes, also on a busy machine; comparing every line with every line takes several times longer.
const ENOUGH: Duration = Duration::from_secs(20);

#[test]
fn many_changed_lines_are_compared_in_little_time() {
    let mut text = "<callCenter><section sortOrder=\"0\" name=\"acme\" label=\"Acme\">\n".to_owned();
    for index in 0..30_000 {
        writeln!(text, "<item name=\"n{index}\"  label=\"N\" sortOrder=\"{index}\">{index}</item>").unwrap();
    }
    text.push_str("</section></callCenter>\n");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.xml"), text).unwrap();
    let start = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_ccdef"))
        .args(["fmt", "--diff", "a.xml"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.len() > 3_000_000);
    assert!(start.elapsed() < ENOUGH, "{:?}", start.elapsed());
}
