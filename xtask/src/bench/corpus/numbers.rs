//! Pseudorandom numbers.

/// Pseudorandom numbers that are the same in every run.
pub(super) struct PseudorandomNumbers(u64);

impl PseudorandomNumbers {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}
