use shared::policies::api::ListPolicies;
use shared::schemes::api::ListSchemes;

use crate::on_both;
use crate::world::World;

on_both! {
    async fn everyone_may_see_the_schemes_and_which_is_current(backend) {
        let world = World::new(backend).await;
        let schemes = world.anon().call(ListSchemes {}).await.unwrap();
        assert_eq!(schemes.today, world.today());
        assert_eq!((&*schemes.current, schemes.current_version), ("zhenhai-3.0", 1));
        let row = &schemes.schemes[0];
        assert!(row.notice.as_ref().unwrap().zh.contains("非官方"), "{row:?}");
    }

    async fn everyone_may_see_what_points_open(backend) {
        let world = World::new(backend).await;
        let policies = world.anon().call(ListPolicies {}).await.unwrap().policies;
        assert_eq!(policies.len(), 4);
        assert!(policies.iter().all(|policy| policy.example));
    }
}
