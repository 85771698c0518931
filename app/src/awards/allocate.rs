//! Allocating points to an awarder: the page names the effect and asks on what basis.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::awards::api::{AllocateQuota, QuotaRow, QuotaView, ReadQuota};
use shared::base::{Lang, Points, Text, TransferId};
use uuid::Uuid;

use super::detail::way_back;
use super::{Place, use_place};
use crate::api::Failure;
use crate::session::{Loaded, use_load};
use crate::texts::{awards as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ErrorSummary, FieldError, LinkButton, PageHeading, Stepper, TextArea,
};

/// What is wrong with the form.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    Points,
    Basis,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let (id, words) = match self {
            Self::Points => ("points", words::allocate_wrong(lang).to_owned()),
            Self::Basis => ("basis", words::basis_missing(lang).to_owned()),
            Self::Refused(failure) => ("", failure.words(lang)),
        };
        FieldError {
            id: id.to_owned(),
            words,
        }
    }
}

/// What is typed, sent once.
#[derive(Clone, Copy)]
struct Form {
    place: Place,
    points: RwSignal<String>,
    basis: RwSignal<String>,
    wrong: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
    transfer: StoredValue<TransferId>,
}

impl Form {
    /// The points typed, if they can be allocated.
    fn typed(self) -> Option<Points> {
        let points: Points = self.points.get().trim().parse().ok()?;
        let step = Points::fraction(1, 2)?;
        (points > Points::ZERO && points.is_multiple_of(step)).then_some(points)
    }

    fn request(self, quota: &QuotaRow, wrong: &mut Vec<Wrong>) -> Option<AllocateQuota> {
        let points = untrack(|| self.typed());
        if points.is_none() {
            wrong.push(Wrong::Points);
        }
        let note = Text::new(&self.basis.get_untracked()).ok();
        let note = note.filter(|note: &Text<500>| !note.is_empty());
        if note.is_none() {
            wrong.push(Wrong::Basis);
        }
        Some(AllocateQuota {
            org: quota.org,
            year: quota.year,
            transfer: self.transfer.get_value(),
            points: points?,
            note: note?,
        })
    }

    fn send(self, quota: &QuotaRow, done: impl Fn() + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        let mut wrong = Vec::new();
        let request = self.request(quota, &mut wrong);
        self.wrong.set(wrong);
        let Some(request) = request else { return };
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.place.session().call(&request).await;
            self.busy.try_set(false);
            match answer {
                Ok(_) => done(),
                Err(failure) => {
                    if failure.is_decided() {
                        self.transfer.try_set_value(TransferId(Uuid::now_v7()));
                    }
                    self.wrong.try_set(vec![Wrong::Refused(failure)]);
                }
            }
        });
    }
}

/// The page.
#[component]
pub fn AllocatePage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let loaded: Loaded<QuotaView> =
        use_load(move || Some(ReadQuota::of(place.org()?, place.year())));
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|view| words::allocate_title(lang, view.quota.org_name.get(lang)))
            .unwrap_or_else(|| words::allocate(lang).to_owned())
    };
    view! {
        <div class="narrow stack">
            {move || way_back(words::to_quotas, "/desk/quotas".to_owned())}
            <PageHeading title />
            {loaded.form(
                4,
                |view| (view.quota.org, view.quota.year),
                move |view| form(place, view.quota.clone()),
            )}
        </div>
    }
    .into_any()
}

fn form(place: Place, quota: QuotaRow) -> AnyView {
    let lang = use_lang();
    let form = Form {
        place,
        points: RwSignal::new(String::new()),
        basis: RwSignal::new(String::new()),
        wrong: RwSignal::new(Vec::new()),
        busy: RwSignal::new(false),
        transfer: StoredValue::new(TransferId(Uuid::now_v7())),
    };
    let there = place.path("");
    let navigate = StoredValue::new_local(use_navigate());
    let sent = quota.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let there = there.clone();
        form.send(&sent, move || {
            navigate.with_value(|go| go(&there, NavigateOptions::default()));
        });
    };
    let errors = Signal::derive(move || {
        let lang = lang.get();
        form.wrong
            .with(|wrong| wrong.iter().map(|one| one.told(lang)).collect::<Vec<_>>())
    });
    view! {
        <ErrorSummary errors />
        {formula(form, &quota)}
        <form class="stack" novalidate on:submit=submit>
            {fields(form)}
            {effect(form, quota)}
            <div class="row">
                <Button
                    words=t(words::allocate)
                    kind=ButtonKind::Main
                    submit=true
                    disabled=form.busy
                />
            </div>
        </form>
    }
    .into_any()
}

fn fields(form: Form) -> AnyView {
    let lang = use_lang();
    let error = move |wanted: Wrong| {
        Signal::derive(move || {
            let found = form.wrong.with(|wrong| wrong.contains(&wanted));
            found.then(|| wanted.told(lang.get()).words)
        })
    };
    let step = Points::fraction(1, 2).unwrap_or_default();
    view! {
        <Stepper
            id="points"
            label=t(words::allocate_points)
            value=form.points
            step
            least=step
            error=error(Wrong::Points)
        />
        <TextArea
            id="basis"
            label=t(words::allocate_basis)
            hint=t(words::allocate_basis_hint)
            value=form.basis
            error=error(Wrong::Basis)
        />
    }
    .into_any()
}

/// What the formula gives, and a press to fill up to it.
fn formula(form: Form, quota: &QuotaRow) -> Option<AnyView> {
    let lang = use_lang();
    let points = quota.by_formula?;
    let heads = quota.heads;
    let missing = points - quota.allocated;
    let said = move || match heads {
        Some(heads) => words::formula_is(lang.get(), &points.brief(1), heads),
        None => words::formula_fixed(lang.get(), &points.brief(1)),
    };
    let take = (missing > Points::ZERO).then(|| {
        let words = move || words::formula_take(lang.get(), &missing.brief(1));
        let on_press = move |()| form.points.set(missing.display(1));
        view! { <LinkButton words on_press /> }
    });
    Some(
        view! {
            <div class="aside">
                <p>{said}</p>
                {take}
            </div>
        }
        .into_any(),
    )
}

fn effect(form: Form, quota: QuotaRow) -> AnyView {
    let lang = use_lang();
    let said = move || {
        let lang = lang.get();
        let Some(points) = form.typed() else {
            return view! { <p class="lead">{words::allocate_effect_wait(lang)}</p> }.into_any();
        };
        let org = quota.org_name.get(lang);
        let (now, then) = (quota.allocated, quota.allocated + points);
        view! {
            <p>{words::allocate_effect(lang, &points.brief(1), org, quota.year)}</p>
            <p>{words::allocate_total(lang, &now.brief(1), &then.brief(1))}</p>
        }
        .into_any()
    };
    view! {
        <div class="aside stack-tight" aria-live="polite">
            {said}
            <p class="note">{t(words::allocate_down)}</p>
        </div>
    }
    .into_any()
}
