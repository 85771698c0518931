//! The work on one sheet: what stands of each household, what was filled in, and sending it. What
//! is filled in is kept on the device first and sent when there is a network, one by one.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::Refusal;
use shared::base::{AccountId, Bilingual, CheckEntryId, CheckLineId, CheckSheetId, Text};
use shared::check_sheets::api::{CheckLine, CheckSheetView, FillCheckLine, ReadCheckSheet};
use shared::check_sheets::{CheckRefusal, EntryDraft};
use uuid::Uuid;

use super::pictures::Pictures;
use super::pocket::{Pocket, Stopped, Waiting};
use crate::api::Failure;
use crate::session::Session;

/// How long nothing is changed in a household before its entry is sent.
const SETTLED: Duration = Duration::from_secs(1);
/// How long until what waits is tried again.
const AGAIN: Duration = Duration::from_secs(15);
/// Households a page.
const PAGE: u32 = 100;

/// One household: what the server has, and what waits to be sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Household {
    pub(super) id: CheckLineId,
    pub(super) line: RwSignal<CheckLine>,
    pub(super) waiting: RwSignal<Option<Waiting>>,
}

/// The work on a sheet.
#[derive(Clone, Copy)]
pub(super) struct Work {
    session: Session,
    sheet: CheckSheetId,
    pocket: StoredValue<Pocket>,
    pub(super) households: StoredValue<Vec<Household>>,
    pub(super) pictures: Pictures,
    /// The server cannot be reached.
    pub(super) offline: RwSignal<bool>,
    /// The device keeps nothing, so what is filled in is lost with the page.
    pub(super) forgetful: RwSignal<bool>,
    sending: StoredValue<bool>,
}

/// Reads a sheet with all of its households.
pub(super) async fn read(session: Session, sheet: CheckSheetId) -> Result<CheckSheetView, Failure> {
    let mut request = ReadCheckSheet {
        sheet,
        cursor: None,
        limit: Some(PAGE),
    };
    let mut view = session.call(&request).await?;
    while let Some(next) = view.lines.next.take() {
        request.cursor = Some(next);
        let page = session.call(&request).await?;
        view.lines.items.extend(page.lines.items);
        view.lines.next = page.lines.next;
    }
    Ok(view)
}

impl Work {
    /// Takes up a sheet, with what the device has kept of it.
    pub(super) fn new(session: Session, account: AccountId, view: &CheckSheetView) -> Self {
        let pocket = Pocket::new(account, view.row.id);
        let mut kept = pocket.read();
        let households = view.lines.items.iter().map(|line| Household {
            id: line.id,
            line: RwSignal::new(line.clone()),
            waiting: RwSignal::new(kept.remove(&line.id)),
        });
        let work = Self {
            session,
            sheet: view.row.id,
            households: StoredValue::new(households.collect()),
            pictures: Pictures::new(session, account, view.row.id),
            pocket: StoredValue::new(pocket),
            offline: RwSignal::new(!window().navigator().on_line()),
            forgetful: RwSignal::new(false),
            sending: StoredValue::new(false),
        };
        work.watch();
        work.push();
        work
    }

    /// Sends what waits when the network is back, and tries now and then.
    fn watch(self) {
        let back = window_event_listener_untyped("online", move |_| {
            self.offline.try_set(false);
            self.push_all();
        });
        let gone = window_event_listener_untyped("offline", move |_| {
            self.offline.try_set(true);
        });
        let again = set_interval_with_handle(move || self.push_all(), AGAIN).ok();
        on_cleanup(move || {
            back.remove();
            gone.remove();
            if let Some(again) = again {
                again.clear();
            }
        });
    }

    /// How many entries wait, followed.
    pub(super) fn waiting(self) -> usize {
        let waits = |one: &&Household| one.waiting.with(Option::is_some);
        self.households
            .with_value(|all| all.iter().filter(waits).count())
    }

    /// Changes what was found in a household, and sends it once nothing is changed any more.
    pub(super) fn change(self, one: Household, edit: impl FnOnce(&mut EntryDraft)) {
        let today = untrack(|| self.session.today());
        let fresh = CheckEntryId(Uuid::now_v7());
        one.waiting.update(|waiting| {
            let waiting = waiting.get_or_insert_with(|| {
                let line = one.line.get_untracked();
                let stands = (line.findings, line.note.as_str());
                Waiting {
                    draft: EntryDraft::new(fresh, line.entries, stands, today),
                    stopped: None,
                }
            });
            waiting.draft.change(fresh, today);
            edit(&mut waiting.draft);
        });
        self.keep();
        let settled = one.waiting.get_untracked();
        let look = move || {
            if one.waiting.try_get_untracked() == Some(settled) {
                self.push();
            }
        };
        set_timeout(look, SETTLED);
    }

