//! The page where a list is chosen, looked at and taken in.

use leptos::prelude::*;
use shared::awards::api::{AwardBatchView, BatchCheck, FileKind, QuotaView, ReadQuota};
use shared::base::Points;

use super::super::detail::way_back;
use super::super::{QuotaHead, use_place};
use super::checked;
use super::desk::Desk;
use crate::imports::SHEETS;
use crate::session::{Loaded, use_load};
use crate::texts::{batches as words, imports, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, ErrorSummary, Field, IconName, PageHeading, TextLink,
};

/// The page.
#[component]
pub fn NewBatchPage() -> impl IntoView {
    let place = use_place();
    let desk = Desk::new(place);
    let quota = use_load(move || Some(ReadQuota::of(place.org()?, place.year())));
    let lang = use_lang();
    let waits = move || desk.busy.get().map(|words| words(lang.get()));
    view! {
        <div class="stack">
            {way_back(words::to_lists, "/desk/batches".to_owned())}
            <PageHeading title=t(words::new_list) lead=t(words::lead) />
            {quota_view(desk, quota)}
            {form(desk)}
            <p aria-live="polite" class="note">
                {waits}
            </p>
            <div aria-live="polite">
                {move || match desk.taken.get() {
                    Some(taken) => told(&taken),
                    None => checked_view(desk),
                }}
            </div>
        </div>
    }
    .into_any()
}

/// What was found in the file, once it was looked at.
fn checked_view(desk: Desk) -> AnyView {
    let shown = |check: &Option<_>| check.as_ref().map(|one| checked::view(desk, one));
    desk.check.with(shown).into_any()
}

/// The quota, with the good rows drawn into it.
fn quota_view(desk: Desk, quota: Loaded<QuotaView>) -> AnyView {
    let draft: Signal<Option<Points>> = Signal::derive(move || {
        let open = desk.taken.with(Option::is_none);
        let points = |check: &Option<BatchCheck>| check.as_ref().map(|one| one.points);
        desk.check.with(points).filter(|_| open)
    });
    quota.view(2, move |view| {
        view! { <QuotaHead quota=view.quota.clone() draft /> }.into_any()
    })
}

fn form(desk: Desk) -> AnyView {
    let lang = use_lang();
    let errors = Signal::derive(move || {
        let told = desk.wrong.get().map(|wrong| wrong.told(lang.get()));
        told.into_iter().collect::<Vec<_>>()
    });
    let beside = Signal::derive(move || desk.wrong.get().map(|wrong| wrong.told(lang.get()).words));
    let busy = Signal::derive(move || desk.busy.with(Option::is_some));
    let template = move |kind| Callback::new(move |()| desk.template(kind));
    view! {
        <ErrorSummary errors />
        <section class="stack-tight">
            <h2 class="minor">{t(words::step_template)}</h2>
            <div class="row">
                <Button
                    words=t(words::template_xlsx)
                    icon=IconName::Download
                    disabled=busy
                    on_press=template(FileKind::Xlsx)
                />
                <Button
                    words=t(words::template_csv)
                    icon=IconName::Download
                    disabled=busy
                    on_press=template(FileKind::Csv)
                />
            </div>
        </section>
        <section class="stack-tight">
            <h2 class="minor">{t(words::step_file)}</h2>
            <Field
                id="file"
                label=t(words::file)
                hint=Some(t(words::file_hint).into())
                error=beside
            >
                <input
                    class="input"
                    id="file"
                    type="file"
                    accept=SHEETS
                    node_ref=desk.input
                    on:change=move |_| desk.forget()
                    aria-describedby="file-hint file-error"
                    aria-invalid=move || beside.get().map(|_| "true")
                />
            </Field>
            <div class="row">
                <Button
                    words=t(imports::look)
                    kind=ButtonKind::Main
                    disabled=busy
                    on_press=Callback::new(move |()| desk.look())
                />
            </div>
        </section>
    }
    .into_any()
}

/// What was taken in, and where to see it.
fn told(taken: &AwardBatchView) -> AnyView {
    let lang = use_lang();
    let (drafted, known, bad) = (taken.drafted, taken.known, taken.bad);
    let note = move || (known > 0).then(|| words::known_rows(lang.get(), known));
    let href = format!("/desk/batches/{}", taken.id);
    view! {
        <Callout title=move || words::taken(lang.get(), drafted)>
            <p>{note}</p>
            {(bad > 0).then(|| view! { <p>{t(words::get_bad_note)}</p> })}
            <p class="callout-actions">
                <TextLink words=t(words::see_list) href />
            </p>
        </Callout>
    }
    .into_any()
}
