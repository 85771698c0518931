//! Every answer that any test gets is one that the description of its operation knows.

mod schema;

use std::sync::OnceLock;

use serde_json::Value;

use crate::actors::Answer;
pub(crate) use schema::misfit;

fn description() -> &'static Value {
    static DESCRIPTION: OnceLock<Value> = OnceLock::new();
    DESCRIPTION.get_or_init(|| server::openapi::document(&server::operations()))
}

/// The operation that answers a method and a path; none where there is no such operation.
pub(crate) fn operation_of(method: &str, path: &str) -> Option<&'static Value> {
    let parts: Vec<&str> = path.split('/').collect();
    let paths = description()["paths"].as_object().expect("paths");
    let fits = |pattern: &str| {
        let pattern: Vec<&str> = pattern.split('/').collect();
        let same = |(one, part): (&&str, &&str)| one.starts_with('{') || one == part;
        // What stands there whole comes before what a parameter takes.
        let plain = pattern.iter().filter(|one| !one.starts_with('{')).count();
        let all = pattern.len() == parts.len() && pattern.iter().zip(&parts).all(same);
        all.then_some(plain)
    };
    let found = paths
        .iter()
        .filter_map(|(pattern, methods)| Some((fits(pattern)?, methods)));
    let (_, methods) = found.max_by_key(|(plain, _)| *plain)?;
    methods.get(method.to_lowercase())
}

/// Fails on a status, a code or a body that the operation is not described with. What is our own
/// fault is for the test itself to judge.
pub(crate) fn holds((method, path): (&str, &str), answer: &Answer) {
    let Some(operation) = operation_of(method, path) else {
        return;
    };
    let status = answer.status.as_u16();
    let name = &operation["operationId"];
    let known = resolved(&operation["responses"][status.to_string()]);
    assert!(
        !known.is_null(),
        "{name} answers {status}, which is not described"
    );
    if status >= 400 {
        let code = answer.problem().code;
        let codes = operation["x-codes"].as_array().expect("codes");
        assert!(
            codes.iter().any(|one| *one == code),
            "{name} refuses with {code}"
        );
    }
    assert_eq!(
        known["headers"]["ETag"].is_object(),
        !answer.header("etag").is_empty(),
        "{name} answers {status} with a tag that is described, or with none"
    );
    let kind = answer.header("content-type");
    if known["content"].is_null() {
        assert!(
            answer.body.is_empty(),
            "{name} answers {status} with a body"
        );
        return;
    }
    let content = &known["content"][kind];
    assert!(!content.is_null(), "{name} answers {status} as {kind}");
    // What is compressed is read by the tests that ask for it.
    if kind.ends_with("json") && answer.header("content-encoding").is_empty() {
        let misfit = misfit(description(), &content["schema"], &answer.json());
        assert_eq!(misfit, None, "{name} answers {status}");
    }
}

/// The answer itself, where an operation only names it.
fn resolved(answer: &'static Value) -> &'static Value {
    let named = answer["$ref"]
        .as_str()
        .map(|name| name.trim_start_matches('#'));
    named.map_or(answer, |pointer| {
        description().pointer(pointer).expect("an answer")
    })
}
