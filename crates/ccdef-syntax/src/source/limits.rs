//! Limits that protect against files that are expensive to read.

/// Limits of reading; a file beyond one gives a [`crate::ProblemKind::ResourceLimit`] problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Largest file, in bytes.
    pub max_bytes: u64,
    /// Deepest nesting of elements; the root has depth 1.
    pub max_depth: u32,
    /// Most sections a file may have.
    pub max_sections: u32,
    /// Most items a file may have, in all its sections together.
    pub max_items: u32,
}

impl Limits {
    /// Far more than any real definition needs.
    pub const DEFAULT: Self =
        Self { max_bytes: 16 * 1024 * 1024, max_depth: 64, max_sections: 10_000, max_items: 100_000 };

    /// Largest file, in bytes.
    pub const fn max_bytes(mut self, limit: u64) -> Self {
        self.max_bytes = limit;
        self
    }

    /// Deepest nesting of elements; the root has depth 1.
    pub const fn max_depth(mut self, limit: u32) -> Self {
        self.max_depth = limit;
        self
    }

    /// Most sections a file may have.
    pub const fn max_sections(mut self, limit: u32) -> Self {
        self.max_sections = limit;
        self
    }

    /// Most items a file may have, in all its sections together.
    pub const fn max_items(mut self, limit: u32) -> Self {
        self.max_items = limit;
        self
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
