//! How often something may be asked for, by whoever asks.

use std::hash::Hash;
use std::num::NonZeroU32;

use actix_web::HttpRequest;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use shared::api::ErrorCode;
use shared::base::AccountId;

use crate::State;
use crate::error::Result;

/// Callers that are remembered before those who have been quiet are forgotten.
const REMEMBERED_MAX: usize = 10_000;

/// A limit for each caller: so many at once, as many again in a minute.
pub struct Limit<K: Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    /// A limit of so many in a minute.
    pub fn per_minute(most: NonZeroU32) -> Self {
        Self {
            limiter: RateLimiter::keyed(Quota::per_minute(most)),
        }
    }

    /// Counts one more, or refuses it.
    pub fn check(&self, key: &K) -> Result<()> {
        if self.limiter.len() > REMEMBERED_MAX {
            self.limiter.retain_recent();
        }
        self.limiter
            .check_key(key)
            .map_err(|_too_soon| ErrorCode::TooMany.into())
    }
}

/// The limits of a server.
pub struct Limits {
    /// Sign-ins from one address; a whole office may stand behind one.
    pub sign_in: Limit<String>,
    /// Searches of people by name or number, by one account.
    pub search: Limit<AccountId>,
}

const SIGN_INS: NonZeroU32 = NonZeroU32::new(60).unwrap();
/// As fast as a clerk types, far slower than someone who tries every name.
const SEARCHES: NonZeroU32 = NonZeroU32::new(60).unwrap();

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in: Limit::per_minute(SIGN_INS),
            search: Limit::per_minute(SEARCHES),
        }
    }
}

/// The address a request comes from: the peer's, or the one a trusted proxy names.
pub fn caller_address(http: &HttpRequest, state: &State) -> String {
    if state.behind_proxy
        && let Some(address) = http.connection_info().realip_remote_addr()
    {
        return address.to_owned();
    }
    http.peer_addr()
        .map(|address| address.ip().to_string())
        .unwrap_or_default()
}
