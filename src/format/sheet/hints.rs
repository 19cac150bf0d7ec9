//! Where the fields are in the most common mail programs, in a line each.

/// A family of mail programs.
pub(super) struct Hint {
    pub family: &'static str,
    pub lines: &'static [&'static str],
}

/// The families, in the order of the guides, which tell the same at length.
pub(super) const HINTS: &[Hint] = &[
    Hint {
        family: "iPhone, iPad, Mac",
        lines: &[
            "If you got a profile (email.mobileconfig): open it in Safari, then install it in Settings.",
            "iPhone, iPad: Settings > Apps > Mail > Mail Accounts > Add Account > Other.",
            "Mac: Mail > Add Account > Other Mail Account.",
        ],
    },
    Hint {
        family: "Android",
        lines: &[
            "Gmail: your picture > Add another account > Other > Manual setup.",
            "Samsung Email: Settings > Add account > Other > Manual setup. SSL is SSL/TLS there.",
        ],
    },
    Hint {
        family: "Outlook",
        lines: &[
            "Windows, classic: File > Add Account > Advanced options > set up manually.",
            "Windows, new: Settings > Accounts > Add account > type of account > Show more.",
            "Android: Add account > type of account > Advanced settings. SSL is SSL/TLS there.",
        ],
    },
    Hint {
        family: "Thunderbird",
        lines: &[
            "Computer: Add Account > Email > Continue > Edit configuration.",
            "Android: Add account > your address > Next > Edit configuration.",
        ],
    },
];
