//! One operation on the page.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;
use shared::access::{Action, Relation, Role, relation, right};

use super::shape;
use super::write::{at, pretty};
use crate::openapi::problems::refusals;
use crate::openapi::words::{action_zh, reach};
use crate::web::{Operation, escaped};

/// Writes an operation: closed it is one line, opened it is all there is to know.
pub(super) fn write(page: &mut String, operation: &Operation, described: &Value) {
    let method = operation.method.as_str();
    let zh = operation.action.and_then(action_zh).unwrap_or("人人可用");
    let _ = write!(
        page,
        "<details class=\"entry\" id=\"{name}\"><summary><span class=\"method {lower}\">{method}\
        </span> <code>{path}</code> <span class=\"about\">{zh} <span lang=\"en\">{summary}</span>\
        </span></summary><p><small><a href=\"#{name}\">{name}</a></small></p>",
        name = escaped(operation.name),
        lower = method.to_lowercase(),
        path = escaped(operation.path).replace('/', "/<wbr>"),
        zh = escaped(zh),
        summary = escaped(operation.summary),
    );
    head(page, "谁可以 Who may");
    who(page, operation.action);
    parameters(page, described);
    body(page, described);
    answer(page, operation, described);
    errors(page, operation);
    page.push_str("</details>");
}

fn head(page: &mut String, words: &str) {
    let _ = write!(page, "<h3>{}</h3>", escaped(words));
}

/// Who may, those of one reach together.
fn who(page: &mut String, action: Option<Action>) {
    let Some(action) = action else {
        page.push_str(
            "<p>不用登录，人人可用。 <span lang=\"en\">Everyone, without signing in.</span></p>",
        );
        return;
    };
    let mut reaches: BTreeMap<Relation, Vec<Role>> = BTreeMap::new();
    for role in Role::ALL {
        if let Some(relation) = relation(action, *role) {
            reaches.entry(relation).or_default().push(*role);
        }
    }
    page.push_str("<ul>");
    for (relation, roles) in reaches {
        let (zh, en, ..) = reach(relation);
        let told = if roles.len() == Role::ALL.len() {
            "所有岗位 every role".to_owned()
        } else {
            let words = roles.iter().map(|role| role.words());
            let words = words.map(|words| format!("{} {}", words.zh, words.en));
            words.collect::<Vec<_>>().join("；")
        };
        let _ = write!(
            page,
            "<li><b>{} {}</b>: {}</li>",
            escaped(zh),
            escaped(en),
            escaped(&told)
        );
    }
    if let Some(right) = right(action) {
        let words = right.words();
        let _ = write!(
            page,
            "<li><b>代办 on behalf</b>: {} {}</li>",
            escaped(&words.zh),
            escaped(&words.en)
        );
    }
    page.push_str("</ul>");
}

fn parameters(page: &mut String, described: &Value) {
    let Some(all) = described["parameters"]
        .as_array()
        .filter(|all| !all.is_empty())
    else {
        return;
    };
    head(page, "参数 Parameters");
    page.push_str(
        "<table><thead><tr><th>参数 Parameter</th><th>类型 Type</th><th>说明 About</th></tr>\
        </thead><tbody>",
    );
    for one in all {
        let name = one["name"].as_str().unwrap_or_default();
        let place = one["in"].as_str().unwrap_or_default();
        let about = one["description"].as_str().unwrap_or_default();
        let must = one["required"] == true;
        shape::row(
            page,
            name,
            must,
            &one["schema"],
            &format!("{place}: {about}"),
        );
    }
    page.push_str("</tbody></table>");
}

fn body(page: &mut String, described: &Value) {
    let content = at(described, &["requestBody", "content", "application/json"]);
    if content.is_null() {
        return;
    }
    head(page, "请求 Body");
    shape::write(page, &content["schema"]);
    example(page, &content["example"]);
}

fn answer(page: &mut String, operation: &Operation, described: &Value) {
    head(page, "回答 Answer");
    let content = at(
        described,
        &["responses", "200", "content", operation.form.media_type()],
    );
    let _ = write!(page, "<p>200 <code>{}</code> ", operation.form.media_type());
    page.push_str(&shape::kind(&content["schema"]));
    page.push_str("</p>");
    example(page, &content["example"]);
}

fn example(page: &mut String, example: &Value) {
    if !example.is_null() {
        let _ = write!(
            page,
            "<pre tabindex=\"0\"><code>{}</code></pre>",
            pretty(example)
        );
    }
}

/// What is refused: by the own rules with their words, and by any operation in short.
fn errors(page: &mut String, operation: &Operation) {
    head(page, "错误 Errors");
    let own = |code: &str| operation.refusals.iter().any(|one| one.code() == code);
    let (own, general): (Vec<_>, Vec<_>) = refusals(operation)
        .into_iter()
        .partition(|one| own(one.code()));
    if !own.is_empty() {
        page.push_str("<table><tbody>");
        for refusal in own {
            let words = refusal.words();
            let _ = write!(
                page,
                "<tr><td>{} <code>{}</code></td><td>{} <span lang=\"en\">{}</span></td></tr>",
                refusal.status(),
                escaped(refusal.code()),
                escaped(&words.zh),
                escaped(&words.en)
            );
        }
        page.push_str("</tbody></table>");
    }
    let general = general
        .into_iter()
        .map(|one| format!("{} <code>{}</code>", one.status(), escaped(one.code())));
    let _ = write!(
        page,
        "<p class=\"codes\">{}</p>",
        general.collect::<Vec<_>>().join(", ")
    );
}
