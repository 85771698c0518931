//! How many people got which sum, drawn as columns over the sums, with a table behind it.

use leptos::prelude::*;
use shared::base::Points;
use shared::fairness::{Spread, Step};

use crate::texts::{fairness as words, t, use_lang};
use crate::ui::{Column, Disclosure, Table, percent};

/// The height of the highest column.
const HEIGHT: i64 = 72;
/// Half a point, the step in which awards are given, in hundredths.
const SLOT: i64 = 50;
/// The id of what unfolds.
const TABLE: &str = "sums";

/// The drawing.
pub(super) fn drawing(steps: &[Step], spread: Spread) -> AnyView {
    let lang = use_lang();
    let [least, greatest] = [spread.least, spread.greatest].map(|points| points.brief(2));
    let (from, to) = (least.clone(), greatest.clone());
    let label = move || words::drawing_label(lang.get(), spread.awarded, &least, &greatest);
    let columns = columns(steps, spread.greatest);
    let open = RwSignal::new(false);
    let rows = steps.to_vec();
    let table = move || open.get().then(|| table(&rows));
    view! {
        <figure class="sums">
            <svg role="img" aria-label=label height=HEIGHT width="100%">
                {columns}
            </svg>
            <p class="spread note" aria-hidden="true">
                <span>{move || words::points_of(lang.get(), &from)}</span>
                <span>{move || words::points_of(lang.get(), &to)}</span>
            </p>
        </figure>
        <div>
            <Disclosure words=t(words::drawing_table) controls=TABLE open />
        </div>
        <div id=TABLE>{table}</div>
    }
    .into_any()
}

fn slot(points: Points) -> i64 {
    points.to_hundredths().unwrap_or_default() / SLOT
}

/// A column for each sum, from half a point at the left to the greatest at the right.
fn columns(steps: &[Step], greatest: Points) -> AnyView {
    let slots = slot(greatest).max(1);
    let most = steps.iter().map(|step| step.people).max().unwrap_or(1);
    let column = |step: &Step| {
        let x = percent(slot(step.points).max(1) - 1, slots);
        // A little narrower than its slot, so that neighbours stay apart.
        let width = percent(8, slots * 10);
        let height = (HEIGHT * i64::from(step.people) / i64::from(most.max(1))).max(2);
        view! {
            <rect class="shade-half" x=x width=width y=HEIGHT - height height=height />
        }
    };
    steps.iter().map(column).collect_view().into_any()
}

fn table(steps: &[Step]) -> AnyView {
    let columns = vec![
        Column::new("points", t(words::points)),
        Column::new("people", t(words::people)).number(),
    ];
    let row = |step: &Step| {
        view! {
            <tr>
                <th scope="row">{step.points.brief(2)}</th>
                <td class="number">{step.people}</td>
            </tr>
        }
    };
    let rows = steps.iter().map(row).collect_view();
    view! {
        <Table caption=t(words::drawing_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}
