//! One list that was taken in: how it stands, how its points are spread, row by row.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::access::Action;
use shared::awards::api::{
    AwardBatchDetail, AwardBatchView, AwardView, BatchLineView, LineOutcome, ReadAwardBatch,
};
use shared::base::{BatchId, Text};

use super::super::detail::way_back;
use super::super::state::StateWord;
use super::super::{Place, use_place};
use super::checked::problem;
use super::sign::sign;
use crate::session::{Loaded, use_load};
use crate::texts::{Words, awards, batches as words, desk, t, use_lang};
use crate::ui::{
    ChipToggle, Column, Fact, Facts, IconName, PageHeading, Paging, Table, TextLink, Tone, Verdict,
    pager,
};

/// The page.
#[component]
pub fn BatchPage() -> impl IntoView {
    let lang = use_lang();
    let place = use_place();
    let params = use_params_map();
    let batch: Memo<Option<BatchId>> =
        Memo::new(move |_| params.with(|params| params.get("batch"))?.parse().ok());
    let waiting = RwSignal::new(false);
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ReadAwardBatch {
            org: place.org()?,
            batch: batch.get()?,
            waiting: waiting.get().then_some(true),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let title = move || {
        let name = loaded.ready(|detail| detail.batch.file_name.clone());
        name.unwrap_or_else(|| words::way(lang.get()).to_owned())
    };
    let signs = untrack(|| place.session().may(Action::AwardSign));
    let signing = signs.then(|| {
        let open = Memo::new(move |_| loaded.ready(|detail| detail.batch.id));
        move || open.get().map(|id| sign(place, id, loaded))
    });
    view! {
        <div class="stack">
            {way_back(words::to_lists, "/desk/batches".to_owned())}
            <PageHeading title />
            {loaded.view(6, move |detail| facts(place, &detail.batch))}
            {signing}
            {chips(waiting, paging)}
            {loaded.view(8, move |detail| lines(place, detail, paging))}
        </div>
    }
    .into_any()
}

fn facts(place: Place, batch: &AwardBatchView) -> AnyView {
    let lang = use_lang();
    let (rows, points) = (batch.rows, batch.points.brief(1));
    let [signed, ended] = [batch.signed, batch.ended];
    let [drafted, known, bad] = [batch.drafted, batch.known, batch.bad];
    let (waiting, waiting_points) = (batch.waiting, batch.waiting_points);
    let open = move || words::with_points(lang.get(), waiting, &waiting_points.brief(1));
    let day = place.day(batch.taken_on);
    let by = batch.taken_by.clone();
    let taken = move || awards::by_on(lang.get(), &by, day.get(lang.get()));
    let spread = batch.spread.clone();
    let spread = move || {
        let lang = lang.get();
        let each = spread.iter();
        let each = each.map(|one| words::each(lang, one.awards, &one.points.brief(2)));
        each.collect::<Vec<_>>().join(desk::semicolon(lang))
    };
    view! {
        <Facts>
            <Fact name=t(words::day)>{taken}</Fact>
            <Fact name=t(words::waiting)>{open}</Fact>
            {counted(words::signed, signed)}
            {counted(words::ended, ended)}
            <Fact name=t(words::rows)>{rows}</Fact>
            {counted(words::drafted, drafted)}
            {counted(words::known, known)}
            {counted(words::bad, bad)}
            <Fact name=t(words::points)>{points}</Fact>
            <Fact name=t(words::spread)>{spread}</Fact>
        </Facts>
    }
    .into_any()
}

/// How many awards there are of a kind; nothing where there are none.
fn counted(name: Words, count: u32) -> Option<AnyView> {
    let lang = use_lang();
    let said = move || words::entries(lang.get(), count);
    (count > 0).then(|| view! { <Fact name=t(name)>{said}</Fact> }.into_any())
}

fn chips(waiting: RwSignal<bool>, paging: Paging) -> AnyView {
    let on_press = move |()| {
        paging.restart();
        waiting.update(|only| *only = !*only);
    };
    view! {
        <div class="chips">
            <ChipToggle words=t(words::only_waiting) on=waiting on_press />
        </div>
    }
    .into_any()
}

fn lines(place: Place, detail: &AwardBatchDetail, paging: Paging) -> AnyView {
    let columns = vec![
        Column::new("row", t(words::row)).number(),
        Column::new("name", t(awards::name)),
        Column::new("clause", t(awards::clause)).wide(),
        Column::new("points", t(awards::points)).number(),
        Column::new("state", t(awards::state)),
    ];
    let rows = detail.lines.items.iter().map(|line| row(place, line));
    let rows = rows.collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {pager(paging, &detail.lines, words::page_count)}
    }
    .into_any()
}

fn row(place: Place, line: &BatchLineView) -> AnyView {
    let Some(award) = &line.award else {
        let told = line.problem.as_ref().map(problem);
        return view! {
            <tr>
                <td class="number">{line.row}</td>
                <th scope="row">{outcome(line.outcome)}</th>
                <td class="wide-only"></td>
                <td class="number"></td>
                <td>{told}</td>
            </tr>
        }
        .into_any();
    };
    of_award(place, line.row, award)
}

fn outcome(outcome: LineOutcome) -> AnyView {
    let lang = use_lang();
    let words = outcome.words();
    let tone = if outcome == LineOutcome::Bad {
        Tone::Bad
    } else {
        Tone::Quiet
    };
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone /> }.into_any()
}

fn of_award(place: Place, number: u32, award: &AwardView) -> AnyView {
    let lang = use_lang();
    let (clause, text) = (award.clause, award.clause_text.clone());
    let clause = move || {
        let lang = lang.get();
        format!("{} {}", awards::clause_number(lang, clause), text.get(lang))
    };
    let same_day = award.same_day.then(|| {
        view! { <Verdict words=t(words::same_day) tone=Tone::Bad icon=IconName::Warning /> }
    });
    let href = place.path(&format!("awards/{}", award.id));
    view! {
        <tr>
            <td class="number">{number}</td>
            <th scope="row">
                <TextLink words=award.name.clone() href />
                <span class="note tail">{award.citizen_id.clone()}</span>
            </th>
            <td class="wide-only">{clause}</td>
            <td class="number">
                <b>{format!("+{}", award.points.display(1))}</b>
            </td>
            <td>
                <StateWord state=award.state />
                {same_day}
            </td>
        </tr>
    }
    .into_any()
}

/// The detail of a list, as the parts of the page share it.
pub(super) type Shown = Loaded<AwardBatchDetail>;
