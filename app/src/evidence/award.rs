//! What proves an award, on its page: where on a check sheet it comes from, and the pictures.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::access::Action;
use shared::api::Endpoint;
use shared::awards::api::AwardView;
use shared::base::{OrgId, PictureId, Text};
use shared::evidence::api::{
    AddAwardPicture, AwardEvidence as View, PictureRow, ReadAwardEvidence, ReadAwardPicture,
    RemoveAwardPicture, SheetProof,
};
use uuid::Uuid;

use super::{Show, shown, take};
use crate::api::Failure;
use crate::session::{Loaded, Session, failure_view, use_load, use_session};
use crate::texts::{evidence as words, t, use_lang};
use crate::ui::TextLink;

/// The section of the page.
#[component]
pub fn AwardEvidence(
    /// The award.
    award: AwardView,
) -> impl IntoView {
    let (org, id) = (award.org, award.id);
    let loaded = use_load(move || Some(ReadAwardEvidence { org, award: id }));
    let adding = Adding {
        session: use_session(),
        org,
        award: id,
        loaded,
        busy: RwSignal::new(false),
        failed: RwSignal::new(None),
    };
    let name = StoredValue::new(award.name);
    view! {
        <section class="stack">
            <h2>{t(words::title)}</h2>
            {loaded.view(1, move |view| body(adding, view, name.get_value()))}
            {move || adding.failed.get().map(|failure| failure_view(failure, None))}
        </section>
    }
    .into_any()
}

/// What the parts of the section share.
#[derive(Clone, Copy)]
struct Adding {
    session: Session,
    org: OrgId,
    award: shared::base::AwardId,
    loaded: Loaded<View>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<Failure>>,
}

impl Adding {
    /// Asks once at a time, and shows what proves the award then.
    fn ask<E: Endpoint<Response = View>>(self, request: E) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answer = self.session.call(&request).await;
            self.busy.try_set(false);
            match answer {
                Ok(view) => self.loaded.set(view),
                Err(failure) => drop(self.failed.try_set(Some(failure))),
            }
        });
    }
}

fn body(adding: Adding, view: &View, name: String) -> AnyView {
    let (session, org, award) = (adding.session, adding.org, adding.award);
    let fetch = Callback::new(move |row: PictureRow| {
        let picture = row.id;
        let asked: std::pin::Pin<Box<dyn Future<Output = _>>> = Box::pin(async move {
            let request = ReadAwardPicture {
                org,
                award,
                picture,
            };
            session.call(&request).await
        });
        asked
    });
    // What was taken of the household stays with its sheet.
    let own = view.may_add && view.sheet.is_none();
    let remove = own.then(|| {
        Callback::new(move |row: PictureRow| {
            let picture = row.id;
            adding.ask(RemoveAwardPicture {
                org,
                award,
                picture,
            });
        })
    });
    let taken = Callback::new(move |picture: Option<String>| {
        let image = picture.and_then(|picture| Text::new(&picture).ok());
        adding.ask(AddAwardPicture {
            org,
            award,
            picture: PictureId(Uuid::now_v7()),
            image: image.unwrap_or_default(),
        });
    });
    let camera = view
        .may_add
        .then(|| take(name.into(), adding.busy.into(), taken));
    let none = (view.pictures.is_empty() && view.sheet.is_none())
        .then(|| view! { <p class="note">{t(words::none)}</p> });
    view! {
        {view.sheet.as_ref().map(proof)}
        {none}
        {shown(&view.pictures, Show { fetch, remove })}
        <div class="row">{camera}</div>
    }
    .into_any()
}

/// Where on a sheet it comes from.
fn proof(proof: &SheetProof) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/checks/{}", proof.sheet);
    let (number, item, month) = (proof.number, proof.item.words(), proof.month);
    let said = move || {
        let lang = lang.get();
        let month = shared::base::year_and_month(month);
        words::from_sheet(lang, &month, number, item.get(lang))
    };
    // The office reads awards of all villages and none of their sheets.
    if untrack(|| use_session().may(Action::CheckSheetRead)) {
        view! { <p><TextLink words=said href /></p> }.into_any()
    } else {
        view! { <p>{said}</p> }.into_any()
    }
}
