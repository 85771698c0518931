use diesel::prelude::*;
use server::db::schema::database_meta;
use server::db::{Conn, Db};
use server::error::{Error, Result};

use crate::database::TestDatabase;
use crate::on_both;

fn put(conn: &mut Conn, key: &str) -> Result<()> {
    diesel::insert_into(database_meta::table)
        .values((database_meta::key.eq(key), database_meta::value.eq("1")))
        .execute(conn)?;
    Ok(())
}

async fn keys(db: &Db) -> Vec<String> {
    db.read(|conn| {
        let keys = database_meta::table
            .order(database_meta::key)
            .select(database_meta::key);
        Ok(keys.load(conn)?)
    })
    .await
    .unwrap()
}

on_both! {
    async fn a_refused_change_takes_nothing_else_with_it(backend) {
        let database = TestDatabase::migrated(backend);
        let db = database.open();
        let changes = (0..40).map(|number| {
            let db = db.clone();
            actix_web::rt::spawn(async move {
                db.write(move |conn| {
                    put(conn, &format!("{number:02}"))?;
                    if number % 2 == 1 { Err(Error::internal("refused")) } else { Ok(()) }
                })
                .await
            })
        });
        let mut kept = Vec::new();
        for (number, change) in changes.collect::<Vec<_>>().into_iter().enumerate() {
            if change.await.unwrap().is_ok() {
                kept.push(format!("{number:02}"));
            }
        }
        assert_eq!(kept.len(), 20);
        assert_eq!(keys(&db).await, kept);
    }

    async fn the_same_key_is_written_once(backend) {
        let database = TestDatabase::migrated(backend);
        let db = database.open();
        db.write(|conn| put(conn, "a")).await.unwrap();
        let again = db.write(|conn| put(conn, "a")).await;
        assert!(matches!(again, Err(Error::Database(_))));
        assert_eq!(keys(&db).await, ["a"]);
    }
}
