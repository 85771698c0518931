use shared::awards::api::SignAward;
use shared::check_sheets::CheckItem;
use shared::evidence::api::{
    AddAwardPicture, ReadAwardEvidence, ReadAwardPicture, RemoveAwardPicture,
};

use super::{on_award, on_line, picture};
use crate::awards::{awarding, draft, village_draft};
use crate::check_sheets::{PASSED, entry, finish, yard};
use crate::on_both;
use crate::world::{date, org, person};

on_both! {
    async fn a_draft_takes_pictures_until_it_is_signed(backend) {
        let world = awarding(backend).await;
        let award = village_draft(person::COLLEAGUE, 1, "1");
        world.village_officer().call(award.clone()).await.unwrap();
        let request = on_award(award.award, &picture(3));
        let told = world.village_officer().call(request.clone()).await.unwrap();
        assert_eq!((told.pictures.len(), told.may_add, told.sheet.is_none()), (1, true, true));
        assert_eq!(world.village_officer().call(request.clone()).await.unwrap(), told);
        let second = on_award(award.award, &picture(4));
        world.village_officer().call(second.clone()).await.unwrap();
        let away = RemoveAwardPicture {
            org: org::VILLAGE,
            award: award.award,
            picture: second.picture,
        };
        let left = world.village_officer().call(away.clone()).await.unwrap();
        assert_eq!(left.pictures.len(), 1);
        let sign = SignAward { org: org::VILLAGE, award: award.award };
        world.village_head().call(sign).await.unwrap();
        let late = on_award(award.award, &picture(5));
        assert_eq!(world.village_officer().refusal(late).await, "settled");
        let away = RemoveAwardPicture { picture: request.picture, ..away };
        assert_eq!(world.village_officer().refusal(away).await, "settled");
        let asked = ReadAwardEvidence { org: org::VILLAGE, award: award.award };
        let told = world.village_head().call(asked).await.unwrap();
        assert_eq!((told.pictures.len(), told.may_add), (1, false));
        world.is_whole();
    }

    async fn an_award_from_a_sheet_is_proved_by_the_sheet_and_its_pictures(backend) {
        let world = awarding(backend).await;
        let sheet = world.open_sheet().await;
        let line = world.lines(sheet).await.remove(0);
        let officer = world.village_officer();
        officer.call(entry(sheet, &line, PASSED)).await.unwrap();
        let of_line = on_line(sheet, line.id, &picture(1));
        officer.call(of_line.clone()).await.unwrap();
        officer.call(finish(sheet)).await.unwrap();
        officer.call(yard(sheet, "0.5")).await.unwrap();
        let award = world.lines(sheet).await.remove(0).drafted.remove(0).award;
        let asked = ReadAwardEvidence { org: org::VILLAGE, award };
        let told = world.village_head().call(asked.clone()).await.unwrap();
        let proof = told.sheet.unwrap();
        assert_eq!((proof.sheet, proof.number, proof.item), (sheet, 1, CheckItem::Yard));
        assert_eq!(proof.month, date("2018-07-01"));
        assert_eq!(told.pictures[0].id, of_line.picture);
        let reading = ReadAwardPicture { org: org::VILLAGE, award, picture: of_line.picture };
        for caller in [world.village_head(), world.village_officer(), world.office()] {
            caller.call(asked.clone()).await.unwrap();
            caller.call(reading.clone()).await.unwrap();
        }
        assert_eq!(world.audited("picture_read", of_line.picture), 3);
        assert_eq!(world.clerk().refusal(reading.clone()).await, "not_allowed");
        assert_eq!(world.resident().refusal(reading).await, "not_allowed");
    }

    async fn anothers_award_takes_none(backend) {
        let world = awarding(backend).await;
        let award = draft(person::RESIDENT, "3");
        world.clerk().call(award.clone()).await.unwrap();
        let of_enterprise = AddAwardPicture {
            org: org::ENTERPRISE,
            ..on_award(award.award, &picture(1))
        };
        let under_another = on_award(award.award, &picture(1));
        assert_eq!(world.village_officer().refusal(under_another).await, "not_found");
        assert_eq!(world.head().refusal(of_enterprise.clone()).await, "not_allowed");
        assert_eq!(world.other_clerk().refusal(of_enterprise.clone()).await, "not_allowed");
        world.clerk().call(of_enterprise).await.unwrap();
    }
}
