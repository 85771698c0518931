//! What the page of a list asks of the server, and what it was told.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::awards::api::{
    AwardBatchView, BatchCheck, BatchFile, CheckAwardBatch, FileKind, FileView, ReadBatchTemplate,
    ReturnAwardBatch, TakeInAwardBatch,
};
use shared::base::{BatchId, Lang, Text};
use uuid::Uuid;

use super::super::Place;
use crate::api::Failure;
use crate::imports::{chosen, content};
use crate::texts::{Words, batches as words, imports};
use crate::ui::{FieldError, save_file};

/// What is wrong with the whole.
#[derive(Clone)]
pub(super) enum Wrong {
    Missing,
    Unread,
    Refused(Failure),
}

impl Wrong {
    pub(super) fn told(&self, lang: Lang) -> FieldError {
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
    pub(super) input: NodeRef<leptos::html::Input>,
    /// What is being waited for.
    pub(super) busy: RwSignal<Option<Words>>,
    pub(super) wrong: RwSignal<Option<Wrong>>,
    looked: RwSignal<Option<Looked>>,
    pub(super) check: RwSignal<Option<BatchCheck>>,
    pub(super) taken: RwSignal<Option<AwardBatchView>>,
}

impl Desk {
    /// Before any file was chosen.
    pub(super) fn new(place: Place) -> Self {
        Self {
            place,
            input: NodeRef::new(),
            busy: RwSignal::new(None),
            wrong: RwSignal::new(None),
            looked: RwSignal::new(None),
            check: RwSignal::new(None),
            taken: RwSignal::new(None),
        }
    }

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
    pub(super) fn forget(self) {
        self.wrong.set(None);
        self.looked.set(None);
        self.check.set(None);
        self.taken.set(None);
    }

    /// Has the chosen file looked at.
    pub(super) fn look(self) {
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
        if !self.begin(words::making) {
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

    /// Saves the template.
    pub(super) fn template(self, kind: FileKind) {
        let Some(org) = self.place.session().org() else {
            return;
        };
        if !self.begin(words::making) {
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
