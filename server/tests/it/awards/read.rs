use shared::awards::api::ReadAward;

use super::{RESIDENT, awarding};
use crate::on_both;
use crate::world::org;

on_both! {
    async fn the_own_organisation_and_the_office_read_an_award(backend) {
        let world = awarding(backend).await;
        let (award, signed) = world.signed(RESIDENT, "3").await;
        let request = ReadAward { org: award.org, award: award.award };
        assert_eq!(world.head().call(request.clone()).await.unwrap(), signed);
        let seen = world.office().call(request.clone()).await.unwrap();
        assert_eq!((seen.evidence.as_str(), seen.drafted_by_me), ("带徒记录 3 页", false));
        assert_eq!(world.other_head().refusal(request.clone()).await, "not_allowed");
        let elsewhere = ReadAward { org: org::OTHER_ENTERPRISE, ..request };
        assert_eq!(world.other_head().refusal(elsewhere).await, "not_found");
    }
}
