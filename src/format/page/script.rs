//! The scripts of the pages: they work without a network, load nothing, and speak no language: every word that they
//! show stands in the page.

use super::STYLESHEET;
use crate::format::{Format, Render};

/// What the scripts have in common.
const SCRIPT: Format = Format {
    purpose: "Belongs to the set-up page.",
    media_type: "text/javascript; charset=utf-8",
    ..STYLESHEET
};

pub(in crate::format) const SETUP_SCRIPT: Format = Format {
    name: "setup-script",
    title: "Script of the set-up page",
    paths: &["/setup.js"],
    render: Render::Same(|_, _| Ok(include_bytes!("../../../templates/setup.js").to_vec())),
    ..SCRIPT
};

pub(in crate::format) const QR_SCRIPT: Format = Format {
    name: "qr-script",
    title: "Script that draws QR codes",
    paths: &["/qr.js"],
    render: Render::Same(|_, _| Ok(include_bytes!("../../../templates/qr.js").to_vec())),
    ..SCRIPT
};

pub(in crate::format) const TROUBLESHOOTING_SCRIPT: Format = Format {
    name: "troubleshooting-script",
    title: "Script that searches the page of troubleshooting",
    purpose: "Belongs to the page of troubleshooting.",
    paths: &["/troubleshooting.js"],
    render: Render::Same(|_, _| Ok(include_bytes!("../../../templates/troubleshooting.js").to_vec())),
    ..SCRIPT
};
