use shared::corrections::api::ReadCorrection;
use shared::residents::api::ReadMyFile;

use super::{started, with_degree};
use crate::on_both;
use crate::world::account;

on_both! {
    async fn the_look_of_an_officer_is_shown_to_the_resident(backend) {
        let world = with_degree(backend).await;
        let read = ReadCorrection { correction: started(&world).await.row.id };
        let view = world.department_officer().call(read.clone()).await.unwrap();
        assert_eq!(view.row.name, "周*兰");
        assert_eq!(view.may.len(), 3);
        world.resident().call(read.clone()).await.unwrap();
        let own = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(own.looks.len(), 1);
        assert_eq!(own.looks[0].who.zh, "示例区教育局");
        assert_eq!(own.looks[0].purpose.zh, "审核更正");
        let stranger = world.caller(account::OTHER_RESIDENT);
        assert_eq!(stranger.refusal(read.clone()).await, "not_found");
        assert_eq!(world.town_officer().refusal(read).await, "not_found");
    }
}
