//! How fast the engine is beside the same scheme written by hand, in one run on one core.
//!
//! `cargo run --release --package shared --example population -- 1000000`

#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement on data made here, which has nothing to refuse"
)]

mod columns;
mod grown;
mod hand;
mod people;

use std::hint::black_box;
use std::time::Instant;

use shared::base::Date;
use shared::scoring::{
    Brief, Facts, FactsReader, Operations, Population, Program, Wanted, compile, embedded, sample,
};

/// Different people; they are repeated until there are enough.
const DIFFERENT: usize = 100_000;
/// The people of the measurement of one evaluation, and how often each is evaluated.
const FEW: usize = 200;
const ROUNDS: usize = 50;
/// Each measurement is the best of so many.
const RUNS: usize = 7;

fn main() {
    let wanted = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let wanted: usize = wanted.unwrap_or(1_000_000);
    let today = Date::from_ymd_opt(2018, 7, 1).unwrap();
    let program = embedded().remove(0);
    let texts: Vec<String> = (0..DIFFERENT.min(wanted))
        .map(|seed| people::person(seed as u64))
        .collect();
    let facts: Vec<Facts> = texts
        .iter()
        .map(|text| read(&program, text, today))
        .collect();
    let persons: Vec<columns::Person> = texts
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect();
    single(&program, &facts, &persons, today);
    json(&program, &texts, today);
    growth(today);
    crowd(&program, &facts, &persons, wanted, today);
}

fn read(program: &Program, text: &str, today: Date) -> Facts {
    Facts::read(program, &serde_json::from_str(text).unwrap(), today).unwrap()
}

/// Seconds of the quickest run.
fn quickest(mut run: impl FnMut()) -> f64 {
    let seconds = (0..RUNS).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64()
    });
    seconds.fold(f64::INFINITY, f64::min)
}

fn say(what: &str, engine: f64, hand: f64, count: usize, goal: f64) {
    let each = |seconds: f64| seconds * 1e9 / count as f64;
    println!(
        "{what}: {:.0} ns each, by hand {:.0} ns, {:.2} × (goal {goal})",
        each(engine),
        each(hand),
        engine / hand
    );
}

/// One person after another, facts already parsed; few enough to stay in the cache, so that the
/// work is measured and not the way to the memory.
fn single(program: &Program, facts: &[Facts], persons: &[columns::Person], today: Date) {
    let facts = facts.get(..FEW).unwrap_or(facts);
    let mut people = columns::People::default();
    let few = persons.iter().take(FEW);
    few.for_each(|person| people.push(person));
    people.finish();
    let frame = hand::Frame::new(today);
    let operations = Operations::new(program, today);
    let mut brief = Brief::default();
    let engine = quickest(|| {
        for _ in 0..ROUNDS {
            for facts in facts {
                assert!(operations.score_one(facts, &mut brief));
                black_box(&brief);
            }
        }
    });
    let hand = quickest(|| {
        for _ in 0..ROUNDS {
            for person in 0..facts.len() {
                let lines = hand::lines(&people, person, &frame);
                let frozen = hand::frozen(&people, person, &frame);
                let admitted = hand::admitted(&people, person, &frame);
                black_box((lines, hand::total(&lines), frozen, admitted));
            }
        }
    });
    say("one evaluation", engine, hand, facts.len() * ROUNDS, 2.5);
}

/// From the JSON text to the score, beside reading the same text into a struct.
fn json(program: &Program, texts: &[String], today: Date) {
    let count = texts.len().min(10_000);
    let operations = Operations::new(program, today);
    let reader = FactsReader::new(program, today);
    let mut brief = Brief::default();
    let engine = quickest(|| {
        for text in &texts[..count] {
            let facts = reader.read(text).unwrap();
            assert!(operations.score_one(&facts, &mut brief));
            black_box(&brief);
        }
    });
    let hand = quickest(|| {
        for text in &texts[..count] {
            black_box(serde_json::from_str::<columns::Person>(text).unwrap());
        }
    });
    say("from JSON", engine, hand, count, 1.5);
}

