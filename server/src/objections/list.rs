//! The objections that wait for an office, and the own ones.

use actix_web::web::{Data, Json};
use shared::access::{Action, Actor, Relation, relation};
use shared::api::{Cursor, ErrorCode, List, page_size};
use shared::base::{Date, ObjectionId, OrgId};
use shared::objections::api::{ListMyObjections, ListObjections, ObjectionRow};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::objections::{Objection, Setting, Which, store, view};
use crate::registers::orgs;
use crate::web::{Authorized, Reply, bad_cursor, page};

pub(super) async fn mine(
    Authorized { request, permit }: Authorized<ListMyObjections>,
    state: Data<State>,
) -> Reply<List<ObjectionRow>> {
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
    Authorized { request, permit }: Authorized<ListObjections>,
    state: Data<State>,
) -> Reply<List<ObjectionRow>> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state.db.read(move |conn| {
        let today = setting.now.date;
        let which = Which {
            district: permit.actor.district.clone(),
            desks: desks(conn, &permit.actor, today)?,
            person: None,
            filter: Some(request.filter.unwrap_or_default()),
            today,
        };
        let at = (request.cursor.as_ref(), request.limit);
        listed(conn, &setting, &which, at)
    });
    answer.await.map(Json)
}

/// The offices an actor answers for, with those that have gone into one of them; nothing for who
/// sees the whole district.
fn desks(conn: &mut Conn, actor: &Actor, today: Date) -> Result<Option<Vec<OrgId>>> {
    let reach = |role| relation(Action::ObjectionAnswer, role);
    let mut grants = actor.grants.iter();
    if grants.any(|grant| reach(grant.role) == Some(Relation::District)) {
        return Ok(None);
    }
    let own: Vec<OrgId> = actor.orgs_for(Action::ObjectionAnswer).collect();
    let mut desks = Vec::new();
    for org in own {
        desks.extend(orgs::family(conn, org, today)?);
    }
    Ok(Some(desks))
}

fn listed(
    conn: &mut Conn,
    setting: &Setting,
    which: &Which,
    (cursor, limit): (Option<&Cursor>, Option<u32>),
) -> Result<List<ObjectionRow>> {
    let after = cursor.map(|cursor| place(conn, which, cursor));
    let after = after.transpose()?;
    let size = page_size(limit);
    let found = store::page(conn, which, after.as_ref(), size + 1)?;
    let (found, next) = page(found, size, |one: &Objection| one.id);
    Ok(List {
        items: view::rows(conn, setting, &found)?,
        next,
        total: Some(store::count(conn, which)?),
    })
}

/// The objection that a cursor names; it may have moved on since it was shown, but one that the
/// list never shows is no place of it.
fn place(conn: &mut Conn, which: &Which, cursor: &Cursor) -> Result<Objection> {
    let id: ObjectionId = cursor.parse().map_err(|_error| bad_cursor())?;
    let found = store::find(conn, id)?.ok_or_else(bad_cursor)?;
    let desks = which.desks.as_ref();
    let answered = desks.is_none_or(|desks| desks.contains(&found.desk));
    let theirs = which.person.is_none_or(|person| person == found.person);
    if answered && theirs && found.district == which.district {
        Ok(found)
    } else {
        Err(bad_cursor())
    }
}
