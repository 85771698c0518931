//! The head's part: signing what waits of a list, some at a time, with a way to pause.
//!
//! Every award is signed by itself, so whatever ends the walk, what was signed stays signed and
//! the rest waits.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::awards::api::{ReadAwardBatch, SignAwards};
use shared::base::{AwardId, BatchId, Bilingual};

use super::super::Place;
use super::detail::Shown;
use crate::api::Failure;
use crate::session::failure_view;
use crate::texts::{awards, batches as words, t, use_lang};
use crate::ui::{AmountBar, Button, ButtonKind, Callout, Column, Segment, Shade, Table, Tone};

/// Awards that one request signs, so that the bar moves and a pause is felt at once.
const AT_A_TIME: u32 = 25;

/// How far the signing of a list has come.
#[derive(Clone, Copy)]
struct Walk {
    place: Place,
    batch: BatchId,
    shown: Shown,
    running: RwSignal<bool>,
    stopped: RwSignal<bool>,
    /// How many there were when it began.
    all: RwSignal<u32>,
    done: RwSignal<u32>,
    signed: RwSignal<u32>,
    refused: RwSignal<Vec<(String, Bilingual)>>,
    failed: RwSignal<Option<Failure>>,
}

/// What is to be signed, and the walk through it.
pub(super) fn sign(place: Place, batch: BatchId, shown: Shown) -> AnyView {
    let walk = Walk {
        place,
        batch,
        shown,
        running: RwSignal::new(false),
        stopped: RwSignal::new(false),
        all: RwSignal::new(0),
        done: RwSignal::new(0),
        signed: RwSignal::new(0),
        refused: RwSignal::new(Vec::new()),
        failed: RwSignal::new(None),
    };
    on_cleanup(move || {
        walk.stopped.try_set(true);
    });
    view! {
        <section class="stack-tight">
            {move || offer(walk)} {move || bar(walk)}
            {move || walk.failed.get().map(|failure| failure_view(failure, None))}
            <div aria-live="polite" class="stack-tight">
                {move || outcome(walk)}
            </div>
        </section>
    }
    .into_any()
}

impl Walk {
    fn start(self) {
        if self.running.get_untracked() {
            return;
        }
        let waiting = untrack(|| self.shown.ready(|detail| detail.batch.waiting));
        self.all.set(waiting.unwrap_or_default());
        self.done.set(0);
        self.signed.set(0);
        self.refused.set(Vec::new());
        self.failed.set(None);
        self.stopped.set(false);
        self.running.set(true);
        spawn_local(async move {
            let ended = self.go().await;
            self.failed.try_set(ended.err());
            self.running.try_set(false);
            self.shown.again();
        });
    }

    /// From row to row until nothing waits, somebody pauses, or the server does not answer.
    async fn go(self) -> Result<(), Failure> {
        let mut cursor = None;
        let Some(org) = self.place.session().org() else {
            return Ok(());
        };
        // Once the page is left there is no signal any more, and nobody to sign for.
        while self.stopped.try_get_untracked() == Some(false) {
            let request = ReadAwardBatch {
                org,
                batch: self.batch,
                waiting: Some(true),
                cursor,
                limit: Some(AT_A_TIME),
            };
            let page = self.place.session().call(&request).await?.lines;
            let drafts = page.items.iter().filter_map(|line| line.award.as_ref());
            let names: Vec<(AwardId, String)> =
                drafts.map(|award| (award.id, award.name.clone())).collect();
            if names.is_empty() {
                break;
            }
            self.some(
                SignAwards {
                    org,
                    awards: names.iter().map(|(award, _)| *award).collect(),
                },
                &names,
            )
            .await?;
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Signs some.
    async fn some(self, request: SignAwards, names: &[(AwardId, String)]) -> Result<(), Failure> {
        let answer = self.place.session().call(&request).await?;
        for one in answer.awards {
            self.done.try_update(|done| *done += 1);
            let Some(refusal) = one.refusal else {
                self.signed.try_update(|signed| *signed += 1);
                continue;
            };
            let name = names.iter().find(|(award, _)| *award == one.award);
            let name = name.map_or_else(String::new, |(_, name)| name.clone());
            self.refused
                .try_update(|refused| refused.push((name, refusal.words)));
        }
        Ok(())
    }
}

/// What signing would do, while nothing is being signed.
fn offer(walk: Walk) -> Option<AnyView> {
    let lang = use_lang();
    let waiting = walk
        .shown
        .ready(|detail| (detail.batch.waiting, detail.batch.waiting_points));
    let (count, points) = waiting.filter(|(count, _)| *count > 0)?;
    if walk.running.get() {
        return None;
    }
    let paused = walk.stopped.get();
    let act = if paused {
        words::go_on
    } else {
        words::sign_all
    };
    let note = paused.then(|| view! { <p>{t(words::stopped)}</p> });
    let view = view! {
        <div class="aside stack-tight">
            <p>
                <b>{move || words::sign_title(lang.get(), count)}</b>
            </p>
            {note}
            <p>{move || words::sign_effect(lang.get(), &points.brief(1))}</p>
        </div>
        <div class="row">
            <Button
                words=t(act)
                kind=ButtonKind::Main
                on_press=Callback::new(move |()| walk.start())
            />
        </div>
    };
    Some(view.into_any())
}

/// How far it has come, and the way to pause.
fn bar(walk: Walk) -> Option<AnyView> {
    if !walk.running.get() {
        return None;
    }
    let lang = use_lang();
    let said = move || words::progress(lang.get(), walk.done.get(), walk.all.get());
    let segments = Signal::derive(move || {
        vec![Segment {
            amount: i64::from(walk.done.get()),
            shade: Shade::Full,
        }]
    });
    let total = Signal::derive(move || i64::from(walk.all.get()).max(1));
    let view = view! {
        <p>{said}</p>
        <AmountBar label=said segments total tall=true />
        <div class="row">
            <Button
                words=t(words::stop)
                disabled=walk.stopped
                on_press=Callback::new(move |()| walk.stopped.set(true))
            />
        </div>
    };
    Some(view.into_any())
}

/// What became of those that were gone through.
fn outcome(walk: Walk) -> Option<AnyView> {
    let lang = use_lang();
    let (signed, refused) = (walk.signed.get(), walk.refused.get());
    if walk.running.get() || (signed == 0 && refused.is_empty()) {
        return None;
    }
    let count = refused.len();
    let columns = vec![
        Column::new("name", t(awards::name)),
        Column::new("reason", t(words::reason)),
    ];
    let rows = refused.into_iter().map(|(name, reason)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{move || reason.get(lang.get()).to_owned()}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let told = (signed > 0)
        .then(|| view! { <Callout title=move || words::sign_done(lang.get(), signed) /> });
    let table = (count > 0).then(|| {
        view! {
            <Callout title=move || words::refused(lang.get(), count) tone=Tone::Bad />
            <Table caption=t(words::refused_caption) columns>
                {rows}
            </Table>
        }
    });
    Some(view! { {told} {table} }.into_any())
}
