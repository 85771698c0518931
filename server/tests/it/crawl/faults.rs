//! What does not belong into a field, by what the field is.

use serde_json::{Value, json};

use crate::asking::kind;
use crate::world::Person;

/// The data of a person, as someone might paste them into the wrong place.
pub(super) fn texts(person: &Person) -> Vec<String> {
    vec![
        person.name.to_owned(),
        person.citizen_id().expose().to_owned(),
        person.phone(),
        person.address(),
    ]
}

/// Values that a field of this kind refuses. A plain text takes a person's data as it takes
/// anything, and they are the caller's own words then; so it only gets what is no text.
pub(super) fn of(schema: &Value, person: &Person) -> Vec<Value> {
    let texts = texts(person);
    let closed = ["enum", "oneOf"]
        .iter()
        .any(|name| !schema[*name].is_null());
    let plain = kind(schema) == "string" && schema["format"].is_null() && !closed;
    let mut all = vec![
        json!(null),
        json!(-1.5),
        json!([texts]),
        json!({ "unknown": texts }),
    ];
    if plain {
        all.push(json!(true));
        // Too long, or with what nobody sees.
        all.push(json!(texts.join("，").repeat(200)));
        all.push(json!(format!("{}\u{0}", texts[0])));
    } else {
        all.extend(texts.iter().map(|text| json!(text)));
        all.push(json!([json!({ "unknown": texts })]));
    }
    all
}
