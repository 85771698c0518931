//! The terms of all policies, for everyone.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::Lang;
use shared::policies::api::ListPolicies;
use shared::policies::{Counts, Order, Places, Policy};

use super::sheet::sheet_note;
use crate::api::{Remote, call};
use crate::texts::{Words, dates, policies as words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Empty, Fact, Facts, Failure, Loading, PageHeading, clock};

/// The page's content: heading and one block for each policy.
#[component]
pub fn Terms() -> impl IntoView {
    let lang = use_lang();
    let policies = RwSignal::new(Remote::<Vec<Policy>>::Loading);
    let read = move || {
        spawn_local(async move {
            let answer = call(&ListPolicies {}).await;
            policies.set(answer.map(|answer| in_force(&answer.policies)).into());
        });
    };
    read();
    let retry = move |()| {
        policies.set(Remote::Loading);
        read();
    };
    let body = move || match policies.get() {
        Remote::Loading => view! { <Loading rows=6 /> }.into_any(),
        Remote::Failed(failure) => {
            view! { <Failure why=failure.words(lang.get()) on_retry=retry /> }.into_any()
        }
        Remote::Ready(policies) if policies.is_empty() => {
            view! { <Empty title=t(words::empty) note=t(words::empty_note) /> }.into_any()
        }
        Remote::Ready(policies) => {
            let lang = lang.get();
            let blocks = policies
                .iter()
                .map(|policy| block(policy, lang))
                .collect_view();
            view! { <div class="policies">{blocks}</div> }.into_any()
        }
    };
    view! {
        <div class="stack stack-wide">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {sheet_note()}
            {body}
            <p>
                <ButtonLink words=t(words::preview) href="/" kind=ButtonKind::Main />
            </p>
        </div>
    }
    .into_any()
}

fn in_force(all: &[Policy]) -> Vec<Policy> {
    Policy::on(clock::today(), all)
        .into_iter()
        .cloned()
        .collect()
}

fn block(policy: &Policy, lang: Lang) -> AnyView {
    let conditional = !policy.conditions.is_empty();
    let conditions = policy
        .conditions
        .iter()
        .map(|condition| view! { <li>{condition.get(lang).to_owned()}</li> })
        .collect_view();
    let facts = facts(policy, lang)
        .into_iter()
        .map(|(name, value)| view! { <Fact name=t(name)>{value}</Fact> })
        .collect_view();
    view! {
        <section>
            <div class="policy-head">
                <h2>{policy.name.get(lang).to_owned()}</h2>
                {policy
                    .example
                    .then(|| view! { <span class="example-mark">{t(words::example)}</span> })}
                <span class="note">
                    {words::version(lang, &policy.version, &dates::day(lang, policy.valid_from))}
                </span>
            </div>
            <p class="policy-summary">{policy.summary.get(lang).to_owned()}</p>
            <Facts>
                {facts}
                {conditional
                    .then(|| {
                        view! {
                            <Fact name=t(words::conditions_term)>
                                <ul class="conditions">{conditions}</ul>
                            </Fact>
                        }
                    })}
            </Facts>
        </section>
    }
    .into_any()
}

fn facts(policy: &Policy, lang: Lang) -> Vec<(Words, String)> {
    let gate = policy
        .gate
        .map(|gate| words::gate_points(lang, &gate.brief(2)));
    let mut facts: Vec<(Words, String)> = vec![
        (
            words::gate_term,
            gate.unwrap_or_else(|| words::gate_none(lang).to_owned()),
        ),
        (words::order_term, order(policy, lang)),
    ];
    if let Order::Ranked { last_line } = policy.order {
        let line = last_line.map(|line| words::line_points(lang, &line.brief(2)));
        facts.push((
            words::line_term,
            line.unwrap_or_else(|| words::line_none(lang).to_owned()),
        ));
    }
    facts.push((
        words::places_term,
        match policy.places {
            Places::District { count } => words::places_count(lang, count),
            Places::PerSchoolArea => words::places_area(lang).to_owned(),
        },
    ));
    let counts: Words = match policy.counts {
        Counts::Applicant => words::counts_own,
        Counts::HouseholdHighest => words::counts_household,
    };
    facts.push((words::counts_term, counts(lang).to_owned()));
    let permit: Words = if policy.permit_needed {
        words::permit_needed
    } else {
        words::permit_not_needed
    };
    facts.push((words::permit_term, permit(lang).to_owned()));
    let freeze: Words = if policy.freeze_bars {
        words::freeze_bars
    } else {
        words::freeze_free
    };
    facts.push((words::freeze_term, freeze(lang).to_owned()));
    if let Some(day) = policy.registration_opens {
        facts.push((
            words::opens_term,
            words::opens_day(lang, &dates::every_year(lang, day.month, day.day)),
        ));
    }
    facts
}

fn order(policy: &Policy, lang: Lang) -> String {
    match policy.order {
        Order::Ranked { .. } => words::order_ranked(lang),
        Order::FirstCome => words::order_first(lang),
    }
    .to_owned()
}
