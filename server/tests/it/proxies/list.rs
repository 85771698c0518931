use shared::proxies::api::ListProxies;
use shared::residents::api::ReadMyFile;

use super::opened;
use crate::on_both;
use crate::world::World;

on_both! {
    async fn both_sides_see_it_and_only_the_person_sees_what_was_done(backend) {
        let world = World::new(backend).await;
        let proxy = opened(&world).await.id;
        let officer = world.village_officer();
        officer.on_behalf(proxy).call(ReadMyFile {}).await.unwrap();
        let theirs = officer.call(ListProxies {}).await.unwrap();
        assert!(theirs.helpers.is_empty());
        assert_eq!(theirs.helping.len(), 1);
        assert!(theirs.helping[0].acts.is_empty());
        assert_eq!(theirs.helping[0].person_name, "周*兰");
        let own = world.resident().call(ListProxies {}).await.unwrap();
        assert!(own.helping.is_empty());
        let [helped] = own.helpers.as_slice() else { panic!("{own:?}") };
        assert_eq!(helped.helper_name, "张*");
        assert!(helped.org_name.is_some());
        let acts: Vec<_> = helped.acts.iter().map(|act| act.words.zh.as_str()).collect();
        assert_eq!(acts, ["代本人查看"]);
        let others = world.other_resident().call(ListProxies {}).await.unwrap();
        assert!(others.helpers.is_empty() && others.helping.is_empty());
        assert_eq!(world.clerk().refusal(ListProxies {}).await, "not_allowed");
    }
}
