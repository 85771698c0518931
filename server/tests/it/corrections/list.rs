use serde_json::json;
use shared::corrections::Decision;
use shared::corrections::api::{CorrectionFilter, ListCorrections, ListMyCorrections};

use super::{claim, claim_of, decided, with_degree};
use crate::actors::Caller;
use crate::on_both;
use crate::world::{World, account};

async fn listed(caller: &Caller, filter: Option<CorrectionFilter>) -> Vec<String> {
    let request = ListCorrections {
        filter,
        ..ListCorrections::default()
    };
    let list = caller.call(request).await.unwrap();
    assert_eq!(list.total, u32::try_from(list.items.len()).ok());
    list.items.into_iter().map(|row| row.fact).collect()
}

/// A degree decided on, a degree and a home that wait.
async fn queue(world: &World) {
    decided(world, &world.department_officer(), Decision::Reject).await;
    world.resident().call(claim()).await.unwrap();
    let home = claim_of("home", json!("rental"));
    world.resident().call(home).await.unwrap();
}

on_both! {
    async fn each_desk_sees_what_it_answers_for(backend) {
        let mut world = with_degree(backend).await;
        queue(&world).await;
        let waiting = None;
        assert_eq!(listed(&world.department_officer(), waiting).await, ["education"]);
        assert_eq!(listed(&world.town_officer(), waiting).await, ["home"]);
        assert_eq!(listed(&world.office(), waiting).await, ["education", "home"]);
        let next_door = world.caller(account::FOREIGN_OFFICE);
        let refusal = next_door.refusal(ListCorrections::default()).await;
        assert_eq!(refusal, "no_scheme_in_force");
        let ended = Some(CorrectionFilter::Ended);
        assert_eq!(listed(&world.department_officer(), ended).await, ["education"]);
        let overdue = Some(CorrectionFilter::Overdue);
        assert!(listed(&world.office(), overdue).await.is_empty());
        world.travel_to("2018-07-20").await;
        assert_eq!(listed(&world.office(), overdue).await.len(), 2);
    }

    async fn a_list_goes_on_where_the_page_ended(backend) {
        let world = with_degree(backend).await;
        queue(&world).await;
        let (mut cursor, mut walked) = (None, Vec::new());
        loop {
            let request = ListMyCorrections { cursor, limit: Some(1) };
            let page = world.resident().call(request).await.unwrap();
            assert_eq!(page.total, Some(3));
            walked.extend(page.items.into_iter().map(|row| row.fact));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(walked.len(), 3);
        assert_eq!(walked.iter().filter(|fact| *fact == "home").count(), 1);
    }
}
