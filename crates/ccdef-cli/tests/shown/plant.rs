//! What is planted, and where. The samples are invented, and put together when the test runs.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Characters that look random.
const BODY: &str = "0a1B2c3D4e5F60718293a4b5C6d7E8f9";

/// Control sequences, a forged line of a log, and marks that change the direction of text.
pub(crate) const CONTROL: &str =
    "\u{1b}[31mred\u{1b}]0;title\u{7}\u{9b}2J\u{8}\u{202e}\u{2066}\u{200b}\n::error::forged\r\u{7f}";

/// Control characters that XML allows.
const CONTROL_IN_XML: &str = "\u{9b}2J\u{202e}\u{2066}\u{200b}\u{7f}\n::error::forged\r";

/// A credential of every form, each with the part of it that must never be printed.
pub(crate) fn secrets() -> Vec<(String, String)> {
    let hex = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    let token = |start: &str, body: &str| (format!("{start}{body}"), body.to_owned());
    let long = format!("{BODY}{BODY}");
    let mut all: Vec<(String, String)> = [
        "ghp_",
        "gho_",
        "ghu_",
        "ghs_",
        "ghr_",
        "github_pat_",
        "glpat-",
        "xoxa-",
        "xoxb-",
        "xoxp-",
        "xapp-",
        "sk_live_",
        "sk_test_",
        "rk_live_",
        "sk-proj-",
        "npm_",
        "AIza9",
        "AKIA",
    ]
    .into_iter()
    .enumerate()
    .map(|(index, start)| token(start, &format!("{}{index:04}", &long[index..index + 36])))
    .collect();
    all.push((format!("SG.{}.{BODY}s", &BODY[..22]), format!("{BODY}s")));
    all.push(token("SK", hex));
    let auth = hex.replace('0', "9");
    all.push((format!("AC{}:{auth}", hex.replace('a', "b")), auth));
    all.push(token("00D1x000000AbCd!AQ0", &format!("{BODY}q")));
    all.push((format!("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhY21lIn0.{BODY}w"), format!("{BODY}w")));
    all.push(("https://agent:Herbst24u@cti.acme.example/a".into(), "Herbst24u".into()));
    all.push(("https://cti.acme.example/a?apiKey=Herbst25k".into(), "Herbst25k".into()));
    all.push(("Bearer 0a1b2c3d4e5fBearer".into(), "0a1b2c3d4e5fBearer".into()));
    all.push(("password: Herbst26p".into(), "Herbst26p".into()));
    all.push(("sip:1000:Herbst28v@pbx.acme.example".into(), "Herbst28v".into()));
    all.push(("//agent:Herbst29w@cti.acme.example/a".into(), "Herbst29w".into()));
    all.push(("pass: Herbst30x".into(), "Herbst30x".into()));
    all.push(("SharedAccessKey=Herbst31y".into(), "Herbst31y".into()));
    all.push((format!("abc8Q~{BODY}az"), format!("{BODY}az")));
    all.push((format!("123456789:AAE{BODY}te"), format!("{BODY}te")));
    all.push((format!("MHcCAQEEI{BODY}{hex}"), format!("{BODY}{hex}")));
    all.push((format!("{{\"kty\":\"EC\",\"d\":\"{BODY}jw\"}}"), format!("{BODY}jw")));
    all.push(("{\"a\":{\"clientSecret\":\"Herbst27s\"}}".into(), "Herbst27s".into()));
    all.push(("agent.pin: 4829137765".into(), "4829137765".into()));
    all.push(("name: db_password\nvalue: Herbst32a".into(), "Herbst32a".into()));
    all.push(("password: |\n  Herbst33b".into(), "Herbst33b".into()));
    all.push(("password:\n- Herbst34c".into(), "Herbst34c".into()));
    all.push(("--password \"Herbst35d\"".into(), "Herbst35d".into()));
    all.push(("The password is Herbst36e:x9Qz".into(), "Herbst36e:x9Qz".into()));
    all.push(("password:\u{a0}Herbst37f".into(), "Herbst37f".into()));
    for (index, (begin, end)) in [
        ("-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----"),
        ("-----begin rsa private key-----", "-----end rsa private key-----"),
        ("-----BEGIN PGP PRIVATE KEY BLOCK-----", "-----END PGP PRIVATE KEY BLOCK-----"),
        ("PuTTY-User-Key-File-3: ssh-rsa\nPrivate-Lines: 1", "Private-MAC: 0a1b2c"),
    ]
    .into_iter()
    .enumerate()
    {
        let body = format!("MIIkey{index}{BODY}");
        all.push((format!("{begin}\n{body}\n{end}"), body));
    }
    all
}

