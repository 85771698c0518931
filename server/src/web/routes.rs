//! The table of operations: one row registers a handler, documents it, and is tested.

use actix_web::http::Method as HttpMethod;
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Handler, HttpRequest, HttpResponse, Responder, ResponseError};
use schemars::{Schema, SchemaGenerator};
use shared::access::Action;
use shared::api::{Endpoint, ErrorCode, Form, Method};

use crate::error::Error;
use crate::web::request;

/// One operation as it is served.
pub struct Operation {
    /// The method.
    pub method: Method,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// The action it is guarded by; `None` if it is open to everyone.
    pub action: Option<Action>,
    /// The feature it belongs to.
    pub feature: &'static str,
    /// The name of the request type.
    pub name: &'static str,
    /// One sentence for the documentation.
    pub summary: &'static str,
    /// How the answer is written.
    pub form: Form,
    /// The schema of the request.
    pub request: fn(&mut SchemaGenerator) -> Schema,
    /// The schema of the answer.
    pub response: fn(&mut SchemaGenerator) -> Schema,
    register: Box<dyn Fn(&mut ServiceConfig)>,
}

/// An operation and its handler, whose first argument must read the operation's own request.
pub fn operation<E, F, A>(handler: F) -> Operation
where
    E: Endpoint,
    F: Handler<A>,
    A: FromRequest + ReadsRequest<E> + 'static,
    F::Output: Responder + 'static,
{
    let name = std::any::type_name::<E>();
    Operation {
        method: E::METHOD,
        path: E::PATH,
        action: E::ACTION,
        feature: name.split("::").nth(1).unwrap_or(name),
        name: name.rsplit("::").next().unwrap_or(name),
        summary: E::SUMMARY,
        form: E::FORM,
        request: |schemas| schemas.subschema_for::<E>(),
        response: |schemas| schemas.subschema_for::<E::Response>(),
        register: Box::new(move |config| {
            let method = match E::METHOD {
                Method::Get => HttpMethod::GET,
                Method::Post => HttpMethod::POST,
            };
            config.route(within_api(E::PATH), web::method(method).to(handler.clone()));
        }),
    }
}

/// A handler's arguments whose first reads the request of `E`, and so checks the right to it.
pub trait ReadsRequest<E: Endpoint> {}

impl<E: Endpoint> ReadsRequest<E> for (super::Open<E>,) {}
impl<E: Endpoint, B> ReadsRequest<E> for (super::Open<E>, B) {}
impl<E: Endpoint, B, C> ReadsRequest<E> for (super::Open<E>, B, C) {}
impl<E: Endpoint> ReadsRequest<E> for (super::Authorized<E>,) {}
impl<E: Endpoint, B> ReadsRequest<E> for (super::Authorized<E>, B) {}
impl<E: Endpoint, B, C> ReadsRequest<E> for (super::Authorized<E>, B, C) {}

/// The part of an operation's path that stands behind the scope of the API.
fn within_api(path: &'static str) -> &'static str {
    path.strip_prefix("/api").unwrap_or(path)
}

/// Registers all operations, and an answer for paths that exist for another method.
pub fn register(config: &mut ServiceConfig, operations: &[Operation]) {
    for operation in operations {
        (operation.register)(config);
    }
    let mut paths: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for operation in operations {
        match paths.iter_mut().find(|(path, _)| *path == operation.path) {
            Some((_, methods)) => methods.push(operation.method.as_str()),
            None => paths.push((operation.path, vec![operation.method.as_str()])),
        }
    }
    for (path, methods) in paths {
        let allow = methods.join(", ");
        config.route(
            within_api(path),
            web::route().to(move || {
                let allow = allow.clone();
                async move { wrong_method(&allow) }
            }),
        );
    }
}

fn wrong_method(allow: &str) -> HttpResponse {
    let mut response = Error::Refused(Box::new(request::wrong_method())).error_response();
    if let Ok(value) = allow.parse() {
        response
            .headers_mut()
            .insert(actix_web::http::header::ALLOW, value);
    }
    response
}

/// Whatever else is asked of the API is not there.
pub async fn nothing_here(_http: HttpRequest) -> Result<HttpResponse, Error> {
    Err(ErrorCode::NotFound.into())
}
