//! Two who name each other as cover at the same moment.

use actix_web::rt::spawn;
use chrono::Days;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use server::db::Conn;
use shared::access::Role;
use shared::accounts::CoverState;
use shared::accounts::api::{NameMyCover, NewPost};
use shared::base::{CoverId, OrgId, Text};
use uuid::Uuid;

use crate::on_both;
use crate::world::{World, date, org};

/// How often they try.
const ROUNDS: u64 = 20;

/// A cover of one day, a day for every round.
fn cover(role: Role, org: OrgId, by: &str, round: u64) -> NameMyCover {
    let day = date("2018-07-02") + Days::new(round);
    NameMyCover {
        cover: CoverId(Uuid::now_v7()),
        post: NewPost {
            role,
            org: Some(org),
            grid: None,
        },
        by: Text::new(by).unwrap(),
        from: day,
        to: day,
        reason: Text::new("出差").unwrap(),
    }
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    deadlocks: i64,
}

/// How often PostgreSQL had to end one of two that waited for each other.
fn deadlocks(world: &World) -> i64 {
    let counted = world.db.read_blocking(|conn| {
        let Conn::Postgres(conn) = conn else {
            return Ok(0);
        };
        let sql = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";
        let counted: Counted = diesel::sql_query(sql).get_result(conn)?;
        Ok(counted.deadlocks)
    });
    counted.unwrap()
}

on_both! {
    async fn two_may_name_each_other(backend) {
        let world = World::new(backend).await;
        for round in 0..ROUNDS {
            let (one, other) = (world.department_officer(), world.town_officer());
            let by_town = cover(Role::DepartmentOfficer, org::DEPARTMENT, "town", round);
            let by_department = cover(Role::TownOfficer, org::TOWN, "department", round);
            let first = spawn(async move { one.call(by_town).await });
            let second = spawn(async move { other.call(by_department).await });
            for named in [first.await.unwrap(), second.await.unwrap()] {
                assert_eq!(named.unwrap().state, CoverState::Upcoming);
            }
        }
        assert_eq!(deadlocks(&world), 0);
    }
}
