//! Every question answered, with the way to answer it again.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde_json::Value;
use shared::base::Lang;
use shared::scoring::{Choice, Program, Question, Reply, fact_words};

use super::preview::Preview;
use crate::texts::{scoring as words, t, use_lang};
use crate::ui::{ButtonKind, ButtonLink, Empty, PageHeading, TextLink};

/// The list of answers.
#[component]
pub fn AnswerList(
    /// The preview.
    preview: Preview,
) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        let lang = lang.get();
        let rows = preview.answered_questions().into_iter().filter_map(|id| {
            let question = preview.program().question(&id)?;
            let reply = preview.ask(&id)?.reply;
            Some(row(preview.program(), question, reply.as_ref(), lang))
        });
        let rows: Vec<AnyView> = rows.collect();
        if rows.is_empty() {
            view! {
                <Empty title=t(words::no_answers) note=t(words::no_answers_note)>
                    <ButtonLink words=t(words::start) href="/preview" kind=ButtonKind::Main />
                </Empty>
            }
            .into_any()
        } else {
            view! { <ul class="answers">{rows}</ul> }.into_any()
        }
    };
    view! {
        <div class="stack narrow">
            <PageHeading title=t(words::answers_title) lead=t(words::answers_lead) />
            {rows}
            <div class="row">
                <ButtonLink
                    words=t(words::resume_result)
                    href="/preview/result"
                    kind=ButtonKind::Main
                />
                <TextLink words=t(words::discard) href="/preview/discard" />
            </div>
        </div>
    }
    .into_any()
}

fn row(program: &Program, question: &Question, reply: Option<&Reply>, lang: Lang) -> AnyView {
    let said = match reply {
        None | Some(Reply::NotKnown) => words::not_known(lang).to_owned(),
        Some(Reply::Picked { options, fields }) => {
            let picked = question
                .options
                .iter()
                .filter(|option| options.contains(&option.id));
            let told: Vec<String> = picked
                .map(|option| told(program, option, fields, lang))
                .collect();
            if told.is_empty() {
                words::none_of_these(lang).to_owned()
            } else {
                told.join(words::semicolon(lang))
            }
        }
    };
    let asked = question.ask.get(lang).to_owned();
    let href = format!("/preview/ask/{}", question.id);
    view! {
        <li class="answer">
            <div>
                <p class="note">{asked.clone()}</p>
                <p>{said}</p>
            </div>
            <TextLink words=words::edit(lang) about=asked href=href />
        </li>
    }
    .into_any()
}

/// An option with what was told in the fields under it.
fn told(
    program: &Program,
    option: &Choice,
    fields: &BTreeMap<String, Value>,
    lang: Lang,
) -> String {
    let facts = option
        .fields
        .iter()
        .filter_map(|place| program.facts.get(usize::from(*place)));
    let values = facts.filter_map(|fact| {
        let said = fact_words(program, fact, fields.get(&fact.id)?);
        Some(said.get(lang).to_owned())
    });
    let values: Vec<String> = values.collect();
    let label = option.label.get(lang);
    if values.is_empty() {
        label.to_owned()
    } else {
        words::with_value(lang, label, &values.join(words::join(lang)))
    }
}
