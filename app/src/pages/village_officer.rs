//! What a village officer sees first: whom to award, drafts that wait, the people of the village.

use leptos::prelude::*;
use shared::api::List;
use shared::base::Lang;
use shared::check_sheets::CheckState;
use shared::check_sheets::api::{CheckDesk, ListCheckSheets};
use shared::households::api::{LinkView, ListLinks};
use shared::residents::api::{ResidentRow, SearchResidents};

use super::award_clerk::{quota, to_dos as award_to_dos};
use super::desk::{ToDo, ToDoList, When};
use crate::awards::{Counts, use_counts};
use crate::check_sheets::month_words;
use crate::session::{Loaded, use_load};
use crate::texts::{check_sheets, desk as words};

/// The page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let counts = use_counts();
    let residents = use_residents();
    let links = use_load(|| {
        Some(ListLinks {
            cursor: None,
            limit: Some(1),
        })
    });
    let sheets = use_load(|| Some(ListCheckSheets {}));
    let todos = move |lang: Lang| {
        let mut todos = to_dos(counts, residents, links, lang)?;
        todos.extend(sheets.ready(|desk| sheet_to_do(desk, lang))?);
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

/// Asks how many residents are within reach.
pub(super) fn use_residents() -> Loaded<List<ResidentRow>> {
    use_load(|| {
        Some(SearchResidents {
            query: None,
            cursor: None,
            limit: Some(1),
        })
    })
}

fn to_dos(
    counts: Counts,
    residents: Loaded<List<ResidentRow>>,
    links: Loaded<List<LinkView>>,
    lang: Lang,
) -> Option<Vec<ToDo>> {
    let mut todos = award_to_dos(counts, lang)?;
    let waiting = links.ready(|list| list.total.unwrap_or_default())?;
    if waiting > 0 {
        todos.push(ToDo {
            when: When::Now,
            title: words::village_households(lang, waiting),
            note: words::village_households_note(lang).to_owned(),
            urgent: false,
            waits: true,
            act: words::go_verify,
            href: "/desk/households".to_owned(),
        });
    }
    todos.push(residents_to_do(residents, lang)?);
    Some(todos)
}

/// The check sheet of this month, until it is finished.
fn sheet_to_do(desk: &CheckDesk, lang: Lang) -> Option<ToDo> {
    let month = month_words(lang, desk.month);
    let now = desk.sheets.iter().find(|sheet| sheet.month == desk.month);
    let (title, href) = match now {
        None => (
            check_sheets::todo_open(lang, &month),
            "/desk/checks".to_owned(),
        ),
        Some(sheet) if sheet.state == CheckState::Finished => return None,
        Some(sheet) => (
            check_sheets::todo_fill(lang, &month, sheet.checked, sheet.households),
            format!("/desk/checks/{}", sheet.id),
        ),
    };
    Some(ToDo {
        when: When::Soon,
        title,
        note: check_sheets::todo_note(lang).to_owned(),
        urgent: false,
        waits: false,
        act: check_sheets::go,
        href,
    })
}

/// How many people are within reach; `None` while it is read.
pub(super) fn residents_to_do(residents: Loaded<List<ResidentRow>>, lang: Lang) -> Option<ToDo> {
    let total = residents.ready(|list| list.total.unwrap_or_default())?;
    Some(ToDo {
        when: When::Soon,
        title: words::village_residents(lang, total),
        note: words::village_residents_note(lang).to_owned(),
        urgent: false,
        waits: false,
        act: words::see,
        href: "/desk/residents".to_owned(),
    })
}
