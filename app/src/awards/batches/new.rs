//! The page where a list is chosen, looked at and taken in.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::awards::api::{
    AwardBatchView, BatchCheck, BatchFile, CheckAwardBatch, FileKind, FileView, ReadBatchTemplate,
    ReadQuota, ReturnAwardBatch, TakeInAwardBatch,
};
use shared::base::{BatchId, Lang, Points, Text};
use uuid::Uuid;

use super::super::detail::way_back;
use super::super::{Place, QuotaHead, use_place};
use super::checked;
use crate::api::Failure;
use crate::imports::{SHEETS, chosen, content};
use crate::session::{Loaded, use_load};
use crate::texts::{Words, batches as words, imports, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, ErrorSummary, Field, FieldError, IconName, PageHeading, TextLink,
    save_file,
};

/// What is wrong with the whole.
#[derive(Clone)]
enum Wrong {
    Missing,
    Unread,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let words = match self {
            Self::Missing => imports::file_missing(lang).to_owned(),
            Self::Unread => imports::unread(lang).to_owned(),
            Self::Refused(failure) => failure.words(lang),
        };
        FieldError {
            id: "file".to_owned(),
            words,
        }
    }
}

/// A file as it was looked at: what is taken in is the very same.
#[derive(Clone)]
struct Looked {
    batch: BatchId,
    name: String,
    file: BatchFile,
}

/// The state of the page.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    place: Place,
    input: NodeRef<leptos::html::Input>,
    /// What is being waited for.
    pub(super) busy: RwSignal<Option<Words>>,
    wrong: RwSignal<Option<Wrong>>,
    looked: RwSignal<Option<Looked>>,
    pub(super) check: RwSignal<Option<BatchCheck>>,
    taken: RwSignal<Option<AwardBatchView>>,
}

impl Desk {
    /// Begins to wait for something, unless something is waited for already.
    fn begin(self, what: Words) -> bool {
        let free = self.busy.with_untracked(Option::is_none);
        if free {
            self.wrong.set(None);
            self.busy.set(Some(what));
        }
        free
    }

    fn end(self, wrong: Option<Wrong>) {
        self.busy.try_set(None);
        self.wrong.try_set(wrong);
    }

    /// Another file is another list.
    fn forget(self) {
        self.wrong.set(None);
        self.looked.set(None);
        self.check.set(None);
        self.taken.set(None);
    }

    fn look(self) {
        let (Some(file), Some(org)) = (chosen(self.input), self.place.session().org()) else {
            return self.wrong.set(Some(Wrong::Missing));
        };
        if !self.begin(words::checking) {
            return;
        }
        spawn_local(async move {
            let Some(content) = content(&file).await else {
                return self.end(Some(Wrong::Unread));
            };
            // What is too long for a request is told by the server.
            let looked = Looked {
                batch: BatchId(Uuid::now_v7()),
                name: file.name(),
                file: Text::new(&content).unwrap_or_default(),
            };
            let request = CheckAwardBatch {
                org,
                file: looked.file.clone(),
            };
            match self.place.session().call(&request).await {
                Ok(check) => {
                    self.looked.try_set(Some(looked));
                    self.check.try_set(Some(check));
                    self.end(None);
                }
                Err(failure) => self.end(Some(Wrong::Refused(failure))),
            }
        });
    }

    /// Takes the good rows in; sent again after a failure it is the same list.
    pub(super) fn take(self) {
        let looked = self.looked.get_untracked();
        let bad = self
            .check
            .with_untracked(|check| check.as_ref().map(|one| one.bad));
        let (Some(looked), Some(org)) = (looked, self.place.session().org()) else {
            return;
        };
        if !self.begin(words::taking) {
            return;
        }
        spawn_local(async move {
            let name: String = looked.name.chars().take(120).collect();
            let request = TakeInAwardBatch {
                org,
                batch: looked.batch,
                file_name: Text::new(&name).unwrap_or_default(),
                file: looked.file,
                partial: bad.unwrap_or_default() > 0,
            };
            match self.place.session().call(&request).await {
                Ok(taken) => {
                    self.taken.try_set(Some(taken));
                    self.end(None);
                }
                Err(failure) => self.end(Some(Wrong::Refused(failure))),
            }
        });
    }

    /// Saves the rows that are to be mended.
    pub(super) fn give_back(self, kind: FileKind) {
        let (Some(looked), Some(org)) = (self.looked.get_untracked(), self.place.session().org())
        else {
            return;
        };
        if !self.begin(words::checking) {
            return;
        }
        spawn_local(async move {
            let request = ReturnAwardBatch {
                org,
                file: looked.file,
                kind,
            };
            let answer = self.place.session().call(&request).await;
            self.end(saved(answer));
        });
    }

    fn template(self, kind: FileKind) {
        let Some(org) = self.place.session().org() else {
            return;
        };
        if !self.begin(words::step_template) {
            return;
        }
        spawn_local(async move {
            let request = ReadBatchTemplate { org, kind };
            let answer = self.place.session().call(&request).await;
            self.end(saved(answer));
        });
    }
}

/// Saves a file that was answered; what is wrong if there is none.
fn saved(answer: Result<FileView, Failure>) -> Option<Wrong> {
    match answer {
        Ok(file) => {
            let content = BASE64_STANDARD.decode(file.content).unwrap_or_default();
            save_file(&file.name, &file.media_type, content);
            None
        }
        Err(failure) => Some(Wrong::Refused(failure)),
    }
}

/// The page.
#[component]
pub fn NewBatchPage() -> impl IntoView {
    let place = use_place();
    let desk = Desk {
        place,
        input: NodeRef::new(),
        busy: RwSignal::new(None),
        wrong: RwSignal::new(None),
        looked: RwSignal::new(None),
        check: RwSignal::new(None),
        taken: RwSignal::new(None),
    };
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
                    None => desk.check.with(|check| check.as_ref().map(|one| checked::view(desk, one))).into_any(),
                }}
            </div>
        </div>
    }
    .into_any()
}

/// The quota, with the good rows drawn into it.
fn quota_view(desk: Desk, quota: Loaded<shared::awards::api::QuotaView>) -> AnyView {
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
            <Field id="file" label=t(words::file) hint=Some(t(words::file_hint).into()) error=beside>
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
