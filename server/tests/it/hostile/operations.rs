//! Every operation, asked with what its description forbids: other types, missing and unknown
//! fields, huge numbers, control characters, other methods, other kinds of body.
//!
//! That status, code and body of every answer are described is held where answers are read.

use actix_web::http::{Method as HttpMethod, header};
use actix_web::test::TestRequest;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use server::web::Operation;
use shared::api::{Method, path_params};

use super::drawn;
use super::mangle::{cases, mangled_text, tricks};
use crate::actors::{Answer, Caller};
use crate::asking::{Description, Named, kind, path_with, request_with, words};
use crate::on_both;
use crate::world::{World, account, actor};

/// One account for each role.
const CALLERS: [shared::base::AccountId; 13] = [
    account::RESIDENT,
    account::CLERK,
    account::HEAD,
    account::VILLAGE_OFFICER,
    account::GRID_HEAD,
    account::TOWN_OFFICER,
    account::DEPARTMENT_OFFICER,
    account::SCHOOL_STAFF,
    account::POLICY_OFFICER,
    account::OFFICE,
    account::ADMIN,
    account::SECURITY,
    account::AUDITOR,
];

/// What a request is, and whether its form alone must have it refused.
struct Ask {
    what: String,
    request: Box<dyn Fn() -> TestRequest>,
    wrong: bool,
}

fn ask(what: &str, wrong: bool, request: impl Fn() -> TestRequest + 'static) -> Ask {
    Ask {
        what: what.to_owned(),
        request: Box::new(request),
        wrong,
    }
}

fn post(
    path: &str,
    mime: &'static str,
    body: impl Into<String>,
) -> impl Fn() -> TestRequest + 'static {
    let (path, body) = (path.to_owned(), body.into());
    move || {
        let request = TestRequest::post().uri(&path).set_payload(body.clone());
        request.insert_header((header::CONTENT_TYPE, mime))
    }
}

const JSON: &str = "application/json";

/// Values that no field of this schema takes; none where it takes whatever there is.
fn misfits(schema: &Value) -> Vec<Value> {
    let said = ["type", "enum", "oneOf", "anyOf"];
    if said.iter().all(|word| schema[*word].is_null()) {
        return Vec::new();
    }
    let mut all = vec![json!({ "unknown": [[]] }), json!([[["unknown"]]])];
    match (kind(schema), schema["format"].as_str()) {
        ("integer" | "number", _) => {
            all.extend([
                json!("one"),
                json!(1.5),
                json!(-1e300),
                json!(u64::MAX),
                json!(true),
            ]);
        }
        ("boolean", _) => all.extend([json!("yes"), json!(0), json!("\u{0}")]),
        ("string", Some(_)) => {
            all.extend([
                json!("2018-02-30"),
                json!("\u{0}"),
                json!("x".repeat(300)),
                json!(7),
            ]);
        }
        ("string", None) if !words(schema).is_empty() => all.extend([json!("emperor"), json!(7)]),
        ("string", None) => all.extend([json!(7), json!(false)]),
        _ => all.extend([json!("text"), json!(7)]),
    }
    if let Some(most) = schema["maxLength"].as_u64() {
        let most = usize::try_from(most).expect("a length");
        all.extend([
            json!("带".repeat(most + 1)),
            json!("a\u{0}b"),
            json!("a\u{7f}\u{85}b"),
        ]);
    }
    all
}

fn bodies(description: &Description, operation: &Operation) -> Vec<Ask> {
    let path = path_with(operation, &Named::new());
    let schema = description.body_schema(operation);
    let whole = description.sample(schema, true);
    let mut asks = vec![
        ask("no body", true, post(&path, JSON, "")),
        ask("a list", true, post(&path, JSON, "[]")),
        ask("half an object", true, post(&path, JSON, "{\"a\":")),
        ask("endless lists", true, post(&path, JSON, "[".repeat(20_000))),
        ask(
            "an endless number",
            true,
            post(&path, JSON, "{\"a\": 1e99999}"),
        ),
        ask("no text at all", true, post(&path, JSON, "\u{0}\u{1}")),
        ask(
            "another kind",
            true,
            post(&path, "text/plain", whole.to_string()),
        ),
        ask(
            "a form",
            true,
            post(&path, "application/x-www-form-urlencoded", "a=1"),
        ),
        ask("no kind", true, post(&path, "", whole.to_string())),
    ];
    let mut more = whole.clone();
    more["__proto__"] = json!({ "role": "system_admin" });
    asks.push(ask(
        "an unknown field",
        true,
        post(&path, JSON, more.to_string()),
    ));
    let required = schema["required"].as_array().into_iter().flatten();
    for name in required.filter_map(Value::as_str) {
        let mut less = whole.clone();
        less.as_object_mut().expect("an object").remove(name);
        asks.push(ask(
            &format!("no {name}"),
            true,
            post(&path, JSON, less.to_string()),
        ));
    }
    for (name, field) in description.fields(operation) {
        for misfit in misfits(description.resolved(field)) {
            let what = format!(
                "{name}: {}",
                misfit.to_string().chars().take(30).collect::<String>()
            );
            let mut body = whole.clone();
            body[&name] = misfit;
            asks.push(ask(&what, true, post(&path, JSON, body.to_string())));
        }
    }
    for tricks in drawn(&tricks(), cases(4)) {
        let body = mangled_text(&whole.to_string(), &tricks);
        asks.push(ask("a spoilt body", false, post(&path, JSON, body)));
    }
    asks
}

