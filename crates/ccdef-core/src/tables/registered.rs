//! The profiles and hints that linked crates register.
//!
//! A crate with tables only needs nothing else of the core; rules are registered with their profile, and need the
//! engine.

use crate::tables::hint::Hint;
use crate::tables::profile::Profile;

/// What [`crate::register_profile!`] submits.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct RegisteredProfile(pub &'static Profile);

/// What [`crate::register_hints!`] submits.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct RegisteredHints(pub &'static [Hint]);

inventory::collect!(RegisteredProfile);
inventory::collect!(RegisteredHints);

/// Registers a `static` [`Profile`] with the core that this crate was compiled against, and the crate's own rules:
/// `register_profile!(PROFILE)` or `register_profile!(PROFILE, rules: [&ONE, &OTHER])`.
///
/// The crate must also be linked: a dependency that is only listed registers nothing and gives no error. Write
/// `use your_profile_crate as _;` in the program, or refer to its `PROFILE` as `ccdef-profiles` does.
///
/// Rules need the feature `engine` of the core; a profile alone does not.
#[macro_export]
macro_rules! register_profile {
    ($profile:path) => {
        $crate::__private::inventory::submit! { $crate::tables::RegisteredProfile(&$profile) }
    };
    ($profile:path, rules: [$($rule:expr),* $(,)?]) => {
        $crate::register_profile!($profile);
        $crate::__register_rules!($profile, [$($rule),*]);
    };
}

/// Registers a `static` list of [`Hint`]s with the core that this crate was compiled against.
///
/// The crate must also be linked, see [`register_profile!`].
#[macro_export]
macro_rules! register_hints {
    ($hints:path) => {
        $crate::__private::inventory::submit! { $crate::tables::RegisteredHints($hints) }
    };
}

/// The rules of [`register_profile!`], without the engine that runs them. With it, the engine defines this macro: nothing
/// else in the tables depends on a higher layer, and only a crate with rules uses it.
#[cfg(not(feature = "engine"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __register_rules {
    ($($rules:tt)*) => {
        compile_error!("rules need the feature `engine` of `ccdef-core`");
    };
}
