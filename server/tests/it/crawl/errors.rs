//! What the database complains of goes to the log, so it may name tables and rules, not values.

use diesel::prelude::*;
use server::db::schema::{org_versions, orgs};
use server::error::Error;

use super::secrets::found_in;
use crate::on_both;
use crate::world::{DISTRICT, Person, World, area, org, person};

/// Writes an organisation that is called like a person, by an id and a kind.
fn written(world: &World, id: &str, kind: &str) -> Result<(), Error> {
    let name = Person::of(person::RESIDENT).name;
    world.db.write_blocking(|conn| {
        diesel::insert_into(orgs::table)
            .values((
                orgs::id.eq(id),
                orgs::district.eq(DISTRICT),
                orgs::kind.eq(kind),
                orgs::created_at.eq(0),
            ))
            .execute(conn)?;
        diesel::insert_into(org_versions::table)
            .values((
                org_versions::org_id.eq(id),
                org_versions::name_zh.eq(name),
                org_versions::name_en.eq(name),
                org_versions::area_id.eq(area::VILLAGE.to_string()),
                org_versions::valid_from.eq(world.today()),
                org_versions::reason.eq(name),
                org_versions::recorded_at.eq(0),
            ))
            .execute(conn)?;
        Ok(())
    })
}

on_both! {
    async fn the_databases_complaints_name_no_value(backend) {
        let world = World::new(backend).await;
        let victim = Person::of(person::RESIDENT);
        for (id, kind) in [
            // An id that is taken, and what a check refuses.
            (org::VILLAGE.to_string(), "village".to_owned()),
            (victim.id.to_string(), victim.citizen_id().expose().to_owned()),
        ] {
            let error = written(&world, &id, &kind).unwrap_err();
            let words = format!("{error} {error:?}");
            assert!(words.contains("constraint"), "{words}");
            let secret = found_in(&words).next();
            assert!(secret.is_none(), "{words}");
        }
    }
}
