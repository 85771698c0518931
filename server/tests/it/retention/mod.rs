//! The retention table: printed, applied, applied again.

use diesel::prelude::*;
use expect_test::expect_file;
use server::clock::{Now, start_of};
use server::db::Conn;
use server::db::schema::{
    account_codes, audit, enrolment_looks, failed_attempts, identities, refresh_tokens, residents,
    sessions, statements, transfers,
};
use server::retention::{apply, due, step};
use shared::base::{LinkId, StatementId, Text};
use shared::enrolment::api::VerifyEnrolment;
use shared::households::Kin;
use shared::households::api::{DeclareLink, WithdrawLink};
use shared::residents::api::{IssueStatement, ReadResident};
use shared::retention::{RetentionRule, kept};
use uuid::Uuid;

use crate::awards::awarding;
use crate::on_both;
use crate::world::{Person, World, account, date, org, person};

fn at(day: &str) -> Now {
    Now::at(start_of(date(day)) + 3600 * 1_000_000)
}

/// Something of every kind, on 2018-07-01.
async fn live(world: &World) {
    world.signed(person::RESIDENT, "3").await;
    let statement = IssueStatement {
        statement: StatementId(Uuid::now_v7()),
    };
    world.resident().call(statement).await.unwrap();
    let link = DeclareLink {
        link: LinkId(Uuid::now_v7()),
        kin: Kin::Spouse,
        citizen_id: Text::new(Person::of(person::COLLEAGUE).citizen_id().expose()).unwrap(),
        from_on: date("2010-05-20"),
    };
    world.resident().call(link.clone()).await.unwrap();
    world
        .resident()
        .call(WithdrawLink { link: link.link })
        .await
        .unwrap();
    let look = VerifyEnrolment {
        citizen_id: Text::new(Person::of(person::RESIDENT).citizen_id().expose()).unwrap(),
        statement_code: None,
    };
    world.school_staff().call(look).await.unwrap();
    let now = start_of(date("2018-07-01"));
    world.write(|conn| {
        diesel::insert_into(failed_attempts::table)
            .values((
                failed_attempts::subject_hash.eq("hash"),
                failed_attempts::failures.eq(2),
                failed_attempts::last_at.eq(now),
            ))
            .execute(conn)?;
        let (id, account) = (Uuid::from_u128(1).to_string(), account::CLERK.to_string());
        diesel::insert_into(sessions::table)
            .values((
                sessions::id.eq(&id),
                sessions::account_id.eq(&account),
                sessions::device.eq("phone"),
                sessions::signed_in_at.eq(now),
            ))
            .execute(conn)?;
        diesel::insert_into(refresh_tokens::table)
            .values((
                refresh_tokens::token_hash.eq("token"),
                refresh_tokens::family.eq(&id),
                refresh_tokens::account_id.eq(&account),
                refresh_tokens::issued_at.eq(now),
                refresh_tokens::expires_at.eq(now + 1),
            ))
            .execute(conn)?;
        diesel::insert_into(account_codes::table)
            .values((
                account_codes::id.eq(Uuid::from_u128(2).to_string()),
                account_codes::district.eq("330211"),
                account_codes::code_hash.eq("code"),
                account_codes::account_id.eq(Some(&account)),
                account_codes::issued_by.eq(&account),
                account_codes::issued_at.eq(now),
                account_codes::expires_at.eq(now),
            ))
            .execute(conn)?;
        diesel::update(residents::table.find(person::FAR.to_string()))
            .set(residents::left_on.eq(Some(date("2018-07-01"))))
            .execute(conn)?;
        Ok(())
    });
}

fn rows(world: &World, rule: RetentionRule, today: &str) -> i64 {
    let all = due(&world.db, date(today)).unwrap();
    all.iter().find(|one| one.rule == rule).unwrap().rows
}

/// The last day on which a thing of 2018-07-01 is still kept, and the first on which it is due.
const DAYS: [(RetentionRule, &str, &str); 9] = [
    (RetentionRule::FailedAttempts, "2018-07-31", "2018-08-01"),
    (RetentionRule::LookCounters, "2018-07-08", "2018-07-09"),
    (RetentionRule::Sessions, "2018-12-31", "2019-01-01"),
    (RetentionRule::Codes, "2018-12-31", "2019-01-01"),
    (RetentionRule::DroppedLinks, "2018-09-29", "2018-09-30"),
    (RetentionRule::Statements, "2019-07-31", "2019-08-01"),
    (RetentionRule::EndedNotices, "2018-08-05", "2018-08-08"),
    (RetentionRule::SchoolRecords, "2020-07-01", "2020-07-02"),
    (RetentionRule::Identities, "2023-07-01", "2023-07-02"),
];

