//! New definitions from a profile and a few answers.
//!
//! What is written has no finding above a note; the check itself says so before anything is handed out.

mod answers;
mod compose;
mod demand;
mod fill;
mod question;

pub use answers::{AnswerProblem, Answers};
pub use fill::{Filled, Missing};
pub use question::{Question, Target as QuestionTarget};

use ccdef_syntax::Dialect;

use crate::tables::{Profile, Scaffold, Schema};

/// A profile for which nothing is scaffolded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("profile `{profile}` offers no scaffolding: {reason}")]
#[non_exhaustive]
pub struct NotOffered {
    /// The profile.
    pub profile: &'static str,
    /// Why not, and what to use instead.
    pub reason: &'static str,
}

/// What can be made from a schema: which settings are written, and what has to be asked for them.
#[derive(Debug)]
pub struct Blueprint<'s> {
    pub(crate) schema: &'s Schema,
    pub(crate) dialect: Dialect,
    questions: Vec<Question>,
}

impl<'s> Blueprint<'s> {
    /// The blueprint of a family and, when the schema has one, of its profile.
    ///
    /// # Errors
    /// Fails when the profile offers no scaffolding.
    pub fn new(schema: &'s Schema, dialect: Dialect) -> Result<Self, NotOffered> {
        if let Some(profile) = schema.profile()
            && let Scaffold::NotOffered { reason } = profile.scaffold
        {
            return Err(NotOffered { profile: profile.id.as_str(), reason });
        }
        Ok(Self { schema, dialect, questions: question::questions(schema, dialect) })
    }

    /// What is asked, in this order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// What to say before anything is written.
    pub fn hint(&self) -> Option<&'static str> {
        self.schema.profile()?.scaffold.spec()?.hint
    }

    /// The schema it was made from.
    pub fn schema(&self) -> &'s Schema {
        self.schema
    }

    /// The dialect that will be written.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    pub(crate) fn profile(&self) -> Option<&'static Profile> {
        self.schema.profile()
    }
}