    /// Whoever filled it in has seen what stands, and says it anew.
    pub(super) fn insist(self, one: Household) {
        let entries = one.line.with_untracked(|line| line.entries);
        one.waiting.update(|waiting| {
            if let Some(waiting) = waiting {
                waiting.draft.insist(CheckEntryId(Uuid::now_v7()), entries);
                waiting.stopped = None;
            }
        });
        self.keep();
        self.push();
    }

    /// Leaves what stands as it is.
    pub(super) fn give_up(self, one: Household) {
        one.waiting.set(None);
        self.keep();
    }

    /// Writes down what waits.
    fn keep(self) {
        let waiting = self.households.try_with_value(|all| {
            let waiting = all.iter().filter_map(|one| {
                let waiting = one.waiting.try_get_untracked().flatten()?;
                Some((one.id, waiting))
            });
            waiting.collect::<BTreeMap<_, _>>()
        });
        let kept = waiting.zip(self.pocket.try_get_value());
        if let Some((waiting, pocket)) = kept {
            self.forgetful.try_set(!pocket.keep(&waiting));
        }
    }

    /// The next entry that waits to be sent.
    fn next(self) -> Option<(Household, Waiting)> {
        let ready = |one: &Household| {
            let waiting = one.waiting.try_get_untracked().flatten()?;
            waiting.stopped.is_none().then_some((*one, waiting))
        };
        let next = self
            .households
            .try_with_value(|all| all.iter().find_map(ready));
        next.flatten()
    }

    /// Sends entries and pictures that wait.
    fn push_all(self) {
        self.push();
        self.pictures.push();
    }

    /// Sends what waits, one after the other, unless that is under way.
    pub(super) fn push(self) {
        if self.sending.try_get_value() != Some(false) || self.next().is_none() {
            return;
        }
        self.sending.set_value(true);
        spawn_local(async move {
            while let Some((one, waiting)) = self.next() {
                if !self.send(one, waiting.draft).await {
                    break;
                }
            }
            self.sending.try_set_value(false);
        });
    }

    /// Sends one; false if nobody answers.
    async fn send(self, one: Household, mut draft: EntryDraft) -> bool {
        draft.send();
        self.note(one, |waiting| waiting.draft.send());
        let request = FillCheckLine {
            sheet: self.sheet,
            line: one.id,
            entry: draft.entry,
            after: draft.after,
            findings: draft.findings,
            note: Text::new(&draft.note).unwrap_or_default(),
            checked_on: draft.checked_on,
        };
        match self.session.call(&request).await {
            Ok(line) => {
                self.offline.try_set(false);
                self.arrived(one, draft.entry, line);
                true
            }
            Err(failure) if failure.code() == Some(CheckRefusal::LineChanged.code()) => {
                self.look_again(one).await
            }
            Err(Failure::Refused(problem)) if (400..500).contains(&problem.status) => {
                let decided = Failure::Refused(problem.clone()).is_decided();
                let words = Bilingual::new(problem.title.clone(), problem.title_en.clone());
                if decided {
                    self.note(one, |waiting| {
                        waiting.stopped = Some(Stopped::Refused(words));
                    });
                }
                decided
            }
            Err(_) => {
                self.offline.try_set(true);
                false
            }
        }
    }

    /// The server has it; what was changed meanwhile goes on waiting, after this one.
    fn arrived(self, one: Household, entry: CheckEntryId, line: CheckLine) {
        one.waiting.try_update(|waiting| {
            let newer = waiting.take().filter(|newer| newer.draft.entry != entry);
            *waiting = newer.map(|mut newer| {
                newer.draft.follow(line.last, line.entries);
                newer
            });
        });
        one.line.try_set(line);
        self.keep();
    }

    /// Somebody has changed the household: it is read anew, and unless that somebody was this very
    /// device, whoever filled it in is asked.
    async fn look_again(self, one: Household) -> bool {
        let Ok(view) = read(self.session, self.sheet).await else {
            return false;
        };
        let Some(line) = view.lines.items.into_iter().find(|line| line.id == one.id) else {
            return false;
        };
        self.note(one, |waiting| {
            if !waiting.draft.follow(line.last, line.entries) {
                waiting.stopped = Some(Stopped::Changed);
            }
        });
        one.line.try_set(line);
        true
    }

    /// Notes something about an entry that waits.
    fn note(self, one: Household, note: impl FnOnce(&mut Waiting)) {
        one.waiting.try_update(|waiting| {
            if let Some(waiting) = waiting {
                note(waiting);
            }
        });
        self.keep();
    }
}
