//! Names who acts in a post while its holder is away.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::access::{Grant, Role, Target, meeting};
use shared::accounts::api::{CoverView, NameCover, NameMyCover, NewPost};
use shared::accounts::{CoverRefusal, cover_fault};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{AccountId, Bilingual, CoverId, Date};

use crate::State;
use crate::accounts::covers::{Cover, manages, store, view};
use crate::accounts::login::Login;
use crate::accounts::store::{self as account_store, Account};
use crate::accounts::turns;
use crate::audit::{self, Entry, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs;
use crate::web::{Authorized, Permit, Reply};

/// What is asked for, by whomever.
struct Asked {
    holder: AccountId,
    cover: CoverId,
    post: NewPost,
    by: String,
    span: (Date, Date),
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
        let by = account_store::account(conn, known.by)?;
        let same = known.holder == asked.holder
            && known.named_by == permit.actor.account
            && by.is_some_and(|by| by.login == Login::typed(&asked.by).as_str())
            && (known.from, known.to) == asked.span
            && known.reason == asked.reason
            && (known.grant.role, known.grant.org) == (asked.post.role, asked.post.org);
        return if same {
            view::of(conn, now, permit, known)
        } else {
            Err(ErrorCode::IdReused.into())
        };
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
    let by = fit(conn, &holder, &grant, &asked.by)?;
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
    file(conn, now, permit, cover)
}

/// The post among those the holder has itself.
fn held(conn: &mut Conn, now: Now, holder: &Account, post: &NewPost) -> Result<Grant> {
    let own = account_store::grants(conn, &[holder.id])?.remove(&holder.id);
    let mut meant = own.unwrap_or_default();
    meant.retain(|grant| {
        grant.role == post.role && grant.org == post.org && grant.role != Role::Resident
    });
    if let Some(code) = post.grid.as_deref() {
        let grid = orgs::grid_of_code(conn, code, now.date)?;
        meant.retain(|grant| grant.area == grid);
    }
    let first = meant.into_iter().next();
    first.ok_or_else(|| refused(CoverRefusal::PostNotHeld))
}

/// The account that is to stand in, if it may.
fn fit(conn: &mut Conn, holder: &Account, grant: &Grant, login: &str) -> Result<Account> {
    let by = account_store::by_login(conn, &Login::typed(login))?;
    let by = by.filter(|by| by.district == holder.district && by.disabled_at.is_none());
    let by = by.ok_or_else(|| refused(CoverRefusal::CannotCover))?;
    let own = account_store::grants(conn, &[by.id])?.remove(&by.id);
    let own = own.unwrap_or_default();
    if !own.iter().any(|grant| grant.role != Role::Resident) {
        return Err(refused(CoverRefusal::CannotCover));
    }
    if by.id == holder.id || (by.person.is_some() && by.person == holder.person) {
        return Err(refused(CoverRefusal::Oneself));
    }
    if own.contains(grant) {
        return Err(refused(CoverRefusal::AlreadyHeld));
    }
    let of = (by.id, by.person);
    turns::in_turn(conn, &turns::holder(of), |conn| {
        let mut together = own.clone();
        together.extend(turns::beside(conn, of)?);
        together.push(grant.clone());
        match meeting(&together) {
            Some(meeting) => Err(refused(CoverRefusal::from(meeting))),
            None => Ok(()),
        }
    })?;
    Ok(by)
}

/// Files the cover in the holder's turn, so that of two at the same moment one is too late.
fn file<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    cover: Cover,
) -> Result<CoverView> {
    turns::in_turn(conn, &cover.holder.to_string(), |conn| {
        let others = store::overlapping(conn, cover.holder, (cover.from, cover.to))?;
        if others.iter().any(|other| other.grant == cover.grant) {
            return Err(refused(CoverRefusal::Overlaps));
        }
        Ok(())
    })?;
    if !store::insert(conn, now, &cover)? {
        return Err(ErrorCode::IdReused.into());
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

fn refused(refusal: CoverRefusal) -> Error {
    Error::refused(&refusal)
}
