//! Changing what was told for one indicator, and back to the result.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos_router::hooks::use_navigate;
use serde_json::Value;
use shared::scoring::{Fact, FactProblem, Indicator};

use super::fields::{FieldDraft, Label, Problems, fact_field};
use super::preview::Preview;
use super::score_bar::{ScoreBar, announce};
use crate::texts::{scoring as words, t, ui as ui_words, use_lang};
use crate::ui::{
    Button, ButtonKind, Choice, ChoiceField, ErrorSummary, IconName, PageHeading, RadioList,
    TextLink, use_announcer,
};

/// Something is claimed; its value stands in the field.
const SOME: &str = "some";
/// Nothing is claimed.
const NONE: &str = "none";
/// It is not known.
const NOT_KNOWN: &str = "unknown";

/// What is told for one fact: claimed or not, and its value.
#[derive(Clone)]
struct FactDraft {
    fact: Fact,
    claim: RwSignal<String>,
    field: FieldDraft,
}

impl FactDraft {
    fn new(preview: &Preview, fact: &Fact) -> Self {
        let value = untrack(|| preview.value(&fact.id));
        let claim = match &value {
            None => NONE,
            Some(Value::Null) => NOT_KNOWN,
            Some(Value::Array(entries)) if entries.is_empty() => NONE,
            Some(_) => SOME,
        };
        Self {
            fact: fact.clone(),
            claim: RwSignal::new(claim.to_owned()),
            field: FieldDraft::new(preview.program(), fact, value.as_ref()),
        }
    }

    fn read(&self) -> Result<(String, Option<Value>), Vec<FactProblem>> {
        let value = match self.claim.get_untracked().as_str() {
            SOME => Some(self.field.read(&self.fact)?),
            NOT_KNOWN => Some(Value::Null),
            _ => None,
        };
        Ok((self.fact.id.clone(), value))
    }
}

/// Every fact an indicator reads.
#[component]
pub fn EditForm(
    /// The preview.
    preview: Preview,
    /// The indicator.
    indicator: Indicator,
) -> impl IntoView {
    let lang = use_lang();
    let source = preview.clone();
    let reading = Memo::new(move |_| source.reading());
    let problems = Problems::none();
    let facts = indicator
        .facts
        .iter()
        .filter_map(|place| preview.program().facts.get(usize::from(*place)));
    let drafts: Vec<FactDraft> = facts.map(|fact| FactDraft::new(&preview, fact)).collect();
    let back = format!("/preview/result#line-{}", indicator.id);
    let navigate = use_navigate();
    let said = use_announcer();
    let (typed, writer, after) = (drafts.clone(), preview.clone(), back.clone());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match read_all(&typed).and_then(|changes| writer.edit(changes)) {
            Ok(()) => {
                announce(&writer, said, lang.get_untracked());
                navigate(&after, leptos_router::NavigateOptions::default());
            }
            Err(wrong) => problems.set(wrong),
        }
    };
    let name = indicator.name.clone();
    let clause = indicator.clause.text.clone();
    let fields = drafts
        .into_iter()
        .map(|draft| fact_block(&preview, draft, problems))
        .collect_view();
    view! {
        <form class="question" novalidate on:submit=send>
            <div class="stack stack-wide">
                <div>
                    <TextLink words=t(ui_words::back) href=back icon=IconName::Left />
                    <ErrorSummary errors=problems.summary() />
                    <PageHeading title=move || {
                        words::edit_title(lang.get(), name.get(lang.get()))
                    } />
                </div>
                <p class="aside">{move || clause.get(lang.get()).to_owned()}</p>
                {fields}
                <p class="page-next">
                    <Button words=t(words::save) kind=ButtonKind::Main submit=true />
                </p>
            </div>
            <ScoreBar preview reading note=words::saved_note>
                <Button words=t(words::save) kind=ButtonKind::Main submit=true />
            </ScoreBar>
        </form>
    }
    .into_any()
}

fn read_all(drafts: &[FactDraft]) -> Result<Vec<(String, Option<Value>)>, Vec<FactProblem>> {
    let mut changes = Vec::new();
    let mut problems = Vec::new();
    for draft in drafts {
        match draft.read() {
            Ok(change) => changes.push(change),
            Err(wrong) => problems.extend(wrong),
        }
    }
    if problems.is_empty() {
        Ok(changes)
    } else {
        Err(problems)
    }
}

fn fact_block(preview: &Preview, draft: FactDraft, problems: Problems) -> AnyView {
    let lang = use_lang();
    let (question, why) = (draft.fact.ask.clone(), draft.fact.why.clone());
    let heading = format!("ask-{}", draft.fact.id);
    let choices = Signal::derive(move || {
        let lang = lang.get();
        [
            (SOME, words::claim_some(lang)),
            (NONE, words::claim_none(lang)),
            (NOT_KNOWN, words::claim_unknown(lang)),
        ]
        .map(|(value, said)| Choice {
            value: value.to_owned(),
            words: said.to_owned(),
            ..Choice::default()
        })
        .to_vec()
    });
    let (claim, shown, preview) = (draft.claim, draft.clone(), preview.clone());
    let field: ChoiceField = Callback::new(move |value: String| {
        let name = shown.fact.name.clone();
        let words = TextProp::from(move || name.get(lang.get()).to_owned());
        let label = Label {
            words,
            unseen: true,
        };
        (value == SOME).then(|| fact_field(&preview, &shown.fact, &shown.field, label, problems))
    });
    view! {
        <section class="claim">
            <h2 id=heading.clone()>{move || question.get(lang.get()).to_owned()}</h2>
            <p class="lead">{move || why.get(lang.get()).to_owned()}</p>
            <RadioList
                name=format!("claim-{}", draft.fact.id)
                choices
                value=claim
                labelled_by=heading
                field=field
            />
        </section>
    }
    .into_any()
}
