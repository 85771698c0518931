//! Many clients at the same moment: no limit is exceeded, nothing is lost, nothing doubled.

use std::collections::BTreeMap;

use actix_web::rt::spawn;
use diesel::prelude::*;
use server::db::schema::{award_caps, notice_lines, transfers};
use shared::api::Problem;
use shared::awards::api::{AllocateQuota, AwardView, DraftAward};
use shared::base::PersonId;

use super::{ENTERPRISE, RESIDENT, allocation, draft, insert_rules, points, sign, void, withdraw};
use crate::database::Backend;
use crate::on_both;
use crate::world::{World, org};

/// Clients that call at the same moment.
const CLIENTS: u32 = 32;

type Answer = Result<AwardView, Problem>;

/// The fixed district whose enterprise holds so many points.
async fn holding(backend: Backend, amount: &str) -> World {
    let world = World::new(backend).await;
    world.write(|conn| insert_rules(conn, &ENTERPRISE));
    world.holds(org::ENTERPRISE, amount);
    world
}

/// Drafts of one point each for these people, all drafted at once and each twice.
async fn drafted_at_once(world: &World, people: &[PersonId]) -> Vec<DraftAward> {
    let awards: Vec<DraftAward> = people.iter().map(|one| draft(*one, "1")).collect();
    let calls: Vec<_> = awards
        .iter()
        .flat_map(|award| [award.clone(), award.clone()])
        .map(|award| {
            let clerk = world.clerk();
            spawn(async move { clerk.call(award).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    awards
}

/// Signs all at once, each twice; both answers to one signature are the same.
async fn signed_at_once(world: &World, awards: &[DraftAward]) -> Vec<Answer> {
    let calls: Vec<_> = awards
        .iter()
        .map(|award| {
            let twice = [world.head(), world.head()].map(|head| {
                let request = sign(award);
                spawn(async move { head.call(request).await })
            });
            (award.award, twice)
        })
        .collect();
    let mut answers = Vec::new();
    for (id, [first, second]) in calls {
        let (first, second) = (first.await.unwrap(), second.await.unwrap());
        match (&first, &second) {
            (Ok(first), Ok(second)) => assert_eq!(first, second),
            (Err(first), Err(second)) => assert_eq!(first.code, second.code),
            _ => panic!("{id} was signed and refused: {first:?} {second:?}"),
        }
        answers.push(first);
    }
    answers
}

/// How many answers there are of each kind.
fn tally(answers: &[Answer]) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    for answer in answers {
        let kind = match answer {
            Ok(view) => view.state.code().to_owned(),
            Err(problem) => problem.code.clone(),
        };
        *tally.entry(kind).or_default() += 1;
    }
    tally
}

fn counted(counts: &[(&str, usize)]) -> BTreeMap<String, usize> {
    counts
        .iter()
        .map(|(kind, count)| ((*kind).to_owned(), *count))
        .collect()
}

/// Grants in the ledger, lines in notice, signatures in the audit, and hundredths in the caps.
fn rows(world: &World) -> (i64, i64, i64, i64) {
    let rows = world.db.read_blocking(|conn| {
        let given: Vec<i64> = award_caps::table.select(award_caps::given).load(conn)?;
        Ok((
            transfers::table
                .filter(transfers::kind.eq("grant"))
                .count()
                .get_result(conn)?,
            notice_lines::table.count().get_result(conn)?,
            server::db::schema::audit::table
                .filter(server::db::schema::audit::event.eq("award_signed"))
                .count()
                .get_result(conn)?,
            given.into_iter().sum(),
        ))
    });
    rows.unwrap()
}

/// The balance that guards the limit is what the ledger's rows add up to.
async fn balance_is_the_fold(world: &World) {
    let quota = world.quota(org::ENTERPRISE).await;
    let hundredths = |points: shared::base::Points| points.to_hundredths().unwrap();
    let fold = (
        hundredths(quota.allocated),
        hundredths(quota.held + quota.posted),
    );
    assert_eq!(world.balance(org::ENTERPRISE), fold);
}

on_both! {
    async fn a_quota_is_never_exceeded_and_no_award_lost_or_doubled(backend) {
        let world = holding(backend, "20").await;
        let staff = world.more_staff(CLIENTS);
        let awards = drafted_at_once(&world, &staff).await;
        let answers = signed_at_once(&world, &awards).await;
        assert_eq!(tally(&answers), counted(&[("noticed", 20), ("exceeds_quota", 12)]));
        assert_eq!(rows(&world), (20, 20, 20, 2_000));
        assert_eq!(world.quota(org::ENTERPRISE).await.left, points("0"));
        balance_is_the_fold(&world).await;
    }

    async fn a_personal_cap_is_never_exceeded(backend) {
        let world = holding(backend, "500").await;
        let same: Vec<PersonId> = (0..CLIENTS).map(|_| RESIDENT).collect();
        let awards = drafted_at_once(&world, &same).await;
        let answers = signed_at_once(&world, &awards).await;
        assert_eq!(tally(&answers), counted(&[("noticed", 10), ("exceeds_personal_cap", 22)]));
        assert_eq!(rows(&world), (10, 10, 10, 1_000));
        balance_is_the_fold(&world).await;
    }

    async fn a_draft_is_either_signed_or_withdrawn(backend) {
        let world = holding(backend, "500").await;
        let staff = world.more_staff(CLIENTS);
        let awards = drafted_at_once(&world, &staff).await;
        let races: Vec<_> = awards
            .iter()
            .map(|award| {
                let (head, clerk) = (world.head(), world.clerk());
                let (signing, withdrawing) = (sign(award), withdraw(award, "弄错了"));
                (
                    spawn(async move { head.call(signing).await }),
                    spawn(async move { clerk.call(withdrawing).await }),
                )
            })
            .collect();
        let mut signed = 0;
        for (signing, withdrawing) in races {
            match (signing.await.unwrap(), withdrawing.await.unwrap()) {
                (Ok(_), Err(late)) => {
                    assert_eq!(late.code, "not_drafted");
                    signed += 1;
                }
                (Err(late), Ok(_)) => assert_eq!(late.code, "not_drafted"),
                both => panic!("both or none: {both:?}"),
            }
        }
        assert_eq!(rows(&world), (signed, signed, signed, signed * 100));
        balance_is_the_fold(&world).await;
    }

    async fn a_void_gives_back_once_however_often_it_is_sent(backend) {
        let world = holding(backend, "500").await;
        let (award, _) = world.signed(RESIDENT, "10").await;
        let calls: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let (office, request) = (world.office(), void(&award, "事实不符"));
                spawn(async move { office.call(request).await })
            })
            .collect();
        for call in calls {
            assert_eq!(call.await.unwrap().unwrap().state.code(), "voided");
        }
        assert_eq!(world.audited("award_voided", award.award), 1);
        assert_eq!((world.balance(org::ENTERPRISE), rows(&world).3), ((50_000, 0), 0));
        balance_is_the_fold(&world).await;
    }

    async fn one_allocation_counts_once_and_another_of_its_id_is_refused(backend) {
        let world = World::new(backend).await;
        world.funded("100").await;
        let request = allocation(org::ENTERPRISE, "5");
        let calls: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let amount = if number % 2 == 0 { "5" } else { "7" };
                let request = AllocateQuota { points: points(amount), ..request.clone() };
                let office = world.office();
                spawn(async move { (amount, office.call(request).await) })
            })
            .collect();
        let mut kept = Vec::new();
        for call in calls {
            match call.await.unwrap() {
                (amount, Ok(row)) => {
                    assert_eq!(row.allocated, points(amount));
                    kept.push(amount);
                }
                (_, Err(problem)) => assert_eq!(problem.code, "id_reused"),
            }
        }
        assert_eq!(kept.len(), 16);
        kept.dedup();
        assert_eq!(kept.len(), 1);
        assert_eq!(world.audited("quota_allocated", request.transfer), 1);
        balance_is_the_fold(&world).await;
    }
}
