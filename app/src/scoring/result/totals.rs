//! Several totals side by side, and what each category brings to them.

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::{CategoryScore, Effect, PartScore, Program, Score, TotalScore};

use crate::scoring::amount::span;
use crate::scoring::preview::is_zero;
use crate::texts::ahead as words;

/// Nothing where a scheme has one total, which stands on top of the page anyway.
pub(in crate::scoring) fn totals(program: &Program, score: &Score, lang: Lang) -> Option<AnyView> {
    if score.totals.is_empty() {
        return None;
    }
    let decimals = program.decimals;
    let name = |total: &TotalScore| {
        let place = program.total_index(&total.id).map(usize::from);
        let declared = place.and_then(|place| program.totals.get(place));
        let name = declared.map(|total| total.name.get(lang).to_owned());
        view! {
            <th scope="col" class="number">
                {name}
            </th>
        }
    };
    let heads = score.totals.iter().map(name).collect_view();
    let rows = score.categories.iter();
    let rows = rows.map(|category| row(program, score, category, lang));
    let rows = rows.collect_view();
    let counts = score.totals.iter().map(|total| {
        view! {
            <td class="number">
                <b>{span(total.points, decimals)}</b>
            </td>
        }
    });
    let counts = counts.collect_view();
    view! {
        <section class="category" id="totals">
            <div class="category-head">
                <h2>{words::totals(lang)}</h2>
                <span class="note">{words::totals_lead(lang)}</span>
            </div>
            <div class="table-frame">
                <table class="table">
                    <caption class="unseen">{words::totals_lead(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::category(lang)}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>
                        {rows} <tr>
                            <th scope="row">{words::counts(lang)}</th>
                            {counts}
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
    .into()
}

fn row(program: &Program, score: &Score, category: &CategoryScore, lang: Lang) -> AnyView {
    let decimals = program.decimals;
    let cells = score.totals.iter().map(|total| {
        let mut parts = total.categories.iter();
        let part = parts.find(|part: &&PartScore| part.id == category.id);
        let points = part.map(|part| part.points).unwrap_or_default();
        let said = span(points, decimals);
        let taken = category.effect == Effect::Deducts && !is_zero(points);
        let said = if taken { format!("−{said}") } else { said };
        view! { <td class="number">{said}</td> }
    });
    let mut declared = program.categories.iter();
    let declared = declared.find(|declared| declared.id == category.id);
    view! {
        <tr>
            <td>{declared.map(|declared| declared.name.get(lang).to_owned())}</td>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
