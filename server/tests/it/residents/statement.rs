use std::collections::BTreeSet;

use actix_web::rt::spawn;
use shared::base::StatementId;
use shared::residents::api::IssueStatement;
use uuid::Uuid;

use crate::on_both;
use crate::world::{World, account};

fn request(number: u128) -> IssueStatement {
    IssueStatement {
        statement: StatementId(Uuid::from_u128(number)),
    }
}

on_both! {
    async fn a_statement_asked_for_twice_is_the_same(backend) {
        let world = World::new(backend).await;
        let first = world.resident().call(request(1)).await.unwrap();
        let again = world.resident().call(request(1)).await.unwrap();
        assert_eq!(first, again);
        assert_eq!(first.valid_until.to_string(), "2018-07-31");
        let other = world.resident().call(request(2)).await.unwrap();
        assert_ne!(first.code, other.code);
        assert_eq!(first.code.len(), 9);
    }

    async fn a_statement_asked_for_many_times_at_once_is_the_same(backend) {
        let world = World::new(backend).await;
        let calls: Vec<_> = (0..16)
            .map(|_| {
                let resident = world.resident();
                spawn(async move { resident.call(request(1)).await })
            })
            .collect();
        let mut codes = BTreeSet::new();
        for call in calls {
            codes.insert(call.await.unwrap().unwrap().code);
        }
        assert_eq!(codes.len(), 1);
        assert_eq!(world.audited("statement_issued", request(1).statement), 1);
    }

    async fn another_persons_statement_is_not_told(backend) {
        let world = World::new(backend).await;
        world.resident().call(request(1)).await.unwrap();
        let other = world.caller(account::OTHER_RESIDENT);
        assert_eq!(other.refusal(request(1)).await, "id_reused");
    }

    async fn nobody_but_a_resident_issues_statements(backend) {
        let world = World::new(backend).await;
        for caller in [world.office(), world.clerk(), world.school_staff()] {
            assert_eq!(caller.refusal(request(1)).await, "not_allowed");
        }
    }
}
