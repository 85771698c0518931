//! Requests made from an operation's own description, for tests that ask every operation without
//! knowing it.

use std::collections::BTreeMap;

use actix_web::test::TestRequest;
use serde_json::{Map, Value, json};
use server::web::Operation;
use shared::api::{Method, path_params};
use uuid::Uuid;

/// What the description says of the operations.
pub(crate) struct Description(Value);

impl Description {
    /// The description of some operations.
    pub(crate) fn of(operations: &[Operation]) -> Self {
        Self(server::openapi::document(operations))
    }

    fn described(&self, operation: &Operation) -> &Value {
        let method = operation.method.as_str().to_lowercase();
        &self.0["paths"][operation.path][method]
    }

    /// The schema of the body; null where there is none.
    pub(crate) fn body_schema(&self, operation: &Operation) -> &Value {
        &self.described(operation)["requestBody"]["content"]["application/json"]["schema"]
    }

    /// What may stand in the query, with its schema.
    pub(crate) fn query(&self, operation: &Operation) -> impl Iterator<Item = (&str, &Value)> {
        let parameters = self.described(operation)["parameters"].as_array();
        let named = parameters.into_iter().flatten();
        named
            .filter(|one| one["in"] == "query")
            .filter_map(|one| Some((one["name"].as_str()?, &one["schema"])))
    }

    /// What a request may hold beside its path, with the schemas.
    pub(crate) fn fields(&self, operation: &Operation) -> Vec<(String, &Value)> {
        let body = self.body_schema(operation)["properties"].as_object();
        let body = body.into_iter().flatten();
        let query = self.query(operation);
        let query = query.map(|(name, schema)| (name.to_owned(), schema));
        body.map(|(name, schema)| (name.clone(), schema))
            .chain(query)
            .collect()
    }

    /// The names of what the answer holds.
    pub(crate) fn answer_fields(&self, operation: &Operation) -> Vec<&str> {
        let answered = &self.described(operation)["responses"]["200"]["content"];
        let schema = self.resolved(&answered["application/json"]["schema"]);
        let fields = schema["properties"].as_object().into_iter().flatten();
        fields.map(|(name, _)| name.as_str()).collect()
    }

    /// The schema itself where it only names another.
    pub(crate) fn resolved<'a>(&'a self, schema: &'a Value) -> &'a Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let pointer = reference.trim_start_matches('#');
            return self.resolved(self.0.pointer(pointer).expect("a definition"));
        }
        let choices = schema["anyOf"].as_array();
        let one = choices.and_then(|all| all.iter().find(|one| one["type"] != "null"));
        one.map_or(schema, |one| self.resolved(one))
    }

    /// A value that fits a schema, for requests whose content does not matter; with everything
    /// that may be left out, or without.
    pub(crate) fn sample(&self, schema: &Value, whole: bool) -> Value {
        let schema = self.resolved(schema);
        // A closed list of words: one of them.
        for word in [
            &schema["enum"][0],
            &schema["oneOf"][0]["const"],
            &schema["oneOf"][0]["enum"][0],
        ] {
            if !word.is_null() {
                return word.clone();
            }
        }
        match (kind(schema), schema["format"].as_str()) {
            (_, Some("uuid")) => json!(Uuid::now_v7()),
            (_, Some("date")) => json!("2018-06-20"),
            ("integer" | "number", _) => json!(1),
            ("boolean", _) => json!(true),
            ("array", _) => json!([self.sample(&schema["items"], whole)]),
            ("object", _) => self.object(schema, whole),
            _ => json!("1"),
        }
    }

    fn object(&self, schema: &Value, whole: bool) -> Value {
        let required = schema["required"].as_array();
        let must = |name: &str| required.is_some_and(|all| all.iter().any(|one| *one == name));
        let fields = schema["properties"].as_object().into_iter().flatten();
        let fields = fields.filter(|(name, _)| whole || must(name));
        let fields = fields.map(|(name, schema)| (name.clone(), self.sample(schema, whole)));
        Value::Object(fields.collect::<Map<_, _>>())
    }

    /// The request with some path parameters given, others made up, and content that is valid in
    /// form.
    pub(crate) fn request(&self, operation: &Operation, named: &Named) -> TestRequest {
        let body = self.sample(self.body_schema(operation), false);
        let asked = self.required_query(operation);
        if operation.method == Method::Get && !asked.is_empty() {
            let query = serde_urlencoded::to_string(asked).expect("a query");
            let path = path_with(operation, named);
            return TestRequest::get().uri(&format!("{path}?{query}"));
        }
        request_with(operation, named, Some(&body))
    }

    /// What the query has to hold, with a value that fits.
    fn required_query(&self, operation: &Operation) -> Vec<(&str, String)> {
        let parameters = self.described(operation)["parameters"].as_array();
        let asked = parameters.into_iter().flatten();
        asked
            .filter(|one| one["in"] == "query" && one["required"] == true)
            .filter_map(|one| {
                let sample = self.sample(&one["schema"], false);
                let sample = sample.as_str().map_or(sample.to_string(), str::to_owned);
                Some((one["name"].as_str()?, sample))
            })
            .collect()
    }
}

/// The words of a closed list; none where it is none.
pub(crate) fn words(schema: &Value) -> Vec<Value> {
    let listed = schema["enum"].as_array().into_iter().flatten().cloned();
    let choices = schema["oneOf"].as_array().into_iter().flatten();
    let told = choices.flat_map(|one| {
        let several = one["enum"].as_array().into_iter().flatten().cloned();
        several.chain(one.get("const").cloned())
    });
    listed.chain(told).collect()
}

/// What a schema is of; the first where it may be null too.
pub(crate) fn kind(schema: &Value) -> &str {
    let kinds = &schema["type"];
    kinds.as_str().or(kinds[0].as_str()).unwrap_or_default()
}

/// Path parameters by their names.
pub(crate) type Named = BTreeMap<String, String>;

/// The path with its parameters.
pub(crate) fn path_with(operation: &Operation, named: &Named) -> String {
    let mut path = operation.path.to_owned();
    for name in path_params(operation.path) {
        let value = named.get(name).cloned().unwrap_or_else(|| made_up(name));
        path = path.replace(&format!("{{{name}}}"), &value);
    }
    path
}

fn made_up(name: &str) -> String {
    match name {
        "year" => "2018".to_owned(),
        "day" => "2018-06-20".to_owned(),
        "version" => "1".to_owned(),
        "scheme" => "zhenhai-3.0".to_owned(),
        _ => Uuid::now_v7().to_string(),
    }
}

/// The request with a body, where the operation takes one.
pub(crate) fn request_with(
    operation: &Operation,
    named: &Named,
    body: Option<&Value>,
) -> TestRequest {
    let path = path_with(operation, named);
    match (operation.method, body) {
        (Method::Get, _) => TestRequest::get().uri(&path),
        (Method::Post, Some(body)) => TestRequest::post().uri(&path).set_json(body),
        (Method::Post, None) => TestRequest::post().uri(&path),
    }
}
