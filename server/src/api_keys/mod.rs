//! Keys by which a department's own programs call the API.
//!
//! A key is no person: it has an account of its own that nobody can sign in to, acts at one
//! organisation only, and does no more than its scopes say. It passes through the same matrix as
//! anybody else; [`shared::access::KEY_SCOPES`] is all there is to give.

mod bearer;
mod store;

use serde_json::json;
use shared::access::{Action, KEY_SCOPES, key_scope};
use shared::base::{AccountId, Date, OrgId};
use uuid::Uuid;

use crate::accounts::{self, Login, NewAccount, hash_password};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::letters::draw;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::Org;

pub(crate) use bearer::{bearer, is_key};

/// What every key begins with, so that it is known where it turns up by mistake.
const PREFIX: &str = "jk_";
/// Letters of a key: 31 to the power of 40 is more than 190 bits.
const LENGTH: usize = 40;
/// Letters by which its account is told apart.
const NAME_LENGTH: usize = 8;
/// What the hash is for.
const PURPOSE: &str = "api_key";
const DAY_MICROS: i64 = 24 * 3600 * 1_000_000;
/// The most days a key holds.
pub const DAYS_MAX: u16 = 366;

/// One key, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// Its account.
    pub id: AccountId,
    /// The district.
    pub district: String,
    /// The organisation it acts for.
    pub org: OrgId,
    /// The names of its scopes.
    pub scopes: Vec<String>,
    /// When it was made, in microseconds.
    pub created_at: i64,
    /// The first moment it no longer holds.
    pub expires_at: i64,
    /// When it was revoked.
    pub revoked_at: Option<i64>,
    /// The last day it was used on.
    pub last_used_on: Option<Date>,
}

impl ApiKey {
    /// True while it opens anything.
    pub fn holds(&self, now: Now) -> bool {
        self.revoked_at.is_none() && now.micros < self.expires_at
    }

    fn actions(&self) -> Vec<Action> {
        self.scopes
            .iter()
            .filter_map(|name| key_scope(name))
            .collect()
    }
}

/// What a key is to be.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// What it is called, for people.
    pub name: String,
    /// The names of its scopes; what only reads where none is named.
    pub scopes: Vec<String>,
    /// How many days it holds.
    pub days: u16,
}

impl NewKey {
    /// The scopes asked for, in the order of the list; the first name that is none is the error.
    fn scopes(&self) -> std::result::Result<Vec<String>, String> {
        if let Some(unknown) = self.scopes.iter().find(|name| key_scope(name).is_none()) {
            return Err(unknown.clone());
        }
        let chosen = KEY_SCOPES.iter().filter(|(name, _, reads)| {
            if self.scopes.is_empty() {
                *reads
            } else {
                self.scopes.iter().any(|one| one == name)
            }
        });
        Ok(chosen.map(|(name, ..)| (*name).to_owned()).collect())
    }
}

/// Makes a key for an organisation; the text of it is here and nowhere else. The error of the
/// inner result is a scope that there is not.
pub fn make(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    (org, new): (&Org, &NewKey),
) -> Result<std::result::Result<(ApiKey, String), String>> {
    let scopes = match new.scopes() {
        Ok(scopes) => scopes,
        Err(unknown) => return Ok(Err(unknown)),
    };
    let text = format!("{PREFIX}{}", draw(LENGTH));
    let days = i64::from(new.days.clamp(1, DAYS_MAX));
    let key = ApiKey {
        id: AccountId(Uuid::now_v7()),
        district: org.district.clone(),
        org: org.id,
        scopes,
        created_at: now.micros,
        expires_at: now.micros.saturating_add(days.saturating_mul(DAY_MICROS)),
        revoked_at: None,
        last_used_on: None,
    };
    let login = format!("key.{}", draw(NAME_LENGTH).to_lowercase());
    let account = NewAccount {
        id: key.id,
        district: key.district.clone(),
        login: Login::new(&login).map_err(|words| Error::internal(words.en))?,
        // Of a password that nobody has seen.
        password_hash: hash_password(&draw(LENGTH))?,
        name: new.name.clone(),
        person: None,
        grants: Vec::new(),
        must_change_password: true,
    };
    if !accounts::create(conn, now, &account)? {
        return Err(Error::internal("the name of a key is taken"));
    }
    store::insert(conn, &key, &keys.hash(PURPOSE, &text))?;
    let entry = Entry::by_command(Event::ApiKeyMade, &key.district).of_org(key.org);
    let told = json!({
        "by": "command_line",
        "scopes": key.scopes,
        "days": days,
    });
    audit::record(conn, now, entry.subject(key.id).detail(told))?;
    Ok(Ok((key, text)))
}

/// Every key, the newest first.
pub fn all(conn: &mut Conn) -> Result<Vec<ApiKey>> {
    store::all(conn)
}

/// Ends a key at once; `false` if there is none of this id, or it was ended before.
pub fn revoke(conn: &mut Conn, now: Now, id: AccountId) -> Result<bool> {
    let Some(key) = store::all(conn)?.into_iter().find(|key| key.id == id) else {
        return Ok(false);
    };
    if !store::revoke(conn, id, now)? {
        return Ok(false);
    }
    let entry = Entry::by_command(Event::ApiKeyRevoked, &key.district).of_org(key.org);
    audit::record(conn, now, entry.subject(id))?;
    Ok(true)
}
