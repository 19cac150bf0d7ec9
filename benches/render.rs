//! How long it takes to render: one bundle, and a thousand providers.

fn main() {
    divan::main();
}

#[divan::bench]
fn one_bundle(bencher: divan::Bencher) {
    let catalogue = mailsetup::provider::Catalogue::load(&[]).unwrap_or_default();
    let spectrum = catalogue.by_id(&"spectrum".parse().unwrap_or_else(|_| unreachable!()));
    bencher.bench(|| spectrum.map(mailsetup::site::Bundle::build));
}
