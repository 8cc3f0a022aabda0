//! The prompts of `ccdef new` in a terminal. `tmux` is the terminal; where it is not installed, nothing is tested.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A public key that is used nowhere.
const KEY: &str = "-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9
q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==
-----END PUBLIC KEY-----
";

/// A terminal that runs one command.
struct Terminal {
    session: String,
    folder: tempfile::TempDir,
}

impl Terminal {
    /// `None` if there is no `tmux`.
    fn run(name: &str, arguments: &str) -> Option<Self> {
        Self::shell(name, &format!("{} {arguments}", env!("CARGO_BIN_EXE_ccdef")))
    }

    /// Runs a line of the shell.
    fn shell(name: &str, line: &str) -> Option<Self> {
        Command::new("tmux").arg("-V").output().ok()?;
        let folder = tempfile::tempdir().unwrap();
        let terminal = Self { session: format!("ccdef-{name}-{}", std::process::id()), folder };
        let command = format!("{line}; echo finished with $?; sleep 60");
        terminal.tmux(&["-f", "/dev/null", "new-session", "-d", "-x", "160", "-y", "60", "-s", "only", &command]);
        Some(terminal)
    }

    fn tmux(&self, arguments: &[&str]) -> Output {
        let folder = self.folder.path();
        Command::new("tmux").args(["-L", &self.session]).args(arguments).current_dir(folder).output().unwrap()
    }

    /// Waits until a text is on the screen.
    fn shows(&self, text: &str) -> &Self {
        let start = Instant::now();
        while !self.screen().contains(text) {
            assert!(start.elapsed() < Duration::from_secs(30), "`{text}` is not on the screen:\n{}", self.screen());
            sleep(Duration::from_millis(50));
        }
        self
    }

    fn screen(&self) -> String {
        String::from_utf8_lossy(&self.tmux(&["capture-pane", "-p"]).stdout).into_owned()
    }

    fn types(&self, text: &str) -> &Self {
        self.tmux(&["send-keys", "-l", "--", text]);
        self
    }

    fn key(&self, key: &str) -> &Self {
        self.tmux(&["send-keys", key]);
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        Path::new(self.folder.path()).join(name)
    }

    fn written(&self, name: &str) -> String {
        self.shows("finished with 0");
        std::fs::read_to_string(self.path(name)).unwrap()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.tmux(&["kill-server"]);
    }
}

#[test]
fn the_vendor_is_chosen_from_a_list_and_a_pasted_url_is_reduced() {
    let Some(terminal) = Terminal::run("vendor", "new -o acme.xml") else { return };
    terminal
        .shows("Vendor of the softphone:")
        .types("RingCentral for")
        .shows("> RingCentral for Salesforce")
        .key("Enter");
    terminal.shows("? Internal Name").shows("> RingCentral");
    terminal.key("C-u").types("1st").key("Enter").shows("the answer is not a valid internal name");
    terminal.key("C-u").types("AcmePhone").key("Enter").shows("? Display Name").key("Enter");
    terminal.shows("? My Domain name").types("https://acme.my.salesforce.com/").key("Enter").shows("using `acme`");
    for question in ["? Prefix for an outside line", "? Long-distance prefix", "? International prefix"] {
        terminal.shows(question).key("Enter");
    }
    let written = terminal.written("acme.xml");
    assert!(written.contains(">AcmePhone<"), "{written}");
    assert!(written.contains("https://acme--rcsfl.vf.force.com/"), "{written}");
}

#[test]
fn a_listed_value_is_found_in_any_case() {
    let Some(terminal) = Terminal::run("choice", "new --profile amazon-connect -o acme.xml") else { return };
    terminal.shows("? Display Name").key("Enter");
    terminal.shows("type to filter").types("Classic").shows("> classic").key("Enter");
    terminal.shows("? URL shown").types("https://acme--amazonconnect.vf.force.com/apex/AC_ClassicAdapter").key("Enter");
    terminal.shows("Also write these optional items?").key("Enter");
    let written = terminal.written("acme.xml");
    assert!(written.contains(">Classic<"), "{written}");
}

#[test]
fn a_certificate_is_read_from_a_file() {
    let arguments = "new --profile scv-webex --set display_name=Acme --set cert_name=AcmeCert \
                     --set ready_id=0N5000000000001 --set not_ready_id=0N5000000000002 --all -o acme.xml";
    let Some(terminal) = Terminal::run("file", arguments) else { return };
    std::fs::write(terminal.path("acme.pem"), KEY).unwrap();
    terminal.shows("? Internal Name").key("Enter").shows("PEM form");
    terminal.types("missing.pem").key("Enter").shows("cannot read `missing.pem`");
    terminal.key("C-u").types("acme.p").key("Tab").shows("> acme.pem").key("Enter");
    for question in ["idle reason", "tenant value", "WebRTC domain", "Country prefix"] {
        terminal.shows(question).key("Enter");
    }
    let written = terminal.written("acme.xml");
    assert!(written.contains("BEGIN PUBLIC KEY"), "{written}");
}

