//! The regions of a vendor, each with its own host.

/// The regions of a vendor, each with its own host: `before`, the name of the region, `after`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Regions {
    /// The beginning of every host, such as `apps.`.
    pub before: &'static str,
    /// The known regions as hosts name them, such as `euw2.pure.cloud`.
    pub names: &'static [&'static str],
    /// The end of every host, such as `.cisco.com`; empty if the name ends the host.
    pub after: &'static str,
    /// Other names that people write, each with the name of the region in `names`.
    pub aliases: &'static [(&'static str, &'static str)],
}

impl Regions {
    /// Regions by the parts of their hosts.
    pub const fn new(before: &'static str, names: &'static [&'static str], after: &'static str) -> Self {
        Self { before, names, after, aliases: &[] }
    }

    /// Other names of the regions that people write, each with the name in a host.
    pub const fn aliases(mut self, aliases: &'static [(&'static str, &'static str)]) -> Self {
        self.aliases = aliases;
        self
    }

    /// The host of a region.
    pub fn host(&self, name: &str) -> String {
        format!("{}{name}{}", self.before, self.after)
    }

    /// The hosts of all known regions.
    pub fn hosts(&self) -> impl Iterator<Item = String> + '_ {
        self.names.iter().map(|name| self.host(name))
    }
}
