//! A proxy on record, and how it stands at a moment.

use shared::access::ProxyRight;
use shared::base::{AccountId, OrgId, PersonId, ProxyId};
use shared::proxies::{ProxyKind, ProxyProof, ProxySpan, ProxyState};

use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::households_of;
use shared::base::Bilingual;

/// A proxy with what was said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proxy {
    pub(super) id: ProxyId,
    pub(super) district: String,
    pub(super) kind: ProxyKind,
    /// Whom it is about.
    pub(super) person: PersonId,
    /// Who acts.
    pub(super) account: AccountId,
    /// The person behind that account, among kin.
    pub(super) helper: Option<PersonId>,
    /// The organisation whose window it is.
    pub(super) org: Option<OrgId>,
    pub(super) rights: Vec<ProxyRight>,
    pub(super) proof: ProxyProof,
    pub(super) paper: Option<String>,
    pub(super) notice: u32,
    pub(super) span: ProxySpan,
    pub(super) accepted: bool,
    pub(super) ended: bool,
}

impl Proxy {
    /// How it stands; kin who belong to one household no longer help no longer.
    pub(super) fn state(&self, conn: &mut Conn, now: Now) -> Result<ProxyState> {
        if self.ended {
            return Ok(ProxyState::Ended);
        }
        if now.micros >= self.span.until {
            return Ok(ProxyState::Over);
        }
        if let (ProxyKind::Kin, Some(helper)) = (self.kind, self.helper) {
            if !are_family(conn, now, self.person, helper)? {
                return Ok(ProxyState::Apart);
            }
            if !self.accepted {
                return Ok(ProxyState::Waiting);
            }
        }
        Ok(ProxyState::Active)
    }
}

/// True if both belong to one verified household today.
pub(super) fn are_family(
    conn: &mut Conn,
    now: Now,
    one: PersonId,
    other: PersonId,
) -> Result<bool> {
    let theirs = households_of(conn, other, now.date)?;
    let own = households_of(conn, one, now.date)?;
    Ok(own.iter().any(|household| theirs.contains(household)))
}

/// The rights in the order of their list, each once. Whatever else is allowed, the file is seen,
/// for nobody can correct or print what they cannot see.
pub(super) fn rights(asked: &[ProxyRight]) -> Result<Vec<ProxyRight>> {
    if !asked.contains(&ProxyRight::Read) {
        return Err(Error::field(
            "/rights",
            Bilingual::new(
                "至少要允许看积分档案。",
                "At least seeing the file must be allowed.",
            ),
        ));
    }
    let all = ProxyRight::ALL.iter().copied();
    Ok(all.filter(|right| asked.contains(right)).collect())
}
