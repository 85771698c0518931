use shared::access::Role;
use shared::accounts::api::ReadMe;

use crate::on_both;
use crate::world::{World, account, actor, area, org, person};

on_both! {
    async fn the_signed_in_read_their_posts_in_words(backend) {
        let world = World::new(backend).await;
        let me = world.village_officer().call(ReadMe {}).await.unwrap();
        assert_eq!(me.actor, actor(account::VILLAGE_OFFICER));
        assert_eq!((me.login.as_str(), me.demo, me.today), ("village", false, world.today()));
        let post = &me.posts[0];
        assert_eq!((post.role, post.org), (Role::VillageOfficer, Some(org::VILLAGE)));
        assert_eq!(post.org_name.as_ref().unwrap().en, "Liu Village Committee");
        assert_eq!(post.area, Some(area::VILLAGE));
        assert_eq!(post.area_name.as_ref().unwrap().zh, "柳村");
    }

    async fn a_resident_is_bound_to_a_person(backend) {
        let world = World::new(backend).await;
        let me = world.resident().call(ReadMe {}).await.unwrap();
        assert_eq!(me.actor.person, Some(person::RESIDENT));
        assert_eq!((me.posts[0].org, me.posts[0].area), (None, None));
    }
}
