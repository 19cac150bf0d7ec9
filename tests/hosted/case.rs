//! A request, and what its answer must be, whoever is asked.

use super::published::File;
use crate::support::{Answer, Request};

/// What is asked, and what is promised.
#[derive(Debug, Clone)]
pub struct Case {
    /// Who asks so, or what would be wrong otherwise.
    pub why: String,
    pub request: Request,
    pub promise: Promise,
}

/// What an answer must be.
#[derive(Debug, Clone)]
pub enum Promise {
    /// This file, with its media type.
    File(File),
    /// This file, after one redirect to `https`.
    FileByTls(File),
    /// One of these, and nothing of what is served elsewhere.
    Refusal(&'static [u16]),
    /// JSON with this status and this `ErrorCode`.
    Error(u16, &'static str),
    /// A redirect to the same path by `https`.
    RedirectToTls,
    /// The page of somebody else, untouched.
    Page(&'static str),
    /// Anything but a failure of the server; 501 says that it knows no such method (RFC 9110 section 15.6.2).
    NoFailure,
}

impl Case {
    pub fn new(why: impl Into<String>, request: Request, promise: Promise) -> Self {
        Self { why: why.into(), request, promise }
    }

    /// What is wrong with an answer.
    ///
    /// # Errors
    /// If anything is.
    pub fn judge(&self, answer: &Answer) -> Result<(), String> {
        let judged = self.judge_by_promise(answer).and_then(|()| self.judge_as_all(answer));
        judged.map_err(|problem| {
            let Request { method, url, headers, .. } = &self.request;
            let said = answer.trouble.as_deref().unwrap_or_default();
            format!("{method} {url} {headers:?} ({}): {problem} {said}", self.why)
        })
    }

    fn judge_by_promise(&self, answer: &Answer) -> Result<(), String> {
        match &self.promise {
            Promise::File(file) => {
                is(answer.redirects, 0, "redirects")?;
                self.is_file(answer, file)
            }
            Promise::FileByTls(file) => {
                is(answer.redirects, 1, "redirects")?;
                is(answer.url.split("://").next(), Some("https"), "scheme")?;
                self.is_file(answer, file)
            }
            Promise::Refusal(allowed) if allowed.contains(&answer.status) => Ok(()),
            Promise::Refusal(allowed) => Err(format!("expected one of {allowed:?}, found {}", answer.status)),
            Promise::Error(status, code) => {
                is(answer.status, *status, "status")?;
                is(answer.header("content-type"), Some("application/json"), "media type")?;
                let said = serde_json::from_slice::<serde_json::Value>(&answer.body);
                let said = said.map_err(|error| format!("no JSON: {error}"))?;
                is(said["ErrorCode"].as_str(), Some(*code), "ErrorCode")
            }
            Promise::RedirectToTls => {
                let target = self.request.url.replacen("http://", "https://", 1);
                is([301, 302, 307, 308].contains(&answer.status), true, "status is a redirect")?;
                is(answer.header("location"), Some(target.as_str()), "location")
            }
            Promise::Page(text) => {
                is(answer.status, 200, "status")?;
                is(answer.body == text.as_bytes(), true, "the page")
            }
            Promise::NoFailure => {
                is((200..500).contains(&answer.status) || answer.status == 501, true, "no failure")
            }
        }
    }

    fn is_file(&self, answer: &Answer, file: &File) -> Result<(), String> {
        let bytes = &file.bytes;
        is(answer.status, 200, "status")?;
        is(answer.header("content-type"), Some(file.media_type), "media type")?;
        let length = answer.header("content-length").map(str::to_owned);
        is(length.is_none_or(|length| length == bytes.len().to_string()), true, "length of the file")?;
        if self.request.method == "HEAD" {
            return is(answer.body.len(), 0, "length of the body");
        }
        is(answer.body == *bytes, true, "the bytes of the file")
    }

    /// HSTS is the owner's decision, and nobody needs a password for what is public.
    fn judge_as_all(&self, answer: &Answer) -> Result<(), String> {
        is(answer.has_header("strict-transport-security"), false, "HSTS")?;
        is(answer.has_header("www-authenticate"), false, "a question for a password")?;
        is(answer.has_header("set-cookie"), false, "a cookie")
    }
}

fn is<T: PartialEq + std::fmt::Debug>(found: T, expected: T, what: &str) -> Result<(), String> {
    match found == expected {
        true => Ok(()),
        false => Err(format!("{what}: expected {expected:?}, found {found:?}")),
    }
}
