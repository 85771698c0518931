//! The API's own description.

mod walk;

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use expect_test::expect_file;
use serde_json::Value;
use server::openapi::{PATH, document};
use shared::api::path_params;

use crate::documented::misfit;
use crate::on_both;
use crate::world::World;

/// Every value of the document.
fn walk<'a>(value: &'a Value, see: &mut impl FnMut(&'a Value)) {
    see(value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, see)),
        Value::Object(fields) => fields.values().for_each(|field| walk(field, see)),
        _ => {}
    }
}

on_both! {
    async fn everyone_may_read_the_description(backend) {
        let world = World::new(backend).await;
        let answer = world.anon().send(TestRequest::get().uri(PATH)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.json(), document(&server::operations()));
    }
}

#[test]
fn every_operation_is_described_with_its_parameters_and_its_right() {
    let operations = server::operations();
    let document = document(&operations);
    assert_eq!(document["openapi"], "3.1.0");
    let mut ids = BTreeSet::new();
    for operation in &operations {
        let method = operation.method.as_str().to_lowercase();
        let described = &document["paths"][operation.path][&method];
        assert_eq!(described["operationId"], operation.name);
        assert_eq!(described["summary"], operation.summary);
        assert!(
            ids.insert(operation.name),
            "{} stands twice",
            operation.name
        );
        let parameters = described["parameters"].as_array().unwrap();
        for name in path_params(operation.path) {
            let parameter = parameters
                .iter()
                .find(|one| one["name"] == name)
                .unwrap_or_else(|| panic!("{}: {name} is not described", operation.name));
            assert_eq!(
                (&parameter["in"], &parameter["required"]),
                (&"path".into(), &true.into())
            );
            assert!(parameter["schema"]["type"].is_string(), "{parameter}");
        }
        assert_eq!(
            described["requestBody"].is_object(),
            method == "post",
            "{}",
            operation.name
        );
        assert!(described["responses"]["200"]["content"].is_object());
        let guarded = described["security"] == serde_json::json!([{ "access": [] }]);
        assert_eq!(guarded, operation.action.is_some(), "{}", operation.name);
        let codes = described["x-codes"].as_array().unwrap();
        let refused = codes.iter().any(|code| code == "not_allowed");
        assert_eq!(refused, operation.action.is_some(), "{}", operation.name);
    }
    let described: usize = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .map(|methods| methods.as_object().unwrap().len())
        .sum();
    assert_eq!(described, operations.len());
}

#[test]
fn every_example_fits_its_schema_and_reads_as_its_type() {
    let operations = server::operations();
    let document = document(&operations);
    for operation in &operations {
        let name = operation.name;
        let method = operation.method.as_str().to_lowercase();
        let described = &document["paths"][operation.path][&method];
        let mut request = serde_json::Map::new();
        for parameter in described["parameters"].as_array().unwrap() {
            let (of, example) = (&parameter["schema"], &parameter["example"]);
            assert_eq!(misfit(&document, of, example), None, "{name}: {parameter}");
            if parameter["in"] != "header" {
                let field = parameter["name"].as_str().unwrap().to_owned();
                request.insert(field, example.clone());
            }
        }
        let body = &described["requestBody"]["content"]["application/json"];
        if !body.is_null() {
            let example = &body["example"];
            assert_eq!(misfit(&document, &body["schema"], example), None, "{name}");
            request.extend(example.as_object().unwrap().clone());
        }
        let read = (operation.is_request)(request.clone().into());
        assert_eq!(read, Ok(()), "{name}: {request:?}");
        let answer = &described["responses"]["200"]["content"]["application/json"];
        if !answer.is_null() {
            let example = &answer["example"];
            assert_eq!(
                misfit(&document, &answer["schema"], example),
                None,
                "{name}"
            );
            let read = (operation.is_answer)(example.clone());
            assert_eq!(read, Ok(()), "{name}: {example}");
        }
    }
}

on_both! {
    async fn the_page_shows_every_operation_and_loads_nothing_from_elsewhere(backend) {
        let world = World::new(backend).await;
        let answer = world.anon().send(TestRequest::get().uri("/api/docs")).await;
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        let page = String::from_utf8(answer.body.clone()).unwrap();
        for operation in server::operations() {
            assert!(page.contains(&format!("id=\"{}\"", operation.name)), "{}", operation.name);
            for refusal in operation.refusals {
                assert!(page.contains(refusal.code()), "{}", refusal.code());
            }
        }
        for foreign in ["http://", "https://", "<script>", "style=\"", " onclick", "src=\"//"] {
            assert!(!page.contains(foreign), "{foreign}");
        }
        let mut linked = page.split("href=\"#").skip(1);
        assert!(linked.all(|rest| {
            let name = rest.split('"').next().unwrap();
            page.contains(&format!("id=\"{name}\""))
        }));
        for file in ["/api/docs/style.css", "/api/docs/search.js"] {
            assert!(page.contains(file));
            let answer = world.anon().send(TestRequest::get().uri(file)).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(!answer.header("content-security-policy").contains("unsafe"));
        }
    }
}

#[test]
fn every_reference_leads_somewhere_and_nothing_is_left_over() {
    let document = document(&server::operations());
    let mut named = BTreeSet::new();
    walk(&document, &mut |value| {
        if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
            let pointer = reference
                .strip_prefix('#')
                .expect("a reference within the document");
            assert!(
                document.pointer(pointer).is_some(),
                "{reference} leads nowhere"
            );
            named.insert(reference.to_owned());
        }
    });
    for name in document["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
    {
        let reference = format!("#/components/schemas/{name}");
        assert!(
            named.contains(&reference),
            "{name} is described and used nowhere"
        );
    }
}

#[test]
fn the_list_of_operations_changes_knowingly() {
    let mut lines = String::new();
    for operation in server::operations() {
        let guard = operation
            .action
            .map_or("open to everyone".to_owned(), |action| {
                format!("{action:?}")
            });
        let method = operation.method.as_str();
        lines.extend([format!(
            "{method} {} {} · {guard}\n",
            operation.path, operation.name
        )]);
    }
    expect_file!["./operations.txt"].assert_eq(&lines);
}
