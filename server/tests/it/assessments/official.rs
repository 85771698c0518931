use diesel::prelude::*;
use serde_json::{Value, json};
use server::assessments::{official_facts, official_score};
use server::db::schema::facts;
use shared::base::{Date, PersonId, Points};
use shared::scoring::{Score, Truth, compile};
use uuid::Uuid;

use crate::awards::{awarding, draft, points, void};
use crate::on_both;
use crate::world::{DISTRICT, World, date, person};

impl World {
    /// Files a fact with its status.
    fn file(&self, person: PersonId, fact: &str, value: &Value, status: &str) -> String {
        let id = Uuid::now_v7().to_string();
        self.write(|conn| {
            diesel::insert_into(facts::table)
                .values((
                    facts::id.eq(&id),
                    facts::person_id.eq(person.to_string()),
                    facts::fact.eq(fact),
                    facts::value.eq(value.to_string()),
                    facts::source.eq("verified"),
                    facts::status.eq(status),
                    facts::evidence.eq(None::<String>),
                    facts::recorded_at.eq(0),
                    facts::superseded_by.eq(None::<String>),
                ))
                .execute(conn)?;
            Ok(())
        });
        id
    }

    fn supersede(&self, old: &str, new: &str) {
        self.write(|conn| {
            diesel::update(facts::table.find(old))
                .set(facts::superseded_by.eq(Some(new)))
                .execute(conn)?;
            Ok(())
        });
    }

    fn facts_of(&self, person: PersonId, on: Date) -> Value {
        let program = self
            .server
            .state
            .schemes
            .current(DISTRICT, on)
            .unwrap()
            .clone();
        let facts = self
            .db
            .read_blocking(|conn| official_facts(conn, &program, person, on));
        facts.unwrap()
    }

    fn score_of(&self, person: PersonId, on: Date) -> Score {
        let program = self
            .server
            .state
            .schemes
            .current(DISTRICT, on)
            .unwrap()
            .clone();
        let score = self
            .db
            .read_blocking(|conn| official_score(conn, &program, person, on));
        score.unwrap()
    }

    fn total_of(&self, person: PersonId, on: &str) -> Points {
        self.score_of(person, date(on)).total.known().unwrap()
    }
}

