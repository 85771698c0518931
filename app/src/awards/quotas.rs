//! The quotas of all awarders, for the office that allocates them.

use leptos::prelude::*;
use shared::api::{LIMIT_MAX, List};
use shared::awards::api::{ListQuotas, QuotaRow};
use shared::base::{Points, Text};
use shared::orgs::OrgKind;

use super::{QuotaBar, use_place};
use crate::api::Failure;
use crate::session::{Session, use_load};
use crate::texts::{awards as words, desk, t, use_lang};
use crate::ui::{ChipSelect, Column, Empty, PageHeading, Paging, Table, TextLink, pager};

/// Pages read at most where all quotas are needed at once.
const PAGES_MAX: usize = 20;
/// A quota runs out when less than one part in so many is left.
const RUNS_OUT: usize = 10;

/// The quotas of all awarders in a year.
pub async fn all_quotas(session: Session, year: i32) -> Result<Vec<QuotaRow>, Failure> {
    let mut rows = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES_MAX {
        let page = session
            .call(&ListQuotas {
                year,
                kind: None,
                cursor,
                limit: Some(LIMIT_MAX),
            })
            .await?;
        rows.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(rows)
}

/// True if little or nothing is left of what was allocated.
pub fn runs_out(quota: &QuotaRow) -> bool {
    let tenfold: Points = std::iter::repeat_n(quota.left, RUNS_OUT).sum();
    quota.allocated > Points::ZERO && tenfold < quota.allocated
}

/// The page.
#[component]
pub fn QuotasPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let kind = RwSignal::new(String::new());
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListQuotas {
            year: place.year(),
            kind: kind.with(|kind| OrgKind::from_code(kind)),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let title = move || words::quotas_title(lang.get(), place.year());
    let choose = move |chosen: String| {
        paging.restart();
        kind.set(chosen);
    };
    view! {
        <div class="stack">
            <PageHeading title lead=t(words::quotas_lead) />
            <div class="chips">
                <ChipSelect label=t(words::kind) options=kinds() value=kind on_choose=choose />
            </div>
            {loaded.view(8, move |list| table(list, paging))}
        </div>
    }
    .into_any()
}

fn kinds() -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    let awarders = [
        OrgKind::Enterprise,
        OrgKind::Village,
        OrgKind::Town,
        OrgKind::Department,
    ];
    Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::kind_all(lang).to_owned());
        let named = |kind: OrgKind| (kind.code().to_owned(), kind.words().get(lang).to_owned());
        std::iter::once(all).chain(awarders.map(named)).collect()
    })
}

/// The sums of some awarders, each with the way to its statement.
pub(super) fn table(list: &List<QuotaRow>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::quotas_none) note=t(words::quotas_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("org", t(words::org)),
        Column::new("allocated", t(words::allocated)).number(),
        Column::new("used", t(words::used)).wide(),
        Column::new("left", t(words::left)).number(),
        Column::new("by_formula", t(words::by_formula))
            .number()
            .wide(),
        Column::new("action", t(words::action)).number().wide(),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::quotas_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, desk::count_orgs)}
    }
    .into_any()
}

fn row(quota: QuotaRow) -> AnyView {
    let lang = use_lang();
    let name = quota.org_name.clone();
    let name = move || name.get(lang.get()).to_owned();
    let kind = quota.org_kind.words();
    let see = format!("/desk/quotas/{}", quota.org);
    let allocate = format!("{see}/allocate");
    let formula = quota.formula.map(|formula| formula.points.brief(1));
    let hands_down = (quota.org_kind == OrgKind::Town).then(|| {
        let href = format!("/desk/pools/{}", quota.org);
        let about = name.clone();
        view! { <TextLink words=t(words::pool_of_town) href about /> }
    });
    let allocated = if quota.allocated == Points::ZERO {
        view! { <span class="note">{t(words::not_allocated)}</span> }.into_any()
    } else {
        quota.allocated.brief(1).into_any()
    };
    let about = name.clone();
    let bar = (quota.allocated > Points::ZERO).then(|| {
        let quota = quota.clone();
        view! { <QuotaBar quota /> }
    });
    view! {
        <tr>
            <th scope="row">
                <TextLink words=name href=see />
                <span class="note tail">{move || kind.get(lang.get()).to_owned()}</span>
                {hands_down}
            </th>
            <td class="number">{allocated}</td>
            <td class="wide-only bar-cell">
                {bar}
            </td>
            <td class="number">{left(&quota)}</td>
            <td class="wide-only number lead">{formula}</td>
            <td class="wide-only number">
                <TextLink words=t(words::allocate) href=allocate about />
            </td>
        </tr>
    }
    .into_any()
}

fn left(quota: &QuotaRow) -> AnyView {
    let points = quota.left.brief(1);
    if quota.allocated == Points::ZERO {
        return ().into_any();
    }
    if !runs_out(quota) {
        return points.into_any();
    }
    let said = if quota.left == Points::ZERO {
        words::used_up
    } else {
        words::running_out
    };
    view! {
        <b class="loss">
            <span class="note-loss">{t(said)}</span>
            " "
            {points}
        </b>
    }
    .into_any()
}
