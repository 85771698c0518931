//! The requests of an operation: right ones, and ones that are wrong in every field.

use actix_web::http::{Method as HttpMethod, header};
use actix_web::test::TestRequest;
use serde_json::{Map, Value, json};
use server::web::Operation;
use shared::api::{Method, path_params};

use super::faults;
use super::follow::Known;
use crate::asking::{Description, Named, path_with, request_with, words};
use crate::world::{PASSWORD, Person, person};

/// What is asked, and what is known of how to ask.
pub(super) struct Asking<'a> {
    pub(super) operations: &'a [Operation],
    pub(super) description: &'a Description,
}

/// What a turn around all operations asks.
#[derive(Clone, Copy)]
pub(super) enum Turn {
    /// What changes nothing.
    Reading,
    /// What is wrong.
    Wrong,
    /// What is right in form.
    Right,
}

impl Asking<'_> {
    /// What is asked of an operation in a turn.
    pub(super) fn requests(
        &self,
        turn: Turn,
        operation: &Operation,
        known: &Known,
    ) -> Vec<TestRequest> {
        match turn {
            Turn::Reading => self.reading(operation, known),
            Turn::Wrong => self.wrong(operation, known),
            Turn::Right => self.right(operation, known),
        }
    }

    /// Reading: every GET, and every POST that searches, about everything that is known.
    fn reading(&self, operation: &Operation, known: &Known) -> Vec<TestRequest> {
        let searches = operation.path.ends_with("/search") || operation.path.contains("/audit/");
        if operation.method == Method::Post && !searches {
            return Vec::new();
        }
        self.right(operation, known)
    }

    /// Right in form: with what must be there, and with everything that may be.
    fn right(&self, operation: &Operation, known: &Known) -> Vec<TestRequest> {
        let mut requests = Vec::new();
        for (turn, named) in paths(operation, known).into_iter().enumerate() {
            match operation.method {
                Method::Get => {
                    requests.push(request_with(operation, &named, None));
                    requests.extend(self.by_query(operation, &named, known));
                }
                Method::Post => {
                    for whole in [false, true] {
                        let schema = self.description.body_schema(operation);
                        let mut body = self.description.sample(schema, whole);
                        fill(&mut body, known, turn);
                        requests.push(request_with(operation, &named, Some(&body)));
                    }
                }
            }
        }
        requests
    }

    /// Each filter of a list by itself.
    fn by_query(&self, operation: &Operation, named: &Named, known: &Known) -> Vec<TestRequest> {
        let mut requests = Vec::new();
        for (name, schema) in self.description.query(operation) {
            let mut values = words(self.description.resolved(schema));
            values.extend(known.few(name).into_iter().map(Value::from));
            values.push(self.description.sample(schema, false));
            let texts = values.iter().map(|value| match value.as_str() {
                Some(text) => text.to_owned(),
                None => value.to_string(),
            });
            requests.extend(texts.map(|text| query(operation, named, name, &text)));
        }
        requests
    }

    /// Wrong: no body, another kind of body, a field nobody knows, and every field in turn with
    /// what does not belong there, among it the data of a person.
    fn wrong(&self, operation: &Operation, known: &Known) -> Vec<TestRequest> {
        let Some(named) = paths(operation, known).into_iter().next() else {
            return Vec::new();
        };
        let victim = Person::of(person::RESIDENT);
        let secrets = faults::texts(&victim);
        let mut requests = wrong_paths(operation, &secrets);
        let fields = self.description.fields(operation);
        if operation.method == Method::Get {
            requests.push(query(operation, &named, "unknown", &secrets[0]));
            for (name, schema) in fields {
                let schema = self.description.resolved(schema);
                let faults = faults::of(schema, &victim);
                let texts = faults.iter().filter_map(Value::as_str);
                requests.extend(texts.map(|text| query(operation, &named, &name, text)));
            }
            return requests;
        }
        let path = path_with(operation, &named);
        requests.extend(wrong_bodies(&path, &secrets));
        let whole = self
            .description
            .sample(self.description.body_schema(operation), true);
        let mut more = whole.clone();
        more["unknown"] = json!(secrets);
        requests.push(TestRequest::post().uri(&path).set_json(more));
        for (name, schema) in fields {
            let schema = self.description.resolved(schema);
            for fault in faults::of(schema, &victim) {
                let mut body = whole.clone();
                body[&name] = fault;
                requests.push(TestRequest::post().uri(&path).set_json(body));
            }
        }
        requests
    }
}

