//! The statement on paper: one A4 page, black and white, saying that nobody has verified it.

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::{Line, ScoreExplanation, Standing};

use super::category::{out_of, stands_out};
use crate::policies::sheet_address;
use crate::scoring::amount::span;
use crate::scoring::marks::marks;
use crate::scoring::preview::{Preview, Reading, is_zero};
use crate::texts::{dates, scoring as words, shell};
use crate::ui::QrCode;

/// Everything told, line by line, with its clause; shown only in print.
pub(super) fn statement(
    preview: &Preview,
    reading: &Reading,
    why: &ScoreExplanation,
    lang: Lang,
) -> AnyView {
    let program = preview.program();
    let score = &reading.score;
    let decimals = program.decimals;
    let scheme =
        words::statement_scheme(lang, program.name.get(lang), score.version, &score.engine);
    let date = words::statement_date(lang, &dates::day(lang, score.as_of));
    let counted = score.lines().filter(|line| stands_out(line));
    let rows: Vec<AnyView> = counted.map(|line| row(preview, line, why, lang)).collect();
    let sums = score.categories.iter().map(|category| {
        let name = preview.category_name(&category.id);
        format!("{} {}", name.get(lang), span(category.points, decimals))
    });
    let sums: Vec<String> = sums.collect();
    let lost = (!is_zero(score.lost_to_cap))
        .then(|| words::lost_title(lang, &span(score.lost_to_cap, decimals)));
    view! {
        <article class="statement">
            <header>
                <p class="statement-title">{words::statement_title(lang)}</p>
                <p>{date} " · " {scheme}</p>
            </header>
            <p class="statement-total">
                {words::total(lang)} " " <b>{span(score.total, decimals)}</b> " "
                {words::points_word(lang)}
                <span>{sums.join("　")}</span>
                <span>{words::usable(lang, &span(score.usable, decimals))}</span>
                <span>{lost}</span>
            </p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words::statement_item(lang)}</th>
                        <th scope="col">{words::statement_fact(lang)}</th>
                        <th scope="col">{words::statement_clause(lang)}</th>
                        <th scope="col">{words::statement_points(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {lines(preview, reading, lang)}
            <footer>
                <div>
                    <p>{words::statement_note(lang)}</p>
                    <p>{words::statement_offline(lang)} " " {shell::place(lang)}</p>
                </div>
                <QrCode
                    content=sheet_address(&program.id, program.version)
                    words=words::statement_scan(lang)
                />
            </footer>
        </article>
    }
    .into_any()
}

fn row(preview: &Preview, line: &Line, why: &ScoreExplanation, lang: Lang) -> AnyView {
    let told = why.lines.iter().find(|one| one.indicator == line.indicator);
    let indicator = preview.indicator(&line.indicator);
    let name = indicator
        .map(|one| one.name.get(lang).to_owned())
        .unwrap_or_default();
    let clause = indicator
        .map(|one| one.clause.cite.get(lang).to_owned())
        .unwrap_or_default();
    let mut summary = told
        .map(|one| one.summary.get(lang).to_owned())
        .unwrap_or_default();
    let loss = told.and_then(|one| one.loss.as_ref());
    if line.standing == Standing::Outweighed {
        words::outweighed(lang).clone_into(&mut summary);
    }
    let (points, cap) = out_of(line, preview.program().decimals);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>
                {summary}
                {loss.map(|loss| format!("{}{}", words::semicolon(lang), loss.text.get(lang)))}
            </td>
            <td>{clause}</td>
            <td class="number">{points} "/" {cap}</td>
        </tr>
    }
    .into_any()
}

fn lines(preview: &Preview, reading: &Reading, lang: Lang) -> AnyView {
    let rows = marks(preview, reading, lang).into_iter().map(|mark| {
        view! {
            <tr>
                <th scope="row">{mark.name}</th>
                <td>{mark.note}</td>
                <td class="number">{mark.at.brief(2)}</td>
                <td>{mark.words}</td>
            </tr>
        }
    });
    view! {
        <table>
            <caption>
                {words::statement_lines(lang)}
            </caption>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
