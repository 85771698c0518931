//! One sheet: how far along it is, its households to go through, and what can be done.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::base::CheckSheetId;
use shared::calendar::day_words;
use shared::check_sheets::api::{CheckSheetView, CheckStep};
use shared::check_sheets::{CheckAct, CheckFinding, CheckItem};

use super::act::deed;
use super::household::household;
use super::row::{StateWord, month_words};
use super::work::{Household, Work, read};
use crate::session::{Loaded, use_fetch, use_session};
use crate::texts::{check_sheets as words, evidence, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Callout, ChipSelect, Empty, IconName, PageHeading, TextLink,
    Tone,
};

/// Households that are shown before more are asked for.
const SHOWN: usize = 40;

/// The sheet of this page's address.
pub(super) fn sheet_of_page() -> Memo<Option<CheckSheetId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("sheet"))?.parse().ok())
}

/// Asks for it with all of its households.
pub(super) fn load(id: Memo<Option<CheckSheetId>>) -> Loaded<CheckSheetView> {
    let session = use_session();
    use_fetch(move || {
        let id = id.get()?;
        Some(Box::pin(read(session, id)))
    })
}

/// The page.
#[component]
pub fn CheckSheetPage() -> impl IntoView {
    let lang = use_lang();
    let loaded = load(sheet_of_page());
    let title = move || {
        let lang = lang.get();
        let named = loaded.ready(|view| words::title(lang, &month_words(lang, view.row.month)));
        named.unwrap_or_else(|| words::way(lang).to_owned())
    };
    let lead = move || {
        let named = loaded.ready(|view| view.row.org_name.get(lang.get()).to_owned());
        named.unwrap_or_default()
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/checks" icon=IconName::Left />
            </p>
            <PageHeading title lead />
            {loaded.form(8, |view| (view.row.id, view.row.state), sheet)}
        </div>
    }
    .into_any()
}

fn sheet(view: &CheckSheetView) -> AnyView {
    let session = use_session();
    let Some(me) = untrack(|| session.me()) else {
        return ().into_any();
    };
    let work = Work::new(session, me.actor.account, view);
    view! {
        <div class="stack">
            {progress(work, view)} {network(work)} {ways(view)} {households(work, view.may_fill)}
            {steps(view)}
        </div>
    }
    .into_any()
}

/// How many have been looked at, followed as entries are made.
fn progress(work: Work, view: &CheckSheetView) -> AnyView {
    let lang = use_lang();
    let total = view.lines.items.len();
    let said = move || {
        let checked = work.households.with_value(|all| {
            let checked = all.iter().filter(|one| is_checked(**one));
            checked.count()
        });
        words::progress(lang.get(), checked, total)
    };
    view! {
        <p class="check-progress">
            <b>{said}</b>
            <StateWord state=view.row.state />
        </p>
    }
    .into_any()
}

/// True if something was found there, sent or not.
fn is_checked(one: Household) -> bool {
    let waiting = one.waiting.with(|waiting| {
        let waiting = waiting.as_ref()?;
        Some(waiting.draft.findings)
    });
    let found = waiting.unwrap_or_else(|| one.line.with(|line| line.findings));
    !found.none_seen()
}

/// What waits to be sent, and why.
fn network(work: Work) -> AnyView {
    let lang = use_lang();
    let body = move || {
        let (waiting, lang) = (work.waiting(), lang.get());
        if work.forgetful.get() && waiting > 0 {
            let title = words::forgetful(lang);
            return view! { <Callout title tone=Tone::Bad /> }.into_any();
        }
        let pictures = work.pictures.waiting();
        let entries = (waiting > 0).then(|| words::waiting(lang, waiting));
        let pictures = (pictures > 0).then(|| evidence::waiting(lang, pictures));
        let notes: Vec<String> = entries.into_iter().chain(pictures).collect();
        let note = (!notes.is_empty()).then(|| notes.join(words::semicolon(lang)));
        if work.offline.get() {
            let title = words::offline(lang);
            return view! {
                <Callout title>
                    <p>{note}</p>
                </Callout>
            }
            .into_any();
        }
        note.map(|note| view! { <p class="note">{note}</p> })
            .into_any()
    };
    view! {
        <div role="status" class="check-network">
            {body}
        </div>
    }
    .into_any()
}

/// The ways to what the reader may do with the whole.
fn ways(view: &CheckSheetView) -> Option<AnyView> {
    let id = view.row.id;
    let draft = view.may_draft.then(|| {
        let href = format!("/desk/checks/{id}/awards");
        view! { <ButtonLink words=t(words::draft) href kind=ButtonKind::Main /> }
    });
    let acts = view.may.iter().filter_map(|act| {
        let href = format!("/desk/checks/{id}/{}", act.code());
        let words = deed(*act)?;
        Some(view! { <ButtonLink words=t(words) href /> })
    });
    let acts: Vec<_> = acts.collect();
    let any = draft.is_some() || !acts.is_empty();
    any.then(|| view! { <div class="row">{draft} {acts}</div> }.into_any())
}

