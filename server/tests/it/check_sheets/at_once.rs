use actix_web::rt::spawn;
use shared::api::Refusal;
use shared::check_sheets::CheckRefusal;

use super::{FAILED, PASSED, entry, finish, opening, yard};
use crate::awards::awarding;
use crate::on_both;
use crate::world::{World, account};

const CALLERS: usize = 12;

on_both! {
    async fn of_many_who_open_it_at_once_one_makes_the_sheet(backend) {
        let world = World::new(backend).await;
        let mut asked = Vec::new();
        for _ in 0..CALLERS {
            let caller = world.caller(account::VILLAGE_OFFICER);
            asked.push(spawn(async move { caller.call(opening()).await }));
        }
        let mut sheets = Vec::new();
        for one in asked {
            sheets.push(one.await.unwrap().unwrap().id);
        }
        sheets.dedup();
        assert_eq!(sheets.len(), 1);
        assert_eq!(world.audited("check_sheet_opened", sheets[0]), 1);
        world.is_whole();
    }

    async fn of_many_entries_at_once_one_stands_and_the_others_are_told(backend) {
        let world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        let line = world.lines(sheet).await.remove(0);
        let mut asked = Vec::new();
        for number in 0..CALLERS {
            let found = if number % 2 == 0 { PASSED } else { FAILED };
            let (caller, request) = (world.village_officer(), entry(sheet, &line, found));
            asked.push(spawn(async move { caller.call(request).await }));
        }
        let mut taken = 0;
        for one in asked {
            match one.await.unwrap() {
                Ok(_) => taken += 1,
                Err(problem) => assert_eq!(problem.code, CheckRefusal::LineChanged.code()),
            }
        }
        assert_eq!(taken, 1);
        assert_eq!(world.lines(sheet).await[0].entries, 1);
        world.is_whole();
    }

    async fn drafted_by_many_at_once_each_item_is_drafted_once(backend) {
        let world = awarding(backend).await;
        let sheet = world.open_sheet().await;
        for line in world.lines(sheet).await {
            world.village_officer().call(entry(sheet, &line, PASSED)).await.unwrap();
        }
        world.village_officer().call(finish(sheet)).await.unwrap();
        let mut asked = Vec::new();
        for _ in 0..CALLERS {
            let caller = world.village_officer();
            asked.push(spawn(async move { caller.call(yard(sheet, "0.5")).await }));
        }
        let mut drafted = 0;
        for one in asked {
            drafted += one.await.unwrap().unwrap().drafted;
        }
        assert_eq!(usize::try_from(drafted), Ok(world.lines(sheet).await.len()));
        world.is_whole();
    }
}
