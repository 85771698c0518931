use shared::base::CodeId;
use shared::proxies::api::IssueProxyCode;
use uuid::Uuid;

use super::{by_code, code};
use crate::on_both;
use crate::world::{World, account, person};

on_both! {
    async fn the_same_asked_again_shows_the_same_code(backend) {
        let world = World::new(backend).await;
        let request = IssueProxyCode { code: CodeId(Uuid::now_v7()) };
        let first = world.resident().call(request).await.unwrap();
        assert_eq!(world.resident().call(request).await.unwrap(), first);
        assert_eq!((first.code.len(), first.seconds_left), (6, 600));
        assert_eq!(world.other_resident().refusal(request).await, "id_reused");
    }

    async fn a_new_code_takes_the_place_of_the_one_before(backend) {
        let world = World::new(backend).await;
        let first = code(&world.resident()).await;
        let second = code(&world.resident()).await;
        let officer = world.village_officer();
        if first != second {
            let refused = officer.refusal(by_code(person::RESIDENT, &first)).await;
            assert_eq!(refused, "proxy_code_wrong");
        }
        officer.call(by_code(person::RESIDENT, &second)).await.unwrap();
    }

    async fn who_is_not_bound_has_none(backend) {
        let world = World::new(backend).await;
        let request = IssueProxyCode { code: CodeId(Uuid::now_v7()) };
        let unbound = world.caller(account::UNREAD_RESIDENT);
        assert_eq!(unbound.refusal(request).await, "not_allowed");
        assert_eq!(world.village_officer().refusal(request).await, "not_allowed");
    }
}
