//! What is a credential in a text, whatever its structure.

use proptest::prelude::*;

use super::{credentials, find, scan, scan_as_written, signs};
use crate::model::secret::anchors::may_name_credential;
use crate::model::secret::forms::DOTTED_TOKEN;
use crate::model::secret::name::credential_kind;
use crate::model::secret::{token, url};

pub(super) fn found(text: &str) -> Vec<(&str, &'static str)> {
    find(text).into_iter().map(|found| (&text[found.range], found.what)).collect()
}

pub(super) fn only(text: &str) -> Vec<&str> {
    found(text).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn credentials_are_recognized_by_their_form() {
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhY21lIn0.c2lnbmF0dXJl";
    assert_eq!(found(token), [(token, "a JSON Web Token")]);
    assert_eq!(found("id AKIAABCDEFGHIJKLMNOP!"), [("AKIAABCDEFGHIJKLMNOP", "an AWS access key id")]);
    let header = "Bearer 0a1b2c3d4e5f";
    assert_eq!(found(header), [(header, "a value of an `Authorization` header")]);
    let session = "00D1x000000AbCd!AQ0AQLwq3.yZ_5tRb8KdXw7uVn2";
    assert_eq!(found(&format!("sid:{session};")), [(session, "a Salesforce session id")]);
    let auth = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    assert_eq!(found(&format!("AC9f8e7d6c5b4a39281706f5e4d3c2b1a0:{auth}")), [(auth, "a Twilio auth token")]);
    let secret = "kQ9zLmT4vB7xR2pNwJalrXUtnFEMIK7M";
    let key = format!("SK9f8e7d6c5b4a39281706f5e4d3c2b1a0 / {secret}");
    assert_eq!(found(&key).last(), Some(&(secret, "a secret of a Twilio API key")));
}

#[test]
fn a_token_is_found_wherever_it_stands() {
    let token = "gho_0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b";
    for text in [
        format!("<a b=\"{token}\"/>"),
        format!("<!-- {token} -->"),
        format!("<?x {token}?>"),
        format!("<a><b>{token}"),
        format!("{{\"a\": \"x\\n{token}\"}}"),
        token.to_owned(),
        format!("日本語{token}語"),
    ] {
        assert_eq!(only(&text), [token], "{text}");
    }
}

#[test]
fn credentials_without_anything_between_them_are_found() {
    let token = "gho_0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b";
    for other in
        [token, "npm_0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b", "https://a:Winter24@b.example", "Bearer 0a1b2c3d4e5f"]
    {
        let text = format!("{token}{other}");
        let shown = find(&text).into_iter().rev().fold(text.clone(), |mut shown, found| {
            shown.replace_range(found.range, "");
            shown
        });
        assert!(!shown.contains("0a1b") && !shown.contains("Winter"), "{text}: {shown}");
    }
    let text = format!("<i>gho_<b/>{}<i>gho_<b/>{}", &token[4..], &token[4..]);
    assert!(!crate::model::shown::masked(text).contains("0a1b"));
}

#[test]
fn a_credential_is_found_wherever_markup_splits_it() {
    let credentials = [
        "gho_0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhY21lIn0.c2lnbmF0dXJl",
        "00D1x000000AbCd!AQ0AQLwq3.yZ_5tRb8KdXw7uVn2",
        "Bearer 0a1b2c3d4e5f",
        "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----",
        "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC0",
    ];
    for credential in credentials {
        for at in 1..credential.len() {
            let (start, end) = credential.split_at(at);
            for split in ["<!-- x -->", "<?x y?>", "<b/>", "<b>", "</b>", "<b c='>'></b>"] {
                let written = format!("{start}{split}{end}");
                let text = format!("<a><i>x</i><i>{written}</i><i>y</i></a>");
                assert_eq!(only(&text), [written], "{text}");
            }
            let cdata = format!("<a><i>{start}<![CDATA[{end}]]></i></a>");
            assert_eq!(only(&cdata), [format!("{start}<![CDATA[{end}")], "{cdata}");
            let comment = format!("<!-- <i>{start}<b/>{end}</i> -->");
            assert_eq!(only(&comment), [format!("{start}<b/>{end}")], "{comment}");
        }
    }
    for text in ["<password>Win<b/>ter24</password>", "<item name=\"authToken\"><![CDATA[Win]]>ter24</item>"] {
        let found = only(text).concat();
        assert!(found.starts_with("Win") && found.ends_with("ter24"), "{text}: {found}");
    }
}

#[test]
fn a_value_far_from_its_name_hides_no_credential_between_them() {
    let token = "gho_0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b";
    for label in [format!("SIP password {token}"), format!("password {token} token")] {
        let text = format!("<item label=\"{label}\" name=\"a\">Winter24</item>");
        assert_eq!(only(&text), [token, "Winter24"], "{text}");
    }
}

#[test]
fn credentials_in_urls_are_found() {
    assert_eq!(found("https://agent:Winter24@cti.acme.example/x"), [("Winter24", "a password in a URL")]);
    assert_eq!(
        found("/apex/page?a=1&apiKey=0a1b2c3d#token=9f8e7d"),
        [("0a1b2c3d", "an API key"), ("9f8e7d", "a token")]
    );
    assert_eq!(found("cti.acme.example/x?apiKey=0a1b2c3d"), [("0a1b2c3d", "an API key")]);
    assert_eq!(found(" https://cti.acme.example/a b?token=0a1b2c3d\n"), [("0a1b2c3d", "a token")]);
    assert_eq!(found("RelayState=x&accessToken=0a1b2c3d"), [("0a1b2c3d", "a token")]);
    assert_eq!(found("/x?mode=1&amp;sig=0a1b2c3d"), [("0a1b2c3d", "a key")]);
    assert_eq!(found("/x?apiKey=abcdefgh&x=1"), [("abcdefgh", "an API key")]);
    for key in [
        "wJalrXUtnFEMIKMDENGbPxRfiCYEX",
        "qLmZkTvBrXpNwHdFsGjCyQaE",
        "deadbeefcafebabefeedface",
        "48291377482913774829",
    ] {
        assert_eq!(found(&format!("https://cti.acme.example/x?key={key}&a=b")), [(key, "a key")]);
    }
}

#[test]
fn passwords_in_addresses_without_a_web_scheme_are_found() {
    let password = [("Winter24", "a password in a URL")];
    assert_eq!(found("sip:1000:Winter24@pbx.acme.example"), password);
    assert_eq!(found("sips:1000:Winter24@pbx.acme.example;transport=tls"), password);
    assert_eq!(found("//agent:Winter24@cti.acme.example/x"), password);
    for text in ["sip:1000@pbx.acme.example:5060", "//cti.acme.example:8443/a@b", "// user: a@b"] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn tokens_in_the_place_of_a_user_are_found() {
    let token = "wJalrXUtnFEMIK7MDENGbPx";
    assert_eq!(found(&format!("https://{token}@cti.acme.example/x")), [(token, "a token in a URL")]);
    assert_eq!(only(&format!("https://{token}:x-oauth-basic@cti.acme.example")), [format!("{token}:x-oauth-basic")]);
    assert_eq!(only("https://agent:Winter24@at@cti.acme.example/x"), ["Winter24@at"]);
    for text in ["https://first.last-2024@cti.acme.example/", "mailto:0a1b2c3d4e5f60718293@acme.example"] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn short_names_of_credentials_are_found() {
    for text in ["pass: Winter24", "PASS=Winter24", "sip_pass = Winter24", "pw: Winter24", "PIN: Winter24"] {
        assert_eq!(only(text), ["Winter24"], "{text}");
    }
    assert_eq!(found("PIN: 4711"), [("4711", "a PIN")]);
    assert_eq!(only("SSWS 00a1B2c3D4e5F6g7H8i9J0"), ["SSWS 00a1B2c3D4e5F6g7H8i9J0"]);
    for text in ["bypass: Winter24", "pass through: Winter24", "Spin: 4711", "shipping=4711"] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn the_value_of_a_credential_is_found_in_every_structure() {
    for text in [
        r#"{"password":["wJalrXUtnFEMIK7"]}"#,
        r#"{"password":{"value":"wJalrXUtnFEMIK7"}}"#,
        r#"[{"name":"password","value":"wJalrXUtnFEMIK7"}]"#,
        r#"[{"key": "client_secret", "value": "wJalrXUtnFEMIK7"}]"#,
        r#"<add key="password" value="wJalrXUtnFEMIK7"/>"#,
        "password:\u{a0}wJalrXUtnFEMIK7",
        "password:: wJalrXUtnFEMIK7",
        "senha=wJalrXUtnFEMIK7",
        "parola: wJalrXUtnFEMIK7",
        "wachtwoord: wJalrXUtnFEMIK7",
        "Mot de passe : wJalrXUtnFEMIK7",
        r#"<item name="jwtKey">wJalrXUtnFEMIK7</item>"#,
        r#"[{"value":"wJalrXUtnFEMIK7","name":"password"}]"#,
        r#"{"id": "password", "type": "text", "value": "wJalrXUtnFEMIK7"}"#,
        r#"{"password":{"type":"text","value":"wJalrXUtnFEMIK7"}}"#,
        "{\"password\":\n  \"wJalrXUtnFEMIK7\"}",
        r#"<add value="wJalrXUtnFEMIK7" key="password"/>"#,
        r#"<setting id="password" value="wJalrXUtnFEMIK7"/>"#,
        r#"<password value="wJalrXUtnFEMIK7"/>"#,
        r#"<property name="password"><value>wJalrXUtnFEMIK7</value></property>"#,
        "password:\n  wJalrXUtnFEMIK7\n",
        "token:\r\n\twJalrXUtnFEMIK7",
        "auth=wJalrXUtnFEMIK7",
        "credentials=wJalrXUtnFEMIK7",
        "sessionId=wJalrXUtnFEMIK7",
        "signature=wJalrXUtnFEMIK7",
        "Authorization: wJalrXUtnFEMIK7",
        "heslo: wJalrXUtnFEMIK7",
        "Пароль: wJalrXUtnFEMIK7",
        "hasło: wJalrXUtnFEMIK7",
        "비밀번호: wJalrXUtnFEMIK7",
        "ｐａｓｓｗｏｒｄ＝wJalrXUtnFEMIK7",
    ] {
        assert_eq!(only(text), ["wJalrXUtnFEMIK7"], "{text}");
    }
    let webhook = "0a1b2c3d4e5f60718293a4b5c6d7e8f9/0a1b2c3d-4e5f";
    let address = format!("https://acme.webhook.office.com/webhookb2/a@b/IncomingWebhook/{webhook}");
    assert_eq!(only(&address), [format!("/IncomingWebhook/{webhook}")]);
    assert_eq!(only(r#"{"password":["Winter24","Winter25"],"a":["b"]}"#), [r#"Winter24","Winter25"#]);
    for text in [
        r#"{"password":{"minLength":"8 letters"}}"#,
        r#"[{"name":"tokenUrl","value":"wJalrXUtnFEMIK7"}]"#,
        r#"[{"value":"wJalrXUtnFEMIK7"},{"name":"password"}]"#,
        r#"<add key="passwordUrl" value="wJalrXUtnFEMIK7"/>"#,
        "password:\n  see the vault",
        "password:\n  user1: a",
        "PASSWORD=\nUSER=acme1",
        "auth=oauth2",
        "credentials=same-origin",
        "sessionId: {!$Api.Session_ID}",
        "signature: John Smith",
        "author=wJalrXUtnFEMIK7",
        "Heslo zapomenuto",
        "Пароль забыт",
        "비밀번호 변경",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn credentials_with_escapes_are_found() {
    for text in [
        r#"{"\"accessKey\":\"wJalrXUtnFEMIK7MDENGbPx\"": "x"}"#,
        r#"{"a":{"b":"\"accessKey\":\"wJalrXUtnFEMIK7MDENGbPx\""}}"#,
        r#"{"a":["\"accessKey\":\"wJalrXUtnFEMIK7MDENGbPx\""]"#,
        r"{&quot;a&quot;:&quot;\&quot;accessKey\&quot;:\&quot;wJalrXUtnFEMIK7MDENGbPx\&quot;&quot;}",
        r#"{"contrase\u00f1a: wJalrXUtnFEMIK7MDENGbPx":"x"}"#,
        r#"{"\u0070\u0061\u0073\u0073\u0077\u006f\u0072\u0064: wJalrXUtnFEMIK7MDENGbPx!":"x"}"#,
        r#"{"a":{"b":"\u30d1\u30b9\u30ef\u30fc\u30c9\uff1awJalrXUtnFEMIK7MDENGbPx"}}"#,
        r#"{"a":"{\"b\":\"{\\\"password\\\":\\\"wJalrXUtnFEMIK7MDENGbPx\\\"}\"}"}"#,
        r#"{"a":{"b":"{\"kty\":\"EC\",\"d\":\"wJalrXUtnFEMIK7MDENGbPx\"}"}}"#,
        "https://x.test/?p%61ssword=wJalrXUtnFEMIK7MDENGbPx",
        "https://x.test/?password%3DwJalrXUtnFEMIK7MDENGbPx",
        "ｐａｓｓｗｏｒｄ：wJalrXUtnFEMIK7MDENGbPx",
        "pass\u{200b}word: wJalrXUtnFEMIK7MDENGbPx",
        "pass\u{ad}word: wJalrXUtnFEMIK7MDENGbPx",
        "pass\u{feff}word: wJalrXUtnFEMIK7MDENGbPx",
    ] {
        let shown = crate::model::shown::masked(text);
        assert!(!shown.contains("wJal") && !shown.contains("GbPx"), "{shown}");
    }
}

#[test]
fn no_anchor_hides_the_name_of_a_credential() {
    for name in ["accessKey", "AccessKey", "accesskey", "access_key", "reqAccessKey", "SharedAccessKey", "privateKey"] {
        assert!(may_name_credential(name), "{name}");
        for (before, after) in [("=", ""), (": ", ""), ("=\"", "\""), ("='", "'"), ("\": \"", "\"")] {
            let text = format!("\"{name}{before}0a1b2c3d4e5f{after}");
            assert_eq!(only(&text), ["0a1b2c3d4e5f"], "{text}");
        }
    }
}

#[test]
fn the_value_beside_the_name_of_a_credential_is_found() {
    for text in [
        r#"{"user":"acme","password":"Winter24"}"#,
        r"{&quot;a&quot;:{&quot;password&quot; : &quot;Winter24&quot;}}",
        r#"{\"password\":\"Winter24\"}"#,
        r#"{"apiKey":"Winter24""#,
        "<!-- password: Winter24 -->",
        "Password = Winter24",
        "the password is: Winter24\n",
        "<password>Winter24</password>",
        "<x:authToken a='b'>Winter24</x:authToken>",
        r#"<item label="CTI Password" sortOrder="1">Winter24</item>"#,
        r#"<item name="authToken" value="Winter24"/>"#,
        r#"<item name="authToken"><![CDATA[Winter24]]></item>"#,
        "<items><label>Password</label><name>field1</name><value>Winter24</value></items>",
        "<name>authToken</name>\n<value>Winter24",
        "<section><item name=\"authToken\">Winter24</section>",
        "password: Winter24, user: acme",
        "パスワード：Winter24",
    ] {
        assert_eq!(only(text), ["Winter24"], "{text}");
    }
    assert_eq!(only("password: swordfish"), ["swordfish"]);
    for (text, value) in [
        ("agent.pin: 482913", "482913"),
        ("voicemail.password=48291377", "48291377"),
        ("sip.password.ext: 482913", "482913"),
        ("token = 1234:5678", "1234:5678"),
        ("{&quot;a&quot;:{&quot;b&quot;:&quot;password: letmeinNow&quot;}}}", "letmeinNow"),
        ("{\\\"a\\\":\\\"Passwort: GeheimfErGPm\\\"}", "GeheimfErGPm"),
        ("db.password.prod:4829137:1", "4829137:1"),
        ("api.token.v1:482913:77", "482913:77"),
        ("password.sip=1234:5678", "1234:5678"),
        ("ŞİFRE: Winter24", "Winter24"),
        ("clave: Winter24", "Winter24"),
    ] {
        assert_eq!(only(text), [value], "{text}");
    }
}

/// Pieces of credentials and of what is around them, in any order.
const PIECES: &str = "ghp_|AKIA|eyJ|00D|SG\\.|SK|AC|sk-ant-|://|a:b@|-----BEGIN |PRIVATE KEY|CERTIFICATE|-----END |-----|\
    password|Token|apikey|API Key|key|secret|accesskey|Url|name=|label=|<name>|</name>|<value>|<item|&quot;|Bearer |Basic |\
    [?&]|\"kty\":|\\{|\"d\":\"|RSAKeyValue|<D>|PuTTY-User-Key-File-3: |Private-Lines: |hooks\\.slack\\.com/services/|sig=|auth=|-u |--password |Session ID|пароль|heslo|\\[|id|[=:<>\"'/ \n]|0a1b2c3d4e5f60718293|[a-zA-Z0-9]{1,40}|Winter24|日本|パスワード";

#[test]
fn a_credential_ends_between_characters() {
    for size in 0..4 {
        let text = format!(r#"{}{{"kty":"EC","d":"0a1b2c3d4e5f60718293"{}"#, "a".repeat(size), "日é".repeat(4000));
        assert_eq!(find(&text).len(), 1);
        assert!(crate::model::shown::masked(text).len() < 16_000);
    }
}

proptest! {
    #[test]
    fn a_range_has_whole_characters(pieces in prop::collection::vec(PIECES, 1..6), filler in 500_usize..9000) {
        let text = format!("{}{}{}", pieces.concat(), "é".repeat(filler), pieces.concat());
        for found in find(&text) {
            prop_assert!(text.get(found.range).is_some());
        }
    }

    #[test]
    fn a_text_without_credentials_at_its_anchors_has_none(pieces in prop::collection::vec(PIECES, 1..12)) {
        let text = pieces.concat();
        prop_assert_eq!(scan_as_written(&text).credentials, credentials(&text));
    }

    #[test]
    fn a_sign_shows_every_authority_and_every_token_with_dots(
        pieces in prop::collection::vec("//|SIP:|sips:|a:b|@|[a-f0-9]{6}|0a1b2c3d4e5f60718293a4b5|[/ \"é.]", 1..12)
    ) {
        let text = pieces.concat();
        let found: Vec<_> = signs::anchors(&text).map(|hit| hit.range).collect();
        for (at, _) in text.char_indices() {
            let is_dotted = token::of_form(&text, at, &DOTTED_TOKEN).is_some();
            prop_assert!(!is_dotted || found.contains(&(at..at + 1)), "{} {}", text, at);
            for word in ["//", "sip:", "sips:"] {
                let range = at..at + word.len();
                let is_word = text.get(range.clone()).is_some_and(|text| text.eq_ignore_ascii_case(word));
                let is_one = is_word && url::password(&text, range.end).is_some();
                prop_assert!(!is_one || found.contains(&range), "{} {}", text, at);
            }
        }
    }

    #[test]
    fn a_name_in_a_text_without_names_is_none(pieces in prop::collection::vec(PIECES, 1..5)) {
        let text = pieces.concat();
        let is_name = may_name_credential(&text) && credential_kind(&text).is_some();
        prop_assert!(scan(&text).may_have_names || !is_name);
    }
}
