//! Names who acts in a post while its holder is away.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::access::{Grant, Role, Target};
use shared::accounts::api::{CoverView, NameCover, NameMyCover, NewPost};
use shared::accounts::{CoverRefusal, cover_fault};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{AccountId, Bilingual, CoverId, Date};

use crate::State;
use crate::accounts::covers::fit::{held, is_post, judge, stand_in};
use crate::accounts::covers::{Cover, manages, store, view};
use crate::accounts::login::Login;
use crate::accounts::store::{self as account_store, Account};
use crate::accounts::turns;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::turns::in_turns;
use crate::web::{Authorized, Permit, Reply};

/// What is asked for, by whomever.
pub(super) struct Asked {
    holder: AccountId,
    cover: CoverId,
    pub(super) post: NewPost,
    pub(super) by: String,
    pub(super) span: (Date, Date),
    reason: String,
}

pub(in crate::accounts) async fn name_mine_handler(
    Authorized { request, permit }: Authorized<NameMyCover>,
    state: Data<State>,
) -> Reply<CoverView> {
    let asked = Asked {
        holder: permit.actor.account,
        cover: request.cover,
        post: request.post,
        by: request.by.into_string(),
        span: (request.from, request.to),
        reason: request.reason.into_string(),
    };
    answer(state, permit, asked).await
}

pub(in crate::accounts) async fn name_handler(
    Authorized { request, permit }: Authorized<NameCover>,
    state: Data<State>,
) -> Reply<CoverView> {
    let asked = Asked {
        holder: request.account,
        cover: request.cover,
        post: request.post,
        by: request.by.into_string(),
        span: (request.from, request.to),
        reason: request.reason.into_string(),
    };
    answer(state, permit, asked).await
}

async fn answer<E: Endpoint>(
    state: Data<State>,
    permit: Permit<E>,
    asked: Asked,
) -> Reply<CoverView> {
    if asked.reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    let now = state.clock.now();
    let work = move |conn: &mut Conn| name(conn, now, &permit, &asked);
    state.db.write(work).await.map(Json)
}

fn name<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    asked: &Asked,
) -> Result<CoverView> {
    let holder = account_store::account(conn, asked.holder)?;
    let holder = holder.ok_or(ErrorCode::NotFound)?;
    let target = Target {
        district: holder.district.clone(),
        org: asked.post.org,
        ..Target::default()
    };
    // Whose account is out of reach is not told from whose is not there.
    let reach = permit.within(&target);
    let reach = reach.map_err(|_refusal| ErrorCode::NotFound)?;
    if let Some(known) = store::find(conn, asked.cover)? {
        return again(conn, now, permit, asked, known);
    }
    if let Some(fault) = cover_fault(asked.span, now.date) {
        let (pointer, words) = fault.told();
        return Err(Error::field(pointer, words));
    }
    let grant = held(conn, now, &holder, &asked.post)?;
    let is_own = holder.id == permit.actor.account;
    if !is_own && !manages(&reach, &grant) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let administers = |grant: &Grant| grant.role == Role::SystemAdmin;
    if grant.role.administers() && !permit.actor.grants.iter().any(administers) {
        return Err(refused(CoverRefusal::AdministratorPost));
    }
    let by = stand_in(conn, &holder, asked)?;
    let cover = Cover {
        id: asked.cover,
        district: holder.district,
        holder: holder.id,
        by: by.id,
        grant,
        from: asked.span.0,
        to: asked.span.1,
        reason: asked.reason.clone(),
        named_by: permit.actor.account,
        ended_on: None,
    };
    in_turns_of_both(conn, now, &by, &cover)?;
    file(conn, now, permit, asked, cover)
}

/// The answer to an id that is known: the same content gets the same answer.
fn again<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    asked: &Asked,
    known: Cover,
) -> Result<CoverView> {
    let by = account_store::account(conn, known.by)?;
    let same = known.holder == asked.holder
        && known.named_by == permit.actor.account
        && by.is_some_and(|by| by.login == Login::typed(&asked.by).as_str())
        && (known.from, known.to) == asked.span
        && known.reason == asked.reason
        && is_post(conn, now.date, &known.grant, &asked.post)?;
    if same {
        view::of(conn, now, permit, known)
    } else {
        Err(ErrorCode::IdReused.into())
    }
}

/// Judges a cover in the turns of both: what the one may hold, and that nobody else stands in for
/// the other in the same post. Of two at the same moment one is too late.
fn in_turns_of_both(conn: &mut Conn, now: Now, by: &Account, cover: &Cover) -> Result<()> {
    let (person, holder) = (turns::holder((by.id, by.person)), cover.holder.to_string());
    in_turns(conn, [person.as_str(), holder.as_str()], |conn| {
        let span = (cover.from, cover.to);
        judge(conn, now.date, (by, &cover.grant), span)?;
        let others = store::overlapping(conn, cover.holder, span)?;
        let mut others = others.iter().filter(|other| other.id != cover.id);
        if others.any(|other| other.grant == cover.grant) {
            return Err(refused(CoverRefusal::Overlaps));
        }
        Ok(())
    })
}

/// Writes a cover that was judged.
fn file<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    asked: &Asked,
    cover: Cover,
) -> Result<CoverView> {
    if !store::insert(conn, now, &cover)? {
        // Someone sent the same id at the same moment.
        let known = store::find(conn, cover.id)?.ok_or(ErrorCode::IdReused)?;
        return again(conn, now, permit, asked, known);
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::CoverNamed)
        .subject(cover.by)
        .detail(json!({
            "cover": cover.id,
            "holder": cover.holder,
            "role": cover.grant.role.code(),
            "from": cover.from,
            "until": cover.to,
            "reason": cover.reason,
        }));
    let entry = Entry {
        org: cover.grant.org,
        ..entry
    };
    audit::record(conn, now, entry)?;
    view::of(conn, now, permit, cover)
}

pub(super) fn refused(refusal: CoverRefusal) -> Error {
    Error::refused(&refusal)
}
