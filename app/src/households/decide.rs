//! Deciding a declared link: the papers agree, or it goes back with a reason.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::base::{LinkId, Text};
use shared::calendar::day_words;
use shared::households::api::{Household, LinkView, RefuseLink, VerifyLink};
use shared::households::{LinkState, Paper};

use super::file::{load_household, person_of_page};
use super::links::{ground, state};
use crate::session::{ReasonForm, TextBox, TextForm, use_reason, use_session};
use crate::texts::{households as words, t, use_lang};
use crate::ui::{
    Empty, Fact, Facts, IconName, PageHeading, SelectInput, TextLink, choices, use_announcer,
};

/// The page.
#[component]
pub fn DecidePage() -> impl IntoView {
    let person = person_of_page();
    let loaded = load_household(person);
    let params = use_params_map();
    let link: Option<LinkId> =
        untrack(|| params.with(|params| params.get("link"))).and_then(|id| id.parse().ok());
    let body = move |household: &Household| {
        let found = household.links.iter().find(|one| Some(one.id) == link);
        found.map_or_else(gone, content)
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink
                    words=t(words::queue_title)
                    href="/desk/households"
                    icon=IconName::Left
                />
            </p>
            <PageHeading title=t(words::file_plain) lead=t(words::look_note) />
            {loaded.form(5, |household| household.person, body)}
        </div>
    }
    .into_any()
}

pub(super) fn gone() -> AnyView {
    view! { <Empty title=t(words::gone) note=t(words::gone_note) /> }.into_any()
}

fn content(link: &LinkView) -> AnyView {
    let decision = (link.state == LinkState::Pending).then(|| {
        view! {
            {verify(link)}
            {refuse(link)}
        }
    });
    let household = format!("/desk/residents/{}/household", link.person);
    view! {
        {facts(link)}
        <p>
            <TextLink words=t(words::see) href=household about=link.name.clone() />
        </p>
        {decision}
    }
    .into_any()
}

/// Who and whom, since when, and what the grid head says.
pub(super) fn facts(link: &LinkView) -> AnyView {
    let lang = use_lang();
    let (name, id, said) = (
        link.name.clone(),
        link.other_id.clone(),
        link.ground.clone(),
    );
    let other = link.other_name.clone();
    let other = move || {
        other
            .clone()
            .unwrap_or_else(|| words::off_file(lang.get()).to_owned())
    };
    let (kin, village) = (link.kin.words(), link.village.clone());
    let standing = link.state;
    let (from, declared) = (day_words(link.from_on), day_words(link.declared_on));
    view! {
        <Facts>
            <Fact name=t(words::resident)>
                {name} " " <span class="note">{move || village.get(lang.get()).to_owned()}</span>
            </Fact>
            <Fact name=t(words::kin)>{move || kin.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::other)>{other} " " <span class="note">{id}</span></Fact>
            <Fact name=t(words::from)>{move || from.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::declared_on)>{move || declared.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::state)>{state(standing)}</Fact>
            <Fact name=t(words::ground)>{move || ground(&said, lang.get())}</Fact>
        </Facts>
    }
    .into_any()
}

fn verify(link: &LinkView) -> AnyView {
    let session = use_session();
    let (lang, said) = (use_lang(), use_announcer());
    let paper = RwSignal::new(String::new());
    let evidence = TextBox::new("evidence", words::evidence, words::evidence_missing);
    let form = TextForm::new(vec![evidence]);
    let (person, id) = (link.person, link.id);
    let navigate = use_navigate();
    let send = move || {
        let Some(paper) = Paper::from_code(&paper.get_untracked()) else {
            return form.miss("paper", words::paper_missing);
        };
        if !form.complete() {
            return;
        }
        let Ok(evidence) = Text::new(&evidence.typed()) else {
            return;
        };
        let request = VerifyLink {
            person,
            link: id,
            paper,
            evidence,
        };
        let asked = async move { session.call(&request).await };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            said.say(words::verified(lang.get_untracked()).to_owned());
            let there = format!("/desk/residents/{person}/household");
            navigate(&there, NavigateOptions::default());
        });
    };
    let all = Paper::ALL.iter().map(|paper| (paper.code(), paper.words()));
    let fields = view! {
        <SelectInput
            id="paper"
            label=t(words::paper)
            options=choices(all.collect())
            value=paper
            error=form.error("paper")
        />
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::verify_title)}</h2>
            <p>{t(words::verify_note)}</p>
            {form.view_below(fields.into_any(), words::verify, send)}
        </section>
    }
    .into_any()
}

fn refuse(link: &LinkView) -> AnyView {
    let (person, link) = (link.person, link.id);
    let navigate = use_navigate();
    let done = move || navigate("/desk/households", NavigateOptions::default());
    let request = move |reason| RefuseLink {
        person,
        link,
        reason,
    };
    let reason = use_reason(use_session(), request, done);
    view! {
        <section class="stack-tight">
            <h2>{t(words::refuse_title)}</h2>
            <ReasonForm reason act=t(words::refuse) label=t(words::refuse_reason) danger=true>
                <p>{t(words::refuse_note)}</p>
            </ReasonForm>
        </section>
    }
    .into_any()
}
