use shared::access::Role;
use shared::accounts::api::{ChangePosts, NewPost, ReadMe};
use shared::awards::api::SearchAwardees;
use shared::orgs::api::{CloseOrg, ListOrgs};

use super::{close, read, text};
use crate::awards::{RESIDENT, allocation, awarding, draft, sign};
use crate::on_both;
use crate::world::{World, account, org};

on_both! {
    async fn a_closed_enterprise_awards_nothing_new_and_keeps_what_it_gave(backend) {
        let mut world = awarding(backend).await;
        let before = world.signed(RESIDENT, "1").await.0;
        let open = draft(RESIDENT, "1");
        world.clerk().call(open.clone()).await.unwrap();
        world.admin().call(close(org::ENTERPRISE, "2018-07-02")).await.unwrap();
        assert_eq!(read(&world, org::ENTERPRISE).await.open_drafts, 1);
        // Until the day it still acts.
        world.clerk().call(draft(RESIDENT, "1")).await.unwrap();
        world.travel_to("2018-07-02").await;
        assert_eq!(world.head().refusal(sign(&open)).await, "awarder_ended");
        assert_eq!(world.clerk().refusal(draft(RESIDENT, "1")).await, "awarder_ended");
        let request = SearchAwardees::of(org::ENTERPRISE);
        assert_eq!(world.clerk().call(request).await.unwrap().items, []);
        assert_eq!(world.office().refusal(allocation(org::ENTERPRISE, "5")).await, "awarder_ended");
        let award = shared::awards::api::ReadAward { org: org::ENTERPRISE, award: before.award };
        let award = world.office().call(award).await.unwrap();
        assert!(award.reason.is_none(), "what was given stays");
    }

    async fn posts_at_a_closed_organisation_no_longer_act(backend) {
        let mut world = World::new(backend).await;
        world.admin().call(close(org::ENTERPRISE, "2018-07-02")).await.unwrap();
        let me = world.clerk().call(ReadMe {}).await.unwrap();
        assert_eq!(me.actor.grants.len(), 1);
        world.travel_to("2018-07-02").await;
        let me = world.clerk().call(ReadMe {}).await.unwrap();
        assert_eq!((me.actor.grants.len(), me.posts.len()), (0, 0));
        let listed = read(&world, org::ENTERPRISE).await;
        assert_eq!(listed.accounts.len(), 2, "the accounts keep their history");
        let post = NewPost { role: Role::AwardClerk, org: Some(org::ENTERPRISE), grid: None };
        let request = ChangePosts {
            account: account::OTHER_CLERK,
            posts: vec![post],
            reason: text("调动"),
        };
        assert_eq!(world.admin().refusal(request).await, "not_found");
    }

    async fn it_closes_once_and_the_list_leaves_it_out(backend) {
        let world = World::new(backend).await;
        let request = close(org::OTHER_ENTERPRISE, "2018-07-01");
        let closed = world.admin().call(request.clone()).await.unwrap();
        assert_eq!(world.admin().call(request.clone()).await.unwrap(), closed);
        let other = CloseOrg { reason: text("吊销"), ..request };
        assert_eq!(world.admin().refusal(other).await, "already_ended");
        assert_eq!(world.audited("org_closed", org::OTHER_ENTERPRISE), 1);
        let shown = world.admin().call(ListOrgs::default()).await.unwrap();
        assert!(shown.items.iter().all(|one| one.id != org::OTHER_ENTERPRISE));
        let all = ListOrgs { ended: Some(true), ..ListOrgs::default() };
        let all = world.admin().call(all).await.unwrap();
        let found = all.items.iter().find(|one| one.id == org::OTHER_ENTERPRISE).unwrap();
        assert_eq!(found.ending.as_ref().unwrap().reason, "注销");
        assert_eq!(world.admin().refusal(close(org::OFFICE, "2018-07-02")).await, "last_office");
    }
}
