//! The codes of a sheet lead where they should: read by a decoder that is not ours, from what a printer prints.

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, Sheets, WebPages};
use mailsetup::language::Words;
use mailsetup::pdf::Paper;

use super::paper::{Printed, poppler, printed};
use crate::support::{named, needs, promise_with, provider_called, run, variety};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sheet_pdf::codes::a_person_gets_three", three),
        promise_with("sheet_pdf::codes::everybody_gets_no_account", two),
        promise_with("sheet_pdf::codes::are_left_out_where_nothing_is", none),
        promise_with("sheet_pdf::codes::of_long_names_can_be_read", of_long_names),
    ]
}

fn needed() -> Result<(), Completion> {
    poppler()?;
    needs("ZXingReader", "zxing-cpp-tools")
}

/// The texts of all codes of a sheet, as a poor printer (150 dots an inch) prints them.
fn codes(sheet: &Printed) -> Vec<String> {
    let mut texts = Vec::new();
    for picture in sheet.pictures(150) {
        let file = picture.to_str().expect("a path in UTF-8");
        let output = run("ZXingReader", &["-format", "QRCode", file], sheet.folder());
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        for line in said.lines().filter_map(|line| line.strip_prefix("Bytes:")) {
            let octets =
                line.split_whitespace().map(|octet| u8::from_str_radix(octet, 16).expect("an octet"));
            texts.push(String::from_utf8(octets.collect()).expect("UTF-8"));
        }
    }
    texts.sort();
    texts
}

fn three() -> Result<(), Completion> {
    needed()?;
    let sheet = printed(provider_called("spectrum"), &named("ann+x@rr.com", "Ann Example"));
    let account = "[1,[1,1],[0,\"mobile.charter.net\",993,3,1,\"ann+x@rr.com\"],[[[0,\"mobile.charter.net\",587,3,1,\
                   \"ann+x@rr.com\"],[\"ann+x@rr.com\",\"Ann Example\"]]]]";
    let profile = "https://autoconfig.rr.com/email.mobileconfig?email=ann%2Bx@rr.com";
    assert_eq!(codes(&sheet), [account, "https://autoconfig.rr.com/", profile]);
    // Nobody has a host for each name below `*.rr.com`.
    let sheet = printed(provider_called("spectrum"), &named("ann@nc.rr.com", "Ann Example"));
    assert!(codes(&sheet).contains(&"https://autoconfig.charter.net/".to_owned()));
    Ok(())
}

fn two() -> Result<(), Completion> {
    needed()?;
    let sheet = printed(provider_called("spectrum"), &Addressee::Anyone);
    let profile = "https://autoconfig.charter.net/email.mobileconfig";
    assert_eq!(codes(&sheet), ["https://autoconfig.charter.net/", profile]);
    Ok(())
}

fn none() -> Result<(), Completion> {
    needed()?;
    let print = |web: WebPages| {
        let mut sheets = Sheets::new(Words::english(), Paper::Letter, web);
        sheets.add(provider_called("spectrum"), &Addressee::Anyone).expect("a sheet");
        Printed::new(sheets.finish().expect("a file"))
    };
    assert_eq!(codes(&print(WebPages::Nowhere)), [""; 0]);
    let elsewhere = WebPages::At("https://help.example/mail/".parse().expect("an address"));
    let expected = ["https://help.example/mail/", "https://help.example/mail/email.mobileconfig"];
    assert_eq!(codes(&print(elsewhere)), expected);
    Ok(())
}

/// Denser codes are larger; what no camera could read is left out.
fn of_long_names() -> Result<(), Completion> {
    needed()?;
    let catalogue = variety();
    let provider = catalogue.by_id(&"long-names".parse().expect("an id")).expect("a provider");
    let address = format!("{}@{}", "a".repeat(64), provider.main_domain());
    let codes = codes(&printed(provider, &named(&address, "Ann Example")));
    assert!(codes.contains(&format!("https://autoconfig.{}/", provider.main_domain())), "{codes:?}");
    Ok(())
}
