//! Random histories of allocating, drafting, signing, withdrawing, voiding, objecting, answering
//! and waiting, done by
//! the server and by a plain model beside it: they agree on every answer and on every row.
//!
//! `JIFEN_FUZZ` tries so many times as many histories. A history that fails is made shorter and
//! printed.

mod handing;
#[path = "../../../../../shared/tests/it/awards/plain.rs"]
mod plain;
mod stored;
mod wishes;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use shared::api::{LIMIT_MAX, Problem};
use shared::awards::api::{DraftAward, ReadAward, ReadQuota};
use shared::base::{AwardId, Date, ObjectionId, ObjectionStepId, OrgId, Points, Text};
use shared::objections::Finding;
use shared::objections::api::{AnswerObjection, FileObjection};
use uuid::Uuid;

use super::{ENTERPRISE, OTHER_ENTERPRISE, VILLAGE, draft, insert_rules, sign, void, withdraw};
use crate::actors::Caller;
use crate::database::{Backend, has_postgres};
use crate::hostile::settings;
use crate::objections::objection;
use crate::world::{World, org, person};
use plain::{Command, Outcome, Plain, Row};
use stored::{counted, pools_of, sorted};
use wishes::{MORE_STAFF, ORGS, Wish, command, district, wishes};

/// Histories tried in a usual run.
const HISTORIES: u32 = 10;
/// How often a failing history is made shorter before it is printed.
const SHORTENED: u32 = 60;
fn points(hundredths: i64) -> Points {
    Points::from_hundredths(hundredths)
}

/// The one objection of somebody to an award.
fn objection_id(award: AwardId, who: usize) -> ObjectionId {
    ObjectionId(named(award, who))
}

/// The one answer of a kind to it.
fn answer_id(award: AwardId, who: usize, stands: bool) -> ObjectionStepId {
    ObjectionStepId(named(award, 2 + 2 * who + usize::from(stands)))
}

/// Something of an award with an id that nothing else has.
fn named(award: AwardId, place: usize) -> Uuid {
    let place = u128::try_from(place).unwrap() + 1;
    Uuid::from_u128(award.0.as_u128() + (place << 96))
}

impl World {
    fn clerk_of(&self, org: OrgId) -> Caller {
        match org {
            org::VILLAGE => self.village_officer(),
            org::OTHER_ENTERPRISE => self.other_clerk(),
            _ => self.clerk(),
        }
    }

    fn head_of(&self, org: OrgId) -> Caller {
        match org {
            org::VILLAGE => self.village_head(),
            org::OTHER_ENTERPRISE => self.other_head(),
            _ => self.head(),
        }
    }

    /// Asks the server the same; its refusal, if it refuses.
    async fn obey(&mut self, command: &Command, org: OrgId) -> Result<(), Problem> {
        let line = |award: AwardId| DraftAward {
            org,
            award,
            ..draft(person::RESIDENT, "1")
        };
        match command {
            Command::Allocate(..)
            | Command::Fund(..)
            | Command::Refund(..)
            | Command::Return(..)
            | Command::Move(..) => self.hand(command).await,
            Command::Draft(asked) => {
                let request = DraftAward {
                    org: asked.org,
                    award: asked.award,
                    person: asked.person,
                    clause: asked.clause,
                    points: points(asked.points),
                    fact_date: asked.fact,
                    evidence: Text::new("带徒记录 3 页").unwrap(),
                };
                self.clerk_of(asked.org).call(request).await.map(drop)
            }
            Command::Sign(award) => {
                let request = sign(&line(*award));
                self.head_of(org).call(request).await.map(drop)
            }
            Command::Withdraw(award, by, reason) => {
                let by = [self.clerk_of(org), self.head_of(org)][*by].clone();
                by.call(withdraw(&line(*award), reason)).await.map(drop)
            }
            Command::Void(award, by, reason) => {
                let by = [self.office(), self.other_office()][*by].clone();
                by.call(void(&line(*award), reason)).await.map(drop)
            }
            Command::Object(award, who) => {
                let caller = [self.resident(), self.other_resident()][*who].clone();
                let request = FileObjection {
                    objection: objection_id(*award, *who),
                    ..objection(&line(*award))
                };
                caller.call(request).await.map(drop)
            }
            Command::Answer(award, who, stands) => {
                let request = AnswerObjection {
                    objection: objection_id(*award, *who),
                    step: answer_id(*award, *who, *stands),
                    finding: if *stands {
                        Finding::Uphold
                    } else {
                        Finding::Reject
                    },
                    note: Text::new("查实").unwrap(),
                };
                self.town_officer().call(request).await.map(drop)
            }
            Command::Wait(days) => {
                self.pass_days(i64::try_from(*days).unwrap()).await;
                Ok(())
            }
        }
    }
}

