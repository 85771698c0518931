//! The own statement of points with a code that a window can check.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::StatementId;
use shared::calendar::day_words;
use shared::residents::api::{IssueStatement, Statement};
use uuid::Uuid;

use crate::api::Failure;
use crate::enrolment::scan_address;
use crate::session::{failure_view, use_session};
use crate::texts::{permits, residents as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Icon, IconName, PageHeading, QrCode, TextLink, use_announcer};

/// The page.
#[component]
pub fn OwnStatementPage() -> impl IntoView {
    let session = use_session();
    let lang = use_lang();
    let busy = RwSignal::new(false);
    let issued = RwSignal::new(None::<Statement>);
    let failed = RwSignal::new(None::<Failure>);
    // One id for this page: pressing twice gives the same statement.
    let id = StatementId(Uuid::now_v7());
    let said = use_announcer();
    let issue = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = session.call(&IssueStatement { statement: id }).await;
            busy.try_set(false);
            match answer {
                Ok(statement) => {
                    said.say(statement.code.to_string());
                    issued.try_set(Some(statement));
                }
                Err(failure) => {
                    failed.try_set(Some(failure));
                }
            }
        });
    };
    let act = move || {
        let words = if busy.get() {
            words::statement_busy
        } else {
            words::statement_issue
        };
        words(lang.get())
    };
    let body = move || match issued.get() {
        Some(statement) => paper(&statement),
        None => view! {
            <p class="aside">{t(words::statement_effect)}</p>
            <div class="row">
                <Button words=act kind=ButtonKind::Main disabled=busy on_press=issue />
            </div>
        }
        .into_any(),
    };
    view! {
        <div class="narrow stack">
            <PageHeading title=t(words::statement_title) lead=t(words::statement_lead) />
            {move || failed.get().map(refused)}
            {body}
        </div>
    }
    .into_any()
}

/// Why there is no statement; without a permit, the way to what is to be done.
fn refused(failure: Failure) -> AnyView {
    let permit = (failure.code() == Some("no_valid_permit"))
        .then(|| view! { <TextLink words=t(permits::to_permit) href="/desk/permit" /> });
    view! {
        {failure_view(failure, None)}
        <p>{permit}</p>
    }
    .into_any()
}

fn paper(statement: &Statement) -> AnyView {
    let session = use_session();
    let lang = use_lang();
    let until = day_words(statement.valid_until);
    let until = move || {
        let lang = lang.get();
        words::statement_until(lang, until.get(lang))
    };
    let whose = move || {
        let helped = session.helping().map(|helping| helping.proxy.person_name);
        let name = helped
            .or_else(|| session.me().map(|me| me.name))
            .unwrap_or_default();
        words::statement_of(lang.get(), &name)
    };
    let print = move |()| drop(window().print());
    view! {
        <div class="statement-paper" role="status">
            <p>
                <Icon name=IconName::Paper />
                <b>{whose}</b>
            </p>
            <p class="note">{t(words::statement_code)}</p>
            <p class="statement-code">{statement.code.to_string()}</p>
            <p>{until}</p>
            <QrCode
                content=scan_address(&statement.code)
                words=t(words::statement_scan)
            />
            <p class="note">{t(words::statement_example)}</p>
        </div>
        <div class="row no-print">
            <Button
                words=t(words::statement_print)
                icon=IconName::Print
                on_press=print
            />
        </div>
    }
    .into_any()
}
