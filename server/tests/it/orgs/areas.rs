use server::registers::orgs::{area_path, area_subtree, areas_on, town_of};

use crate::on_both;
use crate::world::{World, area, date};

on_both! {
    async fn the_way_up_ends_at_the_district(backend) {
        let world = World::new(backend).await;
        let on = world.today();
        let path = world.db.read_blocking(|conn| area_path(conn, area::GRID, on)).unwrap();
        assert_eq!(path, [area::GRID, area::VILLAGE, area::TOWN, area::DISTRICT]);
    }

    async fn the_way_down_reaches_every_grid_and_no_neighbour(backend) {
        let world = World::new(backend).await;
        let on = world.today();
        let below = world.db.read_blocking(|conn| area_subtree(conn, area::TOWN, on)).unwrap();
        assert_eq!(below, [area::TOWN, area::VILLAGE, area::NEXT_VILLAGE, area::GRID]);
    }

    async fn the_town_of_an_area_is_found_upwards(backend) {
        let world = World::new(backend).await;
        for (inside, town) in [
            (area::GRID, area::TOWN),
            (area::TOWN, area::TOWN),
            (area::SCHOOL_AREA, area::DISTRICT),
        ] {
            let on = world.today();
            let found = world.db.read_blocking(|conn| town_of(conn, inside, on)).unwrap();
            assert_eq!(found, town);
        }
    }

    async fn a_code_is_the_one_of_its_day(backend) {
        let world = World::new(backend).await;
        for (day, code, name) in [
            ("2009-12-31", None, None),
            ("2016-12-31", Some("330211001209"), Some("杨家村")),
            ("2017-01-01", Some("330211001202"), Some("杨村")),
        ] {
            let areas = world
                .db
                .read_blocking(|conn| areas_on(conn, &[area::NEXT_VILLAGE], date(day)))
                .unwrap();
            let area = areas.get(&area::NEXT_VILLAGE);
            assert_eq!(area.map(|area| area.code.as_str()), code, "{day}");
            assert_eq!(area.map(|area| area.name.zh.as_str()), name, "{day}");
        }
    }
}
