//! One awarder: its rules in notice and in force, its quota, what it gave by clause. No person is
//! shown.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::awards::api::{AwarderView, ClauseResult, ReadAwarder, RulesVersionView};
use shared::base::Lang;

use super::DaysLeft;
use super::awarders::{stands, used};
use crate::api::{Remote, call};
use crate::awards::clause_table;
use crate::texts::{awarders as words, awards, dates, rules, t, use_lang};
use crate::ui::{
    Column, Empty, Fact, Facts, Failure as FailureState, IconName, Loading, PageHeading, Table,
    TextLink,
};

/// The page of one organisation.
#[component]
pub(super) fn AwarderPage(
    /// The organisation, as the address names it.
    org: String,
) -> impl IntoView {
    let lang = use_lang();
    let content = RwSignal::new(Remote::Loading);
    let read = move || {
        let Ok(org) = org.parse() else {
            return content.set(Remote::Failed(crate::api::Failure::Unreadable));
        };
        spawn_local(async move {
            content.try_set(call(&ReadAwarder { org }).await.into());
        });
    };
    read();
    let read = StoredValue::new(read);
    let title = move || {
        content.with(|content| match content {
            Remote::Ready(view) => view.row.org_name.get(lang.get()).to_owned(),
            Remote::Loading => words::loading_title(lang.get()).to_owned(),
            Remote::Failed(_) => words::public_title(lang.get()).to_owned(),
        })
    };
    let body = move || {
        let lang = lang.get();
        content.with(|content| match content {
            Remote::Loading => view! { <Loading rows=6 /> }.into_any(),
            Remote::Ready(view) => page(view, lang),
            Remote::Failed(failure) if failure.code() == Some("not_found") => view! {
                <Empty title=t(words::public_none) note=t(words::public_none_note) />
            }
            .into_any(),
            Remote::Failed(failure) => {
                let retry = move |()| read.with_value(|read| read());
                let why = failure.words(lang);
                view! { <FailureState why on_retry=retry /> }.into_any()
            }
        })
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_awarders) href="/awarders" icon=IconName::Left />
            </p>
            <PageHeading title />
            {body}
        </div>
    }
    .into_any()
}

fn page(view: &AwarderView, lang: Lang) -> AnyView {
    let row = &view.row;
    let (kind, town) = (row.org_kind.words(), row.town_name.clone());
    let (stands, used) = (stands(row, lang), used(row, lang));
    let results_title = words::results_title(lang, row.year);
    let quota = words::quota_of(lang, row.year);
    let results = results(&view.results, lang);
    let noticed = view.in_notice.as_ref().map(|one| in_notice(one, lang));
    let in_force = view.in_force.as_ref().map(|one| in_force(one, lang));
    view! {
        <div class="stack">
            <Facts>
                <Fact name=t(words::kind)>{kind.get(lang).to_owned()}</Fact>
                <Fact name=t(words::town)>{town.get(lang).to_owned()}</Fact>
                <Fact name=t(words::state)>{stands}</Fact>
                <Fact name=quota>{used}</Fact>
            </Facts>
            {noticed}
            {in_force}
            <section class="stack-tight">
                <h2>{results_title}</h2>
                {results}
            </section>
        </div>
    }
    .into_any()
}

fn in_notice(one: &RulesVersionView, lang: Lang) -> AnyView {
    let days = one.notice.as_ref().map(|notice| {
        view! {
            <p>
                <DaysLeft left=notice.days_left total=notice.days until=notice.until lang />
            </p>
        }
    });
    let from = dates::day(lang, one.in_force_from);
    view! {
        <section class="stack-tight">
            <h2>{words::notice_title(lang, one.version)}</h2>
            {days}
            <p>{words::notice_note(lang, &from)}</p>
            {clause_table(rules::in_notice_caption, &one.clauses)}
        </section>
    }
    .into_any()
}

fn in_force(one: &RulesVersionView, lang: Lang) -> AnyView {
    let from = dates::day(lang, one.in_force_from);
    let days = match one.last_day {
        Some(last) => words::force_until(lang, &from, &dates::day(lang, last)),
        None => words::force_since(lang, &from),
    };
    view! {
        <section class="stack-tight">
            <h2>{words::force_title(lang, one.version)}</h2>
            <p class="lead">{days}</p>
            {clause_table(awards::rules_caption, &one.clauses)}
        </section>
    }
    .into_any()
}

fn results(results: &[ClauseResult], lang: Lang) -> AnyView {
    if results.is_empty() {
        return view! { <p class="lead">{words::results_none(lang)}</p> }.into_any();
    }
    let columns = vec![
        Column::new("clause", t(awards::clause)),
        Column::new("text", t(awards::rules_for)).wide(),
        Column::new("indicator", t(awards::indicator)).wide(),
        Column::new("awards", t(words::results_awards)).number(),
        Column::new("points", t(awards::points)).number(),
    ];
    let rows = results.iter().map(|one| result(one, lang)).collect_view();
    view! {
        <Table caption=t(words::results_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn result(one: &ClauseResult, lang: Lang) -> AnyView {
    let clause = awards::clause_number(lang, one.clause);
    view! {
        <tr>
            <th scope="row">{words::results_clause(lang, one.version, &clause)}</th>
            <td class="wide-only">{one.text.get(lang).to_owned()}</td>
            <td class="wide-only lead">{one.indicator_name.get(lang).to_owned()}</td>
            <td class="number">{one.awards}</td>
            <td class="number">{one.points.display(1)}</td>
        </tr>
    }
    .into_any()
}
