//! The programs for which the page says where something is.

/// A program with a guide of its own. Its name for people is `program-NAME`.
#[derive(Debug)]
pub(super) struct Device {
    /// The name of the guide.
    pub name: &'static str,
}

/// The programs, in the order of the guides.
pub(super) static DEVICES: &[Device] = &[
    Device { name: "iphone" },
    Device { name: "mac" },
    Device { name: "android-gmail" },
    Device { name: "android-samsung" },
    Device { name: "android-outlook" },
    Device { name: "android-thunderbird" },
    Device { name: "android-fairemail" },
    Device { name: "windows-outlook-classic" },
    Device { name: "windows-outlook-new" },
    Device { name: "thunderbird-desktop" },
];
