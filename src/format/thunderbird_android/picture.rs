//! The code of one account as a picture: SVG and PNG.

use super::account::Account;
use super::payload::payload;
use super::says;
use crate::format::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::provider::Provider;
use crate::qr::{Code, Correction, Svg, to_png};

pub(in crate::format) const SVG: Format = Format {
    name: "thunderbird-qr",
    title: "Thunderbird QR code",
    purpose: "Sets up Thunderbird for Android: in the program, tap Import settings, then Scan QR code. It holds no \
              password.",
    reader: ReadBy::Program,
    paths: &["/thunderbird-qr.svg"],
    places: &[],
    media_type: "image/svg+xml",
    is_signable: false,
    ask: Ask::PERSON,
    says,
    render: Render::Same(|provider, addressee| Ok(drawing(provider, addressee)?.to_document().into_bytes())),
    draw: None,
    read: None,
};

pub(in crate::format) const PNG: Format = Format {
    name: "thunderbird-qr-png",
    title: "Thunderbird QR code, as PNG",
    purpose: "The same for programs that show no SVG, and for letters.",
    paths: &["/thunderbird-qr.png"],
    media_type: "image/png",
    render: Render::Same(|provider, addressee| Ok(to_png(&code(provider, addressee)?))),
    ..SVG
};

const FOR_ONE: &str = "a code is for one address: `mailsetup qr ADDRESS` draws it";

/// The code as it stands in a page.
pub(in crate::format) fn drawing(provider: &Provider, addressee: &Addressee) -> Result<Svg, CannotSay> {
    let address = addressee.person().map(|person| person.address.to_string()).unwrap_or_default();
    Ok(Svg::new(code(provider, addressee)?, format!("QR code for Thunderbird for Android: {address}")))
}

/// `QRExport.sys.mjs` takes the least correction too: more of it makes smaller modules.
fn code(provider: &Provider, addressee: &Addressee) -> Result<Code, CannotSay> {
    let account = Account::of(provider, addressee, FOR_ONE)?;
    // Addresses and hosts have limits that keep it short enough.
    Code::new(&payload(&[account], 1, 1), Correction::Low)
        .map_err(|_| CannotSay::Person("with so long a name it does not fit into a QR code"))
}