on_both! {
    async fn only_current_accepted_facts_count(backend) {
        let world = World::new(backend).await;
        let resident = person::FAR;
        assert_eq!(world.facts_of(resident, world.today()), json!({}));
        let old = world.file(resident, "education", &json!("college"), "accepted");
        world.file(resident, "blood_donation", &json!([]), "pending");
        world.file(resident, "no_fact_of_this_scheme", &json!(1), "accepted");
        let lower = world.total_of(resident, "2018-07-01");
        let new = world.file(resident, "education", &json!("bachelor"), "accepted");
        world.supersede(&old, &new);
        assert_eq!(world.facts_of(resident, world.today()), json!({ "education": "bachelor" }));
        assert!(world.total_of(resident, "2018-07-01") > lower);
    }

    async fn the_permit_is_what_the_register_says_on_the_day(backend) {
        let world = World::new(backend).await;
        let resident = person::RESIDENT;
        // A row beside the register changes nothing.
        world.file(resident, "permit", &json!([{ "from": "2001-01-01" }]), "accepted");
        world.file(resident, "temporary_permit", &json!(true), "accepted");
        let running = json!([{ "from": "2016-08-01" }]);
        let ended = json!([{ "from": "2016-08-01", "to": "2018-08-01" }]);
        for (day, permit, admitted) in [
            ("2018-08-01", &running, Truth::Yes),
            ("2018-08-02", &ended, Truth::No),
        ] {
            let facts = world.facts_of(resident, date(day));
            assert_eq!((&facts["permit"], facts.get("temporary_permit")), (permit, None), "{day}");
            assert_eq!(world.score_of(resident, date(day)).admitted(), admitted, "{day}");
        }
    }

    async fn a_later_version_never_makes_a_file_unreadable(backend) {
        let world = awarding(backend).await;
        world.signed(person::RESIDENT, "9").await;
        world.freeze(person::RESIDENT, "2018-06-01", None);
        world.file(person::RESIDENT, "education", &json!("bachelor"), "accepted");
        let text = include_str!("../../../../shared/schemes/zhenhai-3.0.toml");
        for (old, new, total, frozen) in [
            ("awarder_cap = \"10\"", "awarder_cap = \"8\"", "29", Truth::Yes),
            ("ground = \"incivility\"", "ground = \"rudeness\"", "29", Truth::No),
            ("id = \"14-1\"", "id = \"14-9\"", "20", Truth::Yes),
        ] {
            assert!(text.contains(old), "{old}");
            let later = compile(&text.replace(old, new)).unwrap();
            let score = world.db.read_blocking(|conn| {
                official_score(conn, &later, person::RESIDENT, date("2018-07-07"))
            });
            let score = score.unwrap();
            assert_eq!(score.total.known(), Some(points(total)), "{new}");
            assert_eq!(score.frozen.now, frozen, "{new}");
        }
    }

    async fn awarding_and_scoring_mean_the_same_by_frozen(backend) {
        let world = awarding(backend).await;
        for (person, from, until) in [
            (person::RESIDENT, "2018-01-01", None),
            (person::COLLEAGUE, "2017-12-31", None),
            (person::HEAD, "2018-06-01", Some("2018-06-30")),
        ] {
            world.freeze(person, from, until);
            let frozen = world.score_of(person, world.today()).frozen.now == Truth::Yes;
            let drafted = world.clerk().call(draft(person, "1")).await;
            let refused = drafted.is_err_and(|problem| problem.code == "not_awardable_now");
            assert_eq!(refused, frozen, "{from}");
        }
    }

    async fn an_award_counts_from_its_first_to_its_last_day(backend) {
        let world = awarding(backend).await;
        let resident = person::RESIDENT;
        let before = world.total_of(resident, "2018-07-01");
        let (award, _) = world.signed(resident, "3").await;
        for (day, gain) in [
            ("2018-07-06", "0"),
            ("2018-07-07", "3"),
            ("2019-07-07", "3"),
            ("2019-07-08", "0"),
        ] {
            assert_eq!(world.total_of(resident, day) - before, points(gain), "{day}");
        }
        let facts = world.facts_of(resident, date("2018-07-07"));
        assert_eq!(facts["awards"], json!([{
            "indicator": "14-1",
            "points": "3",
            "effective": "2018-07-07",
            "expires": "2019-07-07",
            "by": "东河纺织有限公司",
        }]));
        world.office().call(void(&award, "事实不符")).await.unwrap();
        assert_eq!(world.total_of(resident, "2018-07-07"), before);
    }

    async fn a_freeze_leaves_the_total_and_takes_the_usable_points(backend) {
        let world = awarding(backend).await;
        let resident = person::RESIDENT;
        world.signed(resident, "3").await;
        world.freeze(resident, "2018-06-01", Some("2018-12-01"));
        let score = world.score_of(resident, date("2018-12-01"));
        assert_eq!((score.frozen.now, score.usable.known()), (Truth::Yes, Some(points("0"))));
        assert_eq!(score.frozen.thaws_on, Some(date("2018-12-02")));
        assert_eq!(score.total.known(), Some(points("3")));
        let thawed = world.score_of(resident, date("2018-12-02"));
        assert_eq!((thawed.frozen.now, thawed.usable), (Truth::No, thawed.total));
    }

    async fn a_freeze_lifted_early_and_one_without_end_are_told_apart(backend) {
        let world = World::new(backend).await;
        world.freeze(person::RESIDENT, "2018-03-01", Some("2018-04-10"));
        world.freeze(person::COLLEAGUE, "2018-03-01", None);
        for (person, day, frozen) in [
            (person::RESIDENT, "2018-04-10", Truth::Yes),
            (person::RESIDENT, "2018-04-11", Truth::No),
            (person::COLLEAGUE, "2018-02-28", Truth::No),
            (person::COLLEAGUE, "2018-09-01", Truth::Yes),
        ] {
            assert_eq!(world.score_of(person, date(day)).frozen.now, frozen, "{day}");
        }
    }
}
