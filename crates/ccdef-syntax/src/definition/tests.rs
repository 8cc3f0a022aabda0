//! Filling the model.
