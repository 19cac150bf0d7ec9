//! What is asked of a web server, and what it answers.

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub method: &'static str,
    /// With scheme and host; sent as it is written.
    pub url: String,
    /// `Name: value`.
    pub headers: Vec<String>,
    pub body: Option<String>,
    pub redirects: Redirects,
}

/// Whether a redirect is an answer, or leads to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redirects {
    Shown,
    /// Up to so many.
    Followed(u8),
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// 0 if there was none.
    pub status: u16,
    /// Names in lower case. After redirects, those of the last answer.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// How many redirects were followed.
    pub redirects: u8,
    /// Where the answer is from.
    pub url: String,
    /// Why there is none.
    pub trouble: Option<String>,
}

impl Request {
    pub fn new(method: &'static str, url: impl Into<String>) -> Self {
        let (url, headers) = (url.into(), Vec::new());
        Self { method, url, headers, body: None, redirects: Redirects::Shown }
    }

    pub fn get(url: impl Into<String>) -> Self {
        Self::new("GET", url)
    }

    pub fn head(url: impl Into<String>) -> Self {
        Self::new("HEAD", url)
    }

    pub fn post(url: impl Into<String>, body: impl Into<String>) -> Self {
        Self { body: Some(body.into()), ..Self::new("POST", url) }
    }

    #[must_use]
    pub fn with(mut self, header: &str) -> Self {
        self.headers.push(header.to_owned());
        self
    }

    #[must_use]
    pub fn following(self, most: u8) -> Self {
        Self { redirects: Redirects::Followed(most), ..self }
    }
}

impl Answer {
    /// The value of a header, if there is exactly one.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(found, _)| found == name);
        let (_, value) = values.next()?;
        values.next().is_none().then_some(value)
    }

    pub fn has_header(&self, name: &str) -> bool {
        self.headers.iter().any(|(found, _)| found == name)
    }
}
