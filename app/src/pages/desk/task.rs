//! A home page: things to do in plain rows under when they are due.

use leptos::prelude::*;
use shared::base::Lang;

use crate::session::use_session;
use crate::texts::{Words, desk as words, use_lang};
use crate::ui::{Icon, IconName, Loading, PageHeading, TextLink};

/// When a thing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// As soon as possible.
    Now,
    /// In these days.
    Soon,
    /// Some time in the year.
    ThisYear,
}

impl When {
    const ALL: [Self; 3] = [Self::Now, Self::Soon, Self::ThisYear];

    fn words(self) -> Words {
        match self {
            Self::Now => words::now,
            Self::Soon => words::soon,
            Self::ThisYear => words::this_year,
        }
    }
}

/// One thing to do.
#[derive(Clone, Debug)]
pub struct ToDo {
    /// When it is due.
    pub when: When,
    /// What.
    pub title: String,
    /// More about it.
    pub note: String,
    /// It cannot wait.
    pub urgent: bool,
    /// Something waits for the reader; else it is only good to know.
    pub waits: bool,
    /// The words of the way to it.
    pub act: Words,
    /// The way to it.
    pub href: String,
}

/// Heading with the number of things that wait, then the things; `None` while they are read.
#[component]
pub fn ToDoList(
    /// The things, in the language handed in.
    #[prop(into)]
    todos: Callback<Lang, Option<Vec<ToDo>>>,
) -> impl IntoView {
    let lang = use_lang();
    let session = use_session();
    let title = move || {
        let lang = lang.get();
        let Some(todos) = todos.run(lang) else {
            return words::to_do(lang).to_owned();
        };
        match todos.iter().filter(|todo| todo.waits).count() {
            0 => words::nothing_waits(lang).to_owned(),
            1 => words::one_thing_waits(lang).to_owned(),
            count => words::things_wait(lang, count),
        }
    };
    let lead = move || words::day_and_weekday(lang.get(), session.today());
    let body = move || {
        let lang = lang.get();
        let Some(todos) = todos.run(lang) else {
            return view! { <Loading rows=4 /> }.into_any();
        };
        let groups = When::ALL.map(|when| {
            let due: Vec<ToDo> = todos
                .iter()
                .filter(|one| one.when == when)
                .cloned()
                .collect();
            (!due.is_empty()).then(|| group(when, due, lang))
        });
        groups.into_iter().flatten().collect_view().into_any()
    };
    view! {
        <div class="to-do">
            <PageHeading title lead />
            {body}
        </div>
    }
    .into_any()
}

fn group(when: When, todos: Vec<ToDo>, lang: Lang) -> AnyView {
    view! {
        <section class="task-group">
            <h2>{when.words()(lang)}</h2>
            <ul class="tasks">{todos.into_iter().map(|todo| task(todo, lang)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn task(todo: ToDo, lang: Lang) -> AnyView {
    let class = if todo.urgent {
        "task-note loss"
    } else {
        "task-note"
    };
    let act = (todo.act)(lang);
    view! {
        <li class="task">
            <div>
                <h3>{todo.title.clone()}</h3>
                <p class=class>
                    {todo.urgent.then(|| view! { <Icon name=IconName::Clock /> })} {todo.note}
                </p>
            </div>
            <span class="task-act">
                <TextLink words=act href=todo.href about=todo.title icon=IconName::Right />
            </span>
        </li>
    }
    .into_any()
}
