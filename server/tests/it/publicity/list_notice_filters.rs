use shared::publicity::api::ListNoticeFilters;

use crate::awards::{awarding, sign, village_draft, void};
use crate::on_both;
use crate::world::{area, org, person};

on_both! {
    async fn only_towns_and_organisations_with_notices_are_offered(backend) {
        let world = awarding(backend).await;
        let nothing = world.anon().call(ListNoticeFilters {}).await.unwrap();
        assert_eq!((nothing.towns.len(), nothing.orgs.len()), (0, 0));
        assert_eq!(nothing.today, world.today());
        world.signed(person::RESIDENT, "3").await;
        world.signed(person::COLLEAGUE, "3").await;
        let award = village_draft(person::COLLEAGUE, 1, "1");
        world.village_officer().call(award.clone()).await.unwrap();
        world.village_head().call(sign(&award)).await.unwrap();
        let filters = world.anon().call(ListNoticeFilters {}).await.unwrap();
        let towns: Vec<_> = filters.towns.iter().map(|town| (town.id, town.lines)).collect();
        assert_eq!(towns, [(area::TOWN, 3)]);
        let orgs: Vec<_> = filters.orgs.iter().map(|org| (org.id, org.town, org.lines)).collect();
        assert_eq!(orgs, [(org::ENTERPRISE, area::TOWN, 2), (org::VILLAGE, area::TOWN, 1)]);
        world.office().call(void(&award, "事实不符")).await.unwrap();
        let filters = world.anon().call(ListNoticeFilters {}).await.unwrap();
        assert_eq!(filters.orgs.len(), 1);
    }
}
