//! How often something may be asked for, by whoever asks.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicUsize, Ordering};

use actix_web::HttpRequest;
use actix_web::http::header::HeaderMap;
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
    /// How many are remembered before the next look for those who have been quiet.
    sweep_at: AtomicUsize,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    /// A limit of so many in a minute.
    pub fn per_minute(most: NonZeroU32) -> Self {
        Self {
            limiter: RateLimiter::keyed(Quota::per_minute(most)),
            sweep_at: AtomicUsize::new(REMEMBERED_MAX),
        }
    }

    /// Counts one more, or refuses it.
    pub fn check(&self, key: &K) -> Result<()> {
        if self.limiter.len() > self.sweep_at.load(Ordering::Relaxed) {
            self.limiter.retain_recent();
            // While all are busy, not every request walks them all again.
            let next = self.limiter.len().saturating_mul(2).max(REMEMBERED_MAX);
            self.sweep_at.store(next, Ordering::Relaxed);
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
    /// Codes tried from one address.
    pub code: Limit<String>,
    /// Accounts made from one address.
    pub register: Limit<String>,
    /// Requests with one key of a department.
    pub api_key: Limit<AccountId>,
    /// Searches of people by name or number, by one account.
    pub search: Limit<AccountId>,
}

const SIGN_INS: NonZeroU32 = NonZeroU32::new(60).unwrap();
/// A counter with a few people before it, far from enough to guess a code.
const CODES: NonZeroU32 = NonZeroU32::new(20).unwrap();
const REGISTRATIONS: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// A program that fetches what is new, not one that copies all there is as fast as it can.
const KEY_REQUESTS: NonZeroU32 = NonZeroU32::new(120).unwrap();
/// As fast as a clerk types, far slower than someone who tries every name.
const SEARCHES: NonZeroU32 = NonZeroU32::new(60).unwrap();

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in: Limit::per_minute(SIGN_INS),
            code: Limit::per_minute(CODES),
            register: Limit::per_minute(REGISTRATIONS),
            api_key: Limit::per_minute(KEY_REQUESTS),
            search: Limit::per_minute(SEARCHES),
        }
    }
}

/// Whom a request is counted for: the peer's address, or the one a trusted proxy names.
pub fn caller_address(http: &HttpRequest, state: &State) -> String {
    let named = state
        .behind_proxy
        .then(|| last_hop(http.headers()))
        .flatten();
    let address = named.or_else(|| http.peer_addr().map(|peer| peer.ip()));
    address.map(caller_key).unwrap_or_default()
}

/// The address the proxy before the server saw: the last of `X-Forwarded-For`. What stands before
/// it, and all of `Forwarded`, may be the caller's own invention.
fn last_hop(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").last()?.to_str().ok()?;
    let last = line.rsplit(',').next()?.trim();
    let plain = last.trim_start_matches('[').trim_end_matches(']');
    let address = plain.parse().ok();
    address.or_else(|| last.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// One caller of IPv6 has a whole network of addresses, so its first 64 bits count.
fn caller_key(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let network = address.to_bits() & !u128::from(u64::MAX);
            format!("{}/64", Ipv6Addr::from_bits(network))
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::{caller_key, last_hop};

    #[test]
    fn only_the_last_hop_is_believed() {
        let hop = |lines: &[(&'static str, &'static str)]| {
            let start = TestRequest::default();
            let request = lines
                .iter()
                .fold(start, |request, line| request.append_header(*line));
            last_hop(request.to_http_request().headers()).map(caller_key)
        };
        for (line, expected) in [
            ("203.0.113.7", Some("203.0.113.7")),
            ("198.51.100.1, 203.0.113.7", Some("203.0.113.7")),
            ("203.0.113.7:4711", Some("203.0.113.7")),
            ("2001:db8:1:2:3:4:5:6", Some("2001:db8:1:2::/64")),
            ("[2001:db8:1:2::9]:4711", Some("2001:db8:1:2::/64")),
            ("::ffff:203.0.113.7", Some("203.0.113.7")),
            ("unknown", None),
            ("", None),
        ] {
            assert_eq!(
                hop(&[("x-forwarded-for", line)]).as_deref(),
                expected,
                "{line}"
            );
        }
        let two = [
            ("x-forwarded-for", "198.51.100.1"),
            ("x-forwarded-for", "203.0.113.7"),
        ];
        assert_eq!(hop(&two).as_deref(), Some("203.0.113.7"));
        assert_eq!(hop(&[("forwarded", "for=198.51.100.1")]), None);
    }
}
