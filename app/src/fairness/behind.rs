//! The awards behind a number, masked, those of one person together.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::List;
use shared::base::{Bilingual, Text};
use shared::calendar::day_words;
use shared::fairness::Measure;
use shared::fairness::api::{FairnessAward, ListFairnessAwards, ReadFairness};

use super::year::{one, use_org, use_year};
use crate::session::use_load;
use crate::texts::{fairness as words, t, use_lang};
use crate::ui::{Column, Empty, IconName, PageHeading, Paging, Table, TextLink, pager};

/// The page.
#[component]
pub fn BehindPage() -> impl IntoView {
    let lang = use_lang();
    let (org, year, params) = (use_org(), use_year(), use_params_map());
    let measure = Memo::new(move |_| {
        let code = params.with(|params| params.get("measure"))?;
        Measure::from_code(&code)
    });
    let awarder = use_load(move || {
        Some(ReadFairness {
            org: org.get()?,
            year: year.get(),
        })
    });
    let paging = Paging::default();
    let loaded = use_load(move || {
        let asked = ListFairnessAwards::of(org.get()?, year.get(), measure.get());
        Some(ListFairnessAwards {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            ..asked
        })
    });
    let title = move || {
        let lang = lang.get();
        let all = || words::behind_all(lang).to_owned();
        let name = measure.get().map(Measure::words);
        let name = name.map_or_else(all, |words| words.get(lang).to_owned());
        let org = awarder.ready(|view| view.row.org_name.get(lang).to_owned());
        org.map_or(name.clone(), |org| words::behind_title(lang, &name, &org))
    };
    let told = move || {
        let measure = measure.get()?;
        awarder.ready(|view| view.row.figures.told(measure).get(lang.get()).to_owned())
    };
    let back = move || {
        org.get()
            .map(|org| one(org, year.get()))
            .unwrap_or_default()
    };
    let of_kin = move || measure.get_untracked() == Some(Measure::Kin);
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::back_to_one) href=back icon=IconName::Left />
            </p>
            <PageHeading title lead=t(words::behind_note) />
            <p>{told}</p>
            {loaded.view(8, move |list| table(list, paging, of_kin()))}
        </div>
    }
    .into_any()
}

fn table(list: &List<FairnessAward>, paging: Paging, of_kin: bool) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::behind_none) note=t(words::behind_none_note) /> }
            .into_any();
    }
    let mut columns = vec![
        Column::new("name", t(words::name)),
        Column::new("what", t(words::what)).wide(),
        Column::new("points", t(words::points)).number(),
        Column::new("signed", t(words::signed_on)),
        Column::new("hands", t(words::hands)).wide(),
    ];
    if of_kin {
        columns.push(Column::new("near", t(words::near)));
    }
    let rows = list.items.iter().map(|award| row(award, of_kin));
    let rows = rows.collect_view();
    view! {
        <Table caption=t(words::behind_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count_awards)}
    }
    .into_any()
}

fn row(award: &FairnessAward, of_kin: bool) -> AnyView {
    let lang = use_lang();
    let (indicator, clause) = (award.indicator_name.clone(), award.clause);
    let what = move || {
        let lang = lang.get();
        format!(
            "{}\u{2003}{}",
            indicator.get(lang),
            words::clause(lang, clause)
        )
    };
    let thin = what.clone();
    let day = day_words(award.signed_on);
    let near: Vec<Bilingual> = award.near.iter().map(|near| near.words()).collect();
    let near = move || {
        let lang = lang.get();
        let named: Vec<&str> = near.iter().map(|near| near.get(lang)).collect();
        named.join(match lang {
            shared::base::Lang::Zh => "、",
            shared::base::Lang::En => ", ",
        })
    };
    let near = of_kin.then(|| view! { <td>{near}</td> });
    view! {
        <tr>
            <th scope="row">
                <span lang="zh-CN">{award.name.clone()}</span>
                " "
                <span class="note tail">{award.citizen_id.clone()}</span>
                <span class="thin-only note">{thin}</span>
            </th>
            <td class="wide-only">{what}</td>
            <td class="number">
                <b>{format!("+{}", award.points.display(1))}</b>
            </td>
            <td>{move || day.get(lang.get()).to_owned()}</td>
            <td class="wide-only" lang="zh-CN">
                {format!("{}\u{2003}{}", award.drafted_by, award.signed_by)}
            </td>
            {near}
        </tr>
    }
    .into_any()
}
