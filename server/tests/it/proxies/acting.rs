use diesel::prelude::*;
use server::db::schema::audit;
use shared::access::ProxyRight;
use shared::accounts::api::{ChangePassword, ReadMe};
use shared::base::{CodeId, ConsentId, PersonId, ProxyId, StatementId, Text};
use shared::consents::api::{GiveConsent, ReadConsents, WithdrawConsent};
use shared::corrections::Decision;
use shared::corrections::api::ReadCorrection;
use shared::households::Paper;
use shared::households::api::ReadMyHousehold;
use shared::proxies::api::{IssueProxyCode, ListProxies};
use shared::residents::api::{
    IssueStatement, ReadMyFile, ReadMyTimeline, ReadResident, TimelineKind,
};
use uuid::Uuid;

use super::{SPOUSE, kin, married, opened, window};
use crate::world::{World, account, actor, person};
use crate::{corrections, households, on_both};

/// Who did an event on whose behalf, by the rows of the audit.
fn rows_under(world: &World, proxy: ProxyId) -> Vec<(String, Option<String>, Option<String>)> {
    let read = world.db.read_blocking(move |conn| {
        let rows = audit::table
            .filter(audit::proxy_id.eq(proxy.to_string()))
            .order(audit::id)
            .select((audit::event, audit::account_id, audit::person_id))
            .load(conn)?;
        Ok(rows)
    });
    read.unwrap()
}

fn statement() -> IssueStatement {
    IssueStatement {
        statement: StatementId(Uuid::now_v7()),
    }
}

fn item<E>(make: impl Fn(ConsentId, Text<64>) -> E) -> E {
    make(
        ConsentId(Uuid::now_v7()),
        Text::new("volunteering").unwrap(),
    )
}