/// Some of the credentials, for places that need a file or a call each.
pub(crate) fn some() -> Vec<String> {
    let starts = ["gho_", "00D", "https", "password", "-----BEGIN PRIVATE"];
    let all: Vec<String> = secrets().into_iter().map(|(secret, _)| secret).collect();
    starts.iter().filter_map(|start| all.iter().find(|secret| secret.starts_with(start)).cloned()).collect()
}

/// A private key, as an argument.
pub(crate) fn private_key() -> String {
    secrets().into_iter().map(|(secret, _)| secret).find(|secret| secret.starts_with("-----BEGIN")).unwrap_or_default()
}

/// How many letters and digits of a credential identify it in a text that is made of it.
const DERIVED: usize = 20;

fn letters_and_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

/// What must not be printed, and is.
pub(crate) fn found(text: &str) -> Vec<String> {
    let mut found: Vec<String> = secrets()
        .into_iter()
        .filter(|(_, core)| text.contains(core.as_str()))
        .map(|(secret, _)| format!("{secret:?}"))
        .collect();
    let plain = letters_and_digits(text);
    let is_derived = |core: &str| core.len() > DERIVED && plain.contains(&letters_and_digits(core)[..DERIVED]);
    let derived = secrets().into_iter().filter(|(_, core)| is_derived(core));
    found.extend(derived.map(|(secret, _)| format!("a text that is made of {secret:?}")));
    let forged = text.lines().filter(|line| line.trim_start().starts_with("::error"));
    found.extend(forged.map(|_| "a forged line".to_owned()));
    let lines = text.replace("\r\n", "\n");
    let is_control =
        |c: &char| (c.is_control() && !matches!(c, '\n' | '\t')) || "\u{202e}\u{2066}\u{200b}\u{feff}".contains(*c);
    found.extend(lines.chars().find(is_control).map(|character| {
        let at = lines.find(character).unwrap_or_default();
        let around: String = lines[at..].chars().take(60).collect();
        format!("a control character: {around:?}")
    }));
    found
}

/// A credential in two parts, the second of which must not be printed.
fn split_before<'s>(secret: &'s str, core: &str) -> [&'s str; 2] {
    let (head, rest) = secret.split_at(secret.find(core).unwrap_or_default());
    [head, rest]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// An import file with every secret at every place, and with the root `root`.
fn import(root: &str, step: usize) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root}>\n<section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"General\">\n\
         <item sortOrder=\"0\" name=\"reqInternalName\" label=\"Internal Name\">Acme</item>\n"
    );
    for (index, (secret, core)) in secrets().iter().enumerate().step_by(step) {
        let [head, core] = split_before(secret, core).map(escaped);
        let secret = escaped(secret);
        let comment = secret.replace("--", "- -");
        let _ = write!(
            text,
            "<item name=\"s{index}\">{head}<!-- x -->{core}</item><item name=\"t{index}\">{head}<b/>{core}</item>\n\
             <item name=\"u{index}\"><![CDATA[{head}]]><?x y?>{core}</item>\n",
        );
        let _ = write!(
            text,
            "<item sortOrder=\"{}\" name=\"a{index}\" label=\"{secret}\">{secret}</item>\n\
             <item sortOrder=\"1\" name=\"{secret}\" label=\"x{CONTROL_IN_XML}\">{CONTROL_IN_XML}</item>\n\
             <item sortOrder=\"x\" name=\"reqTimeout\" other=\"{secret}\">{secret}<b>{secret}</b></item>\n\
             <!-- {comment} {CONTROL_IN_XML} --><?pi {comment}?>{secret}{CONTROL_IN_XML}\n",
            index + 1
        );
    }
    for name in ["reqProviderPassword", "field1"] {
        let _ = writeln!(text, "<item name=\"{name}\" label=\"CTI Password\">Herbst24u</item>");
    }
    text + &format!("</section>\n</{root}>\n")
}

/// A text in which every character is a reference.
fn by_number(text: &str) -> String {
    text.chars().fold(String::new(), |mut all, character| {
        let _ = write!(all, "&#{};", u32::from(character));
        all
    })
}

