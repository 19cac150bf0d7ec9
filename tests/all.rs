//! Every promise of the program, one test binary; a module for each kind of promise.
//!
//! The harness is `libtest-mimic`: a case in a folder is a test of its own, and a test whose program is not
//! on this machine is ignored and says so, never passed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on says so

mod addresses;
mod advice;
mod apple;
mod archive;
mod bundle;
mod certificates;
mod clients;
mod command_line;
mod customers;
mod diagnose;
mod dns;
mod floors;
mod forecasts;
mod formats;
mod forms;
mod functions;
mod fuzz;
mod hand_over;
mod hosted;
mod import;
mod languages;
mod matrix;
mod outside_xml;
mod packaging;
mod pages;
mod polite;
mod property;
mod providers;
mod qr;
mod readme;
mod round_trip;
mod run_script;
mod serve_pages;
mod serve_transport;
mod servers;
mod service_records;
mod setup_page;
mod sheet_pdf;
mod sign_in;
mod signature;
mod support;
mod there_and_back;
mod thunderbird;
mod transcripts;
mod verify_options;
mod web_client;
mod written;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let arguments = Arguments::from_args();
    let trials = MODULES.iter().flat_map(|trials| trials()).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

const MODULES: &[fn() -> Vec<Trial>] = &[
    advice::trials,
    addresses::trials,
    bundle::trials,
    certificates::trials,
    clients::trials,
    command_line::trials,
    customers::trials,
    diagnose::trials,
    dns::trials,
    floors::trials,
    formats::trials,
    forecasts::trials,
    forms::trials,
    functions::trials,
    fuzz::trials,
    hand_over::trials,
    hosted::trials,
    import::trials,
    languages::trials,
    matrix::trials,
    property::trials,
    providers::trials,
    qr::trials,
    round_trip::trials,
    apple::trials,
    archive::trials,
    outside_xml::trials,
    packaging::trials,
    pages::trials,
    polite::trials,
    readme::trials,
    run_script::trials,
    serve_pages::trials,
    serve_transport::trials,
    servers::trials,
    service_records::trials,
    sheet_pdf::trials,
    sign_in::trials,
    setup_page::trials,
    signature::trials,
    there_and_back::trials,
    thunderbird::trials,
    transcripts::trials,
    verify_options::trials,
    web_client::trials,
    written::trials,
];
