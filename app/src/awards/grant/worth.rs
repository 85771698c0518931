//! What the award would be worth, drawn: proposed, lost past the caps, what counts.

use std::time::Duration;

use leptos::prelude::*;
use shared::awards::api::{AwardWorth, WeighAward};
use shared::base::{Lang, Points};

use super::form::Form;
use crate::awards::strip::notice_strip;
use crate::awards::use_bar::length;
use crate::session::{Loaded, use_load};
use crate::texts::{awards as words, t, use_lang};
use crate::ui::{AmountBar, Icon, IconName, LinkButton, Segment, Shade, use_announcer};

/// Nothing is asked while a value is half typed.
const PAUSE: Duration = Duration::from_millis(350);

/// The worth the server last told, and whether it belongs to what is typed now.
#[derive(Clone, Copy)]
pub(super) struct Weighing {
    told: Loaded<AwardWorth>,
    typed: Memo<Option<WeighAward>>,
    settled: RwSignal<Option<WeighAward>>,
}

impl Weighing {
    pub(super) fn new(form: Form) -> Self {
        let typed = Memo::new(move |_| form.to_weigh());
        let settled = RwSignal::new(None);
        let mut settle = leptos::leptos_dom::helpers::debounce(PAUSE, move |now| {
            settled.try_set(now);
        });
        Effect::new(move || {
            let now = typed.get();
            form.bench().draft.set(now.as_ref().map(|now| now.points));
            settle(now);
        });
        let draft = form.bench().draft;
        on_cleanup(move || {
            draft.try_set(None);
        });
        Self {
            told: use_load(move || settled.get()),
            typed,
            settled,
        }
    }

    /// The worth of exactly what is typed now, if it is known.
    pub(super) fn current(self) -> Option<AwardWorth> {
        let now = untrack(|| self.typed.get());
        let same = now.is_some() && now == self.settled.get_untracked();
        same.then(|| untrack(|| self.told.ready(AwardWorth::clone)))
            .flatten()
    }
}

/// The drawing, or what is still needed for it.
pub(super) fn worth(form: Form, weighing: Weighing) -> AnyView {
    let lang = use_lang();
    let said = use_announcer();
    Effect::new(move || {
        let lang = lang.get();
        if let Some(words) = weighing.told.ready(|worth| spoken(worth, lang)) {
            said.say(words);
        }
    });
    let body = move || {
        if weighing.typed.with(Option::is_none) || weighing.settled.with(Option::is_none) {
            return view! { <p class="lead">{t(words::worth_wait)}</p> }.into_any();
        }
        weighing
            .told
            .view(3, move |worth| told(form, worth, lang.get()))
    };
    let stale = move || {
        weighing
            .typed
            .with(|now| weighing.settled.with(|then| now != then))
    };
    view! {
        <section class="award-worth" aria-labelledby="worth-title">
            <h2 class="unseen" id="worth-title">
                {t(words::worth_title)}
            </h2>
            <div class:dimmed=stale>{body}</div>
        </section>
        {move || strip(weighing, lang.get())}
    }
    .into_any()
}

fn spoken(worth: &AwardWorth, lang: Lang) -> String {
    let (points, lost) = (worth.points.display(1), worth.lost_to_cap.display(1));
    words::worth_said(lang, &points, &lost, &worth.worth.display(1))
}

fn told(form: Form, worth: &AwardWorth, lang: Lang) -> AnyView {
    let refusal = worth.refusal.as_ref().map(|refusal| {
        view! {
            <p class="field-error">
                <Icon name=IconName::Warning />
                {refusal.words.get(lang).to_owned()}
            </p>
        }
    });
    let left = refusal.is_none().then(|| {
        let (quota, person) = (worth.quota_left.brief(1), worth.cap_left.brief(1));
        view! { <p class="note">{words::after_this(lang, &quota, &person)}</p> }
    });
    view! {
        <div class="stack-tight">
            {sum(worth, lang)} {bar(worth, lang)} {saving(form, worth, lang)} {left} {refusal}
        </div>
    }
    .into_any()
}

/// +3.0 − 2.0 = 1.0, each number over its word.
fn sum(worth: &AwardWorth, lang: Lang) -> AnyView {
    let part = |class: &'static str, number: String, name: &'static str| {
        view! {
            <span class=format!("sum-part {class}")>
                <b>{number}</b>
                <span>{name}</span>
            </span>
        }
    };
    let lost = (worth.lost_to_cap > Points::ZERO).then(|| {
        view! {
            <span class="sum-sign">"−"</span>
            {part("loss", worth.lost_to_cap.display(1), words::lost(lang))}
        }
    });
    view! {
        <p class="sum">
            {part("", format!("+{}", worth.points.display(1)), words::proposed(lang))} {lost}
            <span class="sum-sign">"="</span>
            {part("gain", worth.worth.display(1), words::counts(lang))}
        </p>
    }
    .into_any()
}

/// What counts up to the cap, and what lies past it.
fn bar(worth: &AwardWorth, lang: Lang) -> AnyView {
    let counted = length(worth.worth);
    let segments = vec![
        Segment {
            amount: counted,
            shade: Shade::Full,
        },
        Segment {
            amount: length(worth.lost_to_cap),
            shade: Shade::Lost,
        },
    ];
    let mark = (worth.lost_to_cap > Points::ZERO).then_some(counted);
    let total = length(worth.points);
    let label = spoken(worth, lang);
    view! { <AmountBar label segments=segments total=total mark=Signal::stored(mark) tall=true /> }
        .into_any()
}

fn saving(form: Form, worth: &AwardWorth, lang: Lang) -> AnyView {
    let points = worth.points;
    if worth.lost_to_cap <= Points::ZERO {
        return view! { <p>{words::worth_full(lang)}</p> }.into_any();
    }
    if worth.worth <= Points::ZERO {
        return view! { <p class="loss">{words::worth_none(lang)}</p> }.into_any();
    }
    let change = worth.same_worth_for.map(|same| {
        let saves = words::change_saves(lang, &(points - same).brief(1));
        let on_press = move |()| form.points.set(same.display(1));
        view! {
            <span class="inline-act">
                <LinkButton words=words::change_to(lang, &same.brief(1)) on_press />
                {saves}
            </span>
        }
    });
    view! { <p>{words::quota_still(lang, &points.brief(1))} " " {change}</p> }.into_any()
}

fn strip(weighing: Weighing, lang: Lang) -> Option<AnyView> {
    if weighing.typed.with(Option::is_none) {
        return None;
    }
    weighing
        .told
        .ready(|worth| notice_strip(&worth.strip, worth.notice_until, worth.posts_on, lang))
}
