use shared::awarders::AwarderStanding;
use shared::awarders::api::{ApplyAsAwarder, ListAwarderFiles};
use shared::base::OrgId;

use super::{accept, application, naming};
use crate::actors::Caller;
use crate::on_both;
use crate::world::{World, account, neighbour, org};

async fn listed(caller: &Caller, standing: Option<AwarderStanding>) -> Vec<OrgId> {
    let request = ListAwarderFiles {
        standing,
        ..ListAwarderFiles::default()
    };
    let list = caller.call(request).await.unwrap();
    assert_eq!(list.total, u32::try_from(list.items.len()).ok());
    list.items.iter().map(|row| row.org).collect()
}

on_both! {
    async fn a_town_lists_what_lies_in_it_those_that_wait_first(backend) {
        let world = World::new(backend).await.with_neighbours();
        world.head().call(application()).await.unwrap();
        world.town_officer().call(accept(org::ENTERPRISE)).await.unwrap();
        let village = ApplyAsAwarder {
            org: org::VILLAGE,
            ..naming(&[account::VILLAGE_OFFICER, account::VILLAGE_HEAD])
        };
        world.village_head().call(village).await.unwrap();
        let (town, office) = (world.town_officer(), world.office());
        let both = [org::VILLAGE, org::ENTERPRISE];
        assert_eq!(listed(&town, None).await, both);
        assert_eq!(listed(&office, None).await, both);
        let waiting = Some(AwarderStanding::Waiting);
        assert_eq!(listed(&town, waiting).await, [org::VILLAGE]);
        assert_eq!(listed(&town, Some(AwarderStanding::Suspended)).await, []);
        let other = world.caller(neighbour::account::OTHER_TOWN_OFFICER);
        assert_eq!(listed(&other, None).await, []);
        let page = ListAwarderFiles { limit: Some(1), ..ListAwarderFiles::default() };
        let first = town.call(page.clone()).await.unwrap();
        let next = ListAwarderFiles { cursor: first.next.clone(), ..page };
        let second = town.call(next).await.unwrap();
        assert_eq!((first.total, second.next), (Some(2), None));
        assert_eq!([first.items[0].org, second.items[0].org], both);
        assert_eq!(world.clerk().refusal(ListAwarderFiles::default()).await, "not_allowed");
    }
}
