use shared::activities::api::AnnounceActivity;
use shared::activities::{ActivityKind, Counting};
use shared::base::{ActivityId, ConsentId, Points};
use shared::consents::api::WithdrawConsent;
use shared::corrections::Decision;
use shared::residents::FactSource;
use shared::residents::api::{FileFact, ReadMyFile, TakeMyData};
use uuid::Uuid;

use super::{activity, announced, confirm, holding, revoke, sign_up};
use crate::awards::points;
use crate::corrections::{claim_of, decision, text};
use crate::on_both;
use crate::world::{World, person};

/// 48 hours, two short of the first points.
const HOURS: &str = r#"[{"date":"2018-01-10","hours":"48"}]"#;

/// What the resident's file says of a fact, and the official total.
async fn on_file(world: &World, fact: &str) -> (FileFact, Points) {
    let file = world.resident().call(ReadMyFile {}).await.unwrap();
    let mut facts = file.on_file.into_iter();
    let found = facts
        .find(|one| one.fact == fact)
        .expect("a fact of the scheme");
    (found, file.total.unwrap())
}

on_both! {
    async fn confirmed_hours_give_points_with_the_reason_and_revoking_takes_them(backend) {
        let (world, activity, _) = announced(backend).await;
        world.add_fact(person::RESIDENT, "volunteering", HOURS).await;
        let before = on_file(&world, "volunteering").await.1;
        world.handed_in(&activity).await;
        assert_eq!(on_file(&world, "volunteering").await.1, before, "nothing counts unconfirmed");
        world.head().call(confirm(&activity)).await.unwrap();
        let (fact, after) = on_file(&world, "volunteering").await;
        // 48 and 3 hours are 50 full ones: two points.
        assert_eq!(after, before + points("2"));
        let row = &fact.rows[0];
        assert_eq!(row.source, FactSource::Activity);
        assert_eq!(row.evidence.as_deref(), Some("清河护岸 · 东河纺织有限公司"));
        assert_eq!(fact.own.unwrap().as_array().unwrap().len(), 1);
        assert_eq!(fact.counted.unwrap().as_array().unwrap().len(), 2);
        world.head().call(revoke(&activity, person::RESIDENT)).await.unwrap();
        let (fact, revoked) = on_file(&world, "volunteering").await;
        assert_eq!((revoked, fact.rows.len()), (before, 1));
    }

    async fn a_correction_replaces_what_was_on_file_and_not_what_was_attended(backend) {
        let (world, activity, _) = announced(backend).await;
        world.add_fact(person::RESIDENT, "volunteering", HOURS).await;
        world.handed_in(&activity).await;
        world.head().call(confirm(&activity)).await.unwrap();
        let before = on_file(&world, "volunteering").await.1;
        let hours = serde_json::json!([{ "date": "2018-01-10", "hours": "97" }]);
        let claim = claim_of("volunteering", hours);
        let claim = world.resident().call(claim).await.unwrap();
        // 97 and 3 hours would be 100: two points more than the 51 that count now.
        let (fact, _) = on_file(&world, "volunteering").await;
        assert_eq!(fact.pending, Some(points("2")));
        let accepted = decision(&claim, Decision::Accept, "已核对");
        world.office().call(accepted).await.unwrap();
        let (fact, after) = on_file(&world, "volunteering").await;
        assert_eq!(after, before + points("2"));
        assert_eq!(fact.counted.unwrap().as_array().unwrap().len(), 2);
    }

    async fn who_has_withdrawn_the_consent_is_not_scored_by_it(backend) {
        let (world, activity, _) = announced(backend).await;
        world.add_fact(person::RESIDENT, "volunteering", HOURS).await;
        world.handed_in(&activity).await;
        world.head().call(confirm(&activity)).await.unwrap();
        let with = on_file(&world, "volunteering").await.1;
        let item = WithdrawConsent {
            consent: ConsentId(Uuid::now_v7()),
            item: text("volunteering"),
        };
        world.resident().call(item).await.unwrap();
        let (fact, without) = on_file(&world, "volunteering").await;
        assert_eq!(fact.counted, None);
        assert_eq!(with, without + points("2"));
    }

    async fn credits_count_in_the_year_after_and_participation_counts_nothing(backend) {
        let mut world = holding(backend).await;
        let course = AnnounceActivity {
            kind: ActivityKind::Training,
            counting: Counting::Credits,
            tenths: 100,
            ..activity()
        };
        let talk = AnnounceActivity {
            activity: ActivityId(Uuid::now_v7()),
            kind: ActivityKind::Deliberation,
            counting: Counting::Participation,
            tenths: 0,
            ..activity()
        };
        let before = on_file(&world, "training").await.1;
        for one in [&course, &talk] {
            world.clerk().call(one.clone()).await.unwrap();
            world.resident().call(sign_up(one)).await.unwrap();
            world.handed_in(one).await;
            world.head().call(confirm(one)).await.unwrap();
        }
        let (fact, now) = on_file(&world, "training").await;
        assert_eq!((fact.rows.len(), now), (1, before));
        world.travel_to("2019-01-02").await;
        // Ten credits of the year before.
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        let training = file.facts.unwrap()["training"].clone();
        assert_eq!(training, serde_json::json!([{ "date": "2018-07-01", "credits": "10" }]));
    }

    async fn whoever_takes_the_own_data_along_takes_this_too(backend) {
        let (world, activity, _) = announced(backend).await;
        world.handed_in(&activity).await;
        let data = world.resident().call(TakeMyData {}).await.unwrap();
        assert_eq!(data.activities.len(), 1);
        assert_eq!(data.activities[0].row.id, activity.activity);
    }
}
