//! What must hold of every ranking, with families made up from seeds.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use shared::scoring::{Application, Facts, Outcome, Preferences, Program, Ranking, Terms, rank};

use super::{drawn, ranks};
use crate::scoring::date;

fn program() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(ranks)
}

/// Few different values, so that many are equal in some keys.
fn facts() -> impl Strategy<Value = Facts> {
    let points = || prop::sample::select(vec!["0", "10", "20", "10.04", "10.05"]);
    let days = || prop::sample::select(vec!["2012-01-01", "2015-03-01"]);
    let numbers = (points(), points(), points());
    let others = (days(), days(), any::<bool>(), 0..4_usize);
    (numbers, others).prop_map(
        |((quality, lived, offences), (permit, based, deed, class))| {
            let mut facts = Map::new();
            let mut insert = |key: &str, value: Value| facts.insert(key.to_owned(), value);
            insert("quality", json!(quality));
            insert("lived", json!(lived));
            insert("offences", json!(offences));
            insert("permit", json!([{ "from": permit }]));
            insert("medical", json!([{ "from": permit.get(..7) }]));
            insert("based", json!(based));
            insert("deed", json!(deed));
            if let Some(class) = ["both", "home", "neither"].get(class) {
                insert("class", json!(class));
            }
            Facts::read(program(), &Value::Object(facts), date("2018-07-01")).unwrap()
        },
    )
}

fn applications() -> impl Strategy<Value = Vec<Application>> {
    let one = (prop::collection::vec(facts(), 1..3), 0..3_i64);
    let number = |all: Vec<(Vec<Facts>, i64)>| {
        let all = all.into_iter().enumerate();
        let named = all.map(|(place, (members, applied_at))| Application {
            id: format!("{place:02}"),
            members,
            applied_at,
        });
        named.collect()
    };
    prop::collection::vec(one, 0..9).prop_map(number)
}

fn terms() -> impl Strategy<Value = Terms> {
    let totals = u16::try_from(program().totals.len()).unwrap();
    let parts = (0..totals, prop::option::of(0..2_u32), any::<bool>());
    parts.prop_map(|(total, published, is_drawn)| Terms {
        total,
        as_of: date("2018-07-01"),
        published,
        gate: None,
        freeze_bars: true,
        lottery: drawn().filter(|_| is_drawn),
    })
}

