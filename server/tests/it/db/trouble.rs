//! What the database says of itself, and not of a change: that it has no room, that two waited
//! for each other.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{award_signatures, transfers};
use shared::awards::AwardState;
use shared::base::PersonId;

use crate::awards::{RESIDENT, awarding, draft, sign};
use crate::database::{Backend, has_postgres};
use crate::on_both;
use crate::world::{World, org};

/// PostgreSQL's own error for a disk without room, in the words of a server that speaks Chinese;
/// it comes from the database through the whole of the stack.
const NO_ROOM: &str = "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
     RAISE EXCEPTION '无法扩展文件: 设备上没有空间' USING ERRCODE = 'disk_full'; END $$; \
     CREATE TRIGGER no_room BEFORE INSERT ON transfers EXECUTE FUNCTION no_room()";
/// The first of two who wait for each other is told so; a sequence remembers it, because a
/// transaction that is undone does not take a number of a sequence back.
const ONE_DEADLOCK: &str = "CREATE SEQUENCE deadlocked; \
     CREATE FUNCTION deadlock() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
     IF nextval('deadlocked') = 1 THEN \
     RAISE EXCEPTION '检测到死锁' USING ERRCODE = 'deadlock_detected'; END IF; \
     RETURN NEW; END $$; \
     CREATE TRIGGER deadlock BEFORE INSERT ON transfers FOR EACH ROW EXECUTE FUNCTION deadlock()";

/// Runs SQL on the connection that writes.
async fn execute(world: &World, sqlite: &'static str, postgres: &'static str) {
    let ran = world.db.write(move |conn| {
        match conn {
            Conn::Sqlite(conn) => conn.batch_execute(sqlite)?,
            Conn::Postgres(conn) => conn.batch_execute(postgres)?,
        }
        Ok(())
    });
    ran.await.unwrap();
}

/// Transfers and signatures.
fn rows(world: &World) -> (i64, i64) {
    let rows = world.db.read_blocking(|conn| {
        Ok((
            transfers::table.count().get_result(conn)?,
            award_signatures::table.count().get_result(conn)?,
        ))
    });
    rows.unwrap()
}

on_both! {
    async fn a_database_without_room_refuses_and_keeps_nothing(backend) {
        let world = awarding(backend).await;
        let people: Vec<PersonId> = world.more_staff(60);
        let drafts: Vec<_> = people.iter().map(|one| draft(*one, "1")).collect();
        for award in &drafts {
            world.clerk().call(award.clone()).await.unwrap();
        }
        // Of SQLite's file no further page is given out; what has room in the old ones goes on.
        execute(&world, "PRAGMA max_page_count = 1", NO_ROOM).await;
        let mut refused = None;
        for award in &drafts {
            let before = (world.balance(org::ENTERPRISE), rows(&world));
            let answer = world.head().ask(&sign(award)).await;
            if !answer.status.is_success() {
                assert_eq!(answer.header("retry-after"), "5");
                let problem = answer.problem();
                assert_eq!((problem.status, problem.code.as_str()), (503, "unavailable"));
                assert_eq!((world.balance(org::ENTERPRISE), rows(&world)), before);
                refused = Some(award);
                break;
            }
        }
        let refused = refused.expect("there is no room for so many");
        let pages = "PRAGMA max_page_count = 1000000";
        execute(&world, pages, "DROP TRIGGER no_room ON transfers").await;
        let signed = world.head().call(sign(refused)).await.unwrap();
        assert_eq!(signed.state, AwardState::Noticed);
        assert_eq!(world.audited("award_signed", refused.award), 1);
    }
}

#[actix_web::test]
async fn a_deadlock_is_tried_again_whatever_the_language_of_the_server() {
    if !has_postgres() {
        return;
    }
    let world = awarding(Backend::Postgres).await;
    execute(&world, "", ONE_DEADLOCK).await;
    let (award, view) = world.signed(RESIDENT, "1").await;
    assert_eq!(view.state, AwardState::Noticed);
    assert_eq!(world.audited("award_signed", award.award), 1);
}
