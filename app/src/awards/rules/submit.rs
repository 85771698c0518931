//! Submitting the draft: the page shows every clause, names the effect, and submits.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::awards::api::{
    ClauseView, DraftView, IndicatorOffer, ReadRulesDesk, RulesDesk, SubmitRules,
};
use shared::base::{Bilingual, RulesId};
use shared::calendar::day_words;
use uuid::Uuid;

use super::clause_table;
use crate::api::Failure;
use crate::awards::detail::way_back;
use crate::awards::use_place;
use crate::session::{Session, use_load};
use crate::texts::{rules as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, Empty, ErrorSummary, FieldError, PageHeading, Tone, use_announcer,
};

/// The page.
#[component]
pub fn SubmitPage() -> impl IntoView {
    let place = use_place();
    let loaded = use_load(move || Some(ReadRulesDesk { org: place.org()? }));
    view! {
        <div class="stack">
            {way_back(words::back, "/desk/rules".to_owned())}
            <PageHeading title=t(words::submit_title) />
            {loaded.form(
                6,
                |desk| desk.draft.as_ref().map(|draft| draft.id),
                move |desk| page(place.session(), desk),
            )}
        </div>
    }
    .into_any()
}

fn page(session: Session, desk: &RulesDesk) -> AnyView {
    let open = desk.draft.as_ref();
    let Some(draft) = open.filter(|draft| draft.submitted_as.is_none()) else {
        return view! {
            <Empty title=t(words::submit_nothing) note=t(words::draft_none_note) />
        }
        .into_any();
    };
    let lang = use_lang();
    let (by, day) = (draft.drafted_by.clone(), day_words(draft.drafted_on));
    let lead = move || {
        let lang = lang.get();
        words::submit_lead(lang, &by, day.get(lang))
    };
    let clauses = shown(draft, &desk.indicators);
    let act = if draft.drafted_by_me {
        view! { <Callout title=t(words::submit_by_other) tone=Tone::Bad /> }.into_any()
    } else {
        act(session, desk, draft)
    };
    view! {
        <p class="lead">{lead}</p>
        {clause_table(words::submit_caption, &clauses)}
        {act}
    }
    .into_any()
}

/// The clauses as they will be published.
fn shown(draft: &DraftView, indicators: &[IndicatorOffer]) -> Vec<ClauseView> {
    let numbered = (1_u32..).zip(&draft.clauses);
    let view = |(number, one): (u32, &shared::awards::ClauseDraft)| {
        let clause = one.clause(number);
        let offered = indicators.iter().find(|known| known.id == clause.indicator);
        let plain = || Bilingual::new(&*clause.indicator, &*clause.indicator);
        ClauseView {
            clause: number,
            indicator_name: offered.map_or_else(plain, |known| known.name.clone()),
            indicator: clause.indicator.clone(),
            points_min: clause.least,
            points_max: clause.most,
            text: clause.text.clone(),
            evidence: Some(clause.evidence.clone()),
        }
    };
    numbered.map(view).collect()
}

fn act(session: Session, desk: &RulesDesk, draft: &DraftView) -> AnyView {
    let (lang, said) = (use_lang(), use_announcer());
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    let errors = Signal::derive(move || {
        let told = refused.get().map(|why| FieldError {
            id: String::new(),
            words: why.words(lang.get()),
        });
        told.into_iter().collect::<Vec<_>>()
    });
    // One id a submission: pressing twice submits once.
    let request = SubmitRules {
        org: desk.org,
        rules: RulesId(Uuid::now_v7()),
        draft: draft.id,
    };
    let navigate = StoredValue::new_local(use_navigate());
    let submit = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let request = request.clone();
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    said.say(words::submitted(lang.get_untracked()).to_owned());
                    navigate.with_value(|go| go("/desk/rules", NavigateOptions::default()));
                }
                Err(failure) => drop(refused.try_set(Some(failure))),
            }
        });
    };
    let days = desk.notice_working_days;
    view! {
        <ErrorSummary errors />
        <div class="aside">
            <p>{move || words::submit_effect(lang.get(), days)}</p>
        </div>
        <div class="row">
            <Button
                words=t(words::submit)
                kind=ButtonKind::Main
                disabled=busy
                on_press=submit
            />
        </div>
    }
    .into_any()
}
