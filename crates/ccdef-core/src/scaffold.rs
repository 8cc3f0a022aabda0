//! New definitions from a profile and a few answers.
//!
//! A new file has no finding above a note; it is checked before it is returned.

mod answers;
mod blueprint;
mod compose;
mod fill;
mod question;
mod required_answers;

pub use answers::{AnswerProblem, Answers, LABELS, short_key, short_keys};
pub use blueprint::{Blueprint, NotOffered};
pub use fill::{AdjustedAnswer, FillOptions, Missing, SettingChange, Written};
pub use question::{Question, QuestionTarget};
