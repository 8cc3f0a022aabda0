//! Limits that protect whoever reads a file.

/// Stated limits of reading; a file beyond one gives a [`crate::ProblemKind::ResourceLimit`] problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

impl Default for Limits {
    fn default() -> Self {
        Self { max_bytes: 16 * 1024 * 1024, max_depth: 64, max_sections: 10_000, max_items: 100_000 }
    }
}