on_both! {
    async fn each_rule_is_due_on_its_day_and_is_applied_once(backend) {
        let world = awarding(backend).await;
        live(&world).await;
        for (rule, kept, over) in DAYS {
            assert_eq!(rows(&world, rule, kept), 0, "{rule:?} on {kept}");
            assert_eq!(step(&world.db, at(kept), rule).unwrap(), 0, "{rule:?} on {kept}");
            assert_eq!(rows(&world, rule, over), 1, "{rule:?} on {over}");
            assert_eq!(apply(&world.db, at(over), rule).unwrap(), 1, "{rule:?} on {over}");
            assert_eq!(rows(&world, rule, over), 0, "{rule:?} afterwards");
            assert_eq!(apply(&world.db, at(over), rule).unwrap(), 0, "{rule:?} twice");
        }
        let events: Vec<String> = world.db.read_blocking(|conn| {
            let applied = audit::table.filter(audit::event.eq("retention_applied"));
            Ok(applied.select(audit::detail).load(conn)?)
        }).unwrap();
        assert_eq!(events.len(), DAYS.len(), "{events:?}");
    }

    async fn an_identity_goes_as_in_an_erasure(backend) {
        let world = awarding(backend).await;
        live(&world).await;
        apply(&world.db, at("2024-01-01"), RetentionRule::Identities).unwrap();
        let file = world.office().call(ReadResident { person: person::FAR }).await.unwrap();
        assert_eq!(file.name, "已注销");
        let left: i64 = world.db.read_blocking(|conn| {
            Ok(identities::table.count().get_result(conn)?)
        }).unwrap();
        assert_eq!(left, 7);
        let told: i64 = world.db.read_blocking(|conn| {
            let row = audit::table
                .filter(audit::event.eq("identity_expired"))
                .filter(audit::person_id.eq(person::FAR.to_string()));
            Ok(row.count().get_result(conn)?)
        }).unwrap();
        assert_eq!(told, 1);
    }

    async fn many_rows_go_in_bounded_batches(backend) {
        let world = World::new(backend).await;
        let old = start_of(date("2018-01-01"));
        world.write(|conn| {
            for number in 0..1_100 {
                diesel::insert_into(failed_attempts::table)
                    .values((
                        failed_attempts::subject_hash.eq(format!("hash {number}")),
                        failed_attempts::failures.eq(1),
                        failed_attempts::last_at.eq(old),
                    ))
                    .execute(conn)?;
            }
            Ok(())
        });
        let now = at("2018-07-01");
        let rule = RetentionRule::FailedAttempts;
        // Interrupted after one batch, it goes on where it was.
        assert_eq!(step(&world.db, now, rule).unwrap(), 500);
        assert_eq!(apply(&world.db, now, rule).unwrap(), 600);
        assert_eq!(step(&world.db, now, rule).unwrap(), 0);
    }

    async fn ledger_and_audit_are_never_touched(backend) {
        let world = awarding(backend).await;
        live(&world).await;
        let count = |world: &World| {
            let read = |conn: &mut Conn| {
                let ledger: i64 = transfers::table.count().get_result(conn)?;
                let looks: i64 = audit::table
                    .filter(audit::event.ne("retention_applied"))
                    .filter(audit::event.ne("identity_expired"))
                    .count()
                    .get_result(conn)?;
                Ok((ledger, looks))
            };
            world.db.read_blocking(read).unwrap()
        };
        let (before, balance) = (count(&world), world.balance(org::ENTERPRISE));
        for rule in RetentionRule::ALL {
            apply(&world.db, at("2060-01-01"), *rule).unwrap();
        }
        assert_eq!((count(&world), world.balance(org::ENTERPRISE)), (before, balance));
        let left: i64 = world.db.read_blocking(|conn| {
            let all: i64 = statements::table.count().get_result(conn)?;
            let counters: i64 = enrolment_looks::table.count().get_result(conn)?;
            Ok(all + counters)
        }).unwrap();
        assert_eq!(left, 0);
    }
}

const HEAD: &str = "\
# How long data are kept 保存期限

Printed from `shared/src/retention/table.rs` by a test; change the table, then run the tests with
`UPDATE_EXPECT=1`. The page of the privacy notice shows the same table, and `jifen retention
--apply` applies the rules named here.

| Data | Purpose | Basis | Kept | Then | Rule |
|---|---|---|---|---|---|
";

#[test]
fn the_printed_table_is_the_table() {
    let mut page = HEAD.to_owned();
    for one in kept() {
        let period = one.period.words();
        let kept = format!(
            "{} 起 {} · {} from {}",
            one.since.zh, period.zh, period.en, one.since.en
        );
        let rule = one
            .rule
            .map_or(String::new(), |rule| format!("`{}`", rule.code()));
        page.extend([format!(
            "| {} {} | {} {} | {} {} | {kept} | {} {} | {rule} |\n",
            one.data.zh,
            one.data.en,
            one.purpose.zh,
            one.purpose.en,
            one.basis.zh,
            one.basis.en,
            one.then.zh,
            one.then.en,
        )]);
    }
    expect_file!["../../../../docs/retention.md"].assert_eq(&page);
}
