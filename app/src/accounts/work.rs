//! What of an account's work is open, and handing its drafts to a colleague.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::accounts::api::{
    Colleague, HandOverWork, OpenDraft, OpenQueue, OpenWork, ReadOpenWork,
};
use shared::base::{AccountId, HandoverId, OrgId, Text};
use shared::calendar::short_day_words;
use uuid::Uuid;

use super::clerk_acts::account_of_page;
use crate::session::{Loaded, TextBox, TextForm, post_words, use_load, use_session};
use crate::texts::{Words, accounts, clerks, desk, t, use_lang, work as words};
use crate::ui::{
    Callout, Empty, Fact, Facts, IconName, PageHeading, SelectInput, TextLink, Tone, Verdict,
};

/// The open work of an account, for a system administrator.
#[component]
pub fn AccountWorkPage() -> impl IntoView {
    page(None, "/desk/accounts", accounts::to_list)
}

/// The open work of a clerk, for the head.
#[component]
pub fn ClerkWorkPage() -> impl IntoView {
    let session = use_session();
    page(untrack(|| session.org()), "/desk/clerks", clerks::to_list)
}

fn page(org: Option<OrgId>, list: &'static str, back: Words) -> AnyView {
    let account = account_of_page();
    let loaded = use_load(move || {
        Some(ReadOpenWork {
            account: account?,
            org,
        })
    });
    let handed = RwSignal::new(false);
    let told = move || {
        handed.get().then(|| {
            view! {
                <Callout title=t(words::handed) tone=Tone::Good>
                    <p>{t(words::handed_note)}</p>
                </Callout>
            }
        })
    };
    view! {
        <div class="narrow stack stack-wide">
            <p>
                <TextLink words=t(back) href=list icon=IconName::Left />
            </p>
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {told}
            {loaded.form(
                5,
                |work| work.drafts.iter().map(|draft| draft.award).collect::<Vec<_>>(),
                move |work| content(account, loaded, handed, work),
            )}
        </div>
    }
    .into_any()
}

fn content(
    account: Option<AccountId>,
    loaded: Loaded<OpenWork>,
    handed: RwSignal<bool>,
    work: &OpenWork,
) -> AnyView {
    let mut at: BTreeMap<OrgId, Vec<OpenDraft>> = BTreeMap::new();
    for draft in &work.drafts {
        at.entry(draft.org).or_default().push(draft.clone());
    }
    let offices = at.into_values();
    let offices = offices.map(|drafts| office(account, loaded, handed, drafts));
    let drafts = if work.drafts.is_empty() {
        view! { <Empty title=t(words::none) note=t(words::none_note) /> }.into_any()
    } else {
        offices.collect_view().into_any()
    };
    let queues = if work.queues.is_empty() {
        view! { <Empty title=t(words::queues_none) note=t(words::queues_none_note) /> }.into_any()
    } else {
        let rows = work.queues.iter().cloned().map(queue).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let disabled = work.disabled.then(|| {
        let icon = IconName::Pause;
        view! { <Verdict words=t(accounts::disabled) tone=Tone::Quiet icon /> }
    });
    let (login, name) = (work.login.clone(), work.name.clone());
    view! {
        <Facts>
            <Fact name=t(accounts::login)>{login} " " {disabled}</Fact>
            <Fact name=t(accounts::name)>{name}</Fact>
        </Facts>
        <section class="stack">
            <h2>{t(words::drafts)}</h2>
            {drafts}
        </section>
        <section class="stack">
            <h2>{t(words::queues)}</h2>
            {queues}
        </section>
    }
    .into_any()
}

fn queue(queue: OpenQueue) -> AnyView {
    let lang = use_lang();
    let OpenQueue {
        kind,
        post,
        waiting,
        colleagues,
    } = queue;
    let title = move || words::queue_line(lang.get(), kind.words().get(lang.get()), waiting);
    let post = move || post_words(&post, lang.get());
    let note = move || match colleagues {
        0 => words::queue_nobody(lang.get()).to_owned(),
        count => words::queue_colleagues(lang.get(), count),
    };
    let class = if colleagues == 0 {
        "note tail loss"
    } else {
        "note tail"
    };
    view! {
        <li>
            <b>{title}</b>
            <span class="note tail">{post}</span>
            <span class=class>{note}</span>
        </li>
    }
    .into_any()
}

fn draft(draft: OpenDraft) -> AnyView {
    let lang = use_lang();
    let (points, day) = (draft.points, short_day_words(draft.drafted_on));
    let line = move || words::draft(lang.get(), &points.display(1), day.get(lang.get()));
    let had = draft.had_before;
    let before = (!had.is_empty()).then(|| {
        let before = move || {
            let lang = lang.get();
            words::had_before(lang, &had.join(desk::comma(lang)))
        };
        view! { <span class="note tail">{before}</span> }
    });
    view! { <li>{line} {before}</li> }.into_any()
}

/// The drafts of one organisation, and who is to keep them.
fn office(
    account: Option<AccountId>,
    loaded: Loaded<OpenWork>,
    handed: RwSignal<bool>,
    drafts: Vec<OpenDraft>,
) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let Some(first) = drafts.first().cloned() else {
        return ().into_any();
    };
    let (org, name, count) = (first.org, first.org_name, drafts.len());
    let heading = move || words::hand_at(lang.get(), name.get(lang.get()), count);
    let everyone = |account: &AccountId| {
        let may = |draft: &OpenDraft| draft.colleagues.iter().any(|one| one.account == *account);
        drafts.iter().all(may)
    };
    let mut colleagues = first.colleagues;
    colleagues.retain(|one| everyone(&one.account));
    let rows = drafts.into_iter().map(draft).collect_view();
    let to = RwSignal::new(String::new());
    let reason = TextBox::new("reason", accounts::reason, accounts::reason_missing).length(500);
    let form = TextForm::new(vec![reason]);
    let id = StoredValue::new(HandoverId(Uuid::now_v7()));
    let send = move || {
        let Ok(colleague) = to.get_untracked().parse() else {
            return form.miss("to", words::to_missing);
        };
        let (Some(account), Ok(reason), true) =
            (account, Text::new(&reason.typed()), form.complete())
        else {
            return;
        };
        let request = HandOverWork {
            account,
            handover: id.get_value(),
            org,
            to: colleague,
            reason,
        };
        let asked = async move {
            let answer = session.call(&request).await;
            if answer.as_ref().is_err_and(crate::api::Failure::is_decided) {
                id.try_set_value(HandoverId(Uuid::now_v7()));
            }
            answer
        };
        form.send(asked, move |_| {
            handed.try_set(true);
            loaded.again();
        });
    };
    let act = if colleagues.is_empty() {
        view! { <p class="loss">{t(words::nobody)}</p> }.into_any()
    } else {
        form.view_below(choice(form, to, colleagues), words::act, send)
    };
    view! {
        <h3>{heading}</h3>
        <ul class="rows">{rows}</ul>
        {act}
    }
    .into_any()
}

/// Who is to keep them.
fn choice(form: TextForm, to: RwSignal<String>, colleagues: Vec<Colleague>) -> AnyView {
    let lang = use_lang();
    let options = Signal::derive(move || {
        let none = (String::new(), words::to_choose(lang.get()).to_owned());
        let named = colleagues.iter().map(|one| {
            let words = format!("{} ({})", one.name, one.login);
            (one.account.to_string(), words)
        });
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    view! {
        <SelectInput id="to" label=t(words::to) options value=to error=form.error("to") />
    }
    .into_any()
}
