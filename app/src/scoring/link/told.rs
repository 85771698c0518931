//! The points of a result that was handed on: totals, categories, and each line with its clause.

use std::sync::Arc;

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::{CategoryScore, Effect, Line, Program, Score, Shared};

use crate::scoring::amount::{brief, span};
use crate::scoring::preview::is_zero;
use crate::scoring::result::totals;
use crate::texts::{dates, scoring, share as words, t, use_lang};
use crate::ui::{ButtonLink, Callout, Disclosure, PageHeading, Tone};

pub(super) fn told(shared: &Shared, program: &Arc<Program>, score: Score) -> AnyView {
    let lang = use_lang();
    let (month, name, version) = (shared.month, program.name.clone(), shared.version);
    let lead = move || {
        let lang = lang.get();
        words::lead(lang, &dates::month(lang, month), name.get(lang), version)
    };
    let notice = program.notice.clone();
    let notice = move || {
        let notice = notice.as_ref()?.get(lang.get()).to_owned();
        Some(view! { <p class="note">{notice}</p> })
    };
    let decimals = program.decimals;
    let total = span(score.total, decimals);
    let wide = score.total.known().is_none().then_some("");
    let (program, score) = (program.clone(), Arc::new(score));
    let parts = move || {
        let lang = lang.get();
        let categories = score.categories.iter();
        let categories = categories
            .map(|one| category(&program, one, lang))
            .collect_view();
        view! {
            {totals(&program, &score, lang)}
            <div class="categories">{categories}</div>
        }
    };
    view! {
        <div class="stack narrow">
            <PageHeading title=t(words::title) lead />
            <Callout title=t(words::proves_nothing) tone=Tone::Quiet>
                <p>{t(words::proves_nothing_note)}</p>
            </Callout>
            <div class="total">
                <p class="total-number" data-long=wide>
                    {total}
                    <span class="unit">{t(scoring::points_word)}</span>
                </p>
                <p class="total-side">
                    <span class="note">{t(words::without)}</span>
                </p>
            </div>
            {notice}
            {parts}
            <div class="row">
                <ButtonLink words=t(words::own) href="/" />
            </div>
        </div>
    }
    .into_any()
}

fn category(program: &Arc<Program>, score: &CategoryScore, lang: Lang) -> AnyView {
    let declared = program.categories.iter().find(|one| one.id == score.id);
    let name = declared.map(|one| one.name.get(lang).to_owned());
    let decimals = program.decimals;
    let points = span(score.points, decimals);
    let points = match score.effect {
        Effect::Deducts => format!("−{points}"),
        Effect::Adds => points,
    };
    let lines: Vec<&Line> = score.groups.iter().flat_map(|group| &group.lines).collect();
    let (giving, zero): (Vec<&Line>, Vec<&Line>) =
        lines.into_iter().partition(|line| !is_zero(line.points));
    let giving = giving.into_iter().map(|one| line(program, one, lang));
    let zero: Vec<String> = zero
        .into_iter()
        .filter_map(|one| program.indicator(&one.indicator))
        .map(|one| one.name.get(lang).to_owned())
        .collect();
    let zero = (!zero.is_empty()).then(|| {
        let names = zero.join(scoring::join(lang));
        view! { <p class="note">{words::without_points(lang, &names)}</p> }
    });
    view! {
        <section class="category">
            <div class="category-head">
                <h2>{name}</h2>
                <b>{points}</b>
            </div>
            <ul>{giving.collect_view()}</ul>
            {zero}
        </section>
    }
    .into_any()
}

fn line(program: &Arc<Program>, line: &Line, lang: Lang) -> Option<AnyView> {
    let indicator = program.indicator(&line.indicator)?;
    let name = indicator.name.get(lang).to_owned();
    let decimals = program.decimals;
    let (points, cap) = (brief(line.points, decimals), line.cap.brief(decimals));
    let (cite, text) = (indicator.clause.cite.clone(), indicator.clause.text.clone());
    let id = format!("clause-{}", indicator.id);
    let open = RwSignal::new(false);
    let panel = id.clone();
    let clause = move || {
        open.get().then(|| {
            view! {
                <p class="clause" id=panel.clone()>
                    <b>{cite.get(lang).to_owned()}</b>
                    " "
                    {text.get(lang).to_owned()}
                </p>
            }
        })
    };
    Some(
        view! {
            <li class="line">
                <div class="line-row">
                    <div class="line-name">{name.clone()}</div>
                    <p class="line-points">
                        <b>{points}</b>
                        "/"
                        {cap}
                    </p>
                    <div class="line-acts">
                        <Disclosure words=words::clause(lang) about=name controls=id open />
                    </div>
                </div>
                {clause}
            </li>
        }
        .into_any(),
    )
}
