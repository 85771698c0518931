//! One award: its facts, its days, and what the one who looks may do with it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_params_map;
use shared::access::Action;
use shared::awards::AwardState;
use shared::awards::api::{AwardView, QuotaView, ReadAward, ReadQuota, SignAward, Signature};
use shared::base::{AwardId, Date, Lang};
use shared::calendar::day_words;

use super::state::StateWord;
use super::{Place, use_place};
use crate::api::Failure;
use crate::evidence::AwardEvidence;
use crate::session::{Loaded, failure_view, use_load};
use crate::texts::{Words, awards as words, batches, t, use_lang, work};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Callout, Fact, Facts, IconName, PageHeading, TextLink, Tone,
};

/// The award of this page's address.
pub(super) fn award_of_page() -> Memo<Option<AwardId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("award"))?.parse().ok())
}

/// Asks for the award of this page.
pub(super) fn load_award(place: Place, award: Memo<Option<AwardId>>) -> Loaded<AwardView> {
    use_load(move || {
        Some(ReadAward {
            org: place.org()?,
            award: award.get()?,
        })
    })
}

/// The way back to a page of the organisation.
pub(super) fn way_back(words: Words, href: String) -> AnyView {
    view! {
        <p>
            <TextLink words=t(words) href icon=IconName::Left />
        </p>
    }
    .into_any()
}

/// The page.
#[component]
pub fn AwardPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let award = award_of_page();
    let loaded = load_award(place, award);
    let quota = use_load(move || {
        let drafted = loaded.ready(|award| award.state) == Some(AwardState::Drafted);
        let asked = drafted && place.session().may(Action::AwardSign);
        let quota = ReadQuota::of(place.org()?, place.year());
        asked.then_some(quota)
    });
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|award| words::detail_title(lang, &award.name, &award.points.display(1)))
            .unwrap_or_else(|| words::list_title(lang).to_owned())
    };
    view! {
        <div class="narrow stack">
            {move || way_back(words::to_list, place.path("awards"))}
            <PageHeading title />
            {loaded.view(6, move |award| {
                view! {
                    <div class="stack">
                        {facts(award)} <AwardEvidence award=award.clone() />
                        {acts(place, loaded, quota, award)}
                    </div>
                }
                    .into_any()
            })}
        </div>
    }
    .into_any()
}

fn date_fact(name: Words, date: Date) -> AnyView {
    let lang = use_lang();
    let day = day_words(date);
    view! { <Fact name=t(name)>{move || day.get(lang.get()).to_owned()}</Fact> }.into_any()
}

fn facts(award: &AwardView) -> AnyView {
    let lang = use_lang();
    let (number, text) = (award.clause, award.clause_text.clone());
    let clause = move || {
        let lang = lang.get();
        format!("{} {}", words::clause_number(lang, number), text.get(lang))
    };
    let indicator = award.indicator_name.clone();
    let drafted_on = day_words(award.drafted_on);
    let (drafted_by, drafted_for) = (award.drafted_by.clone(), award.drafted_for.clone());
    let drafted = move || {
        let lang = lang.get();
        let drafted_by = who(lang, &drafted_by, drafted_for.as_deref());
        words::by_on(lang, &drafted_by, drafted_on.get(lang))
    };
    let kept = award
        .kept_by
        .clone()
        .zip(award.kept_from)
        .map(|(by, from)| {
            let from = day_words(from);
            move || words::by_on(lang.get(), &by, from.get(lang.get()))
        });
    let reason = award.reason.clone();
    let (state, fact_date) = (award.state, award.fact_date);
    let (citizen_id, evidence) = (award.citizen_id.clone(), award.evidence.clone());
    let signature = award.signature.clone();
    let same_day = award.same_day.then(same_day);
    view! {
        {same_day}
        <Facts>
            <Fact name=t(words::state)>
                <StateWord state />
            </Fact>
            <Fact name=t(words::citizen_id)>{citizen_id}</Fact>
            <Fact name=t(words::indicator)>{move || indicator.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::clause)>{clause}</Fact>
            {date_fact(words::fact_date, fact_date)}
            <Fact name=t(words::evidence)>{evidence}</Fact>
            <Fact name=t(words::drafted_by)>{drafted}</Fact>
            {kept.map(|kept| view! { <Fact name=t(work::kept_by)>{kept}</Fact> })}
            {signature.map(|signature| signed(state, &signature))}
            {reason.map(|reason| view! { <Fact name=t(words::reason)>{reason}</Fact> })}
        </Facts>
    }
    .into_any()
}

