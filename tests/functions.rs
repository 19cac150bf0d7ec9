//! The functions for hosts of static files say what the live server says.
//!
//! Node has the same `Request` and `Response` as those hosts; their own runtimes are not in Debian.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use bytes::Bytes;
use http::Request;
use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, FORMATS, Format, ReadBy};
use mailsetup::provider::Provider;
use mailsetup::serve::{Answerer, Client, Pages, Sources};
use mailsetup::site::Bundle;
use serde::{Deserialize, Serialize};

use crate::serve_pages::Question;
use crate::support::{needs, promise_with, provider_called, repository};

pub fn trials() -> Vec<Trial> {
    let scripts = [
        ("cloudflare", "server/cloudflare/_worker.js"),
        ("netlify", "server/netlify/netlify/edge-functions/mailsetup.js"),
    ];
    let cases = scripts.into_iter().flat_map(|script| ["spectrum", "example"].map(|id| (script, id)));
    cases
        .map(|((host, path), id)| {
            promise_with(&format!("functions::{host}::{id}_as_the_live_server"), move || {
                says_the_same(path, id)
            })
        })
        .collect()
}

/// What is asked of a function.
#[derive(Debug, Serialize)]
struct Asked {
    method: &'static str,
    url: String,
    body: Option<String>,
}

/// What it says.
#[derive(Debug, PartialEq, Deserialize)]
struct Said {
    status: u16,
    #[serde(rename = "type")]
    media_type: Option<String>,
    allow: Option<String>,
    body: String,
}

fn says_the_same(script: &str, id: &str) -> Result<(), Completion> {
    needs("node", "nodejs")?;
    let questions = questions(provider_called(id));
    let sources = Sources { providers: vec![id.parse().unwrap()], ..Sources::default() };
    let pages = Pages::load(sources).unwrap_or_else(|error| panic!("{error}"));
    for (question, said) in questions.iter().zip(said(script, id, &questions)) {
        let mut expected = live(&pages, question);
        expected.body = untimed(&expected.body);
        let said = Said { body: untimed(&said.body), ..said };
        assert_eq!(said, expected, "{question:?}");
    }
    Ok(())
}

/// Every file of the programs in several letter cases, and Autodiscover in every way in which it is asked.
fn questions(provider: &Provider) -> Vec<Asked> {
    let domain = provider.main_domain().as_str();
    let url = |path: &str| format!("https://autodiscover.{domain}{path}");
    let is_there =
        |format: &&Format| format.render(provider, &Addressee::Anyone).is_ok() || format.ask.untold.is_some();
    let programs = FORMATS.iter().filter(|format| format.reader == ReadBy::Program).filter(is_there);
    let mut questions = Vec::new();
    for path in programs.flat_map(|format| format.paths) {
        for written in [(*path).to_owned(), path.to_uppercase(), path.replace("auto", "Auto")] {
            questions.extend(["GET", "OPTIONS", "PUT"].map(|method| Asked {
                method,
                url: url(&written),
                body: None,
            }));
        }
    }
    let v2 = [
        "?Email=ann@rr.com&Protocol=Autodiscoverv1",
        "?Email=ann@nyc.rr.com",
        "?Email=a@b.example&Protocol=Autodiscoverv1",
        "?protocol=ActiveSync",
        "/v1.0/a@b.example?Protocol=AUTODISCOVERV1",
    ];
    questions.extend(v2.map(|rest| Asked {
        method: "GET",
        url: url(&format!("/AutoDiscover/autodiscover.json{rest}")),
        body: None,
    }));
    let bodies = bodies(domain).into_iter();
    questions.extend(bodies.map(|body| Asked {
        method: "POST",
        url: url("/autodiscover/autodiscover.xml"),
        body: Some(body),
    }));
    questions
}

