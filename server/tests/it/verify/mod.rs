//! A whole database passes, and each kind of damage is found by the check that is for it.

pub(crate) mod damage;

use diesel::connection::SimpleConnection;
use server::db::Conn;
use server::keys::Keys;
use server::verify::{Finding, codes, verify};

use crate::history::lived;
use crate::on_both;
use crate::world::World;
use damage::{DAMAGE, OF_ACTIVITIES, OF_CHECK_SHEETS, OF_EVIDENCE, OF_OBJECTIONS, Torn};

/// Everything that is found.
fn found(conn: &mut Conn, keys: &Keys) -> Vec<Finding> {
    let mut found = Vec::new();
    let tally = verify(conn, Some(keys), &mut |finding: &Finding| {
        found.push(finding.clone());
    })
    .expect("the database is read");
    assert_eq!((tally.findings, tally.more), (found.len(), false));
    assert!(tally.checks >= codes().len());
    found
}

impl World {
    /// Says of what was built for the test that someone did it.
    pub(crate) fn tell_of_what_was_built(&self) {
        let told = "INSERT INTO audit (id, district, at, event, subject, detail) \
                SELECT 'made ' || id, district, 0, 'account_created', id, '{}' FROM accounts; \
            INSERT INTO audit (id, district, at, event, subject, detail) \
                SELECT 'given ' || id, district, 0, 'child_consent_given', id, '{}' \
                FROM child_consents";
        self.write(|conn| Ok(conn.batch_execute(told)?));
    }

    /// Fails with everything that is wrong in the database.
    pub(crate) fn is_whole(&self) {
        self.tell_of_what_was_built();
        let found = self.db.read_blocking(|conn| Ok(found(conn, &self.keys)));
        assert_eq!(found.unwrap(), []);
    }
}

/// Which check finds it, in which table, and the damage.
fn damages() -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str)> {
    let of_features = [OF_ACTIVITIES, OF_CHECK_SHEETS, OF_EVIDENCE, OF_OBJECTIONS];
    DAMAGE.iter().chain(of_features.into_iter().flatten())
}

on_both! {
    async fn what_was_done_through_the_program_is_whole(backend) {
        lived(backend).await.is_whole();
    }

    async fn every_kind_of_damage_is_found(backend) {
        let world = lived(backend).await;
        world.tell_of_what_was_built();
        let mut missed = Vec::new();
        for (check, table, sql) in damages() {
            let mut torn = Torn::open(world.url());
            torn.tear(sql);
            let found = found(&mut torn.conn, &world.keys);
            if !found.iter().any(|one| one.check == *check && one.table == *table) {
                missed.push(format!("{check} in {table}: {found:?}"));
            }
        }
        assert_eq!(missed, Vec::<String>::new());
        let mut untold = codes();
        untold.retain(|code| !damages().any(|(check, ..)| check == code));
        // Torn pages are no rows; a test of their own tears them.
        assert_eq!(untold, ["integrity"]);
    }

    async fn another_installations_keys_are_told_apart(backend) {
        let world = lived(backend).await;
        world.tell_of_what_was_built();
        let found = world.db.read_blocking(|conn| Ok(found(conn, &Keys::generate()))).unwrap();
        assert!(found.len() > 5);
        assert!(found.iter().all(|one| one.check.ends_with("_does_not_open")), "{found:?}");
    }
}

#[test]
fn checks_have_names_of_their_own() {
    let mut all = codes();
    let many = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), many);
}
