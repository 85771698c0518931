//! Writing a draft of the award rules: clauses one by one, or from a template.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::awards::api::{IndicatorOffer, KeepRulesDraft, ReadRulesDesk, RulesDesk};
use shared::awards::{ClauseDraft, RulesState, Template, templates};
use shared::base::{OrgId, RulesDraftId, Text};
use shared::orgs::OrgKind;
use shared::scoring::AwarderKind;
use uuid::Uuid;

use super::clauses::Clauses;
use super::in_state;
use super::row::clause;
use crate::api::Failure;
use crate::awards::detail::way_back;
use crate::awards::use_place;
use crate::session::{Session, use_load};
use crate::texts::{rules as words, t, use_lang};
use crate::ui::{
    Announcer, Button, ButtonKind, Empty, ErrorSummary, FieldError, PageHeading, use_announcer,
};

/// The page.
#[component]
pub fn WritePage() -> impl IntoView {
    let place = use_place();
    let loaded = use_load(move || Some(ReadRulesDesk { org: place.org()? }));
    view! {
        <div class="narrow stack">
            {way_back(words::back, "/desk/rules".to_owned())}
            <PageHeading title=t(words::write_title) lead=t(words::write_lead) />
            {loaded.form(8, |desk| desk.org, move |desk| form(place.session(), desk))}
        </div>
    }
    .into_any()
}

/// The draft being written, kept under an id of its own.
#[derive(Clone, Copy)]
struct Draft {
    session: Session,
    org: OrgId,
    /// The keeping it goes on from.
    after: Option<RulesDraftId>,
    id: StoredValue<RulesDraftId>,
    clauses: Clauses,
    refused: RwSignal<Option<Failure>>,
    empty: RwSignal<bool>,
    busy: RwSignal<bool>,
}

impl Draft {
    fn keep(self, done: impl Fn() + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.refused.set(None);
        self.empty
            .set(self.clauses.rows.with_untracked(Vec::is_empty));
        let Some(clauses) = self.clauses.read() else {
            return;
        };
        if clauses.is_empty() {
            return;
        }
        let request = KeepRulesDraft {
            org: self.org,
            draft: self.id.get_value(),
            after: self.after,
            clauses,
        };
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.session.call(&request).await;
            self.busy.try_set(false);
            match answer {
                Ok(_) => done(),
                Err(failure) => {
                    if failure.is_decided() {
                        self.id.try_set_value(RulesDraftId(Uuid::now_v7()));
                    }
                    self.refused.try_set(Some(failure));
                }
            }
        });
    }

    fn errors(self) -> Signal<Vec<FieldError>> {
        let lang = use_lang();
        Signal::derive(move || {
            let lang = lang.get();
            let mut errors = self.clauses.told(lang);
            let whole = |words: String| FieldError {
                id: String::new(),
                words,
            };
            if self.empty.get() {
                errors.push(whole(words::none(lang).to_owned()));
            }
            errors.extend(self.refused.get().map(|why| whole(why.words(lang))));
            errors
        })
    }
}

fn form(session: Session, desk: &RulesDesk) -> AnyView {
    let lang = use_lang();
    let draft = Draft {
        session,
        org: desk.org,
        after: desk.draft.as_ref().map(|draft| draft.id),
        id: StoredValue::new(RulesDraftId(Uuid::now_v7())),
        clauses: Clauses::of(&begun(desk)),
        refused: RwSignal::new(None),
        empty: RwSignal::new(false),
        busy: RwSignal::new(false),
    };
    let indicators = Arc::new(desk.indicators.clone());
    let said = use_announcer();
    let navigate = StoredValue::new_local(use_navigate());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        draft.keep(move || {
            said.say(words::saved(lang.get_untracked()).to_owned());
            navigate.with_value(|go| go("/desk/rules", NavigateOptions::default()));
        });
    };
    let offered = indicators.clone();
    let add = move |()| draft.clauses.add_empty(&offered);
    view! {
        <ErrorSummary errors=draft.errors() />
        {begin(draft.clauses, desk.org_kind, said)}
        <form class="stack" novalidate on:submit=submit>
            {rows(draft.clauses, indicators)}
            <div class="row">
                <Button words=t(words::add) on_press=add />
                <Button
                    words=t(words::save)
                    kind=ButtonKind::Main
                    submit=true
                    disabled=draft.busy
                />
            </div>
        </form>
    }
    .into_any()
}

/// What the writing goes on from: the draft, or else the version in force.
fn begun(desk: &RulesDesk) -> Vec<ClauseDraft> {
    if let Some(draft) = &desk.draft {
        return draft.clauses.clone();
    }
    let in_force = in_state(desk, RulesState::InForce);
    let clauses = in_force.into_iter().flat_map(|one| &one.clauses);
    let written = clauses.filter_map(|one| {
        let evidence = one.evidence.clone().unwrap_or_default();
        Some(ClauseDraft {
            indicator: Text::new(&one.indicator).ok()?,
            points_min: one.points_min,
            points_max: one.points_max,
            text_zh: Text::new(&one.text.zh).ok()?,
            text_en: Text::new(&one.text.en).ok()?,
            evidence_zh: Text::new(&evidence.zh).ok()?,
            evidence_en: Text::new(&evidence.en).ok()?,
        })
    });
    written.collect()
}

fn rows(clauses: Clauses, indicators: Arc<Vec<IndicatorOffer>>) -> AnyView {
    let shown = move || {
        let rows = clauses.rows.get();
        if rows.is_empty() {
            return view! { <Empty title=t(words::no_clauses) note=t(words::no_clauses_note) /> }
                .into_any();
        }
        let numbered = (1_u32..).zip(rows);
        numbered
            .map(|one| clause(clauses, one, &indicators))
            .collect_view()
            .into_any()
    };
    shown.into_any()
}

/// The templates of the organisation's kind, marked as examples.
fn begin(clauses: Clauses, kind: OrgKind, said: Announcer) -> Option<AnyView> {
    let kind = match kind {
        OrgKind::Enterprise => AwarderKind::Enterprise,
        OrgKind::Village => AwarderKind::Village,
        _ => return None,
    };
    let lang = use_lang();
    let button = move |template: Template| {
        let name = template.name.clone();
        let words = move || {
            let lang = lang.get();
            words::template_add(lang, name.get(lang))
        };
        let add = move |()| {
            for one in &template.clauses {
                clauses.add(one);
            }
            said.say(words::added(lang.get_untracked(), template.clauses.len()));
        };
        view! { <Button words on_press=add /> }
    };
    let buttons = templates(kind).into_iter().map(button).collect_view();
    Some(
        view! {
            <section class="aside stack-tight">
                <h2 class="aside-title">{t(words::templates)}</h2>
                <p>{t(words::templates_note)}</p>
                <div class="row">{buttons}</div>
            </section>
        }
        .into_any(),
    )
}