/// Another organisation awards the same person for the same day.
fn same_day() -> AnyView {
    view! { <Callout title=t(batches::same_day) tone=Tone::Bad /> }.into_any()
}

/// Who did it, and in whose place.
fn who(lang: Lang, by: &str, holder: Option<&str>) -> String {
    match holder {
        None => by.to_owned(),
        Some(holder) => words::in_place(lang, by, holder),
    }
}

fn signed(state: AwardState, signature: &Signature) -> AnyView {
    let lang = use_lang();
    let (by, day) = (signature.signed_by.clone(), day_words(signature.signed_on));
    let holder = signature.signed_for.clone();
    let by = move || {
        let lang = lang.get();
        let by = who(lang, &by, holder.as_deref());
        words::by_on(lang, &by, day.get(lang))
    };
    let (from, to) = (signature.posts_on, signature.expires_on);
    let held = (state == AwardState::Held).then(|| {
        view! { <Fact name=t(words::posts_on)>{t(words::held_note)}</Fact> }
    });
    let counts = !matches!(state, AwardState::Voided | AwardState::Held);
    let counts = counts.then(|| {
        view! {
            {date_fact(words::posts_on, from)}
            {date_fact(words::expires_on, to)}
        }
    });
    let provisional = signature.provisional.then(|| {
        view! { <Fact name=t(words::notice_days)>{t(words::notice_provisional)}</Fact> }
    });
    view! {
        <Fact name=t(words::signed_by)>{by}</Fact>
        {date_fact(words::notice_until, signature.notice_until)}
        {held}
        {counts}
        {provisional}
    }
    .into_any()
}

/// What can be done with it here and now.
fn acts(
    place: Place,
    loaded: Loaded<AwardView>,
    quota: Loaded<QuotaView>,
    award: &AwardView,
) -> AnyView {
    let session = place.session();
    let own = place.is_own();
    let href = |page: &str| place.path(&format!("awards/{}/{page}", award.id));
    match award.state {
        AwardState::Drafted if own && session.may(Action::AwardSign) => {
            sign(place, loaded, quota, award.clone())
        }
        AwardState::Drafted if own && award.drafted_by_me => view! {
            <div class="row">
                <ButtonLink words=t(words::take_back) href=href("withdraw") />
            </div>
        }
        .into_any(),
        AwardState::Noticed | AwardState::Held | AwardState::Posted
            if session.may(Action::AwardVoid) =>
        {
            view! {
                <div class="row">
                    <ButtonLink words=t(words::void) href=href("void") />
                </div>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}

/// The head's part: what signing does, the quota, four eyes.
fn sign(
    place: Place,
    loaded: Loaded<AwardView>,
    quota: Loaded<QuotaView>,
    award: AwardView,
) -> AnyView {
    let lang = use_lang();
    let back = place.path(&format!("awards/{}/withdraw", award.id));
    if award.drafted_by_me {
        return view! {
            <Callout title=t(words::four_eyes_title) tone=Tone::Bad>
                <p>{t(words::four_eyes)}</p>
            </Callout>
            <div class="row">
                <ButtonLink words=t(words::take_back) href=back />
            </div>
        }
        .into_any();
    }
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let (org, id, points) = (award.org, award.id, award.points);
    let press = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = place.session().call(&SignAward { org, award: id }).await;
            busy.try_set(false);
            match answer {
                Ok(signed) => loaded.set(signed),
                Err(failure) => {
                    failed.try_set(Some(failure));
                }
            }
        });
    };
    let act = move || {
        let words = if busy.get() {
            words::signing
        } else {
            words::sign
        };
        words(lang.get())
    };
    // The sentence stands there before its number, so that no button moves under a finger.
    let left = move || {
        let (left, beyond) = quota
            .ready(|view| (view.quota.left.brief(1), view.quota.left < points))
            .unwrap_or_else(|| ("…".to_owned(), false));
        let beyond = beyond.then(|| view! { <b class="loss">{words::sign_beyond(lang.get())}</b> });
        view! { <p>{words::sign_left(lang.get(), &left)} " " {beyond}</p> }
    };
    view! {
        <div class="aside stack-tight">
            <p>{move || words::sign_effect(lang.get(), &points.brief(1))}</p>
            {left}
        </div>
        {move || failed.get().map(|failure| failure_view(failure, None))}
        <div class="row">
            <Button words=act kind=ButtonKind::Main disabled=busy on_press=press />
            <ButtonLink words=t(words::send_back) href=back />
        </div>
    }
    .into_any()
}
