//! The table of formats: every way of telling a mail program, or a person, the settings.
//!
//! Each row stands at the top of its own file. Command line, front page, bundle and live server loop over
//! the table; nobody else knows that Apple exists.

mod addressee;
mod apple;
mod cannot_say;
mod choice;
mod form;
mod guide;
mod in_language;
mod outlook;
mod own_uuid;
mod pacc;
mod page;
mod query;
mod question;
mod render;
mod robots;
mod settings;
mod sheet;
mod tag;
mod template;
mod thunderbird;
mod thunderbird_android;
mod troubleshooting;
pub mod xml;
pub mod xml_events;

pub use addressee::{Addressee, Person};
pub use cannot_say::{CannotSay, PassedOver};
pub use choice::{Says, passed_over};
pub use form::{Draw, Drawn};
pub use in_language::in_language;
pub use outlook::{PoxError, error_document, invalid_protocol, mobilesync_refusal, with_placeholders};
pub use pacc::HOST_LABEL as PACC_HOST_LABEL;
pub use page::{PAGE_POLICY, Page, STYLESHEET_PATH, ServerValues, Stylesheet, document, notes, servers};
pub use query::{Ambiguous, Query};
pub use question::{Ask, Method, Question, Reply, Untold};
pub use render::Render;
pub use settings::{ReadError, SaidServer, SaidTls, SaidUsername, Settings};
pub use sheet::{NoLogo, SheetError, Sheets, WebPages, html_for_one_file, text};
pub use template::unfilled;
pub use thunderbird_android::{
    Account as AndroidAccount, CodeText, Limit as CodeLimit, code_template, code_texts,
    knows_oauth2 as android_knows_oauth2,
};

/// One way of telling the settings.
#[derive(Debug)]
pub struct Format {
    /// The word on the command line.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// What the file is for and where it goes, in a sentence.
    pub purpose: &'static str,
    /// Who reads it.
    pub reader: ReadBy,
    /// Where it lies on a web server; the first is canonical. Matched ignoring case.
    pub paths: &'static [&'static str],
    /// Where clients look for it, `DOMAIN` being the domain of the address; empty where nobody looks.
    pub places: &'static [&'static str],
    /// The media type, with the character set where a client needs it.
    pub media_type: &'static str,
    /// Whether who publishes it may sign it: devices say then who it is from.
    pub is_signable: bool,
    /// How it is asked for, and by whom.
    pub ask: Ask,
    /// Whether it can say a server faithfully.
    pub says: Says,
    /// The file.
    pub render: Render,
    /// The file as a form, where it is one that the live server has to make for each who asks.
    pub draw: Option<Draw>,
    /// What a file of this format says, where it can be read back.
    pub read: Option<Read>,
}

/// What a file says, or why it was not understood.
pub type Read = fn(&[u8]) -> Result<Settings, ReadError>;

/// Who reads a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadBy {
    /// A mail program or a device.
    Program,
    /// A person, step by step.
    Person,
    /// A person at a glance, on paper or in a terminal.
    Sheet,
    /// The other pages.
    Page,
}

/// Every format, in the order in which people see them.
pub static FORMATS: &[Format] = &[
    apple::IMAP,
    apple::POP3,
    thunderbird::ROW,
    outlook::POX,
    outlook::V2,
    pacc::ROW,
    thunderbird_android::SVG,
    thunderbird_android::PNG,
    thunderbird_android::K9S,
    sheet::HTML,
    sheet::TEXT,
    sheet::PDF,
    guide::iphone::ROW,
    guide::mac::ROW,
    guide::android_gmail::ROW,
    guide::android_samsung::ROW,
    guide::android_outlook::ROW,
    guide::android_thunderbird::ROW,
    guide::android_fairemail::ROW,
    guide::windows_outlook_classic::ROW,
    guide::windows_outlook_new::ROW,
    guide::windows_mail::ROW,
    guide::thunderbird_desktop::ROW,
    troubleshooting::ROW,
    page::STYLESHEET,
    page::SETUP_SCRIPT,
    page::QR_SCRIPT,
    page::TROUBLESHOOTING_SCRIPT,
    page::not_found::ROW,
    robots::ROW,
];

/// The format of that name.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
