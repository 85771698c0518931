//! The scheme in force, printed from its data: every indicator with its rows, cap and clause.

use std::fmt::Write;

use shared::base::{Bilingual, Date, Lang, Points};
use shared::scoring::{
    CategoryOutline, Combine, Gate, GroupOutline, IndicatorOutline, PrintedRule, Program, Source,
    print,
};

use super::page::{Words, fact};
use crate::web::escaped;

const VERSION: Words = Words("版本", "Version");
const SINCE: Words = Words("施行", "In force since");
const DEADLINES: Words = Words("办理期限（工作日）", "Time limits in working days");
const GATES: Words = Words("申请的前提", "Before points count");
const MOST: Words = Words("最多", "at most");
const POINTS: Words = Words("分", "points");
const HIGHEST: Words = Words("本组只计最高一项", "Of this group only the highest counts");
const CHOSEN: Words = Words(
    "本组由本人选择一项",
    "Of this group one counts, as you choose",
);
const FREEZES: Words = Words(
    "不计分，冻结期间积分不能用",
    "No points; frozen points cannot be used",
);
const WHAT: Words = Words("条件", "For");
const GIVES: Words = Words("得分", "Gives");
const REQUIRES: Words = Words("同时要有", "Only with");
const THIS_ROW: Words = Words("这一条最多", "These at most");
const TERMS: Words = Words("说明", "Note");
const CHECKED: Words = Words("审核部门", "Checked by");
const PAPERS: Words = Words("证明材料", "Papers");
const UNTIL: Words = Words("计到", "Counts until");
const ORIGIN: Words = Words("分值来源", "Where the points come from");

/// The scheme: what must hold, then every category.
pub(super) fn html(program: &Program, today: Date, lang: Lang) -> String {
    let outline = program.outline();
    let mut page = format!("<p><b>{}</b></p>", escaped(outline.name.get(lang)));
    page.push_str("<dl>");
    fact(&mut page, VERSION.get(lang), &outline.version.to_string());
    fact(&mut page, SINCE.get(lang), &outline.valid_from.to_string());
    fact(&mut page, DEADLINES.get(lang), &deadlines(program, lang));
    page.push_str("</dl>");
    if !program.gates.is_empty() {
        let _ = write!(page, "<h3>{}</h3>", GATES.get(lang));
    }
    for gate in &program.gates {
        write_gate(&mut page, gate, lang);
    }
    for category in &outline.categories {
        write_category(&mut page, (program, today), category, lang);
    }
    page
}

fn deadlines(program: &Program, lang: Lang) -> String {
    let days = program.deadlines;
    let (department, review, notice, objection) =
        (days.department, days.review, days.notice, days.objection);
    match lang {
        Lang::Zh => {
            format!("部门审核 {department}，复核 {review}，公示 {notice}，答复异议 {objection}")
        }
        Lang::En => format!(
            "check {department}, review {review}, public notice {notice}, objection {objection}"
        ),
    }
}

fn write_gate(page: &mut String, gate: &Gate, lang: Lang) {
    let texts = [&gate.name, &gate.why, &gate.how, &gate.clause.text];
    let [name, why, how, clause] = texts.map(|text| escaped(text.get(lang)));
    let _ = write!(
        page,
        "<h4>{name}</h4><p>{why}</p><p>{how}</p><blockquote>{clause}</blockquote>"
    );
}

fn write_category(
    page: &mut String,
    scheme: (&Program, Date),
    category: &CategoryOutline,
    lang: Lang,
) {
    let name = escaped(category.name.get(lang));
    let note = if category.freezes {
        FREEZES.get(lang).to_owned()
    } else {
        at_most(scheme.0, category.most, lang)
    };
    let _ = write!(
        page,
        "<h3 class=\"category\">{name} <span class=\"note\">{note}</span></h3>"
    );
    for group in &category.groups {
        write_group(page, scheme, group, lang);
    }
}

fn note(page: &mut String, words: &Words, lang: Lang) {
    let _ = write!(page, "<p class=\"note\">{}</p>", words.get(lang));
}

