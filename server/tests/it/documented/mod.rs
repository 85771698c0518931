//! Every answer that any test gets is one that the description of its operation knows.

mod schema;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;

use crate::actors::Answer;
pub(crate) use schema::misfit;

fn description() -> &'static Value {
    static DESCRIPTION: OnceLock<Value> = OnceLock::new();
    DESCRIPTION.get_or_init(|| server::openapi::document(&server::operations()))
}

/// A path of the description, cut at its slashes, and what may be asked there.
type Described = (Vec<&'static str>, &'static Value);

/// The paths of the description by the number of their parts: tests ask hundreds of thousands of
/// times, and a path is compared with few others then.
fn by_length() -> &'static BTreeMap<usize, Vec<Described>> {
    static BY_LENGTH: OnceLock<BTreeMap<usize, Vec<Described>>> = OnceLock::new();
    BY_LENGTH.get_or_init(|| {
        let mut all: BTreeMap<usize, Vec<Described>> = BTreeMap::new();
        for (path, methods) in description()["paths"].as_object().expect("paths") {
            let parts: Vec<&str> = path.split('/').collect();
            all.entry(parts.len()).or_default().push((parts, methods));
        }
        // What stands there whole comes before what a parameter takes, as where paths are served.
        let order = |(parts, _): &Described| -> Vec<bool> {
            parts.iter().map(|part| is_named(part)).collect()
        };
        for paths in all.values_mut() {
            paths.sort_by_key(order);
        }
        all
    })
}

fn is_named(part: &str) -> bool {
    part.starts_with('{')
}

/// The operation that answers a method and a path; none where there is no such operation.
pub(crate) fn operation_of(method: &str, path: &str) -> Option<&'static Value> {
    let asked: Vec<&str> = path.split('/').collect();
    // The last parts tell paths apart sooner than the first.
    let fits = |(parts, _): &&Described| {
        let mut both = parts.iter().zip(&asked).rev();
        both.all(|(part, asked)| part == asked || is_named(part))
    };
    let (_, methods) = by_length().get(&asked.len())?.iter().find(fits)?;
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
