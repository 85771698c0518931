use server::registers::orgs::{area_path, area_subtree, areas_on, town_of};
use shared::base::AreaId;
use shared::orgs::AreaKind;
use shared::orgs::api::{ChangeArea, CreateArea, ListAreas, MergeArea};
use shared::residents::api::{ReadResident, SearchResidents};
use uuid::Uuid;

use super::{merge_area, text};
use crate::awards::{awarding, village_draft};
use crate::on_both;
use crate::world::{World, account, area, date, person};

/// Whether an area is on the way up of another just if the other is below it, for all there are.
fn ways_agree(world: &World) {
    const ALL: [AreaId; 8] = [
        area::DISTRICT,
        area::TOWN,
        area::OTHER_TOWN,
        area::VILLAGE,
        area::NEXT_VILLAGE,
        area::FAR_VILLAGE,
        area::GRID,
        area::SCHOOL_AREA,
    ];
    let on = world.today();
    for above in ALL {
        let below = world
            .db
            .read_blocking(|conn| area_subtree(conn, above, on))
            .unwrap();
        for one in ALL {
            let path = world
                .db
                .read_blocking(|conn| area_path(conn, one, on))
                .unwrap();
            assert_eq!(
                below.contains(&one),
                path.contains(&above),
                "{one} below {above}"
            );
        }
    }
}

