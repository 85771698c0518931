use shared::awards::api::ListQuotas;
use shared::orgs::OrgKind;

use super::{RESIDENT, awarding, points};
use crate::on_both;
use crate::world::org;

const QUOTAS: ListQuotas = ListQuotas {
    year: 2018,
    kind: None,
    cursor: None,
    limit: None,
};

on_both! {
    async fn every_awarder_of_the_district_is_listed_with_its_sums(backend) {
        let world = awarding(backend).await;
        world.signed(RESIDENT, "3").await;
        let list = world.office().call(QUOTAS).await.unwrap();
        assert_eq!((list.total, list.items.len()), (Some(6), 6));
        assert!(list.items.iter().all(|row| row.org != org::FOREIGN_ENTERPRISE
            && row.org_kind != OrgKind::School));
        let of = |id| list.items.iter().find(|row| row.org == id).unwrap();
        let enterprise = of(org::ENTERPRISE);
        assert_eq!((enterprise.held, enterprise.left), (points("3"), points("60")));
        let formula = of(org::TOWN).formula.unwrap();
        assert_eq!((formula.points, formula.heads), (points("500"), None));
        assert_eq!(of(org::DEPARTMENT).allocated, points("0"));
    }

    async fn one_kind_is_listed_page_by_page(backend) {
        let world = awarding(backend).await;
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let kind = Some(OrgKind::Enterprise);
            let request = ListQuotas { kind, cursor, limit: Some(1), ..QUOTAS };
            let page = world.office().call(request).await.unwrap();
            seen.extend(page.items.into_iter().map(|row| row.org));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        seen.sort();
        assert_eq!(seen, [org::ENTERPRISE, org::OTHER_ENTERPRISE]);
        let none = ListQuotas { kind: Some(OrgKind::School), ..QUOTAS };
        assert_eq!(world.office().call(none).await.unwrap().total, Some(0));
    }

    async fn awarders_do_not_see_one_anothers_quotas(backend) {
        let world = awarding(backend).await;
        assert_eq!(world.head().refusal(QUOTAS).await, "not_allowed");
    }
}
