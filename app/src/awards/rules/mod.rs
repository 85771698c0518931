//! Award rules: those in force and in notice, the draft, and how it is written and submitted.

mod clauses;
mod row;
mod submit;
mod table;
mod write;

pub use submit::SubmitPage;
pub use table::clause_table;
pub use write::WritePage;

use leptos::prelude::*;
use shared::access::{Action, Role};
use shared::awarders::AwarderStanding;
use shared::awards::RulesState;
use shared::awards::api::{DraftView, ReadRulesDesk, RulesDesk, RulesVersionView};
use shared::calendar::day_words;

use super::detail::way_back;
use super::{Place, use_place};
use crate::session::use_load;
use crate::texts::{Words, awards as words, rules as rules_words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Callout, Empty, PageHeading, Tone};

/// The page.
#[component]
pub fn RulesPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let loaded = use_load(move || Some(ReadRulesDesk { org: place.org()? }));
    let lead = move || {
        let lang = lang.get();
        let version = loaded.ready(|desk| {
            let one = in_state(desk, RulesState::InForce)?;
            Some((one.version, one.in_force_from))
        });
        let words = version
            .flatten()
            .map(|(version, from)| words::rules_version(lang, version, day_words(from).get(lang)));
        words.unwrap_or_default()
    };
    view! {
        <div class="stack">
            {back(place)} <PageHeading title=t(words::rules_title) lead />
            {loaded.view(5, move |desk| page(place, desk))}
        </div>
    }
    .into_any()
}

fn back(place: Place) -> AnyView {
    let back = move || (!place.is_own()).then(|| way_back(words::statement_title, place.path("")));
    back.into_any()
}

/// The version that reads as a state today.
fn in_state(desk: &RulesDesk, state: RulesState) -> Option<&RulesVersionView> {
    desk.versions.iter().find(|one| one.state == state)
}

fn page(place: Place, desk: &RulesDesk) -> AnyView {
    let own = place.is_own().then(|| own_work(place, desk));
    let noticed = in_state(desk, RulesState::Noticed).map(in_notice);
    // A version sent back is told until another one has been submitted.
    let newest = desk.versions.first();
    let returned = newest
        .filter(|one| one.state == RulesState::Returned)
        .map(sent_back);
    view! {
        <div class="stack">
            {own} {returned} {noticed}
            {in_force(desk)} {earlier(desk)}
        </div>
    }
    .into_any()
}

fn in_force(desk: &RulesDesk) -> AnyView {
    match in_state(desk, RulesState::InForce) {
        None => {
            view! { <Empty title=t(words::rules_none) note=t(words::rules_none_note) /> }.into_any()
        }
        Some(one) => view! {
            <div class="stack-tight">
                {clause_table(words::rules_caption, &one.clauses)}
                <p class="note">{t(words::for_people)}</p>
            </div>
        }
        .into_any(),
    }
}

fn in_notice(one: &RulesVersionView) -> AnyView {
    let lang = use_lang();
    let (version, from) = (one.version, day_words(one.in_force_from));
    let until = one.in_force_from.pred_opt().unwrap_or(one.in_force_from);
    let until = day_words(until);
    let title = move || rules_words::in_notice_title(lang.get(), version);
    let note = move || {
        let lang = lang.get();
        rules_words::in_notice_note(lang, until.get(lang), from.get(lang))
    };
    view! {
        <section class="stack-tight">
            <h2>{title}</h2>
            <p>{note}</p>
            {clause_table(rules_words::in_notice_caption, &one.clauses)}
        </section>
    }
    .into_any()
}

fn sent_back(one: &RulesVersionView) -> AnyView {
    let lang = use_lang();
    let version = one.version;
    let title = move || rules_words::returned_title(lang.get(), version);
    let said = one.returned.clone();
    let note = move || {
        let lang = lang.get();
        let said = said.as_ref()?;
        let day = day_words(said.on);
        Some(rules_words::returned_note(
            lang,
            day.get(lang),
            &said.reason,
        ))
    };
    view! {
        <Callout title tone=Tone::Bad>
            <p>{note}</p>
        </Callout>
    }
    .into_any()
}

