//! `profile --hand-over`: a profile goes to one device, once.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::time::Duration;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::by_name;
use mailsetup::serve::{HandOver, Parcel};

use crate::qr::{decoder, screen};
use crate::support::{
    Authority, Certificate, command, mailsetup, one, promise, promise_with, provider_called,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("hand_over::it_is_one_download", it_is_one_download),
        promise("hand_over::who_only_looks_has_not_fetched_it", who_only_looks_has_not_fetched_it),
        promise(
            "hand_over::who_cannot_install_it_has_not_fetched_it",
            who_cannot_install_it_has_not_fetched_it,
        ),
        promise("hand_over::the_code_stands_last", the_code_stands_last),
        promise("hand_over::who_breaks_off_has_not_fetched_it", who_breaks_off_has_not_fetched_it),
        promise("hand_over::nothing_else_is_there", nothing_else_is_there),
        promise("hand_over::it_does_not_wait_for_ever", it_does_not_wait_for_ever),
        promise("hand_over::nothing_is_wider_than_80_columns", nothing_is_wider_than_80_columns),
        promise("hand_over::no_two_links_are_the_same", no_two_links_are_the_same),
        promise("hand_over::a_name_stands_in_the_link", a_name_stands_in_the_link),
        promise("hand_over::an_unknown_network_is_refused", an_unknown_network_is_refused),
        promise_with("hand_over::what_is_signed_is_not_called_unsigned", signed_ones_are_called_so),
        promise_with("hand_over::a_camera_reads_the_link", a_camera_reads_the_link),
    ]
}

/// A run that waits for a device.
struct Waiting {
    child: Child,
    out: BufReader<ChildStdout>,
    /// What it has said so far, to the end of the instructions.
    said: String,
}

impl Waiting {
    fn new(arguments: &[&str]) -> Self {
        let mut command = command(Path::new("/"));
        command.args(["profile", "ann@rr.com", "--hand-over"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let mut said = String::new();
        while !said.ends_with("Ctrl+C ends it.\n") {
            let read = out.read_line(&mut said).expect("a line");
            assert!(read > 0, "it ended: {said}");
        }
        Self { child, out, said }
    }

    fn link(&self) -> &str {
        self.said.lines().find(|line| line.starts_with("http://")).expect("a link")
    }

    fn path(&self) -> &str {
        let rest = self.link().strip_prefix("http://").expect("a link");
        &rest[rest.find('/').expect("a path")..]
    }

    fn port(&self) -> u16 {
        let rest = self.link().strip_suffix(self.path()).expect("a path");
        rest.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port")
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port())).expect("a connection")
    }

    /// The whole response to Safari.
    fn ask(&self, method: &str, path: &str) -> String {
        self.ask_as(SAFARI, method, path)
    }

    fn ask_as(&self, agent: &str, method: &str, path: &str) -> String {
        let mut stream = self.connect();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: phone\r\nUser-Agent: {agent}\r\n\r\n");
        stream.write_all(head.as_bytes()).expect("a request");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("a response");
        response
    }

    /// What it says in the end, and how it ended.
    fn end(mut self) -> (String, Option<i32>) {
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).expect("its last words");
        (rest, self.child.wait().expect("its end").code())
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                      Version/18.6 Mobile/15E148 Safari/604.1";
const CHROME: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                      CriOS/142.0.0.0 Mobile/15E148 Safari/604.1";

const HERE: &[&str] = &["--host", "127.0.0.1"];

fn it_is_one_download() {
    let waiting = Waiting::new(HERE);
    let (path, port) = (waiting.path().to_owned(), waiting.port());
    let response = waiting.ask("GET", &path);
    let (head, body) = response.split_once("\r\n\r\n").expect("a response");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    let head = head.to_lowercase();
    for line in [
        "content-type: application/x-apple-aspen-config",
        "content-disposition: attachment; filename=\"email.mobileconfig\"",
        "cache-control: no-store",
    ] {
        assert!(head.contains(line), "{line}: {head}");
    }
    let profile = by_name("apple").unwrap().render(provider_called("spectrum"), &one("ann@rr.com")).unwrap();
    assert_eq!(body.as_bytes(), profile);
    let said = ("Downloaded by 127.0.0.1 (iPhone). The rest happens on the device.\n".to_owned(), Some(0));
    assert_eq!(waiting.end(), said);
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err(), "it still listens");
}

fn who_only_looks_has_not_fetched_it() {
    let waiting = Waiting::new(HERE);
    let path = waiting.path().to_owned();
    assert!(waiting.ask("HEAD", &path).starts_with("HTTP/1.1 200"));
    assert!(waiting.ask("POST", &path).starts_with("HTTP/1.1 405"));
    assert!(waiting.ask("GET", &path).starts_with("HTTP/1.1 200"));
    assert_eq!(waiting.end().1, Some(0));
}

