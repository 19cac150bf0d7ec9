//! Where the fields are in the most common mail programs, in a line each.

/// A family of mail programs.
#[derive(Debug)]
pub(super) struct Hint {
    pub family: &'static str,
    pub lines: &'static [&'static str],
}

/// The families, in the order of the guides. Their pages tell the same at length.
pub(super) const HINTS: &[Hint] = &[
    Hint {
        family: "iPhone, iPad, Mac",
        lines: &[
            "With the profile (email.mobileconfig): open it in Safari, then install it in Settings.",
            "iPhone, iPad: Settings > Apps > Mail > Mail Accounts > Add Account > Other.",
            "Mac: Mail > Add Account > Other Mail Account.",
        ],
    },
    Hint {
        family: "Android",
        lines: &[
            "Gmail: your picture > Add another account > Other > Manual setup.",
            "Samsung Email: Settings > Add account > Other > Manual setup. It says SSL for SSL/TLS.",
        ],
    },
    Hint {
        family: "Outlook",
        lines: &[
            "Windows, classic: File > Add Account > Advanced options > Let me set up my account manually.",
            "Windows, new: Settings > Accounts > Add account, then choose IMAP.",
            "Phone: Add account, then choose IMAP. It says SSL for SSL/TLS.",
        ],
    },
    Hint {
        family: "Thunderbird",
        lines: &[
            "Computer: New Account > Email > Configure manually.",
            "Android: your address > Continue > Edit configuration or Configure manually.",
        ],
    },
];
