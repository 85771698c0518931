use diesel::prelude::*;
use server::db::schema::{audit, freezes, permit_endings, permits};
use shared::base::{PersonId, StatementId, Text};
use shared::enrolment::api::{Outcome, Verification, VerifyEnrolment};
use shared::enrolment::{MemberRole, PermitShown};
use shared::residents::api::IssueStatement;
use uuid::Uuid;

use crate::on_both;
use crate::world::{Person, World, date, person};

fn typed(text: &str) -> VerifyEnrolment {
    VerifyEnrolment {
        citizen_id: Text::new(text).unwrap(),
        statement_code: None,
    }
}

fn look(id: PersonId) -> VerifyEnrolment {
    typed(Person::of(id).citizen_id().expose())
}

/// What the window is told, without the number of looks left.
fn told(answer: Verification) -> (Outcome, String, bool) {
    (answer.outcome, answer.reason, answer.shown.is_some())
}

async fn freeze(world: &World, id: PersonId) {
    world
        .db
        .write(move |conn| {
            diesel::insert_into(freezes::table)
                .values((
                    freezes::id.eq("1"),
                    freezes::person_id.eq(id.to_string()),
                    freezes::indicator.eq("18-2"),
                    freezes::ground.eq("incivility"),
                    freezes::decided_on.eq(date("2018-06-01")),
                    freezes::until_on.eq(Some(date("2018-12-01"))),
                    freezes::reference.eq("示例〔2018〕1 号"),
                    freezes::recorded_at.eq(0),
                ))
                .execute(conn)?;
            Ok(())
        })
        .await
        .unwrap();
}

async fn end_permits_of(world: &World, people: [PersonId; 2]) {
    world
        .db
        .write(move |conn| {
            for id in people {
                let permit: String = permits::table
                    .filter(permits::person_id.eq(id.to_string()))
                    .select(permits::id)
                    .first(conn)?;
                diesel::insert_into(permit_endings::table)
                    .values((
                        permit_endings::permit_id.eq(permit),
                        permit_endings::ended_on.eq(date("2018-05-01")),
                        permit_endings::recorded_at.eq(0),
                    ))
                    .execute(conn)?;
            }
            Ok(())
        })
        .await
        .unwrap();
}

