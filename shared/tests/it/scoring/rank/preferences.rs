//! Places by preference: section 12, AL1, and what equals and empty lists make of it.

use shared::scoring::{Application, Facts, Outcome, Preferences, Program, Terms, rank};

use super::{drawn, ranks};
use crate::scoring::date;

/// Who applies, with how many points, and for what, the first preference first.
type People<'a> = &'a [(&'a str, &'a str, &'a str)];

fn applications(program: &Program, people: People<'_>) -> Vec<Application> {
    let one = |(id, points, _): &(&str, &str, &str)| {
        let facts = serde_json::json!({ "quality": points });
        Application {
            id: (*id).to_owned(),
            members: vec![Facts::read(program, &facts, date("2018-07-01")).unwrap()],
            applied_at: 0,
        }
    };
    people.iter().map(one).collect()
}

/// What everybody gets: `x1→A`, `x2→-` for nothing, `x3→?` if it is undecided.
fn given(total: &str, rule: Preferences, places: &[(&str, u32)], people: People<'_>) -> String {
    let program = ranks();
    let terms = Terms {
        total: program.total_index(total).unwrap(),
        as_of: date("2018-07-01"),
        published: None,
        gate: None,
        freeze_bars: false,
        lottery: drawn().filter(|_| total == "shenzhen"),
    };
    let ranking = rank(&program, &terms, &applications(&program, people));
    let wishes = people
        .iter()
        .map(|(id, _, wishes)| (*id, wishes.split(' ').collect()));
    let given = ranking.allocate(rule, places, &wishes.collect());
    let words = given.iter().map(|one| {
        let to = match (one.outcome, one.to) {
            (Outcome::Admitted, Some(to)) => to,
            (Outcome::Undecided, None) => "?",
            (Outcome::NotAdmitted, None) => "-",
            _ => panic!("{one:?}"),
        };
        format!("{}→{to}", one.id)
    });
    words.collect::<Vec<_>>().join(" ")
}

const AL1: People<'_> = &[
    ("x1", "90", "A B"),
    ("x3", "85", "A B"),
    ("x2", "80", "B A"),
];

#[expect(clippy::too_many_lines, reason = "one table of all cases")]
#[test]
fn points_come_first_and_then_the_preference() {
    use Preferences::{PointsFirst, Rounds};
    for (total, rule, places, people, expected) in [
        // AL1: A 1 place, B 1.
        (
            "zhongshan",
            PointsFirst,
            [("A", 1), ("B", 1)],
            AL1,
            "x1→A x3→B x2→-",
        ),
        // By rounds the second first preference for B is met before anybody's second.
        (
            "zhongshan",
            Rounds,
            [("A", 1), ("B", 1)],
            AL1,
            "x1→A x3→- x2→B",
        ),
        (
            "zhongshan",
            PointsFirst,
            [("A", 2), ("B", 1)],
            AL1,
            "x1→A x3→A x2→B",
        ),
        (
            "zhongshan",
            Rounds,
            [("A", 1), ("B", 2)],
            AL1,
            "x1→A x3→B x2→B",
        ),
        (
            "zhongshan",
            PointsFirst,
            [("A", 0), ("C", 9)],
            AL1,
            "x1→- x3→- x2→-",
        ),
        // Equals who want the same last place: nothing tells them apart, so whoever stands behind
        // them waits as well.
        (
            "zhongshan",
            PointsFirst,
            [("A", 2), ("B", 1)],
            &[
                ("a", "90", "A"),
                ("b", "80", "A B"),
                ("c", "80", "A B"),
                ("d", "70", "B"),
            ],
            "a→A b→? c→? d→?",
        ),
        (
            "zhongshan",
            Rounds,
            [("A", 2), ("B", 1)],
            &[
                ("a", "90", "A"),
                ("b", "80", "A B"),
                ("c", "80", "A B"),
                ("d", "70", "B"),
            ],
            "a→A b→? c→? d→B",
        ),
        // Equals who want different things hinder nobody.
        (
            "zhongshan",
            PointsFirst,
            [("A", 1), ("B", 1)],
            &[("a", "80", "A B"), ("b", "80", "B A"), ("c", "70", "A B")],
            "a→A b→B c→-",
        ),
        // All who are equal at the line are admitted.
        (
            "beijing",
            PointsFirst,
            [("A", 1), ("B", 1)],
            &[("a", "80", "A B"), ("b", "80", "A B"), ("c", "70", "A B")],
            "a→A b→A c→B",
        ),
        // A lottery that is drawn leaves no equals: x3 has the lowest lot, x2 the highest.
        (
            "shenzhen",
            PointsFirst,
            [("A", 1), ("B", 1)],
            &[("x1", "80", "A B"), ("x2", "80", "A B"), ("x3", "80", "")],
            "x3→- x1→A x2→B",
        ),
    ] {
        assert_eq!(given(total, rule, &places, people), expected, "{people:?}");
    }
}

#[test]
fn places_of_one_name_add_up_and_what_has_no_places_gives_none() {
    let places = [("A", 1), ("A", 1)];
    let found = given("zhongshan", Preferences::PointsFirst, &places, AL1);
    assert_eq!(found, "x1→A x3→A x2→-");
}
