//! What people do with ccdef, compared with the least that any program must do for it, and with other validators.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::corpus::{self, Quality};
use super::programs::Programs;
use super::run::{Contender, take_turns};
use super::table::{Goal, TableRow};

/// How many bytes the large file has.
const LARGE: usize = 100_000_000;

/// How many runs of a program that takes seconds are enough.
const FEW: usize = 3;

/// A benchmark: the programs, where its files are, how many there are, and how often each program runs.
pub(super) struct Benchmark<'b> {
    pub(super) programs: &'b Programs,
    pub(super) folder: &'b Path,
    pub(super) files: usize,
    pub(super) rounds: usize,
}

impl Benchmark<'_> {
    /// All rows of the table.
    pub(super) fn rows(&self) -> Result<Vec<TableRow>> {
        let mut rows = self.one_file()?;
        rows.extend(self.clean_folder()?);
        rows.extend(self.mixed_folder()?);
        rows.extend(self.large_file()?);
        rows.extend(self.fixes()?);
        Ok(rows)
    }

    fn one_file(&self) -> Result<Vec<TableRow>> {
        let path = self.folder.join("one.xml");
        corpus::write_one(&path).context("failed to write a file")?;
        let mut runs = vec![
            // What runs after the slowest program takes longer. So one more program starts each round.
            Contender::new("first", self.programs.baseline("start", &path)),
            Contender::new("a program that parses the same options", self.programs.baseline("start", &path)),
            Contender::new("ccdef", self.programs.check("concise", &path)),
        ];
        runs.extend(self.programs.xmllint(&path).map(|command| Contender::new("xmllint --schema", command)));
        take_turns(&mut runs, self.rounds * 20)?;
        let work = "one file of 4 KB";
        let mut rows = vec![TableRow::slower(work, &runs[2], &runs[1], Some(Goal::AtMost(1.3)))];
        rows.extend(runs.get(3).map(|xmllint| TableRow::faster(work, &runs[2], xmllint, Some(Goal::AtLeast(2.2)))));
        Ok(rows)
    }

    fn clean_folder(&self) -> Result<Vec<TableRow>> {
        let folder = self.tree("clean", self.files, Quality::Clean)?;
        let mut runs = vec![
            Contender::new("reading the files", self.programs.baseline("read", &folder)),
            Contender::new("a loop over the events of quick-xml", self.programs.baseline("parse", &folder)),
            Contender::new("ccdef", self.programs.check("concise", &folder)),
        ];
        runs.extend(self.others(&folder));
        take_turns(&mut runs, self.rounds)?;
        let work = format!("{} clean files of 3 KB", self.files);
        let (read, parse, ccdef) = (&runs[0], &runs[1], &runs[2]);
        let mut rows = vec![
            TableRow::slower(&work, ccdef, read, Some(Goal::AtMost(6.0))),
            TableRow::slower(&work, ccdef, parse, Some(Goal::AtMost(3.0))),
            TableRow::memory(&work, ccdef, 32),
        ];
        // Only the fastest of them has a goal.
        let goals = [Some(Goal::AtLeast(5.0))].into_iter().chain(std::iter::repeat(None));
        rows.extend(runs[3..].iter().zip(goals).map(|(other, goal)| TableRow::faster(&work, ccdef, other, goal)));
        Ok(rows)
    }

    /// Other validators that are installed: `xmllint` first, because it is the fastest of them.
    fn others(&self, folder: &Path) -> Vec<Contender> {
        let commands = [
            ("xmllint --schema in two processes", self.programs.xmllint_folder(folder)),
            ("lxml in two processes", self.programs.lxml_folder(folder)),
            ("jing in two processes", self.programs.jing_folder(folder)),
        ];
        commands.into_iter().filter_map(|(name, command)| Some(Contender::new(name, command?))).collect()
    }

    fn mixed_folder(&self) -> Result<Vec<TableRow>> {
        let folder = self.tree("mixed", self.files, Quality::Mixed)?;
        let formats = ["concise", "text", "json"];
        let mut runs = vec![Contender::new("reading the files", self.programs.baseline("read", &folder))];
        runs.extend(formats.map(|format| Contender::new(format, self.programs.check(format, &folder))));
        take_turns(&mut runs, self.rounds)?;
        let rows = runs[1..].iter().flat_map(|ccdef| {
            let work = format!("{} files, 10 % faulty, as {}", self.files, ccdef.name);
            [TableRow::slower(&work, ccdef, &runs[0], None), TableRow::memory(&work, ccdef, 32)]
        });
        Ok(rows.collect())
    }

    fn large_file(&self) -> Result<Vec<TableRow>> {
        let path = self.folder.join("large.xml");
        corpus::write_large(&path, LARGE).context("failed to write a large file")?;
        let mut runs = vec![
            Contender::new("a loop over the events of quick-xml", self.programs.baseline("parse", &path)),
            Contender::new("ccdef", self.programs.check_without_limits(&path)),
        ];
        take_turns(&mut runs, self.rounds.min(FEW))?;
        let work = "one file of 100 MB";
        Ok(vec![
            TableRow::slower(work, &runs[1], &runs[0], Some(Goal::AtMost(4.0))),
            TableRow::memory(work, &runs[1], 4 * LARGE / (1 << 20)),
        ])
    }

    fn fixes(&self) -> Result<Vec<TableRow>> {
        let count = self.files.div_ceil(4);
        let folder = self.tree("fixable", count, Quality::Fixable)?;
        let restore = |folder: &Path| {
            let folder = folder.to_path_buf();
            move || corpus::write_folder(&folder, count, Quality::Fixable).context("failed to restore the files")
        };
        let mut fix = self.programs.check("concise", &folder);
        fix.arg("--fix");
        let mut runs = vec![
            Contender::new("writing the files", self.programs.baseline("write", &folder)).after(restore(&folder)),
            Contender::new("ccdef", fix).after(restore(&folder)),
        ];
        take_turns(&mut runs, self.rounds.min(FEW))?;
        let work = format!("--fix of {count} files");
        Ok(vec![TableRow::slower(&work, &runs[1], &runs[0], Some(Goal::AtMost(1.5)))])
    }

    fn tree(&self, name: &str, count: usize, quality: Quality) -> Result<PathBuf> {
        let folder = self.folder.join(name);
        corpus::write_folder(&folder, count, quality)
            .with_context(|| format!("failed to write {}", folder.display()))?;
        Ok(folder)
    }
}
