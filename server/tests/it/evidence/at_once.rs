use actix_web::rt::spawn;
use shared::api::Refusal;
use shared::evidence::{EvidenceRefusal, PICTURES_MAX};

use super::{on_line, opened, picture};
use crate::on_both;

on_both! {
    async fn of_many_pictures_at_once_no_more_come_in_than_there_may_be(backend) {
        let (world, sheet, line) = opened(backend).await;
        let mut asked = Vec::new();
        for number in 0..12 {
            let caller = world.village_officer();
            let request = on_line(sheet, line, &picture(number));
            asked.push(spawn(async move { caller.call(request).await }));
        }
        let mut taken = 0;
        for one in asked {
            match one.await.unwrap() {
                Ok(_) => taken += 1,
                Err(problem) => assert_eq!(problem.code, EvidenceRefusal::PicturesFull.code()),
            }
        }
        assert_eq!(taken, PICTURES_MAX);
        assert_eq!(world.pictures(sheet).await, 6);
        world.is_whole();
    }

    async fn the_same_sent_by_many_hands_of_one_device_is_kept_once(backend) {
        let (world, sheet, line) = opened(backend).await;
        let request = on_line(sheet, line, &picture(1));
        let mut asked = Vec::new();
        for _ in 0..8 {
            let (caller, request) = (world.village_officer(), request.clone());
            asked.push(spawn(async move { caller.call(request).await }));
        }
        for one in asked {
            assert_eq!(one.await.unwrap().unwrap().pictures.len(), 1);
        }
        assert_eq!(world.kept(), (1, 1));
        assert_eq!(world.audited("picture_added", request.picture), 1);
        world.is_whole();
    }
}
