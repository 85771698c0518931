//! From a finished sheet to drafts of awards: for each item a clause of the village's own rules,
//! and the points each household gets that passed.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::awards::api::{AwardRulesView, ClauseView, ReadAwardRules};
use shared::base::{Lang, Points};
use shared::check_sheets::api::{CheckSheetView, DraftFromSheet, RefusedLine, SheetDrafts};
use shared::check_sheets::{CheckFinding, CheckItem, ItemChoice};

use super::row::month_words;
use super::sheet::{load, sheet_of_page};
use crate::api::Failure;
use crate::awards::clause_words;
use crate::session::{failure_view, use_load, use_session};
use crate::texts::{check_sheets as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, Column, Empty, IconName, PageHeading, SelectInput, Stepper, Table,
    TextLink, Tone,
};

/// The page.
#[component]
pub fn SheetAwardsPage() -> impl IntoView {
    let lang = use_lang();
    let loaded = load(sheet_of_page());
    let rules = use_load(move || {
        let org = loaded.ready(|view| view.row.org)?;
        Some(ReadAwardRules { org })
    });
    let back = move || {
        loaded.ready(|view| {
            let href = format!("/desk/checks/{}", view.row.id);
            view! { <TextLink words=t(words::back) href icon=IconName::Left /> }
        })
    };
    let about = move || {
        let lang = lang.get();
        loaded.ready(|view| words::title(lang, &month_words(lang, view.row.month)))
    };
    let body = move |view: &CheckSheetView| {
        let view = view.clone();
        rules.form(3, |rules| rules.version, move |rules| form(&view, rules))
    };
    view! {
        <div class="narrow stack">
            <p>{back}</p>
            <PageHeading title=t(words::draft) lead=t(words::draft_lead) />
            <p>{about}</p>
            {loaded.form(4, |view| (view.row.id, view.may_draft), body)}
        </div>
    }
    .into_any()
}

/// What is chosen for one item.
#[derive(Clone, Copy)]
struct Choosing {
    item: CheckItem,
    /// How many households passed in it and are not drafted from yet.
    passed: usize,
    clause: RwSignal<String>,
    points: RwSignal<String>,
}

impl Choosing {
    fn new(item: CheckItem, view: &CheckSheetView) -> Self {
        let open = view.lines.items.iter().filter(|line| {
            let drafted = line.drafted.iter().any(|one| one.item == item);
            line.findings.of(item) == CheckFinding::Passed && !drafted
        });
        Self {
            item,
            passed: open.count(),
            clause: RwSignal::new(String::new()),
            points: RwSignal::new(step().display(1)),
        }
    }

    /// What is asked for, where a clause is chosen.
    fn choice(self) -> Option<ItemChoice> {
        Some(ItemChoice {
            item: self.item,
            clause: self.clause.get_untracked().parse().ok()?,
            points: self.points.get_untracked().trim().parse().ok()?,
        })
    }
}

/// The step of points; the server checks it again.
fn step() -> Points {
    Points::fraction(1, 2).unwrap_or_default()
}

