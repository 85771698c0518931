//! What a department officer sees first: corrections that are overdue, and those that wait.

use leptos::prelude::*;
use shared::api::List;
use shared::base::Lang;
use shared::corrections::api::{CorrectionFilter, CorrectionRow, ListCorrections};

use super::desk::{ToDo, ToDoList, When};
use crate::session::{Loaded, use_load};
use crate::texts::desk as words;

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let corrections = use_corrections();
    let todos = move |lang: Lang| to_dos(corrections, lang);
    view! { <ToDoList todos /> }.into_any()
}

/// How many corrections wait, and how many of them are overdue.
#[derive(Clone, Copy)]
pub(super) struct Corrections {
    waiting: Loaded<List<CorrectionRow>>,
    overdue: Loaded<List<CorrectionRow>>,
}

/// Asks for both numbers.
pub(super) fn use_corrections() -> Corrections {
    let counted = |filter| {
        use_load(move || {
            Some(ListCorrections {
                filter: Some(filter),
                cursor: None,
                limit: Some(1),
            })
        })
    };
    Corrections {
        waiting: counted(CorrectionFilter::Waiting),
        overdue: counted(CorrectionFilter::Overdue),
    }
}

/// What is to be done about them; `None` while they are read.
pub(super) fn to_dos(corrections: Corrections, lang: Lang) -> Option<Vec<ToDo>> {
    let count = |list: Loaded<List<CorrectionRow>>| list.ready(|list| list.total);
    let waiting = count(corrections.waiting)?.unwrap_or_default();
    let mut todos = overdue(corrections, lang)?;
    if waiting > 0 {
        todos.push(ToDo {
            when: When::Soon,
            title: words::corrections_wait(lang, waiting),
            note: words::corrections_wait_note(lang).to_owned(),
            urgent: false,
            waits: true,
            act: words::see,
            href: "/desk/corrections".to_owned(),
        });
    }
    Some(todos)
}

/// One thing if there are some whose deadline has passed; `None` while they are read.
pub(super) fn overdue(corrections: Corrections, lang: Lang) -> Option<Vec<ToDo>> {
    let overdue = corrections.overdue.ready(|list| list.total)?;
    let count = overdue.unwrap_or_default();
    let todo = (count > 0).then(|| ToDo {
        when: When::Now,
        title: words::corrections_overdue(lang, count),
        note: words::corrections_overdue_note(lang).to_owned(),
        urgent: true,
        waits: true,
        act: words::see,
        href: "/desk/corrections?filter=overdue".to_owned(),
    });
    Some(todo.into_iter().collect())
}
