//! Proxies as they are shown, and what was done under them.

use std::collections::BTreeMap;

use shared::base::{Bilingual, PersonId, ProxyId};
use shared::proxies::api::{ProxyAct, ProxyView};
use shared::proxies::{ProxyKind, ProxyState};

use crate::accounts::holders;
use crate::clock::{Now, date_of, time_of};
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::proxies::proxy::Proxy;
use crate::proxies::store;
use crate::registers::audit::{self, Event};
use crate::registers::{orgs, residents};

/// How many rows of what was done are read.
const ACTS_MAX: i64 = 300;

/// One proxy.
pub(super) fn of(conn: &mut Conn, now: Now, keys: &Keys, proxy: &Proxy) -> Result<ProxyView> {
    let mut all = all(conn, now, keys, std::slice::from_ref(proxy))?;
    all.pop()
        .ok_or_else(|| crate::error::Error::internal("a proxy that is not shown"))
}

/// Some proxies, in their order.
pub(super) fn all(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    proxies: &[Proxy],
) -> Result<Vec<ProxyView>> {
    let accounts: Vec<_> = proxies.iter().map(|one| one.account).collect();
    let holders = holders(conn, &accounts)?;
    let people: Vec<_> = proxies.iter().map(|one| one.person).collect();
    let people = residents::identities(conn, keys, &people)?;
    let orgs: Vec<_> = proxies.iter().filter_map(|one| one.org).collect();
    let orgs = orgs::of_ids(conn, &orgs, now.date)?;
    let mut views = Vec::new();
    for proxy in proxies {
        let state = proxy.state(conn, now)?;
        let name = people
            .get(&proxy.person)
            .map(residents::Identity::masked_name);
        let holder = holders.get(&proxy.account);
        let org = proxy.org.and_then(|org| orgs.get(&org));
        let window = proxy.kind == ProxyKind::Window;
        let seconds_left = match state {
            ProxyState::Active => proxy.span.seconds_left(now.micros),
            _ => 0,
        };
        views.push(ProxyView {
            id: proxy.id,
            kind: proxy.kind,
            person: proxy.person,
            person_name: name.unwrap_or_default(),
            helper_name: holder.map(|one| one.name.clone()).unwrap_or_default(),
            org_name: org.map(|org| org.name.clone()),
            rights: proxy.rights.clone(),
            proof: proxy.proof,
            paper: proxy.paper.clone(),
            from_on: date_of(proxy.span.from),
            until_on: date_of(proxy.span.until - 1),
            until_time: window.then(|| time_of(proxy.span.until)),
            state,
            seconds_left,
            acts: Vec::new(),
        });
    }
    Ok(views)
}

/// Adds what was done under each; looks that follow one another in one minute are one.
pub(super) fn add_acts(conn: &mut Conn, views: &mut [ProxyView]) -> Result<()> {
    let ids: Vec<ProxyId> = views.iter().map(|one| one.id).collect();
    let mut acts: BTreeMap<ProxyId, Vec<ProxyAct>> = BTreeMap::new();
    for row in audit::done_under(conn, &ids, ACTS_MAX)? {
        let id = row.proxy_id.as_deref().and_then(|id| id.parse().ok());
        let event = Event::from_code(&row.event);
        let (Some(id), Some(event)) = (id, event) else {
            continue;
        };
        let act = ProxyAct {
            on: date_of(row.at),
            time: time_of(row.at),
            words: event.words(),
        };
        let list: &mut Vec<ProxyAct> = acts.entry(id).or_default();
        if list.last() != Some(&act) {
            list.push(act);
        }
    }
    for one in views {
        one.acts = acts.remove(&one.id).unwrap_or_default();
    }
    Ok(())
}

/// What was done on behalf of a person and by whom, in words: when, its row's name, what, by whom.
pub fn told_of(
    conn: &mut Conn,
    now: Now,
    person: PersonId,
    limit: i64,
) -> Result<Vec<(i64, Event, Bilingual)>> {
    let proxies = store::of_person(conn, person)?;
    let ids: Vec<ProxyId> = proxies.iter().map(|one| one.id).collect();
    let accounts: Vec<_> = proxies.iter().map(|one| one.account).collect();
    let holders = holders(conn, &accounts)?;
    let orgs: Vec<_> = proxies.iter().filter_map(|one| one.org).collect();
    let orgs = orgs::of_ids(conn, &orgs, now.date)?;
    let by = |id: &str| {
        let proxy = proxies.iter().find(|one| one.id.to_string() == id)?;
        let name = &holders.get(&proxy.account)?.name;
        Some(match proxy.org.and_then(|org| orgs.get(&org)) {
            Some(org) => Bilingual::new(
                format!("由{}的 {name} 在窗口代办", org.name.zh),
                format!("done at the window by {name} of {}", org.name.en),
            ),
            None if proxy.kind == ProxyKind::Window => Bilingual::new(
                format!("由工作人员 {name} 在窗口代办"),
                format!("done at the window by {name}"),
            ),
            None => Bilingual::new(
                format!("由家人 {name} 代办"),
                format!("done by {name}, of the family"),
            ),
        })
    };
    let rows = audit::done_under(conn, &ids, limit)?;
    let told = rows.into_iter().filter_map(|row| {
        let event = Event::from_code(&row.event)?;
        Some((row.at, event, by(row.proxy_id.as_deref()?)?))
    });
    Ok(told.collect())
}
