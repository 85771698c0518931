//! Who looked at this person: the first question an auditor is asked.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::api::List;
use shared::audit::api::{AuditFilter, AuditRow, SearchAudit};
use shared::base::Text;

use super::filter::Boxes;
use super::table::table;
use crate::session::use_load;
use crate::texts::{audit as words, desk, t, use_lang};
use crate::ui::{Empty, PageHeading, Paging, pager};

/// The page.
#[component]
pub fn LooksPage() -> impl IntoView {
    let boxes = Boxes::new();
    let person = use_query_map().with_untracked(|query| query.get("person"));
    boxes.about.set(person.unwrap_or_default());
    let asked = RwSignal::new(of_somebody(boxes));
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(SearchAudit {
            filter: asked.get()?,
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let ask = move || {
        if boxes.about.with_untracked(|about| about.trim().is_empty()) {
            boxes.refuse("about", words::about_missing);
        } else if let Some(filter) = of_somebody(boxes) {
            paging.restart();
            asked.set(Some(filter));
        }
    };
    let reset = move || {
        paging.restart();
        asked.set(None);
    };
    let fields = view! {
        {boxes.about_box()}
        {boxes.days()}
    };
    let answer = move || {
        let asks = asked.with(Option::is_some);
        asks.then(|| loaded.view(6, move |list| rows(list, paging)))
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::looks_title) lead=t(words::looks_lead) />
            {boxes.form(fields.into_any(), words::find_looks, ask, reset)}
            {answer}
        </div>
    }
    .into_any()
}

/// The looks at whoever is typed; nothing while nobody is.
fn of_somebody(boxes: Boxes) -> Option<AuditFilter> {
    let filter = boxes.read()?;
    let somebody = filter.person.is_some() || filter.citizen_id.is_some();
    somebody.then_some(AuditFilter {
        looks: true,
        ..filter
    })
}

fn rows(list: &List<AuditRow>, paging: Paging) -> AnyView {
    let lang = use_lang();
    let Some(first) = list.items.first() else {
        return view! { <Empty title=t(words::nobody_looked) note=t(words::nobody_looked_note) /> }
            .into_any();
    };
    let name = first.person_name.clone();
    let title = move || {
        let lang = lang.get();
        let name = name.clone();
        words::looked_at(
            lang,
            &name.unwrap_or_else(|| words::erased(lang).to_owned()),
        )
    };
    view! {
        <h2>{title}</h2>
        {table(words::looks_caption, &list.items, false)}
        {pager(paging, list, desk::count_looks)}
    }
    .into_any()
}
