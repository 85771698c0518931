use shared::audit::api::{AuditFilter, SampleAudit};

use super::{found, look, of_event, text};
use crate::on_both;
use crate::world::{World, person};

fn draw(seed: Option<&str>, size: u32) -> SampleAudit {
    SampleAudit {
        filter: of_event("resident_read"),
        size: Some(size),
        seed: seed.map(text),
    }
}

on_both! {
    async fn the_same_seed_draws_the_same_again_whatever_is_written_since(backend) {
        let mut world = World::new(backend).await;
        for _ in 0..12 {
            look(&world, person::RESIDENT).await;
        }
        world.pass_minutes(1).await;
        let first = world.auditor().call(draw(None, 5)).await.unwrap();
        assert_eq!((first.items.len(), first.of), (5, 12));
        for _ in 0..12 {
            look(&world, person::FAR).await;
        }
        world.pass_minutes(1).await;
        let typed = first.seed.to_lowercase();
        let again = world.auditor().call(draw(Some(&typed), 5)).await.unwrap();
        assert_eq!(again, first);
        let other = world.auditor().call(draw(None, 24)).await.unwrap();
        assert_eq!((other.items.len(), other.of), (24, 24));
        assert_ne!(other.seed, first.seed);
    }

    async fn a_draw_is_audited_with_its_seed(backend) {
        let mut world = World::new(backend).await;
        look(&world, person::RESIDENT).await;
        world.pass_minutes(1).await;
        let drawn = world.auditor().call(draw(None, 5)).await.unwrap();
        let rows = found(&world, of_event("audit_sampled")).await;
        assert_eq!(rows[0].subject, Some(drawn.seed));
    }

    async fn what_is_no_seed_is_told(backend) {
        let world = World::new(backend).await;
        for typed in ["x", "ABCDEFGH", "ABC-1", "ABCDEFGH-x", "ABCDEFGH-9223372036854775807"] {
            let problem = world.auditor().call(draw(Some(typed), 5)).await.unwrap_err();
            assert_eq!(problem.errors[0].pointer, "/seed", "{typed}");
        }
    }

    async fn a_sample_of_nothing_is_empty(backend) {
        let world = World::new(backend).await;
        let filter = AuditFilter { account: Some(text("nobody")), ..AuditFilter::default() };
        let request = SampleAudit { filter, ..SampleAudit::default() };
        let drawn = world.auditor().call(request).await.unwrap();
        assert_eq!((drawn.items.len(), drawn.of), (0, 0));
    }
}
