//! Saying what is right: the fact in its own field, why, and what proves it.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::text_prop::TextProp;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use serde_json::Value;
use shared::api::Problem;
use shared::base::{Bilingual, CorrectionId, Text};
use shared::corrections::api::StartCorrection;
use shared::residents::api::{FileFact, ReadMyFile, ResidentFile};
use shared::schemes::SchemeName;
use shared::schemes::api::ReadProgram;
use shared::scoring::{Fact, FactProblem, ProblemCode, Program};
use uuid::Uuid;

use crate::api::{Failure, call};
use crate::later::{Later, provide_rest};
use crate::scoring::fields::{FieldDraft, Label, Problems, fact_field, list_field};
use crate::scoring::{Preview, Source};
use crate::session::{failure_view, use_fetch, use_session};
use crate::texts::{corrections as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Choice, ChoiceField, Empty, ErrorSummary, IconName, PageHeading, RadioList,
    TextArea, TextInput, TextLink,
};

/// What is right is told in a field.
const SOME: &str = "some";
/// Nothing of the kind holds.
const NONE: &str = "none";

/// The fact that is to be put right, with the scheme that knows it.
struct Subject {
    preview: Preview,
    fact: Fact,
    on_file: FileFact,
}

/// The page.
#[component]
pub fn StartPage() -> impl IntoView {
    let lang = use_lang();
    let session = use_session();
    let id = use_params_map().with_untracked(|params| params.get("fact"));
    let id = id.unwrap_or_default();
    // The fields of lists come with this program.
    provide_rest(
        || Box::pin(async { true }),
        |part| match part {
            Later::Field(part) => Some(list_field(*part)),
            _ => None,
        },
    );
    let wanted = id.clone();
    let loaded = use_fetch(move || {
        let wanted = wanted.clone();
        Some(Box::pin(async move {
            let file = session.call(&ReadMyFile {}).await?;
            subject(file, &wanted).await
        }))
    });
    let title = move || {
        let lang = lang.get();
        let named = loaded.ready(|subject: &Option<Subject>| {
            let fact = &subject.as_ref()?.fact;
            Some(words::start_title(lang, fact.name.get(lang)))
        });
        named
            .flatten()
            .unwrap_or_else(|| words::title(lang).to_owned())
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_facts) href="/desk/#facts" icon=IconName::Left />
            </p>
            <PageHeading title lead=t(words::start_lead) />
            {loaded.form(5, move |_| id.clone(), |subject| match subject {
                Some(subject) => form(subject),
                None => view! { <Empty title=t(words::no_fact) note=t(words::no_fact_note) /> }
                    .into_any(),
            })}
        </div>
    }
    .into_any()
}

/// The fact of the scheme that the file is scored by; none if it has no such fact, or if a
/// register answers for it.
async fn subject(file: ResidentFile, id: &str) -> Result<Option<Subject>, Failure> {
    let name = SchemeName::exactly(&file.scheme, file.scheme_version).to_string();
    let scheme = Text::new(&name).map_err(|_err| Failure::Unreadable)?;
    let program = call(&ReadProgram { scheme }).await?;
    let program: Program = serde_json::from_value(program).map_err(|_err| Failure::Unreadable)?;
    let on_file = file.on_file.into_iter();
    let on_file = on_file
        .filter(|one| !one.of_register)
        .find(|one| one.fact == id);
    let fact = program.fact(id).cloned();
    let Some((on_file, fact)) = on_file.zip(fact) else {
        return Ok(None);
    };
    let source = Source {
        program,
        policies: Vec::new(),
        as_of: file.as_of,
    };
    let preview = Preview::on_file(Arc::new(source), serde_json::Map::new());
    Ok(Some(Subject {
        preview,
        fact,
        on_file,
    }))
}

/// What is typed.
#[derive(Clone)]
struct Typed {
    correction: CorrectionId,
    fact: Fact,
    claim: RwSignal<String>,
    field: FieldDraft,
    reason: RwSignal<String>,
    evidence: RwSignal<String>,
}

impl Typed {
    /// The request, or everything that is wrong with what is typed.
    fn read(&self) -> Result<StartCorrection, Vec<FactProblem>> {
        let mut wrong = Vec::new();
        let value = if self.claim.get_untracked() == NONE {
            Value::Null
        } else {
            self.field.read(&self.fact).unwrap_or_else(|found| {
                wrong.extend(found);
                Value::Null
            })
        };
        let reason = Text::new(&self.reason.get_untracked()).unwrap_or_default();
        let evidence = Text::new(&self.evidence.get_untracked()).unwrap_or_default();
        if reason.is_empty() {
            wrong.push(problem("/reason", both(words::reason_missing)));
        }
        if evidence.is_empty() {
            wrong.push(problem("/evidence", both(words::evidence_missing)));
        }
        let fact = Text::new(&self.fact.id).unwrap_or_default();
        if wrong.is_empty() {
            Ok(StartCorrection {
                correction: self.correction,
                fact,
                value,
                reason,
                evidence,
            })
        } else {
            Err(wrong)
        }
    }