on_both! {
    async fn residents_of_a_merged_village_are_found_in_the_other(backend) {
        let mut world = awarding(backend).await;
        ways_agree(&world);
        let request = merge_area(area::FAR_VILLAGE, area::VILLAGE, "2018-07-02");
        let merged = world.admin().call(request.clone()).await.unwrap();
        assert_eq!(merged.ending.as_ref().unwrap().into_name.as_ref().unwrap().zh, "柳村");
        assert_eq!(world.admin().call(request.clone()).await.unwrap(), merged);
        assert_eq!(world.audited("area_merged", area::FAR_VILLAGE), 1);
        let file = ReadResident { person: person::FAR };
        let (new, old) = (account::VILLAGE_OFFICER, account::OTHER_VILLAGE_OFFICER);
        // The day before, all is as it was.
        world.caller(old).call(file.clone()).await.unwrap();
        assert_eq!(world.caller(new).refusal(file.clone()).await, "not_found");
        let drafted = village_draft(person::FAR, 1, "1");
        assert_eq!(world.caller(new).refusal(drafted.clone()).await, "person_not_yours");
        world.travel_to("2018-07-02").await;
        ways_agree(&world);
        let read = world.caller(new).call(file.clone()).await.unwrap();
        assert_eq!(read.village.zh, "柳村", "lists and files show today's name");
        assert_eq!(world.caller(old).refusal(file.clone()).await, "not_found");
        let search = SearchResidents { query: None, cursor: None, limit: None };
        let found = world.caller(new).call(search.clone()).await.unwrap();
        assert!(found.items.iter().any(|one| one.person == person::FAR));
        assert_eq!(world.caller(old).call(search).await.unwrap().total, Some(0));
        let refusal = world.caller(new).call(drafted).await.err().map(|no| no.code);
        assert_ne!(refusal.as_deref(), Some("person_not_yours"));
        let town = world.db.read_blocking(|conn| town_of(conn, area::FAR_VILLAGE, world.today()));
        assert_eq!(town.unwrap(), area::TOWN);
        let then = world
            .db
            .read_blocking(|conn| areas_on(conn, &[area::FAR_VILLAGE], date("2018-07-01")));
        assert_eq!(then.unwrap()[&area::FAR_VILLAGE].name.zh, "桃村");
    }

    async fn a_merged_town_takes_its_villages_along(backend) {
        let mut world = World::new(backend).await;
        let request = merge_area(area::OTHER_TOWN, area::TOWN, "2018-07-02");
        world.admin().call(request).await.unwrap();
        let file = ReadResident { person: person::FAR };
        assert_eq!(world.town_officer().refusal(file.clone()).await, "not_found");
        world.travel_to("2018-07-02").await;
        ways_agree(&world);
        world.town_officer().call(file.clone()).await.unwrap();
        world.other_village_officer().call(file.clone()).await.unwrap();
        // A chain of mergers leads to its end.
        let request = merge_area(area::FAR_VILLAGE, area::NEXT_VILLAGE, "2018-07-03");
        world.admin().call(request).await.unwrap();
        let request = merge_area(area::NEXT_VILLAGE, area::VILLAGE, "2018-07-04");
        world.admin().call(request).await.unwrap();
        world.travel_to("2018-07-04").await;
        ways_agree(&world);
        world.village_officer().call(file.clone()).await.unwrap();
    }

    async fn cycles_kinds_and_second_mergers_are_refused(backend) {
        let world = World::new(backend).await;
        let admin = world.admin();
        let day = "2018-07-02";
        for (request, code) in [
            (merge_area(area::VILLAGE, area::VILLAGE, day), "into_itself"),
            (merge_area(area::VILLAGE, area::TOWN, day), "other_kind"),
            (merge_area(area::SCHOOL_AREA, area::OTHER_SCHOOL_AREA, day), "not_merged"),
            (merge_area(area::VILLAGE, area::FOREIGN_VILLAGE, day), "not_found"),
            (merge_area(area::FOREIGN_VILLAGE, area::VILLAGE, day), "not_found"),
            (merge_area(area::VILLAGE, AreaId(Uuid::now_v7()), day), "not_found"),
        ] {
            assert_eq!(admin.refusal(request).await, code);
        }
        admin.call(merge_area(area::VILLAGE, area::NEXT_VILLAGE, day)).await.unwrap();
        for (request, code) in [
            (merge_area(area::NEXT_VILLAGE, area::VILLAGE, "2018-07-03"), "into_ended"),
            (merge_area(area::VILLAGE, area::FAR_VILLAGE, "2018-07-03"), "already_ended"),
        ] {
            assert_eq!(admin.refusal(request).await, code);
        }
        let foreign = world.caller(account::FOREIGN_ADMIN);
        let request = merge_area(area::FAR_VILLAGE, area::NEXT_VILLAGE, day);
        assert_eq!(foreign.refusal(request).await, "not_found");
    }

    async fn an_area_is_entered_renamed_and_recoded(backend) {
        let mut world = World::new(backend).await;
        let admin = world.admin();
        let new = CreateArea {
            area: AreaId(Uuid::now_v7()),
            kind: AreaKind::Village,
            parent: area::TOWN,
            code: text("330211001203"),
            name_zh: text("新柳社区"),
            name_en: text(""),
            from: date("2018-07-01"),
        };
        let made = admin.call(new.clone()).await.unwrap();
        assert_eq!(admin.call(new.clone()).await.unwrap(), made);
        assert_eq!(world.audited("area_created", new.area), 1);
        let fresh = || AreaId(Uuid::now_v7());
        for (request, code) in [
            (CreateArea { name_zh: text("别的"), ..new.clone() }, "id_reused"),
            (CreateArea { area: fresh(), ..new.clone() }, "code_taken"),
            (CreateArea { area: fresh(), code: text("330211002203"), ..new.clone() },
                "invalid_request"),
            (CreateArea { area: fresh(), kind: AreaKind::Grid, ..new.clone() }, "invalid_request"),
            (CreateArea { area: fresh(), parent: area::FOREIGN_VILLAGE, ..new.clone() },
                "not_found"),
        ] {
            assert_eq!(admin.refusal(request).await, code);
        }
        let change = ChangeArea {
            area: area::VILLAGE,
            from: date("2018-07-02"),
            code: text("330211001001"),
            name_zh: text("柳社区"),
            name_en: text("Liu Community"),
            reason: text("村改居"),
        };
        let changed = admin.call(change.clone()).await.unwrap();
        assert_eq!(admin.call(change.clone()).await.unwrap(), changed);
        assert_eq!(changed.history.len(), 2);
        let again = ChangeArea { from: date("2018-07-03"), ..change.clone() };
        assert_eq!(admin.refusal(again).await, "nothing_new");
        let taken = ChangeArea {
            from: date("2018-07-04"),
            code: text("330211001203"),
            ..change
        };
        assert_eq!(admin.refusal(taken).await, "code_taken");
        world.travel_to("2018-07-02").await;
        let below = world.admin().call(ListAreas { parent: Some(area::TOWN) }).await.unwrap();
        let names: Vec<&str> = below.items.iter().map(|one| one.name.zh.as_str()).collect();
        assert_eq!(names, ["东河街道", "柳社区", "杨村", "新柳社区"]);
        let roots = world.office().call(ListAreas { parent: None }).await.unwrap();
        assert_eq!(roots.items[0].code, "330211");
        // The code of what has gone is free for what stays.
        let request: MergeArea = merge_area(new.area, area::VILLAGE, "2018-07-03");
        world.admin().call(request).await.unwrap();
        let reuse = ChangeArea {
            area: area::VILLAGE,
            from: date("2018-07-03"),
            code: text("330211001203"),
            name_zh: text("新柳社区"),
            name_en: text("New Liu"),
            reason: text("合并后更名"),
        };
        world.admin().call(reuse).await.unwrap();
    }
}
