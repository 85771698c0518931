use actix_web::rt::spawn;
use diesel::prelude::*;
use server::db::schema::{correction_steps, facts};
use shared::corrections::Decision;

use super::{claim, decision, started, with_degree};
use crate::on_both;

const CALLERS: usize = 32;

on_both! {
    async fn of_many_decisions_at_once_one_counts(backend) {
        let world = with_degree(backend).await;
        let view = started(&world).await;
        let calls: Vec<_> = (0..CALLERS)
            .map(|place| {
                let (officer, what) = if place % 2 == 0 {
                    (world.department_officer(), Decision::Accept)
                } else {
                    (world.other_department_officer(), Decision::Reject)
                };
                let request = decision(&view, what, "同时");
                spawn(async move { officer.call(request).await })
            })
            .collect();
        let mut decided = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(_) => decided += 1,
                Err(problem) => assert_eq!(problem.code, "not_waiting"),
            }
        }
        assert_eq!(decided, 1);
        let (steps, current): (i64, i64) = world
            .db
            .read(|conn| {
                let current = facts::table.filter(facts::superseded_by.is_null());
                let steps = correction_steps::table.count().get_result(conn)?;
                Ok((steps, current.count().get_result(conn)?))
            })
            .await
            .unwrap();
        assert_eq!((steps, current), (2, 1));
    }

    async fn of_many_claims_of_a_fact_at_once_one_is_filed(backend) {
        let world = with_degree(backend).await;
        let calls: Vec<_> = (0..CALLERS)
            .map(|_| {
                let (resident, request) = (world.resident(), claim());
                spawn(async move { resident.call(request).await })
            })
            .collect();
        let mut filed = 0;
        for call in calls {
            match call.await.unwrap() {
                Ok(_) => filed += 1,
                Err(problem) => assert_eq!(problem.code, "already_open"),
            }
        }
        assert_eq!(filed, 1);
    }
}
