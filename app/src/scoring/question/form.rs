//! The question, its options, why it is asked, and the way on.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos_router::hooks::use_navigate;
use shared::base::{Bilingual, Lang};
use shared::scoring::{Ask, AskKind, Question, Step};

use super::answer::{AnswerDraft, CHOICE, NONE, NOT_KNOWN};
use crate::scoring::fields::{Label, Problems, control_id, fact_field};
use crate::scoring::preview::Preview;
use crate::scoring::score_bar::{ScoreBar, announce};
use crate::texts::{Words, scoring as words, t, ui as ui_words, use_lang};
use crate::ui::{
    Button, ButtonKind, CheckList, Choice, ChoiceField, Disclosure, ErrorSummary, IconName,
    PageHeading, Progress, RadioList, TextLink, use_announcer,
};

/// The page of a step of the questionnaire.
pub fn step_path(step: &Step) -> String {
    match step {
        Step::Ask(ask) => format!("/preview/ask/{}", ask.question),
        Step::Done(_) => "/preview/result".to_owned(),
    }
}

/// One question; sending it leads to the next, or to the result.
#[component]
pub fn QuestionForm(
    /// The preview.
    preview: Preview,
    /// The question.
    question: Question,
    /// How it stands in the questionnaire.
    ask: Ask,
) -> impl IntoView {
    let source = preview.clone();
    let reading = Memo::new(move |_| source.reading());
    let problems = Problems::none();
    let draft = AnswerDraft::new(&preview, question.clone(), &ask);
    let navigate = use_navigate();
    let said = use_announcer();
    let lang = use_lang();
    let sender = (preview.clone(), draft.clone());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (preview, draft) = &sender;
        let reply = draft.read(preview.program());
        match reply.and_then(|reply| preview.answer(&draft.question.id, &reply)) {
            Ok(()) => {
                announce(preview, said, lang.get_untracked());
                navigate(
                    &step_path(&preview.next()),
                    leptos_router::NavigateOptions::default(),
                );
            }
            Err(wrong) => problems.set(wrong),
        }
    };
    let ask_words = question.ask.clone();
    view! {
        <form class="question" novalidate on:submit=send>
            <div class="stack">
                {top(&preview, &question.id, &ask)}
                <ErrorSummary errors=problems.summary() />
                <div id="question">
                    <PageHeading title=move || ask_words.get(lang.get()).to_owned() />
                    {question.hint.clone().map(|hint| plain("field-hint", hint))}
                </div>
                {group_error(problems)}
                {options(&preview, draft, &ask, problems)}
                <div class="aside">
                    <b>{t(words::why_asked)}</b>
                    {text(question.why)}
                    " "
                    {t(words::stays_here)}
                </div>
                {skipped(&preview, &ask)}
                <p class="page-next">
                    <Button words=t(words::next) kind=ButtonKind::Main submit=true />
                </p>
            </div>
            <ScoreBar preview reading note=words::bar_note>
                <Button words=t(words::next) kind=ButtonKind::Main submit=true />
            </ScoreBar>
        </form>
    }
    .into_any()
}

fn text(words: Bilingual) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let lang = use_lang();
    move || words.get(lang.get()).to_owned()
}

fn plain(class: &'static str, words: Bilingual) -> AnyView {
    view! { <p class=class>{text(words)}</p> }.into_any()
}

/// The way back and how far along.
fn top(preview: &Preview, question: &str, ask: &Ask) -> AnyView {
    let lang = use_lang();
    let (number, about) = (ask.number, ask.about);
    let (back, said): (String, Words) = match untrack(|| preview.previous(question)) {
        Some(id) => (format!("/preview/ask/{id}"), words::previous),
        None => ("/".to_owned(), ui_words::back),
    };
    view! {
        <div>
            <div class="question-top">
                <TextLink words=t(said) href=back icon=IconName::Left />
                <p class="note">{move || words::question_number(lang.get(), number, about)}</p>
            </div>
            <Progress done=number.saturating_sub(1) total=about />
        </div>
    }
    .into_any()
}

