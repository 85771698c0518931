//! Draft awards from a finished sheet: for each item that passed, by the clause that was chosen
//! for it, for whoever stands for the household.

use std::collections::BTreeSet;

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::api::{ErrorCode, Refusal};
use shared::awards::AwardLine;
use shared::base::{CheckLineId, PersonId};
use shared::check_sheets::api::{DraftFromSheet, RefusedLine, SheetDrafts};
use shared::check_sheets::{
    CheckFinding, CheckItem, ItemChoice, SheetStanding, admit_choices, evidence_words,
};

use crate::State;
use crate::awards::{AwardSetting, draft_lines};
use crate::check_sheets::{Line, Reach, Sheet, hold, refused, sheet_within, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents::{identities, name_of};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<DraftFromSheet>,
    state: Data<State>,
) -> Reply<SheetDrafts> {
    let setting = AwardSetting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| draft(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

/// An item of a household that passed and is to be awarded.
struct Passed<'a> {
    line: &'a Line,
    item: CheckItem,
    award: AwardLine,
}

fn draft(
    conn: &mut Conn,
    setting: &AwardSetting,
    permit: &Permit<DraftFromSheet>,
    request: &DraftFromSheet,
) -> Result<SheetDrafts> {
    let (_, org, reach) = sheet_within(conn, setting.now, permit, request.sheet)?;
    if reach != Reach::Whole {
        return Err(ErrorCode::NotFound.into());
    }
    let sheet = hold(conn, request.sheet)?;
    let standing = SheetStanding {
        state: sheet.state,
        month: sheet.month,
        checked: 0,
        drafted: 0,
    };
    standing.draft().map_err(refused)?;
    admit_choices(&request.choices).map_err(refused)?;
    let lines = store::lines(conn, sheet.id, &reach, (0, u32::MAX))?;
    let ids: Vec<CheckLineId> = lines.iter().map(|line| line.id).collect();
    let before = store::drafted(conn, &ids)?.into_iter();
    let before: BTreeSet<_> = before.map(|(line, item, _)| (line, item)).collect();
    let passed = passed(&sheet, &lines, &request.choices);
    let (known, wanted): (Vec<_>, Vec<_>) =
        (passed.into_iter()).partition(|one| before.contains(&(one.line.id, one.item)));
    let asked: Vec<AwardLine> = wanted.iter().map(|one| one.award.clone()).collect();
    let verdicts = draft_lines(conn, setting, (&org, permit), &asked)?;
    let heads: Vec<PersonId> = wanted.iter().map(|one| one.line.head).collect();
    let names = identities(conn, &setting.keys, &heads)?;
    let mut answer = SheetDrafts {
        drafted: 0,
        known: u32::try_from(known.len()).unwrap_or(u32::MAX),
        refused: Vec::new(),
    };
    for (one, verdict) in wanted.iter().zip(verdicts) {
        match verdict {
            Ok((award, _)) => {
                store::insert_drafted(conn, (one.line.id, one.item), award)?;
                answer.drafted += 1;
            }
            Err(refusal) => answer.refused.push(RefusedLine {
                line: one.line.id,
                number: one.line.number,
                name: name_of(names.get(&one.line.head)),
                item: one.item,
                code: refusal.code().to_owned(),
                words: refusal.words(),
            }),
        }
    }
    if answer.drafted > 0 {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::CheckSheetDrafted);
        let told = json!({ "drafted": answer.drafted, "refused": answer.refused.len() });
        let entry = entry.of_org(org.id).subject(sheet.id).detail(told);
        audit::record(conn, setting.now, entry)?;
    }
    Ok(answer)
}

/// What passed of the chosen items, household by household.
fn passed<'a>(sheet: &Sheet, lines: &'a [Line], choices: &[ItemChoice]) -> Vec<Passed<'a>> {
    let mut passed = Vec::new();
    for line in lines {
        let Some(last) = &line.last else { continue };
        for choice in choices {
            if last.findings.of(choice.item) == CheckFinding::Passed {
                passed.push(Passed {
                    line,
                    item: choice.item,
                    award: AwardLine {
                        person: line.head,
                        clause: choice.clause,
                        points: choice.points,
                        fact_date: last.checked_on,
                        evidence: evidence_words(sheet.month, line.number, choice.item),
                    },
                });
            }
        }
    }
    passed
}
