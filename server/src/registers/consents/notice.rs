//! Which privacy notice is in force, and whether an account has acknowledged it.

use shared::access::Actor;
use shared::base::Date;
use shared::consents::{ConsentRefusal, PrivacyNotice};

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::consents::store;

/// Refuses what needs the notice in force, until the account has acknowledged it; or, where it is
/// done on behalf of someone, until that person was told it.
pub fn require_notice(conn: &mut Conn, today: Date, actor: &Actor) -> Result<()> {
    let version = in_force(today)?.version;
    let told = actor.on_behalf.as_ref().map(|on| on.notice);
    if told.is_some_and(|told| told >= version) {
        return Ok(());
    }
    match store::acknowledged_at(conn, actor.account, version)? {
        Some(_) => Ok(()),
        None => Err(Error::refused(&ConsentRefusal::NoticeUnread)),
    }
}

/// The version of the notice in force.
pub fn notice_version(today: Date) -> Result<u32> {
    Ok(in_force(today)?.version)
}

pub(crate) fn in_force(today: Date) -> Result<&'static PrivacyNotice> {
    PrivacyNotice::on(today).ok_or_else(|| Error::internal("there is no privacy notice"))
}
