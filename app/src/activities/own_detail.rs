//! One activity for a resident: sign up, withdraw, be marked present by the code on the spot.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use shared::activities::ActivityState;
use shared::activities::api::{Attend, MyActivity, ReadMyActivity, SignUp, WithdrawSignUp};
use shared::base::{AttendanceMarkId, SignUpId, Text};
use uuid::Uuid;

use super::code::code_in;
use super::detail::activity_of_page;
use super::doing::Doing;
use super::row::{amount, facts};
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{activities as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, IconName, PageHeading, TextInput, TextLink, Tone, Verdict,
};

/// The page.
#[component]
pub fn OwnActivityPage() -> impl IntoView {
    let lang = use_lang();
    let activity = activity_of_page();
    let loaded = use_load(move || {
        Some(ReadMyActivity {
            activity: activity.get()?,
        })
    });
    let scanned = code_in(&use_location().hash.get_untracked());
    let scanned = scanned.map(|code| code.to_string()).unwrap_or_default();
    let code = RwSignal::new(scanned);
    let doing = Doing::new();
    let title = move || {
        let named = loaded.ready(|one| one.row.title.clone());
        named.unwrap_or_else(|| words::title(lang.get()).to_owned())
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_own) href="/desk/activities" icon=IconName::Left />
            </p>
            <PageHeading title />
            {doing.refusal()}
            {loaded
                .view(
                    6,
                    move |one| {
                        view! {
                            <div class="stack">
                                {standing(one)} {acts(loaded, one, (doing, code))}
                                {facts(&one.row, &one.note)}
                            </div>
                        }
                            .into_any()
                    },
                )}
        </div>
    }
    .into_any()
}

/// How one stands to it, as icon, word and colour; nothing while one has not signed up.
pub(super) fn standing(one: &MyActivity) -> Option<AnyView> {
    let lang = use_lang();
    let off = one.row.state == ActivityState::CalledOff;
    one.signed_up?;
    let (tone, icon) = if one.reason.is_some() {
        (Tone::Bad, IconName::Cross)
    } else if one.counts {
        (Tone::Good, IconName::Check)
    } else if one.present.is_some() {
        (Tone::Good, IconName::Clock)
    } else {
        (Tone::Quiet, IconName::Check)
    };
    let one = one.clone();
    let said = move || {
        let lang = lang.get();
        let closed = one.row.state != ActivityState::Open;
        match &one.reason {
            Some(reason) if off => words::was_called_off(lang, reason),
            Some(reason) => words::was_revoked(lang, reason),
            None if one.counts => {
                words::counts_now(lang, &amount(lang, one.row.counting, one.tenths))
            }
            None if one.present.is_some() => words::was_there(lang).to_owned(),
            None if closed => words::not_marked(lang).to_owned(),
            None => words::signed_up(lang).to_owned(),
        }
    };
    Some(view! { <Verdict words=said tone icon /> }.into_any())
}

/// What one may do now.
fn acts(
    loaded: Loaded<MyActivity>,
    one: &MyActivity,
    (doing, code): (Doing, RwSignal<String>),
) -> AnyView {
    let session = use_session();
    let activity = one.row.id;
    if let Some(signup) = one.signed_up {
        let withdraw = move |()| {
            let request = WithdrawSignUp { activity, signup };
            doing.ask(session, request, move |one| loaded.set(one));
        };
        let withdraw = one.may_withdraw.then(|| {
            let words = t(words::withdraw);
            view! { <Button words disabled=doing.busy on_press=Callback::new(withdraw) /> }
        });
        let attend = one.may_attend.then(|| attend(loaded, one, (doing, code)));
        return view! {
            {attend}
            <div class="row">{withdraw}</div>
        }
        .into_any();
    }
    if let Some(why) = one.not_now.clone() {
        let lang = use_lang();
        let why = move || why.get(lang.get()).to_owned();
        return view! { <Callout title=why tone=Tone::Bad /> }.into_any();
    }
    let signup = SignUpId(Uuid::now_v7());
    let join = move |()| {
        let request = SignUp { activity, signup };
        doing.ask(session, request, move |one| loaded.set(one));
    };
    let scanned = code.with_untracked(|code| !code.is_empty());
    let first = scanned.then(|| view! { <p>{t(words::attend_first)}</p> });
    view! {
        {first}
        <div class="row">
            <Button
                words=t(words::sign_up)
                kind=ButtonKind::Main
                disabled=doing.busy
                on_press=Callback::new(join)
            />
        </div>
    }
    .into_any()
}

/// The code of the moment, scanned or typed; one id for this page, so that pressing twice marks
/// once.
fn attend(
    loaded: Loaded<MyActivity>,
    one: &MyActivity,
    (doing, code): (Doing, RwSignal<String>),
) -> AnyView {
    let session = use_session();
    let (activity, mark) = (one.row.id, AttendanceMarkId(Uuid::now_v7()));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let code = Text::new(&code.get_untracked()).unwrap_or_default();
        let request = Attend {
            activity,
            mark,
            code,
        };
        doing.ask(session, request, move |one| loaded.set(one));
    };
    view! {
        <form class="stack" novalidate on:submit=send>
            <TextInput
                id="code"
                label=t(words::attend_label)
                hint=t(words::attend_hint)
                value=code
                length=32
            />
            <div class="row">
                <Button
                    words=t(words::attend)
                    kind=ButtonKind::Main
                    submit=true
                    disabled=doing.busy
                />
            </div>
        </form>
    }
    .into_any()
}
