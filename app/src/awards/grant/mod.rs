//! The award desk: the quota on top, the people, and beside them the award being drafted.
//!
//! On a phone the award is a page of its own, at the same address.

mod draft;
mod fields;
mod form;
mod panel;
mod worth;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::awards::api::{AwardRulesView, Awardee, QuotaView, ReadAwardRules, ReadQuota};
use shared::base::PersonId;

use self::panel::panel;
use super::people::{People, PeopleList};
use super::{Place, QuotaHead, use_place};
use crate::session::{Loaded, use_load};
use crate::texts::{awards as words, desk, t, use_lang};
use crate::ui::{IconName, PageHeading, TextLink, use_narrow};

/// What the parts of the desk share.
#[derive(Clone, Copy)]
pub(super) struct Bench {
    pub(super) place: Place,
    pub(super) quota: Loaded<QuotaView>,
    pub(super) rules: Loaded<AwardRulesView>,
    pub(super) people: People,
    /// The points being drafted, drawn into the quota.
    pub(super) draft: RwSignal<Option<shared::base::Points>>,
}

/// The page.
#[component]
pub fn AwardDesk() -> impl IntoView {
    let place = use_place();
    let params = use_params_map();
    let chosen: Memo<Option<PersonId>> =
        Memo::new(move |_| params.with(|params| params.get("person"))?.parse().ok());
    let bench = Bench {
        place,
        quota: use_load(move || Some(ReadQuota::of(place.org()?, place.year()))),
        rules: use_load(move || Some(ReadAwardRules { org: place.org()? })),
        people: People::new(place, chosen),
        draft: RwSignal::new(None),
    };
    let narrow = use_narrow();
    let alone = Memo::new(move |_| narrow.get() && chosen.get().is_some());
    view! {
        {head(bench, chosen, alone)}
        <div class="pair pair-side award-desk" data-alone=move || alone.get().then_some("")>
            <div class="award-people">{people(bench, chosen)}</div>
            {panel(bench, chosen, alone)}
        </div>
    }
    .into_any()
}

/// Heading and quota side by side; on a page of its own the way back and whom it is for.
fn head(bench: Bench, chosen: Memo<Option<PersonId>>, alone: Memo<bool>) -> AnyView {
    let lang = use_lang();
    let person = move || {
        let chosen = chosen.get().filter(|_| alone.get());
        chosen.and_then(|person| bench.people.person(person))
    };
    let title = move || match person() {
        Some(one) => words::award_name(lang.get(), &one.name),
        None => words::desk_title(lang.get()).to_owned(),
    };
    let lead = move || desk::day_and_weekday(lang.get(), bench.place.session().today());
    let back = move || alone.get().then(|| way_back(bench, person()));
    view! {
        {back}
        <div class="award-head" data-alone=move || alone.get().then_some("")>
            <PageHeading title lead />
            {quota(bench)}
        </div>
    }
    .into_any()
}

/// The way back to the people, and how long the one chosen has been here.
fn way_back(bench: Bench, person: Option<Awardee>) -> AnyView {
    let lang = use_lang();
    let months = move || {
        let kind = bench.rules.ready(|rules| rules.org_kind);
        let months = person.as_ref().map(|one| one.months);
        months.map(|months| super::people::months_words(lang.get(), kind, months))
    };
    view! {
        <p class="spread">
            <TextLink words=t(words::people) href="/desk/people" icon=IconName::Left />
            <span class="note">{months}</span>
        </p>
    }
    .into_any()
}

fn quota(bench: Bench) -> AnyView {
    bench.quota.view(2, move |view| {
        let statement = bench.place.path("quota");
        view! { <QuotaHead quota=view.quota.clone() draft=bench.draft statement /> }.into_any()
    })
}

fn people(bench: Bench, chosen: Memo<Option<PersonId>>) -> AnyView {
    let kind = Signal::derive(move || bench.rules.ready(|rules| rules.org_kind));
    view! { <PeopleList people=bench.people kind chosen /> }.into_any()
}
