use std::collections::BTreeSet;

use diesel::prelude::*;
use server::db::schema::audit;
use shared::base::{AwardId, Text};
use shared::fairness::Measure;
use shared::fairness::api::ListFairnessAwards;

use super::{behind, told, with_staff};
use crate::awards::{RESIDENT, awarding};
use crate::on_both;
use crate::world::{account, org};

/// Account, organisation, person and detail of an audit row.
type AuditRow = (Option<String>, Option<String>, Option<String>, String);

on_both! {
    async fn behind_a_number_stand_its_awards_and_no_others(backend) {
        let (world, staff) = with_staff(backend, 18).await;
        for person in &staff {
            world.gives(*person, "1").await;
        }
        world.gives(staff[1], "9").await;
        world.gives(staff[2], "7").await;
        let of = async |measure| {
            let rows = behind(&world, measure).await;
            rows.into_iter().map(|one| one.points.brief(2)).collect::<Vec<_>>()
        };
        assert_eq!(of(None).await.len(), 20);
        // One person got the most, and has reached the cap.
        assert_eq!(of(Some(Measure::Spread)).await, ["1", "9"]);
        assert_eq!(of(Some(Measure::AtMaximum)).await, ["1", "9"]);
        assert_eq!(of(Some(Measure::Repeat)).await, [""; 0]);
        assert_eq!(of(Some(Measure::Kin)).await, [""; 0]);
        assert_eq!(of(Some(Measure::Drafting)).await.len(), 20);
        assert_eq!(of(Some(Measure::Signing)).await.len(), 20);
        assert_eq!(told(&world.office()).await.row.worth_a_look, [Measure::Spread]);
    }

    async fn the_rows_are_masked_and_tell_whose_hands_they_went_through(backend) {
        let world = awarding(backend).await;
        let (award, _) = world.signed(RESIDENT, "3").await;
        let rows = behind(&world, None).await;
        let [one] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((one.award, one.name.as_str(), one.citizen_id.as_str()),
            (award.award, "周*兰", "341200********0028"));
        assert_eq!((one.clause, one.points, one.fact_date), (6, award.points, award.fact_date));
        assert_eq!(one.signed_on, world.today());
        assert_eq!(one.indicator_name.zh, "企业评价");
        for name in [&one.drafted_by, &one.signed_by] {
            assert!(name.contains('*'), "{name}");
        }
    }

    async fn pages_follow_one_another_and_keep_people_together(backend) {
        let (mut world, staff) = with_staff(backend, 3).await;
        for _ in 0..2 {
            for person in &staff {
                world.gives(*person, "1").await;
                world.pass_minutes(1).await;
            }
        }
        let whole: Vec<AwardId> = behind(&world, None).await.iter().map(|one| one.award).collect();
        let mut cursor = None;
        let (mut seen, mut pages) = (Vec::new(), 0);
        loop {
            let request = ListFairnessAwards {
                cursor,
                limit: Some(2),
                ..ListFairnessAwards::of(org::ENTERPRISE, 2018, None)
            };
            let page = world.town_officer().call(request).await.unwrap();
            let names: BTreeSet<&str> = page.items.iter().map(|one| one.name.as_str()).collect();
            assert_eq!((names.len(), page.total), (1, Some(6)));
            seen.extend(page.items.iter().map(|one| one.award));
            pages += 1;
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!((seen, pages), (whole.clone(), 3));
        // A place of one list is none of another.
        let elsewhere = ListFairnessAwards {
            cursor: Some(Text::new(&whole[0].to_string()).unwrap()),
            ..ListFairnessAwards::of(org::ENTERPRISE, 2018, Some(Measure::Kin))
        };
        assert_eq!(world.office().refusal(elsewhere).await, "invalid_request");
    }

    async fn a_look_at_the_awards_is_recorded_and_one_at_the_numbers_is_not(backend) {
        let world = awarding(backend).await;
        world.signed(RESIDENT, "3").await;
        told(&world.auditor()).await;
        assert_eq!(world.audited_in_all("fairness_looked"), 0);
        let request = ListFairnessAwards::of(org::ENTERPRISE, 2018, Some(Measure::Signing));
        world.auditor().call(request.clone()).await.unwrap();
        assert_eq!(world.clerk().refusal(request).await, "not_allowed");
        let rows: Vec<AuditRow> = world.db
            .read_blocking(|conn| {
                let rows = audit::table.filter(audit::event.eq("fairness_looked"));
                let row = (audit::account_id, audit::org_id, audit::person_id, audit::detail);
                Ok(rows.select(row).load(conn)?)
            })
            .unwrap();
        let [(by, of, about, detail)] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!(by.as_deref(), Some(account::AUDITOR.to_string().as_str()));
        assert_eq!(of.as_deref(), Some(org::ENTERPRISE.to_string().as_str()));
        assert_eq!(*about, None);
        let detail: serde_json::Value = serde_json::from_str(detail).unwrap();
        let expected = serde_json::json!({ "year": 2018, "measure": "signing", "shown": 1 });
        assert_eq!(detail, expected);
    }
}
