//! What was found of a list: the sums, every row with what it is worth or what is wrong with it.

use leptos::prelude::*;
use shared::awards::api::{BatchCheck, CheckedLine, FileKind, LineOutcome, LineProblem};
use shared::base::{Bilingual, Points};
use shared::calendar::day_words;
use shared::imports::CellProblem;

use super::desk::Desk;
use crate::texts::{awards, batches as words, imports, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, ChipToggle, Column, IconName, LinkButton, Table, Tone, Verdict,
};

/// Rows that are shown at first, and each time more are asked for.
const STEP: usize = 50;

/// All that was found.
pub(super) fn view(desk: Desk, check: &BatchCheck) -> AnyView {
    if !check.heading.is_empty() {
        return heading(&check.heading);
    }
    view! {
        <div class="stack">
            {sums(check)} {acts(desk, check)} {lines(check)}
        </div>
    }
    .into_any()
}

fn heading(problems: &[CellProblem]) -> AnyView {
    let lang = use_lang();
    let rows = problems.iter().cloned().map(|one| {
        let (column, words) = (one.column, one.words);
        view! {
            <tr>
                <th scope="row">{move || column.get(lang.get()).to_owned()}</th>
                <td>{move || words.get(lang.get()).to_owned()}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let columns = vec![
        Column::new("column", t(imports::column)),
        Column::new("fault", t(imports::fault)),
    ];
    view! {
        <div class="stack">
            <Callout title=t(words::heading_bad) tone=Tone::Bad />
            <Table caption=t(imports::faults_caption) columns>
                {rows}
            </Table>
        </div>
    }
    .into_any()
}

fn sums(check: &BatchCheck) -> AnyView {
    let lang = use_lang();
    let (good, known, bad, examples) = (check.good, check.known, check.bad, check.examples);
    let (points, worth) = (check.points, check.worth);
    let left = check.left_after;
    let day = day_words(check.posts_on);
    let title = move || {
        let lang = lang.get();
        if bad > 0 {
            words::checked_bad(lang, good, bad)
        } else if good > 0 {
            words::checked_good(lang, good, &points.brief(1), &worth.brief(1))
        } else {
            words::checked_none(lang).to_owned()
        }
    };
    let tone = if bad > 0 { Tone::Bad } else { Tone::Good };
    let told = move || {
        let lang = lang.get();
        let mut told = Vec::new();
        if good > 0 {
            let (points, worth) = (points.brief(1), worth.brief(1));
            told.push(words::sums(lang, &points, &worth, &left.brief(1)));
            told.push(words::posts_on(lang, day.get(lang)));
        }
        if points > worth {
            told.push(words::lost(lang, &(points - worth).brief(1)));
        }
        if known > 0 {
            told.push(words::known_rows(lang, known));
        }
        if examples > 0 {
            told.push(words::example_rows(lang, examples));
        }
        let told = told.into_iter().map(|words| view! { <p>{words}</p> });
        told.collect_view()
    };
    view! {
        <Callout title tone>
            {told}
        </Callout>
    }
    .into_any()
}

/// To take it in, and to get back what is to be mended.
fn acts(desk: Desk, check: &BatchCheck) -> AnyView {
    let lang = use_lang();
    let (good, bad) = (check.good, check.bad);
    let busy = Signal::derive(move || desk.busy.with(Option::is_some));
    let take = move || {
        let lang = lang.get();
        if bad > 0 {
            words::take_good(lang, good)
        } else {
            words::take_all(lang, good)
        }
    };
    let back = move |kind| Callback::new(move |()| desk.give_back(kind));
    let mend = (bad > 0).then(|| {
        view! {
            <Button
                words=t(words::get_bad_xlsx)
                icon=IconName::Download
                disabled=busy
                on_press=back(FileKind::Xlsx)
            />
            <Button
                words=t(words::get_bad_csv)
                icon=IconName::Download
                disabled=busy
                on_press=back(FileKind::Csv)
            />
        }
    });
    let main = (good > 0).then(|| {
        let on_press = Callback::new(move |()| desk.take());
        view! { <Button words=take kind=ButtonKind::Main disabled=busy on_press /> }
    });
    view! {
        <div class="row">{main} {mend}</div>
        {(bad > 0).then(|| view! { <p class="note">{t(words::get_bad_note)}</p> })}
    }
    .into_any()
}

fn lines(check: &BatchCheck) -> AnyView {
    let all = StoredValue::new(check.lines.clone());
    let only_bad = RwSignal::new(check.bad > 0);
    let shown = RwSignal::new(STEP);
    let choice = (check.bad > 0 && check.bad < check.rows).then(|| {
        let on_press = move |()| {
            only_bad.update(|only| *only = !*only);
            shown.set(STEP);
        };
        view! {
            <div class="chips">
                <ChipToggle words=t(words::show_bad) on=only_bad on_press />
            </div>
        }
    });
    let columns = vec![
        Column::new("row", t(words::row)).number(),
        Column::new("name", t(awards::name)),
        Column::new("clause", t(awards::clause)).wide(),
        Column::new("points", t(awards::points)).number(),
        Column::new("worth", t(words::worth)).number(),
        Column::new("result", t(words::result)),
    ];
    let fits = move |line: &&CheckedLine| !only_bad.get() || line.outcome == LineOutcome::Bad;
    let rows = move || {
        all.with_value(|lines| {
            let rows = lines.iter().filter(fits).take(shown.get());
            rows.map(row).collect_view()
        })
    };
    let lang = use_lang();
    let more = move || {
        let count = all.with_value(|lines| lines.iter().filter(fits).count());
        let left = count.saturating_sub(shown.get()).min(STEP);
        (left > 0).then(|| {
            let on_press = move |()| shown.update(|shown| *shown += STEP);
            view! { <LinkButton words=move || words::more(lang.get(), left) on_press /> }
        })
    };
    view! {
        {choice}
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {more}
    }
    .into_any()
}

fn row(line: &CheckedLine) -> AnyView {
    let lang = use_lang();
    let clause = line.clause;
    let clause = move || clause.map(|number| awards::clause_number(lang.get(), number));
    let brief = |points: Option<Points>| points.map(|points| points.brief(2));
    let outcome = line.outcome.words();
    let told = match line.outcome {
        LineOutcome::Bad => line.problems.iter().map(problem).collect_view().into_any(),
        LineOutcome::Good => verdict(outcome, Tone::Good),
        LineOutcome::Known => verdict(outcome, Tone::Quiet),
    };
    view! {
        <tr>
            <td class="number">{line.row}</td>
            <th scope="row">{line.name.clone()}</th>
            <td class="wide-only">{clause}</td>
            <td class="number">{brief(line.points)}</td>
            <td class="number">{brief(line.worth)}</td>
            <td>{told}</td>
        </tr>
    }
    .into_any()
}

fn verdict(words: Bilingual, tone: Tone) -> AnyView {
    let lang = use_lang();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone /> }.into_any()
}

/// What is wrong with one cell.
pub(super) fn problem(problem: &LineProblem) -> AnyView {
    let lang = use_lang();
    let (column, words) = (problem.column.clone(), problem.words.clone());
    view! {
        <p>
            <b>{move || column.get(lang.get()).to_owned()}</b>
            " "
            {move || words.get(lang.get()).to_owned()}
        </p>
    }
    .into_any()
}