fn write_group(
    page: &mut String,
    (program, today): (&Program, Date),
    group: &GroupOutline,
    lang: Lang,
) {
    let (id, name) = (escaped(&group.id), escaped(group.name.get(lang)));
    let _ = write!(page, "<section class=\"group\"><h4>{id} {name}</h4>");
    match group.combine {
        Combine::Sum => {}
        Combine::Max => note(page, &HIGHEST, lang),
        Combine::Choose { .. } => note(page, &CHOSEN, lang),
    }
    for outline in &group.indicators {
        let indicator = program.indicator(&outline.id);
        let Some(indicator) = indicator.filter(|indicator| indicator.in_force(today)) else {
            continue;
        };
        let (id, name) = (escaped(&outline.id), escaped(outline.name.get(lang)));
        let most = if outline.cap == Points::ZERO {
            String::new()
        } else {
            at_most(program, outline.cap, lang)
        };
        let _ = write!(
            page,
            "<article class=\"indicator\"><h5>{id} {name} <span class=\"note\">{most}</span></h5>\
            <div>"
        );
        for rule in print(program, indicator) {
            write_rule(page, program, &rule, (&outline.name, lang));
        }
        page.push_str("</div><div>");
        write_grounds(page, outline, lang);
        page.push_str("</div></article>");
    }
    page.push_str("</section>");
}

/// The rows of a rule as a table, and what holds for all of them.
fn write_rule(
    page: &mut String,
    program: &Program,
    rule: &PrintedRule,
    (name, lang): (&Bilingual, Lang),
) {
    let _ = write!(
        page,
        "<table><caption class=\"unseen\">{}</caption><thead><tr><th scope=\"col\">{}</th>\
        <th scope=\"col\">{}</th></tr></thead><tbody>",
        escaped(name.get(lang)),
        WHAT.get(lang),
        GIVES.get(lang)
    );
    for row in &rule.printed.rows {
        let (what, gives) = (escaped(row.what.get(lang)), escaped(row.gives.get(lang)));
        let _ = write!(page, "<tr><td>{what}</td><td>{gives}</td></tr>");
    }
    page.push_str("</tbody></table><dl>");
    fact(page, REQUIRES.get(lang), &joined(&rule.requires, lang));
    if let Some(cap) = rule.cap {
        let points = POINTS.get(lang);
        let cap = format!("{} {points}", cap.brief(program.decimals));
        fact(page, THIS_ROW.get(lang), &cap);
    }
    if let Some(note) = &rule.printed.note {
        fact(page, TERMS.get(lang), note.get(lang));
    }
    page.push_str("</dl>");
}

/// The text an indicator rests on, and how it is proved.
fn write_grounds(page: &mut String, outline: &IndicatorOutline, lang: Lang) {
    let (cite, clause) = (
        escaped(outline.cite.get(lang)),
        escaped(outline.clause.get(lang)),
    );
    let _ = write!(
        page,
        "<blockquote><cite>{cite}</cite> {clause}</blockquote><dl>"
    );
    fact(page, CHECKED.get(lang), &joined(&outline.departments, lang));
    fact(page, PAPERS.get(lang), &joined(&outline.evidence, lang));
    if let Some(until) = outline.until {
        fact(page, UNTIL.get(lang), &until.to_string());
    }
    let origin = match outline.source {
        Source::Published => Words("公开文本", "a published text"),
        Source::Partly => Words(
            "部分公开，部分为示例",
            "partly published, partly an example",
        ),
        Source::Reconstructed => Words("示例", "an example"),
    };
    fact(page, ORIGIN.get(lang), origin.get(lang));
    page.push_str("</dl>");
}

fn at_most(program: &Program, points: Points, lang: Lang) -> String {
    let points = points.brief(program.decimals);
    format!("{} {points} {}", MOST.get(lang), POINTS.get(lang))
}

fn joined(names: &[Bilingual], lang: Lang) -> String {
    let between = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    let names: Vec<&str> = names.iter().map(|name| name.get(lang)).collect();
    names.join(between)
}
