//! One cover as both sides and whoever manages it see it.

use shared::access::{Action, Target};
use shared::accounts::api::CoverView;
use shared::accounts::{CoverState, cover_state};
use shared::api::Endpoint;

use crate::accounts::covers::{Cover, manages};
use crate::accounts::holder::holders;
use crate::accounts::me;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::Permit;

pub(super) fn of<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    cover: Cover,
) -> Result<CoverView> {
    let known = holders(conn, &[cover.holder, cover.by])?;
    let (Some(holder), Some(by)) = (known.get(&cover.holder), known.get(&cover.by)) else {
        return Err(Error::internal("a cover of nobody"));
    };
    let post = me::posts(conn, now, std::slice::from_ref(&cover.grant))?.pop();
    let state = cover_state((cover.from, cover.to), cover.ended_on.is_some(), now.date);
    let target = Target {
        district: cover.district.clone(),
        org: cover.org_on(conn, now.date)?,
        ..Target::default()
    };
    let reach = permit.actor.reaching(Action::CoverManage, &target);
    let managed = reach.is_some_and(|reach| manages(reach, &cover.grant));
    let own = holder.is(&permit.actor) || by.is(&permit.actor);
    Ok(CoverView {
        id: cover.id,
        holder: holder.login.clone(),
        holder_name: holder.name.clone(),
        by: by.login.clone(),
        by_name: by.name.clone(),
        post: post.ok_or_else(|| Error::internal("one grant is one post"))?,
        from: cover.from,
        to: cover.to,
        reason: cover.reason,
        state,
        ended_on: cover.ended_on,
        endable: state != CoverState::Over && (own || managed),
    })
}
