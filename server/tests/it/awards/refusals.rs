//! The order of the refusals, through the API, as text: every line but the last is wrong in more
//! than one way, and the first wrong thing in the documented order is the answer.

use diesel::prelude::*;
use server::db::schema::award_rules;
use shared::base::{AwardId, PersonId, Text};
use uuid::Uuid;

use super::{ENTERPRISE, RESIDENT, Rules, awarding, draft, insert_rules, points, sign};
use crate::database::Backend;
use crate::on_both;
use crate::world::{World, date, org, person};

fn whom(word: &str) -> PersonId {
    match word {
        "resident" => person::RESIDENT,
        "colleague" => person::COLLEAGUE,
        "newcomer" => person::NEWCOMER,
        "neighbour" => person::NEIGHBOUR,
        "clerk" => person::CLERK,
        other => panic!("nobody is called {other}"),
    }
}

/// Drafts each line and compares what comes of it.
async fn check(world: &World, table: &str) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (given, expected) = line.split_once("->").unwrap();
        let words: Vec<&str> = given.split_whitespace().collect();
        let [id, clause, amount, fact_date, evidence, name] = words.as_slice() else {
            panic!("{line}");
        };
        let mut award = draft(whom(name), amount);
        award.award = AwardId(Uuid::from_u128(0xf000 + id.parse::<u128>().unwrap()));
        award.clause = clause.parse().unwrap();
        award.fact_date = date(fact_date);
        if *evidence == "-" {
            award.evidence = Text::default();
        }
        let found = match world.clerk().call(award).await {
            Ok(view) => view.state.code().to_owned(),
            Err(problem) => problem.code,
        };
        assert_eq!(found, expected.trim(), "{line}");
    }
}

/// The enterprise holds 3 points and gave the resident 2 of them.
async fn district(backend: Backend) -> World {
    let world = World::new(backend).await;
    world.write(|conn| insert_rules(conn, &ENTERPRISE));
    world.holds(org::ENTERPRISE, "3");
    world.signed(RESIDENT, "2").await;
    for frozen in [person::COLLEAGUE, person::NEWCOMER] {
        world.freeze(frozen, "2018-06-01", Some("2018-12-01"));
    }
    world
}

on_both! {
    async fn the_first_refusal_in_the_documented_order_is_the_answer(backend) {
        let world = district(backend).await;
        check(&world, "
            1 9  0   2018-07-02 -     clerk     -> clause_unknown
            1 7  0   2018-07-02 -     clerk     -> indicator_not_yours
            1 6  0   2018-07-02 -     clerk     -> points_not_positive
            1 6  -1  2018-07-02 -     clerk     -> points_not_positive
            1 6  20.3 2018-07-02 -    clerk     -> points_not_in_step
            1 6  20  2018-07-02 -     clerk     -> points_outside_clause
            1 6  10  2018-07-02 -     clerk     -> evidence_missing
            1 6  10  2018-07-02 sheet clerk     -> fact_date_in_future
            1 6  10  2017-12-31 sheet clerk     -> fact_date_outside_year
            1 6  10  2018-07-01 sheet clerk     -> oneself
            1 6  10  2018-07-01 sheet neighbour -> person_not_yours
            1 6  10  2018-07-01 sheet newcomer  -> insured_too_short
            1 6  10  2018-07-01 sheet colleague -> not_awardable_now
            1 6  8.5 2018-07-01 sheet resident  -> exceeds_personal_cap
            1 6  8   2018-07-01 sheet resident  -> exceeds_quota
            1 6  1   2018-07-01 sheet resident  -> drafted
            1 6  1   2018-07-01 sheet resident  -> drafted
            1 9  0   2018-07-02 -     clerk     -> id_reused
        ").await;
    }

    async fn rules_bind_from_their_first_to_their_last_day(backend) {
        let mut world = World::new(backend).await;
        let rules = Rules { to: Some("2018-06-30"), ..ENTERPRISE };
        world.write(|conn| insert_rules(conn, &rules));
        world.holds(org::ENTERPRISE, "3");
        for (day, outcome) in [
            ("2018-01-09", "rules_not_in_force"),
            ("2018-01-10", "drafted"),
            ("2018-06-30", "drafted"),
            ("2018-07-01", "rules_not_in_force"),
        ] {
            world.travel_to(day).await;
            let mut award = draft(RESIDENT, "1");
            award.fact_date = date("2018-01-05");
            let found = match world.clerk().call(award).await {
                Ok(view) => view.state.code().to_owned(),
                Err(problem) => problem.code,
            };
            assert_eq!(found, outcome, "{day}");
        }
    }

    async fn what_changed_since_the_draft_refuses_the_signature_in_the_same_order(backend) {
        let world = district(backend).await;
        world.holds(org::ENTERPRISE, "3");
        let award = draft(RESIDENT, "1");
        world.clerk().call(award.clone()).await.unwrap();
        let (third, fourth) = (draft(RESIDENT, "3"), draft(RESIDENT, "2"));
        world.clerk().call(third.clone()).await.unwrap();
        world.clerk().call(fourth.clone()).await.unwrap();
        world.head().call(sign(&third)).await.unwrap();
        assert_eq!(world.head().refusal(sign(&fourth)).await, "exceeds_quota");
        world.freeze(RESIDENT, "2018-07-01", None);
        assert_eq!(world.head().refusal(sign(&fourth)).await, "not_awardable_now");
        world.write(|conn| {
            let newer = Rules { version: 2, clauses: &[(6, "14-1", 50, 50)], ..ENTERPRISE };
            insert_rules(conn, &newer)
        });
        assert_eq!(world.head().refusal(sign(&award)).await, "clause_unknown");
        assert_eq!(world.balance(org::ENTERPRISE), (600, 500));
    }

    async fn a_clause_that_was_replaced_since_the_draft_is_not_signed(backend) {
        let world = awarding(backend).await;
        let award = draft(RESIDENT, "1");
        world.clerk().call(award.clone()).await.unwrap();
        world.write(|conn| insert_rules(conn, &Rules { version: 2, ..ENTERPRISE }));
        assert_eq!(world.head().refusal(sign(&award)).await, "clause_unknown");
        let versions: i64 = world
            .db
            .read_blocking(|conn| Ok(award_rules::table.count().get_result(conn)?))
            .unwrap();
        assert_eq!((versions, world.balance(org::ENTERPRISE)), (4, (6_300, 0)));
    }

    async fn a_refusal_says_what_is_left(backend) {
        let world = district(backend).await;
        let problem = world.clerk().call(draft(RESIDENT, "9")).await.unwrap_err();
        assert_eq!(problem.title, "本单位今年最多还能给此人 8 分");
        let problem = world.clerk().call(draft(RESIDENT, "4.5")).await.unwrap_err();
        assert_eq!(problem.title_en, "Beyond the quota: 1 left for this year");
        assert_eq!(points("1").to_string(), "1");
    }
}
