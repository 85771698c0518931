use server::checkpoints::{Fault, verify};
use server::db::Conn;
use server::keys::Keys;
use shared::checkpoints::api::ReadCheckpoint;

use crate::history::lived;
use crate::on_both;
use crate::verify::damage::Torn;
use crate::world::World;

/// Everything that is found, in words.
fn faults(conn: &mut Conn, keys: &Keys, kept: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    let proof = verify(conn, keys, kept, &mut |fault: &Fault| {
        found.push(fault.to_string());
    });
    assert_eq!(usize::try_from(proof.unwrap().faults).unwrap(), found.len());
    found
}

impl World {
    /// What is wrong with the log.
    pub(crate) fn faults(&self, kept: Option<&str>) -> Vec<String> {
        let found = self
            .db
            .read_blocking(|conn| Ok(faults(conn, &self.keys, kept)));
        found.unwrap()
    }
}

/// What someone with the database might do, and the words it is found by.
const TAMPERING: &[(&str, &str)] = &[
    (
        "UPDATE audit SET account_id = NULL WHERE event = 'award_signed'",
        "was changed",
    ),
    (
        "UPDATE audit SET detail = '{\"a\":1}' WHERE event = 'award_drafted'",
        "was changed",
    ),
    ("DELETE FROM audit WHERE event = 'award_voided'", "is gone"),
    ("UPDATE transfers SET amount = amount + 50", "was changed"),
    ("DELETE FROM transfers WHERE kind = 'void'", "is gone"),
    (
        "UPDATE notice_lines SET points = points + 50",
        "was changed",
    ),
    ("UPDATE notice_lines SET name = '李*四'", "was changed"),
    (
        "UPDATE audit SET detail = '' WHERE event = 'award_signed'",
        "was changed",
    ),
    ("UPDATE checkpoint_entries SET salt = ''", "was changed"),
    ("DELETE FROM notice_lines", "is gone"),
    (
        "DELETE FROM checkpoint_entries WHERE place = 3",
        "entry 3 is missing",
    ),
    (
        "UPDATE checkpoint_entries SET row_id = (SELECT row_id FROM checkpoint_entries \
         WHERE place = 5) || 'x' WHERE place = 5",
        "is gone",
    ),
    (
        "UPDATE checkpoint_entries SET place = -1 WHERE place = 4; \
         UPDATE checkpoint_entries SET place = 4 WHERE place = 5; \
         UPDATE checkpoint_entries SET place = 5 WHERE place = -1",
        "are not those that were signed",
    ),
    (
        "DELETE FROM checkpoint_entries WHERE place > 10",
        "is of more than there are",
    ),
    (
        "UPDATE checkpoints SET at = at + 1000000",
        "is not signed by this key",
    ),
    (
        "INSERT INTO audit (id, district, at, event, detail) \
         VALUES ('forged', '330211', 0, 'award_signed', '{}')",
        "never reached the log",
    ),
];

on_both! {
    async fn whatever_was_changed_is_found(backend) {
        let world = lived(backend).await;
        world.seal();
        assert_eq!(world.faults(None), Vec::<String>::new());
        let mut missed = Vec::new();
        for (sql, words) in TAMPERING {
            let mut torn = Torn::open(world.url());
            torn.tear(sql);
            let found = faults(&mut torn.conn, &world.keys, None);
            if !found.iter().any(|fault| fault.contains(words)) {
                missed.push(format!("{sql}: {found:?}"));
            }
        }
        assert_eq!(missed, Vec::<String>::new());
    }

    async fn a_log_made_anew_is_told_by_a_checkpoint_kept_elsewhere(backend) {
        let world = lived(backend).await;
        world.seal();
        let note = world.anon().call(ReadCheckpoint {}).await.unwrap().note.unwrap();
        assert_eq!(world.faults(Some(&note)), Vec::<String>::new());
        assert_eq!(world.faults(Some("no note")).len(), 1);
        let mut torn = Torn::open(world.url());
        torn.tear(
            "DELETE FROM notice_lines; DELETE FROM checkpoint_entries; DELETE FROM checkpoints; \
             DELETE FROM checkpoint_nodes; UPDATE checkpoint_head SET size = 0; \
             INSERT INTO checkpoint_pending SELECT id, 'audit' FROM audit; \
             INSERT INTO checkpoint_pending SELECT id, 'transfer' FROM transfers",
        );
        let now = world.server.state.clock.now();
        server::checkpoints::seal(&mut torn.conn, &world.keys, now).unwrap();
        assert_eq!(faults(&mut torn.conn, &world.keys, None), Vec::<String>::new());
        let told = faults(&mut torn.conn, &world.keys, Some(&note));
        assert_eq!(told.len(), 1, "{told:?}");
    }

    async fn another_installations_keys_have_signed_nothing_here(backend) {
        let world = lived(backend).await;
        world.seal();
        let found = world.db.read_blocking(|conn| Ok(faults(conn, &Keys::generate(), None)));
        let found = found.unwrap();
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("is not signed by this key"), "{found:?}");
    }
}
