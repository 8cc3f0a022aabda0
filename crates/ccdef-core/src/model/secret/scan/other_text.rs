//! Text that is like a credential, but has none.

use super::tests::{found, only};

#[test]
fn other_text_is_not_a_credential() {
    for text in [
        "https://cti.acme.example/x?token={SESSION}&key=&apiKey=YOUR_API_KEY_XXXXXXXX",
        "https://cti.acme.example/x?key=CHANGEME",
        "https://agent@cti.acme.example/x",
        "Bearer of news",
        "Basic Authentication is used",
        "key=optional-value;mode=1",
        "https://cti.acme.example/token/0a1b2c3d4e5f",
        "eyJ",
        r#"{"token":"{session}","apiKey":""}"#,
        "AKIA",
        "AC9f8e7d6c5b4a39281706f5e4d3c2b1a0",
        "token: the session of the user",
        "Password: see the vault",
        r#"<item name="useToken">true</item>"#,
        r#"<item name="tokenUrl">https://cti.acme.example</item>"#,
        r#"<section name="tokens" label="API Token"> <item name="a">0a1b2c3d</item></section>"#,
        r#"<item name="apiToken"/><item name="b">0a1b2c3d</item>"#,
        "`providerPassword` contains a password",
        "answer with `--set api_token=…`",
        "00D1x000000AbCd!",
        "npm_config_registry",
        " --> token.xml:16:81",
        "api-key.xml:1234: warning",
        "?sid=ABCDEF",
        "?auth=saml2sso",
        "/x?auth=basicauth&key=agent-desktop",
        "?sig=hmacsha256",
        "?key=AgentDesktopIncomingCalls",
        "?key=agentdesktopincomingcalls",
        "?key=AGENTDESKTOPINCOMINGCALLS",
        "PublicKeyToken=b77a5c561934e089",
        "namedCredential=ACME_NC_V2_EU1",
        "reqAuthMethod: OAuth2-PKCE",
        "Auth: pbx1.a2.io:8443",
        "Auth: v2.1.0-rc3",
        "Mot de passe : obligatoire",
        "Passwort: erforderlich",
        "contraseña: obligatoria",
        "sip:acme:5060@pbx.acme.example",
        "password: ***",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn resource_names_notes_and_code_are_no_credentials() {
    for text in [
        "secretArn = arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-AbCdEf1",
        "see arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-AbCdEf1.",
        "password: {!$Credential.Password}",
        "token: getToken2()",
        "<item name=\"password\">not set</item>",
        "<item name=\"password\">see vault</item>",
        "maxTokens: 4096",
        "Tokens per minute: 6000",
    ] {
        assert_eq!(only(text), [""; 0], "{text}");
    }
    assert_eq!(only("arn secret: acme-AbCdEf1"), ["acme-AbCdEf1"]);
}