fn group_error(problems: Problems) -> AnyView {
    let error = problems.of(&control_id(CHOICE));
    let words = move || {
        error.get().map(|wrong| {
            view! {
                <p class="field-error" id="choice-error">
                    {wrong}
                </p>
            }
        })
    };
    view! { {words} }.into_any()
}

fn options(preview: &Preview, draft: AnswerDraft, ask: &Ask, problems: Problems) -> AnyView {
    let lang = use_lang();
    let (question, effect) = (draft.question.clone(), ask.not_known_text.clone());
    let choices = Signal::derive(move || choices(&question, &effect, lang.get()));
    let (one, any, kind) = (draft.one, draft.any, draft.question.kind);
    let field = fields(preview.clone(), draft, problems);
    let name = control_id(CHOICE);
    let error = problems.of(&name);
    let described = Signal::derive(move || error.get().map(|_| "choice-error".to_owned()));
    match kind {
        AskKind::One => view! {
            <RadioList
                name
                choices
                value=one
                labelled_by="question"
                field=field
                described_by=described
            />
        }
        .into_any(),
        AskKind::Any => view! {
            <CheckList
                name
                choices
                values=any
                labelled_by="question"
                alone=vec![NONE.to_owned(), NOT_KNOWN.to_owned()]
                field=field
                described_by=described
            />
        }
        .into_any(),
    }
}

/// The options as declared; "none of these" where any may be picked; 不清楚 always last.
fn choices(question: &Question, effect: &Bilingual, lang: Lang) -> Vec<Choice> {
    let plain = |value: &str, said: &str, note: &str| Choice {
        value: value.to_owned(),
        words: said.to_owned(),
        note: note.to_owned(),
        end: String::new(),
    };
    let mut rows: Vec<Choice> = question
        .options
        .iter()
        .map(|option| plain(&option.id, option.label.get(lang), ""))
        .collect();
    if question.kind == AskKind::Any {
        rows.push(plain(NONE, words::none_of_these(lang), ""));
    }
    rows.push(plain(NOT_KNOWN, words::not_known(lang), effect.get(lang)));
    rows
}

/// The fields that unfold under an option.
fn fields(preview: Preview, draft: AnswerDraft, problems: Problems) -> ChoiceField {
    let lang = use_lang();
    Callback::new(move |value: String| {
        let option = draft
            .question
            .options
            .iter()
            .find(|option| option.id == value)?;
        let facts = option.fields.iter().filter_map(|place| {
            let fact = preview.program().facts.get(usize::from(*place))?;
            let held = draft.fields.get(&fact.id)?;
            let name = fact.name.clone();
            let words = TextProp::from(move || name.get(lang.get()).to_owned());
            let label = Label {
                words,
                unseen: option.fields.len() == 1,
            };
            Some(fact_field(&preview, fact, held, label, problems))
        });
        let facts: Vec<AnyView> = facts.collect();
        (!facts.is_empty()).then(|| view! { <div class="stack">{facts}</div> }.into_any())
    })
}

/// The questions left out so far, each with its reason.
fn skipped(preview: &Preview, ask: &Ask) -> Option<AnyView> {
    if ask.skipped.is_empty() {
        return None;
    }
    let lang = use_lang();
    let count = ask.skipped.len();
    let open = RwSignal::new(false);
    let rows: Vec<(Bilingual, Bilingual)> = ask
        .skipped
        .iter()
        .filter_map(|skip| {
            let question = preview.program().question(&skip.question)?;
            Some((question.ask.clone(), skip.reason.clone()))
        })
        .collect();
    let list = move || {
        open.get().then(|| {
            let lang = lang.get();
            let rows = rows.iter().map(|(question, reason)| {
                view! {
                    <li>
                        {question.get(lang).to_owned()} " "
                        <span class="note">{reason.get(lang).to_owned()}</span>
                    </li>
                }
            });
            view! {
                <ul id="skipped" class="clause">
                    {rows.collect_view()}
                </ul>
            }
        })
    };
    Some(
        view! {
            <div>
                <Disclosure
                    words=move || words::skipped_title(lang.get(), count)
                    controls="skipped"
                    open
                />
                {list}
            </div>
        }
        .into_any(),
    )
}
