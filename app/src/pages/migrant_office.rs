//! What the migrant office sees first: what waits for it, quotas that run out or are missing,
//! notices that end, and beside them the tightest quotas and what has just come into notice.

use leptos::prelude::*;
use shared::api::{LIMIT_MAX, List};
use shared::awards::api::QuotaRow;
use shared::base::{Lang, Points};
use shared::calendar::short_day_words;
use shared::employments::api::{ListWaitingReports, WaitingReport};
use shared::erasures::api::{ErasureRow, ListErasures};
use shared::publicity::api::{ListNotices, NoticeLine};

use super::awarding::{applications_wait, use_applications};
use super::department_officer::{overdue, use_corrections};
use super::desk::{ToDo, ToDoList, When};
use super::town_officer::overdue_objections;
use crate::awards::{QuotaBar, all_quotas, runs_out, use_place};
use crate::objections::use_waiting;
use crate::session::{Loaded, use_fetch, use_load};
use crate::texts::{awards as award_words, desk as words, t, use_lang};
use crate::ui::{Column, Table, TextLink};

/// Rows beside the things to do.
const ROWS: usize = 7;
/// Names said of a list of organisations.
const NAMES: usize = 2;

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let place = use_place();
    let quotas = use_fetch(move || Some(Box::pin(all_quotas(place.session(), place.year()))));
    let notices = use_load(|| {
        Some(ListNotices {
            limit: Some(LIMIT_MAX),
            ..ListNotices::default()
        })
    });
    let corrections = use_corrections();
    let objections = use_waiting();
    let erasures = use_load(|| {
        Some(ListErasures {
            limit: Some(LIMIT_MAX),
            ..ListErasures::default()
        })
    });
    let hires = use_load(|| {
        Some(ListWaitingReports {
            cursor: None,
            limit: Some(1),
        })
    });
    let applications = use_applications();
    let todos = move |lang: Lang| {
        let mut todos = overdue_objections(objections, lang)?;
        todos.extend(overdue(corrections, lang)?);
        todos.extend(applications_wait(applications, lang)?);
        todos.extend(hires_wait(hires, lang)?);
        todos.extend(erasures_wait(erasures, lang)?);
        todos.extend(to_dos(quotas, notices, place.year(), lang)?);
        Some(todos)
    };
    view! {
        <div class="pair pair-side">
            <ToDoList todos />
            <div class="stack stack-wide side">{tightest(quotas)} {recent(notices)}</div>
        </div>
    }
    .into_any()
}

