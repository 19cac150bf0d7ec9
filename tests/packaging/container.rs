//! The image, and Compose.

use libtest_mimic::Trial;

use super::words::{assert_names_no_registry, assert_understood, file, lines, list, value, values};
use crate::support::promise;

pub fn trials() -> Vec<Trial> {
    vec![
        promise("packaging::the_image_holds_the_program_alone", the_image),
        promise("packaging::what_the_image_runs_is_understood", what_it_runs),
        promise("packaging::compose_takes_every_right_away", compose),
        promise("packaging::compose_believes_its_own_network_alone", the_network),
    ]
}

fn the_image() {
    let dockerfile = file("Dockerfile");
    let (_, last) = dockerfile.rsplit_once("\nFROM ").expect("stages");
    let last: Vec<&str> = lines(last).collect();
    let instruction = |name: &str| last.iter().filter(|line| line.starts_with(name)).count();
    assert_eq!(last[0], "scratch");
    assert!(last.contains(&"USER 65532:65532"), "{last:?}");
    assert!(last.contains(&"EXPOSE 8080"), "{last:?}");
    assert_eq!([instruction("COPY "), instruction("ADD "), instruction("RUN ")], [1, 0, 0], "{last:?}");
    for image in values(&dockerfile, "FROM ") {
        assert_names_no_registry(image);
    }
}

fn what_it_runs() {
    let dockerfile = file("Dockerfile");
    assert_eq!(list(value(&dockerfile, "ENTRYPOINT ")), ["/mailsetup"]);
    let words = list(value(&dockerfile, "CMD "));
    assert_understood(&words);
    assert_eq!(words, ["serve", "--listen", "0.0.0.0:8080"]);
    assert_understood(&list(value(&file("compose.yaml"), "command:")));
}

fn compose() {
    let compose = file("compose.yaml");
    let (_, service) = compose.split_once("\n  mailsetup:\n").expect("a service");
    let (service, _) = service.split_once("\nnetworks:\n").expect("the networks");
    for line in [
        "read_only: true",
        "user: \"65532:65532\"",
        "cap_drop: [ALL]",
        "security_opt: [\"no-new-privileges:true\"]",
        "- ./mailsetup:/etc/mailsetup:ro",
        "networks: [inside]",
        "dockerfile: packaging/Dockerfile",
    ] {
        assert!(lines(service).any(|found| found == line), "{line}");
    }
    assert!(!service.contains("cap_add") && !service.contains("ports:"), "{service}");
    for image in values(&compose, "image:") {
        assert_names_no_registry(image);
    }
}

/// Whoever is believed may say in whose name he asks: that is the network inside, where nobody else is.
fn the_network() {
    let compose = file("compose.yaml");
    let words = list(value(&compose, "command:"));
    let at = words.iter().position(|word| word == "--trusted-proxy").expect("a proxy");
    assert_eq!(words[at + 1], value(&compose, "- subnet:"));
    assert_eq!(value(&compose, "internal:"), "true");
}
