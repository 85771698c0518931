//! What a town officer sees first: objections and corrections the town answers, who applies to
//! award, and the town's residents.

use leptos::prelude::*;
use shared::base::Lang;

use super::awarding::{applications_wait, use_applications};
use super::department_officer::{to_dos, use_corrections};
use super::desk::{ToDo, ToDoList, When};
use super::village_officer::{residents_to_do, use_residents};
use crate::objections::{Waiting, use_waiting};
use crate::texts::desk as words;

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let (corrections, residents) = (use_corrections(), use_residents());
    let objections = use_waiting();
    let applications = use_applications();
    let todos = move |lang: Lang| {
        let mut todos = overdue_objections(objections, lang)?;
        todos.extend(waiting_objections(objections, lang)?);
        todos.extend(to_dos(corrections, lang)?);
        todos.extend(applications_wait(applications, lang)?);
        let total = residents.ready(|list| list.total.unwrap_or_default())?;
        todos.push(ToDo {
            title: words::town_registered(lang, total),
            ..residents_to_do(residents, lang)?
        });
        Some(todos)
    };
    view! { <ToDoList todos /> }.into_any()
}

/// One thing if there are some whose day to answer has passed; `None` while they are read.
pub(super) fn overdue_objections(objections: Waiting, lang: Lang) -> Option<Vec<ToDo>> {
    let count = objections.overdue()?;
    let todo = (count > 0).then(|| ToDo {
        when: When::Now,
        title: words::objections_overdue(lang, count),
        note: words::objections_overdue_note(lang).to_owned(),
        urgent: true,
        waits: true,
        act: words::see,
        href: "/desk/objections?filter=overdue".to_owned(),
    });
    Some(todo.into_iter().collect())
}

/// One thing if some wait; `None` while they are read.
fn waiting_objections(objections: Waiting, lang: Lang) -> Option<Vec<ToDo>> {
    let count = objections.all()?;
    let todo = (count > 0).then(|| ToDo {
        when: When::Soon,
        title: words::objections_wait(lang, count),
        note: words::objections_wait_note(lang).to_owned(),
        urgent: false,
        waits: true,
        act: words::see,
        href: "/desk/objections".to_owned(),
    });
    Some(todo.into_iter().collect())
}
