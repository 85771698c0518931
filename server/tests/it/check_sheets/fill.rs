use shared::check_sheets::api::FillCheckLine;
use shared::check_sheets::{CheckFinding, Findings};

use super::{FAILED, PASSED, entry, finish, reading, reopen};
use crate::corrections::text;
use crate::on_both;
use crate::world::{World, account, actor, date, person};

on_both! {
    async fn what_was_found_stands_and_sent_again_it_is_the_same(backend) {
        let world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        let line = &world.lines(sheet).await[0];
        let request = entry(sheet, line, PASSED);
        let officer = world.village_officer();
        let filled = officer.call(request.clone()).await.unwrap();
        assert_eq!((filled.entries, filled.findings), (1, PASSED));
        assert_eq!(filled.checked_on, Some(date("2018-07-01")));
        assert_eq!(filled.note, "院里有旧家具");
        assert_eq!(officer.call(request.clone()).await.unwrap(), filled);
        assert_eq!(world.audited("household_checked", request.entry), 1);
        let other = FillCheckLine { findings: FAILED, ..request };
        assert_eq!(officer.refusal(other).await, "id_reused");
        let corrected = entry(sheet, &filled, Findings { yard: CheckFinding::Failed, ..PASSED });
        let corrected = officer.call(corrected).await.unwrap();
        assert_eq!((corrected.entries, corrected.findings.yard), (2, CheckFinding::Failed));
        world.is_whole();
    }

    async fn an_entry_that_comes_late_writes_over_nothing_unseen(backend) {
        let mut world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        let lines = world.lines(sheet).await;
        let line = lines.iter().find(|line| line.grid.is_some()).unwrap();
        // The head of the grid looks while there is no network, the village looks meanwhile.
        let offline = entry(sheet, line, FAILED);
        let alone = entry(sheet, &lines[lines.len() - 1], PASSED);
        let online = entry(sheet, line, PASSED);
        world.village_officer().call(online).await.unwrap();
        world.travel_to("2018-08-03").await;
        assert_eq!(world.grid_head().refusal(offline.clone()).await, "line_changed");
        let stands = &world.lines(sheet).await;
        let stands = stands.iter().find(|one| one.id == line.id).unwrap();
        assert_eq!(stands.findings, PASSED);
        // Having seen it, the head says it anew; what others left alone comes in as it was seen.
        let seen = FillCheckLine { after: stands.entries, ..offline };
        assert_eq!(world.grid_head().call(seen).await.unwrap().findings, FAILED);
        let late = world.village_officer().call(alone).await.unwrap();
        assert_eq!(late.checked_on, Some(date("2018-07-01")));
    }

    async fn days_own_households_and_finished_sheets_are_refused(backend) {
        let world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        let lines = world.lines(sheet).await;
        let officer = world.village_officer();
        let ask = |day: &str| FillCheckLine {
            checked_on: date(day),
            ..entry(sheet, &lines[0], PASSED)
        };
        assert_eq!(officer.refusal(ask("2018-07-02")).await, "day_outside_month");
        assert_eq!(officer.refusal(ask("2018-06-30")).await, "day_outside_month");
        let mut mother = actor(account::VILLAGE_OFFICER);
        mother.person = Some(person::CHILD);
        let own = lines.iter().find(|line| line.people == 2).unwrap();
        let of_own = entry(sheet, own, PASSED);
        assert_eq!(world.acting(mother).refusal(of_own).await, "own_household");
        officer.call(ask("2018-07-01")).await.unwrap();
        officer.call(finish(sheet)).await.unwrap();
        let late = entry(sheet, &lines[1], PASSED);
        assert_eq!(officer.refusal(late.clone()).await, "sheet_finished");
        officer.call(reopen(sheet)).await.unwrap();
        officer.call(late).await.unwrap();
        world.is_whole();
    }

    async fn a_grid_head_fills_in_the_own_grid_alone(backend) {
        let world = World::new(backend).await.with_neighbours();
        let sheet = world.open_sheet().await;
        let lines = world.lines(sheet).await;
        let own = &world.grid_head().call(reading(sheet)).await.unwrap().lines.items[0];
        let elsewhere = lines.iter().find(|line| line.grid != own.grid).unwrap();
        let refused = entry(sheet, elsewhere, PASSED);
        assert_eq!(world.grid_head().refusal(refused).await, "not_found");
        let others = world.other_village_officer().refusal(entry(sheet, own, PASSED)).await;
        assert_eq!(others, "not_found");
        assert_eq!(world.village_head().refusal(entry(sheet, own, PASSED)).await, "not_allowed");
        let silent = FillCheckLine { note: text(""), ..entry(sheet, own, PASSED) };
        let filled = world.grid_head().call(silent).await.unwrap();
        assert_eq!((filled.entries, &*filled.note), (1, ""));
    }
}
