//! The plan for a new file.

use ccdef_syntax::Dialect;

use super::question::{Question, questions};
use crate::tables::{Profile, Scaffold, Schema};

/// `ccdef new` does not support a profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`ccdef new` does not support the profile `{profile}`: {reason}")]
#[non_exhaustive]
pub struct NotOffered {
    /// The profile.
    pub profile: &'static str,
    /// Why not, and what to use instead.
    pub reason: &'static str,
}

/// A plan for a new file: the settings to write and the questions to ask.
#[derive(Debug)]
pub struct Blueprint<'s> {
    pub(crate) schema: &'s Schema,
    pub(crate) dialect: Dialect,
    pub(super) questions: Vec<Question>,
    /// See [`Blueprint::without_defaults_for`].
    pub(super) no_defaults: Vec<NoDefault>,
}

/// A setting that gets no default, and why.
#[derive(Debug)]
pub(super) struct NoDefault {
    pub(super) path: String,
    pub(super) reason: String,
}

impl<'s> Blueprint<'s> {
    /// The blueprint of a family and, if the schema has one, of its profile.
    ///
    /// # Errors
    /// If `ccdef new` does not support the profile.
    pub fn new(schema: &'s Schema, dialect: Dialect) -> Result<Self, NotOffered> {
        if let Some(profile) = schema.profile()
            && let Scaffold::NotOffered { reason } = profile.scaffold
        {
            return Err(NotOffered { profile: profile.id.as_str(), reason });
        }
        Ok(Self::for_existing(schema, dialect))
    }

    /// The blueprint of a definition that exists. It can be cloned and completed even if `ccdef new` does not support its
    /// profile for new ones.
    pub fn for_existing(schema: &'s Schema, dialect: Dialect) -> Self {
        Self { schema, dialect, questions: questions(schema, dialect), no_defaults: Vec::new() }
    }

    /// The same, without defaults for these settings, each with the reason: the user has to answer them.
    pub fn without_defaults_for(mut self, settings: impl IntoIterator<Item = (String, String)>) -> Self {
        self.no_defaults = settings.into_iter().map(|(path, reason)| NoDefault { path, reason }).collect();
        self
    }

    /// The questions, in this order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// A hint to show before the file is written: that of the profile, or why there are no new files of it.
    pub fn hint(&self) -> Option<&'static str> {
        match self.schema.profile()?.scaffold {
            Scaffold::Offered(spec) => spec.hint,
            Scaffold::NotOffered { reason } => Some(reason),
        }
    }

    /// Its schema.
    pub fn schema(&self) -> &'s Schema {
        self.schema
    }

    /// The dialect of the new file.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    pub(crate) fn profile(&self) -> Option<&'static Profile> {
        self.schema.profile()
    }
}
