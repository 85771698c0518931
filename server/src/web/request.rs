//! Reading a request: path, query and body become one flat struct, with the fault named that
//! decoding meets first.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use serde_path_to_error::{Path, Segment};
use shared::api::{Endpoint, ErrorCode, FieldProblem, Method, Problem};
use shared::base::Bilingual;
use tokio::time::timeout;

use crate::State;
use crate::error::{Error, Result};
use crate::web::json::Sent;

/// The fields of a request.
type Fields = Map<String, Value>;

/// Reads the request of an operation.
pub(super) async fn read<E: Endpoint>(http: HttpRequest, mut payload: Payload) -> Result<E> {
    let mut fields = match E::METHOD {
        Method::Get => query(&http)?,
        Method::Post => body(&http, &mut payload, E::BODY_MAX).await?,
    };
    let mut textual: Vec<String> = match E::METHOD {
        Method::Get => fields.keys().cloned().collect(),
        Method::Post => Vec::new(),
    };
    for (name, value) in http.match_info().iter() {
        let told = fields.insert(name.to_owned(), Value::String(value.to_owned()));
        let same = |told: &Value| match told {
            Value::String(told) => told == value,
            other => format!("{other}") == value,
        };
        if told.is_some_and(|told| !same(&told)) {
            return Err(contradiction(name));
        }
        textual.push(name.to_owned());
    }
    decode(fields, &textual)
}

/// The refusal of a field that names another thing than the address does.
fn contradiction(name: &str) -> Error {
    Error::field(
        &format!("/{name}"),
        Bilingual::new(
            "这一项与地址中的不一致。",
            "The field says otherwise than the address.",
        ),
    )
}

fn query(http: &HttpRequest) -> Result<Map<String, Value>> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(http.query_string())
        .map_err(|_error| Error::from(ErrorCode::Malformed))?;
    let mut fields = Map::new();
    for (name, value) in pairs {
        if fields.insert(name.clone(), Value::String(value)).is_some() {
            return Err(twice(&field(&name).unwrap_or_default()));
        }
    }
    Ok(fields)
}

/// The refusal of a field that is given twice: which of the two is meant is nobody's to guess.
fn twice(pointer: &str) -> Error {
    let words = Bilingual::new("同一项出现了两次。", "The field is given twice.");
    Error::field(pointer, words)
}

async fn body(http: &HttpRequest, payload: &mut Payload, most: usize) -> Result<Fields> {
    if !is_json(http) {
        return Err(ErrorCode::NotJson.into());
    }
    if declared_length(http).is_some_and(|length| length > most) {
        return Err(ErrorCode::TooLarge.into());
    }
    let payload = web::Payload::from_request(http, payload).await;
    let payload = payload.map_err(|_error| Error::from(ErrorCode::Malformed))?;
    let arriving = timeout(within(http), payload.to_bytes_limited(most)).await;
    let bytes = arriving.map_err(|_late| Error::from(ErrorCode::TooSlow))?;
    let bytes = bytes
        .map_err(|_too_long| Error::from(ErrorCode::TooLarge))?
        .map_err(|_error| Error::from(ErrorCode::Malformed))?;
    let mut sent = serde_json::Deserializer::from_slice(&bytes);
    match serde_path_to_error::deserialize(&mut sent) {
        Ok(Sent(Value::Object(fields))) if sent.end().is_ok() => Ok(fields),
        Err(error) if error.inner().is_data() => Err(twice(&pointer(error.path()))),
        Ok(_) | Err(_) => Err(ErrorCode::Malformed.into()),
    }
}

/// How long a body may take; whoever sends it a letter a minute does not keep a place for ever.
fn within(http: &HttpRequest) -> Duration {
    let state = http.app_data::<web::Data<State>>();
    state.map_or(Duration::MAX, |state| state.body_within)
}

fn is_json(http: &HttpRequest) -> bool {
    http.headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|mime| mime.trim().eq_ignore_ascii_case("application/json"))
}

fn declared_length(http: &HttpRequest) -> Option<usize> {
    http.headers()
        .get(header::CONTENT_LENGTH)?
        .to_str()
        .ok()?
        .parse()
        .ok()
}

