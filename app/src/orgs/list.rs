//! The organisations of the district, by kind and name.

use leptos::prelude::*;
use shared::api::List;
use shared::base::Text;
use shared::orgs::OrgKind;
use shared::orgs::api::{ListOrgs, OrgView};

use crate::session::use_load;
use crate::texts::{desk as words, t, use_lang};
use crate::ui::{ChipSelect, Column, Empty, PageHeading, Paging, Table, pager};

/// The page.
#[component]
pub fn OrgsPage() -> impl IntoView {
    let lang = use_lang();
    let kind = RwSignal::new(String::new());
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListOrgs {
            kind: kind.with(|kind| OrgKind::from_code(kind)),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::kind_all(lang).to_owned());
        let named = |kind: &OrgKind| (kind.code().to_owned(), kind.words().get(lang).to_owned());
        std::iter::once(all)
            .chain(OrgKind::ALL.iter().map(named))
            .collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        paging.restart();
        kind.set(chosen);
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::orgs_title) lead=t(words::orgs_lead) />
            <div class="chips">
                <ChipSelect label=t(words::kind) options=kinds value=kind on_choose=choose />
            </div>
            {loaded.view(8, move |list| table(list, paging))}
        </div>
    }
    .into_any()
}

fn table(list: &List<OrgView>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::orgs_none) note=t(words::orgs_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("org", t(words::org)),
        Column::new("kind", t(words::kind)).wide(),
        Column::new("uscc", t(words::uscc)).wide(),
        Column::new("area", t(words::area)),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::orgs_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count_orgs)}
    }
    .into_any()
}

fn row(org: OrgView) -> AnyView {
    let lang = use_lang();
    let (name, kind, area) = (org.name, org.kind.words(), org.area_name);
    let thin = kind.clone();
    view! {
        <tr>
            <th scope="row">
                {move || name.get(lang.get()).to_owned()}
                <span class="thin-only note">{move || thin.get(lang.get()).to_owned()}</span>
            </th>
            <td class="wide-only">{move || kind.get(lang.get()).to_owned()}</td>
            <td class="wide-only">{org.uscc}</td>
            <td>
                {move || area.get(lang.get()).to_owned()}
                <span class="wide-only note tail">{org.area_code}</span>
            </td>
        </tr>
    }
    .into_any()
}
