//! What an award head sees first: the drafts to sign, one by one.

use leptos::prelude::*;
use shared::activities::ActivityState;
use shared::activities::api::{ActivityRow, ListActivities};
use shared::api::List;
use shared::awards::api::{AwardBatchView, AwardView, ListAwardBatches};
use shared::base::Lang;
use shared::calendar::short_day_words;

use super::award_clerk::quota;
use super::awarding::{rules_to_do, use_rules};
use super::desk::{ToDo, ToDoList, When};
use crate::awards::{Counts, use_counts, use_place};
use crate::session::{Loaded, use_load};
use crate::texts::{activities, awards as award_words, batches, desk as words};

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let counts = use_counts();
    let place = use_place();
    let lists = use_load(move || {
        Some(ListAwardBatches {
            org: place.org()?,
            cursor: None,
            limit: None,
        })
    });
    let rules = use_rules();
    let handed_in = use_load(move || {
        Some(ListActivities {
            org: place.org()?,
            state: Some(ActivityState::HandedIn),
            cursor: None,
            limit: None,
        })
    });
    let todos = move |lang: Lang| {
        let mut todos = rules_to_do(rules, lang)?;
        todos.extend(handed_in.ready(|list| to_confirm(list, lang))?);
        todos.extend(to_dos(counts, lists, lang)?);
        Some(todos)
    };
    view! {
        <div class="stack stack-wide">
            <ToDoList todos />
            {quota(counts)}
        </div>
    }
    .into_any()
}

/// The lists of activities that wait to be confirmed.
fn to_confirm(list: &List<ActivityRow>, lang: Lang) -> Vec<ToDo> {
    let todo = |one: &ActivityRow| ToDo {
        when: When::Now,
        title: activities::todo_confirm(lang, &one.title),
        note: activities::todo_confirm_note(lang, short_day_words(one.held_on).get(lang)),
        urgent: false,
        waits: true,
        act: activities::go_confirm,
        href: format!("/desk/activities/{}", one.id),
    };
    list.items.iter().map(todo).collect()
}

fn to_dos(counts: Counts, lists: Loaded<List<AwardBatchView>>, lang: Lang) -> Option<Vec<ToDo>> {
    let of_lists = lists.ready(|lists| {
        let waiting = lists.items.iter().filter(|list| list.waiting > 0);
        waiting
            .map(|list| list_to_sign(list, lang))
            .collect::<Vec<_>>()
    });
    counts.drafted.ready(|list| {
        let drafts = list.items.iter();
        let mut todos = of_lists.unwrap_or_default();
        todos.extend(drafts.map(|award| to_sign(award, lang)));
        if todos.is_empty() {
            todos.push(ToDo {
                when: When::Now,
                title: words::head_none(lang).to_owned(),
                note: words::head_none_note(lang).to_owned(),
                urgent: false,
                waits: false,
                act: words::awards,
                href: "/desk/awards".to_owned(),
            });
        }
        todos
    })
}

fn list_to_sign(list: &AwardBatchView, lang: Lang) -> ToDo {
    ToDo {
        when: When::Now,
        title: batches::todo_sign(lang, &list.file_name, list.waiting),
        note: batches::todo_sign_note(lang, &list.waiting_points.brief(1)),
        urgent: false,
        waits: true,
        act: words::go_sign,
        href: format!("/desk/batches/{}", list.id),
    }
}

fn to_sign(award: &AwardView, lang: Lang) -> ToDo {
    let day = short_day_words(award.drafted_on);
    let by = award_words::by_on(lang, &award.drafted_by, day.get(lang));
    let clause = award.clause_text.get(lang);
    ToDo {
        when: When::Now,
        title: award_words::detail_title(lang, &award.name, &award.points.display(1)),
        note: format!("{clause}{}{by}", words::semicolon(lang)),
        urgent: false,
        waits: !award.drafted_by_me,
        act: if award.drafted_by_me {
            words::see
        } else {
            words::go_sign
        },
        href: format!("/desk/awards/{}", award.id),
    }
}
