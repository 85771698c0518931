//! Open assisted mode at the window. The consent is a signed paper with its number, or a code the
//! person reads out from the own account; wrong codes are counted as everywhere.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::Bilingual;
use shared::proxies::api::{OpenAssistance, ProxyView};
use shared::proxies::{ProxyKind, ProxyProof, ProxyRefusal, ProxySpan};

use crate::State;
use crate::accounts::{count_attempt, forget_attempts};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::proxies::proxy::{self, Proxy};
use crate::proxies::{code, end};
use crate::proxies::{store, view};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::{consents, residents};
use crate::turns::in_turn;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<OpenAssistance>,
    state: Data<State>,
) -> Reply<ProxyView> {
    state.limits.search.check(&permit.actor.account)?;
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| open(conn, now, &keys, &permit, &request);
    let opened = state.db.write(work).await?;
    Ok(Json(opened.map_err(|refusal| Error::refused(&refusal))?))
}

fn too_long(pointer: &str) -> Error {
    Error::field(
        pointer,
        Bilingual::new("最多一天（1440 分钟）。", "A day (1440 minutes) at most."),
    )
}

/// One proof, and no more than one.
fn proof(request: &OpenAssistance) -> Result<ProxyProof> {
    let filled = |text: &Option<_>| text.as_ref().is_some_and(|text: &String| !text.is_empty());
    let paper = request.paper.as_ref().map(|text| text.trim().to_owned());
    let code = request.code.as_ref().map(|text| text.trim().to_owned());
    match (filled(&paper), filled(&code)) {
        (true, false) => Ok(ProxyProof::Paper),
        (false, true) => Ok(ProxyProof::Code),
        _ => Err(Error::field(
            "/paper",
            Bilingual::new(
                "填签字委托的编号，或者本人读出的码，二选一。",
                "Give the number of the signed paper or the code read out, one of them.",
            ),
        )),
    }
}

/// A refusal is a result, because the attempt it was is kept.
fn open(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<OpenAssistance>,
    request: &OpenAssistance,
) -> Result<std::result::Result<ProxyView, ProxyRefusal>> {
    let (person, actor) = (request.person, &permit.actor);
    let (found, grant) = residents::reached(conn, now, permit, person)?;
    let rights = proxy::rights(&request.rights)?;
    let span =
        ProxySpan::at_window(now.micros, request.minutes).ok_or_else(|| too_long("/minutes"))?;
    let proof = proof(request)?;
    let paper = request.paper.as_ref().map(|text| text.trim().to_owned());
    let paper = paper.filter(|_| proof == ProxyProof::Paper);
    if let Some(known) = store::find(conn, request.proxy)? {
        let same = known.account == actor.account
            && (known.person, known.kind) == (person, ProxyKind::Window)
            && known.rights == rights
            && known.span.until - known.span.from == span.until - span.from
            && known.notice == request.notice
            && (known.proof, &known.paper) == (proof, &paper);
        return if same {
            view::of(conn, now, keys, &known).map(Ok)
        } else {
            Err(ErrorCode::IdReused.into())
        };
    }
    if actor.person == Some(person) {
        return Ok(Err(ProxyRefusal::Oneself));
    }
    if request.notice != consents::notice_version(now.date)? {
        return Ok(Err(ProxyRefusal::NoticeNotTold));
    }
    if proof == ProxyProof::Code && !code_fits(conn, now, keys, permit, request)? {
        return Ok(Err(ProxyRefusal::CodeWrong));
    }
    // In turns: of two opened at the same moment the later closes the earlier.
    in_turn(conn, &format!("window {}", actor.account), |conn| {
        for before in store::open_windows(conn, actor.account, now)? {
            end::record(conn, now, (actor, &permit.request_id), &before)?;
        }
        Ok(())
    })?;
    let proxy = Proxy {
        id: request.proxy,
        district: found.district,
        kind: ProxyKind::Window,
        person,
        account: actor.account,
        helper: None,
        org: grant.org,
        rights,
        proof,
        paper,
        notice: request.notice,
        span,
        accepted: true,
        ended: false,
    };
    if !store::insert(conn, &proxy)? {
        return Err(ErrorCode::IdReused.into());
    }
    let entry = Entry::by(actor, &permit.request_id, Event::ProxyOpened).about(person);
    let entry = Entry {
        org: grant.org,
        ..entry.subject(proxy.id)
    };
    audit::record(conn, now, entry)?;
    view::of(conn, now, keys, &proxy).map(Ok)
}

/// Uses the code that was read out; every attempt is counted before it is looked at.
fn code_fits(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<OpenAssistance>,
    request: &OpenAssistance,
) -> Result<bool> {
    let (person, actor) = (request.person, &permit.actor);
    let subject = keys.hash("proxy_code_tries", &format!("{} {person}", actor.account));
    if !count_attempt(conn, now, &actor.district, &subject)? {
        return Err(ErrorCode::CodeLocked.into());
    }
    let typed = request.code.as_deref().unwrap_or_default();
    if store::use_code(conn, person, &code::hash(keys, person, typed), now)? {
        forget_attempts(conn, &subject)?;
        return Ok(true);
    }
    let entry = Entry::by(actor, &permit.request_id, Event::CodeRefused);
    audit::record(conn, now, entry.about(person).subject(request.proxy))?;
    Ok(false)
}
