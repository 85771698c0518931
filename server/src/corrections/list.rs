//! The corrections that wait for an officer, and those of the own file.

use actix_web::web::{Data, Json};
use shared::access::{Action, Actor, Relation, relation};
use shared::api::{Cursor, ErrorCode, List, page_size};
use shared::base::{CorrectionId, Date, OrgId};
use shared::corrections::api::{
    CorrectionFilter, CorrectionRow, ListCorrections, ListMyCorrections,
};

use crate::State;
use crate::corrections::correction::{Correction, Which};
use crate::corrections::{Setting, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::web::{Authorized, Reply, bad_cursor, page};

pub(super) async fn mine(
    Authorized { request, permit }: Authorized<ListMyCorrections>,
    state: Data<State>,
) -> Reply<List<CorrectionRow>> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let which = Which {
        district: permit.actor.district.clone(),
        desks: None,
        person: Some(permit.actor.person.ok_or(ErrorCode::NotFound)?),
        filter: None,
        today: setting.now.date,
    };
    let answer = state.db.read(move |conn| {
        let at = (request.cursor.as_ref(), request.limit);
        listed(conn, &setting, &which, at)
    });
    answer.await.map(Json)
}

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListCorrections>,
    state: Data<State>,
) -> Reply<List<CorrectionRow>> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let mut which = Which {
        district: permit.actor.district.clone(),
        desks: (!in_district(&permit.actor)).then(|| {
            let orgs = permit.actor.orgs_for(Action::CorrectionDecide);
            orgs.collect()
        }),
        person: None,
        filter: Some(request.filter.unwrap_or(CorrectionFilter::Waiting)),
        today: setting.now.date,
    };
    let own = which.desks.clone();
    let answer = state.db.read(move |conn| {
        // What waits for a department that has gone into another waits for the other.
        if let Some(own) = &own {
            let mut desks = Vec::new();
            for org in own {
                desks.extend(orgs::family(conn, *org, setting.now.date)?);
            }
            which.desks = Some(desks);
        }
        let at = (request.cursor.as_ref(), request.limit);
        listed(conn, &setting, &which, at)
    });
    answer.await.map(Json)
}

/// True if some role of the actor sees those of the whole district.
fn in_district(actor: &Actor) -> bool {
    let reach = |role| relation(Action::CorrectionDecide, role);
    let mut grants = actor.grants.iter();
    grants.any(|grant| reach(grant.role) == Some(Relation::District))
}

fn listed(
    conn: &mut Conn,
    setting: &Setting,
    which: &Which,
    (cursor, limit): (Option<&Cursor>, Option<u32>),
) -> Result<List<CorrectionRow>> {
    let after = cursor.map(|cursor| place(conn, which, cursor));
    let after = after.transpose()?;
    let size = page_size(limit);
    let found = store::page(conn, which, after.as_ref(), size + 1)?;
    let (found, next) = page(found, size, |one: &Correction| one.id);
    Ok(List {
        items: view::rows(conn, setting, &found)?,
        next,
        total: Some(store::count(conn, which)?),
    })
}

/// How many corrections wait for an organisation.
pub fn waiting_at(conn: &mut Conn, district: &str, org: OrgId, today: Date) -> Result<u32> {
    let which = Which {
        district: district.to_owned(),
        desks: Some(vec![org]),
        person: None,
        filter: Some(CorrectionFilter::Waiting),
        today,
    };
    store::count(conn, &which)
}

/// The correction that a cursor names; it may have moved on since it was shown, but one that the
/// list never shows is no place of it.
fn place(conn: &mut Conn, which: &Which, cursor: &Cursor) -> Result<Correction> {
    let id: CorrectionId = cursor.parse().map_err(|_error| bad_cursor())?;
    let found = store::find(conn, id)?.ok_or_else(bad_cursor)?;
    let answered = match &which.desks {
        Some(own) => store::desks(conn, &[id])?
            .iter()
            .any(|(_, desk)| own.contains(desk)),
        None => true,
    };
    let theirs = which.person.is_none_or(|person| person == found.person);
    if answered && theirs && found.district == which.district {
        Ok(found)
    } else {
        Err(bad_cursor())
    }
}
