//! New definitions from a profile and a few answers.
//!
//! What is written has no finding above a note; the check itself says so before anything is handed out.

mod answers;
mod blueprint;
mod compose;
mod demand;
mod fill;
mod question;

pub use answers::{AnswerProblem, Answers};
pub use blueprint::{Blueprint, NotOffered};
pub use fill::{Filled, Missing};
pub use question::{Question, Target as QuestionTarget};