fn to_dos(
    quotas: Loaded<Vec<QuotaRow>>,
    notices: Loaded<List<NoticeLine>>,
    year: i32,
    lang: Lang,
) -> Option<Vec<ToDo>> {
    let todos = quotas.ready(|rows| {
        [used_up(rows, lang), without(rows, year, lang)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    })?;
    let ending = notices.ready(|list| ending(&list.items, lang))?;
    Some(todos.into_iter().chain(ending).collect())
}

/// The requests to be erased that wait; `None` while they are read.
fn erasures_wait(list: Loaded<List<ErasureRow>>, lang: Lang) -> Option<Vec<ToDo>> {
    let (count, late, first) = list.ready(|list| {
        let late = list.items.iter().any(|row| row.overdue);
        let first = list.items.iter().map(|row| row.due_on).min();
        (list.total.unwrap_or_default(), late, first)
    })?;
    let Some(first) = first else {
        return Some(Vec::new());
    };
    Some(vec![ToDo {
        when: if late { When::Now } else { When::Soon },
        title: words::erasures_wait(lang, count),
        note: words::erasures_wait_note(lang, short_day_words(first).get(lang)),
        urgent: late,
        waits: true,
        act: words::see,
        href: "/desk/erasures".to_owned(),
    }])
}

/// The hires that employers reported and nobody has confirmed; `None` while they are read.
fn hires_wait(list: Loaded<List<WaitingReport>>, lang: Lang) -> Option<Vec<ToDo>> {
    let count = list.ready(|list| list.total.unwrap_or_default())?;
    let todo = (count > 0).then(|| ToDo {
        when: When::Soon,
        title: words::hires_wait(lang, count),
        note: words::hires_wait_note(lang).to_owned(),
        urgent: false,
        waits: true,
        act: words::see,
        href: "/desk/hires".to_owned(),
    });
    Some(todo.into_iter().collect())
}

fn used_up(rows: &[QuotaRow], lang: Lang) -> Option<ToDo> {
    let tight: Vec<&QuotaRow> = rows.iter().filter(|row| runs_out(row)).collect();
    (!tight.is_empty()).then(|| ToDo {
        when: When::Now,
        title: words::office_used_up(lang, tight.len()),
        note: names(&tight, lang),
        urgent: true,
        waits: true,
        act: words::go_allocate,
        href: one_or_all(&tight),
    })
}

fn without(rows: &[QuotaRow], year: i32, lang: Lang) -> Option<ToDo> {
    let none: Vec<&QuotaRow> = rows
        .iter()
        .filter(|row| row.allocated == Points::ZERO)
        .collect();
    let formula: Points = none
        .iter()
        .filter_map(|row| row.formula)
        .map(|formula| formula.points)
        .sum();
    (!none.is_empty()).then(|| ToDo {
        when: When::ThisYear,
        title: words::office_without(lang, none.len(), year),
        note: words::office_without_note(lang, &formula.brief(1)),
        urgent: false,
        waits: true,
        act: words::go_allocate,
        href: one_or_all(&none),
    })
}

fn one_or_all(rows: &[&QuotaRow]) -> String {
    match rows {
        [only] => format!("/desk/quotas/{}/allocate", only.org),
        _ => "/desk/quotas".to_owned(),
    }
}

fn names(rows: &[&QuotaRow], lang: Lang) -> String {
    let first = rows.iter().take(NAMES).map(|row| row.org_name.get(lang));
    let first: Vec<&str> = first.collect();
    let first = first.join(words::comma(lang));
    if rows.len() > NAMES {
        words::join_names(lang, &first, rows.len())
    } else {
        first
    }
}

fn ending(lines: &[NoticeLine], lang: Lang) -> Option<ToDo> {
    let count = lines.iter().filter(|line| line.days_left <= 1).count();
    (count > 0).then(|| ToDo {
        when: When::Soon,
        title: words::office_ending(lang, count),
        note: words::office_ending_note(lang).to_owned(),
        urgent: false,
        waits: false,
        act: words::see_list,
        href: "/desk/awards?state=noticed".to_owned(),
    })
}

/// The quotas of which least is left.
fn tightest(quotas: Loaded<Vec<QuotaRow>>) -> AnyView {
    let table = quotas.view(6, |rows| {
        let mut rows: Vec<QuotaRow> = rows
            .iter()
            .filter(|row| row.allocated > Points::ZERO)
            .cloned()
            .collect();
        rows.sort_by_key(|row| row.left);
        rows.truncate(ROWS);
        if rows.is_empty() {
            return view! { <p class="lead">{t(words::nothing_tight)}</p> }.into_any();
        }
        let columns = vec![
            Column::new("org", t(words::office_quotas_each)),
            Column::new("used", t(award_words::used)),
            Column::new("left", t(award_words::left)).number(),
        ];
        let rows = rows.into_iter().map(quota_row).collect_view();
        view! {
            <Table caption=t(words::office_quotas) columns>
                {rows}
            </Table>
        }
        .into_any()
    });
    view! {
        <section>
            <h2>{t(words::office_quotas)}</h2>
            {table}
            <p>
                <TextLink words=t(words::all_of_them) href="/desk/quotas" />
            </p>
        </section>
    }
    .into_any()
}

fn quota_row(row: QuotaRow) -> AnyView {
    let lang = use_lang();
    let name = row.org_name.clone();
    let href = format!("/desk/quotas/{}", row.org);
    let left = row.left.brief(1);
    let said = runs_out(&row).then(|| {
        view! { <span class="note-loss">{t(award_words::running_out)} " "</span> }
    });
    view! {
        <tr>
            <th scope="row">
                <TextLink words=move || name.get(lang.get()).to_owned() href />
            </th>
            <td class="bar-cell">
                <QuotaBar quota=row />
            </td>
            <td class="number">{said} {left}</td>
        </tr>
    }
    .into_any()
}

/// What has just come into notice.
fn recent(notices: Loaded<List<NoticeLine>>) -> AnyView {
    let lang = use_lang();
    let list = notices.view(4, move |list| {
        if list.items.is_empty() {
            return view! { <p class="lead">{t(words::nothing_recent)}</p> }.into_any();
        }
        let lang = lang.get();
        let lines = list.items.iter().take(ROWS);
        let lines = lines.map(|line| recent_row(line, lang)).collect_view();
        view! { <ul class="rows">{lines}</ul> }.into_any()
    });
    view! {
        <section>
            <h2 class="ruled">{t(words::office_recent)}</h2>
            {list}
            <p>
                <TextLink words=t(words::all_awards) href="/desk/awards" />
            </p>
        </section>
    }
    .into_any()
}

fn recent_row(line: &NoticeLine, lang: Lang) -> AnyView {
    let day = short_day_words(line.posted_on).get(lang).to_owned();
    let points = line.points.display(1);
    let said = words::office_recent_row(lang, line.org_name.get(lang), &line.name, &points);
    let href = format!("/desk/quotas/{}/awards/{}", line.org, line.award);
    view! {
        <li class="recent">
            <span class="lead nowrap">{day}</span>
            <TextLink words=said href />
        </li>
    }
    .into_any()
}
