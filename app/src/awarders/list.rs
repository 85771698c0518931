//! Who has applied, for the town and the migrant office.

use leptos::prelude::*;
use shared::api::List;
use shared::awarders::AwarderStanding;
use shared::awarders::api::{AwarderFileRow, ListAwarderFiles};
use shared::base::Text;
use shared::calendar::day_words;

use crate::session::use_load;
use crate::texts::{awarders as words, t, use_lang};
use crate::ui::{ChipSelect, Column, Empty, PageHeading, Paging, Table, TextLink, pager};

/// The page.
#[component]
pub fn FilesPage() -> impl IntoView {
    let paging = Paging::default();
    let standing = RwSignal::new(String::new());
    let loaded = use_load(move || {
        Some(ListAwarderFiles {
            standing: standing.with(|code| AwarderStanding::from_code(code)),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let choose = move |code: String| {
        paging.restart();
        standing.set(code);
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::list_title) lead=t(words::list_lead) />
            <div class="chips">
                <ChipSelect
                    label=t(words::state)
                    options=states()
                    value=standing
                    on_choose=choose
                />
            </div>
            {loaded.view(8, move |list| table(list, paging))}
        </div>
    }
    .into_any()
}

fn states() -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::all_states(lang).to_owned());
        let known = AwarderStanding::ALL.iter();
        let known = known.filter(|one| **one != AwarderStanding::NotApplied);
        let rest = known.map(|one| (one.code().to_owned(), one.words().get(lang).to_owned()));
        std::iter::once(all).chain(rest).collect()
    })
}

fn table(list: &List<AwarderFileRow>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::list_none) note=t(words::list_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("org", t(words::org)),
        Column::new("town", t(words::town)).wide(),
        Column::new("state", t(words::state)),
        Column::new("since", t(words::on)).wide(),
    ];
    let rows = list.items.iter().map(row).collect_view();
    view! {
        <Table caption=t(words::list_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count)}
    }
    .into_any()
}

fn row(one: &AwarderFileRow) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/awarders/{}", one.org);
    let (name, kind) = (one.org_name.clone(), one.org_kind.words());
    let (town, standing) = (one.town_name.clone(), one.standing.words());
    let since = one.since.map(day_words);
    let since = move || since.as_ref().map(|day| day.get(lang.get()).to_owned());
    let waits = (one.standing == AwarderStanding::Waiting).then_some("");
    view! {
        <tr data-waits=waits>
            <th scope="row">
                <TextLink words=move || name.get(lang.get()).to_owned() href />
                " "
                <span class="note tail">{move || kind.get(lang.get()).to_owned()}</span>
            </th>
            <td class="wide-only">{move || town.get(lang.get()).to_owned()}</td>
            <td>{move || standing.get(lang.get()).to_owned()}</td>
            <td class="wide-only">{since}</td>
        </tr>
    }
    .into_any()
}
