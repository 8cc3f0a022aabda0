//! Shapes of files that a careless search reads again and again: twice the size must take about twice the time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The number of repetitions in the small file; the large one has twice as many.
const REPETITIONS: usize = 20_000;

/// A shape: its name, and a file with a number of repetitions.
type GrowingFile = (&'static str, fn(usize) -> String);

const SHAPES: &[GrowingFile] = &[
    ("{ in a value", |count| import(&"{".repeat(count))),
    ("${ in a value", |count| import(&"${".repeat(count))),
    ("{{ in a value", |count| import(&"{{a".repeat(count))),
    ("names of credentials", |count| import(&"password=http://".repeat(count))),
    ("quoted names of credentials", |count| import(&"'pwd':".repeat(count))),
    ("beginnings of keys", |count| import(&"-----BEGIN PRIVATE KEY-----".repeat(count))),
    ("hyphens", |count| import(&"-".repeat(count))),
    ("beginnings of tokens", |count| import(&"eyJxoxb-sk-ant-".repeat(count))),
    ("keys of customSettings", |count| metadata(&numbered(count, |number| format!("\"a{number}\":\"1\"")))),
    ("a repeated key", |count| metadata(&vec!["\"reqTimeout\":\"1\"".to_owned(); count])),
    ("attributes", |count| format!("<callCenter {}/>", numbered(count, |number| format!("a{number}='1'")).join(" "))),
    ("comments", |count| format!("<callCenter>{}</callCenter>", "<!-- token: a1b2c3d4 -->".repeat(count))),
];

fn numbered(count: usize, text: impl Fn(usize) -> String) -> Vec<String> {
    (0..count).map(text).collect()
}

fn import(value: &str) -> String {
    format!("<callCenter><section name=\"acme\"><item name=\"a\" label=\"A\">{value}</item></section></callCenter>")
}

fn metadata(keys: &[String]) -> String {
    format!("<CallCenter><customSettings>{{{}}}</customSettings></CallCenter>", keys.join(","))
}

/// Writes a small and a large file of each shape. Returns its name with both.
pub(super) fn write(folder: &Path) -> io::Result<Vec<(&'static str, [PathBuf; 2])>> {
    fs::create_dir_all(folder)?;
    let write = |(index, (name, text)): (usize, &GrowingFile)| {
        let files = [1, 2].map(|factor| (folder.join(format!("{index}-{factor}.xml")), text(factor * REPETITIONS)));
        for (path, text) in &files {
            fs::write(path, text)?;
        }
        Ok((*name, files.map(|(path, _)| path)))
    };
    SHAPES.iter().enumerate().map(write).collect()
}
