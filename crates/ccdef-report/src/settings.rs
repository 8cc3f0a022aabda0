//! How a report, a list or a page is rendered.

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Text with source lines, notes and help.
    #[default]
    Text,
    /// One line per finding: `path:line:column: severity rule message`.
    Concise,
    /// JSON in the format `ccdef.report/1`; its JSON Schema is `report.schema.json` of this crate.
    Json,
}

impl Format {
    /// All formats, in the order of the help.
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
    /// Text.
    #[default]
    Text,
    /// JSON.
    Json,
    /// Markdown.
    Markdown,
}

impl ListFormat {
    /// All formats, in the order of the help.
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

/// How much text output contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Verbosity {
    /// Only the findings.
    Quiet,
    /// The findings and a summary.
    #[default]
    Normal,
    /// Also what each file was checked as, and why.
    Verbose,
}

/// How many findings of a rule are shown for a file, if nothing else is given.
pub const MAX_FINDINGS: usize = 100;

/// How a report is rendered.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RenderSettings {
    /// The format.
    pub format: Format,
    /// Whether text has colors, as ANSI escape sequences.
    pub color: bool,
    /// The width of text, in columns.
    pub width: usize,
    /// How much text output contains.
    pub verbosity: Verbosity,
    /// Whether the exit code of the run is 0: `ok` in JSON.
    pub ok: bool,
    /// How many findings of a rule are shown for a file; 0 for all.
    pub max_findings: usize,
}

impl RenderSettings {
    /// The default settings for a format.
    pub fn new(format: Format) -> Self {
        Self { format, ..Self::default() }
    }

    /// Whether text has colors, as ANSI escape sequences.
    pub fn color(mut self, color: bool) -> Self {
        self.color = color;
        self
    }

    /// The width of text, in columns.
    pub fn width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// How much text output contains.
    pub fn verbosity(mut self, verbosity: Verbosity) -> Self {
        self.verbosity = verbosity;
        self
    }

    /// Whether the exit code of the run is 0: `ok` in JSON.
    pub fn ok(mut self, ok: bool) -> Self {
        self.ok = ok;
        self
    }

    /// How many findings of a rule are shown for a file; 0 for all.
    pub fn max_findings(mut self, count: usize) -> Self {
        self.max_findings = count;
        self
    }
}

impl Default for RenderSettings {
    fn default() -> Self {
        Self {
            format: Format::default(),
            color: false,
            width: 120,
            verbosity: Verbosity::default(),
            ok: true,
            max_findings: MAX_FINDINGS,
        }
    }
}
