use shared::check_sheets::{CheckAct, CheckState};

use super::{PASSED, entry, finish, reading, reopen, yard};
use crate::awards::awarding;
use crate::on_both;
use crate::world::World;

on_both! {
    async fn a_sheet_is_finished_once_and_opened_again(backend) {
        let world = World::new(backend).await;
        let sheet = world.open_sheet().await;
        let officer = world.village_officer();
        assert_eq!(officer.refusal(finish(sheet)).await, "nothing_checked");
        let line = &world.lines(sheet).await[0];
        officer.call(entry(sheet, line, PASSED)).await.unwrap();
        assert_eq!(officer.refusal(reopen(sheet)).await, "not_finished");
        let request = finish(sheet);
        let row = officer.call(request.clone()).await.unwrap();
        assert_eq!((row.state, row.checked), (CheckState::Finished, 1));
        assert_eq!(officer.call(request).await.unwrap(), row);
        assert_eq!(officer.refusal(finish(sheet)).await, "sheet_finished");
        let request = reopen(sheet);
        assert_eq!(officer.call(request.clone()).await.unwrap().state, CheckState::Open);
        assert_eq!(officer.call(request).await.unwrap().state, CheckState::Open);
        officer.call(finish(sheet)).await.unwrap();
        let view = officer.call(reading(sheet)).await.unwrap();
        let acts: Vec<CheckAct> = view.steps.iter().map(|step| step.act).collect();
        let (opened, finished) = (CheckAct::Opened, CheckAct::Finished);
        assert_eq!(acts, [opened, finished, CheckAct::Reopened, finished]);
        assert_eq!(view.may, [CheckAct::Reopened]);
        assert_eq!(world.audited("check_sheet_finished", sheet), 2);
        world.is_whole();
    }

    async fn what_awards_rest_on_stays_as_it_is(backend) {
        let world = awarding(backend).await;
        let sheet = world.open_sheet().await;
        let line = &world.lines(sheet).await[0];
        let officer = world.village_officer();
        officer.call(entry(sheet, line, PASSED)).await.unwrap();
        officer.call(finish(sheet)).await.unwrap();
        officer.call(yard(sheet, "0.5")).await.unwrap();
        assert_eq!(officer.refusal(reopen(sheet)).await, "awards_drafted");
        assert_eq!(world.grid_head().refusal(reopen(sheet)).await, "not_allowed");
        assert_eq!(world.other_village_officer().refusal(finish(sheet)).await, "not_found");
    }
}
