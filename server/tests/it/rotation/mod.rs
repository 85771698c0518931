//! Rotation of the sealing key, in the middle of use.

use std::path::{Path, PathBuf};

use diesel::prelude::*;
use server::db::schema::{household_links, identities};
use server::keys::{KeyFile, Keys};
use server::rotation::{self, COLUMNS};
use shared::base::{LinkId, StatementId, Text};
use shared::households::Kin;
use shared::households::api::{DeclareLink, ReadMyHousehold};
use shared::residents::api::{IssueStatement, ReadMyFile, SearchResidents};
use uuid::Uuid;

use crate::on_both;
use crate::world::{Person, World, date, person};

/// A key file of a test's own, removed at its end.
struct Kept(PathBuf);

impl Kept {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("jifen-keys-{}", Uuid::now_v7()));
        KeyFile::generate().write(&path).unwrap();
        Self(path)
    }

    fn keys(&self) -> Keys {
        Keys::read(&self.0).unwrap()
    }

    /// Lets a fresh key seal, as the command does.
    fn rotate(&self) -> i32 {
        let mut file = KeyFile::read(&self.0).unwrap();
        file.seals.current = file.seals.add();
        file.replace(&self.0).unwrap();
        file.seals.current
    }

    fn retire(&self) {
        let mut file = KeyFile::read(&self.0).unwrap();
        let current = file.seals.current;
        file.seals.keys.retain(|version, _| *version == current);
        file.replace(&self.0).unwrap();
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.0));
    }
}

fn statement() -> IssueStatement {
    IssueStatement {
        statement: StatementId(Uuid::now_v7()),
    }
}

fn marriage() -> DeclareLink {
    DeclareLink {
        link: LinkId(Uuid::now_v7()),
        kin: Kin::Spouse,
        citizen_id: Text::new(Person::of(person::COLLEAGUE).citizen_id().expose()).unwrap(),
        from_on: date("2010-05-20"),
    }
}

/// Everything sealed is read once by who uses it.
async fn reads(world: &World, known: &IssueStatement, code: &str) {
    assert_eq!(
        world.resident().call(ReadMyFile {}).await.unwrap().name,
        "周*兰"
    );
    let found = world
        .office()
        .call(SearchResidents {
            query: None,
            cursor: None,
            limit: None,
        })
        .await
        .unwrap();
    assert!(found.items.len() >= 8);
    let household = world.resident().call(ReadMyHousehold {}).await.unwrap();
    assert!(household.links.iter().all(|link| !link.other_id.is_empty()));
    let again = world.resident().call(known.clone()).await.unwrap();
    assert_eq!(&*again.code, code, "the code is opened again");
}

on_both! {
    async fn everything_reads_at_every_moment(backend) {
        let kept = Kept::new();
        let world = World::with_keys(backend, kept.keys()).await;
        let known = statement();
        let code = world.resident().call(known.clone()).await.unwrap().code;
        world.resident().call(marriage()).await.unwrap();
        reads(&world, &known, &code).await;
        // The running server has never been told; it looks at the file when it was replaced.
        assert_eq!(kept.rotate(), 2);
        reads(&world, &known, &code).await;
        world.resident().call(statement()).await.unwrap();
        let keys = kept.keys();
        assert_eq!(keys.seal_version(), 2);
        let behind = rotation::behind(&world.db, &keys).unwrap();
        assert!(behind >= 10, "{behind}");
        // One batch, then a crash; reading works, and so does beginning again.
        for column in &COLUMNS {
            rotation::step(&world.db, &keys, column).unwrap();
            reads(&world, &known, &code).await;
        }
        world.resident().call(statement()).await.unwrap();
        rotation::run(&world.db, &kept.keys()).unwrap();
        assert_eq!(rotation::behind(&world.db, &keys).unwrap(), 0);
        assert_eq!(rotation::run(&world.db, &keys).unwrap(), 0, "twice changes nothing");
        kept.retire();
        reads(&world, &known, &code).await;
        let now = Keys::read(&kept.0).unwrap();
        assert_eq!(now.seal_versions(), [2]);
    }

    async fn what_is_forgotten_stays_forgotten_and_what_is_written_meanwhile_stays(backend) {
        let kept = Kept::new();
        let world = World::with_keys(backend, kept.keys()).await;
        world.resident().call(marriage()).await.unwrap();
        world.write(|conn| {
            diesel::update(household_links::table)
                .set((
                    household_links::other_sealed.eq(Vec::<u8>::new()),
                    household_links::key_version.eq(0),
                ))
                .execute(conn)?;
            Ok(())
        });
        kept.rotate();
        let keys = kept.keys();
        rotation::run(&world.db, &keys).unwrap();
        let versions: Vec<i32> = world.db.read_blocking(|conn| {
            Ok(household_links::table.select(household_links::key_version).load(conn)?)
        }).unwrap();
        assert_eq!(versions, [0]);
        let identities: Vec<i32> = world.db.read_blocking(|conn| {
            Ok(identities::table.select(identities::key_version).load(conn)?)
        }).unwrap();
        assert!(identities.iter().all(|version| *version == 2), "{identities:?}");
    }
}

/// Columns of bytes that are under no key: digests and signatures, which everyone may read.
const UNDER_NO_KEY: [&str; 4] = [
    "checkpoint_entries.hash",
    "checkpoint_nodes.hash",
    "checkpoints.root",
    "checkpoints.signature",
];

#[test]
fn every_sealed_column_is_rotated() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db");
    let parts = std::fs::read_dir(folder.join("schema")).unwrap();
    let parts = parts.map(|part| part.unwrap().path());
    let files = std::iter::once(folder.join("schema.rs")).chain(parts);
    let text: String = files
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let mut declared = Vec::new();
    for block in text.split("diesel::table! {").skip(1) {
        let body = block.split("\n}").next().unwrap();
        let table = body.split('(').next().unwrap().trim();
        let blobs = body.lines().filter(|line| line.contains("-> Binary"));
        let names = blobs.filter_map(|line| line.trim().split_once(" -> "));
        declared.extend(names.map(|(column, _)| format!("{table}.{column}")));
    }
    declared.sort();
    let sealed = COLUMNS.map(|column| column.name);
    let mut known: Vec<&str> = sealed.into_iter().chain(UNDER_NO_KEY).collect();
    known.sort_unstable();
    assert_eq!(declared, known);
}
