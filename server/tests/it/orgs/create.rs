use shared::base::OrgId;
use shared::orgs::OrgKind;
use shared::orgs::api::{CreateOrg, ReadOrg};
use uuid::Uuid;

use super::text;
use crate::on_both;
use crate::world::{World, account, area, org};

fn factory() -> CreateOrg {
    CreateOrg {
        org: OrgId(Uuid::now_v7()),
        kind: OrgKind::Enterprise,
        name_zh: text("杨村五金厂"),
        name_en: text(""),
        uscc: text("92330211 ma2b000192"),
        area: area::NEXT_VILLAGE,
        school_area: None,
    }
}

on_both! {
    async fn an_organisation_is_entered_once(backend) {
        let world = World::new(backend).await;
        let request = factory();
        let made = world.admin().call(request.clone()).await.unwrap();
        assert_eq!(made.org.uscc.as_deref(), Some("92330211MA2B000192"));
        assert_eq!(made.org.name.en, "杨村五金厂");
        assert_eq!((made.history.len(), made.people), (1, 0));
        assert_eq!(world.admin().call(request.clone()).await.unwrap(), made);
        let other = CreateOrg { name_zh: text("另一个"), ..request.clone() };
        assert_eq!(world.admin().refusal(other).await, "id_reused");
        let taken = CreateOrg { org: OrgId(Uuid::now_v7()), ..request.clone() };
        assert_eq!(world.admin().refusal(taken).await, "uscc_taken");
        assert_eq!(world.audited("org_created", request.org), 1);
    }

    async fn every_field_at_fault_is_named(backend) {
        let world = World::new(backend).await;
        for (request, pointers) in [
            (CreateOrg { uscc: text("91330211MA281A1B78"), name_zh: text("=1"), ..factory() },
                vec!["/name_zh", "/uscc"]),
            (CreateOrg { uscc: text(""), ..factory() }, vec!["/uscc"]),
            (CreateOrg { area: area::GRID, ..factory() }, vec!["/area"]),
            (CreateOrg { area: area::FOREIGN_VILLAGE, ..factory() }, vec!["/area"]),
            (CreateOrg { kind: OrgKind::School, uscc: text(""), area: area::TOWN, ..factory() },
                vec!["/school_area"]),
            (CreateOrg {
                kind: OrgKind::School,
                uscc: text(""),
                area: area::TOWN,
                school_area: Some(area::TOWN),
                ..factory()
            }, vec!["/school_area"]),
        ] {
            let problem = world.admin().call(request).await.unwrap_err();
            let found: Vec<&str> = problem.errors.iter().map(|one| one.pointer.as_str()).collect();
            assert_eq!(found, pointers);
        }
    }

    async fn the_page_of_an_organisation_shows_who_works_there(backend) {
        let world = World::new(backend).await;
        let request = ReadOrg { org: org::ENTERPRISE };
        let detail = world.office().call(request.clone()).await.unwrap();
        let logins: Vec<&str> = detail.accounts.iter().map(|one| one.login.as_str()).collect();
        assert_eq!(logins, ["clerk", "head"]);
        assert!(detail.people >= 4, "{}", detail.people);
        let foreign = world.caller(account::FOREIGN_ADMIN);
        assert_eq!(foreign.refusal(request).await, "not_allowed");
    }
}
