use shared::api::List;
use shared::check_sheets::CheckState;
use shared::check_sheets::api::{ListCheckSheets, OpenCheckSheet};

use super::{opening, reading};
use crate::on_both;
use crate::world::{World, date, org};

on_both! {
    async fn a_sheet_lists_the_households_registered_that_day(backend) {
        let world = World::new(backend).await;
        let request = opening();
        let row = world.village_officer().call(request.clone()).await.unwrap();
        assert_eq!((row.id, row.org, row.month), (request.sheet, org::VILLAGE, date("2018-07-01")));
        assert_eq!((row.state, row.checked, row.drafted), (CheckState::Open, 0, 0));
        let lines = world.lines(row.id).await;
        assert_eq!(usize::try_from(row.households), Ok(lines.len()));
        // Mother and child are one household, behind the mother.
        let two: Vec<_> = lines.iter().filter(|line| line.people == 2).collect();
        assert_eq!(two.len(), 1);
        assert_eq!(two[0].name, "周*兰");
        assert_eq!(lines.iter().map(|line| line.people).sum::<u32>(), 6);
        let numbers: Vec<u32> = lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, (1..=row.households).collect::<Vec<_>>());
        assert_eq!(world.audited("check_sheet_opened", row.id), 1);
        world.is_whole();
    }

    async fn a_month_has_one_sheet_whoever_opens_it(backend) {
        let world = World::new(backend).await.with_neighbours();
        let first = world.grid_head().call(opening()).await.unwrap();
        let again = world.village_officer().call(opening()).await.unwrap();
        assert_eq!(again.id, first.id, "the sheet that there is answers");
        assert!(again.households > first.households, "a grid is a part of the village");
        let request = opening();
        assert_eq!(world.village_officer().call(request.clone()).await.unwrap().id, first.id);
        let known = OpenCheckSheet { sheet: first.id, ..request };
        assert_eq!(world.village_officer().call(known).await.unwrap(), again);
        let elsewhere = OpenCheckSheet { sheet: first.id, village: org::OTHER_VILLAGE };
        assert_eq!(world.other_village_officer().refusal(elsewhere).await, "id_reused");
        world.is_whole();
    }

    async fn the_desk_tells_which_villages_and_sheets_are_within_reach(backend) {
        let world = World::new(backend).await;
        let before = world.grid_head().call(ListCheckSheets {}).await.unwrap();
        assert_eq!(before.villages.len(), 1);
        assert_eq!((before.villages[0].org, before.villages[0].opened), (org::VILLAGE, None));
        assert!(before.sheets.is_empty());
        let sheet = world.open_sheet().await;
        for caller in [world.grid_head(), world.village_officer(), world.village_head()] {
            let desk = caller.call(ListCheckSheets {}).await.unwrap();
            assert_eq!(desk.villages[0].opened, Some(sheet));
            assert_eq!(desk.sheets[0].id, sheet);
            let List { total, items, .. } = caller.call(reading(sheet)).await.unwrap().lines;
            assert_eq!(total, Some(desk.sheets[0].households));
            assert_eq!(usize::try_from(desk.sheets[0].households), Ok(items.len()));
        }
        let other = world.other_village_officer().call(ListCheckSheets {}).await.unwrap();
        assert!(other.sheets.is_empty());
    }

    async fn only_a_village_has_sheets_and_only_its_own_people_open_them(backend) {
        let world = World::new(backend).await;
        let of_enterprise = OpenCheckSheet { village: org::ENTERPRISE, ..opening() };
        assert_eq!(world.clerk().refusal(of_enterprise).await, "not_village");
        assert_eq!(world.clerk().refusal(opening()).await, "not_found");
        assert_eq!(world.other_village_officer().refusal(opening()).await, "not_found");
        assert_eq!(world.village_head().refusal(opening()).await, "not_allowed");
        assert_eq!(world.town_officer().refusal(opening()).await, "not_allowed");
        let far = OpenCheckSheet { village: org::OTHER_VILLAGE, ..opening() };
        world.other_village_officer().call(far).await.unwrap();
    }
}