fn ranking(terms: &Terms, applications: &[Application]) -> Ranking {
    rank(program(), terms, applications)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_order_in_which_people_apply_reaches_no_ranking(
        terms in terms(), applications in applications(), turn in 0..12_usize,
    ) {
        let mut turned = applications.clone();
        turned.reverse();
        let middle = turn.min(turned.len());
        turned.rotate_left(middle);
        for application in &mut turned {
            application.members.reverse();
        }
        prop_assert_eq!(ranking(&terms, &applications), ranking(&terms, &turned));
    }

    /// Everybody is compared with everybody alone: the order of two never hangs on a third, so the
    /// order is total and transitive.
    #[test]
    fn two_stand_to_each_other_as_they_stand_among_all(
        terms in terms(), applications in applications(),
    ) {
        let all = ranking(&terms, &applications);
        prop_assert_eq!(all.ranked.len() + all.left_out.len(), applications.len());
        let find = |id: &str| applications.iter().find(|one| one.id == id).unwrap().clone();
        for (place, one) in all.ranked.iter().enumerate() {
            let before = all.ranked.iter().filter(|other| other.rank < one.rank).count();
            prop_assert_eq!(usize::try_from(one.rank).unwrap(), before + 1);
            for other in &all.ranked[place + 1..] {
                prop_assert!(one.rank <= other.rank);
                let two = ranking(&terms, &[find(&other.id), find(&one.id)]);
                let ranks: Vec<u32> = two.ranked.iter().map(|one| one.rank).collect();
                prop_assert_eq!(&two.ranked[0].id, &one.id);
                prop_assert_eq!(ranks == [1, 1], one.rank == other.rank);
                let why = two.why(program(), &one.id, &other.id).unwrap();
                prop_assert_eq!(why.decides.is_none(), one.rank == other.rank);
            }
        }
    }

    #[test]
    fn places_go_from_the_first_down_and_never_to_one_of_two_equals(
        terms in terms(), applications in applications(), places in 0..14_u32,
    ) {
        let all = ranking(&terms, &applications);
        let cut = all.cut(places);
        let admitted = cut.outcomes.iter().filter(|one| **one == Outcome::Admitted).count();
        let places_left = usize::try_from(places).unwrap();
        let equal_at_the_line = program().totals[usize::from(terms.total)]
            .rank
            .contains(&shared::scoring::RankKey::AllAdmitted);
        prop_assert!(admitted <= places_left || equal_at_the_line);
        let order = |outcome: &Outcome| match outcome {
            Outcome::Admitted => 0,
            Outcome::Undecided => 1,
            Outcome::NotAdmitted => 2,
        };
        prop_assert!(cut.outcomes.is_sorted_by_key(order));
        for (pair, outcomes) in all.ranked.windows(2).zip(cut.outcomes.windows(2)) {
            prop_assert!(pair[0].rank < pair[1].rank || outcomes[0] == outcomes[1]);
        }
        // One more place takes nobody's place away.
        let more = all.cut(places + 1);
        let pairs = cut.outcomes.iter().zip(&more.outcomes);
        prop_assert!(pairs.clone().all(|(one, other)| order(other) <= order(one)));
        let some = cut.outcomes.contains(&Outcome::Admitted);
        prop_assert_eq!(cut.line.is_some(), some);
        // Where everybody wants the same, preferences say what the ranking says.
        let wishes = all.ranked.iter().map(|one| (one.id.as_str(), vec!["A"]));
        let wishes: BTreeMap<&str, Vec<&str>> = wishes.collect();
        let given = all.allocate(Preferences::Rounds, &[("A", places)], &wishes);
        let first = all.allocate(Preferences::PointsFirst, &[("A", places)], &wishes);
        for ((given, first), outcome) in given.iter().zip(&first).zip(&cut.outcomes) {
            prop_assert_eq!(given.to.is_some(), *outcome == Outcome::Admitted);
            prop_assert_eq!(given.to, first.to);
        }
    }

    /// Nobody would rather have what somebody behind them got.
    #[test]
    fn by_points_first_nobody_behind_gets_what_was_wanted_more(
        terms in terms(), applications in applications(), places in 0..3_u32, seed: u64,
    ) {
        let all = ranking(&terms, &applications);
        let wish = |place: usize| match (seed >> (place * 2)) & 3 {
            0 => vec!["A", "B"],
            1 => vec!["B", "A"],
            2 => vec!["A"],
            _ => Vec::new(),
        };
        let wishes: BTreeMap<&str, Vec<&str>> = all
            .ranked
            .iter()
            .enumerate()
            .map(|(place, one)| (one.id.as_str(), wish(place)))
            .collect();
        let places = [("A", places), ("B", 1)];
        let given = all.allocate(Preferences::PointsFirst, &places, &wishes);
        for (one, ranked) in given.iter().zip(&all.ranked) {
            let wanted = &wishes[one.id];
            let own = wanted.iter().position(|id| Some(*id) == one.to);
            let better = &wanted[..own.unwrap_or(wanted.len())];
            let behind = given.iter().zip(&all.ranked);
            let behind = behind.filter(|(_, other)| other.rank > ranked.rank);
            for (other, _) in behind {
                prop_assert!(other.to.is_none_or(|to| !better.contains(&to)));
            }
        }
    }
}

#[test]
fn a_lottery_hangs_on_nothing_but_seed_and_application() {
    let total = program().total_index("shenzhen").unwrap();
    let one = |id: &str, applied_at| Application {
        id: id.to_owned(),
        members: vec![Facts::read(program(), &json!({}), date("2018-07-01")).unwrap()],
        applied_at,
    };
    let terms = Terms {
        total,
        as_of: date("2018-07-01"),
        published: None,
        gate: None,
        freeze_bars: false,
        lottery: drawn(),
    };
    let ids = |applications: &[Application]| {
        let ranking = ranking(&terms, applications);
        let ids = ranking.ranked.into_iter().map(|one| one.id);
        ids.filter(|id| id != "late").collect::<Vec<_>>()
    };
    let first = ids(&[one("a", 1), one("b", 2), one("c", 3)]);
    // Others who come and applying again, however often, change nothing.
    assert_eq!(
        first,
        ids(&[one("late", 0), one("c", 9), one("b", 7), one("a", 8)])
    );
}
