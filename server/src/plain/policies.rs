//! What the points open.

use std::fmt::Write;

use shared::base::Lang;
use shared::policies::{Policy, Term};

use super::page::{Words, fact};
use crate::web::escaped;

const LEAD: Words = Words(
    "持居住证就有的基本公共服务，不看积分。",
    "Basic services that come with the permit need no points.",
);
const EXAMPLE: Words = Words("示例条件", "Example terms");
const VERSION: Words = Words("版本", "Version");
const SINCE: Words = Words("施行", "In force since");
const CONDITIONS: Words = Words("另外要有", "Also asked for");

/// The terms in force, policy by policy.
pub(super) fn html(policies: &[&Policy], lang: Lang) -> String {
    let mut page = format!("<p>{}</p><div class=\"policies\">", LEAD.get(lang));
    for policy in policies {
        let name = escaped(policy.name.get(lang));
        let _ = write!(page, "<article><h3>{name}");
        if policy.example {
            let _ = write!(page, " <span class=\"mark\">{}</span>", EXAMPLE.get(lang));
        }
        let summary = escaped(policy.summary.get(lang));
        let _ = write!(page, "</h3><p>{summary}</p><dl>");
        for Term { name, value } in policy.terms() {
            fact(&mut page, name.get(lang), value.get(lang));
        }
        conditions(&mut page, policy, lang);
        fact(&mut page, VERSION.get(lang), &policy.version);
        fact(&mut page, SINCE.get(lang), &policy.valid_from.to_string());
        page.push_str("</dl></article>");
    }
    page.push_str("</div>");
    page
}

fn conditions(page: &mut String, policy: &Policy, lang: Lang) {
    if policy.conditions.is_empty() {
        return;
    }
    let _ = write!(page, "<div><dt>{}</dt><dd><ul>", CONDITIONS.get(lang));
    for condition in &policy.conditions {
        let _ = write!(page, "<li>{}</li>", escaped(condition.get(lang)));
    }
    page.push_str("</ul></dd></div>");
}
