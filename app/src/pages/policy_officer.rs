//! What a policy officer sees first: terms that change soon, then every policy in numbers.

use leptos::prelude::*;
use shared::base::{Date, Lang};
use shared::calendar::day_words;
use shared::policies::api::{OutcomeCounts, PolicyOverview, PolicyStanding, ReadPolicyOverview};

use super::desk::{ToDo, ToDoList, When};
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{desk as words, t, use_lang};
use crate::ui::{Column, Fact, Facts, Table, TextLink};

/// Days ahead in which a change is worth a place among what waits.
const SOON_DAYS: i64 = 90;

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let session = use_session();
    let overview = use_load(|| Some(ReadPolicyOverview {}));
    let todos = move |lang: Lang| to_dos(overview, session.today(), lang);
    view! {
        <div class="stack stack-wide">
            <ToDoList todos />
            {overview.view(6, policies)}
            <p>
                <TextLink words=t(words::policy_public) href="/policies" external=true />
            </p>
        </div>
    }
    .into_any()
}

fn to_dos(overview: Loaded<PolicyOverview>, today: Date, lang: Lang) -> Option<Vec<ToDo>> {
    overview.ready(|overview| {
        let policies = overview.policies.iter();
        policies.flat_map(|one| about(one, today, lang)).collect()
    })
}

/// The days of one policy that come soon.
fn about(one: &PolicyStanding, today: Date, lang: Lang) -> Vec<ToDo> {
    let name = one.terms.name.get(lang);
    let soon = |day: &Date| (*day - today).num_days() <= SOON_DAYS;
    let told = |day: Date| day_words(day).get(lang).to_owned();
    let mut days = Vec::new();
    if let Some(next) = one.next.as_ref().filter(|next| soon(&next.from)) {
        let title = words::policy_changes(lang, name, &told(next.from));
        days.push((title, words::policy_changes_note(lang, &next.version)));
    }
    if let Some(day) = one.registration_opens_on.filter(soon) {
        let title = words::policy_opens(lang, name, &told(day));
        days.push((title, words::policy_opens_note(lang).to_owned()));
    }
    if !one.in_force {
        // What is shown is the newest; an older version may come into force before it.
        let newest = one.terms.valid_from;
        let first = one.next.as_ref();
        let first = first.map_or(newest, |next| next.from.min(newest));
        let title = words::policy_not_in_force(lang, name, &told(first));
        days.push((title, words::policy_not_in_force_note(lang).to_owned()));
    }
    let todo = |(title, note)| ToDo {
        when: When::Soon,
        title,
        note,
        urgent: false,
        waits: true,
        act: words::see,
        href: "/desk/#policies".to_owned(),
    };
    days.into_iter().map(todo).collect()
}

fn policies(overview: &PolicyOverview) -> AnyView {
    let lang = use_lang();
    let columns = vec![
        Column::new("policy", t(words::policy)),
        Column::new("from", t(words::policy_since)).wide(),
        Column::new("next", t(words::policy_next)).wide(),
        Column::new("opens", t(words::policy_registration)),
    ];
    let rows = overview.policies.iter().cloned().map(row).collect_view();
    let verified = overview.policies.iter().filter_map(|one| {
        let counts = one.verified?;
        let name = one.terms.name.clone();
        Some(view! {
            <section class="stack">
                <h2>
                    {move || words::policy_verified(lang.get(), name.get(lang.get()))}
                </h2>
                <Facts>
                    <Fact name=t(words::policy_today)>{numbers(counts.today)}</Fact>
                    <Fact name=t(words::policy_year)>{numbers(counts.year)}</Fact>
                </Facts>
                <p class="note">{t(words::policy_numbers_note)}</p>
            </section>
        })
    });
    view! {
        <section class="stack" id="policies">
            <h2>{t(words::policy_all)}</h2>
            <Table caption=t(words::policy_all) columns>
                {rows}
            </Table>
        </section>
        {verified.collect_view()}
    }
    .into_any()
}

fn row(one: PolicyStanding) -> AnyView {
    let lang = use_lang();
    let name = one.terms.name.clone();
    let day = move |day: Option<Date>| {
        let day = day.map(|day| day_words(day).get(lang.get()).to_owned());
        day.unwrap_or_else(|| words::policy_no_day(lang.get()).to_owned())
    };
    let (since, next) = (one.terms.valid_from, one.next.map(|next| next.from));
    let (version, opens) = (one.terms.version.to_string(), one.registration_opens_on);
    let in_force = one.in_force;
    let thin = move || {
        let (lang, since) = (lang.get(), day(Some(since)));
        if in_force {
            words::policy_version(lang, &version, &since)
        } else {
            words::policy_to_come(lang, &version, &since)
        }
    };
    let wide = thin.clone();
    view! {
        <tr>
            <th scope="row">
                {move || name.get(lang.get()).to_owned()}
                <span class="thin-only note">{thin}</span>
            </th>
            <td class="wide-only">{wide}</td>
            <td class="wide-only">{move || day(next)}</td>
            <td>{move || day(opens)}</td>
        </tr>
    }
    .into_any()
}

fn numbers(counts: OutcomeCounts) -> impl Fn() -> String + Send + 'static {
    let lang = use_lang();
    move || {
        let OutcomeCounts {
            eligible,
            not_eligible,
            may_not_look,
        } = counts;
        words::policy_counts(lang.get(), eligible, not_eligible, may_not_look)
    }
}