on_both! {
    async fn a_household_of_the_area_is_eligible_by_the_childs_or_the_parents_id(backend) {
        let world = World::new(backend).await;
        world.add_fact(person::RESIDENT, "education", "\"bachelor\"").await;
        for id in [person::CHILD, person::RESIDENT] {
            let answer = world.school_staff().call(look(id)).await.unwrap();
            assert_eq!(answer.outcome, Outcome::Eligible);
            let shown = answer.shown.unwrap();
            assert_eq!((shown.name.as_str(), shown.kin), ("周*兰", MemberRole::Mother));
            assert_eq!(shown.points, Some("20".parse().unwrap()));
            assert!(matches!(shown.permit, PermitShown::Due { .. }));
            assert_eq!(shown.data_date, world.today());
        }
    }

    async fn spaces_hyphens_and_full_width_digits_are_forgiven(backend) {
        let world = World::new(backend).await;
        let id = Person::of(person::CHILD).citizen_id();
        let wide: String = id
            .expose()
            .chars()
            .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
            .collect();
        let (head, rest) = id.expose().split_at(6);
        for text in [format!("{head} {rest}"), format!(" {head}-{rest}"), wide] {
            let answer = world.school_staff().call(typed(&text)).await.unwrap();
            assert_eq!(answer.outcome, Outcome::Eligible, "{text}");
        }
    }

    async fn each_fault_of_an_id_has_its_own_words(backend) {
        let world = World::new(backend).await;
        let mut words = Vec::new();
        for text in ["330211199003070011", "33021119900307001", "33021119900231001X", "张三"] {
            let problem = world.school_staff().call(typed(text)).await.unwrap_err();
            assert_eq!(problem.code, "invalid_request");
            assert_eq!(problem.errors[0].pointer, "/citizen_id");
            words.push(problem.errors[0].zh.clone());
        }
        words.sort();
        words.dedup();
        assert_eq!(words.len(), 4, "{words:?}");
    }

    async fn whoever_may_not_look_learns_nothing(backend) {
        let world = World::new(backend).await;
        let unknown = typed("330211199003070010");
        let elsewhere = look(person::FAR);
        let wrong_code = VerifyEnrolment {
            statement_code: Some(Text::new("AAAA-AAAA").unwrap()),
            ..look(person::NEIGHBOUR)
        };
        let mut answers = Vec::new();
        for request in [unknown, elsewhere, wrong_code] {
            answers.push(told(world.school_staff().call(request).await.unwrap()));
        }
        let same = (Outcome::MayNotLook, "not_in_area".to_owned(), false);
        assert_eq!(answers, [same.clone(), same.clone(), same]);
        let other_area = world.other_school_staff().call(look(person::CHILD)).await.unwrap();
        assert_eq!(other_area.outcome, Outcome::MayNotLook);
    }

    async fn a_statement_opens_the_look_at_another_school(backend) {
        let world = World::new(backend).await;
        let statement = IssueStatement { statement: StatementId(Uuid::from_u128(1)) };
        let code = world.resident().call(statement).await.unwrap().code;
        for typed in [code.to_string(), code.replace('-', "").to_lowercase()] {
            let request = VerifyEnrolment {
                statement_code: Some(Text::new(&typed).unwrap()),
                ..look(person::CHILD)
            };
            let answer = world.other_school_staff().call(request).await.unwrap();
            assert_eq!(answer.outcome, Outcome::Eligible, "{typed}");
        }
        let strangers = VerifyEnrolment {
            statement_code: Some(code),
            ..look(person::NEIGHBOUR)
        };
        let answer = world.other_school_staff().call(strangers).await.unwrap();
        assert_eq!(answer.outcome, Outcome::MayNotLook, "a code opens its own household only");
    }

    async fn a_freeze_neither_bars_nor_shows(backend) {
        let world = World::new(backend).await;
        let before = world.school_staff().call(look(person::CHILD)).await.unwrap();
        freeze(&world, person::RESIDENT).await;
        let after = world.school_staff().call(look(person::CHILD)).await.unwrap();
        assert_eq!(after.shown, before.shown);
        assert_eq!((after.outcome, after.reason), (before.outcome, before.reason));
    }

    async fn without_a_permit_in_force_the_household_is_not_eligible(backend) {
        let world = World::new(backend).await;
        end_permits_of(&world, [person::RESIDENT, person::CHILD]).await;
        let answer = world.school_staff().call(look(person::CHILD)).await.unwrap();
        assert_eq!(answer.outcome, Outcome::NotEligible);
        assert_eq!(answer.reason, "permit_ended");
    }

    async fn every_look_is_seen_by_each_member_of_the_household(backend) {
        let world = World::new(backend).await;
        world.school_staff().call(look(person::CHILD)).await.unwrap();
        world.school_staff().call(typed("330211199003070010")).await.unwrap();
        let rows: Vec<(Option<String>, String)> = world
            .db
            .read(|conn| {
                let rows = audit::table
                    .filter(audit::event.eq("enrolment_verified"))
                    .order(audit::at)
                    .select((audit::person_id, audit::detail))
                    .load(conn)?;
                Ok(rows)
            })
            .await
            .unwrap();
        let mut people: Vec<_> = rows.iter().map(|row| row.0.clone()).collect();
        people.sort();
        let mut members = [person::CHILD, person::RESIDENT].map(|one| Some(one.to_string()));
        members.sort();
        let [first, second] = members;
        assert_eq!(people, [None, first, second]);
        assert!(rows.iter().all(|row| !row.1.contains("3302111990")));
    }

    async fn looks_are_limited_by_the_hour(backend) {
        let mut world = World::new(backend).await;
        let staff = world.school_staff();
        for left in (0..120).rev() {
            let answer = staff.call(look(person::FAR)).await.unwrap();
            assert_eq!(answer.looks_left, left);
        }
        assert_eq!(staff.refusal(look(person::FAR)).await, "too_many_requests");
        world.pass_minutes(61).await;
        assert!(world.school_staff().call(look(person::FAR)).await.is_ok());
    }
}
