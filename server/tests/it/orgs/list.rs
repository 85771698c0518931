use shared::base::Text;
use shared::orgs::OrgKind;
use shared::orgs::api::ListOrgs;

use crate::on_both;
use crate::world::{World, org};

on_both! {
    async fn orgs_are_listed_by_kind_and_name_page_by_page(backend) {
        let world = World::new(backend).await;
        let mut seen = Vec::new();
        let mut cursor = None;
        loop {
            let request = ListOrgs { cursor, limit: Some(4), ..ListOrgs::default() };
            let page = world.office().call(request).await.unwrap();
            assert_eq!(page.total, Some(9));
            seen.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 9);
        let mut sorted = seen.clone();
        sorted.sort_by_key(|org| (org.kind.code(), org.name.zh.clone(), org.id));
        assert_eq!(seen, sorted);
        assert!(seen.iter().all(|org| org.id != org::FOREIGN_ENTERPRISE));
    }

    async fn one_kind_is_listed_alone(backend) {
        let world = World::new(backend).await;
        let request = ListOrgs { kind: Some(OrgKind::Enterprise), ..ListOrgs::default() };
        let page = world.admin().call(request).await.unwrap();
        assert_eq!((page.total, page.items.len(), page.next), (Some(2), 2, None));
        let textiles = page.items.iter().find(|org| org.id == org::ENTERPRISE).unwrap();
        assert_eq!(textiles.uscc.as_deref(), Some("91330211MA281A1B77"));
        assert_eq!((textiles.area_code.as_str(), textiles.area_name.zh.as_str()),
            ("330211001201", "柳村"));
    }

    async fn a_cursor_that_was_never_given_is_refused(backend) {
        let world = World::new(backend).await;
        for cursor in ["x", "00000000-0000-0000-0000-00000000ffff"] {
            let cursor = Some(Text::new(cursor).unwrap());
            let problem = world
                .office()
                .call(ListOrgs { cursor, ..ListOrgs::default() })
                .await
                .unwrap_err();
            assert_eq!(problem.code, "invalid_request");
            assert_eq!(problem.errors[0].pointer, "/cursor");
        }
    }
}
