use serde_json::{Value, json};
use shared::accounts::api::DisableAccount;
use shared::audit::api::{AuditFilter, SearchAudit};
use shared::base::Text;
use shared::residents::api::{ReadResident, SearchResidents};

use super::{found, look, of_event, text};
use crate::on_both;
use crate::world::{Person, World, account, date, person};

fn codes(rows: &[shared::audit::api::AuditRow]) -> Vec<&str> {
    rows.iter().map(|row| row.event.as_str()).collect()
}

on_both! {
    async fn who_looked_at_a_person_is_found_by_the_citizen_id(backend) {
        let mut world = World::new(backend).await;
        look(&world, person::RESIDENT).await;
        look(&world, person::FAR).await;
        world.pass_minutes(5).await;
        let village = world.village_officer();
        village.call(ReadResident { person: person::RESIDENT }).await.unwrap();
        let id = Person::of(person::RESIDENT).citizen_id();
        let spaced = format!(" {} {}", &id.expose()[..6], &id.expose()[6..]);
        let filter = AuditFilter {
            looks: true,
            citizen_id: Some(text(&spaced)),
            ..AuditFilter::default()
        };
        let rows = found(&world, filter).await;
        let told: Vec<_> = rows.iter().map(|row| (row.at.as_str(), row.who.zh.as_str())).collect();
        assert_eq!(
            told,
            [
                ("2018-07-01 09:05:00", "张*（village）"),
                ("2018-07-01 09:00:00", "张*（office）"),
            ]
        );
        assert_eq!(rows[0].person, Some(person::RESIDENT));
        assert_eq!(rows[0].person_name.as_deref(), Some("周*兰"));
        assert_eq!((&*rows[0].what.zh, &*rows[0].what.en), ("查看档案", "Read a file"));
        assert!(rows[0].org.is_some());
    }

    async fn a_search_is_audited_itself_without_what_was_typed(backend) {
        let world = World::new(backend).await;
        let id = Person::of(person::RESIDENT).citizen_id();
        let filter = AuditFilter {
            citizen_id: Some(text(id.expose())),
            account: Some(text("office")),
            subject: Some(text("330211199003070010")),
            from: Some(date("2018-06-01")),
            ..AuditFilter::default()
        };
        assert!(found(&world, filter).await.is_empty());
        let rows = found(&world, of_event("audit_searched")).await;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].person, Some(person::RESIDENT));
        assert_eq!(rows[0].account.as_deref(), Some("auditor"));
        let told = serde_json::to_string(&rows[0].details).unwrap();
        assert!(told.contains("2018-06-01"), "{told}");
        assert!(!told.contains("330211199003070010") && !told.contains(id.expose()), "{told}");
    }

    async fn an_id_not_on_file_finds_as_little_as_a_person_nobody_looked_at(backend) {
        let world = World::new(backend).await;
        let search = |id: &str| SearchAudit {
            filter: AuditFilter { citizen_id: Some(text(id)), ..AuditFilter::default() },
            ..SearchAudit::default()
        };
        let near = Person::of(person::NEIGHBOUR).citizen_id();
        let known = world.auditor().call(search(near.expose())).await.unwrap();
        let unknown = world.auditor().call(search("11010519491231002X")).await.unwrap();
        assert_eq!(known, unknown);
        let wrong = world.auditor().call(search("110105194912310021")).await.unwrap_err();
        assert_eq!(wrong.errors[0].pointer, "/filter/citizen_id");
    }

    async fn rows_are_filtered_by_account_organisation_subject_and_days(backend) {
        let mut world = World::new(backend).await;
        look(&world, person::RESIDENT).await;
        let village = world.village_officer();
        village.call(ReadResident { person: person::RESIDENT }).await.unwrap();
        world.travel_to("2018-07-02").await;
        let disable = DisableAccount { account: account::CLERK, reason: Text::new("离职").unwrap() };
        world.admin().call(disable).await.unwrap();
        let day = |day: &str| Some(date(day));
        let default = AuditFilter::default;
        for (filter, events) in [
            (AuditFilter { account: Some(text("Office")), ..default() }, vec!["resident_read"]),
            (AuditFilter { account: Some(text("nobody")), ..default() }, vec![]),
            (AuditFilter { org: Some(text("没有这家")), ..default() }, vec![]),
            (AuditFilter { subject: Some(text("clerk")), ..default() }, vec!["account_disabled"]),
            (
                AuditFilter { until: day("2018-07-01"), ..default() },
                vec!["resident_read", "resident_read"],
            ),
            (
                AuditFilter {
                    person: Some(person::RESIDENT),
                    from: day("2018-07-02"),
                    ..default()
                },
                vec![],
            ),
            (AuditFilter { looks: true, event: Some(text("signed_in")), ..default() }, vec![]),
        ] {
            assert_eq!(codes(&found(&world, filter.clone()).await), events);
        }
        let disabled = found(&world, of_event("account_disabled")).await;
        assert_eq!(disabled[0].subject.as_deref(), Some("clerk"));
        let told = &disabled[0].details[0];
        assert_eq!((&*told.name.zh, &*told.value), ("理由", "离职"));
    }

    async fn the_pages_hold_every_row_once_also_of_one_moment(backend) {
        let world = World::new(backend).await;
        for _ in 0..7 {
            look(&world, person::RESIDENT).await;
        }
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let filter = of_event("resident_read");
            let request = SearchAudit { filter, cursor, limit: Some(3) };
            let page = world.auditor().call(request).await.unwrap();
            seen.extend(page.items.into_iter().map(|row| row.id));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 7);
        let once: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(once.len(), 7);
        assert!(seen.iter().rev().is_sorted());
    }

    async fn what_cannot_be_asked_is_told(backend) {
        let world = World::new(backend).await;
        let refused = async |filter: Value, cursor: &str| {
            let body = json!({ "filter": filter, "cursor": cursor });
            let request: SearchAudit = serde_json::from_value(body).unwrap();
            world.auditor().call(request).await.unwrap_err().errors[0].pointer.clone()
        };
        let backwards = json!({ "from": "2018-07-02", "until": "2018-07-01" });
        assert_eq!(refused(backwards, "").await, "/filter/until");
        assert_eq!(refused(json!({ "event": "no_such" }), "").await, "/filter/event");
        assert_eq!(refused(json!({}), "nonsense").await, "/cursor");
        let foreign = "0197f6c0-0000-7000-8000-000000000001";
        assert_eq!(refused(json!({}), foreign).await, "/cursor");
    }

    async fn another_district_is_another_audit(backend) {
        let world = World::new(backend).await;
        look(&world, person::RESIDENT).await;
        let search = SearchResidents { query: None, cursor: None, limit: None };
        world.office().call(search).await.unwrap();
        let foreign = world.foreign_auditor();
        let theirs = foreign.call(SearchAudit::default()).await.unwrap();
        assert!(theirs.items.is_empty());
        let account = AuditFilter { account: Some(text("office")), ..AuditFilter::default() };
        let asked = SearchAudit { filter: account, ..SearchAudit::default() };
        assert!(foreign.call(asked).await.unwrap().items.iter().all(|row| row.who.zh != "office"));
    }

    async fn nobody_else_searches_the_audit(backend) {
        let world = World::new(backend).await;
        for caller in [world.admin(), world.office(), world.head(), world.resident()] {
            assert_eq!(caller.refusal(SearchAudit::default()).await, "not_allowed");
        }
    }
}
