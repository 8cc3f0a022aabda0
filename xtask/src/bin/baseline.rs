//! The baseline programs of `cargo xtask bench`: each does one part of the work of `ccdef check`, and nothing else.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use ccdef_syntax::{Limits, Source};
use clap::{Parser, ValueEnum};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Number of files and folders that keep several threads at work to the end.
const ENOUGH: usize = 32;

/// A command line of usual size, so that starting this program costs what starting any program with options costs.
#[derive(Debug, Parser)]
struct BaselineOptions {
    /// What to do
    #[arg(long, value_enum, default_value = "start")]
    job: Job,
    /// Number of threads
    #[arg(long, default_value_t = 2)]
    threads: usize,
    /// Do not print the number of bytes
    #[arg(long)]
    quiet: bool,
    /// Print the number of bytes to standard error
    #[arg(long)]
    verbose: bool,
    /// Ignored
    #[arg(long)]
    rule: Vec<String>,
    /// Files and folders
    paths: Vec<PathBuf>,
}

/// A part of the work of `ccdef check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Job {
    /// Parse the command line
    Start,
    /// Read each file
    Read,
    /// Read each file and its XML, event by event
    Parse,
    /// Read each file and the definition in it, as ccdef does before its rules run
    Definition,
    /// Read each file, write it next to it, save it to the disk, and replace the file with it
    Write,
}

fn main() -> io::Result<()> {
    let arguments = BaselineOptions::parse();
    let shared = SharedQueue { job: arguments.job, queue: Mutex::new(spread(arguments.paths)?) };
    let mut count = 0;
    if arguments.job != Job::Start {
        let threads = arguments.threads.max(1);
        let counts: io::Result<Vec<usize>> = thread::scope(|scope| {
            let handles: Vec<_> = (0..threads).map(|_| scope.spawn(|| shared.run())).collect();
            handles.into_iter().map(|handle| handle.join().unwrap_or(Ok(0))).collect()
        });
        count = counts?.iter().sum();
    }
    if arguments.verbose {
        writeln!(io::stderr(), "{count}")?;
    } else if !arguments.quiet {
        writeln!(io::stdout(), "{count} {}", arguments.rule.len())?;
    }
    Ok(())
}

/// Replaces folders by what they contain until there is enough for several threads.
fn spread(mut paths: Vec<PathBuf>) -> io::Result<Vec<PathBuf>> {
    while paths.len() < ENOUGH {
        let Some(folder) = paths.iter().position(|path| path.is_dir()) else { break };
        for entry in fs::read_dir(paths.swap_remove(folder))? {
            paths.push(entry?.path());
        }
    }
    Ok(paths)
}

/// Files and folders that threads take from a common list.
struct SharedQueue {
    job: Job,
    queue: Mutex<Vec<PathBuf>>,
}

impl SharedQueue {
    fn run(&self) -> io::Result<usize> {
        let (mut count, mut bytes) = (0, Vec::new());
        while let Some(path) = self.next() {
            if !path.is_dir() {
                count += self.file(&path, &mut bytes)?;
                continue;
            }
            for entry in fs::read_dir(&path)? {
                let entry = entry?;
                if entry.file_type()?.is_dir() {
                    self.add(entry.path());
                } else {
                    count += self.file(&entry.path(), &mut bytes)?;
                }
            }
        }
        Ok(count)
    }

    fn next(&self) -> Option<PathBuf> {
        self.queue.lock().ok()?.pop()
    }

    fn add(&self, path: PathBuf) {
        if let Ok(mut queue) = self.queue.lock() {
            queue.push(path);
        }
    }

    fn file(&self, path: &Path, bytes: &mut Vec<u8>) -> io::Result<usize> {
        bytes.clear();
        File::open(path)?.read_to_end(bytes)?;
        match self.job {
            Job::Start | Job::Read => Ok(bytes.len()),
            Job::Parse => Ok(events(bytes)),
            Job::Definition => Ok(settings(path, std::mem::take(bytes))),
            Job::Write => replace(path, bytes).map(|()| bytes.len()),
        }
    }
}

/// The number of events of an XML file, up to its first error.
fn events(bytes: &[u8]) -> usize {
    let (mut reader, mut count) = (Reader::from_reader(bytes), 0);
    while !matches!(reader.read_event(), Ok(Event::Eof) | Err(_)) {
        count += 1;
    }
    count
}

/// The number of items of a definition.
fn settings(path: &Path, bytes: Vec<u8>) -> usize {
    let limits = Limits::default();
    let source = Source::decode(path.display().to_string(), bytes, &limits);
    let reading = ccdef_syntax::read(&source, &limits);
    reading.definition.sections.iter().map(|section| section.items.len()).sum()
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = path.with_extension("new");
    let mut file = File::create(&new)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(new, path)
}