/// The draft and what to do next, for those who may.
fn own_work(place: Place, desk: &RulesDesk) -> AnyView {
    let session = place.session();
    let may = |action| untrack(|| session.may(action));
    let standing = (desk.standing != AwarderStanding::Accepted).then(|| standing(desk.standing));
    let open = desk
        .draft
        .as_ref()
        .filter(|draft| draft.submitted_as.is_none());
    let drafted = open.map(drafted);
    let suspended = desk.standing == AwarderStanding::Suspended;
    let write = (may(Action::AwardRulesDraft) && !suspended).then(|| {
        let words: Words = match (open.is_some(), desk.versions.is_empty()) {
            (true, _) => rules_words::write_on,
            (false, true) => rules_words::write,
            (false, false) => rules_words::write_next,
        };
        view! { <ButtonLink words=t(words) href="/desk/rules/write" kind=ButtonKind::Main /> }
    });
    let submit = (may(Action::AwardRulesSubmit) && open.is_some() && !suspended).then(|| {
        view! {
            <ButtonLink
                words=t(rules_words::see_draft)
                href="/desk/rules/submit"
                kind=ButtonKind::Main
            />
        }
    });
    view! {
        <div class="stack-tight">
            {standing} {drafted}
            <div class="row">{write} {submit}</div>
        </div>
    }
    .into_any()
}

fn drafted(draft: &DraftView) -> AnyView {
    let lang = use_lang();
    let (by, day) = (draft.drafted_by.clone(), day_words(draft.drafted_on));
    let note = move || {
        let lang = lang.get();
        rules_words::draft_by(lang, &by, day.get(lang))
    };
    view! {
        <Callout title=t(rules_words::draft_title) tone=Tone::Quiet>
            <p>{note}</p>
        </Callout>
    }
    .into_any()
}

/// Why nothing can be submitted yet.
fn standing(standing: AwarderStanding) -> AnyView {
    use crate::texts::awarders as awarder_words;
    let (title, note): (Words, Words) = match standing {
        AwarderStanding::Suspended => (
            awarder_words::suspended_title,
            awarder_words::suspended_note,
        ),
        AwarderStanding::Waiting => (awarder_words::waiting_title, awarder_words::waiting_note),
        _ => (rules_words::not_accepted, rules_words::not_accepted_note),
    };
    let tone = if standing == AwarderStanding::Suspended {
        Tone::Bad
    } else {
        Tone::Quiet
    };
    let session = crate::session::use_session();
    let applies = untrack(|| session.role()) == Some(Role::AwardHead)
        && matches!(
            standing,
            AwarderStanding::NotApplied | AwarderStanding::Returned
        );
    let apply = applies.then(|| {
        view! {
            <p class="callout-actions">
                <ButtonLink words=t(rules_words::to_awarder) href="/desk/awarder" />
            </p>
        }
    });
    view! {
        <Callout title=t(title) tone>
            <p>{t(note)}</p>
            {apply}
        </Callout>
    }
    .into_any()
}

/// The versions that bind nobody any more, with their days.
fn earlier(desk: &RulesDesk) -> Option<AnyView> {
    let lang = use_lang();
    let ended = desk
        .versions
        .iter()
        .filter(|one| one.state == RulesState::Ended);
    let rows: Vec<_> = ended
        .map(|one| {
            let version = one.version;
            let from = day_words(one.in_force_from);
            let to = one.last_day.map(day_words);
            let days = move || {
                let lang = lang.get();
                let to = to.as_ref().map(|to| to.get(lang).to_owned());
                rules_words::ended(lang, from.get(lang), &to.unwrap_or_default())
            };
            view! {
                <li>
                    {move || rules_words::older_row(lang.get(), version)} " "
                    <span class="note">{days}</span>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-tight">
                <h2>{t(rules_words::older)}</h2>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}
