//! The frame of the page, and its parts in the order in which people need them.

use std::fmt::Write;

use shared::base::Lang;
use shared::policies::Policy;

use super::{PATH, PATH_EN, offices, policies, rules};
use crate::State;
use crate::web::escaped;

/// A text of the page itself, in both languages.
#[derive(Clone, Copy)]
pub(super) struct Words(pub(super) &'static str, pub(super) &'static str);

impl Words {
    pub(super) fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.0,
            Lang::En => self.1,
        }
    }
}

const TITLE: Words = Words(
    "积分怎么算，到哪里办",
    "How points are counted, and where to ask",
);
const LEAD: Words = Words(
    "这是文字版：不用脚本，旧手机也能看，也可以打印。",
    "The text version: no scripts, for older phones too, and fit to be printed.",
);
const WHOLE: Words = Words(
    "完整版可以预览自己的积分",
    "The full version previews your own score",
);
const BRAND: Words = Words("积分", "Jifen");
const SKIP: Words = Words("跳到正文", "Skip to content");
const ON_THIS_PAGE: Words = Words("本页内容", "On this page");
const AS_OF: Words = Words("截至", "As of");

/// A part of the page: where it begins, its heading, and what stands in it.
struct Part {
    id: &'static str,
    title: Words,
    body: String,
}

/// The whole page in one language.
pub(super) fn html(state: &State, lang: Lang) -> String {
    let today = state.clock.now().date;
    let program = state.schemes.in_use(&state.district, today);
    let parts = [
        Part {
            id: "offices",
            title: Words("到哪里办、问谁", "Where to go and whom to ask"),
            body: offices::html(&state.offices, lang),
        },
        Part {
            id: "policies",
            title: Words("积分能办什么", "What points open"),
            body: policies::html(&Policy::on(today, Policy::examples()), lang),
        },
        Part {
            id: "rules",
            title: Words("积分怎么算", "How points are counted"),
            body: program.map_or_else(String::new, |program| rules::html(program, today, lang)),
        },
    ];
    let notice = program.and_then(|program| program.notice.as_ref());
    let mark =
        notice.map(|notice| format!("<span class=\"mark\">{}</span>", escaped(notice.get(lang))));
    let mut page = head(lang, &mark.unwrap_or_default());
    let _ = write!(
        page,
        "<main id=\"main\"><h1>{}</h1><p class=\"lead\">{}<a href=\"/\">{}</a></p>\
        <p class=\"note\">{} <time>{today}</time></p>",
        TITLE.get(lang),
        LEAD.get(lang),
        WHOLE.get(lang),
        AS_OF.get(lang),
    );
    contents(&mut page, &parts, lang);
    for Part { id, title, body } in &parts {
        let _ = write!(
            page,
            "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\
            <h2 id=\"{id}-title\">{}</h2>{body}</section>",
            title.get(lang)
        );
    }
    page.push_str("</main></body></html>\n");
    page
}

fn head(lang: Lang, mark: &str) -> String {
    let (code, (other, way, name)) = match lang {
        Lang::Zh => ("zh-CN", ("en", PATH_EN, "English")),
        Lang::En => ("en", ("zh-CN", PATH, "中文")),
    };
    let (title, brand, skip) = (TITLE.get(lang), BRAND.get(lang), SKIP.get(lang));
    format!(
        "<!doctype html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
        <meta name=\"color-scheme\" content=\"light\">\
        <meta name=\"theme-color\" content=\"#fbf8f1\">\
        <title>{title} · {brand}</title><meta name=\"description\" content=\"{lead}\">\
        <link rel=\"icon\" type=\"image/svg+xml\" href=\"/favicon.svg\">\
        <link rel=\"stylesheet\" href=\"/plain.css\"></head><body>\
        <a class=\"skip\" href=\"#main\">{skip}</a><header><div class=\"bar\">\
        <a class=\"brand\" href=\"/\">\
        <img src=\"/favicon.svg\" alt=\"\" width=\"22\" height=\"22\">{brand}</a>{mark}\
        <a class=\"other\" href=\"{way}\" lang=\"{other}\" hreflang=\"{other}\">{name}</a>\
        </div></header>",
        lead = LEAD.get(lang),
    )
}

fn contents(page: &mut String, parts: &[Part], lang: Lang) {
    let label = ON_THIS_PAGE.get(lang);
    let _ = write!(page, "<nav aria-label=\"{label}\"><ul>");
    for Part { id, title, .. } in parts {
        let _ = write!(page, "<li><a href=\"#{id}\">{}</a></li>", title.get(lang));
    }
    page.push_str("</ul></nav>");
}

/// A term with what holds for it, within a list of them; nothing where nothing holds.
pub(super) fn fact(page: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        let (name, value) = (escaped(name), escaped(value));
        let _ = write!(page, "<div><dt>{name}</dt><dd>{value}</dd></div>");
    }
}
