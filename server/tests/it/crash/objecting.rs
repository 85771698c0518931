//! A resident objects to some of the awards, and the town answers while things go wrong.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use diesel::prelude::*;
use server::db::Db;
use server::db::schema::{audit, awards, objection_steps, objections, transfers};
use server::verify::{Finding, verify};
use shared::base::{AwardId, ObjectionId, ObjectionStepId, Text};
use shared::objections::Finding as Found;
use shared::objections::api::{AnswerObjection, FileObjection};
use uuid::Uuid;

use super::desks::Desk;
use super::program::leave;
use super::run::Run;

/// Every so many awards somebody objects.
const OBJECTED_EVERY: usize = 7;
/// The place of the one that is; not the first, which some runs go on with.
const OBJECTED_AT: usize = 3;
/// Every so many of these the objection stands, where the town's officer is at hand.
const UPHELD_EVERY: usize = 3;

/// What came of an objection, as it was acknowledged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Objected {
    pub(super) objection: ObjectionId,
    pub(super) award: AwardId,
    pub(super) upheld: bool,
}

fn text<const MAX: usize>(words: &str) -> Text<MAX> {
    Text::new(words).expect("a short text")
}

impl Run {
    /// Objects to an award, if it is its turn.
    pub(super) fn object(
        &self,
        number: usize,
        addresses: &[SocketAddr],
        (desk, award): (&Desk, AwardId),
    ) -> Option<Objected> {
        if number % OBJECTED_EVERY != OBJECTED_AT {
            return None;
        }
        let file = FileObjection {
            objection: ObjectionId(Uuid::now_v7()),
            award,
            reason: text("没有这回事"),
            evidence: text(""),
        };
        // Somebody who goes away before the answer has said the same.
        let place = addresses[number % addresses.len()];
        leave(place, &self.token(&self.resident), &file);
        self.insist(number, addresses, &self.resident, &file)?;
        let stands = (number / OBJECTED_EVERY).is_multiple_of(UPHELD_EVERY);
        let upheld = desk
            .town
            .as_ref()
            .filter(|_| stands)
            .is_some_and(|officer| {
                let answer = AnswerObjection {
                    objection: file.objection,
                    step: ObjectionStepId(Uuid::now_v7()),
                    finding: Found::Uphold,
                    note: text("查实"),
                };
                leave(place, &self.token(officer), &answer);
                let first = self.insist(number, addresses, officer, &answer);
                let again = self.insist(number + 1, addresses, officer, &answer);
                assert!(
                    first.is_some() && again.is_some(),
                    "an answer sent twice is the same"
                );
                true
            });
        Some(Objected {
            objection: file.objection,
            award,
            upheld,
        })
    }
}

/// Every acknowledged objection is there once with its steps and audit rows, those that stand have
/// given their points back once, and the database is whole.
pub(super) fn check_objections(db: &Db, acknowledged: &[Objected]) {
    type Told = (
        Vec<(String, String)>,
        Vec<String>,
        Vec<(String, String)>,
        Vec<Option<String>>,
    );
    let told = db.read_blocking(|conn| {
        let filed: Vec<(String, String)> = objections::table
            .select((objections::id, objections::state))
            .load(conn)?;
        let steps: Vec<String> = objection_steps::table
            .select(objection_steps::objection_id)
            .load(conn)?;
        let voided: Vec<(String, String)> = awards::table
            .select((awards::id, awards::step))
            .load(conn)?;
        let voids: Vec<Option<String>> = transfers::table
            .filter(transfers::kind.eq("void"))
            .select(transfers::award_id)
            .load(conn)?;
        Ok((filed, steps, voided, voids))
    });
    let (filed, steps, awards, voids): Told = told.expect("the tables are read");
    for one in acknowledged {
        let (id, award) = (one.objection.to_string(), one.award.to_string());
        let state = filed.iter().filter(|(filed, _)| *filed == id);
        let state: Vec<&str> = state.map(|(_, state)| state.as_str()).collect();
        let (stands, step, count) = if one.upheld {
            ("upheld", "voided", 2)
        } else {
            ("open", "signed", 1)
        };
        assert_eq!(state, [stands], "{id}");
        assert_eq!(steps.iter().filter(|of| **of == id).count(), count, "{id}");
        let reads = awards.iter().find(|(known, _)| *known == award);
        assert_eq!(reads.map(|(_, step)| step.as_str()), Some(step), "{award}");
        let given_back = voids.iter().flatten().filter(|of| **of == award).count();
        assert_eq!(given_back, usize::from(one.upheld), "{award}");
    }
    let recorded = db.read_blocking(|conn| {
        let rows: Vec<Option<String>> = audit::table
            .filter(audit::event.eq("objection_filed"))
            .select(audit::subject)
            .load(conn)?;
        Ok(rows)
    });
    let recorded: Vec<String> = recorded.expect("the audit").into_iter().flatten().collect();
    let once: BTreeSet<&String> = recorded.iter().collect();
    assert_eq!((recorded.len(), once.len()), (filed.len(), filed.len()));
    let mut wrong = Vec::new();
    let checked = db.read_blocking(|conn| {
        verify(conn, None, &mut |finding: &Finding| {
            wrong.push(finding.clone());
        })
    });
    checked.expect("the database is read");
    assert_eq!(wrong, []);
}
