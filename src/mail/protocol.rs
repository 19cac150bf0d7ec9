//! The three protocols of a mail account.

use super::text_form::words;

words! {
    /// What a server speaks. `Smtp` here always means message submission (RFC 6409), never relay.
    Protocol, ProtocolError, "protocol",
    "Protocol: imap (RFC 9051), pop3 (RFC 1939) or smtp for submission (RFC 6409).":
    Imap = "imap",
    Pop3 = "pop3",
    Smtp = "smtp",
}

impl Protocol {
    /// Whether mail is fetched through it.
    #[must_use]
    pub const fn is_incoming(self) -> bool {
        matches!(self, Self::Imap | Self::Pop3)
    }

    /// The name as people read it in their mail program.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Imap => "IMAP",
            Self::Pop3 => "POP3",
            Self::Smtp => "SMTP",
        }
    }
}
