use shared::households::api::{ReadHousehold, ReadMyHousehold};
use shared::residents::api::ReadMyFile;

use crate::on_both;
use crate::world::{World, person};

on_both! {
    async fn an_officers_look_is_shown_to_every_member(backend) {
        let world = World::new(backend).await;
        let read = ReadHousehold { person: person::CHILD };
        let shown = world.village_officer().call(read).await.unwrap();
        assert_eq!(shown.members.len(), 2);
        assert_eq!(world.other_village_officer().refusal(read).await, "not_found");
        assert_eq!(world.resident().refusal(read).await, "not_allowed");
        let looks = world.resident().call(ReadMyFile {}).await.unwrap().looks;
        assert_eq!(looks[0].purpose.en, "Read the household");
        let own = world.resident().call(ReadMyHousehold {}).await.unwrap();
        assert_eq!((own.name.as_str(), own.members.len(), own.links.len()), ("周*兰", 2, 0));
    }
}
