//! The application: who is responsible, and which interests could conflict.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::access::Role;
use shared::awarders::api::{ApplyAsAwarder, AwarderFile, PersonOnStaff};
use shared::base::{AwarderActId, OrgId, Text};
use uuid::Uuid;

use crate::api::Failure;
use crate::session::{Loaded, use_session};
use crate::texts::{awarders as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, CheckList, Choice, ErrorSummary, FieldError, TextArea, use_announcer,
};

/// What is wrong with the form.
#[derive(Clone, PartialEq)]
enum Wrong {
    People,
    Statement,
    Refused(Failure),
}

/// What is typed, sent once.
#[derive(Clone, Copy)]
struct Form {
    org: OrgId,
    act: StoredValue<AwarderActId>,
    people: RwSignal<Vec<String>>,
    statement: RwSignal<String>,
    wrong: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
}

impl Form {
    /// What is asked for, if the form is filled in; one who drafts and one who signs at least.
    fn request(self, staff: &[PersonOnStaff]) -> Option<ApplyAsAwarder> {
        let chosen = self.people.get_untracked();
        let is_chosen = |one: &&PersonOnStaff| chosen.contains(&one.account.to_string());
        let named: Vec<&PersonOnStaff> = staff.iter().filter(is_chosen).collect();
        let heads = named
            .iter()
            .filter(|one| one.role == Role::AwardHead)
            .count();
        let mut wrong = Vec::new();
        if heads == 0 || heads == named.len() {
            wrong.push(Wrong::People);
        }
        let statement = Text::new(&self.statement.get_untracked()).ok();
        let statement = statement.filter(|text: &Text<1000>| !text.is_empty());
        if statement.is_none() {
            wrong.push(Wrong::Statement);
        }
        let complete = wrong.is_empty();
        self.wrong.set(wrong);
        Some(ApplyAsAwarder {
            org: self.org,
            act: self.act.get_value(),
            people: named.iter().map(|one| one.account).collect(),
            statement: statement?,
        })
        .filter(|_| complete)
    }

    fn errors(self) -> Signal<Vec<FieldError>> {
        let lang = use_lang();
        Signal::derive(move || {
            let lang = lang.get();
            let entry = |wrong: &Wrong| {
                let (id, words) = match wrong {
                    Wrong::People => ("people", words::apply_people_missing(lang).to_owned()),
                    Wrong::Statement => {
                        ("statement", words::apply_statement_missing(lang).to_owned())
                    }
                    Wrong::Refused(failure) => ("", failure.words(lang)),
                };
                FieldError {
                    id: id.to_owned(),
                    words,
                }
            };
            self.wrong
                .with(|wrong| wrong.iter().map(entry).collect::<Vec<_>>())
        })
    }
}

/// The form; what the server answers takes the page's place.
pub(super) fn form(file: &AwarderFile, loaded: Loaded<AwarderFile>) -> AnyView {
    let (lang, session, said) = (use_lang(), use_session(), use_announcer());
    let form = Form {
        org: file.row.org,
        act: StoredValue::new(AwarderActId(Uuid::now_v7())),
        people: RwSignal::new(Vec::new()),
        statement: RwSignal::new(file.statement.clone().unwrap_or_default()),
        wrong: RwSignal::new(Vec::new()),
        busy: RwSignal::new(false),
    };
    let staff = StoredValue::new(file.staff.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.busy.get_untracked() {
            return;
        }
        let Some(request) = staff.with_value(|staff| form.request(staff)) else {
            return;
        };
        form.busy.set(true);
        spawn_local(async move {
            let answer = session.call(&request).await;
            form.busy.try_set(false);
            match answer {
                Ok(file) => {
                    said.say(words::applied(lang.get_untracked()).to_owned());
                    loaded.set(file);
                }
                Err(failure) => {
                    if failure.is_decided() {
                        form.act.try_set_value(AwarderActId(Uuid::now_v7()));
                    }
                    form.wrong.try_set(vec![Wrong::Refused(failure)]);
                }
            }
        });
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::apply_title)}</h2>
            <ErrorSummary errors=form.errors() />
            <form class="stack" novalidate on:submit=submit>
                {people(form, file)}
                {statement(form)}
                <div class="row">
                    <Button
                        words=t(words::apply)
                        kind=ButtonKind::Main
                        submit=true
                        disabled=form.busy
                    />
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn people(form: Form, file: &AwarderFile) -> AnyView {
    let lang = use_lang();
    let staff = file.staff.clone();
    let choices = Signal::derive(move || {
        let lang = lang.get();
        let row = |one: &PersonOnStaff| Choice {
            value: one.account.to_string(),
            words: one.name.clone(),
            note: one.role.words().get(lang).to_owned(),
            ..Choice::default()
        };
        staff.iter().map(row).collect::<Vec<_>>()
    });
    view! {
        <div class="stack-tight">
            <p class="field-label" id="people-label">{t(words::apply_people)}</p>
            <p class="field-hint">{t(words::apply_people_hint)}</p>
            <CheckList name="people" choices values=form.people labelled_by="people-label" />
        </div>
    }
    .into_any()
}

fn statement(form: Form) -> AnyView {
    let lang = use_lang();
    let error = Signal::derive(move || {
        let wrong = form.wrong.with(|wrong| wrong.contains(&Wrong::Statement));
        wrong.then(|| words::apply_statement_missing(lang.get()).to_owned())
    });
    view! {
        <TextArea
            id="statement"
            label=t(words::apply_statement)
            hint=t(words::apply_statement_hint)
            value=form.statement
            length=1000
            error
        />
    }
    .into_any()
}
