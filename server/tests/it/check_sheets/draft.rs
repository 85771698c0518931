use shared::awards::AwardState;
use shared::awards::api::{ReadAward, SignAward, WithdrawAward};
use shared::base::CheckSheetId;
use shared::check_sheets::api::{CheckLine, DraftFromSheet};
use shared::check_sheets::{CheckFinding, CheckItem, Findings};

use super::{FAILED, PASSED, choice, entry, finish, reading, yard};
use crate::awards::{awarding, points};
use crate::corrections::text;
use crate::database::Backend;
use crate::on_both;
use crate::world::{World, date, org, person};

/// A finished sheet: the first household passed in everything, the second in its yard alone, the
/// third in nothing, and nobody looked at the others.
async fn finished(backend: Backend) -> (World, CheckSheetId, Vec<CheckLine>) {
    let world = awarding(backend).await;
    let sheet = world.open_sheet().await;
    let lines = world.lines(sheet).await;
    let yard_alone = Findings {
        yard: CheckFinding::Passed,
        ..FAILED
    };
    for (line, found) in lines.iter().zip([PASSED, yard_alone, FAILED]) {
        world
            .village_officer()
            .call(entry(sheet, line, found))
            .await
            .unwrap();
    }
    world.village_officer().call(finish(sheet)).await.unwrap();
    (world, sheet, lines)
}

on_both! {
    async fn what_passed_is_drafted_once_and_the_head_signs(backend) {
        let (world, sheet, lines) = finished(backend).await;
        let officer = world.village_officer();
        let request = DraftFromSheet {
            sheet,
            choices: vec![choice(CheckItem::Yard, 1, "0.5"), choice(CheckItem::Sorting, 2, "1")],
        };
        let answer = officer.call(request.clone()).await.unwrap();
        assert_eq!((answer.drafted, answer.known), (3, 0));
        assert_eq!(answer.refused, []);
        let again = officer.call(request).await.unwrap();
        assert_eq!((again.drafted, again.known), (0, 3));
        let dearer = officer.call(yard(sheet, "1")).await.unwrap();
        assert_eq!((dearer.drafted, dearer.known), (0, 2), "one award at most for an item");
        let view = officer.call(reading(sheet)).await.unwrap();
        assert_eq!(view.row.drafted, 3);
        let first = &view.lines.items[0];
        assert_eq!(first.drafted.len(), 2);
        assert_eq!(view.lines.items[2].drafted, []);
        let yard = first.drafted.iter().find(|one| one.item == CheckItem::Yard).unwrap();
        let award = ReadAward { org: org::VILLAGE, award: yard.award };
        let award = world.village_head().call(award).await.unwrap();
        assert_eq!((award.state, award.clause), (AwardState::Drafted, 1));
        assert_eq!((award.points, award.fact_date), (points("0.5"), date("2018-07-01")));
        assert_eq!(award.evidence, "2018年7月检查表第 1 户：院落整洁达标");
        assert_eq!(award.name, lines[0].name);
        let sign = SignAward { org: org::VILLAGE, award: yard.award };
        world.village_head().call(sign).await.unwrap();
        assert_eq!(world.audited("check_sheet_drafted", sheet), 1);
        assert_eq!(world.audited("award_drafted", yard.award), 1);
        world.is_whole();
    }

    async fn the_rules_of_awards_hold_line_by_line(backend) {
        let (world, sheet, lines) = finished(backend).await;
        let officer = world.village_officer();
        let unknown = DraftFromSheet { sheet, choices: vec![choice(CheckItem::Yard, 9, "1")] };
        let answer = officer.call(unknown).await.unwrap();
        assert_eq!((answer.drafted, answer.refused.len()), (0, 2));
        assert!(answer.refused.iter().all(|one| one.code == "clause_unknown"));
        let dear = officer.call(yard(sheet, "5.5")).await.unwrap();
        assert!(dear.refused.iter().all(|one| one.code == "points_outside_clause"));
        // The resident stands for the first household.
        world.freeze(person::RESIDENT, "2018-06-01", None);
        let answer = officer.call(yard(sheet, "0.5")).await.unwrap();
        assert_eq!((answer.drafted, answer.refused.len()), (1, 1));
        let refused = &answer.refused[0];
        assert_eq!((&*refused.code, &refused.name), ("not_awardable_now", &lines[0].name));
        world.is_whole();
    }

    async fn a_choice_says_something_and_the_sheet_is_finished(backend) {
        let world = awarding(backend).await;
        let sheet = world.open_sheet().await;
        let officer = world.village_officer();
        assert_eq!(officer.refusal(yard(sheet, "0.5")).await, "not_finished");
        let line = &world.lines(sheet).await[0];
        officer.call(entry(sheet, line, PASSED)).await.unwrap();
        officer.call(finish(sheet)).await.unwrap();
        let nothing = DraftFromSheet { sheet, choices: Vec::new() };
        assert_eq!(officer.refusal(nothing).await, "nothing_chosen");
        let yard_by = |clause| choice(CheckItem::Yard, clause, "0.5");
        let twice = DraftFromSheet { sheet, choices: vec![yard_by(1), yard_by(2)] };
        assert_eq!(officer.refusal(twice).await, "item_twice");
        assert_eq!(world.grid_head().refusal(yard(sheet, "0.5")).await, "not_allowed");
        assert_eq!(world.clerk().refusal(yard(sheet, "0.5")).await, "not_found");
        assert_eq!(world.other_village_officer().refusal(yard(sheet, "0.5")).await, "not_found");
    }

    async fn a_draft_that_was_sent_back_is_not_drafted_again(backend) {
        let (world, sheet, _) = finished(backend).await;
        let officer = world.village_officer();
        officer.call(yard(sheet, "0.5")).await.unwrap();
        let award = world.lines(sheet).await[0].drafted[0].award;
        let back = WithdrawAward { org: org::VILLAGE, award, reason: text("当天没有查到") };
        world.village_head().call(back).await.unwrap();
        let again = officer.call(yard(sheet, "0.5")).await.unwrap();
        assert_eq!((again.drafted, again.known), (0, 2));
    }
}
