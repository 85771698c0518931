use shared::check_sheets::CheckAct;
use shared::check_sheets::api::ReadCheckSheet;

use super::{PASSED, entry, reading};
use crate::on_both;
use crate::world::World;

on_both! {
    async fn the_head_of_a_grid_sees_its_households_and_no_others(backend) {
        let world = World::new(backend).await.with_neighbours();
        let sheet = world.open_sheet().await;
        let whole = world.village_officer().call(reading(sheet)).await.unwrap();
        let grid = world.grid_head().call(reading(sheet)).await.unwrap();
        assert!(grid.lines.items.len() < whole.lines.items.len());
        assert!(!grid.lines.items.is_empty());
        let name = grid.lines.items[0].grid.clone().unwrap();
        assert!(grid.lines.items.iter().all(|line| line.grid.as_ref() == Some(&name)));
        assert!(grid.lines.items.iter().all(|line| whole.lines.items.contains(line)));
        assert!(grid.may_fill && !grid.may_draft && grid.may.is_empty());
        world.grid_head().call(entry(sheet, &grid.lines.items[0], PASSED)).await.unwrap();
        let grid = world.grid_head().call(reading(sheet)).await.unwrap();
        let whole = world.village_officer().call(reading(sheet)).await.unwrap();
        assert_eq!((grid.row.checked, whole.row.checked), (1, 1));
        assert_eq!((grid.row.passed, whole.row.passed), (1, 1));
        assert_eq!(whole.may, [CheckAct::Finished]);
        assert_eq!(whole.steps.len(), 1);
        assert_eq!(world.audited("check_sheet_read", sheet), 4);
    }

    async fn households_come_page_by_page(backend) {
        let world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        let all = world.lines(sheet).await;
        let mut found = Vec::new();
        let mut request = ReadCheckSheet { limit: Some(2), ..reading(sheet) };
        loop {
            let page = world.village_officer().call(request.clone()).await.unwrap().lines;
            assert_eq!(page.total.map(usize::try_from), Some(Ok(all.len())));
            found.extend(page.items);
            if page.next.is_none() {
                break;
            }
            request.cursor = page.next;
        }
        assert_eq!(found, all);
    }

    async fn what_is_out_of_reach_is_not_there(backend) {
        let world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        assert_eq!(world.other_village_officer().refusal(reading(sheet)).await, "not_found");
        assert_eq!(world.clerk().refusal(reading(sheet)).await, "not_found");
        assert_eq!(world.town_officer().refusal(reading(sheet)).await, "not_allowed");
        assert_eq!(world.resident().refusal(reading(sheet)).await, "not_allowed");
    }
}
