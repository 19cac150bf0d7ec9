//! `profile --hand-over`: one profile from this computer to a device in the same network.

mod networks;
mod place;

use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::Args;
use uuid::Uuid;

use self::networks::Network;
use self::place::PlaceName;
use super::exit::Exit;
use super::output;
use super::qr::{filled, ground, on_this_ground};
use crate::format::Format;
use crate::mail::EmailAddress;
use crate::qr::{Code, Correction, in_terminal};
use crate::serve::{HandOver, Parcel, Taker};
use crate::signature::is_signed;

/// How long the profile waits.
const MINUTES: u64 = 10;

/// Where the device finds this computer.
#[derive(Debug, Args)]
pub(super) struct HandOverOptions {
    /// Bring the profile onto an iPhone, iPad or Mac in the same network: a QR code for its camera, one download, ten
    /// minutes
    #[arg(long, conflicts_with_all = ["out", "inspect"])]
    hand_over: bool,
    /// The name or address by which the device reaches this computer, where it is not that of a network here
    #[arg(long, value_name = "NAME", requires = "hand_over", conflicts_with = "interface")]
    host: Option<PlaceName>,
    /// The network to use, where there are several
    #[arg(long, value_name = "INTERFACE", requires = "hand_over")]
    interface: Option<String>,
    /// The port to listen at [default: any that is free]
    #[arg(long, value_name = "PORT", requires = "hand_over", default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// For a terminal with dark letters on a light ground, where there are no colours
    #[arg(long, requires = "hand_over")]
    invert: bool,
}

/// Where it listens, and how the link calls that.
struct Place {
    listen: IpAddr,
    name: PlaceName,
    /// The network and the others, where there are several.
    among: Option<String>,
}

impl HandOverOptions {
    pub(super) const fn is_wanted(&self) -> bool {
        self.hand_over
    }

    /// Hands over a rendered profile.
    pub(super) fn hand_over(
        &self,
        address: &EmailAddress,
        format: &'static Format,
        bytes: Vec<u8>,
    ) -> anyhow::Result<Exit> {
        let place = self.place()?;
        let parcel = Parcel {
            path: format!("/{}.mobileconfig", URL_SAFE_NO_PAD.encode(Uuid::new_v4().as_bytes())),
            file_name: "email.mobileconfig".to_owned(),
            media_type: format.media_type,
            bytes: bytes.into(),
        };
        let warning = if is_signed(&parcel.bytes) { OF_SIGNED } else { OF_UNSIGNED };
        let path = parcel.path.clone();
        let server = HandOver::new(parcel, SocketAddr::new(place.listen, self.port))?;
        let link = format!("http://{}:{}{path}", place.name.in_link(), server.port()?);
        output::text(&self.instructions(address, &place, &link, warning)?)?;
        let taker = server.wait(Duration::from_secs(60 * MINUTES), |other| {
            // The profile waits on, whether this can be told or not.
            let _ = output::text(&sent_away(other));
        });
        match taker {
            Some(taker) => {
                output::text(&taken(&taker))?;
                Ok(Exit::Done)
            }
            None => {
                bail!("nobody has fetched the profile within {MINUTES} minutes. {}", if_nothing_is_found())
            }
        }
    }

    fn place(&self) -> anyhow::Result<Place> {
        if let Some(name) = &self.host {
            // Behind a name may be any address of this computer, or a router before it.
            return Ok(Place { listen: name.listen(), name: name.clone(), among: None });
        }
        let network = match &self.interface {
            Some(name) => Network::of(name)?,
            None => Network::usual()?,
        };
        let Network { address, among } = network;
        Ok(Place { listen: address, name: PlaceName::Address(address), among })
    }

    /// The steps first and the code last: of a low window the end is in sight.
    fn instructions(
        &self,
        address: &EmailAddress,
        place: &Place,
        link: &str,
        warning: &str,
    ) -> anyhow::Result<String> {
        let ground = ground(self.invert);
        let code = Code::new(link, Correction::Medium).context("the link")?;
        let mut text = String::new();
        let heading = format!("The profile for {address}, for an iPhone, iPad or Mac in the same network");
        let _ = writeln!(text, "{}\n", filled("", &heading));
        for (at, step) in STEPS.iter().enumerate() {
            let step = if *step == OF_UNSIGNED { warning } else { step };
            let _ = writeln!(text, "{}", filled(&format!("  {}. ", at + 1), step));
        }
        let whoever =
            "Whoever is in this network and knows the link can fetch the profile; it holds no password.";
        let network =
            place.among.as_ref().map(|among| format!("The network is {among}: --interface chooses."));
        let ground_note = on_this_ground(ground).map(str::to_owned);
        for note in
            [Some(if_nothing_is_found()), Some(whoever.to_owned()), network, ground_note].iter().flatten()
        {
            let _ = writeln!(text, "\n{}", filled("", note));
        }
        // A link stays in one line, or nobody can tap on it.
        let _ = writeln!(text, "\n{link}");
        text.push_str(&in_terminal(&code, ground));
        let _ = writeln!(text, "Waiting for one download, {MINUTES} minutes at most; Ctrl+C ends it.");
        Ok(text)
    }
}

/// What the device shows, one after the other.
const STEPS: &[&str] = &[
    "Point the camera of the iPhone at the code and tap what appears. If another browser than Safari opens, copy the link \
     and open it in Safari: it still works there. On a Mac, type the link.",
    "\"This website is trying to download a configuration profile\": tap Allow, then Close.",
    "Open Settings within 8 minutes and tap Profile Downloaded, near the top, then Install. Type the passcode of the \
     device. (Mac: System Settings > General > Device Management, double-click the profile.)",
    OF_UNSIGNED,
    "Type the e-mail password when it asks, then tap Done. The profile holds none.",
];

/// What may stand beside a profile that nobody has signed, and beside one that somebody has.
const OF_UNSIGNED: &str = "\"Not Signed\" or \"Not Verified\" is no error: tap Install again.";
const OF_SIGNED: &str =
    "If it says \"Not Verified\", the device does not know who signed; tap Install again.";

/// What keeps a device from this computer.
fn if_nothing_is_found() -> String {
    "If the device finds nothing: it must be in the same network, and not in one for guests, whose devices do not see \
     each other; without a VPN on either side; and the firewall of this computer must let it in (--port PORT chooses the \
     port)."
        .to_owned()
}

fn taken(taker: &Taker) -> String {
    let by = taker.address.map_or_else(String::new, |address| format!(" by {}", address.to_canonical()));
    format!("Downloaded{by}{}. The rest happens on the device.\n", device(taker))
}

/// Of who would only have used up the link.
fn sent_away(taker: &Taker) -> String {
    let who =
        taker.address.map_or_else(|| "Somebody".to_owned(), |address| address.to_canonical().to_string());
    let text = format!(
        "{who}{} has opened the link with a program that cannot install profiles, and reads that Safari can. The link \
         still works.",
        device(taker)
    );
    format!("{}\n", filled("", &text))
}

fn device(taker: &Taker) -> String {
    taker.device.map_or_else(String::new, |device| format!(" ({device})"))
}
