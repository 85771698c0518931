//! One operation: method, path, action, request and response.

use std::fmt::Write;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::access::Action;

/// What can cross the wire in both directions, with a schema on the server.
#[cfg(feature = "openapi")]
pub trait Wire: Serialize + DeserializeOwned + schemars::JsonSchema + 'static {}
#[cfg(feature = "openapi")]
impl<T: Serialize + DeserializeOwned + schemars::JsonSchema + 'static> Wire for T {}

/// What can cross the wire in both directions.
#[cfg(not(feature = "openapi"))]
pub trait Wire: Serialize + DeserializeOwned + 'static {}
#[cfg(not(feature = "openapi"))]
impl<T: Serialize + DeserializeOwned + 'static> Wire for T {}

/// The method of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads; the request travels in path and query.
    Get,
    /// Creates or acts; the request travels in path and JSON body.
    Post,
}

impl Method {
    /// The method's name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// How the answer of an operation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As JSON, for everyone.
    #[default]
    Json,
    /// Packed, for the client of the same build; see [`pack`](super::pack).
    Packed,
}

impl Form {
    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Packed => "application/vnd.jifen.packed",
        }
    }
}

/// One operation of the REST API; the implementing type is its request.
///
/// The request is one flat struct: fields named in `{braces}` of the path travel there, the
/// rest in the query (GET) or in the JSON body (POST). Unknown fields are refused.
pub trait Endpoint: Wire {
    /// The method.
    const METHOD: Method;
    /// The path, with its parameters in braces.
    const PATH: &'static str;
    /// What a caller must be allowed to do; `None` only for what is open to everyone.
    const ACTION: Option<Action>;
    /// One sentence for the API's documentation.
    const SUMMARY: &'static str;
    /// How the answer is written.
    const FORM: Form = Form::Json;
    /// The longest body of a request, in bytes; more only where a file travels in it.
    const BODY_MAX: usize = 256 * 1024;
    /// The answer.
    type Response: Wire;
}

/// A change of one thing that another operation shows.
///
/// A request may name the tag under which its caller has read the thing; if the thing reads
/// otherwise by then, nothing is changed.
pub trait Update: Endpoint {
    /// The operation that shows the thing; its path begins the path of the change.
    type Of: Endpoint;
}

/// The answer of an operation that has nothing to say but that it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Done {}

/// The names of a path's parameters, in their order.
pub fn path_params(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

/// Moves a serialised request's path parameters into the path; what is left travels in the
/// query or the body. `None` if the request lacks a parameter or it is no text.
pub fn fill_path(path: &str, request: &mut Map<String, Value>) -> Option<String> {
    let mut filled = String::new();
    for part in path.split('/').skip(1) {
        filled.push('/');
        match part
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
        {
            Some(name) => match request.remove(name)? {
                Value::String(text) => escape_into(&mut filled, &text),
                Value::Number(number) => filled.push_str(&number.to_string()),
                _ => return None,
            },
            None => filled.push_str(part),
        }
    }
    Some(filled)
}

/// Percent-encodes all but RFC 3986's unreserved characters.
fn escape_into(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{fill_path, path_params};

    #[test]
    fn path_parameters_leave_the_body() {
        let mut request = json!({ "org": "a/b 村", "year": 2018, "points": "3" });
        let path = "/api/v1/orgs/{org}/quotas/{year}";
        let filled = fill_path(path, request.as_object_mut().unwrap()).unwrap();
        assert_eq!(filled, "/api/v1/orgs/a%2Fb%20%E6%9D%91/quotas/2018");
        assert_eq!(request, json!({ "points": "3" }));
        assert_eq!(path_params(path).collect::<Vec<_>>(), ["org", "year"]);
    }
}
