//! The signed awards of a person, as they stand in the person's file.

use shared::base::{Bilingual, Date, OrgId, PersonId};
use shared::residents::api::FileAward;
use shared::scoring::Program;

use crate::awards::{Award, rules, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::names_of;

/// The signed awards of a person in every state, newest first, each with who gave it.
pub fn of_person(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    today: Date,
) -> Result<Vec<(OrgId, FileAward)>> {
    let awards = store::signed_of(conn, person)?;
    let versions: Vec<String> = awards.iter().map(|award| award.rules.clone()).collect();
    let clauses = rules::clauses(conn, &versions)?;
    let givers: Vec<OrgId> = awards.iter().map(|award| award.org).collect();
    let names = names_of(conn, &givers)?;
    awards
        .into_iter()
        .map(|award| {
            let org = award.org;
            let clause = clauses.get(&(award.rules.clone(), award.line.clause));
            let clause_text = clause.map(|clause| clause.text.clone()).unwrap_or_default();
            let signed_on = award
                .signature
                .map_or(today, |signature| signature.signed_on);
            let org_name = names.on(org, signed_on).cloned().unwrap_or_default();
            Ok((org, view(program, award, today, org_name, clause_text)?))
        })
        .collect()
}

fn view(
    program: &Program,
    award: Award,
    today: Date,
    org_name: Bilingual,
    clause_text: Bilingual,
) -> Result<FileAward> {
    let state = award.record()?.state_on(today);
    let (posts_on, expires_on) = award
        .days()
        .ok_or_else(|| Error::internal("a signed award unsigned"))?;
    let indicator = program.indicator(&award.indicator);
    Ok(FileAward {
        id: award.id,
        org_name,
        indicator_name: indicator.map_or_else(
            || Bilingual::new(award.indicator.clone(), award.indicator.clone()),
            |indicator| indicator.name.clone(),
        ),
        clause_text,
        points: award.line.points,
        state,
        posts_on,
        expires_on,
        reason: award.ending.map(|ending| ending.reason),
    })
}
