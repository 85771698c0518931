//! Examples, made from the schemas of the very types; a test reads each of them back.

use serde_json::{Map, Value, json};

/// As deep as an example goes; what may be left out below is.
const DEPTH: usize = 5;

/// Texts that mean something, by the name of the field they stand in; no number of a person, even
/// an invented one, stands whole in the description.
const TEXTS: &[(&str, &str)] = &[
    ("login", "li.wei"),
    ("password", "correct horse battery"),
    ("current", "correct horse battery"),
    ("new", "a longer horse battery"),
    ("name", "李伟"),
    ("name_zh", "示例纺织有限公司"),
    ("name_en", "Example Textiles Co., Ltd."),
    ("zh", "示例"),
    ("en", "Example"),
    ("reason", "核对材料后更正"),
    ("ground", "材料齐全"),
    ("evidence", "证书编号 2018-0042"),
    ("note", "已电话联系"),
    ("reference", "2018-0042"),
    ("citizen_id", "330211********0010"),
    ("uscc", "91330211MA281A1B77"),
    ("code", "K7QM2XWA4R"),
    ("scheme", "zhenhai-3.0"),
    ("district", "330211"),
    ("pointer", "/reason"),
    ("type", "urn:jifen:problem:invalid_request"),
];
/// One id for all, so that whoever reads sees which values are ids.
const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// A value that fits a schema, for the field of a name.
pub(super) fn of(schema: &Value, definitions: &Map<String, Value>, name: &str) -> Value {
    Maker { definitions }.make(schema, name, 0)
}

struct Maker<'a> {
    definitions: &'a Map<String, Value>,
}

impl Maker<'_> {
    fn make(&self, schema: &Value, name: &str, depth: usize) -> Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let named = reference.rsplit('/').next().unwrap_or_default();
            let named = self.definitions.get(named).unwrap_or(&Value::Null);
            return self.make(named, name, depth);
        }
        if !schema["const"].is_null() {
            return schema["const"].clone();
        }
        if let Some(first) = schema["enum"].get(0) {
            return first.clone();
        }
        if let Some(first) = schema["examples"].get(0) {
            return first.clone();
        }
        let choices = ["oneOf", "anyOf"]
            .iter()
            .find_map(|word| schema[*word].as_array());
        if let Some(choices) = choices {
            let mut choices = choices.iter().filter(|one| one["type"] != "null");
            return choices
                .next()
                .map_or(Value::Null, |one| self.make(one, name, depth));
        }
        self.plain(schema, name, depth)
    }

    fn plain(&self, schema: &Value, name: &str, depth: usize) -> Value {
        let kind = schema["type"]
            .as_str()
            .or_else(|| schema["type"].get(0)?.as_str());
        match (kind, schema["format"].as_str()) {
            (_, Some("uuid")) => json!(ID),
            (_, Some("date")) => json!("2018-07-01"),
            (Some("integer"), _) if name == "year" => json!(2018),
            (Some("integer" | "number"), _) => schema["minimum"]
                .as_i64()
                .map_or_else(|| json!(1), |least| json!(least.max(1))),
            (Some("boolean"), _) => json!(true),
            (Some("array"), _) if depth >= DEPTH => json!([]),
            (Some("array"), _) => json!([self.make(&schema["items"], name, depth + 1)]),
            (Some("object"), _) => self.object(schema, depth),
            (Some("string"), _) => json!(text(schema, name)),
            _ => Value::Null,
        }
    }

    fn object(&self, schema: &Value, depth: usize) -> Value {
        let required = schema["required"].as_array();
        let must = |name: &str| required.is_some_and(|all| all.iter().any(|one| one == name));
        let fields = schema["properties"].as_object().into_iter().flatten();
        let fields = fields.filter(|(name, _)| depth < DEPTH || must(name));
        let made = fields.map(|(name, field)| (name.clone(), self.make(field, name, depth + 1)));
        let mut made: Map<String, Value> = made.collect();
        if schema["properties"].is_null() && schema["additionalProperties"].is_object() {
            let one = self.make(&schema["additionalProperties"], "", depth + 1);
            made.insert("example".to_owned(), one);
        }
        Value::Object(made)
    }
}

fn text(schema: &Value, name: &str) -> String {
    let known = TEXTS.iter().find(|(known, _)| *known == name);
    let text = known.map_or("示例", |(_, text)| *text);
    let most = schema["maxLength"]
        .as_u64()
        .and_then(|most| usize::try_from(most).ok());
    text.chars().take(most.unwrap_or(usize::MAX)).collect()
}

/// Puts an example beside every parameter, body and answer in JSON.
pub(super) fn add(paths: &mut Map<String, Value>, definitions: &Map<String, Value>) {
    let methods = paths.values_mut().filter_map(Value::as_object_mut);
    for operation in methods.flat_map(Map::values_mut) {
        let parameters = operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap_or_default();
            let example = of(&parameter["schema"], definitions, name);
            put(parameter, example);
        }
        for pointer in ["/requestBody", "/responses/200"] {
            let content = operation.pointer_mut(&format!("{pointer}/content/application~1json"));
            if let Some(content) = content {
                let example = of(&content["schema"], definitions, "");
                put(content, example);
            }
        }
    }
}

fn put(place: &mut Value, example: Value) {
    if let Some(place) = place.as_object_mut() {
        place.insert("example".to_owned(), example);
    }
}
