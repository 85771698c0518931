//! The counter: a code for someone whose identity card lies on the table, or the account bound
//! there and then.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_params_map;
use shared::access::Action;
use shared::accounts::api::{BindResident, CodeSlip, IssueBindingCode, IssueResetCode};
use shared::base::{CodeId, PersonId, Text};
use uuid::Uuid;

use super::slip::Slip;
use crate::api::Failure;
use crate::session::{Session, TextBox, TextForm, failure_view, use_session};
use crate::texts::{accounts as words, session as session_words, t};
use crate::ui::{Button, ButtonKind, Callout, IconName, PageHeading, TextLink};

/// What the counter has done.
#[derive(Clone)]
enum Done {
    Nothing,
    Printed(CodeSlip),
    Bound,
}

/// What a page of the counter works with.
#[derive(Clone, Copy)]
struct Counter {
    session: Session,
    person: PersonId,
    done: RwSignal<Done>,
    failed: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
}

/// The page of one person.
#[component]
pub fn CounterPage() -> impl IntoView {
    let params = use_params_map();
    let person: Option<PersonId> =
        untrack(|| params.with(|params| params.get("person"))).and_then(|id| id.parse().ok());
    let counter = person.map(|person| Counter {
        session: use_session(),
        person,
        done: RwSignal::new(Done::Nothing),
        failed: RwSignal::new(None),
        busy: RwSignal::new(false),
    });
    let back = move || match person {
        Some(person) => format!("/desk/residents/{person}"),
        None => "/desk/residents".to_owned(),
    };
    view! {
        <div class="narrow stack">
            <p class="screen-only">
                <TextLink words=t(words::to_file) href=back() icon=IconName::Left />
            </p>
            {counter.map(body)}
        </div>
    }
    .into_any()
}

fn body(counter: Counter) -> AnyView {
    let content = move || match counter.done.get() {
        Done::Nothing => choice(counter),
        Done::Printed(slip) => view! { <Slip slip /> }.into_any(),
        Done::Bound => view! {
            <Callout title=t(words::bound)>
                <p>{t(words::bound_note)}</p>
            </Callout>
        }
        .into_any(),
    };
    view! {
        <div class="screen-only">
            <PageHeading title=t(words::counter_title) lead=t(words::counter_lead) />
        </div>
        {move || counter.failed.get().map(|failure| failure_view(failure, None))}
        {content}
    }
    .into_any()
}

fn choice(counter: Counter) -> AnyView {
    // One id each for this page: pressing twice shows the same slip.
    let (binding, reset) = (CodeId(Uuid::now_v7()), CodeId(Uuid::now_v7()));
    let person = counter.person;
    let bind = move |()| {
        let request = IssueBindingCode {
            person,
            code: binding,
        };
        counter.print(async move { counter.session.call(&request).await });
    };
    let set = move |()| {
        let request = IssueResetCode {
            person,
            code: reset,
        };
        counter.print(async move { counter.session.call(&request).await });
    };
    let checks = untrack(|| counter.session.may(Action::ResidentCheck));
    let more = checks.then(|| {
        view! {
            <section class="stack-tight">
                <h2>{t(words::reset_title)}</h2>
                <p>{t(words::counter_reset_note)}</p>
                <div class="row">
                    <Button
                        words=t(words::print_reset)
                        icon=IconName::Print
                        disabled=counter.busy
                        on_press=set
                    />
                </div>
            </section>
            {check(counter)}
        }
    });
    view! {
        <section class="stack-tight">
            <h2>{t(words::bind_title)}</h2>
            <p>{t(words::counter_bind_note)}</p>
            <div class="row">
                <Button
                    words=t(words::print_binding)
                    kind=ButtonKind::Main
                    icon=IconName::Print
                    disabled=counter.busy
                    on_press=bind
                />
            </div>
        </section>
        {more}
    }
    .into_any()
}

/// Binding there and then, without a code.
fn check(counter: Counter) -> AnyView {
    let login = TextBox::new("login", words::login_told, session_words::login_missing);
    let form = TextForm::new(vec![login]);
    let send = move || {
        if !form.complete() {
            return;
        }
        let Ok(name) = Text::new(&login.typed()) else {
            return;
        };
        let request = BindResident {
            person: counter.person,
            login: name,
        };
        let asked = async move { counter.session.call(&request).await };
        form.send(asked, move |_| counter.done.set(Done::Bound));
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::check_title)}</h2>
            <p>{t(words::check_note)}</p>
            {form.view(words::check, send)}
        </section>
    }
    .into_any()
}

impl Counter {
    /// Asks for a code and shows its slip.
    fn print(self, asked: impl Future<Output = Result<CodeSlip, Failure>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answer = asked.await;
            self.busy.try_set(false);
            match answer {
                Ok(slip) => drop(self.done.try_set(Done::Printed(slip))),
                Err(failure) => drop(self.failed.try_set(Some(failure))),
            }
        });
    }
}
