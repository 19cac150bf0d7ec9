//! `profile --hand-over`: one profile from this computer to a device in the same network.

use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::str::FromStr;
use std::time::Duration;

use anyhow::{Context as _, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::Args;
use if_addrs::{IfOperStatus, Interface, get_if_addrs};
use uuid::Uuid;

use super::exit::Exit;
use super::output;
use super::qr::{filled, ground, on_this_ground};
use crate::format::Format;
use crate::mail::{EmailAddress, Host};
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

/// A host name or an IP address.
#[derive(Debug, Clone)]
enum PlaceName {
    Name(Host),
    Address(IpAddr),
}

/// Where it listens, and how the link calls that.
struct Place {
    listen: IpAddr,
    name: PlaceName,
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
        output::text(&self.instructions(address, &link, warning)?)?;
        match server.wait(Duration::from_secs(60 * MINUTES)) {
            Some(taker) => {
                output::text(&taken(&taker))?;
                Ok(Exit::Done)
            }
            None => bail!("nobody has fetched the profile within {MINUTES} minutes"),
        }
    }

    fn place(&self) -> anyhow::Result<Place> {
        if let Some(name) = &self.host {
            // Behind a name may be any address of this computer, or a router before it.
            return Ok(Place { listen: name.listen(), name: name.clone() });
        }
        let address = match &self.interface {
            Some(name) => address_of(name)?,
            None => usual_address()?,
        };
        Ok(Place { listen: address, name: PlaceName::Address(address) })
    }

    fn instructions(&self, address: &EmailAddress, link: &str, warning: &str) -> anyhow::Result<String> {
        let ground = ground(self.invert);
        let code = Code::new(link, Correction::Medium).context("the link")?;
        let mut text = String::new();
        let heading = format!("The profile for {address}, for an iPhone, iPad or Mac in the same network");
        let _ = writeln!(text, "{}", filled("", &heading));
        text.push_str(&in_terminal(&code, ground));
        // A link stays in one line, or nobody can tap on it.
        let _ = writeln!(text, "{link}\n");
        for (at, step) in STEPS.iter().enumerate() {
            let step = if *step == OF_UNSIGNED { warning } else { step };
            let _ = writeln!(text, "{}", filled(&format!("  {}. ", at + 1), step));
        }
        text.extend(on_this_ground(ground).map(|note| format!("\n{}\n", filled("", note))));
        let waiting = format!(
            "It waits for one download, {MINUTES} minutes at most; Ctrl+C ends it. Whoever is in this network and knows \
             the link can fetch the profile; it holds no password."
        );
        let _ = writeln!(text, "\n{}", filled("", &waiting));
        Ok(text)
    }
}

/// What the device shows, one after the other.
const STEPS: &[&str] = &[
    "Point the camera of the iPhone at the code and tap what appears. If another browser than Safari opens, copy the link \
     and open it in Safari. On a Mac, type the link.",
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

fn taken(taker: &Taker) -> String {
    let by = taker.address.map_or_else(String::new, |address| format!(" by {}", address.to_canonical()));
    let device = taker.device.map_or_else(String::new, |device| format!(" ({device})"));
    format!("Downloaded{by}{device}. The rest happens on the device.\n")
}

/// The address by which this computer reaches others; without a way out, that of its only network.
fn usual_address() -> anyhow::Result<IpAddr> {
    let interfaces = interfaces()?;
    let is_here = |address: &IpAddr| interfaces.iter().any(|interface| interface.ip() == *address);
    if let Some(address) = address_to_others().filter(is_here) {
        return Ok(address);
    }
    match interfaces.as_slice() {
        [] => {
            bail!("this computer is in no network; --host NAME says how the device reaches it all the same")
        }
        [only, others @ ..] if others.iter().all(|other| other.name == only.name) => Ok(only.ip()),
        _ => bail!("--interface: expected one of {}", names(&interfaces)),
    }
}

/// The system chooses a route; nothing is sent. The address is one of documentation (RFC 5737).
fn address_to_others() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}

fn address_of(name: &str) -> anyhow::Result<IpAddr> {
    let interfaces = interfaces()?;
    let found =
        interfaces.iter().find(|interface| interface.name == name || interface.ip().to_string() == name);
    found.map(Interface::ip).ok_or_else(|| match interfaces.as_slice() {
        [] => anyhow!("--interface: this computer is in no network"),
        some => anyhow!("--interface: expected one of {}", names(some)),
    })
}

/// The networks that this computer is in, IPv4 first: link-local addresses of IPv6 mean nothing to another device.
fn interfaces() -> anyhow::Result<Vec<Interface>> {
    let mut interfaces = get_if_addrs().context("the networks of this computer")?;
    interfaces.retain(|one| {
        let is_up = matches!(one.oper_status, IfOperStatus::Up | IfOperStatus::Unknown);
        is_up && !one.is_loopback() && !one.is_link_local()
    });
    interfaces.sort_by_key(|one| (one.ip().is_ipv6(), one.name.clone()));
    Ok(interfaces)
}

fn names(interfaces: &[Interface]) -> String {
    let names: Vec<String> = interfaces.iter().map(|one| format!("{} ({})", one.name, one.ip())).collect();
    names.join(", ")
}

impl PlaceName {
    fn in_link(&self) -> String {
        match self {
            Self::Name(host) => host.to_string(),
            Self::Address(IpAddr::V4(address)) => address.to_string(),
            Self::Address(IpAddr::V6(address)) => format!("[{address}]"),
        }
    }

    /// Every address, of the kind that the name is of.
    const fn listen(&self) -> IpAddr {
        match self {
            Self::Name(_) | Self::Address(IpAddr::V4(_)) => IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            Self::Address(IpAddr::V6(_)) => IpAddr::V6(Ipv6Addr::UNSPECIFIED),
        }
    }
}

impl FromStr for PlaceName {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(address) = text.parse() {
            return Ok(Self::Address(address));
        }
        let host = text.parse().map_err(|error| anyhow!("expected a host name or an IP address: {error}"))?;
        Ok(Self::Name(host))
    }
}