fn form(view: &CheckSheetView, rules: &AwardRulesView) -> AnyView {
    if !view.may_draft {
        return view! { <Empty title=t(words::not_possible) note=t(words::not_possible_note) /> }
            .into_any();
    }
    let session = use_session();
    let sheet = view.row.id;
    let all: Vec<Choosing> = CheckItem::ALL
        .iter()
        .map(|item| Choosing::new(*item, view))
        .collect();
    let busy = RwSignal::new(false);
    let failed: RwSignal<Option<Failure>> = RwSignal::new(None);
    let answer: RwSignal<Option<SheetDrafts>> = RwSignal::new(None);
    let asked = all.clone();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let choices = asked.iter().filter_map(|one| one.choice());
        let request = DraftFromSheet {
            sheet,
            choices: choices.collect(),
        };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let told = session.call(&request).await;
            busy.try_set(false);
            match told {
                Ok(told) => drop(answer.try_set(Some(told))),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    let clauses = rules.clauses.clone();
    let items = all.into_iter().map(|one| item(one, clauses.clone()));
    view! {
        <form class="stack" novalidate on:submit=send>
            {rules_missing(rules)} {items.collect_view()}
            <div>
                <Button
                    words=t(words::draft_send)
                    kind=ButtonKind::Main
                    submit=true
                    disabled=busy
                />
            </div>
        </form>
        <div aria-live="polite" class="stack">
            {move || failed.get().map(|failure| failure_view(failure, None))}
            {move || answer.get().map(|answer| told(&answer))}
        </div>
    }
    .into_any()
}

fn rules_missing(rules: &AwardRulesView) -> Option<AnyView> {
    rules
        .version
        .is_none()
        .then(|| view! { <Callout title=t(words::rules_missing) tone=Tone::Bad /> }.into_any())
}

/// One item: its clause, and the points.
fn item(one: Choosing, clauses: Vec<ClauseView>) -> AnyView {
    let lang = use_lang();
    let (name, passed) = (one.item.words(), one.passed);
    let shown = clauses.clone();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let none = (String::new(), words::no_clause(lang).to_owned());
        let named = shown.iter().map(|clause| {
            let choice = clause_words(clause, lang);
            (choice.value, format!("{} · {}", choice.words, choice.end))
        });
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    let chosen = move || {
        let number: u32 = one.clause.get().parse().ok()?;
        clauses
            .iter()
            .find(|clause| clause.clause == number)
            .cloned()
    };
    let chosen = Memo::new(move |_| chosen());
    // A clause begins with the least it gives.
    Effect::new(move || {
        if let Some(clause) = chosen.get() {
            one.points.set(clause.points_min.display(1));
        }
    });
    let most = Signal::derive(move || chosen.with(|clause| Some(clause.as_ref()?.points_max)));
    let least = step();
    let points = move || {
        chosen.with(Option::is_some).then(|| {
            let id = format!("points-{}", one.item.code());
            let label = t(words::points);
            view! { <Stepper id label value=one.points step=least least most /> }
        })
    };
    let id = format!("clause-{}", one.item.code());
    let hint = move || words::passed_count(lang.get(), passed);
    view! {
        <section class="stack check-choice">
            <h2 class="minor">{move || name.get(lang.get()).to_owned()}</h2>
            <SelectInput id label=t(words::clause) hint options value=one.clause />
            {points}
        </section>
    }
    .into_any()
}

/// What became of it.
fn told(answer: &SheetDrafts) -> AnyView {
    let lang = use_lang();
    let (drafted, known) = (answer.drafted, answer.known);
    let title = move || words::drafted_now(lang.get(), drafted);
    let before = (known > 0).then(|| {
        view! { <p>{move || words::drafted_before(lang.get(), known)}</p> }
    });
    let refused = (!answer.refused.is_empty()).then(|| refused(&answer.refused));
    view! {
        <Callout title>
            {before} <p>{t(words::head_signs)}</p>
            <p class="callout-actions">
                <TextLink words=t(words::to_awards) href="/desk/awards" />
            </p>
        </Callout>
        {refused}
    }
    .into_any()
}

fn refused(lines: &[RefusedLine]) -> AnyView {
    let columns = vec![
        Column::new("number", t(words::number)).number(),
        Column::new("name", t(words::name)),
        Column::new("why", t(words::why)),
    ];
    let rows = lines.iter().map(|line| {
        let lang = use_lang();
        let (item, why) = (line.item.words(), line.words.clone());
        let said = move || {
            let lang: Lang = lang.get();
            format!("{}{}{}", item.get(lang), words::colon(lang), why.get(lang))
        };
        view! {
            <tr>
                <td class="number">{line.number}</td>
                <th scope="row">
                    <span lang="zh-CN">{line.name.clone()}</span>
                </th>
                <td>{said}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h2>{t(words::refused)}</h2>
        <Table caption=t(words::refused) columns>
            {rows}
        </Table>
    }
    .into_any()
}
