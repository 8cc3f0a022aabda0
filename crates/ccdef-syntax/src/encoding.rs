//! Bytes to text: UTF-8, and UTF-16 with a byte order mark.

use crate::{Limits, Problem};

/// What came out of a file's bytes.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) problems: Vec<Problem>,
}

pub(crate) fn decode(bytes: Vec<u8>, limits: &Limits) -> Decoded {
    let _ = (bytes, limits);
    unimplemented!()
}
