//! The own account: its posts, changing between them, signing out.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use shared::access::Action;
use shared::accounts::api::{Me, Post};

use super::places::Places;
use super::{Session, Stage, failure_view, post_words, use_session};
use crate::api::Failure;
use crate::texts::{consents, session as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Fact, Facts, Icon, IconName, LinkButton, PageHeading, Verdict,
};
use crate::ui::{Tone, clock};

/// The page of the own account.
#[component]
pub fn AccountPage() -> impl IntoView {
    let session = use_session();
    let failed = RwSignal::new(None::<Failure>);
    let sign_out = move |()| {
        spawn_local(async move {
            if let Err(failure) = session.sign_out().await {
                failed.set(Some(failure));
            }
        });
    };
    let second = move || {
        session.may(Action::SecondFactorManage).then(|| {
            view! {
                <ButtonLink words=t(words::second_title) href="/desk/account/second-factor" />
            }
        })
    };
    let covers = move || {
        session.may(Action::CoverOwn).then(|| {
            view! { <ButtonLink words=t(words::covers) href="/desk/covers" /> }
        })
    };
    let consents = move || {
        (session.may(Action::ConsentManage) && session.bound())
            .then(|| view! { <ButtonLink words=t(consents::title) href="/desk/consents" /> })
    };
    view! {
        <div class="narrow stack stack-wide">
            <PageHeading title=t(words::account_title) />
            {move || session.me().map(|me| facts(&me))}
            {move || session.me().map(|me| posts(session, me.posts))}
            <Places />
            {move || failed.get().map(|failure| failure_view(failure, None))}
            <div class="row">
                <ButtonLink words=t(words::password_title) href="/desk/account/password" />
                {second}
                {covers}
                {consents}
                <Button words=t(words::sign_out) kind=ButtonKind::Main on_press=sign_out />
            </div>
        </div>
    }
    .into_any()
}

fn facts(me: &Me) -> AnyView {
    let lang = use_lang();
    let (name, login, today) = (me.name.clone(), me.login.clone(), me.today);
    let same_day = today == clock::today();
    let day = move || {
        shared::calendar::day_words(today)
            .get(lang.get())
            .to_owned()
    };
    let note = (!same_day).then(|| view! { <p class="note">{t(words::today_note)}</p> });
    view! {
        <Facts>
            <Fact name=t(words::name)>{name}</Fact>
            <Fact name=t(words::login)>{login}</Fact>
            <Fact name=t(words::today)>{day} {note}</Fact>
        </Facts>
    }
    .into_any()
}

/// Every post, the one acted in marked; the others can be taken.
fn posts(session: Session, posts: Vec<Post>) -> AnyView {
    let rows = posts.into_iter().enumerate();
    let rows = rows.map(|(place, post)| row(session, place, post));
    view! {
        <section class="stack">
            <h2>{t(words::posts)}</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(session: Session, place: usize, post: Post) -> AnyView {
    let lang = use_lang();
    let name = move || post_words(&post, lang.get());
    let about = name.clone();
    let navigate = StoredValue::new_local(use_navigate());
    let now = move || matches!(session.stage(), Stage::SignedIn { post, .. } if post == place);
    let act = move |()| {
        session.act_as(place);
        navigate.with_value(|go| go("/desk/", leptos_router::NavigateOptions::default()));
    };
    let end = move || {
        if now() {
            let icon = IconName::Check;
            view! { <Verdict words=t(words::acting) tone=Tone::Good icon /> }.into_any()
        } else {
            view! { <LinkButton words=t(words::act_as) about=about.clone() on_press=act /> }
                .into_any()
        }
    };
    view! {
        <li class="row-between">
            <span class="row">
                <Icon name=IconName::Person />
                {name}
            </span>
            {end}
        </li>
    }
    .into_any()
}
