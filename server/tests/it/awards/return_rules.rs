use shared::awards::RulesState;
use shared::awards::api::{ReadAwardRules, ReturnRules};
use shared::base::{OrgId, Text};

use super::{ENTERPRISE, Rules, clause, insert_rules};
use crate::on_both;
use crate::world::{World, neighbour, org};

fn send_back(org: OrgId, version: u32, reason: &str) -> ReturnRules {
    ReturnRules {
        org,
        version,
        reason: Text::new(reason).unwrap(),
    }
}

const RULES: ReadAwardRules = ReadAwardRules {
    org: org::ENTERPRISE,
};

on_both! {
    async fn rules_sent_back_never_bind_and_may_be_mended(backend) {
        let mut world = World::new(backend).await;
        world.accepted().await;
        world.submitted(&[clause("1", "4", "带教新员工")]).await;
        let town = world.town_officer();
        let problem = town.call(send_back(org::ENTERPRISE, 1, " ")).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        assert_eq!(town.refusal(send_back(org::ENTERPRISE, 2, "过高")).await, "not_found");
        let back = send_back(org::ENTERPRISE, 1, "分值过高");
        let desk = town.call(back.clone()).await.unwrap();
        let version = &desk.versions[0];
        assert_eq!((version.state, version.last_day), (RulesState::Returned, None));
        assert_eq!(version.returned.as_ref().unwrap().reason, "分值过高");
        // The very same again changes nothing; another word finds nothing in notice.
        assert_eq!(town.call(back).await.unwrap().versions, desk.versions);
        assert_eq!(town.refusal(send_back(org::ENTERPRISE, 1, "别的")).await, "not_in_notice");

        let desk = world.submitted(&[clause("1", "2", "带教新员工")]).await;
        assert_eq!((desk.versions[0].version, desk.versions.len()), (2, 2));
        world.travel_to("2018-07-07").await;
        assert_eq!(world.clerk().call(RULES).await.unwrap().version, Some(2));
        let late = send_back(org::ENTERPRISE, 2, "晚了");
        assert_eq!(world.town_officer().refusal(late).await, "not_in_notice");
    }

    async fn the_version_in_force_goes_on_where_the_next_is_sent_back(backend) {
        let mut world = World::new(backend).await;
        world.accepted().await;
        world.write(|conn| insert_rules(conn, &ENTERPRISE));
        world.submitted(&[clause("1", "4", "带教新员工")]).await;
        world.office().call(send_back(org::ENTERPRISE, 2, "过高")).await.unwrap();
        world.travel_to("2018-07-09").await;
        assert_eq!(world.clerk().call(RULES).await.unwrap().version, Some(1));
    }

    async fn only_who_supervises_sends_back(backend) {
        let world = World::new(backend).await.with_neighbours();
        world.accepted().await;
        world.submitted(&[clause("1", "4", "带教新员工")]).await;
        let back = send_back(org::ENTERPRISE, 1, "过高");
        for caller in [
            world.head(),
            world.clerk(),
            world.village_officer(),
            world.caller(neighbour::account::OTHER_TOWN_OFFICER),
        ] {
            assert_eq!(caller.refusal(back.clone()).await, "not_allowed");
        }
        world.write(|conn| {
            insert_rules(conn, &Rules { org: org::TOWN, from: "2018-08-01", ..ENTERPRISE })
        });
        let of_town = send_back(org::TOWN, 1, "过高");
        assert_eq!(world.town_officer().refusal(of_town.clone()).await, "checked_above");
        world.office().call(of_town).await.unwrap();
    }
}
