//! Which post is meant by a cover, and who may stand in for it.

use shared::access::{Grant, Role, meeting};
use shared::accounts::CoverRefusal;
use shared::accounts::api::NewPost;
use shared::base::{Date, OrgId};

use crate::accounts::covers::name::{Asked, refused};
use crate::accounts::covers::store;
use crate::accounts::login::Login;
use crate::accounts::store::{self as account_store, Account};
use crate::accounts::turns;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;

/// The post among those the holder has itself.
pub(super) fn held(conn: &mut Conn, now: Now, holder: &Account, post: &NewPost) -> Result<Grant> {
    let own = account_store::grants(conn, &[holder.id])?.remove(&holder.id);
    for grant in own.unwrap_or_default() {
        if grant.role != Role::Resident && is_post(conn, now.date, &grant, post)? {
            return Ok(grant);
        }
    }
    Err(refused(CoverRefusal::PostNotHeld))
}

/// True if a grant is the post that is named, by its organisation or by what that has gone into.
pub(super) fn is_post(conn: &mut Conn, today: Date, grant: &Grant, post: &NewPost) -> Result<bool> {
    let mut at = |org: Option<OrgId>| {
        let acting = org.map(|org| orgs::successor(conn, org, today));
        acting.transpose()
    };
    if grant.role != post.role || at(grant.org)? != at(post.org)? {
        return Ok(false);
    }
    match post.grid.as_deref() {
        Some(code) => Ok(grant.area == orgs::grid_of_code(conn, code, today)?),
        None => Ok(true),
    }
}

/// The account that is to stand in, if it is one of the district's and somebody else's.
pub(super) fn stand_in(conn: &mut Conn, holder: &Account, asked: &Asked) -> Result<Account> {
    let by = account_store::by_login(conn, &Login::typed(&asked.by))?;
    let by = by.filter(|by| by.district == holder.district && by.disabled_at.is_none());
    let by = by.ok_or_else(|| refused(CoverRefusal::CannotCover))?;
    if by.id == holder.id || (by.person.is_some() && by.person == holder.person) {
        let own = account_store::grants(conn, &[by.id])?;
        let staff = own.values().flatten().any(|own| own.role != Role::Resident);
        let refusal = if staff {
            CoverRefusal::Oneself
        } else {
            CoverRefusal::CannotCover
        };
        return Err(refused(refusal));
    }
    Ok(by)
}

/// Weighs a post against all that a person holds on a day of the span, under whatever accounts,
/// for itself or for others; in that person's turn.
pub(super) fn judge(
    conn: &mut Conn,
    today: Date,
    (by, grant): (&Account, &Grant),
    span: (Date, Date),
) -> Result<()> {
    let of = (by.id, by.person);
    let own = account_store::grants(conn, &[by.id])?.remove(&by.id);
    let own = own.unwrap_or_default();
    if !own.iter().any(|own| own.role != Role::Resident) {
        return Err(refused(CoverRefusal::CannotCover));
    }
    if own.contains(grant) {
        return Err(refused(CoverRefusal::AlreadyHeld));
    }
    let mut others = own;
    others.extend(turns::beside(conn, today, of)?);
    let accounts = turns::accounts(conn, of)?;
    let covers = store::standing(conn, &accounts, span)?.into_iter();
    others.extend(covers.map(|cover| cover.grant));
    let others = orgs::acting(conn, &others, today)?;
    let posts = orgs::acting(conn, std::slice::from_ref(grant), today)?;
    // Two by two, for what two covers bring need not fall on the same day.
    for other in others {
        for post in &posts {
            if let Some(meeting) = meeting(&[other.clone(), post.clone()]) {
                return Err(refused(CoverRefusal::from(meeting)));
            }
        }
    }
    Ok(())
}