/// Lives one history on both sides.
async fn live(backend: Backend, wishes: &[Wish]) -> Result<(), TestCaseError> {
    let mut world = World::new(backend).await;
    world.more_staff(MORE_STAFF);
    for rules in [ENTERPRISE, OTHER_ENTERPRISE, VILLAGE] {
        world.write(|conn| insert_rules(conn, &rules));
    }
    let mut plain = Plain::new(district(), world.today());
    let mut done: Vec<Command> = Vec::new();
    for wish in wishes {
        let command = command(wish, &plain, &done);
        let org = match command {
            Command::Sign(award) | Command::Withdraw(award, ..) | Command::Void(award, ..) => {
                plain.org_of(award)
            }
            _ => None,
        };
        let told = world.obey(&command, org.unwrap_or(org::ENTERPRISE)).await;
        let told = told.map_err(|problem| problem.code);
        let expected: Outcome = plain.run(&command);
        prop_assert_eq!(
            told,
            expected.map_err(str::to_owned),
            "{:?} after {:?}",
            command,
            done
        );
        prop_assert_eq!(world.ledger(), sorted(plain.rows.clone()), "{:?}", command);
        prop_assert_eq!(world.sums(), counted(&plain), "{:?}", command);
        prop_assert_eq!(world.pools(), pools_of(&plain), "{:?}", command);
        done.push(command);
    }
    for days in [0, 6, 30, 366] {
        world.pass_days(days).await;
        compare_views(&world, &plain).await?;
    }
    compare_past(&world, &plain).await?;
    Ok(())
}

/// What is shown of the ledger on a day, and what each award reads as.
async fn compare_views(world: &World, plain: &Plain) -> Result<(), TestCaseError> {
    let today = world.today();
    for org in ORGS {
        for year in [2018, 2019, 2020] {
            let request = ReadQuota {
                limit: Some(LIMIT_MAX),
                ..ReadQuota::of(org, year)
            };
            let view = world.office().call(request).await.unwrap();
            let shown = [
                view.quota.allocated,
                view.quota.held,
                view.quota.posted,
                view.quota.voided,
            ];
            let shown = shown.map(|sum| sum.to_hundredths().unwrap());
            prop_assert_eq!(
                shown,
                plain.statement(org, year, today),
                "{} in {}",
                org,
                year
            );
            let mut rows: Vec<&Row> = plain.rows.iter().collect();
            rows.retain(|row| row.org == org && row.year == year);
            rows.sort_by_key(|row| (row.recorded_on, row.kind));
            let rows = rows
                .iter()
                .rev()
                .map(|row| (points(row.points), row.effective_on));
            let entries = view
                .entries
                .items
                .iter()
                .map(|one| (one.points, one.effective_on));
            // What was recorded at the same moment stands in the order of its ids.
            let (mut rows, mut entries): (Vec<_>, Vec<_>) = (rows.collect(), entries.collect());
            rows.sort();
            entries.sort();
            prop_assert_eq!(entries, rows, "{} in {}", org, year);
        }
    }
    for (award, org, state) in plain.states(today) {
        let view = world
            .clerk_of(org)
            .call(ReadAward { org, award })
            .await
            .unwrap();
        prop_assert_eq!(view.state.code(), state, "{} on {}", award, today);
    }
    Ok(())
}

/// What the statement shows of days that are over.
async fn compare_past(world: &World, plain: &Plain) -> Result<(), TestCaseError> {
    let mut days: Vec<Date> = plain.rows.iter().map(|row| row.recorded_on).collect();
    days.extend(plain.rows.iter().map(|row| row.effective_on));
    days.retain(|day| *day <= world.today());
    days.sort_unstable();
    days.dedup();
    for day in days.into_iter().step_by(3) {
        for org in ORGS {
            let request = ReadQuota {
                on: Some(day),
                ..ReadQuota::of(org, 2018)
            };
            let view = world.office().call(request).await.unwrap();
            let quota = view.quota;
            let shown = [quota.allocated, quota.held, quota.posted, quota.voided];
            let shown = shown.map(|sum| sum.to_hundredths().unwrap());
            let told = plain.statement_then(org, 2018, day);
            prop_assert_eq!(shown, told, "{} on {}", org, day);
        }
    }
    Ok(())
}

fn try_histories(backend: Backend) {
    let mut settings = settings(HISTORIES);
    settings.max_shrink_iters = SHORTENED;
    let system = actix_web::rt::System::new();
    let tried =
        TestRunner::new(settings).run(&wishes(), |wishes| system.block_on(live(backend, &wishes)));
    if let Err(failure) = tried {
        panic!("{failure}");
    }
}

#[test]
fn server_and_model_agree_on_every_history_on_sqlite() {
    try_histories(Backend::Sqlite);
}

#[test]
fn server_and_model_agree_on_every_history_on_postgres() {
    if has_postgres() {
        try_histories(Backend::Postgres);
    }
}
