//! What to do about the findings of `diagnose`: of what is out there for mail programs to find.

use super::rule::Rule;

pub(super) static RULES: &[Rule] = &[
    // Names
    Rule::new(
        "dns-untold",
        "Try again, and from another network. If it stays, look at the name servers of the domain and at DNSSEC.",
    ),
    Rule::new("no-such-domain", "Look at the spelling of the address. If it is right, the domain has ended or was never registered.")
        .felt_as("address-misspelt"),
    Rule::new(
        "nothing-published",
        "Publish the settings: `mailsetup generate` makes the files, the DNS records and the steps to host them \
         (hosting.html). Until then people type the settings in.",
    )
    .felt_as("settings-not-found"),
    Rule::new(
        "records-only",
        "Publish the files as well (`mailsetup generate` makes them): Thunderbird, Outlook and most others do not ask \
         for service records.",
    )
    .felt_as("settings-not-found"),
    // Places
    Rule::new(
        "catch-all-page",
        "Let the web server answer 404 for what is not there, or take away the wildcard record in the DNS; then put \
         the file where it belongs. Thunderbird takes the first answer for the file and looks no further.",
    )
    .felt_as("settings-not-found"),
    Rule::new(
        "template-not-filled",
        "The template is published instead of what should be made of it: fill it in, or let the program run that does.",
    )
    .felt_as("settings-not-found"),
    Rule::new("document-broken", "Replace the file by one that `mailsetup generate` makes.")
        .felt_as("settings-not-found"),
    Rule::new(
        "wrong-type",
        "Let the web server send `Content-Type: text/xml; charset=utf-8` for this file; the lines for nginx, Apache and \
         Caddy are in the folder server/ of the bundle.",
    )
    .felt_as("settings-not-found"),
    Rule::new(
        "asks-password",
        "Take the password away from this path: settings are public, and programs answer such a question with the \
         password of the mailbox.",
    ),
    Rule::new("web-refuses", "Let the web server give the file to everybody, whatever program asks and from where.")
        .felt_as("settings-not-found"),
    Rule::new("web-server-error", "Look at the log of the web server: it fails over this request."),
    Rule::new(
        "web-alias-broken",
        "Let the alias (CNAME) name a host that has an address, or take it away: so it leads nowhere.",
    ),
    Rule::new(
        "web-silent",
        "Look whether the web server answers elsewhere, and how long it takes: Thunderbird waits for 5 seconds. A \
         script behind it may hang.",
    ),
    Rule::new("web-speechless", "Look at what runs on this port: it speaks no HTTP, or breaks off, or says too much."),
    Rule::new("web-tls-fails", "Let the web server speak TLS 1.2 or 1.3 on port 443, with a certificate for this name."),
    Rule::new(
        "web-unreachable",
        "Start the web server there, open its port, or correct the address in the DNS. Programs wait for it before \
         they look elsewhere.",
    ),
    Rule::new(
        "web-private-address",
        "The name leads into a private network, where nobody outside finds it. Publish a public address; to ask there \
         all the same, use --allow-private.",
    ),
    Rule::new(
        "private-address",
        "The name leads into a private network, where nobody outside finds it. Publish a public address; to ask there \
         all the same, use --allow-private.",
    ),
    Rule::new("redirect-leads-nowhere", "Answer at the first place, or with one redirect that ends at the file."),
    Rule::new(
        "redirect-without-tls",
        "Redirect to https alone: what comes without TLS can be forged, and several programs stop there.",
    ),
    Rule::new("slow-answer", "Make it faster: a program that waits in vain goes on to guess."),
    // Sisters
    Rule::new("plain-only", "Serve the file with TLS as well, with a certificate for this name.").felt_as("settings-not-found"),
    Rule::new(
        "post-refused",
        "Programs ask for Autodiscover by POST. Let the web server answer POST with the file (the lines are in server/ of \
         the bundle), or let `mailsetup serve` or a function answer.",
    ),
    Rule::new("letter-case", "Let the web server take this path in any letter case; the lines are in server/ of the bundle."),
    // Meaning
    Rule::new(
        "encryption-tls-on-tls-port",
        "Write `SSL` into `Encryption`, or leave the element out: `TLS` makes Outlook wait for a greeting that never \
         comes.",
    ),
    Rule::new(
        "documents-differ",
        "Find out which of them is right, and publish the same in both: two programs of one person get different \
         servers.",
    ),
    Rule::new(
        "plain-section",
        "Take the section out, or let the server speak TLS: Thunderbird for Android and K-9 Mail refuse the whole file \
         for it.",
    ),
    Rule::new("drift", "Publish what `mailsetup generate` makes today; or, if what is out there is right, correct the provider file."),
    Rule::new("other-bytes", "Nothing has to be done. Publishing what `mailsetup generate` makes ends the doubt."),
    Rule::new(
        "value-unreadable",
        "Correct this value: programs leave out the server that it is of, or the whole file.",
    ),
    Rule::new("paths-differ", "Publish the same file at both paths: which of them a program reads depends on the program."),
    // Services
    Rule::new("srv-target-gone", "Correct the target of the record, or give it an address."),
    Rule::new("srv-to-alias", "Name the host itself as the target: an alias is not allowed there (RFC 2782), and some programs stop."),
    Rule::new("srv-denies", "Let the record name the server, or take it away: its target `.` says that there is no such service."),
    Rule::new("srv-differs", "Let the record name a published server: programs that ask the DNS set up another one."),
    Rule::new(
        "pacc-digest",
        "Publish the record of the file that is there now, beside the old one; programs that know PACC drop the file \
         otherwise.",
    ),
    Rule::new("pacc-digest-missing", "Publish the record: programs that know PACC do not take a file without it."),
    Rule::new("pacc-file-missing", "Publish the file, or take the record away."),
    // Programs
    Rule::new("program-wrong", "Compare what is published for this program with the provider file: dns.html and hosting.html of the bundle say what should be there."),
    Rule::new("program-refuses", "Its users set it up by hand, until what it finds is as it wants it."),
];
