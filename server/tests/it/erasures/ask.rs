use diesel::prelude::*;
use server::db::schema::account_grants;
use shared::base::ErasureId;
use shared::erasures::api::{AskErasure, ReadMyErasures, WithdrawErasure};
use shared::erasures::{ErasureAct, ErasureReason, ErasureState};
use uuid::Uuid;

use super::{ask, grant, step};
use crate::on_both;
use crate::world::{World, account, date};

on_both! {
    async fn a_request_has_a_deadline_of_the_published_calendar(backend) {
        let world = World::new(backend).await;
        let request = ask();
        let asked = world.resident().call(request).await.unwrap();
        assert_eq!(asked.row.state, ErasureState::Asked);
        assert_eq!(asked.row.due_on, date("2018-07-20"));
        assert!(!asked.calendar.is_empty() && !asked.row.overdue);
        assert_eq!(asked.may, [ErasureAct::Withdrawn]);
        // The same again, and another while it is under way.
        assert_eq!(world.resident().call(request).await.unwrap(), asked);
        let other = AskErasure { reason: ErasureReason::Unlawful, ..request };
        assert_eq!(world.resident().refusal(other).await, "id_reused");
        assert_eq!(world.other_resident().refusal(request).await, "id_reused");
        assert_eq!(world.resident().refusal(ask()).await, "already_open");
        let mine = world.resident().call(ReadMyErasures {}).await.unwrap();
        assert_eq!(mine.items, [asked]);
        assert!(world.other_resident().call(ReadMyErasures {}).await.unwrap().items.is_empty());
        assert_eq!(world.office().refusal(ask()).await, "not_allowed");
    }

    async fn it_is_overdue_behind_its_last_day(backend) {
        let mut world = World::new(backend).await;
        world.resident().call(ask()).await.unwrap();
        world.travel_to("2018-07-20").await;
        let overdue = |world: &World| {
            let caller = world.resident();
            async move { caller.call(ReadMyErasures {}).await.unwrap().items[0].row.overdue }
        };
        assert!(!overdue(&world).await);
        world.travel_to("2018-07-21").await;
        assert!(overdue(&world).await);
    }

    async fn it_can_be_withdrawn_until_it_is_confirmed_and_asked_again(backend) {
        let world = World::new(backend).await;
        let asked = world.resident().call(ask()).await.unwrap();
        world.office().call(grant(&asked)).await.unwrap();
        let seen = world.resident().call(ReadMyErasures {}).await.unwrap().items;
        // What one officer means to do is not told before it is confirmed.
        assert_eq!((seen[0].row.state, seen[0].steps.len()), (ErasureState::Asked, 1));
        let request = WithdrawErasure { erasure: asked.row.id, step: step() };
        assert_eq!(world.other_resident().refusal(request).await, "not_found");
        let withdrawn = world.resident().call(request).await.unwrap();
        assert_eq!(withdrawn.row.state, ErasureState::Withdrawn);
        assert_eq!(world.resident().call(request).await.unwrap(), withdrawn);
        let again = WithdrawErasure { step: step(), ..request };
        assert_eq!(world.resident().refusal(again).await, "ended");
        let unknown = WithdrawErasure { erasure: ErasureId(Uuid::now_v7()), step: step() };
        assert_eq!(world.resident().refusal(unknown).await, "not_found");
        world.resident().call(ask()).await.unwrap();
    }

    async fn whoever_holds_a_post_as_well_is_refused(backend) {
        let world = World::new(backend).await;
        let post = |conn: &mut server::db::Conn| {
            diesel::insert_into(account_grants::table)
                .values((
                    account_grants::account_id.eq(account::RESIDENT.to_string()),
                    account_grants::role.eq("auditor"),
                    account_grants::org_id.eq(None::<String>),
                    account_grants::area_id.eq(None::<String>),
                ))
                .execute(conn)?;
            Ok(())
        };
        world.db.write(post).await.unwrap();
        assert_eq!(world.resident().refusal(ask()).await, "holds_post");
    }
}
