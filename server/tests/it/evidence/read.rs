use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::base::PictureId;
use shared::evidence::api::{ReadLinePicture, ReadSheetPictures};
use uuid::Uuid;

use super::{on_line, opened, picture};
use crate::check_sheets::opening;
use crate::on_both;
use crate::world::{World, org};
use shared::check_sheets::api::OpenCheckSheet;

on_both! {
    async fn who_reads_the_sheet_reads_its_pictures_and_the_look_is_recorded(backend) {
        let (world, sheet, line) = opened(backend).await;
        let request = on_line(sheet, line, &picture(7));
        world.grid_head().call(request.clone()).await.unwrap();
        let reading = ReadLinePicture { sheet, line, picture: request.picture };
        for caller in [world.village_officer(), world.village_head(), world.grid_head()] {
            let file = caller.call(reading.clone()).await.unwrap();
            assert_eq!(file.media_type, "image/jpeg");
            let content = BASE64_STANDARD.decode(file.content).unwrap();
            assert!(content.starts_with(&[0xff, 0xd8, 0xff]));
            assert_eq!(caller.call(ReadSheetPictures { sheet }).await.unwrap().lines.len(), 1);
        }
        assert_eq!(world.audited("picture_read", request.picture), 3);
        assert_eq!(world.clerk().refusal(reading.clone()).await, "not_found");
        assert_eq!(world.other_village_officer().refusal(reading.clone()).await, "not_found");
        assert_eq!(world.town_officer().refusal(reading.clone()).await, "not_allowed");
        let nobodys = ReadLinePicture { picture: PictureId(Uuid::now_v7()), ..reading };
        assert_eq!(world.village_officer().refusal(nobodys).await, "not_found");
        assert_eq!(world.audited("picture_read", request.picture), 3);
    }

    async fn a_picture_is_found_under_its_own_household_only(backend) {
        let (world, sheet, line) = opened(backend).await;
        let request = on_line(sheet, line, &picture(7));
        world.village_officer().call(request.clone()).await.unwrap();
        let elsewhere = world.lines(sheet).await[1].id;
        let under = ReadLinePicture { sheet, line: elsewhere, picture: request.picture };
        assert_eq!(world.village_officer().refusal(under).await, "not_found");
        let far = OpenCheckSheet { village: org::OTHER_VILLAGE, ..opening() };
        let far = world.other_village_officer().call(far).await.unwrap().id;
        let under = ReadLinePicture { sheet: far, line, picture: request.picture };
        assert_eq!(world.other_village_officer().refusal(under).await, "not_found");
    }

    async fn a_grid_head_sees_the_pictures_of_the_own_grid(backend) {
        let world = World::new(backend).await.with_neighbours();
        let sheet = world.open_sheet().await;
        for line in world.lines(sheet).await {
            let request = on_line(sheet, line.id, &picture(1));
            world.village_officer().call(request).await.unwrap();
        }
        let all = world.pictures(sheet).await;
        let own = world.grid_head().call(ReadSheetPictures { sheet }).await.unwrap();
        assert!(own.lines.len() < all && !own.lines.is_empty());
    }
}
