//! The side of the desk: the award being drafted, or what to do first.

use leptos::ev::SubmitEvent;
use leptos::html::H2;
use leptos::prelude::*;
use shared::awards::api::{AwardView, Awardee};
use shared::base::{OrgId, PersonId};

use super::Bench;
use super::fields;
use super::form::Form;
use super::worth::{Weighing, worth};
use crate::texts::{awards as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Callout, Empty, ErrorSummary, Icon, IconName, LinkButton,
    Loading, TextLink, Tone, focus_on_heading,
};

/// What stands beside the people; another person is another form, and nothing else is.
pub(super) fn panel(bench: Bench, chosen: Memo<Option<PersonId>>, alone: Memo<bool>) -> AnyView {
    let body = move || match chosen.get() {
        Some(person) => untrack(|| of_person(bench, person, alone)),
        None => idle(),
    };
    view! { {body} }.into_any()
}

fn idle() -> AnyView {
    view! {
        <aside class="award-panel award-panel-idle">
            <Empty title=t(words::pick_title) note=t(words::pick_note) />
        </aside>
    }
    .into_any()
}

fn of_person(bench: Bench, person: PersonId, alone: Memo<bool>) -> AnyView {
    // Seen once is enough: neither a later page of the list nor a renewed session may take the
    // form away.
    let whom = Memo::new(move |before: Option<&Option<(Awardee, OrgId)>>| {
        let now = || Some((bench.people.person(person)?, bench.place.org()?));
        before.cloned().flatten().or_else(now)
    });
    let body = move || match whom.get() {
        Some((awardee, org)) => untrack(|| drafting(Form::new(bench, org, awardee), alone)),
        None if bench.people.waiting() => view! { <Loading rows=5 /> }.into_any(),
        None => missing(),
    };
    view! { <section class="award-panel">{body}</section> }.into_any()
}

fn missing() -> AnyView {
    view! {
        <Empty title=t(words::not_here) note=t(words::not_here_note)>
            <ButtonLink words=t(words::to_people) href="/desk/people" />
        </Empty>
    }
    .into_any()
}

fn drafting(form: Form, alone: Memo<bool>) -> AnyView {
    let lang = use_lang();
    let weighing = Weighing::new(form);
    let errors = Signal::derive(move || form.errors(lang.get()));
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        form.send(weighing.current());
    };
    let words_now = move || {
        let words = if form.busy.get() {
            words::sending
        } else {
            words::submit
        };
        words(lang.get())
    };
    let fields = move || {
        view! {
            {resumed(form)}
            {rules_missing(form)}
            <form class="stack" novalidate on:submit=send>
                <ErrorSummary errors />
                {fields::clauses(form)}
                {fields::fact(form)}
                {worth(form, weighing)}
                <div class="award-send">
                    <Button words=words_now kind=ButtonKind::Main submit=true disabled=form.busy />
                </div>
            </form>
        }
        .into_any()
    };
    let body = move || match form.sent.get() {
        Some(award) => sent(&award),
        None => untrack(fields),
    };
    view! {
        {heading(form, alone)}
        {body}
    }
    .into_any()
}

/// Whom it is for. It takes the focus, because the list has led here; where the page's own heading
/// names the person, it is not shown and that one does.
fn heading(form: Form, alone: Memo<bool>) -> AnyView {
    let lang = use_lang();
    let frame = NodeRef::<H2>::new();
    frame.on_load(move |heading| {
        if alone.get_untracked() {
            focus_on_heading();
        } else {
            drop(heading.focus());
        }
    });
    let title = move || {
        let name = form.awardee.with_value(|awardee| awardee.name.clone());
        words::award_name(lang.get(), &name)
    };
    view! {
        <h2 class="award-title" tabindex="-1" node_ref=frame>
            {title}
        </h2>
    }
    .into_any()
}

/// What stands in the form was typed before the page was loaded again.
fn resumed(form: Form) -> AnyView {
    let told = move || {
        form.resumed.get().then(|| {
            let clear = move |()| form.clear();
            view! {
                <p class="spread">
                    <span class="note">{t(words::resumed)}</span>
                    <LinkButton words=t(words::start_over) on_press=clear />
                </p>
            }
        })
    };
    told.into_any()
}

fn rules_missing(form: Form) -> AnyView {
    let none = move || {
        let version = form.bench().rules.ready(|rules| rules.version);
        version == Some(None)
    };
    let told =
        move || none().then(|| view! { <Callout title=t(words::rules_missing) tone=Tone::Bad /> });
    told.into_any()
}

fn sent(award: &AwardView) -> AnyView {
    let lang = use_lang();
    let frame = NodeRef::<leptos::html::Div>::new();
    frame.on_load(|frame| drop(frame.focus()));
    let (name, points) = (award.name.clone(), award.points.display(1));
    let note = move || words::sent_note(lang.get(), &name, &points);
    let see = format!("/desk/awards/{}", award.id);
    view! {
        <div class="stack sent" role="status" tabindex="-1" node_ref=frame>
            <p class="sent-title">
                <Icon name=IconName::Check />
                <b>{t(words::sent_title)}</b>
            </p>
            <p>{note}</p>
            <div class="row">
                <ButtonLink words=t(words::sent_next) href="/desk/people" kind=ButtonKind::Main />
                <TextLink words=t(words::sent_see) href=see />
            </div>
        </div>
    }
    .into_any()
}
