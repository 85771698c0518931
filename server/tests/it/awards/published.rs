use shared::awards::RulesState;
use shared::awards::api::{ListAwarders, ReadAwarder};
use shared::base::{OrgId, Text};
use shared::orgs::OrgKind;

use super::{RESIDENT, awarding, clause, points, sign, village_draft, void};
use crate::awarders::suspend;
use crate::on_both;
use crate::world::{World, date, org};

const ENTERPRISE: ReadAwarder = ReadAwarder {
    org: org::ENTERPRISE,
};

async fn listed(world: &World, request: ListAwarders) -> Vec<OrgId> {
    let list = world.anon().call(request).await.unwrap();
    list.items.iter().map(|row| row.org).collect()
}

on_both! {
    async fn everyone_finds_the_awarders_by_name_and_kind(backend) {
        let world = awarding(backend).await;
        let all = world.anon().call(ListAwarders::default()).await.unwrap();
        assert_eq!(all.total, Some(3));
        let row = all.items.iter().find(|row| row.org == org::ENTERPRISE).unwrap();
        assert_eq!((row.version, row.notice_until, row.suspended), (Some(1), None, false));
        assert_eq!((row.year, row.allocated, row.given), (2018, points("63"), points("0")));
        let named = |name: &str| ListAwarders {
            name: Some(Text::new(name).unwrap()),
            ..ListAwarders::default()
        };
        assert_eq!(listed(&world, named("模具")).await, [org::OTHER_ENTERPRISE]);
        assert_eq!(listed(&world, named("DONGHE TEX")).await, [org::ENTERPRISE]);
        assert_eq!(listed(&world, named("教育局")).await, []);
        let villages = ListAwarders { kind: Some(OrgKind::Village), ..ListAwarders::default() };
        assert_eq!(listed(&world, villages).await, [org::VILLAGE]);
        let schools = ListAwarders { kind: Some(OrgKind::School), ..ListAwarders::default() };
        assert_eq!(listed(&world, schools).await, []);

        let page = ListAwarders { limit: Some(2), ..ListAwarders::default() };
        let first = world.anon().call(page.clone()).await.unwrap();
        let next = ListAwarders { cursor: first.next, ..page };
        let second = world.anon().call(next).await.unwrap();
        assert_eq!((first.items.len(), second.items.len(), second.next), (2, 1, None));
    }

    async fn rules_and_results_of_one_are_shown_and_nobody_is_named(backend) {
        let mut world = awarding(backend).await;
        world.accepted().await;
        world.signed(RESIDENT, "2").await;
        let (voided, _) = world.signed(RESIDENT, "3").await;
        world.office().call(void(&voided, "事实不符")).await.unwrap();
        world.signed(RESIDENT, "1.5").await;
        world.submitted(&[clause("1", "4", "带教新员工")]).await;
        let view = world.anon().call(ENTERPRISE).await.unwrap();
        assert_eq!((view.row.allocated, view.row.given), (points("63"), points("3.5")));
        assert_eq!(view.row.notice_until, Some(date("2018-07-06")));
        let in_force = view.in_force.unwrap();
        assert_eq!((in_force.version, in_force.state), (1, RulesState::InForce));
        assert_eq!(in_force.last_day, Some(date("2018-07-06")));
        let in_notice = view.in_notice.unwrap();
        assert_eq!((in_notice.version, in_notice.clauses.len()), (2, 1));
        let results: Vec<_> = view.results.iter()
            .map(|one| (one.version, one.clause, one.awards, one.points)).collect();
        assert_eq!(results, [(1, 6, 2, points("3.5"))]);

        world.office().call(suspend(org::ENTERPRISE)).await.unwrap();
        world.travel_to("2018-07-07").await;
        let view = world.anon().call(ENTERPRISE).await.unwrap();
        assert!(view.row.suspended && view.in_notice.is_none());
        assert_eq!(view.in_force.unwrap().version, 2);
        // What was given by the version before is still told.
        assert_eq!(view.results[0].text.zh, "带出新员工并独立上岗");
    }

    async fn who_has_no_rules_is_not_there(backend) {
        let world = awarding(backend).await;
        for org in [org::TOWN, org::SCHOOL, org::FOREIGN_ENTERPRISE, OrgId(uuid::Uuid::nil())] {
            let refused = world.anon().refusal(ReadAwarder { org }).await;
            assert_eq!(refused, "not_found", "{org}");
        }
        let award = village_draft(RESIDENT, 1, "1");
        world.village_officer().call(award.clone()).await.unwrap();
        world.village_head().call(sign(&award)).await.unwrap();
        let view = world.anon().call(ReadAwarder { org: org::VILLAGE }).await.unwrap();
        assert_eq!(view.results[0].indicator, "15-1");
        assert_eq!(view.row.town_name.zh, "东河街道");
    }
}
