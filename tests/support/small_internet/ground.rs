//! Where it is: addresses of 127.0.0.0/8 that no other test has, with the ports of the web.

use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicU32, Ordering};

use libtest_mimic::Completion;
use tokio::net::TcpListener;

const HTTPS: u16 = 443;
const HTTP: u16 = 80;

/// The addresses of one small internet.
#[derive(Debug, Clone, Copy)]
pub struct Addresses {
    pub web: Ipv4Addr,
    pub mail: Ipv4Addr,
    /// Nobody listens there.
    pub dead: Ipv4Addr,
}

/// They are its own for as long as these two listen.
#[derive(Debug)]
pub struct Ground {
    pub addresses: Addresses,
    pub https: TcpListener,
    pub http: TcpListener,
}

impl Ground {
    /// Takes addresses that nobody has.
    ///
    /// # Errors
    /// The ports are for root alone: the test is to be ignored.
    pub async fn claim() -> Result<Self, Completion> {
        const MOST_TRIED: u32 = 100;
        for _ in 0..MOST_TRIED {
            let addresses = Addresses::next();
            match TcpListener::bind((addresses.web, HTTPS)).await {
                Ok(https) => {
                    let http = TcpListener::bind((addresses.web, HTTP)).await.expect("the port beside it");
                    return Ok(Self { addresses, https, http });
                }
                Err(error) if error.kind() == ErrorKind::AddrInUse => {}
                Err(error) => {
                    let reason = format!("port {HTTPS} of {} cannot be listened to: {error}", addresses.web);
                    return Err(Completion::ignored_with(reason));
                }
            }
        }
        panic!("no loopback address has port {HTTPS} free")
    }
}

impl Addresses {
    /// Another block of eight each time, and in each process elsewhere: 127.64.0.0 to 127.191.255.255.
    fn next() -> Self {
        const BLOCKS: u32 = 1 << 20;
        static TAKEN: AtomicU32 = AtomicU32::new(0);
        let start = std::process::id().wrapping_mul(7919); // a prime, so that neighbours start far apart
        let number = start.wrapping_add(TAKEN.fetch_add(1, Ordering::Relaxed)) % BLOCKS;
        let first = u32::from(Ipv4Addr::new(127, 64, 0, 0)) + number * 8;
        let at = |place: u32| Ipv4Addr::from(first + place);
        Self { web: at(1), mail: at(2), dead: at(3) }
    }

    /// A text with `{web}`, `{mail}` and `{dead}` filled in.
    pub fn fill(self, text: &str) -> String {
        self.names()
            .iter()
            .fold(text.to_owned(), |text, (name, address)| text.replace(name, &address.to_string()))
    }

    /// The same the other way round.
    pub fn take_out(self, text: &str) -> String {
        self.names()
            .iter()
            .fold(text.to_owned(), |text, (name, address)| text.replace(&address.to_string(), name))
    }

    const fn names(self) -> [(&'static str, Ipv4Addr); 3] {
        [("{web}", self.web), ("{mail}", self.mail), ("{dead}", self.dead)]
    }
}
