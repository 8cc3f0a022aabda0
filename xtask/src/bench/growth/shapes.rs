//! Shapes of files: each repeats one part of a file any number of times.

mod broken;
mod commands;
mod markup;
mod metadata;
mod secrets;
mod settings;
mod shape;
mod tags;
mod values;

pub(crate) use shape::Shape;

/// All shapes.
pub(crate) fn all() -> impl Iterator<Item = &'static Shape> {
    [
        settings::SHAPES,
        values::SHAPES,
        markup::SHAPES,
        metadata::SHAPES,
        broken::SHAPES,
        tags::SHAPES,
        secrets::SHAPES,
        commands::SHAPES,
    ]
    .into_iter()
    .flatten()
}
