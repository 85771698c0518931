//! What was said never changes, and notes go with whoever is erased.

use diesel::prelude::*;
use server::db::schema::check_steps;
use server::db::schema::{
    check_awards, check_entries, check_line_people, check_lines, check_sheets,
};
use shared::residents::api::TakeMyData;

use super::{PASSED, entry, finish, yard};
use crate::awards::awarding;
use crate::on_both;
use crate::world::{World, person};

on_both! {
    async fn what_was_done_never_changes_and_nothing_is_taken_out(backend) {
        let world = awarding(backend).await;
        let sheet = world.open_sheet().await;
        let line = &world.lines(sheet).await[0];
        world.village_officer().call(entry(sheet, line, PASSED)).await.unwrap();
        world.village_officer().call(finish(sheet)).await.unwrap();
        world.village_officer().call(yard(sheet, "0.5")).await.unwrap();
        macro_rules! refused {
            ($change:expr) => {
                assert!(world.db.write_blocking(|conn| Ok($change.execute(conn)?)).is_err());
            };
        }
        refused!(diesel::update(check_sheets::table).set(check_sheets::state.eq("open")));
        refused!(diesel::update(check_sheets::table).set(check_sheets::opened_at.eq(9)));
        refused!(diesel::update(check_steps::table).set(check_steps::number.eq(9)));
        refused!(diesel::update(check_lines::table).set(check_lines::people.eq(9)));
        refused!(diesel::update(check_lines::table).set(check_lines::entries.eq(-1)));
        refused!(diesel::update(check_entries::table).set(check_entries::yard.eq("failed")));
        refused!(diesel::update(check_entries::table).set(check_entries::note.eq("别的")));
        refused!(diesel::update(check_awards::table).set(check_awards::item.eq("sorting")));
        refused!(diesel::delete(check_awards::table));
        refused!(diesel::delete(check_entries::table));
        refused!(diesel::delete(check_line_people::table));
        refused!(diesel::delete(check_lines::table));
        refused!(diesel::delete(check_steps::table));
        refused!(diesel::delete(check_sheets::table));
    }

    async fn everyone_of_a_household_takes_its_entries_along(backend) {
        let world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        let line = &world.lines(sheet).await[0];
        world.village_officer().call(entry(sheet, line, PASSED)).await.unwrap();
        let own = world.resident().call(TakeMyData {}).await.unwrap().checks;
        assert_eq!((own.len(), own[0].findings), (1, PASSED));
        assert_eq!((&*own[0].note, &*own[0].org_name.zh), ("院里有旧家具", "柳村村民委员会"));
        for _ in 0..2 {
            world.write(|conn| server::check_sheets::forget(conn, person::CHILD));
        }
        let own = world.resident().call(TakeMyData {}).await.unwrap().checks;
        assert_eq!((own.len(), &*own[0].note), (1, ""));
        world.is_whole();
    }
}