on_both! {
    async fn an_officer_does_what_the_resident_could_and_both_are_recorded(backend) {
        let world = World::new(backend).await;
        let proxy = opened(&world).await.id;
        let officer = world.village_officer().on_behalf(proxy);
        let own = world.resident().call(ReadMyFile {}).await.unwrap();
        let seen = officer.call(ReadMyFile {}).await.unwrap();
        assert_eq!((seen.person, seen.total), (own.person, own.total));
        // Who has looked is between the person and whoever looked.
        assert!(seen.looks.is_empty());
        officer.call(ReadMyHousehold {}).await.unwrap();
        officer.call(ReadConsents {}).await.unwrap();
        let withdraw = item(|consent, item| WithdrawConsent { consent, item });
        officer.call(withdraw).await.unwrap();
        officer.call(item(|consent, item| GiveConsent { consent, item })).await.unwrap();
        officer.call(crate::corrections::claim()).await.unwrap();
        officer.call(crate::households::marriage(person::COLLEAGUE)).await.unwrap();
        let issued = officer.call(statement()).await.unwrap();
        assert_eq!(issued.code.len(), 9);
        let rows = rows_under(&world, proxy);
        let expected_account = Some(account::VILLAGE_OFFICER.to_string());
        let expected_person = Some(person::RESIDENT.to_string());
        for row in &rows {
            assert_eq!((&row.1, &row.2), (&expected_account, &expected_person), "{row:?}");
        }
        let events: Vec<_> = rows.iter().map(|row| row.0.as_str()).collect();
        assert_eq!(events, [
            "proxy_looked", "proxy_looked", "proxy_looked", "consent_withdrawn", "consent_given",
            "correction_started", "household_declared", "statement_issued",
        ]);
    }

    async fn the_resident_sees_who_did_it(backend) {
        let world = World::new(backend).await;
        let proxy = opened(&world).await.id;
        world.village_officer().on_behalf(proxy).call(statement()).await.unwrap();
        let told = world.resident().call(ReadMyTimeline::default()).await.unwrap();
        let told = told.items.iter().find(|one| {
            one.kind == TimelineKind::Proxy && one.words.zh == "开具积分单"
        });
        let note = told.unwrap().note.as_ref().unwrap();
        assert!(note.zh.contains("在窗口代办") && note.zh.contains("张*"), "{note:?}");
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        let looks: Vec<_> = file.looks.iter().map(|look| look.purpose.zh.as_str()).collect();
        assert!(looks.contains(&"窗口代办开始"), "{looks:?}");
    }

    async fn no_office_comes_along_and_no_secret_of_the_account(backend) {
        let world = World::new(backend).await;
        let proxy = opened(&world).await.id;
        let officer = world.village_officer().on_behalf(proxy);
        let draft = crate::awards::draft(person::COLLEAGUE, "3");
        assert_eq!(officer.refusal(draft).await, "not_allowed");
        let next = window(person::COLLEAGUE);
        assert_eq!(officer.refusal(next).await, "not_allowed");
        assert_eq!(officer.refusal(ListProxies {}).await, "not_allowed");
        assert_eq!(officer.refusal(ReadMe {}).await, "not_allowed");
        let code = IssueProxyCode { code: CodeId(Uuid::now_v7()) };
        assert_eq!(officer.refusal(code).await, "not_allowed");
        let change = ChangePassword { current: "a".to_owned(), new: "b".to_owned() };
        assert_eq!(officer.refusal(change).await, "not_allowed");
        // Nor is anyone else reached, though the officer's own post reaches them.
        let colleague = ReadResident { person: person::COLLEAGUE };
        assert_eq!(officer.refusal(colleague.clone()).await, "not_found");
        world.village_officer().call(colleague).await.unwrap();
    }

    async fn another_account_cannot_use_it_and_a_lost_post_ends_it(backend) {
        let world = World::new(backend).await;
        let proxy = opened(&world).await.id;
        for other in [world.other_village_officer(), world.office(), world.resident()] {
            let refused = other.on_behalf(proxy).refusal(ReadMyFile {}).await;
            assert_eq!(refused, "proxy_not_in_force");
        }
        let mut moved = actor(account::VILLAGE_OFFICER);
        moved.grants = actor(account::OTHER_VILLAGE_OFFICER).grants;
        let refused = world.acting(moved).on_behalf(proxy).refusal(ReadMyFile {}).await;
        assert_eq!(refused, "proxy_not_in_force");
        let mut without = actor(account::VILLAGE_OFFICER);
        without.grants.clear();
        let refused = world.acting(without).on_behalf(proxy).refusal(ReadMyFile {}).await;
        assert_eq!(refused, "proxy_not_in_force");
    }

    async fn kin_do_what_was_chosen_and_nothing_else(backend) {
        let world = World::new(backend).await;
        married(&world).await;
        let proxy = kin(&world, &[ProxyRight::Read]).await.id;
        let spouse = world.caller(SPOUSE);
        let helping = spouse.on_behalf(proxy);
        let read = helping.call(ReadMyFile {}).await.unwrap();
        assert_eq!(read.person, person::RESIDENT);
        assert_eq!(helping.refusal(statement()).await, "not_allowed");
        assert_eq!(helping.refusal(crate::corrections::claim()).await, "not_allowed");
        assert_eq!(helping.refusal(ReadConsents {}).await, "not_allowed");
        assert_eq!(helping.refusal(ReadMyHousehold {}).await, "not_allowed");
        // Without the header the account is itself again.
        let own = spouse.call(ReadMyFile {}).await.unwrap();
        assert_eq!(own.person, person::NEIGHBOUR);
        let elsewhere: PersonId = person::NEIGHBOUR;
        let itself = ReadResident { person: elsewhere };
        assert_eq!(helping.refusal(itself).await, "not_found");
    }

    async fn who_hands_something_in_for_a_resident_does_not_decide_it(backend) {
        let world = World::new(backend).await;
        let proxy = opened(&world).await.id;
        let window = world.village_officer().on_behalf(proxy);
        let link = window.call(households::marriage(person::COLLEAGUE)).await.unwrap();
        let verify = households::verify(&link, Paper::MarriageCertificate);
        assert_eq!(world.village_officer().refusal(verify.clone()).await, "declared_by_you");
        let correction = window.call(corrections::claim()).await.unwrap();
        let mut officer = actor(account::VILLAGE_OFFICER);
        officer.grants.extend(actor(account::DEPARTMENT_OFFICER).grants);
        let officer = world.acting(officer);
        let accept = corrections::decision(&correction, Decision::Accept, "");
        assert_eq!(officer.refusal(accept.clone()).await, "handed_in_by_you");
        let seen = officer.call(ReadCorrection { correction: correction.row.id }).await.unwrap();
        assert_eq!(seen.may, []);
        world.office().call(verify).await.unwrap();
        world.department_officer().call(accept).await.unwrap();
    }
}
