//! A case: a request as a text, and what must come back.

use std::path::Path;

/// A request and its expectations, as one file of `tests/serve_pages/cases` holds them.
#[derive(Debug)]
pub struct Question {
    pub method: String,
    /// What goes over the wire.
    pub octets: Vec<u8>,
    pub expectations: Vec<String>,
}

impl Question {
    /// The lines up to `---` are the request; `Content-Length` is added to a body.
    pub fn read(file: &Path) -> Self {
        let text =
            std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let (request, expectations) = text.split_once("---\n").expect("`---` behind the request");
        let lines: Vec<&str> = request.lines().filter(|line| !line.starts_with('#')).collect();
        let request = lines.join("\n") + "\n";
        let (head, body) = request.split_once("\n\n").expect("an empty line behind the headers");
        let body = body.strip_suffix('\n').unwrap_or(body);
        let body = octets(body);
        let mut head = head.replace('\n', "\r\n");
        if !body.is_empty() {
            head = format!("{head}\r\nContent-Length: {}", body.len());
        }
        let method = head.split(' ').next().unwrap_or_default().to_owned();
        Self {
            method,
            octets: [head.as_bytes(), b"\r\n\r\n", &body].concat(),
            expectations: expectations.lines().map(str::to_owned).collect(),
        }
    }
}

/// `@repeat NUMBER TEXT` and `@bytes HEX HEX`, or the text itself.
fn octets(body: &str) -> Vec<u8> {
    let words: Vec<&str> = body.splitn(3, ' ').collect();
    match words.as_slice() {
        ["@repeat", number, text] => text.repeat(number.parse().expect("a number")).into_bytes(),
        ["@bytes", ..] => {
            let octet = |word: &str| u8::from_str_radix(word, 16).expect("two hexadecimal digits");
            body.split(' ').skip(1).map(octet).collect()
        }
        _ => body.as_bytes().to_vec(),
    }
}
