//! The devices that the page knows, as data: the way with the least to type, and the guides for the others.

/// A kind of device.
pub(super) struct Device {
    /// What the script recognises, and the anchor in the page.
    pub id: &'static str,
    /// The key of what people call it.
    pub title: &'static str,
    pub way: Way,
    /// The names of the guides for it, each with the key of what the page calls it.
    pub guides: &'static [(&'static str, &'static str)],
}

/// A way with little to type.
pub(super) struct Way {
    /// The names of the formats that it rests on; the first that is there is taken, and without one there is no way.
    pub rests_on: &'static [&'static str],
    /// The key of its title.
    pub title: &'static str,
    /// Whether the device opens the file, or its program finds it.
    pub is_opened: bool,
    /// The keys of its steps.
    pub steps: &'static [&'static str],
}

/// In the order of the page where no device is recognised.
pub(super) const DEVICES: &[Device] = &[
    Device {
        id: "ios",
        title: "device-ios",
        way: Way {
            rests_on: PROFILES,
            title: "setup-profile",
            is_opened: true,
            steps: &["setup-ios-1", "setup-ios-2", "setup-ios-3", "setup-ios-4"],
        },
        guides: &[("iphone", "setup-by-hand")],
    },
    Device {
        id: "android",
        title: "device-android",
        way: Way {
            rests_on: AUTOCONFIG,
            title: "setup-thunderbird",
            is_opened: false,
            steps: &["setup-android-1", "setup-android-2", "setup-android-3"],
        },
        guides: &[
            ("android-gmail", "setup-guide-gmail"),
            ("android-samsung", "setup-guide-samsung"),
            ("android-outlook", "setup-guide-outlook-android"),
            ("android-fairemail", "setup-guide-fairemail"),
            ("android-thunderbird", "setup-guide-thunderbird-android"),
        ],
    },
    Device {
        id: "windows",
        title: "device-windows",
        way: THUNDERBIRD,
        guides: &[
            ("windows-outlook-new", "setup-guide-outlook-new"),
            ("windows-outlook-classic", "setup-guide-outlook-classic"),
            ("windows-mail", "setup-guide-windows-mail"),
            ("thunderbird-desktop", "setup-guide-thunderbird"),
        ],
    },
    Device {
        id: "mac",
        title: "device-mac",
        way: Way {
            rests_on: PROFILES,
            title: "setup-profile",
            is_opened: true,
            steps: &["setup-mac-1", "setup-mac-2", "setup-mac-3"],
        },
        guides: &[("mac", "setup-by-hand"), ("thunderbird-desktop", "setup-guide-thunderbird")],
    },
    Device {
        id: "linux",
        title: "device-linux",
        way: THUNDERBIRD,
        guides: &[("thunderbird-desktop", "setup-guide-thunderbird")],
    },
];

const PROFILES: &[&str] = &["apple", "apple-pop3"];
const AUTOCONFIG: &[&str] = &["thunderbird"];

const THUNDERBIRD: Way = Way {
    rests_on: AUTOCONFIG,
    title: "setup-thunderbird",
    is_opened: false,
    steps: &["setup-desktop-1", "setup-desktop-2", "setup-desktop-3"],
};