/// Decodes the fields; texts from path and query may stand for numbers and yes/no, where the
/// request wants one.
fn decode<T: DeserializeOwned>(mut fields: Map<String, Value>, textual: &[String]) -> Result<T> {
    let mut untyped = textual.to_vec();
    loop {
        let problem = match try_decode(Value::Object(fields.clone())) {
            Ok(request) => return Ok(request),
            Err(problem) => problem,
        };
        let name = problem.pointer.trim_start_matches('/').to_owned();
        let Some(place) = untyped.iter().position(|one| *one == name) else {
            return Err(Error::invalid(vec![problem]));
        };
        untyped.swap_remove(place);
        match fields.get(&name).and_then(typed) {
            Some(value) => fields.insert(name, value),
            None => return Err(Error::invalid(vec![problem])),
        };
    }
}

/// The number or yes/no that a text stands for in JSON.
fn typed(value: &Value) -> Option<Value> {
    let typed = serde_json::from_str(value.as_str()?).ok()?;
    matches!(typed, Value::Number(_) | Value::Bool(_)).then_some(typed)
}

fn try_decode<T: DeserializeOwned>(value: Value) -> std::result::Result<T, FieldProblem> {
    serde_path_to_error::deserialize(value)
        .map_err(|error| complaint(pointer(error.path()), &error.inner().to_string()))
}

/// Where in a request something stands (RFC 6901), down to the first segment that is no field of
/// ours and no place in a list.
fn pointer(path: &Path) -> String {
    let segments = path.iter().map_while(|segment| match segment {
        Segment::Seq { index } => Some(format!("/{index}")),
        Segment::Map { key } | Segment::Enum { variant: key } => field(key),
        Segment::Unknown => None,
    });
    segments.collect()
}

/// The pointer to a field; nothing for what is no field of ours.
fn field(name: &str) -> Option<String> {
    is_name(name).then(|| format!("/{name}"))
}

/// True for what a field may be called. Whatever else stands in its place is no field of ours and
/// is not repeated: it may be the data of a person, pasted into the wrong place.
fn is_name(name: &str) -> bool {
    let letters = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.len() <= NAME_MAX
        && name.chars().all(letters)
}

/// The longest name of a field that is repeated.
const NAME_MAX: usize = 40;

/// The decoder's complaint in both languages, without the value it complains of: an answer never
/// repeats what was typed.
fn complaint(pointer: String, words: &str) -> FieldProblem {
    let expected = words
        .rsplit_once(", expected ")
        .map(|(_, expected)| expected);
    let name = words.split('`').nth(1).filter(|name| is_name(name));
    let (zh, en) = if words.starts_with("unknown field") {
        match name {
            Some(name) => (
                format!("不认识的字段“{name}”。"),
                format!("unknown field `{name}`"),
            ),
            None => ("不认识的字段。".to_owned(), "unknown field".to_owned()),
        }
    } else if words.starts_with("missing field") {
        let name = name.unwrap_or_default();
        (
            format!("缺少字段“{name}”。"),
            format!("missing field `{name}`"),
        )
    } else if words.starts_with("longer than") {
        ("内容太长。".to_owned(), words.to_owned())
    } else if words.starts_with("holds a control") {
        ("内容含有不可见的控制字符。".to_owned(), words.to_owned())
    } else if words.starts_with("points are") {
        ("积分应写成“12.5”这样的文字。".to_owned(), words.to_owned())
    } else if words.starts_with("unknown variant") {
        let expected = expected.unwrap_or("another");
        (
            "不认识的取值。".to_owned(),
            format!("unknown value, expected {expected}"),
        )
    } else if let Some(expected) = expected {
        (
            "格式不对。".to_owned(),
            format!("wrong value, expected {expected}"),
        )
    } else {
        ("格式不对。".to_owned(), "wrong value".to_owned())
    };
    FieldProblem { pointer, zh, en }
}

/// The problem of a path that exists, but not for this method.
pub(super) fn wrong_method() -> Problem {
    Problem::of(&ErrorCode::MethodNotAllowed)
}
