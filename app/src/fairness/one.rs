//! A year of one awarder in numbers, each with the way to the awards behind it.

use leptos::prelude::*;
use shared::fairness::api::{FairnessView, MeasureView, ReadFairness};
use shared::fairness::{Measure, Share};

use super::drawing::drawing;
use super::year::{behind, use_org, use_year};
use crate::session::use_load;
use crate::texts::{Words, fairness as words, t, use_lang};
use crate::ui::{AmountBar, Callout, Empty, IconName, PageHeading, Segment, Shade, TextLink};

/// The page.
#[component]
pub fn AwarderPage() -> impl IntoView {
    let lang = use_lang();
    let (org, year) = (use_org(), use_year());
    let loaded = use_load(move || {
        Some(ReadFairness {
            org: org.get()?,
            year: year.get(),
        })
    });
    let title = move || {
        let lang = lang.get();
        let named = loaded.ready(|view| view.row.org_name.get(lang).to_owned());
        let named = named.map(|org| words::one_title(lang, &org, year.get()));
        named.unwrap_or_else(|| words::title(lang).to_owned())
    };
    let lead = move || {
        let lang = lang.get();
        let told = loaded.ready(|view| {
            let row = &view.row;
            let (kind, town) = (row.org_kind.words(), row.town_name.get(lang).to_owned());
            words::one_lead(lang, kind.get(lang), &town, row.figures.awards)
        });
        told.unwrap_or_default()
    };
    let back = move || format!("/desk/fairness?year={}", year.get());
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::back) href=back icon=IconName::Left />
            </p>
            <PageHeading title lead />
            {loaded.view(8, content)}
        </div>
    }
    .into_any()
}

fn content(view: &FairnessView) -> AnyView {
    let (row, lang) = (&view.row, use_lang());
    if row.figures.awards == 0 {
        return view! { <Empty title=t(words::no_awards) note=t(words::no_awards_note) /> }
            .into_any();
    }
    let measures = view.measures.iter().map(|one| measure(view, one));
    let measures = measures.collect_view();
    let (all, href) = (row.figures.awards, behind(row.org, row.year, "all"));
    view! {
        <div class="measures">{measures}</div>
        <div class="row">
            <TextLink words=move || words::see_all(lang.get(), all) href />
        </div>
    }
    .into_any()
}

/// One number: the sentence, how it looks, and what is worth a look about it.
fn measure(view: &FairnessView, one: &MeasureView) -> AnyView {
    let lang = use_lang();
    let row = &view.row;
    let (name, told, when) = (one.measure.words(), one.told.clone(), one.when.clone());
    let drawn = match one.measure {
        Measure::Spread => drawing(&view.steps, row.figures.spread),
        _ => one.share.map_or_else(|| ().into_any(), bar),
    };
    let why = one.why.clone().map(|why| {
        view! {
            <Callout title=t(words::worth)>
                <p>{move || why.get(lang.get()).to_owned()}</p>
            </Callout>
        }
    });
    let worth = one.why.as_ref().map(|_| "");
    let see: Words = match one.measure {
        Measure::Spread => words::see_most,
        _ => words::see,
    };
    let about = name.clone();
    let is_there = one.measure == Measure::Spread || one.share.is_some_and(|share| share.part > 0);
    let way = is_there.then(|| {
        let href = behind(row.org, row.year, one.measure.code());
        view! {
            <p>
                <TextLink
                    words=t(see)
                    href
                    about=move || about.get(lang.get()).to_owned()
                    icon=IconName::Right
                />
            </p>
        }
    });
    view! {
        <section class="measure stack-tight" data-worth=worth>
            <h2>{move || name.get(lang.get()).to_owned()}</h2>
            <p>{move || told.get(lang.get()).to_owned()}</p>
            {drawn}
            {why}
            {way}
            <p class="note">{move || words::when_of(lang.get(), when.get(lang.get()))}</p>
        </section>
    }
    .into_any()
}

fn bar(share: Share) -> AnyView {
    let lang = use_lang();
    let segments = vec![Segment {
        amount: i64::from(share.part),
        shade: Shade::Full,
    }];
    let label = move || words::bar(lang.get(), share.percent());
    view! { <AmountBar label segments=segments total=i64::from(share.whole) /> }.into_any()
}
