//! Ask that the own organisation become an awarder.

use actix_web::web::{Data, Json};
use shared::awarders::api::{ApplyAsAwarder, AwarderFile};
use shared::awarders::{AwarderAct, Duty, admit_application};
use shared::base::{AccountId, Bilingual};

use crate::State;
use crate::awarders::act::Said;
use crate::awarders::file::File;
use crate::awarders::{org_within, refused};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::{Authorized, Permit, Reply};

/// The most accounts an application names.
const PEOPLE_MAX: usize = 20;

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ApplyAsAwarder>,
    state: Data<State>,
) -> Reply<AwarderFile> {
    let now = state.clock.now();
    check(&request)?;
    let answer = state
        .db
        .write(move |conn| apply(conn, now, &permit, &request));
    answer.await.map(Json)
}

fn apply(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ApplyAsAwarder>,
    request: &ApplyAsAwarder,
) -> Result<AwarderFile> {
    let (org, _) = org_within(conn, now.date, permit, request.org)?;
    let mut people = request.people.clone();
    people.sort();
    people.dedup();
    let said = Said {
        id: request.act,
        act: AwarderAct::Applied,
        words: &request.statement,
        people: &people,
    };
    let file = File::load(conn, org)?;
    if !said.is_known(conn, permit, &file)? {
        let coded = file.code(conn, now.date)?.is_some();
        let duties = duties(conn, now, &file, &people)?;
        let ended = file.org.is_ended(now.date);
        admit_application(file.org.kind, ended, file.standing(), coded, &duties)
            .map_err(refused)?;
        said.record(conn, now, permit, &file)?;
    }
    File::load(conn, file.org)?.view(conn, now.date)
}

/// What everyone named may do there; an account with two posts there stands twice.
fn duties(
    conn: &mut Conn,
    now: Now,
    file: &File,
    people: &[AccountId],
) -> Result<Vec<Option<Duty>>> {
    let staff = file.staff(conn, now.date)?;
    let mut duties = Vec::new();
    for account in people {
        let of_account = staff.iter().filter(|one| one.account == *account);
        let own: Vec<_> = of_account.map(|one| Some(one.duty())).collect();
        if own.is_empty() {
            duties.push(None);
        }
        duties.extend(own);
    }
    Ok(duties)
}

/// The form of an application; every field at fault is told at once.
fn check(request: &ApplyAsAwarder) -> Result<()> {
    let mut problems = Vec::new();
    let mut wrong = |pointer: &str, words: Bilingual| {
        problems.push(shared::api::FieldProblem {
            pointer: pointer.to_owned(),
            zh: words.zh,
            en: words.en,
        });
    };
    if request.people.len() > PEOPLE_MAX {
        wrong(
            "/people",
            Bilingual::new(
                "负责人最多选 20 位。",
                "Name 20 people at most as responsible.",
            ),
        );
    }
    if request.statement.is_empty() {
        wrong(
            "/statement",
            Bilingual::new(
                "请写明利益冲突情况；没有的，也请写明没有。",
                "Say which interests could conflict; if none do, say so.",
            ),
        );
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Error::invalid(problems))
    }
}
