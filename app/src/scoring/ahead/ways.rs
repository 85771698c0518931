//! The ways to more points: what is to be reached, and at most five ways, step by step.

use leptos::prelude::*;
use shared::base::{Bilingual, Lang, Points};
use shared::scoring::{PlanStep, Range, Target, plan};

use super::cause::{causes, gain};
use super::target::Aim;
use super::told::{Act, Way};
use crate::scoring::amount::span;
use crate::scoring::preview::{Preview, Reading};
use crate::texts::{ahead as words, dates, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Disclosure, Icon, IconName, Tone, Verdict, after_paint, focus_on,
    use_announcer,
};

/// What is known of the ways.
#[derive(Clone, Default)]
enum Search {
    /// Nobody has asked.
    #[default]
    NotAsked,
    /// The engine is at it.
    Working,
    /// One sentence on all, and the ways.
    Found(Bilingual, Vec<Way>),
}

pub(super) fn ways(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let (lang, announcer) = (use_lang(), use_announcer());
    let aim = untrack(|| reading.with(|now| Aim::nearest(preview, now)));
    let search = RwSignal::new(Search::default());
    let fields = aim.fields(preview, reading);
    let decimals = preview.program().decimals;
    let preview = StoredValue::new(preview.clone());
    let look = move |points: Points| {
        let found =
            reading.with_untracked(|now| preview.with_value(|preview| find(preview, now, points)));
        if let Search::Found(sentence, _) = &found {
            announcer.say(sentence.get(lang.get_untracked()).to_owned());
        }
        search.set(found);
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(points) = aim.read() else {
            search.set(Search::NotAsked);
            focus_on("target-points");
            return;
        };
        search.set(Search::Working);
        // Whoever has left the page meanwhile waits for nothing.
        after_paint(move || {
            if !search.is_disposed() {
                look(points);
            }
        });
    };
    view! {
        <section class="category" id="ways" tabindex="-1">
            <div class="category-head">
                <h2>{t(words::ways)}</h2>
            </div>
            <p class="note">{t(words::ways_lead)}</p>
            <form class="ahead-form" novalidate on:submit=send>
                {fields} <Button words=t(words::find) kind=ButtonKind::Main submit=true />
            </form>
            {move || search.with(|search| outcome(search, decimals, lang.get()))}
        </section>
    }
    .into_any()
}

fn find(preview: &Preview, reading: &Reading, points: Points) -> Search {
    let target = Target {
        category: None,
        points,
    };
    let (program, facts) = (preview.program(), &reading.facts);
    let Some(found) = plan(program, facts, preview.as_of(), &target) else {
        return Search::NotAsked;
    };
    let ways = found.plans.into_iter();
    let ways = ways.filter(|plan| plan.day > preview.as_of() || plan.effort > 0);
    let ways = ways.map(|plan| Way::of(program, facts, plan)).collect();
    Search::Found(found.sentence, ways)
}

fn outcome(search: &Search, decimals: u32, lang: Lang) -> AnyView {
    match search {
        Search::NotAsked => ().into_any(),
        Search::Working => view! {
            <p class="working">
                <Icon name=IconName::Clock />
                {words::working(lang)}
            </p>
        }
        .into_any(),
        Search::Found(sentence, ways) => {
            let cards = ways.iter().enumerate();
            let cards = cards.map(|(place, one)| way(one, place, decimals, lang));
            view! {
                <p class="ways-sentence">{sentence.get(lang).to_owned()}</p>
                <ol class="ways">{cards.collect_view()}</ol>
            }
            .into_any()
        }
    }
}

fn way(way: &Way, place: usize, decimals: u32, lang: Lang) -> AnyView {
    let name = words::way(lang, place + 1);
    let waiting = way.acts.is_empty().then(|| {
        view! {
            <Verdict words=words::only_waiting(lang) tone=Tone::Quiet icon=IconName::Clock />
        }
    });
    let acts = way.acts.iter().map(|one| act(one, decimals, lang));
    let waits = way.waits.iter().map(|step| wait(step, lang));
    let id = format!("way-{place}");
    let open = RwSignal::new(false);
    let (change, unfolded) = (way.plan.change.clone(), id.clone());
    let why = move || {
        open.get().then(|| {
            view! { <div id=unfolded.clone()>{causes(&change, decimals, lang)}</div> }
        })
    };
    view! {
        <li class="way">
            <div class="way-head">
                <h3>{name.clone()}</h3>
                {waiting}
            </div>
            <p>{way.plan.sentence.get(lang).to_owned()}</p>
            <ol class="way-steps">{acts.collect_view()} {waits.collect_view()}</ol>
            {sums(way, decimals, lang)}
            <Disclosure words=words::each_point(lang) about=name controls=id open />
            {why}
        </li>
    }
    .into_any()
}

fn act(act: &Act, decimals: u32, lang: Lang) -> AnyView {
    let step = &act.step;
    let (first, last) = (dates::day(lang, step.first), dates::day(lang, step.last));
    let mut name = step.name.get(lang).to_owned();
    if step.times > 1 {
        name = words::done_times(lang, &name, &words::times(lang, step.times));
    }
    let when = if step.first == step.last {
        words::counts_on(lang, &last)
    } else {
        words::counts_through(lang, &first, &last)
    };
    let effort = match step.effort {
        1 => words::effort_one(lang).to_owned(),
        days => words::effort(lang, days),
    };
    let how = step.how.as_ref().map(|how| how.get(lang).to_owned());
    let after = words::after_step(lang, &span(act.after, decimals));
    view! {
        <li class="way-step">
            <div>
                <p>
                    <b>{name}</b>
                </p>
                <p class="note">{words::step_terms(lang, &when, &effort)}</p>
                <p class="note">{how}</p>
            </div>
            <p class="way-points">
                {gain(act.brings, decimals, lang)} <span class="note">{after}</span>
            </p>
        </li>
    }
    .into_any()
}

fn wait(step: &PlanStep, lang: Lang) -> AnyView {
    let how = step.how.as_ref().map(|how| how.get(lang).to_owned());
    view! {
        <li class="way-step" data-wait="">
            <div>
                <p>{step.name.get(lang).to_owned()}</p>
                <p class="note">{words::until(lang, &dates::day(lang, step.last))}</p>
                <p class="note">{how}</p>
            </div>
        </li>
    }
    .into_any()
}

/// What time adds to the steps, and where they lead together.
fn sums(way: &Way, decimals: u32, lang: Lang) -> AnyView {
    let by_time = (way.by_time != Range::default()).then(|| {
        view! {
            <div>
                <dt>{words::by_time(lang)}</dt>
                <dd>{gain(way.by_time, decimals, lang)}</dd>
            </div>
        }
    });
    let reached = words::reached(lang, &dates::day(lang, way.plan.day));
    view! {
        <dl class="way-sums">
            {by_time}
            <div>
                <dt>{reached}</dt>
                <dd>
                    <b>{span(way.plan.total, decimals)}</b>
                </dd>
            </div>
        </dl>
    }
    .into_any()
}
