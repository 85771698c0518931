//! What an operation answers, and which errors it may answer with.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use shared::api::{ErrorCode, Method, Refusal, path_params};

use crate::web::Operation;

/// The statuses any operation may answer with.
const ALWAYS: &[u16] = &[422, 429, 500, 503];
const GUARDED: &[u16] = &[401, 403];
const WITH_BODY: &[u16] = &[400, 409, 413, 415];

/// The answers of one operation, by status.
pub(super) fn answers(operation: &Operation, response: &Value) -> Value {
    let mut answers = Map::new();
    let content = json!({ operation.form.media_type(): { "schema": response } });
    let ok = json!({ "description": "Done.", "content": content });
    answers.insert("200".to_owned(), ok);
    let mut statuses = ALWAYS.to_vec();
    if operation.action.is_some() {
        statuses.extend(GUARDED);
    } else if operation.feature == "accounts" {
        statuses.push(401);
    }
    if operation.method == Method::Post {
        statuses.extend(WITH_BODY);
    }
    if path_params(operation.path).next().is_some() {
        statuses.push(404);
    }
    statuses.sort_unstable();
    for status in statuses {
        let reference = format!("#/components/responses/Problem{status}");
        answers.insert(status.to_string(), json!({ "$ref": reference }));
    }
    Value::Object(answers)
}

/// The errors by status, with the codes of each.
pub(super) fn responses(problem: &Value) -> Value {
    let mut by_status: BTreeMap<u16, Vec<ErrorCode>> = BTreeMap::new();
    for code in ErrorCode::ALL {
        by_status.entry(code.status()).or_default().push(*code);
    }
    let mut responses = Map::new();
    for (status, codes) in by_status {
        let lines: Vec<String> = codes.iter().copied().map(line).collect();
        let mut words = lines.join("\n");
        if status == 409 {
            words.push_str("\n- a refusal of the feature's own rules, with its code");
        }
        let names: Vec<&str> = codes.iter().map(Refusal::code).collect();
        let content = json!({ "application/problem+json": { "schema": problem } });
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
