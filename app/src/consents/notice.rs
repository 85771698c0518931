//! The privacy notice, and the acknowledgement that comes before the first submission.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::access::Action;
use shared::base::Bilingual;
use shared::calendar::day_words;
use shared::consents::api::{AcknowledgeNotice, NoticeView, ReadNotice};
use shared::consents::{NoticeUse, PrivacyNotice};

use super::kept::retention;
use crate::api::Failure;
use crate::session::{Loaded, failure_view, use_load, use_session};
use crate::texts::{Words, consents as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Fact, Facts, IconName, PageHeading, TextLink};

/// The page.
#[component]
pub fn NoticePage() -> impl IntoView {
    let lang = use_lang();
    let loaded = use_load(|| Some(ReadNotice {}));
    let lead = move || {
        let lang = lang.get();
        let told = loaded.ready(|view| {
            let day = day_words(view.notice.from);
            words::notice_lead(lang, view.notice.version, day.get(lang))
        });
        told.unwrap_or_default()
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_consents) href="/desk/consents" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::notice_title) lead />
            {loaded.view(8, move |view| body(loaded, view))}
        </div>
    }
    .into_any()
}

/// The notice before the first submission; once acknowledged, what comes after it.
pub fn first_notice(after: fn() -> AnyView) -> AnyView {
    let loaded = use_load(|| Some(ReadNotice {}));
    let read = Memo::new(move |_| loaded.ready(|view| view.acknowledged_on.is_some()));
    let content = move || {
        if read.get() == Some(true) {
            return after();
        }
        view! {
            <div class="narrow stack">
                <PageHeading title=t(words::notice_title) lead=t(words::first_lead) />
                {loaded.view(8, move |view| body(loaded, view))}
            </div>
        }
        .into_any()
    };
    view! { {content} }.into_any()
}

fn body(loaded: Loaded<NoticeView>, view: &NoticeView) -> AnyView {
    view! {
        {told(&view.notice)}
        {acknowledge(loaded, view)}
    }
    .into_any()
}

/// The notice itself.
pub fn told(notice: &PrivacyNotice) -> AnyView {
    let uses = notice.uses.iter().map(one_use).collect_view();
    let (handler, contact) = (said(&notice.handler), said(&notice.contact));
    view! {
        <Facts>
            <Fact name=t(words::handler)>{handler}</Fact>
            <Fact name=t(words::contact)>{contact}</Fact>
        </Facts>
        {uses}
        <section class="stack-tight">
            <h2>{t(words::rights)}</h2>
            {list(&notice.rights)}
        </section>
        {retention()}
    }
    .into_any()
}

fn one_use(one: &NoticeUse) -> AnyView {
    let (basis, kept) = (said(&one.basis), said(&one.kept));
    let (kinds, given_to) = (list(&one.kinds), list(&one.given_to));
    view! {
        <section class="stack-tight">
            <h2>{said(&one.purpose)}</h2>
            <Facts>
                <Fact name=t(words::basis)>{basis}</Fact>
                <Fact name=t(words::kinds)>{kinds}</Fact>
                <Fact name=t(words::given_to)>{given_to}</Fact>
                <Fact name=t(words::kept)>{kept}</Fact>
            </Facts>
        </section>
    }
    .into_any()
}

fn said(words: &Bilingual) -> AnyView {
    let lang = use_lang();
    let words = words.clone();
    let words = move || words.get(lang.get()).to_owned();
    view! { {words} }.into_any()
}

fn list(all: &[Bilingual]) -> AnyView {
    let rows = all.iter().map(|one| view! { <li>{said(one)}</li> });
    view! { <ul>{rows.collect_view()}</ul> }.into_any()
}

fn acknowledge(loaded: Loaded<NoticeView>, view: &NoticeView) -> AnyView {
    let lang = use_lang();
    if let Some(on) = view.acknowledged_on {
        let day = day_words(on);
        let words = move || words::acknowledged(lang.get(), day.get(lang.get()));
        return view! { <p class="note">{words}</p> }.into_any();
    }
    let session = use_session();
    // Nobody acknowledges it for another; at a window it was read to the person.
    if !untrack(|| session.may(Action::NoticeAcknowledge)) {
        return ().into_any();
    }
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let version = view.notice.version;
    let press = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = session.call(&AcknowledgeNotice { version }).await;
            busy.try_set(false);
            match answer {
                Ok(_) => loaded.again(),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    let act: Words = words::acknowledge;
    view! {
        {move || failed.get().map(|failure| failure_view(failure, None))}
        <div class="row">
            <Button words=t(act) kind=ButtonKind::Main disabled=busy on_press=press />
        </div>
    }
    .into_any()
}
