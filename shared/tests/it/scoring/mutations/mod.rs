//! One slip at a time in schemes that are sound: the check must find it.
//!
//! A number that becomes another plausible number is no slip that a check can find, and a key
//! that may be absent means something else when it is; both are left out.

mod mutators;
mod names;
mod parts;
mod tree;

use std::path::Path;

use expect_test::expect_file;
use shared::scoring::{EMBEDDED, check};

use mutators::{ALL, Slip};
use tree::Node;

/// So many places of a scheme are tried for each kind of slip, spread over the whole file.
const PLACES: usize = 8;

/// Name and text of every sound scheme.
fn schemes() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let made_up = ["small.toml", "every.toml"].map(|file| {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        (file.to_owned(), text)
    });
    let shipped = EMBEDDED
        .iter()
        .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    shipped.chain(made_up).collect()
}

fn spread(slips: Vec<Slip>) -> Vec<Slip> {
    let count = slips.len();
    let chosen = |place: usize| count <= PLACES || (place * PLACES) % count < PLACES;
    let slips = slips.into_iter().enumerate();
    slips
        .filter(|(place, _)| chosen(*place))
        .map(|(_, slip)| slip)
        .collect()
}

#[test]
fn a_sound_scheme_raises_nothing_however_it_is_laid_out() {
    for (file, text) in schemes() {
        for text in [&text, &Node::parse(&text).write()] {
            let found = check(text).err().unwrap_or_default();
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert!(found.is_empty(), "{file}:\n{}", found.join("\n"));
        }
    }
}

/// How many slips of a scheme were tried, and a line for each that was not found.
fn tried_and_missed(file: &str, text: &str) -> (u32, Vec<String>) {
    let (mut tried, mut missed) = (0, Vec::new());
    let root = Node::parse(text);
    for mutator in ALL {
        for (place, slip) in spread(mutator.slips(&root)) {
            tried += 1;
            if check(&slip.write()).is_ok() {
                missed.push(format!("{file}: {}: {place}\n", mutator.name));
            }
        }
    }
    (tried, missed)
}

#[test]
fn nearly_every_slip_is_found() {
    let schemes = schemes();
    // Each scheme by itself: they share nothing, and this is much work.
    let found: Vec<(u32, Vec<String>)> = std::thread::scope(|scope| {
        let threads: Vec<_> = schemes
            .iter()
            .map(|(file, text)| scope.spawn(move || tried_and_missed(file, text)))
            .collect();
        let done = threads.into_iter().map(|thread| thread.join().unwrap());
        done.collect()
    });
    let tried: u32 = found.iter().map(|(tried, _)| tried).sum();
    let missed: Vec<String> = found.into_iter().flat_map(|(_, missed)| missed).collect();
    let list = missed.concat();
    let missed = u32::try_from(missed.len()).unwrap();
    println!("{tried} slips, {missed} not found:\n{list}");
    assert!(tried >= 200, "only {tried} slips were tried");
    assert!(
        missed * 20 <= tried,
        "{missed} of {tried} were not found:\n{list}"
    );
    // What is not found is known, and why it cannot be is worth a look when the list grows.
    expect_file!["../../../cases/mutations.txt"].assert_eq(&list);
}
