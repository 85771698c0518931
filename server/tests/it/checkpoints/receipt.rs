use diesel::prelude::*;
use server::db::schema::{checkpoint_entries, notice_lines};
use shared::awards::api::VoidAward;
use shared::base::{AwardId, Points};
use shared::checkpoints::api::{ReadCheckpoint, ReadReceipt};
use shared::checkpoints::{PublicKey, Receipt};
use uuid::Uuid;

use crate::awards::{awarding, draft, void};
use crate::on_both;
use crate::world::{World, person};

async fn key(world: &World) -> PublicKey {
    let view = world.anon().call(ReadCheckpoint {}).await.unwrap();
    PublicKey::read(&view.key).unwrap()
}

on_both! {
    async fn who_was_awarded_proves_the_line_without_the_server(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(person::RESIDENT, "3").await;
        let ask = ReadReceipt { award: award.award };
        assert_eq!(world.resident().refusal(ask.clone()).await, "not_sealed_yet");
        world.seal();
        let receipt = world.resident().call(ask).await.unwrap();
        let code = receipt.code();
        let proven = Receipt::read(&code).unwrap().prove(&key(&world).await).unwrap();
        assert_eq!(proven.line.award, award.award);
        assert_eq!(Points::from_hundredths(proven.line.hundredths), award.points);
        assert!(proven.line.name.contains('*'), "{}", proven.line.name);
    }

    async fn a_receipt_stands_when_the_log_has_grown_and_the_award_is_voided(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(person::RESIDENT, "3").await;
        world.seal();
        let ask = ReadReceipt { award: award.award };
        let early = world.resident().call(ask.clone()).await.unwrap();
        let request: VoidAward = void(&award, "重复");
        world.office().call(request).await.unwrap();
        world.seal();
        let late = world.resident().call(ask).await.unwrap();
        assert_ne!(early.note, late.note);
        let key = key(&world).await;
        assert_eq!(early.prove(&key).unwrap().line, late.prove(&key).unwrap().line);
    }

    async fn a_line_that_was_taken_down_leaves_no_trace_and_no_fault(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(person::RESIDENT, "3").await;
        world.seal();
        let ask = ReadReceipt { award: award.award };
        let kept = world.resident().call(ask.clone()).await.unwrap();
        world.write(|conn| {
            diesel::update(notice_lines::table)
                .set((notice_lines::name.eq(""), notice_lines::id_tail.eq("")))
                .execute(conn)?;
            Ok(())
        });
        assert_eq!(world.resident().refusal(ask).await, "line_taken_down");
        let salts = world.db.read_blocking(|conn| {
            Ok(checkpoint_entries::table
                .filter(checkpoint_entries::kind.eq("notice"))
                .select(checkpoint_entries::salt)
                .load::<String>(conn)?)
        });
        assert_eq!(salts.unwrap(), [""]);
        assert_eq!(world.faults(None), Vec::<String>::new());
        // What was kept still proves what stood there.
        assert!(kept.prove(&key(&world).await).is_ok());
    }

    async fn nobody_gets_the_receipt_of_another(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(person::COLLEAGUE, "2").await;
        let waiting = draft(person::RESIDENT, "1");
        world.clerk().call(waiting.clone()).await.unwrap();
        world.seal();
        for award in [award.award, waiting.award, AwardId(Uuid::nil())] {
            assert_eq!(world.resident().refusal(ReadReceipt { award }).await, "not_found");
        }
        let ask = ReadReceipt { award: award.award };
        assert_eq!(world.clerk().refusal(ask).await, "not_allowed");
    }
}
