//! A report in the form of JUnit, as continuous integration reads it.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::{Finding, ServerFinding, ServerReport, Verdict};

/// A test suite per subject, a test case per finding: `fail` is a failure, `unsure` is skipped, and advice
/// goes to the output of a test that passed. A candidate does not fail: nobody has promised that it works.
#[must_use]
pub fn to_junit(report: &ServerReport, name: &str) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory does not fail.
    let _ = write_suites(&mut writer, report, name);
    let mut text = String::from_utf8(writer.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

type Out = Writer<Vec<u8>>;

fn write_suites(out: &mut Out, report: &ServerReport, name: &str) -> std::io::Result<()> {
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = counted(BytesStart::new("testsuites"), name, &report.findings);
    out.write_event(Event::Start(root))?;
    for suite in report.findings.chunk_by(|one, next| one.finding.subject == next.finding.subject) {
        let start = counted(BytesStart::new("testsuite"), &suite[0].finding.subject, suite);
        out.write_event(Event::Start(start))?;
        suite.iter().try_for_each(|one| write_case(out, one))?;
        out.write_event(Event::End(BytesEnd::new("testsuite")))?;
    }
    out.write_event(Event::End(BytesEnd::new("testsuites")))
}

fn counted<'e>(mut element: BytesStart<'e>, name: &str, findings: &[ServerFinding]) -> BytesStart<'e> {
    let count = |verdict| findings.iter().filter(|one| told(one) == verdict).count().to_string();
    element.push_attribute(("name", legal(name).as_str()));
    element.push_attribute(("tests", findings.len().to_string().as_str()));
    element.push_attribute(("failures", count(Verdict::Fail).as_str()));
    element.push_attribute(("errors", "0"));
    element.push_attribute(("skipped", count(Verdict::Unsure).as_str()));
    element
}

/// The verdict as a test has it.
fn told(one: &ServerFinding) -> Verdict {
    match one.finding.verdict {
        Verdict::Fail if one.server.candidate => Verdict::Unsure,
        verdict => verdict,
    }
}

fn write_case(out: &mut Out, one: &ServerFinding) -> std::io::Result<()> {
    let finding = &one.finding;
    let mut case = BytesStart::new("testcase");
    case.push_attribute(("classname", legal(&finding.subject).as_str()));
    case.push_attribute(("name", finding.rule));
    let evidence = legal(&finding.evidence);
    let text = legal(&said(finding));
    out.write_event(Event::Start(case))?;
    match told(one) {
        Verdict::Fail => {
            let mut failure = BytesStart::new("failure");
            failure.push_attribute(("message", evidence.as_str()));
            failure.push_attribute(("type", finding.rule));
            out.write_event(Event::Start(failure))?;
            out.write_event(Event::Text(BytesText::new(&text)))?;
            out.write_event(Event::End(BytesEnd::new("failure")))?;
        }
        Verdict::Unsure => {
            let mut skipped = BytesStart::new("skipped");
            skipped.push_attribute(("message", evidence.as_str()));
            out.write_event(Event::Empty(skipped))?;
        }
        Verdict::Pass | Verdict::Advise => {
            out.write_event(Event::Start(BytesStart::new("system-out")))?;
            out.write_event(Event::Text(BytesText::new(&text)))?;
            out.write_event(Event::End(BytesEnd::new("system-out")))?;
        }
    }
    out.write_event(Event::End(BytesEnd::new("testcase")))
}

fn said(finding: &Finding) -> String {
    let texts = [finding.evidence.as_str(), finding.advice].into_iter();
    let texts = texts.chain(finding.details.iter().map(String::as_str));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Without the characters that XML 1.0 does not have.
fn legal(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}
