use shared::base::Text;
use shared::evidence::PICTURES_MAX;
use shared::evidence::api::{AddLinePicture, RemoveLinePicture};

use super::{on_line, opened, picture};
use crate::check_sheets::{PASSED, entry, finish};
use crate::on_both;

on_both! {
    async fn a_picture_is_kept_once_and_sent_again_it_is_the_same(backend) {
        let (world, sheet, line) = opened(backend).await;
        let officer = world.village_officer();
        let request = on_line(sheet, line, &picture(1));
        let first = officer.call(request.clone()).await.unwrap();
        assert_eq!((first.line, first.pictures.len()), (line, 1));
        assert_eq!((first.pictures[0].width, first.pictures[0].height), (24, 16));
        assert_eq!(first.pictures[0].digest.len(), 64);
        assert_eq!(officer.call(request.clone()).await.unwrap(), first);
        let other = AddLinePicture { image: Text::new(&picture(2)).unwrap(), ..request.clone() };
        assert_eq!(officer.refusal(other).await, "id_reused");
        let elsewhere = world.lines(sheet).await[1].id;
        let other = AddLinePicture { line: elsewhere, ..request.clone() };
        assert_eq!(officer.refusal(other).await, "id_reused");
        // The same picture of another household is one content with two meanings.
        officer.call(on_line(sheet, elsewhere, &picture(1))).await.unwrap();
        assert_eq!(world.kept(), (1, 2));
        assert_eq!(world.audited("picture_added", request.picture), 1);
        world.is_whole();
    }

    async fn what_is_no_picture_is_refused(backend) {
        let (world, sheet, line) = opened(backend).await;
        for image in ["", "no base64", "JVBERi0xLjc=", "R0lGODlhAQABAAAAACw="] {
            let request = on_line(sheet, line, image);
            assert_eq!(world.village_officer().refusal(request).await, "not_picture", "{image}");
        }
        assert_eq!(world.kept(), (0, 0));
    }

    async fn a_household_has_six_pictures_at_most_and_one_may_be_taken_away(backend) {
        let (world, sheet, line) = opened(backend).await;
        let officer = world.village_officer();
        let mut last = None;
        for number in 0..PICTURES_MAX {
            let request = on_line(sheet, line, &picture(u8::try_from(number).unwrap()));
            last = Some(request.clone());
            officer.call(request).await.unwrap();
        }
        let one_more = on_line(sheet, line, &picture(99));
        assert_eq!(officer.refusal(one_more.clone()).await, "pictures_full");
        let taken = last.unwrap();
        let away = RemoveLinePicture { sheet, line, picture: taken.picture };
        let left = officer.call(away.clone()).await.unwrap();
        assert_eq!(left.pictures.len(), 5);
        assert_eq!(officer.call(away).await.unwrap(), left);
        assert_eq!(world.kept(), (5, 5), "its content is forgotten");
        assert_eq!(officer.refusal(taken.clone()).await, "taken_away");
        officer.call(one_more).await.unwrap();
        // Another row brings the same content back.
        let again = on_line(sheet, line, &taken.image);
        assert_eq!(officer.refusal(again).await, "pictures_full");
        assert_eq!(world.audited("picture_removed", taken.picture), 1);
        world.is_whole();
    }

    async fn once_the_sheet_is_finished_its_pictures_stay(backend) {
        let (world, sheet, line) = opened(backend).await;
        let officer = world.village_officer();
        let request = on_line(sheet, line, &picture(1));
        officer.call(request.clone()).await.unwrap();
        let first = &world.lines(sheet).await[0];
        officer.call(entry(sheet, first, PASSED)).await.unwrap();
        officer.call(finish(sheet)).await.unwrap();
        assert_eq!(officer.refusal(on_line(sheet, line, &picture(2))).await, "settled");
        let away = RemoveLinePicture { sheet, line, picture: request.picture };
        assert_eq!(officer.refusal(away).await, "settled");
        officer.call(request).await.expect("what was sent before is answered as before");
    }

    async fn only_who_fills_the_sheet_in_adds_pictures(backend) {
        let (world, sheet, line) = opened(backend).await;
        let request = on_line(sheet, line, &picture(1));
        assert_eq!(world.village_head().refusal(request.clone()).await, "not_allowed");
        assert_eq!(world.resident().refusal(request.clone()).await, "not_allowed");
        assert_eq!(world.clerk().refusal(request.clone()).await, "not_found");
        assert_eq!(world.other_village_officer().refusal(request.clone()).await, "not_found");
        world.grid_head().call(request).await.unwrap();
    }
}
