//! Cleans up when a signal ends the process.

use std::any::Any;
use std::path::Path;
use std::sync::{Mutex, Once, PoisonError, mpsc};
use std::thread;

use signal_hook::consts::{SIGALRM, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGXCPU};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::read::{ChosenBy, SMALL, text_or_io_error};

/// The signals that end a process and that it can catch.
const WATCHED: &[i32] = &[SIGALRM, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGXCPU];

/// Cleans up. What it returns is kept until the process ends.
type CleanUp = fn() -> Box<dyn Any>;

static CLEAN_UPS: Mutex<Vec<CleanUp>> = Mutex::new(Vec::new());

/// Calls `clean_up` when a signal ends the process. Starts the thread that waits for signals, once for the process.
pub(crate) fn before_a_signal_ends_the_process(clean_up: CleanUp) {
    static STARTED: Once = Once::new();
    let mut known = CLEAN_UPS.lock().unwrap_or_else(PoisonError::into_inner);
    if !known.iter().any(|known| std::ptr::fn_addr_eq(*known, clean_up)) {
        known.push(clean_up);
    }
    drop(known);
    STARTED.call_once(|| {
        let (ready, is_ready) = mpsc::channel();
        let started = thread::Builder::new().name("signals".into()).spawn(move || wait(&ready));
        if started.is_ok() {
            let _ = is_ready.recv();
        }
    });
}

/// Waits for a signal, cleans up, and lets the signal end the process as it would have.
fn wait(ready: &mpsc::Sender<()>) {
    let watched = WATCHED.iter().copied().filter(|signal| !is_ignored(*signal));
    let signals = Signals::new(watched);
    let _ = ready.send(());
    if let Some(signal) = signals.ok().and_then(|mut signals| signals.forever().next()) {
        let known = CLEAN_UPS.lock().unwrap_or_else(PoisonError::into_inner);
        let _kept: Vec<Box<dyn Any>> = known.iter().map(|clean_up| clean_up()).collect();
        let _ = emulate_default_handler(signal);
    }
}

/// Whether the process was started with the signal ignored, as `nohup` does; it must stay ignored. Only Linux tells.
fn is_ignored(signal: i32) -> bool {
    let status = text_or_io_error(Path::new("/proc/self/status"), ChosenBy::Project, SMALL).unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    mask >> (signal - 1) & 1 == 1
}
