//! A text in PEM form that is pasted in place of the path of its file.

/// How a text in PEM form begins.
const START: &str = "-----BEGIN ";

/// Whether an answer is such a text.
pub(super) fn is_pasted(answer: &str) -> bool {
    answer.trim_ascii_start().starts_with(START)
}

/// Whether such a text goes on in the next line.
pub(super) fn is_pasted_in_part(answer: &str) -> bool {
    let ends = |line: &str| line.starts_with("-----END ") && line.trim_ascii_end().ends_with("-----");
    is_pasted(answer) && !answer.lines().any(ends)
}