#[test]
fn optional_items_are_offered() {
    let arguments = "new --family open-cti --set internal_name=Acme --set display_name=Acme \
                     --set reqAdapterUrl=https://cti.acme.example/softphone -o acme.xml";
    let Some(terminal) = Terminal::run("optional", arguments) else { return };
    terminal.shows("Also write these optional items?").types("Description").shows("> [ ] Description");
    terminal.key("Space").shows("[x] Description").key("Enter");
    terminal.shows("? Description").types("Softphone of Acme").key("Enter");
    let written = terminal.written("acme.xml");
    assert!(written.contains(r#"name="reqDescription" label="Description">Softphone of Acme<"#), "{written}");
}

#[test]
fn a_copy_is_asked_for_its_names_only() {
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/files/clean.xml");
    let arguments = format!("new --family open-cti --from {} --all -o new.xml", old.display());
    let Some(terminal) = Terminal::run("copy", &arguments) else { return };
    terminal.shows("? Internal Name").key("C-u").types("AcmeCopy").key("Enter").shows("? Display Name").key("Enter");
    let written = terminal.written("new.xml");
    assert!(written.contains(">AcmeCopy<") && written.contains(">Acme Phone<"), "{written}");
}

#[test]
fn ctrl_c_cancels() {
    let Some(terminal) = Terminal::run("cancel", "new --profile ringcentral -o acme.xml") else { return };
    terminal.shows("? Internal Name").key("C-c").shows("canceled; no file was written").shows("finished with 2");
    assert!(!terminal.path("acme.xml").exists());
}

#[test]
fn a_certificate_can_be_pasted_and_a_sandbox_is_kept() {
    let arguments = "new --profile scv-webex --set display_name=Acme --set cert_name=AcmeCert \
                     --set ready_id=0N5000000000001 --set not_ready_id=0N5000000000002 --all -o acme.xml";
    let Some(terminal) = Terminal::run("paste", arguments) else { return };
    terminal.shows("? Internal Name").key("Enter").shows("PEM form");
    for line in KEY.lines() {
        terminal.types(line).key("Enter");
    }
    for question in ["idle reason", "tenant value", "WebRTC domain", "Country prefix"] {
        terminal.shows(question).key("Enter");
    }
    let written = terminal.written("acme.xml");
    assert!(written.contains("BEGIN PUBLIC KEY") && written.contains("dT9POxg=="), "{written}");

    let arguments = "new --profile ringcentral --set internal_name=Acme --set display_name=Acme -o acme.xml";
    let Some(terminal) = Terminal::run("sandbox", arguments) else { return };
    terminal
        .shows("? My Domain name")
        .types("https://login.salesforce.com")
        .key("Enter")
        .shows("is not a My Domain name");
    terminal
        .key("C-u")
        .types("https://acme--uat.sandbox.my.salesforce.com")
        .key("Enter")
        .shows("using `acme--uat.sandbox`");
    for question in ["? Prefix for an outside line", "? Long-distance prefix", "? International prefix"] {
        terminal.shows(question).key("Enter");
    }
    let written = terminal.written("acme.xml");
    assert!(written.contains("https://acme--uat--rcsfl.sandbox.vf.force.com/"), "{written}");
}

#[test]
fn a_signal_restores_the_terminal() {
    for (name, arguments) in [("line", "new --profile ringcentral"), ("list", "new")] {
        for signal in ["TERM", "HUP", "INT"] {
            let program = env!("CARGO_BIN_EXE_ccdef");
            let line = format!(
                "sh -c 'echo $$ > id; exec {program} {arguments}'; stty -a | tr ';' '\\n' | grep -o -e '[-]*icanon' -e '[-]*echo '"
            );
            let Some(terminal) = Terminal::shell(&format!("{name}{signal}"), &line) else { return };
            terminal.shows(if name == "list" { "Vendor of the softphone:" } else { "? Internal Name" });
            sleep(Duration::from_millis(200));
            let id = std::fs::read_to_string(terminal.path("id")).unwrap();
            assert!(Command::new("kill").args([&format!("-{signal}"), id.trim()]).status().unwrap().success());
            terminal.shows("finished with");
            let screen = terminal.screen();
            assert!(screen.contains("icanon") && !screen.contains("-icanon") && !screen.contains("-echo"), "{screen}");
            assert!(!screen.contains("canceled"), "{screen}");
        }
    }
}
