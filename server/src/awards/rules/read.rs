//! Read the award rules of an organisation that are in force today.

use actix_web::web::{Data, Json};
use shared::awards::api::{AwardRulesView, ReadAwardRules};

use crate::State;
use crate::awards::rules::org_reached;
use crate::awards::rules::view::clause_view;
use crate::awards::{Setting, rules};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadAwardRules>,
    state: Data<State>,
) -> Reply<AwardRulesView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| read(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn read(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReadAwardRules>,
    request: &ReadAwardRules,
) -> Result<AwardRulesView> {
    let (org, _) = org_reached(conn, setting.today(), permit, request.org)?;
    let latest = rules::latest(conn, org.id, setting.today())?;
    let in_force = latest
        .map(|record| record.rules)
        .filter(|rules| rules.in_force_on(setting.today()));
    let mut view = AwardRulesView {
        org: org.id,
        org_name: org.name,
        org_kind: org.kind,
        version: None,
        in_force_from: None,
        clauses: Vec::new(),
    };
    if let Some(rules) = in_force {
        view.version = Some(rules.version);
        view.in_force_from = Some(rules.in_force_from);
        let clauses = rules.clauses.into_iter();
        view.clauses = clauses.map(|one| clause_view(setting, one)).collect();
    }
    Ok(view)
}
