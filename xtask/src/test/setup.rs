//! Installs what the tests need in addition to Rust. Installed programs are not changed.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell::{cargo, print, run, succeeds};
use crate::workspace::Workspace;

/// A program that validates the output of ccdef, and the packages that contain it.
struct Program {
    name: &'static str,
    apt: &'static str,
    dnf: &'static str,
    brew: &'static str,
    pacman: &'static str,
    apk: &'static str,
    zypper: &'static str,
    /// Whether it is used only on Linux, and what needs it is left out where it cannot be installed.
    is_optional: bool,
}

/// All programs that tests run, except for `git` and those of Rust.
const PROGRAMS: &[Program] = &[
    Program {
        name: "xmllint",
        apt: "libxml2-utils",
        dnf: "libxml2",
        brew: "libxml2",
        pacman: "libxml2",
        apk: "libxml2-utils",
        zypper: "libxml2-tools",
        is_optional: false,
    },
    Program {
        name: "jing",
        apt: "jing",
        dnf: "jing",
        brew: "jing-trang",
        pacman: "jing",
        apk: "jing",
        zypper: "jing",
        is_optional: false,
    },
    Program {
        name: "valgrind",
        apt: "valgrind",
        dnf: "valgrind",
        brew: "valgrind",
        pacman: "valgrind",
        apk: "valgrind",
        zypper: "valgrind",
        is_optional: true,
    },
];

/// Rust components: the cargo command that each one adds, and its name.
const COMPONENTS: &[(&str, &str)] = &[("fmt", "rustfmt"), ("clippy", "clippy")];

/// A package manager, with the arguments that install packages without a prompt.
struct Manager {
    name: &'static str,
    refresh: &'static [&'static str],
    install: &'static [&'static str],
    needs_root: bool,
    package: fn(&Program) -> &'static str,
}

const MANAGERS: &[Manager] = &[
    Manager {
        name: "apt-get",
        refresh: &["update", "-qq"],
        install: &["install", "--yes", "-qq"],
        needs_root: true,
        package: |program| program.apt,
    },
    Manager {
        name: "dnf",
        refresh: &[],
        install: &["install", "--assumeyes", "--quiet"],
        needs_root: true,
        package: |program| program.dnf,
    },
    Manager {
        name: "brew",
        refresh: &[],
        install: &["install", "--quiet"],
        needs_root: false,
        package: |program| program.brew,
    },
    Manager {
        name: "pacman",
        refresh: &[],
        install: &["-S", "--noconfirm", "--needed"],
        needs_root: true,
        package: |program| program.pacman,
    },
    Manager {
        name: "apk",
        refresh: &["update", "--quiet"],
        install: &["add", "--quiet"],
        needs_root: true,
        package: |program| program.apk,
    },
    Manager {
        name: "zypper",
        refresh: &[],
        install: &["--non-interactive", "--quiet", "install"],
        needs_root: true,
        package: |program| program.zypper,
    },
];

pub(super) fn install(workspace: &Workspace) -> Result<()> {
    for (command, component) in COMPONENTS {
        if succeeds(&mut cargo(workspace, &[command, "--version"])) {
            continue;
        }
        if !is_installed("rustup") {
            print(&format!("{component} is missing, and so is rustup: install {component} with your package manager"));
            continue;
        }
        run(Command::new("rustup").args(["component", "add", component]))?;
    }
    let missing: Vec<&Program> = PROGRAMS.iter().filter(|program| program.is_missing()).collect();
    let (optional, required): (Vec<&Program>, Vec<&Program>) = missing.iter().partition(|program| program.is_optional);
    if !required.is_empty() {
        install_programs(&required)?;
    }
    if !optional.is_empty()
        && let Err(error) = install_programs(&optional)
    {
        print(&format!("{error:#}"));
    }
    Ok(())
}

fn install_programs(missing: &[&Program]) -> Result<()> {
    let names: Vec<&str> = missing.iter().map(|program| program.name).collect();
    let Some(manager) = MANAGERS.iter().find(|manager| is_installed(manager.name)) else {
        bail!("no supported package manager found: install {} yourself", names.join(" and "));
    };
    print(&format!("installing {} with {}", names.join(" and "), manager.name));
    if !manager.refresh.is_empty() {
        run(manager.command().args(manager.refresh))?;
    }
    let packages = missing.iter().map(|program| (manager.package)(program));
    run(manager.command().args(manager.install).args(packages))
        .with_context(|| format!("{} did not install {}: install them yourself", manager.name, names.join(" and ")))
}

impl Program {
    fn is_missing(&self) -> bool {
        (cfg!(target_os = "linux") || !self.is_optional) && !is_installed(self.name)
    }
}

impl Manager {
    /// Installs without prompts; packages that depend on Java would otherwise ask.
    fn command(&self) -> Command {
        let mut command = if self.needs_root && is_installed("sudo") {
            let mut command = Command::new("sudo");
            command.args(["--preserve-env=DEBIAN_FRONTEND", self.name]);
            command
        } else {
            Command::new(self.name)
        };
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    }
}

/// Whether a program can be started.
fn is_installed(name: &str) -> bool {
    Command::new(name).arg("--version").output().is_ok()
}

#[cfg(test)]
mod tests {
    use super::{MANAGERS, PROGRAMS};

    #[test]
    fn every_program_has_a_package_for_every_manager() {
        for manager in MANAGERS {
            assert!(!manager.install.is_empty());
            let packages: Vec<&str> = PROGRAMS.iter().map(manager.package).collect();
            assert!(packages.iter().all(|package| !package.is_empty()), "{}: {packages:?}", manager.name);
        }
    }
}
