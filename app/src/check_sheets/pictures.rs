//! The pictures of the households of a sheet: taken with or without a network, kept by the browser
//! and sent one by one.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::{AccountId, Bilingual, CheckLineId, CheckSheetId, PictureId, Text};
use shared::evidence::api::{
    AddLinePicture, LinePictures, PictureRow, ReadLinePicture, ReadSheetPictures, RemoveLinePicture,
};
use uuid::Uuid;

use crate::api::Failure;
use crate::evidence::{Shelf, Show, shown, take};
use crate::session::Session;
use crate::texts::{evidence as words, t, use_lang};
use crate::ui::{Callout, LinkButton, Tone};

/// A picture that waits to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Waiting {
    line: CheckLineId,
    id: PictureId,
    /// Why it is not sent, in the server's words.
    stopped: Option<Bilingual>,
}

impl Waiting {
    /// The name it is kept under.
    fn name(&self) -> String {
        format!("{}/{}", self.line, self.id)
    }

    fn named(name: &str) -> Option<Self> {
        let (line, id) = name.split_once('/')?;
        Some(Self {
            line: line.parse().ok()?,
            id: id.parse().ok()?,
            stopped: None,
        })
    }
}

/// The pictures of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Pictures {
    session: Session,
    sheet: CheckSheetId,
    shelf: StoredValue<Shelf>,
    sent: RwSignal<BTreeMap<CheckLineId, Vec<PictureRow>>>,
    waiting: RwSignal<Vec<Waiting>>,
    /// Pictures of a device that keeps none.
    unkept: StoredValue<BTreeMap<String, String>>,
    sending: StoredValue<bool>,
}

impl Pictures {
    /// Asks for what was sent, and takes up what the device has kept.
    pub(super) fn new(session: Session, account: AccountId, sheet: CheckSheetId) -> Self {
        let pictures = Self {
            session,
            sheet,
            shelf: StoredValue::new(Shelf::new(format!("{account}/{sheet}/"))),
            sent: RwSignal::new(BTreeMap::new()),
            waiting: RwSignal::new(Vec::new()),
            unkept: StoredValue::new(BTreeMap::new()),
            sending: StoredValue::new(false),
        };
        spawn_local(async move {
            if let Ok(found) = session.call(&ReadSheetPictures { sheet }).await {
                let found = found.lines.into_iter();
                let found = found.map(|one| (one.line, one.pictures));
                pictures.sent.try_set(found.collect());
            }
            if let Some(shelf) = pictures.shelf.try_get_value() {
                let kept = shelf.names().await;
                let kept: Vec<Waiting> = kept
                    .iter()
                    .filter_map(|name| Waiting::named(name))
                    .collect();
                pictures.waiting.try_update(|waiting| waiting.extend(kept));
            }
            pictures.push();
        });
        pictures
    }

    /// How many wait, followed.
    pub(super) fn waiting(self) -> usize {
        self.waiting.with(Vec::len)
    }

    /// Keeps a picture that was taken, and sends it.
    fn add(self, line: CheckLineId, picture: String) {
        let one = Waiting {
            line,
            id: PictureId(Uuid::now_v7()),
            stopped: None,
        };
        spawn_local(async move {
            if let Some(shelf) = self.shelf.try_get_value()
                && !shelf.keep(&one.name(), &picture).await
            {
                self.unkept
                    .try_update_value(|all| all.insert(one.name(), picture));
            }
            self.waiting.try_update(|waiting| waiting.push(one));
            self.push();
        });
    }

    /// Sends what waits, one after the other, unless that is under way.
    pub(super) fn push(self) {
        if self.sending.try_get_value() != Some(false) || self.next().is_none() {
            return;
        }
        self.sending.set_value(true);
        spawn_local(async move {
            while let Some(one) = self.next() {
                if !self.send(one).await {
                    break;
                }
            }
            self.sending.try_set_value(false);
        });
    }

    fn next(self) -> Option<Waiting> {
        let next = self.waiting.try_with_untracked(|waiting| {
            waiting.iter().find(|one| one.stopped.is_none()).cloned()
        });
        next.flatten()
    }

    /// Sends one; false if nobody answers.
    async fn send(self, one: Waiting) -> bool {
        let Some(picture) = self.content(&one.name()).await else {
            self.done(&one).await;
            return true;
        };
        let request = AddLinePicture {
            sheet: self.sheet,
            line: one.line,
            picture: one.id,
            image: Text::new(&picture).unwrap_or_default(),
        };
        match self.session.call(&request).await {
            Ok(answer) => {
                self.take_up(answer);
                self.done(&one).await;
                true
            }
            Err(failure) => self.stop(&one, &failure),
        }
    }