/// The same people under a scheme and under one with ten times the indicators.
fn growth(today: Date) {
    let [small, large] = [30, 300].map(|count| compile(&grown::scheme(count)).unwrap());
    let mut brief = Brief::default();
    let known = |facts: &Facts| Operations::new(&small, today).score_one(facts, &mut brief);
    let people: Vec<Facts> = (0..)
        .filter_map(|seed| Facts::read(&small, &sample::facts(&small, seed, today), today).ok())
        .filter(known)
        .take(FEW)
        .collect();
    let seconds = |program: &Program| {
        let operations = Operations::new(program, today);
        let mut brief = Brief::default();
        quickest(|| {
            for facts in people.iter().cycle().take(FEW * ROUNDS) {
                assert!(operations.score_one(facts, &mut brief));
                black_box(&brief);
            }
        })
    };
    let (one, ten) = (seconds(&small), seconds(&large));
    let each = |seconds: f64| seconds * 1e9 / (FEW * ROUNDS) as f64;
    println!(
        "30 indicators: {:.0} ns each, 300: {:.0} ns, {:.2} × (goal 9)",
        each(one),
        each(ten),
        ten / one
    );
}

/// A whole district or city at once.
fn crowd(
    program: &Program,
    facts: &[Facts],
    persons: &[columns::Person],
    wanted: usize,
    today: Date,
) {
    let mut population = Population::new(program);
    let mut people = columns::People::default();
    for place in 0..wanted {
        population.push(program, &facts[place % facts.len()]);
        people.push(&persons[place % persons.len()]);
    }
    population.shrink();
    people.finish();
    let frame = hand::Frame::new(today);
    agree(program, &population, &people, &frame, today);
    let mut totals = vec![0; wanted];
    let mut lines = vec![[0; hand::LINES]; wanted];
    let by_hand = quickest(|| {
        for (person, total) in totals.iter_mut().enumerate() {
            let own = hand::lines(&people, person, &frame);
            let usable = i32::from(!hand::frozen(&people, person, &frame));
            let admitted = i32::from(hand::admitted(&people, person, &frame));
            *total = hand::total(&own) * usable + admitted;
        }
        black_box(&totals);
    });
    let with_lines = quickest(|| {
        for (person, (total, own)) in totals.iter_mut().zip(&mut lines).enumerate() {
            *own = hand::lines(&people, person, &frame);
            let usable = i32::from(!hand::frozen(&people, person, &frame));
            let admitted = i32::from(hand::admitted(&people, person, &frame));
            *total = hand::total(own) * usable + admitted;
        }
        black_box((&totals, &lines));
    });
    drop(lines);
    let engine = quickest(|| {
        let operations = Operations::new(program, today);
        operations.score(&population, Wanted::Totals, |chunk| {
            let first = chunk.first as usize;
            totals[first..first + chunk.people].copy_from_slice(chunk.totals[0]);
        });
        black_box(&totals);
    });
    let count = program.indicators.len();
    let mut columns = vec![vec![0; wanted]; count];
    let every = quickest(|| {
        let operations = Operations::new(program, today);
        operations.score(&population, Wanted::Lines, |chunk| {
            let first = chunk.first as usize;
            totals[first..first + chunk.people].copy_from_slice(chunk.totals[0]);
            for (column, line) in columns.iter_mut().zip(&chunk.lines) {
                column[first..first + chunk.people].copy_from_slice(line);
            }
        });
        black_box((&totals, &columns));
    });
    say("totals of a crowd", engine, by_hand, wanted, 0.35);
    say("with every indicator", every, with_lines, wanted, 0.5);
    let megabytes = population.bytes() as f64 / 1e6;
    println!("{wanted} people take {megabytes:.0} MB (goal 250 MB for 1,000,000)");
}

/// The two must say the same of everybody, or the comparison is worth nothing.
fn agree(
    program: &Program,
    population: &Population,
    people: &columns::People,
    frame: &hand::Frame,
    today: Date,
) {
    let scale = program.scale;
    Operations::new(program, today).score(population, Wanted::Lines, |chunk| {
        for lane in 0..chunk.people {
            let person = chunk.first as usize + lane;
            let lines = hand::lines(people, person, frame);
            for (place, line) in lines.iter().enumerate() {
                let (own, by_hand) = (i64::from(chunk.lines[place][lane]), i64::from(*line));
                assert_eq!(
                    own * i64::from(columns::SCALE),
                    by_hand * scale,
                    "person {person}, {}",
                    program.indicators[place].id
                );
            }
            assert_eq!(chunk.frozen[lane] == 1, hand::frozen(people, person, frame));
            assert_eq!(
                chunk.admitted[lane] == 1,
                hand::admitted(people, person, frame)
            );
        }
    });
}