/// Chrome on an iPhone, and the preview of a messenger; then Safari, by the same link.
fn who_cannot_install_it_has_not_fetched_it() {
    let waiting = Waiting::new(HERE);
    let path = waiting.path().to_owned();
    for agent in [CHROME, CHROME, "WhatsApp/2.23.20.0"] {
        let response = waiting.ask_as(agent, "GET", &path);
        assert!(response.starts_with("HTTP/1.1 200") && response.contains("in Safari"), "{response}");
        assert!(!response.to_lowercase().contains("aspen"), "{response}");
    }
    assert!(waiting.ask("GET", &path).to_lowercase().contains("aspen-config"));
    let (said, code) = waiting.end();
    let away = |who: &str| {
        format!(
            "{who} has opened the link with a program that cannot install profiles, and reads that Safari can. The \
                 link still works."
        )
    };
    let said = said.replace('\n', " ");
    let expected =
        [away("127.0.0.1 (iPhone)"), away("127.0.0.1"), "Downloaded by 127.0.0.1 (iPhone). ".to_owned()];
    assert!(expected.iter().all(|part| said.matches(part.as_str()).count() == 1), "{said}");
    assert_eq!(code, Some(0));
}

/// A terminal of 24 lines shows the end: the link, the code, and below it what waits.
fn the_code_stands_last() {
    let waiting = Waiting::new(HERE);
    let after: Vec<&str> = waiting.said.lines().skip_while(|line| !line.starts_with("http://")).collect();
    // The cursor stands in the last line.
    assert!(
        after.len() <= 23 && after.last().is_some_and(|line| line.starts_with("Waiting ")),
        "{}",
        waiting.said
    );
    for help in ["guests", "VPN", "firewall", "open it in Safari"] {
        assert!(waiting.said.contains(help), "{help}: {}", waiting.said);
    }
}

fn who_breaks_off_has_not_fetched_it() {
    let waiting = Waiting::new(HERE);
    let mut stream = waiting.connect();
    stream.write_all(b"GET /").expect("half a request");
    stream.shutdown(Shutdown::Both).expect("an end");
    drop(stream);
    let path = waiting.path().to_owned();
    assert!(waiting.ask("GET", &path).starts_with("HTTP/1.1 200"));
    assert_eq!(waiting.end().1, Some(0));
}

fn signed_ones_are_called_so() -> Result<(), Completion> {
    assert!(Waiting::new(HERE).said.contains("4. \"Not Signed\""));
    let authority = Authority::new()?;
    let signer = authority.issue(&Certificate::good(&["sign.example.test"]))?;
    let [certificate, key] = [&signer.chain, &signer.key].map(|file| file.display().to_string());
    let signing = Waiting::new(&[HERE, &["--sign-cert", &certificate, "--sign-key", &key]].concat());
    assert!(
        !signing.said.contains("Not Signed") && signing.said.contains("Not Verified"),
        "{}",
        signing.said
    );
    Ok(())
}

fn nothing_else_is_there() {
    let waiting = Waiting::new(HERE);
    let path = waiting.path();
    let others = ["/", "/email.mobileconfig", "/healthz", &path[..path.len() - 1], &format!("{path}x")];
    for other in others {
        assert!(waiting.ask("GET", other).starts_with("HTTP/1.1 404"), "{other}");
    }
}

fn it_does_not_wait_for_ever() {
    let parcel = Parcel {
        path: "/secret".to_owned(),
        file_name: "a".to_owned(),
        media_type: "text/plain",
        bytes: "a".into(),
    };
    let server = HandOver::new(parcel, SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).expect("a server");
    assert_eq!(server.wait(Duration::from_millis(50), |_| ()), None);
}

/// But the link, which must stay whole.
fn nothing_is_wider_than_80_columns() {
    let waiting = Waiting::new(HERE);
    for line in waiting.said.lines().filter(|line| !line.starts_with("http://")) {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

fn no_two_links_are_the_same() {
    let paths = [Waiting::new(HERE), Waiting::new(HERE)].map(|waiting| waiting.path().to_owned());
    assert_ne!(paths[0], paths[1]);
    assert!(paths[0].len() > "/22-letters-of-base64url.mobileconfig".len() - 4, "{}", paths[0]);
}

/// Over SSH, or behind a router.
fn a_name_stands_in_the_link() {
    for name in ["desk", "desk.post.example"] {
        let waiting = Waiting::new(&["--host", name]);
        assert!(waiting.link().starts_with(&format!("http://{name}:")), "{}", waiting.link());
    }
    let waiting = Waiting::new(&["--host", "localhost"]);
    let path = waiting.path().to_owned();
    assert!(waiting.ask("GET", &path).starts_with("HTTP/1.1 200"));
}

fn an_unknown_network_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let arguments = ["profile", "ann@rr.com", "--hand-over", "--interface", "no-such-network"];
    let outcome = mailsetup(folder.path(), &arguments);
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), ""));
    assert!(outcome.err.starts_with("error: --interface: "), "{}", outcome.err);
}

/// On a dark terminal and on a light one.
fn a_camera_reads_the_link() -> Result<(), Completion> {
    decoder::needed()?;
    let folder = tempfile::tempdir().expect("a folder");
    for (more, letters, ground) in
        [(None, screen::WHITE, screen::BLACK), (Some("--invert"), screen::BLACK, screen::WHITE)]
    {
        let arguments: Vec<&str> = HERE.iter().copied().chain(more).collect();
        let waiting = Waiting::new(&arguments);
        let is_code = |line: &&str| line.chars().count() > 20 && line.chars().all(|c| "█▀▄ ".contains(c));
        let drawing: Vec<&str> = waiting.said.lines().filter(is_code).collect();
        let picture = folder.path().join("terminal.pgm");
        std::fs::write(&picture, screen::shown(&drawing.join("\n"), letters, ground).to_pgm())
            .expect("a file");
        assert_eq!(decoder::decode(&picture).text, waiting.link());
    }
    Ok(())
}
