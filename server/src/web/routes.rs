//! The table of operations: one row registers a handler, documents it, and is tested.

use std::collections::BTreeMap;

use actix_web::http::Method as HttpMethod;
use actix_web::web::{self, ServiceConfig};
use actix_web::{
    FromRequest, Handler, HttpRequest, HttpResponse, Resource, Responder, ResponseError, Route,
};
use schemars::{Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::access::Action;
use shared::api::{Endpoint, ErrorCode, Form, Method, Refusal, Update};

use crate::error::Error;
use crate::web::request;

/// What an operation refuses by its own rules, in the order it does.
pub type Refusals = &'static [&'static (dyn Refusal + Sync)];

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
    /// What the operation refuses beside what any may, in the order it does.
    pub refusals: Refusals,
    /// True if the answer has a tag, and `If-None-Match` may be answered with 304.
    pub keeps: bool,
    /// The name of the operation that shows what this one updates; `If-Match` names its tag.
    pub updates: Option<&'static str>,
    /// The schema of the request.
    pub request: fn(&mut SchemaGenerator) -> Schema,
    /// The schema of the answer.
    pub response: fn(&mut SchemaGenerator) -> Schema,
    /// Whether a value reads as a request.
    pub is_request: fn(Value) -> Result<(), String>,
    /// Whether a value reads as an answer.
    pub is_answer: fn(Value) -> Result<(), String>,
    route: Box<dyn Fn() -> Route>,
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
        name: name_of::<E>(),
        summary: E::SUMMARY,
        form: E::FORM,
        refusals: &[],
        keeps: false,
        updates: A::updates(),
        request: |schemas| schemas.subschema_for::<E>(),
        response: |schemas| schemas.subschema_for::<E::Response>(),
        is_request: reads::<E>,
        is_answer: reads::<E::Response>,
        route: Box::new(move || {
            let method = match E::METHOD {
                Method::Get => HttpMethod::GET,
                Method::Post => HttpMethod::POST,
            };
            web::method(method).to(handler.clone())
        }),
    }
}

/// The name of an operation, which is that of its request type.
pub(super) fn name_of<E: Endpoint>() -> &'static str {
    let name = std::any::type_name::<E>();
    name.rsplit("::").next().unwrap_or(name)
}

fn reads<T: DeserializeOwned>(value: Value) -> Result<(), String> {
    let read = serde_json::from_value::<T>(value);
    read.map(drop).map_err(|error| error.to_string())
}

impl Operation {
    /// Says what the operation refuses beside what any may; the tests hold that nothing else comes.
    pub(crate) fn refuses(mut self, refusals: Refusals) -> Self {
        self.refusals = refusals;
        self
    }

    /// Says that the answer has a tag, and that whoever has the answer already is told so by it.
    pub(crate) fn kept_by_tag(mut self) -> Self {
        self.keeps = true;
        self
    }
}

/// A handler's arguments whose first reads the request of `E`, and so checks the right to it.
pub trait ReadsRequest<E: Endpoint> {
    /// The name of the operation that shows what is updated, where the handler compares tags.
    fn updates() -> Option<&'static str> {
        None
    }
}

impl<E: Endpoint> ReadsRequest<E> for (super::Open<E>,) {}
impl<E: Endpoint, B> ReadsRequest<E> for (super::Open<E>, B) {}
impl<E: Endpoint, B, C> ReadsRequest<E> for (super::Open<E>, B, C) {}
impl<E: Endpoint> ReadsRequest<E> for (super::Authorized<E>,) {}
impl<E: Endpoint, B> ReadsRequest<E> for (super::Authorized<E>, B) {}
impl<E: Endpoint, B, C> ReadsRequest<E> for (super::Authorized<E>, B, C) {}
impl<E: Update, B> ReadsRequest<E> for (super::Updating<E>, B) {
    fn updates() -> Option<&'static str> {
        Some(name_of::<E::Of>())
    }
}

/// Paths with the operations they are asked for. A path that stands there whole comes before one
/// that takes a parameter in its place, so that no parameter is ever read out of the name of an
/// operation.
type Paths<'a> = BTreeMap<(Vec<bool>, &'static str), Vec<&'a Operation>>;

/// Registers all operations below the scope of the API, those of one noun in a scope of their
/// own: a path is compared with the few patterns of its noun instead of with all.
pub fn register(config: &mut ServiceConfig, operations: &[Operation]) {
    let mut nouns: BTreeMap<&'static str, Paths<'_>> = BTreeMap::new();
    for operation in operations {
        let (noun, within) = parts_of(operation.path);
        let parts = within.split('/');
        let order = parts.map(|part| part.starts_with('{')).collect();
        let paths = nouns.entry(noun).or_default();
        paths.entry((order, within)).or_default().push(operation);
    }
    for (noun, paths) in nouns {
        let mut scope = web::scope(noun).default_service(web::to(nothing_here));
        for ((_, within), operations) in paths {
            scope = scope.service(resource(within, &operations));
        }
        config.service(scope);
    }
}

/// The noun of an operation's path as a scope within the API, `/v1/orgs`, and what stands behind.
fn parts_of(path: &'static str) -> (&'static str, &'static str) {
    let within = path.strip_prefix("/api").unwrap_or(path);
    let mut slashes = within.match_indices('/').skip(2);
    let end = slashes.next().map_or(within.len(), |(at, _)| at);
    within.split_at(end)
}

/// One path, with the answer to other methods than its own.
fn resource(within: &str, operations: &[&Operation]) -> Resource {
    let methods: Vec<&str> = operations.iter().map(|one| one.method.as_str()).collect();
    let allow = methods.join(", ");
    let mut resource = web::resource(within);
    for operation in operations {
        resource = resource.route((operation.route)());
    }
    resource.default_service(web::to(move || {
        let allow = allow.clone();
        async move { wrong_method(&allow) }
    }))
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
