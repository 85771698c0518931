//! Unusual look-ups: how often, never whom; and the entries of one account's day.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::List;
use shared::base::Lang;
use shared::security::api::{ListLooksOfDay, ListUnusualLooks, LookOfDay, UnusualDay};
use shared::security::{LOOKS_A_DAY, OUTSIDE_A_DAY, REFUSED_A_DAY, Unusual};

use crate::session::use_load;
use crate::texts::{desk, security as words, t, use_lang};
use crate::ui::{Column, Empty, IconName, PageHeading, Table, TextLink, Tone, Verdict};

/// The page of unusual days.
#[component]
pub fn UnusualPage() -> impl IntoView {
    let loaded = use_load(|| Some(ListUnusualLooks {}));
    view! {
        <div class="stack">
            <PageHeading title=t(words::unusual_title) lead=t(words::unusual_lead) />
            {loaded.view(6, days)}
        </div>
    }
    .into_any()
}

fn days(list: &List<UnusualDay>) -> AnyView {
    if list.items.is_empty() {
        let lang = use_lang();
        let note =
            move || words::unusual_none_note(lang.get(), LOOKS_A_DAY, OUTSIDE_A_DAY, REFUSED_A_DAY);
        return view! { <Empty title=t(words::unusual_none) note /> }.into_any();
    }
    let columns = vec![
        Column::new("login", t(words::login)),
        Column::new("why", t(words::why)),
        Column::new("looks", t(words::looks)).number().wide(),
        Column::new("outside", t(words::outside)).number().wide(),
        Column::new("refused", t(words::refused)).number().wide(),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().cloned().map(day).collect_view();
    view! {
        <Table caption=t(words::unusual_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn day(one: UnusualDay) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/security/unusual/{}/{}", one.account, one.day);
    let why = one.why;
    let why = move || because(&why, lang.get());
    let about = format!("{} {}", one.login, one.day);
    view! {
        <tr>
            <th scope="row">
                {one.login} <span class="note tail">{one.name}</span>
                <span class="note">{one.day.to_string()}</span>
            </th>
            <td>{why}</td>
            <td class="number wide-only">{one.tally.looks}</td>
            <td class="number wide-only">{one.tally.outside}</td>
            <td class="number wide-only">{one.tally.refused}</td>
            <td class="number">
                <TextLink words=t(words::see_rows) href about=about />
            </td>
        </tr>
    }
    .into_any()
}

fn because(why: &[Unusual], lang: Lang) -> String {
    let told: Vec<String> = why
        .iter()
        .map(|one| one.words().get(lang).to_owned())
        .collect();
    told.join(desk::comma(lang))
}

/// The page of one account's day.
#[component]
pub fn LooksOfDayPage() -> impl IntoView {
    let params = use_params_map();
    let asked = params.with_untracked(|params| {
        let account = params.get("account")?.parse().ok()?;
        let day = params.get("day")?.parse().ok()?;
        Some(ListLooksOfDay { account, day })
    });
    let told = asked.clone().map(|asked| asked.day.to_string());
    let loaded = use_load(move || asked.clone());
    view! {
        <div class="stack">
            <p>
                <TextLink
                    words=t(words::to_unusual)
                    href="/desk/security/unusual"
                    icon=IconName::Left
                />
            </p>
            <PageHeading title=t(words::rows_title) lead=t(words::rows_lead) />
            <p>{told}</p>
            {loaded.view(6, rows)}
        </div>
    }
    .into_any()
}

fn rows(list: &List<LookOfDay>) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::rows_none) note=t(words::rows_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("time", t(words::time)),
        Column::new("what", t(words::what)),
        Column::new("row", t(words::row)).wide(),
    ];
    let rows = list.items.iter().cloned().map(look).collect_view();
    view! {
        <Table caption=t(words::rows_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn look(look: LookOfDay) -> AnyView {
    let lang = use_lang();
    let what = look.what;
    let outside = look.outside.then(|| {
        view! { <Verdict words=t(words::outside) tone=Tone::Bad icon=IconName::Clock /> }
    });
    let refused = look.refused.then(|| {
        view! { <Verdict words=t(words::refused) tone=Tone::Bad icon=IconName::Cross /> }
    });
    view! {
        <tr>
            <td>{look.time}</td>
            <th scope="row">
                {move || what.get(lang.get()).to_owned()} " " {outside} " " {refused}
            </th>
            <td class="wide-only note">{look.row}</td>
        </tr>
    }
    .into_any()
}