fn bodies(domain: &str) -> Vec<String> {
    let outlook = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
    let mobile = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";
    let request = |address: &str, schema: &str| {
        format!(
            "<?xml version=\"1.0\"?><Autodiscover xmlns=\"x\"><Request><EMailAddress>{address}</EMailAddress>\
             <AcceptableResponseSchema>{schema}</AcceptableResponseSchema></Request></Autodiscover>"
        )
    };
    let address = |local_part: &str| format!("{local_part}@{domain}");
    let own = vec![
        request(&address("ann"), outlook),
        request(&address("ann"), &outlook.replace("http:", "https:")),
        request(&address("o'b&amp;c+d"), outlook),
        request(&address("$&amp;$1"), outlook),
        request(&address("%EMAILDOMAIN%"), outlook),
        request(&address("grüße"), outlook),
        request(&address("ann"), mobile),
        request(&address("ann"), "http://example.com/other"),
        request("ann", outlook),
        request("a&lt;b@c.example", outlook),
        request("", outlook),
        request(&address("ann"), outlook).replace("EMailAddress", "LegacyDN"),
        format!("<!DOCTYPE a [<!ENTITY x 'y'>]>{}", request(&address("ann"), outlook)),
        "no xml".to_owned(),
        String::new(),
    ];
    own.into_iter().chain(bodies_of_cases()).collect()
}

/// What the live server is asked by POST, within the bound that both have.
fn bodies_of_cases() -> Vec<String> {
    let folder = repository("tests/serve_pages/cases");
    let files = folder.read_dir().expect("cases").map(|entry| entry.expect("a file").path());
    let is_posted = |path: &PathBuf| path.to_string_lossy().contains("autodiscover-");
    let question = |path: PathBuf| Question::read(&path);
    let posted = files.filter(is_posted).map(question).filter(|question| question.method == "POST");
    let bodies = posted.filter_map(|question| {
        let text = String::from_utf8(question.octets).ok()?;
        text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned())
    });
    let bodies: Vec<String> = bodies.filter(|body| body.len() < 16 * 1024).collect();
    assert!(bodies.len() > 30, "only {} bodies", bodies.len());
    bodies
}

fn live(pages: &Pages, asked: &Asked) -> Said {
    let request = Request::builder().method(asked.method).uri(&asked.url).body(()).expect("a request");
    let client = Client { address: None, peer_is_trusted: false, is_logged: false };
    let body = Bytes::from(asked.body.clone().unwrap_or_default());
    let answer = pages.answer(&request.into_parts().0, &body, &client).response;
    let header = |name: &str| Some(answer.headers().get(name)?.to_str().expect("text").to_owned());
    Said {
        status: answer.status().as_u16(),
        media_type: header("content-type"),
        allow: header("allow"),
        body: String::from_utf8_lossy(answer.body()).into_owned(),
    }
}

fn said(script: &str, id: &str, questions: &[Asked]) -> Vec<Said> {
    let folder = tempfile::tempdir().expect("a folder");
    let artefacts = Bundle::build(provider_called(id)).artefacts;
    let artefact = artefacts.iter().find(|artefact| artefact.path == script).expect("the script");
    let file = folder.path().join("script.mjs");
    std::fs::write(&file, &artefact.bytes).expect("a file");
    let mut node = Command::new("node")
        .args([repository("tests/functions/ask.mjs"), file])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let lines: String =
        questions.iter().map(|question| serde_json::to_string(question).unwrap() + "\n").collect();
    node.stdin.take().expect("its input").write_all(lines.as_bytes()).expect("questions");
    let output = node.wait_with_output().expect("its answers");
    let answers = String::from_utf8_lossy(&output.stdout).into_owned();
    let said: Vec<Said> =
        answers.lines().map(|line| serde_json::from_str(line).expect("an answer")).collect();
    assert_eq!(said.len(), questions.len());
    said
}

/// The time of day, and its place in the line, are the only difference.
fn untimed(body: &str) -> String {
    match body.split_once("Time=\"") {
        Some((before, rest)) => format!("{before}{}", rest.split_once('"').map_or("", |(_, rest)| rest)),
        None => body.to_owned(),
    }
}
