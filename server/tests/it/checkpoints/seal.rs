use diesel::prelude::*;
use server::checkpoints::seal;
use server::db::schema::{
    audit, checkpoint_entries, checkpoint_nodes, checkpoint_pending, checkpoints, notice_lines,
    transfers,
};
use shared::base::AccountId;
use uuid::Uuid;

use crate::history::lived;
use crate::on_both;
use crate::world::{DISTRICT, World};

fn count(world: &World, rows: impl Fn(&mut server::db::Conn) -> QueryResult<i64>) -> i64 {
    world.db.read_blocking(|conn| Ok(rows(conn)?)).unwrap()
}

fn entries(world: &World) -> i64 {
    count(world, |conn| {
        checkpoint_entries::table.count().get_result(conn)
    })
}

/// Writes rows of the audit, as many as fill several tiles.
fn many_rows(world: &World, rows: usize) {
    world.write(|conn| {
        for _ in 0..rows {
            diesel::insert_into(audit::table)
                .values((
                    audit::id.eq(Uuid::now_v7().to_string()),
                    audit::district.eq(DISTRICT),
                    audit::at.eq(1),
                    audit::event.eq("resident_read"),
                    audit::account_id.eq(Some(AccountId(Uuid::nil()).to_string())),
                    audit::detail.eq("{}"),
                ))
                .execute(conn)?;
        }
        Ok(())
    });
}

on_both! {
    async fn every_row_is_taken_in_once(backend) {
        let world = lived(backend).await;
        let rows = count(&world, |conn| {
            let audit: i64 = audit::table.count().get_result(conn)?;
            let transfers: i64 = transfers::table.count().get_result(conn)?;
            let lines: i64 = notice_lines::table.count().get_result(conn)?;
            Ok(audit + transfers + lines)
        });
        assert!(rows > 20);
        assert_eq!(i64::try_from(world.seal()).unwrap(), rows);
        assert_eq!(entries(&world), rows);
        let pending = count(&world, |conn| checkpoint_pending::table.count().get_result(conn));
        assert_eq!(pending, 0);
        assert_eq!(world.seal(), 0);
        assert_eq!(count(&world, |conn| checkpoints::table.count().get_result(conn)), 1);
    }

    async fn tiles_are_kept_once_they_are_whole(backend) {
        let world = World::new(backend).await;
        many_rows(&world, 250);
        world.seal();
        let nodes = |world: &World| {
            count(world, |conn| checkpoint_nodes::table.count().get_result(conn))
        };
        assert_eq!(nodes(&world), 0);
        many_rows(&world, 600);
        world.seal();
        assert_eq!((entries(&world), nodes(&world)), (850, 3));
        assert_eq!(world.faults(None), Vec::<String>::new());
    }

    async fn a_row_that_was_rolled_back_is_not_noted(backend) {
        let world = World::new(backend).await;
        let failed = world.db.write_blocking(|conn| -> server::error::Result<()> {
            diesel::insert_into(audit::table)
                .values((
                    audit::id.eq("1"),
                    audit::district.eq(DISTRICT),
                    audit::at.eq(1),
                    audit::event.eq("resident_read"),
                    audit::detail.eq("{}"),
                ))
                .execute(conn)?;
            Err(server::error::Error::internal("undone"))
        });
        assert!(failed.is_err());
        assert_eq!(world.seal(), 0);
    }

    async fn two_who_seal_at_once_take_nothing_in_twice(backend) {
        let world = lived(backend).await;
        let now = world.server.state.clock.now();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..3 {
                        // Who comes second is told so, or finds the places taken.
                        drop(world.db.write_blocking(|conn| seal(conn, &world.keys, now)));
                    }
                });
            }
        });
        world.seal();
        assert_eq!(world.faults(None), Vec::<String>::new());
    }
}