    /// The server's faults, at the fields they are about.
    fn told(&self, refused: &Problem) -> Vec<FactProblem> {
        let errors = refused.errors.iter().map(|error| {
            let pointer = match error.pointer.strip_prefix("/value") {
                Some(within) => format!("/{}{within}", self.fact.id),
                None => error.pointer.clone(),
            };
            problem(&pointer, Bilingual::new(error.zh.clone(), error.en.clone()))
        });
        errors.collect()
    }
}

fn problem(pointer: &str, message: Bilingual) -> FactProblem {
    FactProblem {
        pointer: pointer.to_owned(),
        code: ProblemCode::BadText,
        message,
    }
}

fn both(words: crate::texts::Words) -> Bilingual {
    use shared::base::Lang;
    Bilingual::new(words(Lang::Zh), words(Lang::En))
}

fn form(subject: &Subject) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let problems = Problems::none();
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let counted = subject.on_file.own.as_ref();
    let typed = Typed {
        correction: CorrectionId(Uuid::now_v7()),
        fact: subject.fact.clone(),
        claim: RwSignal::new(SOME.to_owned()),
        field: FieldDraft::new(subject.preview.program(), &subject.fact, counted),
        reason: RwSignal::new(String::new()),
        evidence: RwSignal::new(String::new()),
    };
    let form = typed.clone();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        failed.set(None);
        let request = match form.read() {
            Ok(request) => request,
            Err(wrong) => return problems.set(wrong),
        };
        problems.set(Vec::new());
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let (form, navigate) = (form.clone(), navigate.clone());
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(view) => {
                    let there = format!("/desk/corrections/{}", view.row.id);
                    navigate(&there, NavigateOptions::default());
                }
                Err(Failure::Refused(refused)) if !refused.errors.is_empty() => {
                    problems.set(form.told(&refused));
                }
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    view! {
        <ErrorSummary errors=problems.summary() />
        {move || failed.get().map(|failure| failure_view(failure, None))}
        <form class="stack" novalidate on:submit=send>
            {on_file(&subject.on_file)} {value(subject, &typed, problems)}
            <TextArea
                id="f-reason"
                label=t(words::reason)
                hint=t(words::reason_hint)
                value=typed.reason
                error=problems.of("f-reason")
            />
            <TextInput
                id="f-evidence"
                label=t(words::evidence)
                hint=t(words::evidence_hint)
                value=typed.evidence
                error=problems.of("f-evidence")
                length=200
            />
            <div class="row">
                <Button words=t(words::send) kind=ButtonKind::Main submit=true disabled=busy />
            </div>
        </form>
    }
    .into_any()
}

/// What counts now, and who will look at it.
fn on_file(fact: &FileFact) -> AnyView {
    let lang = use_lang();
    let (counted, departments) = (fact.counted_words.clone(), fact.departments.clone());
    let now = move || {
        let lang = lang.get();
        match &counted {
            Some(words) => words::counted_now(lang, words.get(lang)),
            None => words::nothing_counted(lang).to_owned(),
        }
    };
    let who = move || {
        let lang = lang.get();
        let names: Vec<&str> = departments.iter().map(|name| name.get(lang)).collect();
        words::goes_to(lang, &names.join(words::join(lang)))
    };
    view! {
        <p class="aside">{now}</p>
        <p class="note">{who}</p>
    }
    .into_any()
}

fn value(subject: &Subject, typed: &Typed, problems: Problems) -> AnyView {
    let lang = use_lang();
    let choices = Signal::derive(move || {
        let lang = lang.get();
        [
            (SOME, words::claim_some(lang)),
            (NONE, words::claim_none(lang)),
        ]
        .map(|(value, said)| Choice {
            value: value.to_owned(),
            words: said.to_owned(),
            ..Choice::default()
        })
        .to_vec()
    });
    let (preview, shown) = (subject.preview.clone(), typed.clone());
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
            <h2 id="what-is-right">{t(words::what_is_right)}</h2>
            <RadioList
                name="claim"
                choices
                value=typed.claim
                labelled_by="what-is-right"
                field=field
            />
        </section>
    }
    .into_any()
}
