//! How long pictures are kept, and what becomes of those of who is erased.

use server::retention;
use shared::evidence::api::ReadLinePicture;
use shared::retention::RetentionRule;

use super::{on_line, opened, picture};
use crate::on_both;
use crate::world::person;

on_both! {
    async fn pictures_are_removed_after_two_years(backend) {
        let (mut world, sheet, line) = opened(backend).await;
        let request = on_line(sheet, line, &picture(1));
        world.village_officer().call(request.clone()).await.unwrap();
        let rule = RetentionRule::Pictures;
        world.travel_to("2020-07-01").await;
        let now = world.state_with(|_| ()).clock.now();
        assert_eq!(retention::apply(&world.db, now, rule).unwrap(), 0);
        world.travel_to("2020-07-02").await;
        let now = world.state_with(|_| ()).clock.now();
        let due = retention::due(&world.db, now.date).unwrap();
        assert_eq!(due.iter().find(|due| due.rule == rule).map(|due| due.rows), Some(1));
        assert_eq!(retention::apply(&world.db, now, rule).unwrap(), 1);
        assert_eq!(retention::apply(&world.db, now, rule).unwrap(), 0);
        assert_eq!(world.kept(), (0, 0));
        let reading = ReadLinePicture { sheet, line, picture: request.picture };
        assert_eq!(world.village_officer().refusal(reading).await, "not_found");
        world.is_whole();
    }

    async fn pictures_go_with_whoever_is_erased(backend) {
        let (world, sheet, line) = opened(backend).await;
        let of_household = on_line(sheet, line, &picture(1));
        world.village_officer().call(of_household).await.unwrap();
        let others = world.lines(sheet).await[1].id;
        world.village_officer().call(on_line(sheet, others, &picture(2))).await.unwrap();
        // The child belongs to the first household.
        let now = world.state_with(|_| ()).clock.now();
        for _ in 0..2 {
            world.write(|conn| server::evidence::forget(conn, now, person::CHILD));
        }
        assert_eq!(world.kept(), (1, 1));
        world.is_whole();
    }
}