fn queries(description: &Description, operation: &Operation) -> Vec<Ask> {
    let path = path_with(operation, &Named::new());
    let get = |query: &str| {
        let uri = format!("{path}?{query}");
        move || TestRequest::get().uri(&uri)
    };
    let mut asks = vec![
        ask("an unknown field", true, get("__proto__=1")),
        ask("an unknown field", true, get("a%00=%00")),
        ask("strange separators", false, get("&&=&;=%&%ff=%ff")),
    ];
    for (name, field) in description.query(operation) {
        let schema = description.resolved(field);
        asks.push(ask(
            &format!("{name} twice"),
            true,
            get(&format!("{name}=1&{name}=2")),
        ));
        for misfit in misfits(schema) {
            // In a query everything is a text, so a number is no misfit for one.
            let plain = kind(schema) == "string" && schema["format"].is_null();
            if plain && words(schema).is_empty() && !misfit.is_string() || misfit == json!(0) {
                continue;
            }
            let text = misfit
                .as_str()
                .map_or_else(|| misfit.to_string(), str::to_owned);
            // A number or yes and no may stand in quotes of JSON too, so what is left is wrong.
            let query = serde_urlencoded::to_string([(name, &text)]).expect("a query");
            asks.push(ask(&format!("{name}: {query}"), true, get(&query)));
        }
    }
    asks
}

fn paths(operation: &Operation) -> Vec<Ask> {
    let mut asks = Vec::new();
    for name in path_params(operation.path) {
        for value in [
            "%00",
            "%ff",
            "1e9",
            "x",
            "9".repeat(40).as_str(),
            "%20",
            "..%2f..",
        ] {
            let named = Named::from([(name.to_owned(), value.to_owned())]);
            let path = path_with(operation, &named);
            let what = format!("{name} is {value}");
            asks.push(match operation.method {
                Method::Get => ask(&what, true, move || TestRequest::get().uri(&path)),
                Method::Post => ask(&what, true, post(&path, JSON, "{}")),
            });
        }
    }
    asks
}

/// Someone who may do it and someone who may not, and nobody; who may is told first.
fn callers(world: &World, operation: &Operation) -> Vec<(bool, Caller)> {
    let Some(action) = operation.action else {
        return vec![(true, world.anon())];
    };
    let may = |id: &shared::base::AccountId| actor(*id).may(action);
    let who = CALLERS
        .iter()
        .find(|id| may(id))
        .expect("an action that somebody may do");
    let not = CALLERS.iter().find(|id| !may(id));
    let mut all = vec![(true, world.caller(*who)), (false, world.anon())];
    all.extend(not.map(|id| (false, world.caller(*id))));
    all
}

fn judge(operation: &Operation, one: &Ask, may: bool, answer: &Answer) {
    let status = answer.status.as_u16();
    let case = format!("{}: {}: {answer:?}", operation.name, one.what);
    assert!(status < 500, "{case}");
    if !may {
        assert!([401, 403].contains(&status), "{case}");
    } else if one.wrong {
        assert!([400, 404, 413, 415, 422].contains(&status), "{case}");
        if status == 422 {
            let problem = answer.problem();
            assert_eq!(problem.code, "invalid_request", "{case}");
            assert!(!problem.errors.is_empty(), "{case}");
        }
    }
}

on_both! {
    async fn what_is_described_otherwise_is_refused_as_described(backend) {
        let world = World::new(backend).await.unhurried().await;
        let operations = server::operations();
        let description = Description::of(&operations);
        let mut asked = 0;
        for operation in &operations {
            let mut asks = paths(operation);
            asks.extend(match operation.method {
                Method::Get => queries(&description, operation),
                Method::Post => bodies(&description, operation),
            });
            for (may, caller) in callers(&world, operation) {
                // Whoever may not is refused before anything is read; a few show it.
                let few = if may { usize::MAX } else { 6 };
                for one in asks.iter().take(few) {
                    let answer = caller.send((one.request)()).await;
                    judge(operation, one, may, &answer);
                    asked += 1;
                }
            }
        }
        assert!(asked > 5_000, "{asked}");
    }

    async fn a_path_answers_the_methods_it_is_described_with(backend) {
        let world = World::new(backend).await;
        let operations = server::operations();
        for operation in &operations {
            let path = path_with(operation, &Named::new());
            let described = operations.iter().filter(|one| one.path == operation.path);
            let mut known: Vec<&str> = described.map(|one| one.method.as_str()).collect();
            known.sort_unstable();
            for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"] {
                if known.contains(&method) {
                    continue;
                }
                let method = HttpMethod::from_bytes(method.as_bytes()).expect("a method");
                let request = TestRequest::default().method(method).uri(&path);
                let answer = world.office().send(request).await;
                assert_eq!(answer.problem().code, "method_not_allowed", "{}", operation.name);
                let mut allowed: Vec<&str> = answer.header("allow").split(", ").collect();
                allowed.sort_unstable();
                assert_eq!(allowed, known, "{}", operation.name);
            }
        }
    }

    async fn any_bytes_are_answered(backend) {
        let world = World::new(backend).await.unhurried().await;
        let operations = server::operations();
        let posts: Vec<&Operation> =
            operations.iter().filter(|one| one.method == Method::Post).collect();
        let bytes = drawn(&vec(any::<u8>(), 0..80), cases(2));
        for operation in posts {
            for (_, caller) in callers(&world, operation) {
                for body in &bytes {
                    let request = request_with(operation, &Named::new(), None);
                    let request = request.insert_header((header::CONTENT_TYPE, JSON));
                    let answer = caller.send(request.set_payload(body.clone())).await;
                    assert!(!answer.status.is_success() && answer.status.as_u16() < 500);
                }
            }
        }
    }
}
