//! The own household: members, what was declared, and declaring.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::{LinkId, Text};
use shared::households::api::{DeclareLink, Household, LinkView, ReadMyHousehold, WithdrawLink};
use shared::households::{Kin, LinkState};
use shared::identity::CitizenId;
use uuid::Uuid;

use super::links::links;
use super::members::members;
use crate::api::Failure;
use crate::session::{Loaded, Session, TextBox, TextForm, failure_view, use_load, use_session};
use crate::texts::{households as words, t, use_lang};
use crate::ui::{
    DateDraft, DateField, LinkButton, PageHeading, SelectInput, choices, use_announcer,
};

/// The page.
#[component]
pub fn OwnHouseholdPage() -> impl IntoView {
    let session = use_session();
    let loaded = use_load(|| Some(ReadMyHousehold {}));
    let failed = RwSignal::new(None::<Failure>);
    let own = Own {
        session,
        loaded,
        failed,
    };
    view! {
        <div class="stack stack-wide">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {move || failed.get().map(|failure| failure_view(failure, None))}
            {loaded.view(4, move |household| content(own, household))}
            {declare(own)}
        </div>
    }
    .into_any()
}

/// What the page works with.
#[derive(Clone, Copy)]
struct Own {
    session: Session,
    loaded: Loaded<Household>,
    failed: RwSignal<Option<Failure>>,
}

fn content(own: Own, household: &Household) -> AnyView {
    view! {
        <div class="stack stack-wide">
            <section class="stack-tight">
                <h2>{t(words::members)}</h2>
                {members(&household.members)}
            </section>
            <section class="stack-tight">
                <h2>{t(words::links)}</h2>
                {links(&household.links, move |link| withdraw(own, link))}
            </section>
        </div>
    }
    .into_any()
}

/// The way to take back what nobody has decided.
fn withdraw(own: Own, link: &LinkView) -> Option<AnyView> {
    let said = use_announcer();
    let lang = use_lang();
    let id = link.id;
    let press = move |()| {
        spawn_local(async move {
            match own.session.call(&WithdrawLink { link: id }).await {
                Ok(_) => {
                    own.failed.try_set(None);
                    said.say(words::withdrawn(lang.get_untracked()).to_owned());
                }
                Err(failure) => drop(own.failed.try_set(Some(failure))),
            }
            own.loaded.again();
        });
    };
    (link.state == LinkState::Pending).then(|| {
        view! { <LinkButton words=t(words::withdraw) about=link.other_id.clone() on_press=press /> }
            .into_any()
    })
}

fn declare(own: Own) -> AnyView {
    let lang = use_lang();
    let said = use_announcer();
    let kin = RwSignal::new(String::new());
    let from = DateDraft::new(None);
    let id = RwSignal::new(LinkId(Uuid::now_v7()));
    let other = TextBox::new("citizen_id", words::other_id, words::other_id_missing)
        .hint(words::other_id_hint);
    let form = TextForm::new(vec![other]);
    let send = move || {
        let Some(who) = Kin::from_code(&kin.get_untracked()) else {
            return form.miss("kin", words::who_missing);
        };
        let from_on = match from.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("from_on", move |lang| problem.words(lang)),
        };
        if !form.complete() {
            return;
        }
        let today = untrack(|| own.session.today());
        if let Err(error) = CitizenId::parse(&other.typed(), today) {
            return form.refuse("citizen_id", error.words());
        }
        let Ok(citizen_id) = Text::new(&other.typed()) else {
            return;
        };
        let request = DeclareLink {
            link: id.get_untracked(),
            kin: who,
            citizen_id,
            from_on,
        };
        let asked = async move { own.session.call(&request).await };
        form.send(asked, move |_| {
            id.set(LinkId(Uuid::now_v7()));
            kin.set(String::new());
            other.clear();
            from.clear();
            said.say(words::declared(lang.get_untracked()).to_owned());
            own.loaded.again();
        });
    };
    let all = Kin::ALL.iter().map(|kin| (kin.code(), kin.words()));
    let fields = view! {
        <SelectInput
            id="kin"
            label=t(words::who)
            options=choices(all.collect())
            value=kin
            error=form.error("kin")
        />
        <DateField
            id="from_on"
            label=t(words::from)
            hint=Some(t(words::from_hint).into())
            value=from
            error=form.error("from_on")
        />
    };
    view! {
        <section class="narrow stack-tight">
            <h2>{t(words::declare_title)}</h2>
            <p>{t(words::declare_lead)}</p>
            {form.view_below(fields.into_any(), words::declare, send)}
        </section>
    }
    .into_any()
}
