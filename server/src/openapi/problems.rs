//! What an operation answers, and which errors it may answer with.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use shared::api::{ErrorCode, Method, Problem, Refusal, path_params};
use shared::proxies::ProxyRefusal;

use crate::web::Operation;

/// A tag as it stands in a header.
pub(super) const TAG: &str = "\"n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg\"";
/// What any request may be refused for, by its form or for our own fault.
const ALWAYS: &[ErrorCode] = &[
    ErrorCode::BadRequest,
    ErrorCode::Invalid,
    ErrorCode::AddressTooLong,
    ErrorCode::HeadersTooLarge,
    ErrorCode::TooMany,
    ErrorCode::Internal,
    ErrorCode::Unavailable,
];
/// What stands before an operation that needs a right.
const GUARDED: &[ErrorCode] = &[
    ErrorCode::SignInRequired,
    ErrorCode::PasswordChangeRequired,
    ErrorCode::SecondFactorRequired,
    ErrorCode::NotAllowed,
];
/// What is wrong with a body, or with whoever sends one.
const WITH_BODY: &[ErrorCode] = &[
    ErrorCode::CrossSite,
    ErrorCode::NotJson,
    ErrorCode::TooLarge,
    ErrorCode::TooSlow,
    ErrorCode::Malformed,
];

/// Every refusal of an operation: those of the form, then its own in their order.
pub fn refusals(operation: &Operation) -> Vec<&'static dyn Refusal> {
    let mut all: Vec<&'static dyn Refusal> = Vec::new();
    let mut add = |codes: &'static [ErrorCode]| {
        all.extend(codes.iter().map(|code| -> &'static dyn Refusal { code }));
    };
    if operation.action.is_some() {
        add(GUARDED);
    }
    match operation.method {
        Method::Post => add(WITH_BODY),
        Method::Get => add(&[ErrorCode::Malformed]),
    }
    add(ALWAYS);
    if path_params(operation.path).next().is_some() {
        add(&[ErrorCode::NotFound]);
    }
    if operation.action.is_some() {
        // The header of a helper is looked at before the right it gives.
        all.push(&ProxyRefusal::NotInForce);
    }
    if operation.updates.is_some() {
        all.push(&ErrorCode::ChangedSinceRead);
    }
    for refusal in operation.refusals {
        if !all.iter().any(|one| one.code() == refusal.code()) {
            all.push(*refusal);
        }
    }
    all
}

/// The answers of one operation, by status.
pub(super) fn answers(operation: &Operation, response: &Value) -> Value {
    let mut answers = Map::new();
    let content = json!({ operation.form.media_type(): { "schema": response } });
    let mut ok = json!({ "description": "Done.", "content": content });
    if operation.keeps {
        let headers = json!({ "ETag": tag() });
        if let Some(ok) = ok.as_object_mut() {
            ok.insert("headers".to_owned(), headers.clone());
        }
        let words = "What `If-None-Match` names is what would be answered.";
        let kept = json!({ "description": words, "headers": headers });
        answers.insert("304".to_owned(), kept);
    }
    answers.insert("200".to_owned(), ok);
    let refusals = refusals(operation);
    let statuses: BTreeSet<u16> = refusals.iter().map(|refusal| refusal.status()).collect();
    for status in statuses {
        let of_status = refusals.iter().filter(|one| one.status() == status);
        let codes: Vec<String> = of_status.map(|one| format!("`{}`", one.code())).collect();
        let reference = format!("#/components/responses/Problem{status}");
        let answer = json!({ "$ref": reference, "description": codes.join(", ") });
        answers.insert(status.to_string(), answer);
    }
    Value::Object(answers)
}

/// The header that names what an answer says.
fn tag() -> Value {
    json!({
        "description": "Changes whenever the answer does.",
        "required": true,
        "schema": { "type": "string" },
        "example": TAG,
    })
}

/// The codes an operation may refuse with.
pub(super) fn codes(operation: &Operation) -> Vec<&'static str> {
    refusals(operation).iter().map(|one| one.code()).collect()
}

/// What an operation refuses by its own rules, with the words.
pub(super) fn own(operation: &Operation) -> Vec<Value> {
    let own = operation.refusals.iter().map(|refusal| {
        let words = refusal.words();
        json!({
            "code": refusal.code(),
            "status": refusal.status(),
            "zh": words.zh,
            "en": words.en,
        })
    });
    own.collect()
}

/// The errors by status, with the general codes of each.
pub(super) fn responses(problem: &Value) -> Value {
    let mut by_status: BTreeMap<u16, Vec<ErrorCode>> = BTreeMap::new();
    for code in ErrorCode::ALL {
        by_status.entry(code.status()).or_default().push(*code);
    }
    let mut responses = Map::new();
    for (status, codes) in by_status {
        let lines: Vec<String> = codes.iter().copied().map(line).collect();
        let mut words = lines.join("\n");
        if matches!(status, 409 | 422) {
            words.push_str("\n- a refusal of the operation's own rules, with its code");
        }
        let names: Vec<&str> = codes.iter().map(Refusal::code).collect();
        let example = codes.first().map(|code| Problem::of(code));
        let content = json!({ "schema": problem, "example": example });
        let content = json!({ "application/problem+json": content });
        responses.insert(
            format!("Problem{status}"),
            json!({ "description": words, "content": content, "x-codes": names }),
        );
    }
    Value::Object(responses)
}

fn line(code: ErrorCode) -> String {
    let words = code.words();
    format!("- `{}` {} {}", code.code(), words.zh, words.en)
}
