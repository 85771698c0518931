//! Who calls, as far as the edge knows: it reads what a request brings and asks [`Callers`] whose
//! it is. Sessions, keys and proxies are features, and features stand above the edge.

use std::future::Future;
use std::pin::Pin;

use serde::{Deserialize, Serialize};
use shared::access::{Action, Actor};
use shared::accounts::Duty;
use shared::api::Method;
use shared::base::SessionId;

use crate::State;
use crate::error::Result;

/// Whom a token or a key speaks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bearer {
    /// Who acts.
    pub actor: Actor,
    /// The session it was given out in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
    /// What the session owes before anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
}

impl From<Actor> for Bearer {
    /// Someone who owes nothing, outside any session.
    fn from(actor: Actor) -> Self {
        Self {
            actor,
            session: None,
            duty: None,
        }
    }
}

/// What a request does, as far as the trace of it needs to know.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The action.
    pub action: Action,
    /// The method; what is only read leaves no other row than that of the look.
    pub method: Method,
    /// The operation's name.
    pub operation: &'static str,
    /// The request's id.
    pub request_id: String,
}

/// What is answered once the database has been asked.
pub type Answered<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + 'a>>;

/// Who knows the callers of a server.
pub trait Callers: Send + Sync {
    /// Whom a bearer's token speaks for, or the refusal to sign in first.
    fn bearer<'a>(&'a self, state: &'a State, token: &'a str) -> Answered<'a, Bearer>;

    /// The actor in the place of the person whom a proxy names, or the refusal.
    fn in_place_of<'a>(
        &'a self,
        state: &'a State,
        actor: Actor,
        proxy: &'a str,
        asked: Asked,
    ) -> Answered<'a, Actor>;
}
