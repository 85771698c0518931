//! A quota drawn: what counts, what stands in notice, this draft, what is left.

use leptos::prelude::*;
use shared::awards::api::QuotaRow;
use shared::base::{Lang, Points};
use shared::orgs::OrgKind;

use crate::texts::{awards as words, t, use_lang};
use crate::ui::{AmountBar, Segment, Shade, TextLink};

/// Points as a length: hundredths, the unit of the ledger.
pub(super) fn length(points: Points) -> i64 {
    points.to_hundredths().unwrap_or(0).max(0)
}

/// The pieces of a quota; the draft is striped, because only a signature reserves it.
pub fn quota_segments(quota: &QuotaRow, draft: Points) -> Vec<Segment> {
    let drafted = draft.min(quota.left).max(Points::ZERO);
    let piece = |points, shade| Segment {
        amount: length(points),
        shade,
    };
    vec![
        piece(quota.posted, Shade::Full),
        piece(quota.held, Shade::Half),
        piece(drafted, Shade::Open),
    ]
}

/// The bar of one quota.
#[component]
pub fn QuotaBar(
    /// The sums.
    quota: QuotaRow,
    /// Points being drafted.
    #[prop(optional, into)]
    draft: Signal<Option<Points>>,
    /// The large bar of the award desk.
    #[prop(optional)]
    tall: bool,
) -> impl IntoView {
    let lang = use_lang();
    let total = length(quota.allocated);
    let said = quota.clone();
    let label = move || {
        let (posted, held) = (said.posted.brief(1), said.held.brief(1));
        words::bar_label(lang.get(), &posted, &held, &said.left.brief(1))
    };
    let segments =
        Signal::derive(move || quota_segments(&quota, draft.get().unwrap_or(Points::ZERO)));
    view! { <AmountBar label segments total tall /> }
}

/// The quota above the award desk: sums, bar, numbers under it.
#[component]
pub fn QuotaHead(
    /// The sums.
    quota: QuotaRow,
    /// Points being drafted.
    #[prop(optional, into)]
    draft: Signal<Option<Points>>,
    /// Where the statement stands; left out on the statement itself.
    #[prop(optional)]
    statement: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let (year, allocated) = (quota.year, quota.allocated);
    if allocated == Points::ZERO {
        return view! {
            <div class="quota-head">
                <p>
                    <b>{move || words::no_quota_title(lang.get(), year)}</b>
                </p>
                <p class="lead">{t(words::no_quota_note)}</p>
            </div>
        }
        .into_any();
    }
    let heads = quota.formula.and_then(|formula| formula.heads);
    let heads = (heads, quota.org_kind);
    let voided = quota.voided;
    let back =
        move || (voided > Points::ZERO).then(|| words::voided_back(lang.get(), &voided.brief(1)));
    view! {
        <div class="quota-head">
            <p class="spread">
                <span>
                    <b>{move || words::quota_of(lang.get(), year, &allocated.brief(1))}</b>
                    " "
                    <span class="note">{move || counted(heads, lang.get())}</span>
                </span>
                <span class="quota-end">
                    <span class="note">{back}</span>
                    {statement.map(|href| {
                let words = t(words::statement_link);
                view! { <TextLink words href /> }
            })}
                </span>
            </p>
            <QuotaBar quota=quota.clone() draft tall=true />
            {legend(quota, draft)}
        </div>
    }
    .into_any()
}

fn counted((heads, kind): (Option<u32>, OrgKind), lang: Lang) -> Option<String> {
    let heads = heads?;
    match kind {
        OrgKind::Enterprise => Some(words::quota_staff(lang, heads)),
        OrgKind::Village => Some(words::quota_residents(lang, heads)),
        _ => None,
    }
}

/// The numbers under the bar, each with the fill it stands for.
fn legend(quota: QuotaRow, draft: Signal<Option<Points>>) -> AnyView {
    let drafted = move || draft.get().unwrap_or(Points::ZERO);
    let left = quota.left;
    let draft_entry = move || {
        (drafted() > Points::ZERO).then(|| entry("full-open", drafted(), words::this_draft))
    };
    let rest = move || {
        let rest = left - drafted();
        entry("rest", rest.max(Points::ZERO), words::left)
    };
    view! {
        <p class="quota-legend">
            {entry("full", quota.posted, words::posted)}
            {entry("half", quota.held, words::held)} {draft_entry} {rest}
        </p>
    }
    .into_any()
}

fn entry(fill: &'static str, points: Points, name: crate::texts::Words) -> AnyView {
    view! {
        <span class="quota-part">
            <span class="swatch" data-fill=fill></span>
            <b>{points.brief(1)}</b>
            " "
            <span class="note">{t(name)}</span>
        </span>
    }
    .into_any()
}
