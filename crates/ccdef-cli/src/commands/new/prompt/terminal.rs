//! How the terminal worked before the first prompt.

/// Remembers how the terminal works before a prompt changes it, and restores that when a signal ends the process.
#[cfg(unix)]
pub(super) fn restore_at_signals() {
    unix::restore_at_signals();
}

#[cfg(not(unix))]
pub(super) fn restore_at_signals() {}

#[cfg(unix)]
mod unix {
    use std::any::Any;
    use std::sync::OnceLock;

    use rustix::stdio::stdin;
    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

    use crate::output;
    use crate::signals::before_a_signal_ends_the_process;

    static BEFORE: OnceLock<Option<Termios>> = OnceLock::new();

    pub(super) fn restore_at_signals() {
        BEFORE.get_or_init(|| tcgetattr(stdin()).ok());
        before_a_signal_ends_the_process(restore);
    }

    fn restore() -> Box<dyn Any> {
        if let Some(before) = BEFORE.get().and_then(Option::as_ref) {
            let _ = tcsetattr(stdin(), OptionalActions::Now, before);
            output::end_prompt();
        }
        Box::new(())
    }
}
