//! Lists of those who get a sheet: a spreadsheet's, or somebody's own.

use mailsetup::cli::List;

use crate::promises::{is_one_line, reads_as_written};

/// Reads a list. Each line is for somebody, or is wrong, or is nothing.
pub fn sheet_list(bytes: &[u8]) {
    let List { people, problems } = List::of(bytes.to_vec());
    let mut told: Vec<usize> = people.iter().map(|listed| listed.line).collect();
    assert!(told.is_sorted() && problems.is_sorted(), "not in the order of the list");
    told.extend(problems.iter().map(|problem| problem.line));
    told.sort_unstable();
    assert!(told.windows(2).all(|two| two[0] < two[1]), "a line was told twice: {told:?}");
    assert!(told.iter().all(|line| (1..=bytes.len()).contains(line)), "{told:?} of {} octets", bytes.len());
    problems.iter().for_each(|problem| is_one_line(&problem.text));
    let mut again = String::new();
    for listed in &people {
        let person = &listed.person;
        reads_as_written(&person.address);
        let name = person.full_name.as_ref().map(ToString::to_string).unwrap_or_default();
        is_one_line(&name);
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        again += &format!("{},{}\n", quoted(&person.address.to_string()), quoted(&name));
    }
    let again = List::of(again.into_bytes());
    assert!(again.problems.is_empty(), "{:?}", again.problems);
    let all = again.people.iter().map(|listed| &listed.person);
    assert!(all.eq(people.iter().map(|listed| &listed.person)), "not read as written");
}
