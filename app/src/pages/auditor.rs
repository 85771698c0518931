//! What an auditor sees first: whether a sample is due, and how much happened in seven days.

use leptos::prelude::*;
use shared::audit::api::{AuditOverview, ReadAuditOverview};
use shared::base::{Date, Lang};
use shared::calendar::day_words;

use super::desk::{ToDo, ToDoList, When};
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{audit as words, desk};

/// Days after which another sample is due.
const SAMPLE_DAYS: i64 = 30;

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let session = use_session();
    let overview = use_load(|| Some(ReadAuditOverview {}));
    let todos = move |lang: Lang| to_dos(overview, session.today(), lang);
    view! { <ToDoList todos /> }.into_any()
}

fn to_dos(overview: Loaded<AuditOverview>, today: Date, lang: Lang) -> Option<Vec<ToDo>> {
    overview.ready(|overview| {
        let mut todos = vec![sample(overview.sampled_on, today, lang)];
        let told = [
            (
                words::home_looks(lang, overview.looks),
                words::home_looks_note(lang),
                "/desk/audit",
            ),
            (
                words::home_locks(lang, overview.locks),
                words::home_locks_note(lang),
                "/desk/audit?event=sign_in_locked",
            ),
            (
                words::home_codes(lang, overview.refused_codes),
                words::home_codes_note(lang),
                "/desk/audit?event=code_refused",
            ),
        ];
        todos.extend(told.map(|(title, note, href)| ToDo {
            when: When::Now,
            title,
            note: note.to_owned(),
            urgent: false,
            waits: false,
            act: desk::see,
            href: href.to_owned(),
        }));
        todos
    })
}

fn sample(drawn_on: Option<Date>, today: Date, lang: Lang) -> ToDo {
    let title = match drawn_on {
        None => words::home_sample(lang).to_owned(),
        Some(day) => words::home_sample_old(lang, day_words(day).get(lang)),
    };
    let due = drawn_on.is_none_or(|day| (today - day).num_days() >= SAMPLE_DAYS);
    ToDo {
        when: if due { When::Now } else { When::Soon },
        title,
        note: words::home_sample_note(lang).to_owned(),
        urgent: due,
        waits: due,
        act: words::go_sample,
        href: "/desk/audit/sample".to_owned(),
    }
}
