use shared::audit::api::{AuditOverview, ReadAuditOverview, SampleAudit};

use super::look;
use crate::on_both;
use crate::world::{World, date, person};

on_both! {
    async fn seven_days_are_counted_and_the_last_sample_is_told(backend) {
        let mut world = World::new(backend).await;
        let overview = async |world: &World| world.auditor().call(ReadAuditOverview {}).await;
        look(&world, person::RESIDENT).await;
        look(&world, person::FAR).await;
        let told = overview(&world).await.unwrap();
        let expected = AuditOverview {
            since: date("2018-06-25"),
            looks: 2,
            locks: 0,
            refused_codes: 0,
            sampled_on: None,
        };
        assert_eq!(told, expected);
        world.auditor().call(SampleAudit::default()).await.unwrap();
        world.pass_days(7).await;
        let told = overview(&world).await.unwrap();
        assert_eq!((told.looks, told.sampled_on), (0, Some(date("2018-07-01"))));
    }
}
