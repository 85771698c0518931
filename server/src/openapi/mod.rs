//! The API's own description, OpenAPI 3.1, made from the table of operations and the types of
//! the contract, so that it cannot say anything else than what is served.

mod example;
pub mod page;
mod problems;
mod request;
pub mod words;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Bytes;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use shared::api::Problem;

use crate::web::Operation;
pub use problems::refusals;

/// Where the description is served.
pub const PATH: &str = "/api/openapi.json";
const COMPONENTS: &str = "/components/schemas";

/// Answers the description.
pub async fn serve() -> HttpResponse {
    static BYTES: OnceLock<Bytes> = OnceLock::new();
    let bytes = BYTES.get_or_init(|| document(&crate::operations()).to_string().into());
    HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body(bytes.clone())
}

/// The description of these operations.
pub fn document(operations: &[Operation]) -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = COMPONENTS.into());
    let mut schemas = settings.into_generator();
    let problem = schemas.subschema_for::<Problem>();
    let mut paths = Map::new();
    let mut requests = BTreeSet::new();
    for operation in operations {
        let described = describe(operation, &mut schemas, &mut requests);
        let path = paths
            .entry(operation.path)
            .or_insert_with(|| Value::Object(Map::new()));
        if let Some(methods) = path.as_object_mut() {
            methods.insert(operation.method.as_str().to_lowercase(), described);
        }
    }
    let mut definitions = schemas.take_definitions(true);
    // Requests stand in their operations, split into path, query and body.
    definitions.retain(|name, _| !requests.contains(name));
    example::add(&mut paths, &definitions);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Jifen 积分",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Points evaluation for a district and its migrant residents. \
                Points are exact numbers in texts (\"16\", \"10/3\"), dates are those of \
                Asia/Shanghai, ids of what a client creates are UUIDv7 made by the client; \
                sending the same again answers the same.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "tags": tags(operations),
        "paths": paths,
        "components": {
            "schemas": definitions,
            "responses": problems::responses(&problem.to_value()),
            "securitySchemes": {
                "access": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "JWT",
                    "description": "The access token of a sign-in or a refresh; lives minutes.",
                },
                "refresh": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": crate::accounts::REFRESH_COOKIE,
                    "description": "The refresh token, HttpOnly, used once and rotated.",
                },
            },
        },
    })
}

fn describe(
    operation: &Operation,
    schemas: &mut SchemaGenerator,
    requests: &mut BTreeSet<String>,
) -> Value {
    let request = request::Request::of(operation, schemas);
    let mut described = json!({
        "operationId": operation.name,
        "tags": [operation.feature],
        "summary": operation.summary,
        "security": security(operation),
        "parameters": request.parameters,
        "x-codes": problems::codes(operation),
        "x-refusals": problems::own(operation),
        "responses": problems::answers(operation, &(operation.response)(schemas).to_value()),
    });
    if let (Some(body), Some(described)) = (request.body, described.as_object_mut()) {
        described.insert("requestBody".to_owned(), body);
    }
    requests.extend(request.definition);
    described
}

fn security(operation: &Operation) -> Value {
    match (operation.action, operation.name) {
        (Some(_), _) => json!([{ "access": [] }]),
        (None, "RefreshSession" | "SignOut") => json!([{ "refresh": [] }]),
        (None, _) => json!([]),
    }
}

fn tags(operations: &[Operation]) -> Vec<Value> {
    let features: BTreeSet<&str> = operations
        .iter()
        .map(|operation| operation.feature)
        .collect();
    features
        .into_iter()
        .map(|name| json!({ "name": name }))
        .collect()
}
