//! The result of a benchmark as a Markdown table.

use std::fmt::{self, Write as _};

use super::run::Contender;

/// A goal for a ratio.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

impl Goal {
    fn is_reached(self, measured: f64) -> bool {
        match self {
            Self::AtMost(most) => measured <= most,
            Self::AtLeast(least) => measured >= least,
        }
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(most) => write!(formatter, "at most {most}"),
            Self::AtLeast(least) => write!(formatter, "at least {least}"),
        }
    }
}

/// A row of the table.
#[derive(Debug)]
pub(super) struct TableRow {
    work: String,
    compared: String,
    measured: f64,
    goal: Option<Goal>,
}

impl TableRow {
    pub(super) fn new(work: &str, compared: impl Into<String>, measured: f64, goal: Option<Goal>) -> Self {
        Self { work: work.to_owned(), compared: compared.into(), measured, goal }
    }

    /// How many times as long as another program ccdef takes.
    pub(super) fn slower(work: &str, ccdef: &Contender, other: &Contender, goal: Option<Goal>) -> Self {
        let compared = format!("ccdef / {} (ccdef: {} ms)", other.name, ccdef.wall().as_millis());
        Self::new(work, compared, ccdef.ratio(other), goal)
    }

    /// How many times as long as ccdef another program takes.
    pub(super) fn faster(work: &str, ccdef: &Contender, other: &Contender, goal: Option<Goal>) -> Self {
        Self::new(work, format!("{} / ccdef", other.name), other.ratio(ccdef), goal)
    }

    /// The largest amount of memory of ccdef, in MiB.
    pub(super) fn memory(work: &str, ccdef: &Contender, most: usize) -> Self {
        let (kib, most) = (ccdef.peak_memory() / 1024, u32::try_from(most).unwrap_or(u32::MAX));
        let mebibytes = f64::from(u32::try_from(kib).unwrap_or(u32::MAX)) / 1024.0;
        Self::new(work, "memory in MiB", mebibytes, Some(Goal::AtMost(f64::from(most))))
    }
}

/// Prints rows as Markdown.
pub(super) fn markdown(rows: &[TableRow]) -> String {
    let mut text = "| work | compared | measured | goal | |\n|---|---|---|---|---|\n".to_owned();
    for TableRow { work, compared, measured, goal } in rows {
        let reached = goal.map_or("", |goal| if goal.is_reached(*measured) { "reached" } else { "missed" });
        let goal = goal.map_or_else(String::new, |goal| goal.to_string());
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {work} | {compared} | {measured:.2} | {goal} | {reached} |");
    }
    text
}
