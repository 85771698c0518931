//! The two ways into an operation: authorised, or open to everyone.
//!
//! A handler gets its request only through one of these, so a check that was forgotten does not
//! compile; `Updating` is the first with what `If-Match` names. Here too the actor of a request on
//! someone's behalf is put in that person's place, so no handler knows of it.

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use shared::access::{Actor, Grant, ON_BEHALF_HEADER, Target};
use shared::api::{Endpoint, ErrorCode};
use shared::base::SessionId;

use crate::State;
use crate::error::{Error, Result};
use crate::request_id::request_id;
use crate::web::routes::name_of;
use crate::web::{Acting, Asked, Bearer, request};

/// A request whose actor may do the operation's action somewhere.
///
/// How far the action reaches is checked by [`Permit::within`], once the thing is loaded.
pub struct Authorized<E: Endpoint> {
    /// The request.
    pub request: E,
    /// The proof, which travels into the transaction.
    pub permit: Permit<E>,
}

/// The proof that an actor may do an action, and for whom.
pub struct Permit<E: Endpoint> {
    /// Who acts.
    pub actor: Acting,
    /// The session the actor's token was given out in.
    pub session: Option<SessionId>,
    /// The request's id, for the audit.
    pub request_id: String,
    operation: std::marker::PhantomData<fn() -> E>,
}

impl<E: Endpoint> Clone for Permit<E> {
    fn clone(&self) -> Self {
        Self {
            actor: self.actor.clone(),
            session: self.session,
            request_id: self.request_id.clone(),
            operation: std::marker::PhantomData,
        }
    }
}

impl<E: Endpoint> Permit<E> {
    /// The grant under which the actor reaches this very target, or the refusal.
    pub fn within(&self, target: &Target) -> Result<Grant> {
        let grant = E::ACTION
            .and_then(|action| self.actor.reaching(action, target))
            .cloned()
            .ok_or(ErrorCode::NotAllowed)?;
        self.actor.reached(&grant);
        Ok(grant)
    }
}

impl<E: Endpoint> FromRequest for Authorized<E> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        const { assert!(E::ACTION.is_some(), "an open operation is read by Open") };
        let http = http.clone();
        let payload = payload.take();
        Box::pin(async move {
            let Bearer {
                actor,
                session,
                duty,
            } = bearer(&http).await?;
            if let Some(duty) = duty
                && !E::ACTION.is_some_and(|action| duty.allows(action))
            {
                return Err(duty.refusal().into());
            }
            let request_id = request_id().unwrap_or_default();
            let actor = in_place_of::<E>(&http, actor, &request_id).await?;
            let action = E::ACTION.filter(|action| actor.may(*action));
            let action = action.ok_or(ErrorCode::NotAllowed)?;
            let request = request::read::<E>(http, payload).await?;
            let operation = std::marker::PhantomData;
            Ok(Self {
                request,
                permit: Permit {
                    actor: Acting::new(actor, action),
                    session,
                    request_id,
                    operation,
                },
            })
        })
    }
}

/// A request of an operation that is open to everyone.
pub struct Open<E: Endpoint>(pub E);

impl<E: Endpoint> Deref for Open<E> {
    type Target = E;
    fn deref(&self) -> &E {
        &self.0
    }
}

impl<E: Endpoint> FromRequest for Open<E> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        const {
            assert!(
                E::ACTION.is_none(),
                "a guarded operation is read by Authorized"
            );
        };
        let (http, payload) = (http.clone(), payload.take());
        Box::pin(async move { request::read::<E>(http, payload).await.map(Self) })
    }
}

/// Who acts, by the access token or a department's key.
async fn bearer(http: &HttpRequest) -> Result<Bearer> {
    let state = http
        .app_data::<web::Data<State>>()
        .ok_or_else(|| Error::internal("the server has no state"))?;
    let token = http
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .ok_or(ErrorCode::SignInRequired)?;
    state.callers.bearer(state, token).await
}

/// The actor as the request means it: in the place of the person whom the header's proxy names,
/// or as themselves where there is no such header.
async fn in_place_of<E: Endpoint>(
    http: &HttpRequest,
    actor: Actor,
    request_id: &str,
) -> Result<Actor> {
    let Some(proxy) = http.headers().get(ON_BEHALF_HEADER) else {
        return Ok(actor);
    };
    let (Some(action), Some(state)) = (E::ACTION, http.app_data::<web::Data<State>>()) else {
        return Err(ErrorCode::NotAllowed.into());
    };
    let asked = Asked {
        action,
        method: E::METHOD,
        operation: name_of::<E>(),
        request_id: request_id.to_owned(),
    };
    let proxy = proxy.to_str().unwrap_or_default();
    state.callers.in_place_of(state, actor, proxy, asked).await
}

/// What a browser says of itself.
pub(crate) fn user_agent(http: &HttpRequest) -> &str {
    let header = http.headers().get(header::USER_AGENT);
    header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}
