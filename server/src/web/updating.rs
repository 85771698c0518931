//! The way into an update of one thing that another operation shows: what `Authorized` asks, and
//! under which tags the caller has read the thing (RFC 9110 §13.1.1).

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{FromRequest, HttpRequest};
use serde::Serialize;
use shared::api::{ErrorCode, Update};

use super::kept::tag_of;
use crate::error::{Error, Result};
use crate::web::{Authorized, Permit};

/// An authorised request that changes what its caller has read.
pub struct Updating<E: Update> {
    /// The request.
    pub request: E,
    /// The proof, which travels into the transaction.
    pub permit: Permit<E>,
    /// What the caller has read, to be compared in the transaction.
    pub seen: Seen<E>,
}

impl<E: Update> FromRequest for Updating<E> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let named = http.headers().get(header::IF_MATCH).map(condition);
        let authorized = Authorized::<E>::from_request(http, payload);
        Box::pin(async move {
            let Authorized { request, permit } = authorized.await?;
            Ok(Self {
                request,
                permit,
                seen: Seen {
                    condition: named.transpose()?.unwrap_or(Condition::None),
                    operation: std::marker::PhantomData,
                },
            })
        })
    }
}

/// The tags under which a caller has read what an update changes.
pub struct Seen<E: Update> {
    condition: Condition,
    operation: std::marker::PhantomData<fn() -> E>,
}

enum Condition {
    /// Nothing is asked: the thing is changed as it stands.
    None,
    /// One of these tags, without their quotes. A weak one says nothing of what it leaves out, so
    /// it is none of them.
    Tags(Vec<Vec<u8>>),
}

impl<E: Update> Seen<E> {
    /// True if there is something to compare, for whoever must take a turn for it.
    pub(crate) fn compares(&self) -> bool {
        matches!(self.condition, Condition::Tags(_))
    }

    /// Refuses if the thing reads otherwise now than it was read; `show` answers what the tag of
    /// its reading is made of.
    ///
    /// It is asked within the transaction that changes the thing, behind the turn that whoever
    /// else changes it takes too, and behind the look whether the very same change is on record.
    pub(crate) fn still<T: Serialize>(&self, show: impl FnOnce() -> Result<T>) -> Result<()> {
        let Condition::Tags(tags) = &self.condition else {
            return Ok(());
        };
        let now = tag_of(&show()?)?;
        if tags.iter().any(|tag| tag == now.as_bytes()) {
            return Ok(());
        }
        Err(ErrorCode::ChangedSinceRead.into())
    }
}

/// What the header asks. An update is of what is there, so any tag at all asks nothing more.
fn condition(value: &HeaderValue) -> Result<Condition> {
    let value = value.as_bytes().trim_ascii();
    if value == b"*" {
        return Ok(Condition::None);
    }
    let tags = strong_tags(value).ok_or(ErrorCode::BadRequest)?;
    Ok(Condition::Tags(tags))
}

/// The strong ones of a list of tags; `None` where it is no such list.
fn strong_tags(mut rest: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut tags = Vec::new();
    loop {
        rest = rest.trim_ascii_start();
        if rest.is_empty() {
            return Some(tags);
        }
        // An empty place in a list is nothing.
        if let Some(behind) = rest.strip_prefix(b",") {
            rest = behind;
            continue;
        }
        let weak = rest.strip_prefix(b"W/");
        let opened = weak.unwrap_or(rest).strip_prefix(b"\"")?;
        let end = opened.iter().position(|byte| *byte == b'"')?;
        let (tag, closed) = opened.split_at_checked(end)?;
        if !tag.iter().all(|byte| stands_in_tag(*byte)) {
            return None;
        }
        rest = closed.strip_prefix(b"\"")?.trim_ascii_start();
        if !rest.is_empty() && !rest.starts_with(b",") {
            return None;
        }
        if weak.is_none() {
            tags.push(tag.to_vec());
        }
    }
}

/// The bytes that a tag is written in.
fn stands_in_tag(byte: u8) -> bool {
    matches!(byte, 0x21 | 0x23..=0x7e | 0x80..)
}

#[cfg(test)]
mod tests {
    use super::strong_tags;

    #[test]
    fn a_list_of_tags_is_read_as_the_standard_writes_it() {
        for (list, read) in [
            ("", Some(vec![])),
            ("\"a\"", Some(vec!["a"])),
            ("\"a\",\"b,c\" ,\t\"\"", Some(vec!["a", "b,c", ""])),
            (", ,\"a\",,", Some(vec!["a"])),
            ("W/\"a\", \"b\"", Some(vec!["b"])),
            ("a", None),
            ("\"a", None),
            ("\"a\"\"b\"", None),
            ("\"a\" \"b\"", None),
            ("\"a b\"", None),
            ("w/\"a\"", None),
            ("*, \"a\"", None),
        ] {
            let tags = strong_tags(list.as_bytes());
            let told: Option<Vec<&[u8]>> = tags
                .as_ref()
                .map(|all| all.iter().map(Vec::as_slice).collect());
            let read = read.map(|all| all.into_iter().map(str::as_bytes).collect());
            assert_eq!(told, read, "{list}");
        }
    }
}
