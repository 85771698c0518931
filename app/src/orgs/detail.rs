//! One organisation: how it stands, what it was called when, who works there.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::access::Action;
use shared::base::OrgId;
use shared::calendar::day_words;
use shared::orgs::api::{OrgAccount, OrgDetail, OrgEnding, OrgVersion, OrgView, ReadOrg};

use crate::session::{Loaded, use_load, use_session};
use crate::texts::{desk, orgs as words, t, use_lang};
use crate::ui::{
    ButtonLink, Callout, Column, Empty, Fact, Facts, IconName, PageHeading, Table, TextLink, Tone,
};

/// The organisation of the page's address.
pub(super) fn org_of_page() -> Option<OrgId> {
    let params = use_params_map();
    untrack(|| params.with(|params| params.get("org")))?
        .parse()
        .ok()
}

/// Loads it.
pub(super) fn load_org(org: Option<OrgId>) -> Loaded<OrgDetail> {
    use_load(move || Some(ReadOrg { org: org? }))
}

/// The way back to the organisation.
pub(super) fn to_org(org: Option<OrgId>) -> AnyView {
    let href = org.map_or_else(
        || "/desk/orgs".to_owned(),
        |org| format!("/desk/orgs/{org}"),
    );
    view! {
        <p>
            <TextLink words=t(words::to_org) href icon=IconName::Left />
        </p>
    }
    .into_any()
}

/// The end of an organisation or an area, in words.
pub(super) fn ending_words(
    ending: &OrgEnding,
) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let lang = use_lang();
    let (day, into) = (day_words(ending.from), ending.into_name.clone());
    move || {
        let lang = lang.get();
        match &into {
            None => words::closed_from(lang, day.get(lang)),
            Some(into) => words::merged_from(lang, day.get(lang), into.get(lang)),
        }
    }
}

/// The page.
#[component]
pub fn OrgPage() -> impl IntoView {
    let lang = use_lang();
    let loaded = load_org(org_of_page());
    let title = move || {
        let lang = lang.get();
        let name = loaded.ready(|detail| detail.org.name.get(lang).to_owned());
        name.unwrap_or_else(|| words::title(lang).to_owned())
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/orgs" icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.view(6, content)}
        </div>
    }
    .into_any()
}

fn content(detail: &OrgDetail) -> AnyView {
    let ending = detail.org.ending.as_ref().map(|ending| {
        let reason = ending.reason.clone();
        let lang = use_lang();
        view! {
            <Callout title=ending_words(ending) tone=Tone::Bad>
                <p>{move || words::why(lang.get(), &reason)}</p>
            </Callout>
        }
    });
    view! {
        <div class="stack stack-wide">
            {ending} {facts(detail)} {acts(&detail.org)} {history(&detail.history)}
            {accounts(&detail.accounts)}
        </div>
    }
    .into_any()
}

fn facts(detail: &OrgDetail) -> AnyView {
    let lang = use_lang();
    let org = &detail.org;
    let (kind, area, code) = (
        org.kind.words(),
        org.area_name.clone(),
        org.area_code.clone(),
    );
    let (people, drafts) = (detail.people, detail.open_drafts);
    let uscc = org.uscc.clone();
    let uscc = uscc.map(|uscc| view! { <Fact name=t(words::uscc)>{uscc}</Fact> });
    let taken_in = (!detail.taken_in.is_empty()).then(|| {
        let all = detail.taken_in.clone();
        let said = move || {
            let lang = lang.get();
            let one = |gone: &OrgVersion| {
                let day = gone.to.map(day_words);
                let day = day.as_ref().map(|day| day.get(lang)).unwrap_or_default();
                words::taken_in_one(lang, gone.name.get(lang), day)
            };
            let all: Vec<String> = all.iter().map(one).collect();
            all.join(desk::semicolon(lang))
        };
        view! { <Fact name=t(words::taken_in)>{said}</Fact> }
    });
    view! {
        <Facts>
            <Fact name=t(words::kind)>{move || kind.get(lang.get()).to_owned()}</Fact>
            {uscc}
            <Fact name=t(words::area)>
                {move || area.get(lang.get()).to_owned()} " " <span class="note">{code}</span>
            </Fact>
            <Fact name=t(words::people)>{move || words::people_count(lang.get(), people)}</Fact>
            <Fact name=t(words::open_drafts)>
                {move || words::drafts_count(lang.get(), drafts)}
            </Fact>
            {taken_in}
        </Facts>
    }
    .into_any()
}

fn acts(org: &OrgView) -> Option<AnyView> {
    let session = use_session();
    let may = untrack(|| session.may(Action::OrgManage)) && org.ending.is_none();
    let there = |act: &str| format!("/desk/orgs/{}/{act}", org.id);
    may.then(|| {
        view! {
            <div class="row">
                <ButtonLink words=t(words::change) href=there("change") />
                <ButtonLink words=t(words::merge) href=there("merge") />
                <ButtonLink words=t(words::close) href=there("close") />
            </div>
        }
        .into_any()
    })
}

fn history(all: &[OrgVersion]) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let today = untrack(|| session.me().map(|me| me.today));
    let columns = vec![
        Column::new("from", t(words::from)),
        Column::new("until", t(words::until)).wide(),
        Column::new("name", t(words::name)),
        Column::new("area", t(words::area)).wide(),
        Column::new("reason", t(words::reason)).wide(),
    ];
    let row = |one: OrgVersion| {
        let ahead = today.is_some_and(|today| one.from > today);
        let last = one.to.and_then(|day| day.pred_opt());
        let (from, to) = (day_words(one.from), last.map(day_words));
        let until = move || {
            let lang = lang.get();
            match &to {
                Some(to) => to.get(lang).to_owned(),
                None if ahead => words::ahead(lang).to_owned(),
                None => words::today_on(lang).to_owned(),
            }
        };
        let (area, name) = (one.area_name, one.name);
        view! {
            <tr>
                <th scope="row">{move || from.get(lang.get()).to_owned()}</th>
                <td class="wide-only">{until}</td>
                <td>
                    {move || name.get(lang.get()).to_owned()}
                    {one.uscc.map(|uscc| view! { <span class="note tail">{uscc}</span> })}
                </td>
                <td class="wide-only">{move || area.get(lang.get()).to_owned()}</td>
                <td class="wide-only">{one.reason}</td>
            </tr>
        }
    };
    let rows = all.iter().cloned().map(row).collect_view();
    view! {
        <section class="stack-tight">
            <h2>{t(words::history)}</h2>
            <Table caption=t(words::history_caption) columns>
                {rows}
            </Table>
        </section>
    }
    .into_any()
}

fn accounts(all: &[OrgAccount]) -> AnyView {
    let lang = use_lang();
    if all.is_empty() {
        return view! { <Empty title=t(words::accounts_none) note=t(words::accounts_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("login", t(words::login)),
        Column::new("holder", t(words::holder)),
        Column::new("post", t(words::post)),
    ];
    let row = |one: OrgAccount| {
        let role = one.role.words();
        let disabled = one.disabled.then(|| {
            view! { <span class="note tail">{t(words::disabled)}</span> }
        });
        view! {
            <tr>
                <th scope="row">{one.login} {disabled}</th>
                <td>{one.name}</td>
                <td>{move || role.get(lang.get()).to_owned()}</td>
            </tr>
        }
    };
    let rows = all.iter().cloned().map(row).collect_view();
    view! {
        <section class="stack-tight">
            <h2>{t(words::accounts)}</h2>
            <Table caption=t(words::accounts_caption) columns>
                {rows}
            </Table>
        </section>
    }
    .into_any()
}
