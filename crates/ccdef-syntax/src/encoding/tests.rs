//! Decoding files.
