//! Credentials, and the anchors at which a search for them begins.

use super::shape::{Shape, in_section, in_value, item, repeat, repeated, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("names of credentials", |count| in_value(&"password=http://".repeat(count))),
    shape("names of what may be credentials", |count| in_value(&"auth=".repeat(count))),
    shape("quoted names of credentials", |count| in_value(&"'pwd':".repeat(count))),
    shape("beginnings of keys", |count| in_value(&"-----BEGIN PRIVATE KEY-----\n".repeat(count))),
    shape("beginnings of tokens", |count| in_value(&"eyJxoxb-sk-ant-".repeat(count))),
    shape("beginnings of JSON Web Keys", |count| in_value(&"{&quot;kty&quot;:&quot;EC&quot;,".repeat(count))),
    shape("JSON Web Keys", |count| {
        in_value(&"{\"kty\":\"EC\",\"d\":\"jpsQnnGQmL-YBIffS1BSyVKhrlRhQ\"}\n".repeat(count))
    }),
    shape("JSON with credentials", |count| {
        let members: Vec<String> = (0..count).map(|n| format!("\"k{n}\":{{\"password\":\"Winter{n}q\"}}")).collect();
        in_value(&format!("{{{}}}", members.join(",")))
    }),
    shape("beginnings of JSON objects", |count| in_section(&item(0, "password", &"{\"a\":".repeat(count)))),
    shape("credentials", |count| {
        in_section(&repeat(count, |n| item(n, &format!("password{n}"), &format!("Winter{n}q"))))
    }),
    shape("credentials in an item with a long name", |count| {
        in_section(&item(0, &"n".repeat(20 * count), &"pwd=Winter1q ".repeat(count)))
    }),
    shape("credentials in a label with references", |count| {
        in_section(&format!("<item sortOrder=\"0\" name=\"a\" label=\"{}\"/>", "pwd=Winter1q &amp; ".repeat(count)))
    }),
    shape("long letters after names of credentials", |count| {
        let one = format!("pwd:{}", "a".repeat(520));
        in_section(&item(0, "a", &one.repeat(count)))
    }),
    shape("credentials in escaped JSON", |count| {
        in_value(&repeat(count, |n| format!("{{&quot;k{n}&quot;:{{&quot;password&quot;:&quot;Winter{n}&quot;}}}},")))
    }),
    shape("names of JSON Web Keys", |count| in_value(&format!("{{{}", "\"kty\" ".repeat(count)))),
    shape("one credential in many items", |count| {
        in_section(&repeat(count, |n| item(n, &format!("password{n}"), "Winter24q")))
    }),
    repeated("<callCenter>", "\"kty\" ", "<a"),
    repeated("<callCenter>", "\"kty\"}", "<a"),
    repeated("<callCenter>", "{\"kty\"", "<a"),
    repeated("<callCenter>", "@", "<a"),
    repeated("<callCenter>", "//a@", "<a"),
    repeated("<callCenter>", "sip:", "<a"),
    repeated("<callCenter>", "password ", "<a"),
    repeated("<callCenter>", "password:\n", "<a"),
    repeated("<callCenter>password", ":", "<a"),
    repeated("<callCenter>", "auth[", "<a"),
    repeated("<callCenter>", "name: password\n", "<a"),
    repeated("<callCenter>password:\n", "- Winter24q\n", "<a"),
    repeated("<callCenter>", "password is \"", "<a"),
    repeated("<callCenter>", "pass&#119;ord ", "<a"),
    repeated("<callCenter>", "-u a:", "<a"),
    repeated("<callCenter>", "{\"password\":[", "<a"),
    repeated("<callCenter>", "AC0 ", "<a"),
    repeated("<callCenter>", "PuTTY-User-Key-File-", "<a"),
    repeated("<callCenter>", "<RSAKeyValue>", "<a"),
    repeated("<callCenter>", "MII", "<a"),
    repeated("<callCenter>", "LS0tLS1CRUdJTi", "<a"),
    repeated("<callCenter>", "00D", "<a"),
    repeated("<callCenter>", "Bearer ", "<a"),
    repeated("<callCenter>", "?sig=", "<a"),
    repeated("<callCenter>", "пароль: ", "<a"),
    repeated("<callCenter>", "<a b='<a b=\"", "<a"),
    repeated("<callCenter>", "<![CDATA[", "<a"),
];