/// An import file in which references and escapes hide what shows that every secret is one, in all kinds of places.
fn references() -> String {
    let mut text = String::from("<callCenter>\n<section sortOrder=\"0\" name=\"acme\" label=\"Acme\">\n");
    for (index, (secret, core)) in secrets().iter().enumerate() {
        let [head, core] = split_before(secret, core);
        let (head, core) = (by_number(head), escaped(core));
        let comment = core.replace("--", "- -");
        let _ = write!(
            text,
            "<value>{head}{core}</value><x a=\"{head}{core}\"/><item name=\"r{index}\" x=\"{head}{core}\"/>\n\
             <!-- {head}{comment} --><?x {head}{comment}?>\n"
        );
    }
    for name in ["pass%77ord", "db%5Fpassword", "pass\\u0077ord", "pass\u{ad}word", "pass&#119;ord"] {
        let _ =
            writeln!(text, "<item name=\"{name}\">Herbst24u</item><item name=\"n\" label=\"{name}\">Herbst24u</item>");
    }
    text + "</section>\n<item>-u bob&#58;Herbst24u</item>\n</callCenter>\n"
}

/// A metadata file with every secret in its fields and its `customSettings`.
fn metadata(settings: &str) -> String {
    let mut text = format!(
        "<CallCenter xmlns=\"http://soap.sforce.com/2006/04/metadata\">\n<adapterUrl>https://agent:Herbst24u@cti.acme.example</adapterUrl>\n\
         <customSettings>{}</customSettings>\n<displayName>{CONTROL_IN_XML}</displayName>\n<sections>\n",
        escaped(settings)
    );
    for (secret, _) in secrets() {
        let secret = escaped(&secret);
        let _ = write!(
            text,
            "<items><label>{secret}</label><name>n</name><value>{secret}</value></items>\n<other>{secret}</other>\n"
        );
    }
    text + "<items><label>x</label><name>authToken</name><value>Herbst25k</value></items>\n<label>General</label>\n\
            <name>reqGeneralInfo</name></sections>\n</CallCenter>\n"
}

fn custom_settings() -> String {
    let pairs: Vec<String> = secrets()
        .iter()
        .enumerate()
        .map(|(index, (secret, _))| format!("\"k{index}\":{}", serde_json::to_string(secret).unwrap()))
        .collect();
    format!("{{\"nested\":{{\"password\":\"Herbst26p\"}},{}}}", pairs.join(","))
}

/// Every secret and control character as plain text.
pub(crate) fn plain() -> String {
    let lines: Vec<String> = secrets().into_iter().map(|(secret, _)| format!("{secret}\n{CONTROL}")).collect();
    lines.join("\n")
}

/// A valid definition in which every secret is the value of an item, to be converted.
pub(crate) fn convertible() -> String {
    let mut text = String::from(
        "<callCenter>\n<section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"General\">\n\
         <item sortOrder=\"0\" name=\"reqInternalName\" label=\"Internal Name\">Acme</item>\n\
         <item sortOrder=\"1\" name=\"reqDisplayName\" label=\"Display Name\">Acme</item>\n",
    );
    for (index, (secret, _)) in secrets().iter().enumerate() {
        let secret = escaped(secret);
        let _ =
            writeln!(text, "<item sortOrder=\"{}\" name=\"a{index}\" label=\"{secret}\">{secret}</item>", index + 2);
        let _ = writeln!(text, "<!-- {} {CONTROL_IN_XML} -->", secret.replace("--", "- -"));
    }
    text + "</section>\n</callCenter>\n"
}

/// Writes all files.
pub(crate) fn write(folder: &Path) {
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    write("import.xml", &import("callCenter", 1));
    write("broken.xml", &import("callCenter", 3).replace("</item>", "").replace("</section>", "<<&"));
    write("wrong-root.xml", &import("callCentre", 3));
    write("references.xml", &references());
    write("convertible.xml", &convertible());
    write(
        "old.xml",
        &convertible()
            .replace("label=\"Display Name\">Acme<", "label=\"Display Name\">Old<")
            .replace("name=\"a1", "name=\"b1"),
    );
    write("Meta.callCenter-meta.xml", &metadata(&custom_settings()));
    write("MetaBroken.callCenter-meta.xml", &metadata(&custom_settings()[..400]));
    write("plain.txt", &plain());
    write("unformatted.xml", &convertible().replace("<item", "      <item "));
    write_json(&write);
    write_configuration(&write);
    #[cfg(unix)]
    write_hostile_name(folder);
    fs::create_dir_all(folder.join("before")).unwrap();
    for (from, to) in [("old.xml", "convertible.xml"), ("import.xml", "import.xml"), ("wrong-root.xml", "gone.xml")] {
        fs::copy(folder.join(from), folder.join("before").join(to)).unwrap();
    }
    write_revisions(folder);
}

