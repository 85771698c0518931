//! A request is one flat struct; here it is split into path, query and body.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};
use shared::access::{ON_BEHALF_HEADER, right};
use shared::api::{Method, path_params};

use super::problems::TAG;
use crate::web::Operation;

/// How a request travels.
pub(super) struct Request {
    pub(super) parameters: Vec<Value>,
    pub(super) body: Option<Value>,
    /// The name under which the whole struct stands among the definitions.
    pub(super) definition: Option<String>,
}

impl Request {
    pub(super) fn of(operation: &Operation, schemas: &mut SchemaGenerator) -> Self {
        let reference = (operation.request)(schemas).to_value();
        let definition = reference
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|reference| reference.rsplit('/').next())
            .map(str::to_owned);
        let whole = match &definition {
            Some(name) => schemas.definitions().get(name).cloned(),
            None => Some(reference),
        };
        let (mut fields, required) = whole.as_ref().map(fields_of).unwrap_or_default();
        let mut parameters = Vec::new();
        for name in path_params(operation.path) {
            let schema = fields.remove(name).unwrap_or_else(|| json!({}));
            parameters.push(parameter("path", name, schema, true));
        }
        if operation.action.and_then(right).is_some() {
            let words = "The id of the proxy under which this is done on behalf of a person.";
            let schema = json!({ "type": "string", "format": "uuid", "description": words });
            parameters.push(parameter("header", ON_BEHALF_HEADER, schema, false));
        }
        if let Some(shown) = operation.updates {
            let words = format!("The `ETag` of {shown}: nothing is changed if it is another now.");
            let schema = json!({ "type": "string", "description": words, "examples": [TAG] });
            parameters.push(parameter("header", "If-Match", schema, false));
        }
        let body = match operation.method {
            Method::Get => {
                for (name, schema) in std::mem::take(&mut fields) {
                    let required = required.contains(&name);
                    parameters.push(parameter("query", &name, present(schema), required));
                }
                None
            }
            Method::Post => {
                let required: Vec<&String> = required
                    .iter()
                    .filter(|name| fields.contains_key(*name))
                    .collect();
                let schema = json!({
                    "type": "object",
                    "properties": fields,
                    "required": required,
                    "additionalProperties": false,
                });
                let content = json!({ "application/json": { "schema": schema } });
                Some(json!({ "required": true, "content": content }))
            }
        };
        Self {
            parameters,
            body,
            definition,
        }
    }
}

/// The fields of a struct's schema, and which of them must be there.
fn fields_of(schema: &Value) -> (Map<String, Value>, Vec<String>) {
    let fields = schema.get("properties").and_then(Value::as_object);
    let required = schema.get("required").and_then(Value::as_array);
    let names = required.into_iter().flatten().filter_map(Value::as_str);
    (
        fields.cloned().unwrap_or_default(),
        names.map(str::to_owned).collect(),
    )
}

fn parameter(place: &str, name: &str, mut schema: Value, required: bool) -> Value {
    let words = schema
        .as_object_mut()
        .and_then(|schema| schema.remove("description"));
    let mut parameter = json!({
        "name": name,
        "in": place,
        "required": required,
        "schema": schema,
    });
    if let (Some(words), Some(parameter)) = (words, parameter.as_object_mut()) {
        parameter.insert("description".to_owned(), words);
    }
    parameter
}

/// The schema of a value that is there: a query leaves a field away instead of saying null.
fn present(mut schema: Value) -> Value {
    let Some(fields) = schema.as_object_mut() else {
        return schema;
    };
    if let Some(Value::Array(types)) = fields.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            fields.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(choices)) = fields.remove("anyOf") {
        let null = json!({ "type": "null" });
        let mut choices: Vec<Value> = choices.into_iter().filter(|one| *one != null).collect();
        if choices.len() == 1
            && let Some(Value::Object(one)) = choices.pop()
        {
            fields.extend(one);
        } else {
            fields.insert("anyOf".to_owned(), Value::Array(choices));
        }
    }
    schema
}
