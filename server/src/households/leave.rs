//! End a person's membership by a date: divorce, growing up, moving away. History stays.

use actix_web::web::{Data, Json};
use shared::base::{Bilingual, LinkId};
use shared::households::LeaveRefusal;
use shared::households::api::{Household, LeaveHousehold};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::store::{self, Membership};
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::residents;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<LeaveHousehold>,
    state: Data<State>,
) -> Reply<Household> {
    if request.evidence.is_empty() {
        let words = Bilingual::new(
            "请写明依据：证件编号或复印件存放处。",
            "Say the paper's number, or where the copy lies.",
        );
        return Err(Error::field("/evidence", words));
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| leave(conn, now, &keys, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn leave(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<LeaveHousehold>,
    request: &LeaveHousehold,
) -> Result<Household> {
    let person = request.person;
    let (_, grant) = residents::reached(conn, now, permit, person)?;
    let refused = |refusal: LeaveRefusal| Err(Error::refused(&refusal));
    let all = store::memberships(conn, &[person])?;
    let Some(seat) = all.iter().find(|one| one.to_on.is_none()) else {
        let same = |one: &Membership| one.to_on == Some(request.on) && one.why == Some(request.why);
        return if all.iter().any(same) {
            view::household(conn, now, keys, person, Reader::Officer)
        } else {
            refused(LeaveRefusal::NoHousehold)
        };
    };
    let members = store::members(conn, std::slice::from_ref(&seat.household))?;
    let own = permit.actor.person;
    if own.is_some() && members.iter().any(|one| Some(one.person) == own) {
        return refused(LeaveRefusal::OwnMatter);
    }
    if request.on > now.date {
        return refused(LeaveRefusal::LaterDay);
    }
    let links = store::verified_among(conn, &[person])?;
    let inside = links.iter().filter(|link| {
        let both = [Some(link.person), link.other];
        let other = both.into_iter().flatten().find(|one| *one != person);
        link.to_on.is_none() && members.iter().any(|one| Some(one.person) == other)
    });
    let inside: Vec<(LinkId, _)> = inside.map(|link| (link.id, link.from_on)).collect();
    let begun = inside.iter().map(|(_, from_on)| *from_on).max();
    if request.on <= begun.map_or(seat.from_on, |begun| begun.max(seat.from_on)) {
        return refused(LeaveRefusal::TooEarly);
    }
    let place = (seat.household.as_str(), person);
    if !store::end_member(conn, place, request.on, (request.why, &request.evidence))? {
        return refused(LeaveRefusal::NoHousehold);
    }
    let ids: Vec<LinkId> = inside.into_iter().map(|(id, _)| id).collect();
    store::end_links(conn, &ids, request.on)?;
    store::end_spouses(conn, &ids, request.on)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::HouseholdLeft);
    let entry = Entry {
        org: grant.org,
        ..entry.about(person).subject(&seat.household)
    };
    let why = serde_json::json!({ "why": request.why, "on": request.on });
    audit::record(conn, now, entry.detail(why))?;
    view::household(conn, now, keys, person, Reader::Officer)
}