/// Two revisions of all files in Git, of which the first is called `start`. Without Git there are none.
fn write_revisions(folder: &Path) {
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command
            .args(["-c", "user.name=Acme", "-c", "user.email=acme@acme.example"])
            .args(arguments)
            .current_dir(folder);
        let _ = command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").output();
    };
    git(&["init", "--quiet"]);
    let text = fs::read_to_string(folder.join("convertible.xml")).unwrap();
    fs::write(folder.join("convertible.xml"), text.replace("name=\"a2", "name=\"z2")).unwrap();
    git(&["add", "convertible.xml", "old.xml"]);
    git(&["commit", "--quiet", "-m", "start"]);
    git(&["tag", "start"]);
    fs::write(folder.join("convertible.xml"), text).unwrap();
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "-m", "end"]);
}

/// A definition whose name has a secret, an escape sequence and a line end.
#[cfg(unix)]
fn write_hostile_name(folder: &Path) {
    fs::create_dir_all(folder.join("hostile")).unwrap();
    fs::write(folder.join("hostile").join(hostile_name()), convertible().replace("<item", "  <item ")).unwrap();
}

/// A file name with a secret, an escape sequence and a line end.
pub(crate) fn hostile_name() -> String {
    format!("a\u{1b}[31m\u{202e}\n::error::x {}.callCenter", secrets()[0].0)
}

fn write_json(write: &impl Fn(&str, &str)) {
    let secrets = secrets();
    let items: Vec<String> = secrets
        .iter()
        .enumerate()
        .map(|(index, (secret, _))| {
            let secret = serde_json::to_string(&format!("{secret}{CONTROL}")).unwrap();
            format!("{{\"name\":\"a{index}\",\"label\":{secret},\"value\":{secret}}}")
        })
        .collect();
    let head = "{\"schema\":\"ccdef.definition/1\",\"family\":\"open-cti\",\"internalName\":{\"value\":\"Acme\"},\"displayName\":{\"value\":\"Acme\"},";
    let draft = format!("{head}\"sections\":[{{\"name\":\"acme\",\"items\":[{}]}}]}}", items.join(","));
    write("draft.json", &draft);
    write("broken-draft.json", &draft.replace("\"items\"", "\"itms\""));
    let cut: String = draft.chars().take(draft.chars().count() / 2).collect();
    write("cut-draft.json", &cut);
}

fn write_configuration(write: &impl Fn(&str, &str)) {
    for (index, secret) in some().iter().enumerate() {
        let quoted = serde_json::to_string(secret).unwrap();
        write(&format!("select{index}.json"), &format!("{{\"select\":[{quoted}]}}"));
        write(&format!("type{index}.json"), &format!("{{\"select\":{quoted},\"rules\":{quoted}}}"));
        write(&format!("key{index}.json"), &format!("{{{quoted}:1}}"));
        let entry = |rule: &str| format!("{{\"path\":{quoted},\"rule\":{rule},\"setting\":{quoted},\"count\":1}}");
        let entries = [entry(&quoted), entry("\"private-key\"")].join(",\n");
        write(
            &format!("pruned{index}.json"),
            &format!("{{\"schema\":\"ccdef.baseline/1\",\"findings\":[\n{entries}\n]}}"),
        );
        write(&format!("baseline{index}.json"), &format!("{{\"schema\":{quoted},\"findings\":[]}}"));
        write(
            &format!("answers{index}.json"),
            &format!("{{\"certificate\":{quoted},\"reqAdapterUrl\":{quoted},{quoted}:\"x\"}}"),
        );
        write(&format!("bad-answers{index}.toml"), &format!("a = 1\n{} = = {secret}\n", secret.replace('\n', " ")));
        let toml = format!(
            "[[suppressions]]\nrule = \"duplicate-item\"\nfile = \"x/**\"\nreason = {quoted}\n\n[environments.a.set]\nreqAdapterUrl = {quoted}\n\n[overrides.x]\n"
        );
        write(&format!("ok{index}.toml"), toml.trim_end_matches("[overrides.x]\n"));
        write(&format!("bad{index}.toml"), &toml);
    }
    let entry = |text: &str| serde_json::to_string(text).unwrap();
    let secrets = secrets();
    let baseline = secrets.iter().map(|(secret, _)| {
        format!("    {{\"path\":\"import.xml\",\"rule\":{},\"setting\":null,\"count\":1}}", entry(secret))
    });
    let entries: Vec<String> = baseline.collect();
    write("baseline.json", &format!("{{\"schema\":\"ccdef.baseline/1\",\"findings\":[\n{}\n]}}", entries.join(",\n")));
}
