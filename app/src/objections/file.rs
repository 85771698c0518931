//! Objecting: the line as everyone sees it, what is wrong with it, what speaks for that.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::api::List;
use shared::base::{AwardId, Bilingual, Lang, ObjectionId, Text};
use shared::objections::api::FileObjection;
use shared::publicity::api::{ListNotices, NoticeLine};
use shared::scoring::{FactProblem, ProblemCode};
use uuid::Uuid;

use crate::api::Failure;
use crate::scoring::fields::Problems;
use crate::session::{failure_view, use_load, use_session};
use crate::texts::{objections as words, publicity, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Empty, ErrorSummary, Fact, Facts, IconName, PageHeading, TextArea, TextLink,
};

/// The page.
#[component]
pub fn FilePage() -> impl IntoView {
    let params = use_params_map();
    let award = Memo::new(move |_| {
        let award = params.with(|params| params.get("award"))?;
        award.parse::<AwardId>().ok()
    });
    let loaded = use_load(move || {
        Some(ListNotices {
            award: Some(award.get()?),
            ..ListNotices::default()
        })
    });
    view! {
        <div class="narrow stack">
            <p>
                <TextLink
                    words=t(words::to_notices)
                    href="/notices"
                    external=true
                    icon=IconName::Left
                />
            </p>
            <PageHeading title=t(words::file_title) lead=t(words::file_lead) />
            {loaded.form(4, move |_| award.get_untracked(), |list: &List<NoticeLine>| {
                match list.items.first() {
                    Some(line) => form(line),
                    None => view! { <Empty title=t(words::no_line) note=t(words::no_line_note) /> }
                        .into_any(),
                }
            })}
        </div>
    }
    .into_any()
}

fn form(line: &NoticeLine) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let problems = Problems::none();
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let (reason, evidence) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // One id for this page, so that pressing twice objects once.
    let (objection, award) = (ObjectionId(Uuid::now_v7()), line.award);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        failed.set(None);
        let said = Text::new(&reason.get_untracked()).unwrap_or_default();
        if said.is_empty() {
            return problems.set(vec![missing()]);
        }
        problems.set(Vec::new());
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let request = FileObjection {
            objection,
            award,
            reason: said,
            evidence: Text::new(&evidence.get_untracked()).unwrap_or_default(),
        };
        let navigate = navigate.clone();
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(view) => {
                    let there = format!("/desk/objections/{}", view.row.id);
                    navigate(&there, NavigateOptions::default());
                }
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    view! {
        <ErrorSummary errors=problems.summary() />
        {move || failed.get().map(|failure| failure_view(failure, None))}
        {shown(line)}
        <form class="stack" novalidate on:submit=send>
            <TextArea
                id="f-reason"
                label=t(words::reason)
                hint=t(words::reason_hint)
                value=reason
                error=problems.of("f-reason")
            />
            <TextArea
                id="f-evidence"
                label=t(words::evidence)
                hint=t(words::evidence_hint)
                value=evidence
            />
            <p>{t(words::file_effect)}</p>
            <div class="row">
                <Button words=t(words::send) kind=ButtonKind::Main submit=true disabled=busy />
            </div>
        </form>
    }
    .into_any()
}

/// The fault of a reason left empty.
fn missing() -> FactProblem {
    FactProblem {
        pointer: "/reason".to_owned(),
        code: ProblemCode::BadText,
        message: Bilingual::new(
            words::reason_missing(Lang::Zh),
            words::reason_missing(Lang::En),
        ),
    }
}

/// The line as the notice shows it.
fn shown(line: &NoticeLine) -> AnyView {
    let lang = use_lang();
    let (name, points) = (line.name.clone(), line.points.display(1));
    let (org, clause) = (line.org_name.clone(), line.clause_text.clone());
    let (number, tail) = (line.clause, line.id_tail.clone());
    let why = move || {
        let lang = lang.get();
        format!("{} {}", publicity::clause(lang, number), clause.get(lang))
    };
    view! {
        <Facts>
            <Fact name=t(words::line)>
                <b lang="zh-CN">{name}</b>
                " +"
                {points}
                <span class="note tail">{move || publicity::id_tail(lang.get(), &tail)}</span>
            </Fact> <Fact name=t(words::awarder)>{move || org.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::clause)>{why}</Fact>
        </Facts>
    }
    .into_any()
}
