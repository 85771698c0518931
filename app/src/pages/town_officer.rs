//! What a town officer sees first: corrections the town answers for, and the town's residents.

use leptos::prelude::*;
use shared::base::Lang;

use super::department_officer::{to_dos, use_corrections};
use super::desk::{ToDo, ToDoList};
use super::village_officer::{residents_to_do, use_residents};
use crate::texts::desk as words;

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let (corrections, residents) = (use_corrections(), use_residents());
    let todos = move |lang: Lang| {
        let mut todos = to_dos(corrections, lang)?;
        let total = residents.ready(|list| list.total.unwrap_or_default())?;
        todos.push(ToDo {
            title: words::town_registered(lang, total),
            ..residents_to_do(residents, lang)?
        });
        Some(todos)
    };
    view! { <ToDoList todos /> }.into_any()
}
