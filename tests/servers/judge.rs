//! The judge: Python's `imaplib`, `poplib`, `smtplib` and `ssl`.

use std::io::Write;
use std::net::SocketAddr;
use std::process::{Command, Stdio};

use libtest_mimic::Completion;
use mailsetup::mail::{Protocol, TlsMode};
use serde_json::{Value, json};

use crate::support::{ADDRESS, Authority, needs, repository};

/// A server to be asked about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub protocol: Protocol,
    pub tls: TlsMode,
    pub address: SocketAddr,
    pub name: &'a str,
    pub authority: &'a Authority,
}

impl Subject<'_> {
    pub fn look(&self) -> Value {
        self.question("look", &json!({}))
    }

    pub fn sign_in(&self, username: &str, password: &str) -> Value {
        self.question("sign-in", &json!({ "username": username, "password": password }))
    }

    /// A message from Fred.
    pub fn send(&self, password: &str, recipient: &str, subject: &str) -> Value {
        let more = json!({
            "username": ADDRESS, "password": password, "recipient": recipient, "subject": subject
        });
        self.question("send", &more)
    }

    /// A message in Fred's inbox.
    pub fn find(&self, password: &str, subject: &str) -> Value {
        self.question("find", &json!({ "username": ADDRESS, "password": password, "subject": subject }))
    }

    pub fn handshake(&self, with_old_versions: bool) -> Value {
        self.question("handshake", &json!({ "old": with_old_versions }))
    }

    fn question(&self, ask: &str, more: &Value) -> Value {
        let mut question = json!({
            "ask": ask,
            "protocol": self.protocol.to_string(),
            "tls": self.tls.to_string(),
            "address": self.address.ip().to_string(),
            "port": self.address.port(),
            "name": self.name,
            "ca": self.authority.file().display().to_string(),
        });
        let fields = question.as_object_mut().expect("an object");
        fields.extend(more.as_object().expect("an object").clone());
        question
    }
}

/// Asks all these questions at once.
///
/// # Errors
/// There is no judge here: the test is to be ignored.
pub fn ask(questions: &[Value]) -> Result<Vec<Value>, Completion> {
    needs("python3", "python3")?;
    let mut judge = Command::new("python3")
        .arg("-I")
        .arg(repository("tests/servers/ask.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3");
    let text = Value::from(questions).to_string();
    judge.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("a judge that listens");
    let output = judge.wait_with_output().expect("a judge that comes to an end");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout).expect("JSON"))
}

/// The words of an answer that is a list.
pub fn list(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// "yes", or what the server said instead.
pub fn answer(value: &Value) -> &str {
    value["answer"].as_str().unwrap_or_default()
}
