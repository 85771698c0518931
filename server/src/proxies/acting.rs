//! On whose behalf a request is made: looked up anew for every request, so that nothing is done a
//! moment after the proxy has ended.

use serde_json::json;
use shared::access::{Action, Actor, OnBehalf};
use shared::api::Method;
use shared::base::{Date, PersonId, ProxyId};
use shared::proxies::{ProxyKind, ProxyRefusal, ProxyState};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::proxies::proxy::Proxy;
use crate::proxies::store;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Acting, Asked};

/// The actor in the place of the person helped. Whatever is not in force gets the same refusal,
/// so an id tells nothing; what the person has not allowed is refused as not allowed.
pub(crate) async fn acting(
    state: &State,
    actor: Actor,
    proxy: &str,
    asked: Asked,
) -> Result<Actor> {
    let now = state.clock.now();
    let refused = || Error::refused(&ProxyRefusal::NotInForce);
    let id: ProxyId = proxy.parse().map_err(|_error| refused())?;
    let work = move |conn: &mut Conn| find(conn, now, &actor, id);
    let acting = state.db.read(work).await?.ok_or_else(refused)?;
    let looks = asked.method == Method::Get && asked.action != Action::NoticeRead;
    if looks && acting.may(asked.action) {
        let by = Acting::new(acting.clone(), asked.action);
        let entry = Entry::by(&by, &asked.request_id, Event::ProxyLooked);
        let entry = entry.detail(json!({ "operation": asked.operation }));
        let entry = Entry {
            person: acting.person,
            ..entry
        };
        audit::record_look(state, now, entry).await?;
    }
    Ok(acting)
}

fn find(conn: &mut Conn, now: Now, actor: &Actor, id: ProxyId) -> Result<Option<Actor>> {
    let own = |proxy: &Proxy| {
        proxy.account == actor.account
            && proxy.district == actor.district
            && actor.person != Some(proxy.person)
    };
    let Some(proxy) = store::find(conn, id)?.filter(own) else {
        return Ok(None);
    };
    if proxy.state(conn, now)? != ProxyState::Active {
        return Ok(None);
    }
    let still = match proxy.kind {
        ProxyKind::Window => still_within(conn, now.date, actor, proxy.person)?,
        // An account that is bound to someone else by now helps nobody.
        ProxyKind::Kin => actor.person == proxy.helper,
    };
    Ok(still.then(|| {
        let on_behalf = OnBehalf {
            proxy: proxy.id,
            rights: proxy.rights,
            org: proxy.org,
            notice: proxy.notice,
        };
        actor.on_behalf_of(proxy.person, on_behalf)
    }))
}

/// True if the officer may still open assisted mode for the person: the post is held, and the
/// person lives in its area.
fn still_within(conn: &mut Conn, today: Date, actor: &Actor, person: PersonId) -> Result<bool> {
    let found = residents::resident(conn, person)?;
    if found.left_on.is_some_and(|left| left <= today) {
        return Ok(false);
    }
    let target = residents::target_of(conn, &found, today)?;
    Ok(actor.reaches(Action::AssistanceOpen, &target))
}
