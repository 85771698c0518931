//! Rankings: the worked ones of `tests/cases/ranks.txt`, what is said of them, and what must hold
//! of every ranking.

mod laws;
mod preferences;

use std::fmt::Write;
use std::sync::LazyLock;

use chrono::NaiveDateTime;
use expect_test::expect_file;
use serde_json::Value;
use shared::base::Date;
use shared::scoring::{
    Application, Cut, Facts, Lottery, Outcome, Program, Ranking, Seed, Terms, compile, embedded,
    rank,
};

use super::date;

/// The seed that `drawn` opens.
pub(super) const SEED: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// One block of the table.
struct Worked {
    program: &'static Program,
    terms: Terms,
    places: u32,
    applications: Vec<Application>,
    order: String,
}

/// The made-up scheme with every way of ranking.
pub(super) fn ranks() -> Program {
    compile(include_str!("../../../cases/ranks.toml")).unwrap()
}

pub(super) fn drawn() -> Option<Lottery> {
    let commitment = Seed::parse(SEED).unwrap().commitment();
    Lottery::open(&commitment, SEED).ok()
}

/// The scheme made up for rankings, and those that ship.
static PROGRAMS: LazyLock<Vec<Program>> =
    LazyLock::new(|| [ranks()].into_iter().chain(embedded()).collect());

fn worked() -> Vec<(String, Worked)> {
    let text = include_str!("../../../cases/ranks.txt");
    let blocks = text.split("\n\n").skip(1);
    blocks.map(block).collect()
}

fn block(text: &str) -> (String, Worked) {
    let (name, text) = text.split_once('\n').unwrap();
    let (head, rest) = text.split_once('\n').unwrap();
    let mut head = head.split(' ');
    let scheme = head.next().unwrap();
    let program = PROGRAMS.iter().find(|one| one.id == scheme).unwrap();
    let mut terms = Terms {
        total: program.total_index(head.next().unwrap()).unwrap(),
        as_of: date(head.next().unwrap()),
        published: None,
        gate: None,
        freeze_bars: false,
        lottery: None,
    };
    let mut places = 0;
    for word in head {
        match word.split_once('=').unwrap_or((word, "")) {
            ("places", count) => places = count.parse().unwrap(),
            ("published", decimals) => terms.published = decimals.parse().ok(),
            ("gate", points) => terms.gate = points.parse().ok(),
            ("frozen-out", "") => terms.freeze_bars = true,
            ("drawn", "") => terms.lottery = drawn(),
            _ => panic!("{word}"),
        }
    }
    let mut applications = Vec::new();
    let mut order = String::new();
    for line in rest.lines() {
        match line.strip_prefix("=>") {
            Some(found) => found.trim().clone_into(&mut order),
            None => applications.push(application(program, line, terms.as_of)),
        }
    }
    let worked = Worked {
        program,
        terms,
        places,
        applications,
        order,
    };
    (name.to_owned(), worked)
}

fn application(program: &Program, line: &str, today: Date) -> Application {
    let mut parts = line.splitn(3, ' ');
    let mut part = || parts.next().unwrap();
    let (id, moment, members) = (part(), part(), part());
    let member = |text: &str| {
        let facts: Value = serde_json::from_str(text).unwrap();
        Facts::read(program, &facts, today).unwrap()
    };
    let moment: NaiveDateTime = moment.parse().unwrap();
    Application {
        id: id.to_owned(),
        members: members.split(" + ").map(member).collect(),
        // Written in Shanghai's time, eight hours ahead.
        applied_at: (moment.and_utc().timestamp() - 8 * 3600) * 1000,
    }
}

/// The order as the table writes it.
fn shown(ranking: &Ranking, cut: &Cut) -> String {
    let mut text = String::new();
    let mut barred = false;
    let outcomes = ranking.ranked.iter().zip(&cut.outcomes);
    let outcomes: Vec<_> = outcomes.collect();
    for equals in outcomes.chunk_by(|one, other| one.0.rank == other.0.rank) {
        let outcome = *equals[0].1;
        if outcome == Outcome::NotAdmitted && !barred {
            barred = true;
            text += "| ";
        }
        let ids: Vec<&str> = equals.iter().map(|one| one.0.id.as_str()).collect();
        let told = match ids.as_slice() {
            [id] => (*id).to_owned(),
            ids => format!("({})", ids.join(" ")),
        };
        text.push_str(&told);
        text += if outcome == Outcome::Undecided {
            "? "
        } else {
            " "
        };
    }
    for one in &ranking.left_out {
        write!(text, "[{} {:?}] ", one.id, one.reason).unwrap();
    }
    text.trim().to_owned()
}

#[test]
fn every_worked_ranking_comes_out_as_written() {
    let blocks = worked();
    assert!(blocks.len() >= 20);
    for (name, one) in blocks {
        let ranking = rank(one.program, &one.terms, &one.applications);
        let cut = ranking.cut(one.places);
        assert_eq!(shown(&ranking, &cut), one.order, "{name}");
    }
}

#[test]
fn it_is_said_why_one_stands_before_the_next() {
    let mut text = String::new();
    for (name, one) in worked() {
        let ranking = rank(one.program, &one.terms, &one.applications);
        writeln!(text, "{name}").unwrap();
        for pair in ranking.ranked.windows(2) {
            let (first, second) = (pair[0].id.as_str(), pair[1].id.as_str());
            let why = ranking.why(one.program, first, second).unwrap();
            assert_eq!(why.decides.is_some(), pair[0].rank < pair[1].rank, "{name}");
            assert_eq!(
                ranking
                    .why(one.program, second, first)
                    .map(|why| why.decides),
                Some(why.decides.clone()),
            );
            writeln!(text, "  {}\n  {}", why.sentence.zh, why.sentence.en).unwrap();
        }
        writeln!(text).unwrap();
        assert_eq!(ranking.why(one.program, "nobody", "a"), None);
    }
    expect_file!["../../../cases/ranks.told.txt"].assert_eq(&text);
}

#[test]
fn the_line_is_the_lowest_sum_that_got_a_place() {
    let find = |wanted: &str| {
        let mut all = worked().into_iter();
        all.find(|(name, _)| name.contains(wanted)).unwrap().1
    };
    for (name, places, line) in [
        ("Beijing", 0, None),
        ("Beijing", 1, Some("100")),
        ("Beijing", 2, Some("93.5")),
        ("Beijing", 9, Some("93.49")),
        ("Guangzhou 2015", 3, Some("10")),
        ("not drawn", 2, Some("60")),
    ] {
        let one = find(name);
        let cut = rank(one.program, &one.terms, &one.applications).cut(places);
        assert_eq!(cut.line, line.map(|line| line.parse().unwrap()), "{name}");
    }
}

#[test]
fn the_chains_of_the_schemes_that_ship_are_read() {
    let chain = |id: &str, total: &str| {
        let program = PROGRAMS.iter().find(|one| one.id == id).unwrap();
        let place = usize::from(program.total_index(total).unwrap());
        program.totals[place].rank.len()
    };
    for (id, total, keys) in [
        ("zhenhai-3.0", "total", 5),
        ("zhenhai-4.0-draft", "total", 5),
        ("zhongshan-2014", "school", 4),
        ("foshan-2016", "school", 4),
    ] {
        assert_eq!(chain(id, total), keys, "{id}");
    }
}
