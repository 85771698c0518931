use shared::awarders::api::ApplyAsAwarder;
use shared::base::Points;
use shared::fairness::{Figures, Hands, Measure, NearBy, Repeat, Spread, Step};
use shared::households::Kin;
use shared::households::api::WithdrawLink;

use super::{behind, told, with_staff, year_of};
use crate::awarders::application;
use crate::awards::{RESIDENT, awarding, void};
use crate::households::{declared, of};
use crate::on_both;
use crate::world::{account, org, person};

on_both! {
    async fn a_year_is_told_in_numbers_and_what_was_voided_is_not_in_it(backend) {
        let (world, staff) = with_staff(backend, 4).await;
        for (person, points) in [(staff[0], "1"), (staff[0], "0.5"), (staff[1], "2"),
            (staff[2], "4")] {
            world.gives(person, points).await;
        }
        let voided = world.gives(staff[3], "9").await;
        world.office().call(void(&voided, "材料不实")).await.unwrap();
        let view = told(&world.office()).await;
        // The world's own five work there as well.
        assert_eq!(view.row.figures, Figures {
            awards: 4,
            members: Some(9),
            spread: Spread {
                awarded: 3,
                least: "1.5".parse().unwrap(),
                median: Points::whole(2),
                greatest: Points::whole(4),
            },
            at_maximum: 0,
            repeat: Repeat::default(),
            kin: 0,
            drafting: Hands { accounts: 1, most: 4 },
            signing: Hands { accounts: 1, most: 4 },
        });
        let steps: Vec<(String, u32)> = view.steps.iter()
            .map(|Step { points, people }| (points.to_string(), *people)).collect();
        assert_eq!(steps, [("1.5".to_owned(), 1), ("2".to_owned(), 1), ("4".to_owned(), 1)]);
        assert_eq!(view.row.worth_a_look, []);
        assert_eq!(view.measures.len(), Measure::ALL.len());
        assert!(view.measures.iter().all(|one| one.why.is_none()));
        let mut another = year_of(org::ENTERPRISE);
        another.year = 2017;
        assert_eq!(world.office().call(another).await.unwrap().row.figures.awards, 0);
    }

    async fn half_of_them_at_the_cap_is_worth_a_look(backend) {
        let (world, staff) = with_staff(backend, 12).await;
        for person in &staff[..5] {
            world.gives(*person, "10").await;
        }
        for person in &staff[5..9] {
            world.gives(*person, "9").await;
        }
        assert_eq!(told(&world.office()).await.row.worth_a_look, [], "of nine nothing is raised");
        world.gives(staff[9], "9").await;
        let view = told(&world.office()).await;
        assert_eq!((view.row.figures.at_maximum, view.row.worth_a_look),
            (5, vec![Measure::AtMaximum]));
        let one = view.measures.iter().find(|one| one.measure == Measure::AtMaximum).unwrap();
        assert!(one.why.is_some() && one.told.zh.contains("50%"), "{one:?}");
    }

    async fn the_same_few_month_after_month_are_worth_a_look(backend) {
        let (mut world, staff) = with_staff(backend, 7).await;
        for month in 2..=5 {
            world.travel_to(&format!("2018-{month:02}-07")).await;
            for person in &staff[..2] {
                world.gives(*person, "1").await;
            }
        }
        for person in &staff[2..5] {
            world.gives(*person, "1").await;
        }
        let repeat = Repeat { people: 2, awards: 8 };
        let view = told(&world.office()).await;
        assert_eq!((view.row.figures.repeat, view.row.worth_a_look), (repeat, vec![]));
        world.gives(staff[5], "1").await;
        let view = told(&world.office()).await;
        assert_eq!(view.row.figures.members, Some(12));
        assert_eq!(view.row.worth_a_look, [Measure::Repeat]);
        // Months in which nothing more comes change nothing, and neither does another year.
        world.travel_to("2019-02-07").await;
        assert_eq!(told(&world.office()).await.row.worth_a_look, [Measure::Repeat]);
    }

    async fn kin_who_declared_it_afterwards_are_found_until_they_take_it_back(backend) {
        let mut world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "3").await;
        assert_eq!(told(&world.office()).await.row.figures.kin, 0);
        for (kin, near) in [(person::CLERK, NearBy::Drafter), (person::HEAD, NearBy::Signer)] {
            let link = declared(&world.resident(), of(Kin::Spouse, kin, "2010-05-20")).await;
            let view = told(&world.office()).await;
            assert_eq!((view.row.figures.kin, view.row.worth_a_look), (1, vec![Measure::Kin]));
            let rows = behind(&world, Some(Measure::Kin)).await;
            let found: Vec<_> = rows.iter().map(|one| (one.award, one.near.clone())).collect();
            assert_eq!(found, [(award.award, vec![near])]);
            // Behind another number nothing is told of it.
            assert_eq!(behind(&world, None).await[0].near, []);
            world.resident().call(WithdrawLink { link: link.id }).await.unwrap();
        }
        // Who married only after the award was signed was no kin on that day.
        world.travel_to("2018-07-03").await;
        declared(&world.resident(), of(Kin::Spouse, person::CLERK, "2018-07-02")).await;
        assert_eq!(told(&world.office()).await.row.figures.kin, 0);
    }

    async fn who_is_responsible_counts_without_having_signed(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "3").await;
        declared(&world.resident(), of(Kin::Spouse, person::NEIGHBOUR, "2010-05-20")).await;
        assert_eq!(told(&world.office()).await.row.figures.kin, 0);
        let people = vec![account::CLERK, account::HEAD];
        let applied = ApplyAsAwarder { people, ..application() };
        world.head().call(applied).await.unwrap();
        assert_eq!(told(&world.office()).await.row.figures.kin, 0, "neither of them is kin");
        world.write(crate::fairness::neighbour_is_responsible);
        let rows = behind(&world, Some(Measure::Kin)).await;
        let found: Vec<_> = rows.iter().map(|one| (one.award, one.near.clone())).collect();
        assert_eq!(found, [(award.award, vec![NearBy::Responsible])]);
    }

    async fn the_town_reads_its_own_awarders_and_the_auditor_all(backend) {
        let world = awarding(backend).await.with_neighbours();
        let town = world.town_officer();
        for caller in [&town, &world.office(), &world.auditor()] {
            told(caller).await;
        }
        let elsewhere = [org::OTHER_VILLAGE, org::DEPARTMENT, org::FOREIGN_ENTERPRISE];
        for org in elsewhere {
            assert_eq!(town.refusal(year_of(org)).await, "not_allowed", "{org}");
        }
        let enterprise = year_of(org::ENTERPRISE);
        for caller in [world.clerk(), world.head(), world.village_officer(), world.resident()] {
            assert_eq!(caller.refusal(enterprise.clone()).await, "not_allowed");
        }
    }
}
