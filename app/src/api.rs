//! Calling the server: one function for every operation of the contract.

use gloo_net::http::{Method as HttpMethod, RequestBuilder, Response};
use js_sys::Uint8Array;
use leptos::prelude::window;
use serde_json::{Map, Value};
use shared::access::ON_BEHALF_HEADER;
use shared::api::{Endpoint, Form, Method, Problem, fill_path};
use shared::base::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::texts::ui as words;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The server refused, in its own words.
    Refused(Box<Problem>),
    /// The server cannot be reached.
    Offline,
    /// The answer is not what the contract says; the page is older than the server, or a
    /// stranger answered.
    Unreadable,
}

impl Failure {
    /// The words for people.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Refused(problem) => {
                let said = problem.title(lang);
                // A fault of the server is looked up under its number; a refusal needs none.
                let number = problem
                    .request_id
                    .as_ref()
                    .filter(|_| problem.status >= 500);
                match number {
                    Some(number) => words::with_reference(lang, said, number),
                    None => said.to_owned(),
                }
            }
            Self::Offline => words::offline(lang).to_owned(),
            Self::Unreadable => words::unreadable(lang).to_owned(),
        }
    }

    /// The stable code of a refusal.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused(problem) => Some(&problem.code),
            Self::Offline | Self::Unreadable => None,
        }
    }

    /// True if the server has decided against what was sent: whatever is sent next is another
    /// thing, under an id of its own. After anything else it may have been done or may still be,
    /// so the same is sent again under the same id.
    pub fn is_decided(&self) -> bool {
        match self {
            Self::Refused(problem) => {
                (400..500).contains(&problem.status)
                    && !self.asks_for_sign_in()
                    && problem.status != TOO_MANY
            }
            Self::Offline | Self::Unreadable => false,
        }
    }

    /// True if whoever asks has to sign in first.
    pub fn asks_for_sign_in(&self) -> bool {
        matches!(self, Self::Refused(problem) if problem.status == SIGN_IN)
    }
}

/// The status of a refusal that asks for a sign-in.
const SIGN_IN: u16 = 401;
/// The status of a refusal that asks to come back later.
const TOO_MANY: u16 = 429;

/// Content on its way, there, or not to be had.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Remote<T> {
    /// Asked for.
    #[default]
    Loading,
    /// There.
    Ready(T),
    /// Not to be had.
    Failed(Failure),
}

impl<T> From<Result<T, Failure>> for Remote<T> {
    fn from(answer: Result<T, Failure>) -> Self {
        match answer {
            Ok(content) => Self::Ready(content),
            Err(failure) => Self::Failed(failure),
        }
    }
}

/// Calls an operation that is open to everyone.
pub async fn call<E: Endpoint>(request: &E) -> Result<E::Response, Failure> {
    call_as(request, None, None).await
}

/// Calls an operation, as the one whose access token is handed in, on behalf of the person whose
/// proxy is named.
pub async fn call_as<E: Endpoint>(
    request: &E,
    token: Option<&str>,
    on_behalf: Option<&str>,
) -> Result<E::Response, Failure> {
    const { assert!(matches!(E::FORM, Form::Json), "the answer is packed") };
    let fields = serde_json::to_value(request).map_err(|_err| Failure::Unreadable)?;
    let body = send(E::METHOD, E::PATH, fields, (token, on_behalf)).await?;
    serde_json::from_str(&body).map_err(|_err| Failure::Unreadable)
}

/// Reads what an operation without parameters answers in the packed form. Where the server refuses,
/// trying again is all there is to do, as if it could not be reached.
pub async fn call_packed<E: Endpoint>() -> Result<Vec<u8>, Failure> {
    const { assert!(matches!(E::FORM, Form::Packed), "the answer is JSON") };
    fetch_bytes(E::PATH).await.ok_or(Failure::Offline)
}

async fn fetch_bytes(address: &str) -> Option<Vec<u8>> {
    let answer = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let answer: web_sys::Response = answer.unchecked_into();
    let content = answer.ok().then(|| answer.array_buffer().ok())??;
    let content = JsFuture::from(content).await.ok()?;
    Some(Uint8Array::new(&content).to_vec())
}

/// The part that is the same for every operation; kept apart so that it is compiled once.
async fn send(
    method: Method,
    path: &str,
    fields: Value,
    (token, on_behalf): (Option<&str>, Option<&str>),
) -> Result<String, Failure> {
    let Value::Object(mut fields) = fields else {
        return Err(Failure::Unreadable);
    };
    let mut address = fill_path(path, &mut fields).ok_or(Failure::Unreadable)?;
    let verb = match method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
    };
    if method == Method::Get {
        append_query(&mut address, fields.clone());
    }
    let mut builder = RequestBuilder::new(&address)
        .method(verb)
        .header("accept", "application/json, application/problem+json");
    if let Some(token) = token {
        builder = builder.header("authorization", &format!("Bearer {token}"));
    }
    if let Some(proxy) = on_behalf {
        builder = builder.header(ON_BEHALF_HEADER, proxy);
    }
    let request = match method {
        Method::Get => builder.build(),
        Method::Post => builder
            .header("content-type", "application/json")
            .body(Value::Object(fields).to_string()),
    };
    let response = request.map_err(|_err| Failure::Unreadable)?.send().await;
    read(response.map_err(|_err| Failure::Offline)?).await
}

async fn read(response: Response) -> Result<String, Failure> {
    let ok = response.ok();
    let body = response.text().await.map_err(|_err| Failure::Offline)?;
    if ok {
        return Ok(body);
    }
    match serde_json::from_str(&body) {
        Ok(problem) => Err(Failure::Refused(Box::new(problem))),
        Err(_) => Err(Failure::Unreadable),
    }
}

fn append_query(address: &mut String, fields: Map<String, Value>) {
    let pairs: Vec<(String, String)> = fields
        .into_iter()
        .filter_map(|(name, value)| match value {
            Value::Null => None,
            Value::String(text) => Some((name, text)),
            other => Some((name, other.to_string())),
        })
        .collect();
    if let Ok(query) = serde_urlencoded::to_string(&pairs)
        && !query.is_empty()
    {
        address.push('?');
        address.push_str(&query);
    }
}
