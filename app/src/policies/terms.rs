//! The terms of all policies, for everyone.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::Lang;
use shared::policies::api::ListPolicies;
use shared::policies::{Policy, Term};

use super::sheet::sheet_note;
use crate::api::{Remote, call};
use crate::texts::{dates, policies as words, t, use_lang};
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
    let terms = policy
        .terms()
        .into_iter()
        .map(|Term { name, value }| {
            view! { <Fact name=name.get(lang).to_owned()>{value.get(lang).to_owned()}</Fact> }
        })
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
                {terms}
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
