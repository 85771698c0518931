use actix_web::rt::spawn;
use diesel::prelude::*;
use server::db::schema::{objection_steps, objections, transfers};
use shared::objections::Finding;

use super::{answer, objected, objection};
use crate::awards::{RESIDENT, awarding, void};
use crate::on_both;
use crate::world::{World, org};

const CALLERS: usize = 32;

/// Objections, their steps, and reversing rows of the ledger.
fn rows(world: &World) -> (i64, i64, i64) {
    let rows = world.db.read_blocking(|conn| {
        let voids = transfers::table.filter(transfers::kind.eq("void"));
        Ok((
            objections::table.count().get_result(conn)?,
            objection_steps::table.count().get_result(conn)?,
            voids.count().get_result(conn)?,
        ))
    });
    rows.unwrap()
}

on_both! {
    async fn of_many_objections_of_a_person_at_once_one_is_filed(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        let calls: Vec<_> = (0..CALLERS)
            .map(|_| {
                let (caller, request) = (world.other_resident(), objection(&award));
                spawn(async move { caller.call(request).await })
            })
            .collect();
        let mut filed = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(_) => filed += 1,
                Err(problem) => assert_eq!(problem.code, "already_yours"),
            }
        }
        assert_eq!((filed, rows(&world)), (1, (1, 1, 0)));
        world.is_whole();
    }

    async fn one_that_is_sent_many_times_at_once_is_filed_once(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        let request = objection(&award);
        let calls: Vec<_> = (0..CALLERS)
            .map(|_| {
                let (caller, request) = (world.other_resident(), request.clone());
                spawn(async move { caller.call(request).await })
            })
            .collect();
        for call in calls {
            assert_eq!(call.await.unwrap().unwrap().row.id, request.objection);
        }
        assert_eq!(rows(&world), (1, 1, 0));
    }

    async fn of_many_answers_at_once_one_counts(backend) {
        let (mut world, _, view) = objected(backend).await;
        world.travel_to("2018-07-07").await;
        let calls: Vec<_> = (0..CALLERS)
            .map(|place| {
                let (officer, what) = if place % 2 == 0 {
                    (world.town_officer(), Finding::Uphold)
                } else {
                    (world.office(), Finding::Reject)
                };
                let request = answer(&view, what, "同时");
                spawn(async move { officer.call(request).await })
            })
            .collect();
        let mut answered = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(_) => answered += 1,
                Err(problem) => {
                    assert!(["not_waiting", "line_ended"].contains(&problem.code.as_str()));
                }
            }
        }
        let (filed, steps, voids) = rows(&world);
        assert_eq!((answered, filed, steps), (1, 1, 2));
        let (_, reserved) = world.balance(org::ENTERPRISE);
        assert_eq!(reserved, 200 * (1 - voids));
        world.is_whole();
    }

    async fn an_answer_that_is_sent_many_times_at_once_gives_back_once(backend) {
        let (world, _, view) = objected(backend).await;
        let request = answer(&view, Finding::Uphold, "查实");
        let calls: Vec<_> = (0..CALLERS)
            .map(|_| {
                let (caller, request) = (world.town_officer(), request.clone());
                spawn(async move { caller.call(request).await })
            })
            .collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert_eq!(rows(&world), (1, 2, 1));
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        world.is_whole();
    }

    async fn objections_upheld_and_the_award_voided_at_once_give_back_once(backend) {
        let (world, award, first) = objected(backend).await;
        let second = world.resident().call(objection(&award)).await.unwrap();
        let calls: Vec<_> = (0..CALLERS)
            .map(|place| {
                let (town, office) = (world.town_officer(), world.office());
                let view = if place % 2 == 0 { &first } else { &second };
                let uphold = answer(view, Finding::Uphold, "查实");
                let void = void(&award, "单位自查有误");
                spawn(async move {
                    if place % 3 == 0 {
                        office.call(void).await.map(|_| ()).map_err(|problem| problem.code)
                    } else {
                        town.call(uphold).await.map(|_| ()).map_err(|problem| problem.code)
                    }
                })
            })
            .collect();
        let mut done = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(()) => done += 1,
                Err(code) => {
                    let late = ["not_voidable", "line_ended", "not_waiting"];
                    assert!(late.contains(&code.as_str()), "{code}");
                }
            }
        }
        // The very same void sent again is answered like the first.
        assert!(done >= 1);
        assert_eq!(rows(&world).2, 1);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        world.is_whole();
    }

    async fn an_objection_while_the_award_is_voided_is_filed_before_or_not_at_all(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "2").await;
        let calls: Vec<_> = (0..CALLERS)
            .map(|place| {
                let (neighbour, resident) = (world.other_resident(), world.resident());
                let (office, void) = (world.office(), void(&award, "单位自查有误"));
                let request = objection(&award);
                spawn(async move {
                    match place % 3 {
                        0 => office.call(void).await.map(|_| ()),
                        1 => neighbour.call(request).await.map(|_| ()),
                        _ => resident.call(request).await.map(|_| ()),
                    }
                })
            })
            .collect();
        for call in calls {
            if let Err(problem) = call.await.unwrap() {
                let late = ["line_ended", "already_yours"];
                assert!(late.contains(&problem.code.as_str()), "{}", problem.code);
            }
        }
        let (filed, steps, voids) = rows(&world);
        assert_eq!((filed, voids), (steps, 1));
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        world.is_whole();
    }
}
