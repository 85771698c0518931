//! The code a person reads out at the window. It follows from its id and the installation's keys,
//! so that asking the same again shows the same, and nothing but its hash is stored.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::ErrorCode;
use shared::base::{CodeId, PersonId, Text};
use shared::proxies::api::{IssueProxyCode, ProxyCode};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::letters;
use crate::proxies::store;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

/// Microseconds a code is accepted.
const VALID_MICROS: i64 = 10 * 60 * 1_000_000;

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<IssueProxyCode>,
    state: Data<State>,
) -> Reply<ProxyCode> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| issue(conn, now, &keys, &permit, request.code);
    state.db.write(work).await.map(Json)
}

fn issue(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<IssueProxyCode>,
    id: CodeId,
) -> Result<ProxyCode> {
    let person = permit.actor.person.ok_or(ErrorCode::NotAllowed)?;
    permit.within(&Target {
        district: permit.actor.district.clone(),
        person: Some(person),
        ..Target::default()
    })?;
    let code = spell(keys, id);
    let expires_at = match store::known_code(conn, id)? {
        Some((whose, expires_at)) if whose == person => expires_at,
        Some(_) => return Err(ErrorCode::IdReused.into()),
        None => {
            let expires_at = now.micros + VALID_MICROS;
            let hash = hash(keys, person, &code);
            store::insert_code(conn, id, (person, &hash), expires_at, now)?;
            let entry = Entry::by(&permit.actor, &permit.request_id, Event::ProxyCodeIssued);
            audit::record(conn, now, entry.about(person).subject(id))?;
            expires_at
        }
    };
    let left = (expires_at - now.micros).max(0) / 1_000_000;
    Ok(ProxyCode {
        code: Text::new(&code).map_err(Error::internal)?,
        seconds_left: u32::try_from(left).unwrap_or_default(),
    })
}

/// Six digits, which are easier to read out than letters.
fn spell(keys: &Keys, id: CodeId) -> String {
    let mut bytes = [0; 16];
    let derived = keys.derive("proxy_code", &id.to_string());
    bytes.copy_from_slice(derived.split_at(16).0);
    format!("{:06}", u128::from_be_bytes(bytes) % 1_000_000)
}

/// The hash under which a person's code is kept.
pub(super) fn hash(keys: &Keys, person: PersonId, typed: &str) -> String {
    keys.hash(
        "proxy_code_index",
        &format!("{person} {}", letters::plain(typed)),
    )
}