/// What of the households is shown.
#[derive(Clone, Copy)]
struct Filter {
    grid: RwSignal<String>,
    which: RwSignal<String>,
    shown: RwSignal<usize>,
}

impl Filter {
    fn holds(self, one: Household) -> bool {
        let (grid, which) = (self.grid.get(), self.which.get());
        let here = one.line.with_untracked(|line| {
            let name = line.grid.as_ref().map(|grid| grid.zh.clone());
            grid.is_empty() || name.unwrap_or_default() == grid
        });
        // What is shown changes when something is chosen, not under the finger of who ticks.
        let found = one.line.with_untracked(|line| line.findings);
        let failed = |item: &CheckItem| found.of(*item) == CheckFinding::Failed;
        here && match which.as_str() {
            "unseen" => found.none_seen(),
            "failed" => CheckItem::ALL.iter().any(failed),
            "waiting" => one.waiting.with_untracked(Option::is_some),
            _ => true,
        }
    }
}

fn households(work: Work, may_fill: bool) -> AnyView {
    let lang = use_lang();
    let filter = Filter {
        grid: RwSignal::new(String::new()),
        which: RwSignal::new(String::new()),
        shown: RwSignal::new(SHOWN),
    };
    let found = Memo::new(move |_| {
        let all = work.households.get_value();
        all.into_iter()
            .filter(|one| filter.holds(*one))
            .collect::<Vec<_>>()
    });
    let list = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <Empty title=t(words::none_such) note=t(words::none_such_note) /> }
                .into_any();
        }
        let shown = found.into_iter().take(filter.shown.get());
        let key = |one: &Household| one.id;
        let shown: Vec<Household> = shown.collect();
        view! {
            <ol class="check-households">
                <For
                    each=move || shown.clone()
                    key=key
                    children=move |one| household(work, one, may_fill)
                />
            </ol>
        }
        .into_any()
    };
    let more = move || {
        let left = found.with(Vec::len).saturating_sub(filter.shown.get());
        let press = move |()| filter.shown.update(|shown| *shown += SHOWN);
        let said = move || words::more(lang.get(), left);
        (left > 0).then(|| view! { <Button words=said on_press=press /> })
    };
    view! {
        <section class="stack">
            <h2>{t(words::households)}</h2>
            {chips(work, filter)}
            {list}
            {more}
        </section>
    }
    .into_any()
}

fn chips(work: Work, filter: Filter) -> AnyView {
    let lang = use_lang();
    let choose = move |to: RwSignal<String>| {
        move |chosen: String| {
            filter.shown.set(SHOWN);
            to.set(chosen);
        }
    };
    let grids = work.households.with_value(|all| {
        let grids = all
            .iter()
            .filter_map(|one| one.line.with_untracked(|line| line.grid.clone()));
        let mut grids: Vec<_> = grids.collect();
        grids.sort_by(|one, other| one.zh.cmp(&other.zh));
        grids.dedup();
        grids
    });
    let grid = (grids.len() > 1).then(|| {
        let options = Signal::derive(move || {
            let lang = lang.get();
            let all = (String::new(), words::all_grids(lang).to_owned());
            let named = grids
                .iter()
                .map(|grid| (grid.zh.clone(), grid.get(lang).to_owned()));
            std::iter::once(all).chain(named).collect::<Vec<_>>()
        });
        let on_choose = choose(filter.grid);
        view! { <ChipSelect label=t(words::grid) options value=filter.grid on_choose /> }
    });
    let which = Signal::derive(move || {
        let lang = lang.get();
        [
            ("", words::show_all(lang)),
            ("unseen", words::show_unseen(lang)),
            ("failed", words::show_failed(lang)),
            ("waiting", words::show_waiting(lang)),
        ]
        .map(|(value, words)| (value.to_owned(), words.to_owned()))
        .to_vec()
    });
    let on_choose = choose(filter.which);
    view! {
        <div class="chips">
            {grid}
            <ChipSelect label=t(words::show) options=which value=filter.which on_choose />
        </div>
    }
    .into_any()
}

fn steps(view: &CheckSheetView) -> AnyView {
    let steps = view.steps.iter().cloned().map(step).collect_view();
    view! {
        <section class="stack">
            <h2>{t(words::steps)}</h2>
            <ol class="timeline">{steps}</ol>
        </section>
    }
    .into_any()
}

fn step(step: CheckStep) -> AnyView {
    let lang = use_lang();
    let (day, act): (_, CheckAct) = (day_words(step.on), step.act);
    view! {
        <li>
            <span></span>
            <span class="timeline-day nowrap">
                {move || day.get(lang.get()).to_owned()} <span class="note tail">{step.time}</span>
            </span>
            <span>
                <b>{move || act.words().get(lang.get()).to_owned()}</b>
                " "
                <span class="lead" lang="zh-CN">
                    {step.who}
                </span>
            </span>
        </li>
    }
    .into_any()
}
