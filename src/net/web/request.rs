//! What a web server is asked.

use crate::mail::WebUrl;

/// One request. It carries no password, ever.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebRequest {
    pub url: WebUrl,
    /// What is posted; nothing for a GET.
    pub body: Option<WebBody>,
    /// What the program sends in `Accept`, where it sends it.
    pub accept: Option<&'static str>,
}

/// What a POST carries.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebBody {
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

impl WebRequest {
    /// A GET.
    #[must_use]
    pub const fn get(url: WebUrl) -> Self {
        Self { url, body: None, accept: None }
    }

    /// A POST.
    #[must_use]
    pub const fn post(url: WebUrl, body: WebBody) -> Self {
        Self { url, body: Some(body), accept: None }
    }

    /// The word of HTTP.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        match self.body {
            Some(_) => "POST",
            None => "GET",
        }
    }
}
