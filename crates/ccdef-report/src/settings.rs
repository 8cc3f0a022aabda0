//! How a report, a list or a page is to be rendered.

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people: headline, source lines, reason, advice.
    #[default]
    Text,
    /// A line for each finding: `path:line:column: severity rule message`.
    Concise,
    /// For programs: `ccdef.report/1`, whose JSON Schema is `report.schema.json` of this crate.
    Json,
}

impl Format {
    /// Every format, in the order in which they are listed to users.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Json, Self::Concise];

    /// The id that users type.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Concise => "concise",
            Self::Json => "json",
        }
    }
}

/// The format of a list or page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListFormat {
    /// For people at a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For documents.
    Markdown,
}

impl ListFormat {
    /// Every format, in the order in which they are listed to users.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Json, Self::Markdown];

    /// The id that users type.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }
}

/// How much is said to people beside the findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Verbosity {
    /// The findings alone.
    Quiet,
    /// The findings and a summary.
    #[default]
    Normal,
    /// What each file was taken for and why, as well.
    Verbose,
}

/// How a report is to be rendered.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Settings {
    /// The format.
    pub format: Format,
    /// Whether text has colours, as ANSI escape sequences.
    pub color: bool,
    /// The width of the terminal, in columns.
    pub width: usize,
    /// How much text says.
    pub verbosity: Verbosity,
    /// Whether the run ends with exit code 0; what JSON calls `ok`.
    pub ok: bool,
}

impl Settings {
    /// For that format; set what differs.
    pub fn new(format: Format) -> Self {
        Self { format, ..Self::default() }
    }

    /// Whether text has colours, as ANSI escape sequences.
    pub fn color(mut self, color: bool) -> Self {
        self.color = color;
        self
    }

    /// The width of the terminal, in columns.
    pub fn width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// How much text says.
    pub fn verbosity(mut self, verbosity: Verbosity) -> Self {
        self.verbosity = verbosity;
        self
    }

    /// Whether the run ends with exit code 0; what JSON calls `ok`.
    pub fn ok(mut self, ok: bool) -> Self {
        self.ok = ok;
        self
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { format: Format::default(), color: false, width: 120, verbosity: Verbosity::default(), ok: true }
    }
}