/// The paths of an operation, about a few of everything that is known.
fn paths(operation: &Operation, known: &Known) -> Vec<Named> {
    let mut all = vec![Named::new()];
    for name in path_params(operation.path) {
        let mut values = known.few(name);
        if values.is_empty() {
            continue;
        }
        // Behind the first name a few are enough.
        if all.len() > 1 {
            values.truncate(3);
        }
        let with = |named: &Named| {
            let named = named.clone();
            values.clone().into_iter().map(move |value| {
                let mut named = named.clone();
                named.insert(name.to_owned(), value);
                named
            })
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

/// Puts known ids into the fields that take them, one after the other.
fn fill(value: &mut Value, known: &Known, turn: usize) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, known, turn)),
        Value::Object(fields) => fill_fields(fields, known, turn),
        _ => {}
    }
}

fn fill_fields(fields: &mut Map<String, Value>, known: &Known, turn: usize) {
    let victim = Person::of(person::RESIDENT);
    // What is about something names what is there; what is made gets an id of its own each second
    // time.
    let there = ["person", "org", "account", "area", "town"];
    for (name, value) in fields {
        let ids = known.few(name);
        let named = turn.is_multiple_of(2) || there.contains(&name.as_str());
        match name.as_str() {
            "query" | "name" => *value = json!(victim.name),
            "citizen_id" => *value = json!(victim.citizen_id().expose()),
            "phone" => *value = json!(victim.phone()),
            "address" => *value = json!(victim.address()),
            "login" if turn == 0 => *value = json!("resident"),
            "login" => *value = json!(format!("someone.new{turn}")),
            "password" | "current" => *value = json!(PASSWORD),
            "new" => *value = json!("a quieter horse"),
            "fact" => *value = json!("education"),
            "value" => *value = json!("master"),
            "clause" => *value = json!(6),
            "version" => *value = json!(1),
            _ if !ids.is_empty() && named => *value = json!(ids[turn % ids.len()]),
            _ => fill(value, known, turn),
        }
    }
}

fn query(operation: &Operation, named: &Named, name: &str, value: &str) -> TestRequest {
    let path = path_with(operation, named);
    let query = serde_urlencoded::to_string([(name, value)]).unwrap();
    TestRequest::get().uri(&format!("{path}?{query}"))
}

/// A path that names what is no id, and a method that the path does not know.
fn wrong_paths(operation: &Operation, secrets: &[String]) -> Vec<TestRequest> {
    let mut requests = Vec::new();
    for name in path_params(operation.path) {
        for secret in secrets {
            let escaped = serde_urlencoded::to_string([("", secret)]).unwrap();
            let escaped = escaped.trim_start_matches('=').to_owned();
            let named = Named::from([(name.to_owned(), escaped)]);
            requests.push(request_with(operation, &named, Some(&json!({}))));
        }
    }
    let path = path_with(operation, &Named::new());
    requests.push(TestRequest::default().method(HttpMethod::DELETE).uri(&path));
    requests
}

/// What is no JSON object, and what says it is none.
fn wrong_bodies(path: &str, secrets: &[String]) -> Vec<TestRequest> {
    let json = "application/json";
    let all = format!("{secrets:?}");
    [
        (json, String::new()),
        (json, all.clone()),
        (json, format!("{{\"{}\": 1}}", secrets[0])),
        (json, format!("{{\"unknown\": {all}")),
        ("text/plain", all),
    ]
    .into_iter()
    .map(|(mime, body)| {
        let request = TestRequest::post().uri(path).set_payload(body);
        request.insert_header((header::CONTENT_TYPE, mime))
    })
    .collect()
}
