//! The programs for which the page says where something is.

/// A program with a guide of its own. Its name for people is `program-NAME`.
#[derive(Debug)]
pub(super) struct Device {
    /// The name of the guide.
    pub name: &'static str,
    /// Where the guide lies, beside this page.
    pub guide: &'static str,
}

/// The programs, in the order of the guides.
pub(super) static DEVICES: &[Device] = &[
    Device { name: "iphone", guide: "iphone.html" },
    Device { name: "mac", guide: "mac.html" },
    Device { name: "android-gmail", guide: "android-gmail.html" },
    Device { name: "android-samsung", guide: "android-samsung.html" },
    Device { name: "android-outlook", guide: "android-outlook.html" },
    Device { name: "android-thunderbird", guide: "android-thunderbird.html" },
    Device { name: "android-fairemail", guide: "android-fairemail.html" },
    Device { name: "windows-outlook-classic", guide: "windows-outlook-classic.html" },
    Device { name: "windows-outlook-new", guide: "windows-outlook-new.html" },
    Device { name: "thunderbird-desktop", guide: "thunderbird-desktop.html" },
];
