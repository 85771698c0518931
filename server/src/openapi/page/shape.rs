//! A schema as a table of its fields, or as a line.

use std::fmt::Write;

use serde_json::Value;

use crate::web::escaped;

/// Writes a schema: a table where it has fields, a list where it is one of several words.
pub(super) fn write(page: &mut String, schema: &Value) {
    if let Some(words) = schema["description"].as_str() {
        let _ = write!(page, "<p lang=\"en\">{}</p>", escaped(words));
    }
    let choices = ["oneOf", "anyOf"]
        .iter()
        .find_map(|word| schema[*word].as_array());
    if let Some(choices) = choices {
        page.push_str("<ul>");
        for choice in choices {
            page.push_str("<li>");
            write(page, choice);
            page.push_str("</li>");
        }
        page.push_str("</ul>");
    } else if schema["properties"].is_object() {
        fields(page, schema);
    } else {
        let _ = write!(page, "<p>{}</p>", kind(schema));
    }
}

fn fields(page: &mut String, schema: &Value) {
    let required = schema["required"].as_array();
    let must = |name: &str| required.is_some_and(|all| all.iter().any(|one| one == name));
    let all = schema["properties"].as_object().into_iter().flatten();
    let mut any = false;
    for (name, field) in all {
        if !any {
            page.push_str(
                "<table><thead><tr><th>字段 Field</th><th>类型 Type</th><th>说明 About</th></tr>\
                </thead><tbody>",
            );
            any = true;
        }
        row(
            page,
            name,
            must(name),
            field,
            field["description"].as_str().unwrap_or_default(),
        );
    }
    page.push_str(if any {
        "</tbody></table>"
    } else {
        "<p>没有字段 No fields</p>"
    });
}

/// One row of a table of fields.
pub(super) fn row(page: &mut String, name: &str, must: bool, schema: &Value, about: &str) {
    let needed = if must {
        "<b>必填 required</b>"
    } else {
        "可省 optional"
    };
    let _ = write!(
        page,
        "<tr><td><code>{}</code><br><small>{needed}</small></td><td>{}</td>\
        <td lang=\"en\">{}</td></tr>",
        escaped(name),
        kind(schema),
        escaped(about)
    );
}

/// What a schema is of, on one line; types of their own are links.
pub(super) fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = escaped(reference.rsplit('/').next().unwrap_or_default());
        return format!("<a href=\"#type-{name}\">{name}</a>");
    }
    if !schema["const"].is_null() {
        return format!("<code>{}</code>", escaped(&schema["const"].to_string()));
    }
    if let Some(words) = schema["enum"].as_array() {
        let words = words
            .iter()
            .map(|word| format!("<code>{}</code>", escaped(&word.to_string())));
        return words.collect::<Vec<_>>().join(" ");
    }
    let choices = ["oneOf", "anyOf"]
        .iter()
        .find_map(|word| schema[*word].as_array());
    if let Some(choices) = choices {
        return choices.iter().map(kind).collect::<Vec<_>>().join(" | ");
    }
    if schema["items"].is_object() {
        return format!("[{}]", kind(&schema["items"]));
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" | "),
        one => one.as_str().unwrap_or("any").to_owned(),
    };
    let mut line = escaped(&kinds);
    if let Some(format) = schema["format"].as_str() {
        let _ = write!(line, " ({})", escaped(format));
    }
    if let Some(most) = schema["maxLength"].as_u64() {
        let _ = write!(line, ", ≤ {most} 字 characters");
    }
    line
}