    async fn content(self, name: &str) -> Option<String> {
        let unkept = self.unkept.try_with_value(|all| all.get(name).cloned());
        match unkept.flatten() {
            Some(picture) => Some(picture),
            None => self.shelf.try_get_value()?.read(name).await,
        }
    }

    /// True if the server has decided against it; then it waits for who took it.
    fn stop(self, one: &Waiting, failure: &Failure) -> bool {
        let Failure::Refused(problem) = failure else {
            return false;
        };
        if !failure.is_decided() {
            return false;
        }
        let why = Bilingual::new(problem.title.clone(), problem.title_en.clone());
        self.waiting.try_update(|waiting| {
            for waiting in waiting.iter_mut().filter(|other| other.id == one.id) {
                waiting.stopped = Some(why.clone());
            }
        });
        true
    }

    fn take_up(self, answer: LinePictures) {
        self.sent
            .try_update(|sent| sent.insert(answer.line, answer.pictures));
    }

    /// It waits no more.
    async fn done(self, one: &Waiting) {
        self.waiting
            .try_update(|waiting| waiting.retain(|other| other.id != one.id));
        self.unkept.try_update_value(|all| all.remove(&one.name()));
        if let Some(shelf) = self.shelf.try_get_value() {
            shelf.forget(&one.name()).await;
        }
    }

    /// The pictures of one household, with the camera for who fills it in.
    pub(super) fn of_line(self, line: CheckLineId, name: &str, fills: bool) -> AnyView {
        let lang = use_lang();
        let show = self.show(line, fills);
        let sent = Memo::new(move |_| self.sent.with(|sent| sent.get(&line).cloned()));
        let all = move || sent.get().map(|pictures| shown(&pictures, show));
        let mine = Memo::new(move |_| {
            let own = |one: &&Waiting| one.line == line;
            self.waiting
                .with(|all| all.iter().filter(own).cloned().collect::<Vec<_>>())
        });
        let waits = move || {
            let count = mine.with(|all| all.iter().filter(|one| one.stopped.is_none()).count());
            (count > 0).then(|| words::waiting(lang.get(), count))
        };
        let stopped = move || {
            let stopped = mine.get().into_iter().filter(|one| one.stopped.is_some());
            stopped.map(|one| self.stopped(one)).collect_view()
        };
        let unread = RwSignal::new(false);
        let camera = fills.then(|| {
            let taken = Callback::new(move |picture: Option<String>| {
                unread.set(picture.is_none());
                if let Some(picture) = picture {
                    self.add(line, picture);
                }
            });
            take(name.to_owned().into(), Signal::derive(|| false), taken)
        });
        let odd = move || {
            unread
                .get()
                .then(|| view! { <p class="field-error">{t(words::unread)}</p> })
        };
        view! {
            <div class="check-pictures">
                {camera} <span class="note" role="status">{waits}</span>
            </div>
            {odd}
            {stopped}
            {all}
        }
        .into_any()
    }

    fn show(self, line: CheckLineId, fills: bool) -> Show {
        let (session, sheet) = (self.session, self.sheet);
        let fetch = Callback::new(move |row: PictureRow| {
            let request = ReadLinePicture {
                sheet,
                line,
                picture: row.id,
            };
            let asked: std::pin::Pin<Box<dyn Future<Output = _>>> =
                Box::pin(async move { session.call(&request).await });
            asked
        });
        let remove = fills.then(|| {
            Callback::new(move |row: PictureRow| {
                let request = RemoveLinePicture {
                    sheet,
                    line,
                    picture: row.id,
                };
                spawn_local(async move {
                    if let Ok(answer) = session.call(&request).await {
                        self.take_up(answer);
                    }
                });
            })
        });
        Show { fetch, remove }
    }

    /// Why a picture was not sent; nobody but who took it can decide what becomes of it.
    fn stopped(self, one: Waiting) -> AnyView {
        let lang = use_lang();
        let why = one.stopped.clone().unwrap_or_default();
        let title = move || {
            let lang = lang.get();
            words::not_sent(lang, why.get(lang))
        };
        let give_up = move |()| {
            let one = one.clone();
            spawn_local(async move { self.done(&one).await });
        };
        view! {
            <Callout title tone=Tone::Bad>
                <p class="callout-actions">
                    <LinkButton words=t(words::drop) on_press=give_up />
                </p>
            </Callout>
        }
        .into_any()
    }
}
