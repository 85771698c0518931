//! Why a line gives what it gives: sentence, table, the whole derivation, the clause.

use leptos::prelude::*;
use shared::base::{Bilingual, Lang};
use shared::scoring::{Explanation, Node, Row, RowKind};

use crate::scoring::preview::Preview;
use crate::texts::{Words, scoring as words, why as reasons};
use crate::ui::Disclosure;

/// What unfolds under a line.
pub(super) fn why_panel(preview: &Preview, why: &Explanation, id: String, lang: Lang) -> AnyView {
    let name = why.name.get(lang);
    let most = preview.most_of_line(&why.indicator);
    let least = least(why, most.as_ref(), lang);
    let rows = why.rows.iter().map(|one| row(one, lang)).collect_view();
    let (tree_open, clause_open) = (RwSignal::new(false), RwSignal::new(false));
    let (tree_id, clause_id) = (format!("{id}-tree"), format!("{id}-clause"));
    let root = why.tree.clone();
    let whole_id = tree_id.clone();
    let whole = move || {
        tree_open.get().then(|| {
            view! {
                <ul class="tree" id=whole_id.clone()>
                    {node(&root, lang)}
                </ul>
            }
        })
    };
    let clause = why.clause.clone();
    let text_id = clause_id.clone();
    let text = move || {
        clause_open.get().then(|| {
            view! {
                <p class="clause" id=text_id.clone()>
                    <b>{clause.cite.get(lang).to_owned()}</b>
                    " "
                    {clause.text.get(lang).to_owned()}
                </p>
            }
        })
    };
    view! {
        <div class="why" id=id>
            <p>{why.sentence.get(lang).to_owned()}</p>
            <table>
                <caption class="unseen">{words::table_caption(lang, name)}</caption>
                <thead class="unseen">
                    <tr>
                        <th scope="col">{words::step(lang)}</th>
                        <th scope="col">{words::number(lang)}</th>
                        <th scope="col">{words::from(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {least}
            <div class="why-links">
                <Disclosure words=words::whole_tree(lang) controls=tree_id open=tree_open />
                <Disclosure words=words::clause(lang) controls=clause_id open=clause_open />
            </div>
            {whole}
            {text}
        </div>
    }
    .into_any()
}

/// How it is worked out, what decides it, what would bring more and how much there can be.
fn least(why: &Explanation, most: Option<&Bilingual>, lang: Lang) -> AnyView {
    let said: [(Words, Option<&Bilingual>); 4] = [
        (reasons::arithmetic, why.arithmetic.as_ref()),
        (reasons::decided, Some(&why.decided.text)),
        (reasons::more, why.change.as_ref()),
        (reasons::most, most),
    ];
    let said = said.into_iter().filter_map(|(name, text)| {
        let text = text?.get(lang).to_owned();
        (!text.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{name(lang)}</dt>
                    <dd>{text}</dd>
                </div>
            }
        })
    });
    view! { <dl class="facts">{said.collect_view()}</dl> }.into_any()
}

fn row(row: &Row, lang: Lang) -> AnyView {
    let kind = match row.kind {
        RowKind::Input => "input",
        RowKind::Step => "step",
        RowKind::Loss => "loss",
        RowKind::Result => "result",
    };
    view! {
        <tr data-kind=kind>
            <th scope="row">{row.label.get(lang).to_owned()}</th>
            <td>{row.value.get(lang).to_owned()}</td>
            <td>{row.note.get(lang).to_owned()}</td>
        </tr>
    }
    .into_any()
}

fn node(step: &Node, lang: Lang) -> AnyView {
    let children: Vec<AnyView> = step
        .children
        .iter()
        .map(|child| node(child, lang))
        .collect();
    let clause = step.clause.as_ref().map(|clause| {
        view! { <span class="note">" " {clause.get(lang).to_owned()}</span> }
    });
    let below = (!children.is_empty()).then(|| view! { <ul class="tree">{children}</ul> });
    view! {
        <li>
            {step.label.get(lang).to_owned()} <b>{step.value.get(lang).to_owned()}</b> {clause}
            {below}
        </li>
    }
    .into_any()
}
