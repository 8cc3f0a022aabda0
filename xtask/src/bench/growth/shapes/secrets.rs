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
    shape("credentials in escaped JSON", |count| {
        in_value(&repeat(count, |n| format!("{{&quot;k{n}&quot;:{{&quot;password&quot;:&quot;Winter{n}&quot;}}}},")))
    }),
    shape("names of JSON Web Keys", |count| in_value(&format!("{{{}", "\"kty\" ".repeat(count)))),
    shape("one credential in many items", |count| {
        in_section(&repeat(count, |n| item(n, &format!("password{n}"), "Winter24q")))
    }),
    repeated("\"kty\" … before an unclosed tag", "<callCenter>", "\"kty\" ", "<a"),
    repeated("\"kty\"}… before an unclosed tag", "<callCenter>", "\"kty\"}", "<a"),
    repeated("{\"kty\"… before an unclosed tag", "<callCenter>", "{\"kty\"", "<a"),
    repeated("@… before an unclosed tag", "<callCenter>", "@", "<a"),
    repeated("//a@… before an unclosed tag", "<callCenter>", "//a@", "<a"),
    repeated("sip:… before an unclosed tag", "<callCenter>", "sip:", "<a"),
    repeated("password … before an unclosed tag", "<callCenter>", "password ", "<a"),
    repeated("password:\n… before an unclosed tag", "<callCenter>", "password:\n", "<a"),
    repeated("-u a:… before an unclosed tag", "<callCenter>", "-u a:", "<a"),
    repeated("{\"password\":[… before an unclosed tag", "<callCenter>", "{\"password\":[", "<a"),
    repeated("AC0 … before an unclosed tag", "<callCenter>", "AC0 ", "<a"),
    repeated("PuTTY-User-Key-File-… before an unclosed tag", "<callCenter>", "PuTTY-User-Key-File-", "<a"),
    repeated("<RSAKeyValue>… before an unclosed tag", "<callCenter>", "<RSAKeyValue>", "<a"),
    repeated("MII… before an unclosed tag", "<callCenter>", "MII", "<a"),
    repeated("LS0tLS1CRUdJTi… before an unclosed tag", "<callCenter>", "LS0tLS1CRUdJTi", "<a"),
    repeated("00D… before an unclosed tag", "<callCenter>", "00D", "<a"),
    repeated("Bearer … before an unclosed tag", "<callCenter>", "Bearer ", "<a"),
    repeated("?sig=… before an unclosed tag", "<callCenter>", "?sig=", "<a"),
    repeated("пароль: … before an unclosed tag", "<callCenter>", "пароль: ", "<a"),
    repeated("<a b='<a b=\"… before an unclosed tag", "<callCenter>", "<a b='<a b=\"", "<a"),
    repeated("<![CDATA[… before an unclosed tag", "<callCenter>", "<![CDATA[", "<a"),
];
