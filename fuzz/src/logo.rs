//! Logos: through the door of provider files, and onto a sheet.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use mailsetup::mail::Language;
use mailsetup::pdf::{Book, Element, Paper, Picture, PictureError, Place};
use mailsetup::provider::load_text;

use crate::promises::{are_lines, is_one_line};

/// Where a logo is said to be.
const PROVIDER: &str = r#"
name = "Post Example"
short-name = "Post"
domains = ["post.example"]

[[server]]
protocol = "imap"
host = "in.post.example"
port = 993
tls = "implicit"
auth = ["password"]
username = "%EMAILADDRESS%"

[[server]]
protocol = "smtp"
host = "out.post.example"
port = 465
tls = "implicit"
auth = ["password"]
username = "%EMAILADDRESS%"

[brand]
"#;

/// The most octets of a page with nothing on it but a logo: what is drawn is bounded by what is in the file.
const MOST_OCTETS: usize = 8 * 1024 * 1024;

/// A logo that the door lets in is printed, or refused with a reason; a file comes of it either way.
pub fn logo(bytes: &[u8]) {
    let is_png = bytes.starts_with(b"\x89PNG");
    let media_type = if is_png { "png" } else { "svg+xml" };
    let data = BASE64_STANDARD.encode(bytes);
    let text = format!("{PROVIDER}logo = \"data:image/{media_type};base64,{data}\"\n");
    let logo = match load_text("post.toml", text) {
        Err(error) => return are_lines(&error.to_string()),
        Ok(loaded) => loaded.provider.brand.logo.expect("a logo"),
    };
    assert_eq!(logo.bytes(), bytes);
    let picture = || match is_png {
        true => Picture::of_png(bytes, (96, 24)),
        false => Picture::of_svg(bytes),
    };
    match picture() {
        Err(error) => refused(error),
        Ok(picture) => {
            let pdf = printed(&picture);
            assert!(pdf.len() <= MOST_OCTETS, "{} octets", pdf.len());
        }
    }
}

fn refused(error: PictureError) {
    is_one_line(&error.to_string());
}

fn printed(picture: &Picture) -> Vec<u8> {
    let (width, height) = picture.within(150.0, 36.0);
    assert!(width <= 150.01 && height <= 36.01, "{width} by {height}");
    let language: Language = "en".parse().expect("a language");
    let mut book = Book::new(Paper::A4, &language);
    let decoration = || Element::Decoration { at: Place::default(), picture: picture.clone(), width, height };
    book.add("A logo".to_owned(), &[vec![decoration()], vec![decoration()]]);
    book.finish("A logo".to_owned()).unwrap_or_else(|error| panic!("{error}"))
}
