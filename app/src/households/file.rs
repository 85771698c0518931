//! A person's household as an officer sees it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::base::PersonId;
use shared::households::LinkState;
use shared::households::api::{Household, LinkView, ReadHousehold};

use super::links::links;
use super::members::members;
use crate::session::{Loaded, use_load};
use crate::texts::{households as words, t, use_lang};
use crate::ui::{ButtonLink, IconName, PageHeading, TextLink};

/// The person of the page's address.
pub(super) fn person_of_page() -> Option<PersonId> {
    let params = use_params_map();
    untrack(|| params.with(|params| params.get("person")))?
        .parse()
        .ok()
}

/// The household of the page's person.
pub(super) fn load_household(person: Option<PersonId>) -> Loaded<Household> {
    use_load(move || Some(ReadHousehold { person: person? }))
}

/// The page.
#[component]
pub fn HouseholdPage() -> impl IntoView {
    let lang = use_lang();
    let person = person_of_page();
    let loaded = load_household(person);
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|household| words::file_title(lang, &household.name))
            .unwrap_or_else(|| words::file_plain(lang).to_owned())
    };
    let back = person.map_or_else(
        || "/desk/residents".to_owned(),
        |person| format!("/desk/residents/{person}"),
    );
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_file) href=back icon=IconName::Left />
            </p>
            <PageHeading title lead=t(words::look_note) />
            {loaded.view(4, content)}
        </div>
    }
    .into_any()
}

fn content(household: &Household) -> AnyView {
    let person = household.person;
    let open = |member: &shared::households::api::MemberView| {
        member.person == person && member.to_on.is_none()
    };
    let leave = household.members.iter().any(open).then(|| {
        let href = format!("/desk/residents/{person}/household/leave");
        view! {
            <div class="row">
                <ButtonLink words=t(words::leave) href />
            </div>
        }
    });
    view! {
        <div class="stack stack-wide">
            <section class="stack-tight">
                <h2>{t(words::members)}</h2>
                {members(&household.members)} {leave}
            </section>
            <section class="stack-tight">
                <h2>{t(words::links)}</h2>
                {links(&household.links, decide)}
            </section>
        </div>
    }
    .into_any()
}

fn decide(link: &LinkView) -> Option<AnyView> {
    let href = format!("/desk/residents/{}/household/{}", link.person, link.id);
    let about = link.other_id.clone();
    (link.state == LinkState::Pending)
        .then(|| view! { <TextLink words=t(words::decide) href about /> }.into_any())
}
