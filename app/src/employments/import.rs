//! Taking in lists of staff: an enterprise's own, or the migrant office's of many employers.

use std::pin::Pin;

use leptos::prelude::*;
use shared::base::Text;
use shared::employments::api::{ImportEmployments, ImportStaff};
use shared::employments::{COLUMNS, TEMPLATE};

use crate::imports::{Columns, Import};
use crate::session::use_session;
use crate::texts::{employments as words, t};
use crate::ui::{Empty, IconName, PageHeading, TextLink};

/// The template from a column on.
fn template(from: usize) -> Columns {
    let heading = COLUMNS.iter().skip(from).map(|(_, zh, _)| *zh).collect();
    let rows = TEMPLATE
        .iter()
        .map(|row| row.iter().skip(from).copied().collect());
    std::iter::once(heading).chain(rows).collect()
}

/// The page of an enterprise.
#[component]
pub fn StaffImportPage() -> impl IntoView {
    let session = use_session();
    let Some(org) = untrack(|| session.org()) else {
        return view! { <Empty title=t(words::gone) note=t(words::gone_note) /> }.into_any();
    };
    let ask = move |(file, dry_run): (String, bool)| {
        let asked: Pin<Box<dyn Future<Output = _>>> = Box::pin(async move {
            // What is too long for a request is told by the server.
            let file = Text::new(&file).unwrap_or_default();
            session.call(&ImportStaff { org, file, dry_run }).await
        });
        asked
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_staff) href="/desk/staff" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::import_title) lead=t(words::import_lead) />
            <Import name="staff.csv" columns=template(1) ask=Callback::new(ask) />
        </div>
    }
    .into_any()
}

/// The page of the migrant office.
#[component]
pub fn OfficeImportPage() -> impl IntoView {
    let session = use_session();
    let ask = move |(file, dry_run): (String, bool)| {
        let asked: Pin<Box<dyn Future<Output = _>>> = Box::pin(async move {
            let file = Text::new(&file).unwrap_or_default();
            session.call(&ImportEmployments { file, dry_run }).await
        });
        asked
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_reports) href="/desk/hires" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::office_import) lead=t(words::office_import_lead) />
            <Import name="jobs.csv" columns=template(0) ask=Callback::new(ask) />
        </div>
    }
    .into_any()
}
