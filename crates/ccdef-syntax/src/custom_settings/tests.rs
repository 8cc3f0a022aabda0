//! Reading `customSettings`.
