use shared::awards::api::ListAwards;
use shared::orgs::api::{ChangeOrg, ListOrgs, ReadOrg};
use shared::publicity::api::ListNotices;

use super::{close, read, rename, text};
use crate::awards::{RESIDENT, awarding};
use crate::on_both;
use crate::world::{World, account, area, date, org};

on_both! {
    async fn a_rename_keeps_the_old_name_for_what_happened_then(backend) {
        let mut world = awarding(backend).await;
        world.signed(RESIDENT, "1").await;
        world.admin().call(rename("2018-07-02")).await.unwrap();
        let today = read(&world, org::ENTERPRISE).await;
        assert_eq!(today.org.name.zh, "东河纺织有限公司", "the change lies ahead");
        assert_eq!(today.history[0].name.zh, "东河织造有限公司");
        world.travel_to("2018-07-02").await;
        let renamed = read(&world, org::ENTERPRISE).await;
        assert_eq!(renamed.org.name.zh, "东河织造有限公司");
        assert_eq!(renamed.history[1].to, Some(date("2018-07-02")));
        let notices = world.anon().call(ListNotices::default()).await.unwrap();
        assert_eq!(notices.items[0].org_name.zh, "东河纺织有限公司");
        let awards = ListAwards { org: org::ENTERPRISE, state: None, cursor: None, limit: None };
        let awards = world.clerk().call(awards).await.unwrap();
        assert_eq!(awards.items[0].org_name.zh, "东河纺织有限公司");
        for query in ["织造", "纺织", "TEXTILES", "91330211ma281"] {
            let request = ListOrgs { query: Some(text(query)), ..ListOrgs::default() };
            let found = world.admin().call(request).await.unwrap();
            assert_eq!((found.total, found.items[0].id), (Some(1), org::ENTERPRISE), "{query}");
            assert_eq!(found.items[0].name.zh, "东河织造有限公司");
        }
    }

    async fn the_same_twice_is_one_and_the_past_is_not_rewritten(backend) {
        let world = World::new(backend).await;
        let request = rename("2018-06-01");
        let first = world.admin().call(request.clone()).await.unwrap();
        assert_eq!(world.admin().call(request.clone()).await.unwrap(), first);
        assert_eq!(world.audited("org_changed", org::ENTERPRISE), 1);
        let admin = world.admin();
        let moved = ChangeOrg { area: area::NEXT_VILLAGE, ..request.clone() };
        for (from, code) in [("2018-06-01", "later_change"), ("2018-05-01", "later_change")] {
            let earlier = ChangeOrg { from: date(from), ..moved.clone() };
            assert_eq!(admin.refusal(earlier).await, code, "{from}");
        }
        let same = ChangeOrg { from: date("2018-06-02"), ..request };
        assert_eq!(admin.refusal(same).await, "nothing_new");
        let far = ChangeOrg { from: date("0218-06-02"), ..moved.clone() };
        assert_eq!(admin.call(far).await.unwrap_err().errors[0].pointer, "/from");
        let unsaid = ChangeOrg { reason: text(""), ..moved.clone() };
        assert_eq!(admin.call(unsaid).await.unwrap_err().errors[0].pointer, "/reason");
        let moved = ChangeOrg { from: date("2018-06-02"), ..moved };
        let moved = admin.call(moved).await.unwrap();
        assert_eq!((moved.org.area_name.zh.as_str(), moved.history.len()), ("杨村", 3));
    }

    async fn what_has_ended_or_is_elsewhere_is_not_changed(backend) {
        let world = World::new(backend).await;
        world.admin().call(close(org::OTHER_ENTERPRISE, "2018-07-01")).await.unwrap();
        let request = ChangeOrg {
            org: org::OTHER_ENTERPRISE,
            uscc: text("92330211MA2B000192"),
            ..rename("2018-07-05")
        };
        assert_eq!(world.admin().refusal(request).await, "already_ended");
        let foreign = world.caller(account::FOREIGN_ADMIN);
        assert_eq!(foreign.refusal(rename("2018-07-02")).await, "not_allowed");
        assert_eq!(foreign.refusal(ReadOrg { org: org::ENTERPRISE }).await, "not_allowed");
    }
}
